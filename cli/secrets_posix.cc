#include <fcntl.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

#include <cerrno>
#include <string_view>

#include "cli/secrets.h"

namespace renkei::cli {
namespace {

constexpr std::size_t kLongest = 1'024;

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  [[nodiscard]] int number() const { return number_; }

 private:
  int number_;
};

// Byte by byte, so that nothing after the line is taken from whoever reads next.
SecretText ReadLine(int descriptor) {
  SecretText secret;
  secret.text.reserve(kLongest);  // so that no part of it stays behind in memory
  char c = '\0';
  while (secret.text.size() < kLongest) {
    const ssize_t got = ::read(descriptor, &c, 1);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return {SecretTrouble::kNotReadable, {}};
    if (got == 0 || c == '\n') break;
    secret.text += c;
  }
  if (!secret.text.empty() && secret.text.back() == '\r') secret.text.pop_back();
  return secret;
}

// The terminal shows nothing while this lives.
class NoEcho {
 public:
  explicit NoEcho(int terminal) : terminal_(terminal), changed_(::tcgetattr(terminal, &before_) == 0) {
    termios silent = before_;
    silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    if (changed_) changed_ = ::tcsetattr(terminal, TCSAFLUSH, &silent) == 0;
  }
  ~NoEcho() {
    if (changed_) ::tcsetattr(terminal_, TCSAFLUSH, &before_);
  }
  NoEcho(const NoEcho&) = delete;
  NoEcho& operator=(const NoEcho&) = delete;
  [[nodiscard]] bool works() const { return changed_; }

 private:
  int terminal_;
  termios before_{};
  bool changed_;
};

void Show(int terminal, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(terminal, text.data(), text.size());
    if (written <= 0) return;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
}

}  // namespace

SecretText ReadSecretFile(const std::string& path) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (file.number() < 0) return {errno == ENOENT ? SecretTrouble::kNoFile : SecretTrouble::kNotReadable, {}};
  struct stat status = {};
  if (::fstat(file.number(), &status) != 0 || !S_ISREG(status.st_mode)) return {SecretTrouble::kNotReadable, {}};
  if ((status.st_mode & (S_IRWXG | S_IRWXO)) != 0) return {SecretTrouble::kOpenToOthers, {}};
  return ReadLine(file.number());
}

SecretText ReadSecretDescriptor(int descriptor) { return ReadLine(descriptor); }

std::optional<std::string> AskSecret(const std::string& prompt) {
  const Descriptor terminal(::open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY));
  if (terminal.number() < 0) return std::nullopt;
  const NoEcho silent(terminal.number());
  if (!silent.works()) return std::nullopt;
  Show(terminal.number(), prompt);
  SecretText secret = ReadLine(terminal.number());
  Show(terminal.number(), "\n");
  if (secret.trouble != SecretTrouble::kNone) return std::nullopt;
  return std::move(secret.text);
}

}  // namespace renkei::cli
