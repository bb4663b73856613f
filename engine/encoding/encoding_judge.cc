#include "engine/encoding/encoding_judge.h"

#include "engine/encoding/plain_ascii.h"

namespace renkei {

std::string_view EncodingName(Encoding encoding) {
  switch (encoding) {
    case Encoding::kUtf8:
      return "UTF-8";
    case Encoding::kUtf8Bom:
      return "UTF-8 (BOM)";
    case Encoding::kEucJp:
      return "EUC-JP";
    case Encoding::kIso2022Jp:
      return "ISO-2022-JP";
    case Encoding::kUtf16Le:
      return "UTF-16LE";
    case Encoding::kUtf16Be:
      return "UTF-16BE";
    case Encoding::kUtf32:
      return "UTF-32";
    case Encoding::kMs932:
      break;
  }
  return "MS932";
}

bool EncodingJudge::Undecided() const {
  if (start_.Found()) return false;
  return start_.Open() || utf8_.Alive() || euc_jp_.Alive() || iso_2022_jp_.Alive();
}

bool EncodingJudge::Idle() const { return !start_.Open() && utf8_.Idle() && euc_jp_.Idle() && iso_2022_jp_.Idle(); }

bool EncodingJudge::OnlyUtf8() const { return !start_.Open() && !euc_jp_.Alive() && !iso_2022_jp_.Alive(); }

void EncodingJudge::FeedByte(std::uint8_t byte) {
  start_.Feed(byte);
  utf8_.Feed({&byte, 1});
  euc_jp_.Feed(byte);
  iso_2022_jp_.Feed(byte);
}

void EncodingJudge::Feed(std::span<const std::uint8_t> bytes) {
  const std::uint8_t* p = bytes.data();
  const std::uint8_t* const end = p + bytes.size();
  while (p != end && Undecided()) {
    if (OnlyUtf8()) {
      utf8_.Feed({p, end});
      return;
    }
    if (IsPlainAscii(*p) && Idle()) {
      p = SkipPlainAscii(p, end);
      euc_jp_.SkipAscii();
    } else {
      FeedByte(*p++);
    }
  }
}

Encoding EncodingJudge::Finish() {
  start_.Finish();
  if (start_.Found()) return *start_.Found();
  if (utf8_.Fits()) return Encoding::kUtf8;
  if (iso_2022_jp_.Fits()) return Encoding::kIso2022Jp;
  return euc_jp_.Fits() ? Encoding::kEucJp : Encoding::kMs932;
}

}  // namespace renkei
