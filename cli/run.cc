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
    words_.lang = ChooseLang(args_, host_, ConfiguredLang(ConfigPath(arguments)));
    if (help) {
      WriteCommandHelp(command, words_, host_.out_columns, out_);
      return ExitCode::kClean;
    }
    const ConfigFile config = command.needs_config ? Configuration(arguments) : ConfigFile();
    const Settings settings(arguments, host_, config, words_);
    if (settings.Flag(OptionId::kVerbose)) log_.set_level(spdlog::level::debug);
    if (settings.Flag(OptionId::kQuiet)) log_.set_level(spdlog::level::err);
    log_.debug(config.path.empty() ? words_(Word::kVerboseNoConfig)
                                   : words_(Word::kVerboseConfig, EscapeForTerminal(config.path)));
    return command.run({arguments, settings, host_, engine_, words_, out_, err_, log_});
  }

  ExitCode WithoutCommand(const Arguments& arguments) {
    words_.lang = ChooseLang(args_, host_, ConfiguredLang(ConfigPath(arguments)));
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

  // --config, RENKEI_CONFIG, or the user's own file; empty: there is no place for one.
  [[nodiscard]] std::string ConfigPath(const Arguments& arguments) const {
    const std::string named = NamedConfig(arguments);
    return named.empty() ? host_.config_file : named;
  }

  [[nodiscard]] std::string NamedConfig(const Arguments& arguments) const {
    const auto line = arguments.options.find(OptionId::kConfig);
    if (line != arguments.options.end()) return line->second.back();
    return host_.variable(VariableOf(OptionOf(OptionId::kConfig)));
  }

  // Only the user's own file may be missing.
  [[nodiscard]] ConfigFile Configuration(const Arguments& arguments) const {
    const std::string path = ConfigPath(arguments);
    return path.empty() ? ConfigFile() : ReadConfig(path, !NamedConfig(arguments).empty(), words_);
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
