#include <exception>
#include <iostream>

#include "cli/exit_codes.h"
#include "cli/platform.h"
#include "cli/run.h"
#include "cli/secrets.h"
#include "cli/stop_signal.h"
#include "engine/loader/executable_path.h"

int main(int argc, char** argv) {
  namespace cli = renkei::cli;
  try {
    const cli::StandardStreams streams;
    cli::Host host = cli::SystemHost();
    host.ask_secret = cli::AskSecret;
    host.ask = cli::AskLine;
    host.stopped = cli::Stopped;
    host.pause = cli::PauseUnlessStopped;
    host.executable = renkei::ExecutablePath();
    host.own_plugin_folders = renkei::DefaultPluginFolders();
    return cli::RunCli(cli::CommandLineWords(argc, argv), host, cli::RealEngine(), std::cout, std::cerr);
  } catch (...) {  // only memory can be missing here, and words need some
    return static_cast<int>(cli::ExitCode::kCouldNotCheck);
  }
}
