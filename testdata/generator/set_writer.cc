#include "testdata/generator/set_writer.h"

#include <numeric>

namespace renkei_generator {
namespace {

constexpr std::size_t kFlushBytes = std::size_t{256} << 10U;
constexpr std::size_t kLineEndBytes = 2;
// Mixed order makes every record once for each file of the unit.
constexpr std::uint64_t kMostUsersMixed = 5000;

}  // namespace

SetWriter::SetWriter(const Options& options, Sink* sink)
    : frame_(MakeFrame(options)), unit_(MakeUnitWriter(frame_)), sink_(sink) {}

Written SetWriter::Write() {
  Rng rng(MixSeeds(frame_.user_seed, 0x0DE7));
  OpenFiles();
  if (frame_.options.bytes > 0) {
    WriteUntilFull(frame_.options.bytes);
  } else {
    const std::uint64_t users = ChooseUsers(rng);
    if (frame_.habits.mixed_order && users <= kMostUsersMixed) {
      WriteUsersMixed(users, rng);
    } else {
      WriteUsersInOrder(users);
    }
    written_.users = users;
  }
  WritePictures(written_.users);
  CloseFiles();
  written_.error = sink_->Error();
  return std::move(written_);
}

// A few by seed; not more than have room for their pictures in one send.
std::uint64_t SetWriter::ChooseUsers(Rng& rng) const {
  if (frame_.options.users > 0) return frame_.options.users;
  switch (frame_.options.kind) {
    case Kind::kBasicInfo:
      return static_cast<std::uint64_t>(rng.Between(1, 4));
    case Kind::kPreventionPlanAndBasicInfo:
      return static_cast<std::uint64_t>(rng.Between(1, 2));
    default:
      return static_cast<std::uint64_t>(rng.Between(1, 8));
  }
}

void SetWriter::OpenFiles() {
  for (const std::string& name : unit_->FileNames()) {
    sink_files_.push_back(sink_->Open(name));
    written_.names.push_back(name);
  }
  buffers_.resize(sink_files_.size());
}

void SetWriter::AppendUser(std::uint64_t user_index) {
  unit_->AppendUser(user_index, &buffers_);
  for (std::size_t file = 0; file < buffers_.size(); ++file) {
    if (buffers_[file].size() > kFlushBytes) Flush(file, kLineEndBytes);
  }
}

void SetWriter::WriteUsersInOrder(std::uint64_t users) {
  for (std::uint64_t user = 0; user < users; ++user) AppendUser(user);
}

// Every file lists the users from another start and with another step.
void SetWriter::WriteUsersMixed(std::uint64_t users, Rng& rng) {
  std::vector<std::string> scratch(buffers_.size());
  for (std::size_t file = 0; file < buffers_.size(); ++file) {
    std::uint64_t step = rng.Next() % users + 1;
    while (std::gcd(step, users) != 1) ++step;
    std::uint64_t user = rng.Next() % users;
    for (std::uint64_t i = 0; i < users; ++i) {
      for (std::string& bytes : scratch) bytes.clear();
      unit_->AppendUser(user, &scratch);
      buffers_[file] += scratch[file];
      if (buffers_[file].size() > kFlushBytes) Flush(file, kLineEndBytes);
      user = (user + step) % users;
    }
  }
}

// Ends where one user more would lead further away from the size than it is now.
void SetWriter::WriteUntilFull(std::uint64_t bytes) {
  std::uint64_t last = 0;
  std::uint64_t size = 0;
  do {
    AppendUser(written_.users);
    const std::uint64_t now = written_.bytes + Pending();
    last = now - size;
    size = now;
    ++written_.users;
  } while (size + last / 2 < bytes);
}

std::uint64_t SetWriter::Pending() const {
  std::uint64_t bytes = 0;
  for (const std::string& buffer : buffers_) bytes += buffer.size();
  return bytes;
}

void SetWriter::WritePictures(std::uint64_t users) {
  for (std::uint64_t user = 0; user < users; ++user) {
    const std::optional<File> picture = unit_->Picture(user);
    if (!picture.has_value()) return;  // those with a picture come first
    const std::size_t file = sink_->Open(picture->name);
    sink_->Append(file, picture->bytes);
    sink_->Close(file);
    written_.names.push_back(picture->name);
    written_.bytes += picture->bytes.size();
  }
}

void SetWriter::Flush(std::size_t file, std::size_t keep) {
  std::string& buffer = buffers_[file];
  const std::size_t count = buffer.size() - keep;
  sink_->Append(sink_files_[file], std::string_view(buffer).substr(0, count));
  written_.bytes += count;
  buffer.erase(0, count);
}

void SetWriter::CloseFiles() {
  for (std::size_t file = 0; file < buffers_.size(); ++file) {
    std::string& buffer = buffers_[file];
    if (!frame_.habits.final_line_end) buffer.resize(buffer.size() - kLineEndBytes);
    Flush(file, 0);
    sink_->Close(sink_files_[file]);
  }
}

}  // namespace renkei_generator
