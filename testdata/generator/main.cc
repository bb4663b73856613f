// renkei-generate: writes a clean set of the care-plan data exchange into a folder.
#include <fmt/core.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <exception>
#include <map>

#include "testdata/generator/generator.h"

namespace {

namespace gen = renkei_generator;

void ListKinds() {
  for (const gen::Spec spec : {gen::Spec::kV3, gen::Spec::kV4_1}) {
    for (const gen::Kind kind : gen::AllKinds()) {
      for (const gen::Care care : {gen::Care::kCare, gen::Care::kPrevention, gen::Care::kLocal}) {
        if (!gen::KindExists(kind, spec, care)) continue;
        fmt::print("{:4} {:32} {}\n", gen::SpecName(spec), gen::KindName(kind), gen::CareName(care));
      }
    }
  }
}

struct Arguments {
  gen::Options options;
  std::string spec = "4.1";
  std::string kind = "service-slip";
  std::string care;
  std::string out;
  bool list_kinds = false;
};

void AddOptions(CLI::App* app, Arguments* arguments) {
  gen::Options& options = arguments->options;
  app->add_option("--spec", arguments->spec, "version: 3 or 4.1")->check(CLI::IsMember({"3", "4.1"}));
  std::vector<std::string> kinds;
  for (const gen::Kind kind : gen::AllKinds()) kinds.emplace_back(gen::KindName(kind));
  app->add_option("--kind", arguments->kind, "unit of files, see --list-kinds")->check(CLI::IsMember(kinds));
  app->add_option("--care", arguments->care, "whose services (4.1 only for the last two)")
      ->check(CLI::IsMember({"care", "prevention", "local"}));
  app->add_option("--users", options.users, "number of insured persons (default: a few)");
  app->add_option("--bytes", options.bytes, "about how large all files together shall be");
  app->add_option("--seed", options.seed, "same seed and options, same bytes");
  app->add_option("--month", options.month, "service month YYYYMM");
  app->add_option("--sender", options.sender, "sender's office number");
  app->add_option("--receiver", options.receiver, "receiver's office number");
  app->add_option("--stamp", options.stamp, "sequence stamp YYYYMMDDHHMMSS");
  const std::map<std::string, gen::TextStyle> styles = {{"plain", gen::TextStyle::kPlain},
                                                        {"rich", gen::TextStyle::kRich}};
  app->add_option("--text", options.text, "rich: with line breaks and half-width kana")
      ->transform(CLI::CheckedTransformer(styles));
  const std::map<std::string, gen::Readings> readings = {{"any", gen::Readings::kAny},
                                                         {"common", gen::Readings::kCommon}};
  app->add_option("--readings", options.readings, "where the standard leaves two readings")
      ->transform(CLI::CheckedTransformer(readings));
  const std::map<std::string, gen::Images> images = {
      {"fit", gen::Images::kFit}, {"all", gen::Images::kAll}, {"none", gen::Images::kNone}};
  app->add_option("--images", options.images, "family pictures: as many as a send takes, or all")
      ->transform(CLI::CheckedTransformer(images));
  app->add_flag("--list-kinds", arguments->list_kinds, "print version, kind and care, and stop");
  app->add_option("--out", arguments->out, "folder for the files, created when missing");
}

int Run(int argc, char** argv) {
  CLI::App app("Writes a clean, invented set of the care-plan data exchange.", "renkei-generate");
  Arguments arguments;
  AddOptions(&app, &arguments);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : 2;
  }
  if (arguments.list_kinds) {
    ListKinds();
    return 0;
  }
  if (arguments.out.empty()) {
    fmt::print(stderr, "renkei-generate: --out is missing\n");
    return 2;
  }
  arguments.options.spec = *gen::SpecFromName(arguments.spec);
  arguments.options.kind = *gen::KindFromName(arguments.kind);
  arguments.options.care = gen::CareFromName(arguments.care);
  const std::string fault = gen::CheckOptions(arguments.options);
  if (!fault.empty()) {
    fmt::print(stderr, "renkei-generate: {}\n", fault);
    return 2;
  }
  const gen::Written written = gen::GenerateToDirectory(arguments.options, arguments.out);
  if (!written.error.empty()) {
    fmt::print(stderr, "renkei-generate: {}\n", written.error);
    return 3;
  }
  fmt::print("{} files, {} users, {} bytes\n", written.names.size(), written.users, written.bytes);
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return Run(argc, argv);
  } catch (const std::exception& error) {
    static_cast<void>(std::fputs(error.what(), stderr));
    return 3;
  }
}
