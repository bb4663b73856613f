#include "cli/run.h"

#include <spdlog/sinks/ostream_sink.h>

#include <cerrno>
#include <exception>
#include <memory>
#include <new>
#include <optional>

#include "cli/arguments.h"
#include "cli/config_file.h"
#include "cli/failures.h"
#include "cli/help_page.h"
#include "cli/invocation.h"
#include "cli/language.h"
#include "cli/settings.h"
#include "cli/version_text.h"
#include "engine/encoding/text_tools.h"

namespace renkei::cli {
namespace {

// The log: lines on standard error, "renkei: …".
spdlog::logger MakeLog(std::ostream& err) {
  auto sink = std::make_shared<spdlog::sinks::ostream_sink_mt>(err, true);
  spdlog::logger log("renkei", std::move(sink));
  log.set_pattern("renkei: %v");
  return log;
}

class Runner {
 public:
  Runner(const std::vector<std::string>& args, const Host& host, const Engine& engine, std::ostream& out,
         std::ostream& err)
      : args_(args), host_(host), engine_(engine), out_(out), err_(err), log_(MakeLog(err)) {}

  ExitCode Run() {
    try {
      return Dispatch();
    } catch (const UsageError& error) {
      Say(error.what(), error.hint());
      return ExitCode::kUsage;
    } catch (const RunFailure& failure) {
      Say(failure.what());
    } catch (const std::bad_alloc&) {
      Say(words_(Word::kOutOfMemory));
    } catch (const std::exception& trouble) {
      Say(words_(Word::kInternalError, EscapeForTerminal(trouble.what())));
    } catch (...) {
      Say(words_(Word::kInternalError, "?"));
    }
    return ExitCode::kCouldNotCheck;
  }

  // What is in the way of the output reaching its reader is never a good end. A reader that closed its pipe knows.
  ExitCode Finish(ExitCode code) {
    out_.flush();
    if (out_.good()) return code;
    if (errno != EPIPE) Say(words_(Word::kStdoutFailed));
    return code == ExitCode::kUsage ? code : ExitCode::kCouldNotCheck;
  }

 private:
  ExitCode Dispatch() {
    words_.lang = ChooseLang(args_, host_, std::nullopt);
    const Arguments arguments = ParseArguments(args_, words_);
    if (arguments.command == nullptr) return WithoutCommand(arguments);
    const Command& command = *arguments.command;
    const bool help = arguments.Has(OptionId::kHelp);
    const ConfigFile config = Configuration(arguments, command.needs_config && !help);
    words_.lang = ChooseLang(args_, host_, LangOf(config));
    if (help) {
      WriteCommandHelp(command, words_, host_.out_columns, out_);
      return ExitCode::kClean;
    }
    const Settings settings(arguments, host_, config, words_);
    if (settings.Flag(OptionId::kVerbose)) log_.set_level(spdlog::level::debug);
    if (settings.Flag(OptionId::kQuiet)) log_.set_level(spdlog::level::err);
    log_.debug(config.path.empty() ? words_(Word::kVerboseNoConfig)
                                   : words_(Word::kVerboseConfig, EscapeForTerminal(config.path)));
    return command.run({arguments, settings, host_, engine_, words_, out_, err_, log_});
  }

  ExitCode WithoutCommand(const Arguments& arguments) {
    words_.lang = ChooseLang(args_, host_, LangOf(Configuration(arguments, false)));
    if (arguments.Has(OptionId::kShowVersion)) {
      WriteVersion(words_, out_);
      return ExitCode::kClean;
    }
    if (arguments.Has(OptionId::kHelp)) {
      WriteProgramHelp(words_, host_.out_columns, out_);
      return ExitCode::kClean;
    }
    Say(words_(Word::kNoCommand));
    WriteProgramHelp(words_, host_.err_columns, err_);
    return ExitCode::kUsage;
  }

  // The configuration; where it only gives the language, what is wrong in it is passed over.
  ConfigFile Configuration(const Arguments& arguments, bool needed) const {
    const auto line = arguments.options.find(OptionId::kConfig);
    const bool on_line = line != arguments.options.end();
    const std::string named = on_line ? line->second.back() : host_.variable(VariableOf(OptionOf(OptionId::kConfig)));
    const std::string path = named.empty() && !on_line ? host_.config_file : named;
    if (path.empty() && !on_line) return {};
    try {
      return ReadConfig(path, on_line || !named.empty(), words_);
    } catch (const UsageError&) {
      if (needed) throw;
      return {};
    }
  }

  static std::optional<Lang> LangOf(const ConfigFile& config) {
    const Setting* setting = config.Find(OptionOf(OptionId::kLang));
    return setting == nullptr ? std::nullopt : ParseLang(setting->values.back());
  }

  // The last words of a run, whatever the log's level.
  void Say(const std::string& message, const std::string& hint = {}) {
    try {
      log_.error(words_(Word::kErrorLine, message));
      if (!hint.empty()) log_.error(hint);
    } catch (...) {  // standard error is out of reach: the exit code has to do
      return;
    }
  }

  const std::vector<std::string>& args_;
  const Host& host_;
  const Engine& engine_;
  std::ostream& out_;
  std::ostream& err_;
  spdlog::logger log_;
  Words words_;
};

}  // namespace

int RunCli(const std::vector<std::string>& args, const Host& host, const Engine& engine, std::ostream& out,
           std::ostream& err) {
  try {
    Runner runner(args, host, engine, out, err);
    return static_cast<int>(runner.Finish(runner.Run()));
  } catch (...) {  // no memory for the log itself
    return static_cast<int>(ExitCode::kCouldNotCheck);
  }
}

}  // namespace renkei::cli
