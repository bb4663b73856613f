#include "cli/progress.h"

#include <algorithm>
#include <string>

#include "engine/encoding/text_tools.h"

namespace renkei::cli {
namespace {

constexpr std::chrono::milliseconds kQuietTime{2000};  // shorter work is over before anybody wonders
constexpr std::chrono::milliseconds kStep{200};
constexpr std::uint64_t kMegabyte = 1'000'000;

}  // namespace

Progress::~Progress() {
  if (shown_columns_ == 0) return;
  err_ << '\r' << std::string(shown_columns_, ' ') << '\r' << std::flush;
}

void Progress::Update(std::uint64_t done_bytes, std::uint64_t total_bytes) {
  const auto now = ticks_();
  if (now - begin_ < kQuietTime || (shown_columns_ != 0 && now - shown_at_ < kStep)) return;
  shown_at_ = now;
  const std::uint64_t done = std::min(done_bytes, total_bytes);
  const double share = total_bytes == 0 ? 1.0 : static_cast<double>(done) / static_cast<double>(total_bytes);
  Show(words_(Word::kProgress, static_cast<int>(share * 100), done / kMegabyte, total_bytes / kMegabyte));
}

void Progress::Show(const std::string& line) {
  const std::size_t columns = DisplayWidth(line);
  const std::size_t rest = shown_columns_ > columns ? shown_columns_ - columns : 0;
  err_ << '\r' << line << std::string(rest, ' ') << std::flush;
  shown_columns_ = columns;
}

}  // namespace renkei::cli
