// clang-format off
#include <windows.h>
// clang-format on

#include <algorithm>
#include <array>
#include <cstdio>
#include <cwctype>
#include <memory>
#include <system_error>

#include "engine/encoding/path_utf8.h"
#include "engine/loader/child_process.h"

namespace renkei::loader {
namespace {

struct CloseHandleOf {
  void operator()(HANDLE handle) const { CloseHandle(handle); }
};
using Handle = std::unique_ptr<void, CloseHandleOf>;

std::string LastMessage() {
  return std::error_code(static_cast<int>(GetLastError()), std::system_category()).message();
}

std::wstring Wide(const std::string& text) { return PathFromUtf8(text).wstring(); }

// One argument as the C runtime's parser takes it apart again.
std::wstring Quoted(const std::wstring& argument) {
  std::wstring out = L"\"";
  std::size_t backslashes = 0;
  for (const wchar_t c : argument) {
    if (c == L'\\') {
      ++backslashes;
      continue;
    }
    out.append(c == L'"' ? 2 * backslashes + 1 : backslashes, L'\\');
    out += c;
    backslashes = 0;
  }
  out.append(2 * backslashes, L'\\');
  return out + L"\"";
}

std::wstring CommandLine(const std::vector<std::string>& command) {
  std::wstring out;
  for (const std::string& argument : command) {
    if (!out.empty()) out += L' ';
    out += Quoted(Wide(argument));
  }
  return out;
}

bool SameName(std::wstring_view entry, std::wstring_view name) {
  if (entry.size() <= name.size() || entry[name.size()] != L'=') return false;
  return std::equal(name.begin(), name.end(), entry.begin(),
                    [](wchar_t a, wchar_t b) { return std::towupper(a) == std::towupper(b); });
}

// This process's variables with those of the options set, each ended by NUL, the block by another.
std::wstring EnvironmentBlock(const ChildOptions& options) {
  std::wstring block;
  wchar_t* const own = GetEnvironmentStringsW();
  for (const wchar_t* entry = own; entry != nullptr && *entry != L'\0'; entry += std::wstring_view(entry).size() + 1) {
    const bool replaced = std::any_of(options.environment.begin(), options.environment.end(),
                                      [&](const auto& variable) { return SameName(entry, Wide(variable.first)); });
    if (!replaced) block.append(entry).push_back(L'\0');
  }
  if (own != nullptr) FreeEnvironmentStringsW(own);
  for (const auto& [name, value] : options.environment) block.append(Wide(name + "=" + value)).push_back(L'\0');
  block.push_back(L'\0');
  return block;
}

// A job that kills all of its processes when it is closed, and holds the limits.
Handle MakeJob(const ChildOptions& options) {
  Handle job(CreateJobObjectW(nullptr, nullptr));
  if (!job) return job;
  JOBOBJECT_EXTENDED_LIMIT_INFORMATION limits{};
  auto& basic = limits.BasicLimitInformation;
  basic.LimitFlags = JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE | JOB_OBJECT_LIMIT_DIE_ON_UNHANDLED_EXCEPTION;
  if (options.memory_limit_bytes != 0) {
    basic.LimitFlags |= JOB_OBJECT_LIMIT_PROCESS_MEMORY;
    limits.ProcessMemoryLimit = static_cast<SIZE_T>(options.memory_limit_bytes);
  }
  if (options.cpu_limit_seconds != 0) {
    basic.LimitFlags |= JOB_OBJECT_LIMIT_PROCESS_TIME;
    basic.PerProcessUserTimeLimit.QuadPart = static_cast<LONGLONG>(options.cpu_limit_seconds) * 10'000'000;
  }
  if (!SetInformationJobObject(job.get(), JobObjectExtendedLimitInformation, &limits, sizeof limits)) job.reset();
  return job;
}

// The ends of the child's three streams; only they are inherited.
struct Streams {
  Handle null, output, output_writer;

  [[nodiscard]] bool Open() {
    SECURITY_ATTRIBUTES inherited{sizeof inherited, nullptr, TRUE};
    HANDLE file = CreateFileW(L"NUL", GENERIC_READ | GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE, &inherited,
                              OPEN_EXISTING, 0, nullptr);
    if (file == INVALID_HANDLE_VALUE) return false;
    null.reset(file);
    HANDLE reader = nullptr;
    HANDLE writer = nullptr;
    if (!CreatePipe(&reader, &writer, &inherited, 0)) return false;
    output.reset(reader);
    output_writer.reset(writer);
    return SetHandleInformation(reader, HANDLE_FLAG_INHERIT, 0) != 0;
  }
};

// The start-up block that limits inheritance to the given handles.
class Startup {
 public:
  explicit Startup(const Streams& streams) : inherited_{streams.null.get(), streams.output_writer.get()} {
    SIZE_T bytes = 0;
    InitializeProcThreadAttributeList(nullptr, 1, 0, &bytes);
    storage_.resize(bytes);
    info_.StartupInfo.cb = sizeof info_;
    info_.StartupInfo.dwFlags = STARTF_USESTDHANDLES;
    info_.StartupInfo.hStdInput = streams.null.get();
    info_.StartupInfo.hStdError = streams.null.get();
    info_.StartupInfo.hStdOutput = streams.output_writer.get();
    auto* list = reinterpret_cast<LPPROC_THREAD_ATTRIBUTE_LIST>(storage_.data());
    if (!InitializeProcThreadAttributeList(list, 1, 0, &bytes)) return;
    info_.lpAttributeList = list;
    ok_ = UpdateProcThreadAttribute(list, 0, PROC_THREAD_ATTRIBUTE_HANDLE_LIST, inherited_.data(),
                                    inherited_.size() * sizeof(HANDLE), nullptr, nullptr) != 0;
  }
  ~Startup() {
    if (info_.lpAttributeList != nullptr) DeleteProcThreadAttributeList(info_.lpAttributeList);
  }
  Startup(const Startup&) = delete;
  Startup& operator=(const Startup&) = delete;
  [[nodiscard]] bool ok() const { return ok_; }
  [[nodiscard]] STARTUPINFOW* info() { return &info_.StartupInfo; }

 private:
  std::array<HANDLE, 2> inherited_;
  std::vector<char> storage_;
  STARTUPINFOEXW info_{};
  bool ok_ = false;
};

// Takes what is in the pipe. False when nothing was there.
bool ReadSome(HANDLE pipe, std::size_t limit, std::string* output) {
  DWORD waiting = 0;
  if (!PeekNamedPipe(pipe, nullptr, 0, nullptr, &waiting, nullptr) || waiting == 0) return false;
  std::array<char, 4096> block{};
  DWORD got = 0;
  const DWORD wanted = std::min<DWORD>(waiting, static_cast<DWORD>(block.size()));
  if (!ReadFile(pipe, block.data(), wanted, &got, nullptr)) return false;
  const std::size_t room = limit - std::min(limit, output->size());
  output->append(block.data(), std::min<std::size_t>(room, got));
  return got > 0;
}

void Watch(HANDLE process, HANDLE pipe, const ChildOptions& options, ChildResult* result) {
  constexpr DWORD kSliceMs = 10;
  const ULONGLONG end = GetTickCount64() + static_cast<ULONGLONG>(options.timeout_ms);
  for (;;) {
    const bool ended = WaitForSingleObject(process, kSliceMs) == WAIT_OBJECT_0;
    while (ReadSome(pipe, options.output_limit_bytes, &result->output) && GetTickCount64() < end) {
    }
    if (ended) return;
    if (GetTickCount64() >= end) {
      result->timed_out = true;
      return;
    }
  }
}

void TakeExitCode(HANDLE process, ChildResult* result) {
  DWORD code = 0;
  if (!GetExitCodeProcess(process, &code)) return;
  if (code < 0x80000000U) {
    result->exit_code = static_cast<int>(code);
    return;
  }
  std::array<char, 16> text{};  // an unhandled exception's number
  std::snprintf(text.data(), text.size(), "0x%08lX", static_cast<unsigned long>(code));
  result->death = text.data();
}

}  // namespace

ChildResult RunChild(const ChildOptions& options) {
  ChildResult result;
  Streams streams;
  const Handle job = MakeJob(options);
  const bool opened = job && streams.Open();
  Startup startup(streams);
  std::wstring line = CommandLine(options.command);
  std::wstring environment = EnvironmentBlock(options);
  const std::wstring program = Wide(options.command.front());
  const std::wstring root = PathFromUtf8(options.command.front()).root_path().wstring();
  PROCESS_INFORMATION made{};
  constexpr DWORD kFlags =
      CREATE_SUSPENDED | CREATE_NO_WINDOW | CREATE_UNICODE_ENVIRONMENT | EXTENDED_STARTUPINFO_PRESENT;
  if (!opened || !startup.ok() ||
      !CreateProcessW(program.c_str(), line.data(), nullptr, nullptr, TRUE, kFlags, environment.data(), root.c_str(),
                      startup.info(), &made)) {
    result.start_error = LastMessage();
    return result;
  }
  const Handle process(made.hProcess);
  const Handle thread(made.hThread);
  streams.output_writer.reset();
  if (!AssignProcessToJobObject(job.get(), process.get()) || ResumeThread(thread.get()) == static_cast<DWORD>(-1)) {
    result.start_error = LastMessage();
    TerminateProcess(process.get(), 1);
    return result;
  }
  Watch(process.get(), streams.output.get(), options, &result);
  if (!result.timed_out) TakeExitCode(process.get(), &result);
  return result;  // closing the job ends what is left
}

}  // namespace renkei::loader
