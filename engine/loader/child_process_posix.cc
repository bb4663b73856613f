#include <fcntl.h>
#include <poll.h>
#include <signal.h>  // NOLINT(modernize-deprecated-headers): kill, sigset_t
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <system_error>

#include "engine/loader/child_process.h"

namespace renkei::loader {
namespace {

using Clock = std::chrono::steady_clock;

std::string SystemMessage(int error) { return std::error_code(error, std::generic_category()).message(); }

// A descriptor that closes itself.
class Descriptor {
 public:
  explicit Descriptor(int fd = -1) : fd_(fd) {}
  ~Descriptor() { Close(); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  [[nodiscard]] int get() const { return fd_; }
  void Set(int fd) {
    Close();
    fd_ = fd;
  }
  void Close() {
    if (fd_ >= 0) close(fd_);
    fd_ = -1;
  }

 private:
  int fd_;
};

bool MakePipe(Descriptor* reader, Descriptor* writer) {
  std::array<int, 2> ends{};
  if (pipe(ends.data()) != 0) return false;
  reader->Set(ends[0]);
  writer->Set(ends[1]);
  return fcntl(ends[0], F_SETFD, FD_CLOEXEC) == 0 && fcntl(ends[1], F_SETFD, FD_CLOEXEC) == 0;
}

// Everything the child needs, made before the fork: after it only async-signal-safe calls are allowed.
class Launch {
 public:
  explicit Launch(const ChildOptions& options) : strings_(options.command), memory_(options.memory_limit_bytes) {
    cpu_seconds_ = options.cpu_limit_seconds;
    for (const auto& [name, value] : options.environment) environment_.push_back(name + "=" + value);
    for (std::string& argument : strings_) argv_.push_back(argument.data());
    argv_.push_back(nullptr);
    for (char** entry = environ; entry != nullptr && *entry != nullptr; ++entry) {
      if (!Replaced(*entry)) envp_.push_back(*entry);
    }
    for (std::string& entry : environment_) envp_.push_back(entry.data());
    envp_.push_back(nullptr);
  }

  // In the child. Does not come back.
  [[noreturn]] void Run(int output, int error) {
    setpgid(0, 0);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
    const int null = open("/dev/null", O_RDWR);  // NOLINT(cppcoreguidelines-pro-type-vararg)
    const bool ready = null >= 0 && dup2(null, 0) == 0 && dup2(null, 2) == 2 && dup2(output, 1) == 1 && chdir("/") == 0;
    CloseOthersOnExec();
    Limit(RLIMIT_CORE, 0);
    if (cpu_seconds_ != 0) Limit(RLIMIT_CPU, cpu_seconds_);
    if (memory_ != 0) Limit(RLIMIT_AS, memory_);
    if (ready) execve(argv_[0], argv_.data(), envp_.data());
    const int failed = errno;
    [[maybe_unused]] const ssize_t written = write(error, &failed, sizeof failed);
    _exit(127);
  }

 private:
  [[nodiscard]] bool Replaced(const char* entry) const {
    const std::string text = entry;
    return std::any_of(environment_.begin(), environment_.end(),
                       [&](const std::string& own) { return text.starts_with(own.substr(0, own.find('=') + 1)); });
  }
  static void CloseOthersOnExec() {
    const long limit = std::min(sysconf(_SC_OPEN_MAX), 4096L);
    for (int fd = 3; fd < limit; ++fd) fcntl(fd, F_SETFD, FD_CLOEXEC);
  }
  template <typename Resource>
  static void Limit(Resource resource, std::uint64_t value) {
    const rlimit limit = {value, value};
    setrlimit(resource, &limit);
  }

  std::vector<std::string> strings_, environment_;
  std::vector<char*> argv_, envp_;
  std::uint64_t memory_;
  unsigned cpu_seconds_ = 0;
};

int MillisecondsLeft(Clock::time_point end) {
  const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now()).count();
  return static_cast<int>(std::max<decltype(left)>(left, 0));
}

// True when the child has ended. It stays a zombie, so that its number and group are not given to another.
bool HasEnded(pid_t child) {
  siginfo_t info{};
  return waitid(P_PID, static_cast<id_t>(child), &info, WEXITED | WNOHANG | WNOWAIT) != 0 || info.si_pid == child;
}

// Reads what is there. False at the end of the output.
bool ReadSome(int fd, std::size_t limit, std::string* output) {
  std::array<char, 4096> block{};
  const ssize_t got = read(fd, block.data(), block.size());
  if (got < 0) return errno == EINTR || errno == EAGAIN;
  const std::size_t room = limit - std::min(limit, output->size());
  output->append(block.data(), std::min(room, static_cast<std::size_t>(got)));
  return got > 0;
}

// Collects output until the child has ended or its time is up. The output may stay open after the child's end (a
// grandchild has it) and may end before it (the child closed it): both are looked at.
void Watch(pid_t child, int fd, const ChildOptions& options, ChildResult* result) {
  constexpr int kSliceMs = 10;
  const Clock::time_point end = Clock::now() + std::chrono::milliseconds(options.timeout_ms);
  bool open = true;
  for (;;) {
    const int left = MillisecondsLeft(end);
    pollfd waited = {open ? fd : -1, POLLIN, 0};
    const bool readable = poll(&waited, 1, std::min(left, open ? kSliceMs : 1)) > 0;
    if (readable) open = ReadSome(fd, options.output_limit_bytes, &result->output);
    if (!readable && HasEnded(child)) return;
    if (left == 0) {
      result->timed_out = !HasEnded(child);
      return;
    }
  }
}

std::string SignalName(int signal) {
  switch (signal) {
    case SIGSEGV:
      return "SIGSEGV";
    case SIGBUS:
      return "SIGBUS";
    case SIGABRT:
      return "SIGABRT";
    case SIGILL:
      return "SIGILL";
    case SIGFPE:
      return "SIGFPE";
    case SIGKILL:
      return "SIGKILL";
    case SIGXCPU:
      return "SIGXCPU";
    case SIGTERM:
      return "SIGTERM";
    default:
      return "signal " + std::to_string(signal);
  }
}

// Ends what is left of the child's group, then the child itself.
void Reap(pid_t child, ChildResult* result) {
  kill(-child, SIGKILL);
  if (result->timed_out) kill(child, SIGKILL);
  int status = 0;
  pid_t reaped = 0;
  while ((reaped = waitpid(child, &status, 0)) < 0 && errno == EINTR) {
  }
  if (reaped != child) result->death = "unknown";  // somebody else took its status
  if (result->timed_out || reaped != child) return;
  if (WIFEXITED(status)) result->exit_code = WEXITSTATUS(status);
  if (WIFSIGNALED(status)) result->death = SignalName(WTERMSIG(status));
}

}  // namespace

ChildResult RunChild(const ChildOptions& options) {
  ChildResult result;
  Descriptor output, output_writer, error, error_writer;
  if (!MakePipe(&output, &output_writer) || !MakePipe(&error, &error_writer)) {
    result.start_error = SystemMessage(errno);
    return result;
  }
  Launch launch(options);
  const pid_t child = fork();
  if (child == 0) launch.Run(output_writer.get(), error_writer.get());
  output_writer.Close();
  error_writer.Close();
  if (child < 0) {
    result.start_error = SystemMessage(errno);
    return result;
  }
  int failed = 0;
  ssize_t got = 0;
  while ((got = read(error.get(), &failed, sizeof failed)) < 0 && errno == EINTR) {
  }
  if (got == static_cast<ssize_t>(sizeof failed)) {
    result.start_error = SystemMessage(failed);
  } else {
    Watch(child, output.get(), options, &result);
  }
  Reap(child, &result);
  if (!result.start_error.empty()) result.exit_code = -1;
  return result;
}

}  // namespace renkei::loader
