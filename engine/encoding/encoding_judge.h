// Names the encoding of a whole file when it is not MS932, by strict decoding and never by statistics:
//   a byte-order mark; UTF-16 and UTF-32 without one, by digits interleaved with NUL at the start; UTF-8 if every byte
//   fits and a kana or kanji occurs; ISO-2022-JP by its escapes; EUC-JP if every byte fits and two hiragana stand in a
//   row; otherwise MS932, whose faults ms932.h finds.
// The reader feeds the file's bytes from the start and may stop as soon as Undecided() is false: for MS932 that is at
// about the first Japanese character. The outcome does not depend on how the bytes are cut. Threads: one thread a
// judge. Serves 標準仕様 V4.1 4.3.
#pragma once

#include <cstdint>
#include <span>

#include "engine/encoding/encoding.h"
#include "engine/encoding/wrong_encodings.h"

namespace renkei {

class EncodingJudge {
 public:
  // The next bytes of the file. Without effect once Undecided() is false.
  void Feed(std::span<const std::uint8_t> bytes);

  // Can the outcome still change? Pure ASCII stays undecided to its end.
  [[nodiscard]] bool Undecided() const;

  // The outcome if the file ends here (or, when !Undecided(), wherever it ends). Feed no more after.
  [[nodiscard]] Encoding Finish();

 private:
  void FeedByte(std::uint8_t byte);
  [[nodiscard]] bool Idle() const;
  [[nodiscard]] bool OnlyUtf8() const;

  FileStart start_;
  Utf8Candidate utf8_;
  EucJpCandidate euc_jp_;
  Iso2022JpCandidate iso_2022_jp_;
};

}  // namespace renkei
