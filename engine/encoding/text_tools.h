// Texts for eyes and names for comparison: terminal columns, truncation, escaping, normalisation. Used by the report
// writers and the name judges. All texts are UTF-8 on both sides; a byte that is not UTF-8 never fails a function, it
// counts as one column and is shown as "\xNN". Threads: pure functions. ICU stays behind this header.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace renkei {

// How wide a terminal draws East Asian Ambiguous characters (○ × α …). Today's terminals draw them narrow unless told
// otherwise, so that is the default; make it kWide for one that is set up for legacy Japanese fonts.
enum class AmbiguousWidth { kNarrow, kWide };

// Terminal columns of a text: wide and full-width characters 2, combining and invisible ones 0, others 1. Control
// characters count 0: escape them first (EscapeForTerminal).
[[nodiscard]] std::size_t DisplayWidth(std::string_view utf8, AmbiguousWidth ambiguous = AmbiguousWidth::kNarrow);

// The longest start of `utf8` of at most `columns` columns; combining characters stay with their base. A view into
// `utf8`.
[[nodiscard]] std::string_view TruncateToColumns(std::string_view utf8, std::size_t columns,
                                                 AmbiguousWidth ambiguous = AmbiguousWidth::kNarrow);

// The first `characters` characters (code points; combining ones are not counted and stay with their base). A view into
// `utf8`.
[[nodiscard]] std::string_view TruncateToCharacters(std::string_view utf8, std::size_t characters);

// `raw` with every byte that is not UTF-8 as "\xNN": for names that come from file systems and archives.
[[nodiscard]] std::string CleanUtf8(std::string_view raw);

// What may go to a terminal or a log line: CleanUtf8, and control characters as "\n" "\t" "\r" "\x1B", C1 controls,
// bidi controls, line separators and invisible characters as "\u{202E}". A backslash is not doubled.
[[nodiscard]] std::string EscapeForTerminal(std::string_view raw);

// Whether two names are the same but for the case of ASCII letters, as file systems of Windows and macOS see them.
[[nodiscard]] bool SameIgnoringCase(std::string_view a, std::string_view b);

// A name in the form in which two names of one file are equal on Windows or macOS: without the case of letters, those
// of other scripts and full-width ones too, and with composed characters (が as one, not か and a mark).
[[nodiscard]] std::string FoldName(std::string_view raw);

// A file name in the form in which near-miss names are compared: NFKC (so full-width letters, digits and punctuation
// become ASCII, half-width kana full), every hyphen, dash and minus '-', every low line '_' (U+0332 after a letter too:
// PDF text gives it for '_'), every space ' ', invisible characters gone. Letter case stays.
[[nodiscard]] std::string NormalizeName(std::string_view raw);

// Does the text hold a full-width form of an ASCII character (U+FF01-FF5E) or an ideographic space?
[[nodiscard]] bool ContainsFullWidthAscii(std::string_view utf8);

// These as ASCII; everything else, kana too, stays.
[[nodiscard]] std::string ToHalfWidth(std::string_view utf8);

}  // namespace renkei
