#include "engine/sheet/workbook.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <ctime>
#include <deque>
#include <map>
#include <optional>
#include <system_error>
#include <tuple>
#include <utility>

#include "engine/sheet/cell_text.h"
#include "engine/sheet/read_back.h"
#include "engine/time/civil_time.h"

namespace renkei::sheet {
namespace {

constexpr std::size_t kNarrowest = 6;
constexpr std::size_t kWidest = 60;
constexpr std::size_t kRoom = 2;  // for a filter's arrow

// By Severity, after that of nothing.
constexpr std::array<lxw_color_t, 4> kFills = {0, 0xDDEBF7, 0xFFEB9C, 0xFFC7CE};
constexpr std::array<const char*, 9> kNumberFormats = {"@",     "@",          "0",       "0.0",  "0.00",
                                                       "0.000", "yyyy/mm/dd", "yyyy/mm", "hh:mm"};

void Dress(lxw_format* format, Look look) {
  format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
  format_set_num_format(format, kNumberFormats.at(static_cast<std::size_t>(look.shape)));
  if (look.shape == Shape::kProse) format_set_text_wrap(format);
  if (look.severity > 0) format_set_bg_color(format, kFills.at(static_cast<std::size_t>(look.severity)));
  if (look.role == Role::kTitle) format_set_font_size(format, 14);
  if (look.role == Role::kTitle || look.role == Role::kLabel || look.role == Role::kHeading) format_set_bold(format);
  if (look.role == Role::kHeading) {
    format_set_text_wrap(format);
    format_set_bg_color(format, 0xD9E1F2);
    format_set_border(format, LXW_BORDER_THIN);
  }
  if (look.role == Role::kSmallPrint) format_set_font_color(format, 0x7F7F7F);
  if (look.role == Role::kLink) {
    format_set_font_color(format, 0x0563C1);
    format_set_underline(format, LXW_UNDERLINE_SINGLE);
  }
}

// The same run twice gives the same workbook, so that the time is that of the report.
std::time_t TimeOf(const std::string& rfc3339) {
  const std::optional<Instant> at = ParseInstant(rfc3339);
  return at ? std::chrono::system_clock::to_time_t(*at) : 0;
}

lxw_worksheet* AsSheet(void* handle) { return static_cast<lxw_worksheet*>(handle); }
lxw_format* AsFormat(void* format) { return static_cast<lxw_format*>(format); }

}  // namespace

// ---- a sheet ----

Sheet::Sheet(Workbook& book, void* handle, std::string name) : book_(book), handle_(handle), name_(std::move(name)) {}

void Sheet::Wrote(int result, std::uint16_t column, std::size_t width, Role role) {
  book_.Keep(result);
  ++cells_;
  if (role == Role::kTitle || role == Role::kSmallPrint) return;
  if (widths_.size() <= column) widths_.resize(column + std::size_t{1});
  widths_[column] = std::max(widths_[column], width);
}

void Sheet::Text(std::uint32_t row, std::uint16_t column, std::string_view text, Look look) {
  if (handle_ == nullptr) return;
  auto* const format = AsFormat(book_.FormatOf(look));
  const std::string owned(text);
  const int result = owned.empty() ? worksheet_write_blank(AsSheet(handle_), row, column, format)
                                   : worksheet_write_string(AsSheet(handle_), row, column, owned.c_str(), format);
  Wrote(result, column, CellWidth(text), look.role);
}

void Sheet::Number(std::uint32_t row, std::uint16_t column, double number, Look look) {
  if (handle_ == nullptr) return;
  constexpr std::size_t kUsual = 10;  // a day
  Wrote(worksheet_write_number(AsSheet(handle_), row, column, number, AsFormat(book_.FormatOf(look))), column, kUsual,
        look.role);
}

void Sheet::Value(std::uint32_t row, std::uint16_t column, const CellValue& value, int severity) {
  const Look look{Role::kValue, value.shape, severity};
  if (value.IsNumber()) return Number(row, column, value.number, look);
  if (!value.text.empty() || severity > 0) Text(row, column, value.text, look);
}

void Sheet::Link(std::uint32_t row, std::uint16_t column, std::string_view text, std::string_view sheet,
                 std::uint32_t target_row, std::uint16_t target_column) {
  if (handle_ == nullptr) return;
  if (links_ == kMostLinks) return Text(row, column, text);
  ++links_;
  std::array<char, LXW_MAX_CELL_NAME_LENGTH> cell{};
  lxw_rowcol_to_cell(cell.data(), target_row, target_column);
  const std::string target = "internal:'" + std::string(sheet) + "'!" + cell.data();
  Wrote(worksheet_write_url_opt(AsSheet(handle_), row, column, target.c_str(),
                                AsFormat(book_.FormatOf({Role::kLink, Shape::kText, 0})), std::string(text).c_str(),
                                nullptr),
        column, CellWidth(text), Role::kLink);
}

void Sheet::Comment(std::uint32_t row, std::uint16_t column, std::string_view text, Severity severity) {
  if (handle_ == nullptr) return;
  constexpr std::size_t kColumns = 48;
  constexpr std::size_t kLineHeight = 16;
  constexpr std::size_t kMostLines = 40;
  std::string author = "renkei";
  std::string font = "Tahoma";
  const std::string owned(text);
  lxw_comment_options options{};
  options.author = author.data();
  options.font_name = font.data();
  options.font_size = 9;
  options.color = kFills.at(static_cast<std::size_t>(severity));
  options.width = 340;
  options.height = static_cast<std::uint16_t>((std::min(LinesIn(text, kColumns), kMostLines) + 2) * kLineHeight);
  book_.Keep(worksheet_write_comment_opt(AsSheet(handle_), row, column, owned.c_str(), &options));
  ++comments_;
}

void Sheet::Freeze(std::uint32_t rows, std::uint16_t columns) {
  if (handle_ != nullptr) worksheet_freeze_panes(AsSheet(handle_), rows, columns);
}

void Sheet::Filter(std::uint32_t row, std::uint32_t last_row, std::uint16_t last_column) {
  if (handle_ != nullptr) book_.Keep(worksheet_autofilter(AsSheet(handle_), row, 0, last_row, last_column));
}

void Sheet::Print(std::uint32_t rows) {
  if (handle_ == nullptr) return;
  constexpr std::uint8_t kA4 = 9;
  worksheet_set_paper(AsSheet(handle_), kA4);
  worksheet_set_landscape(AsSheet(handle_));
  if (rows > 0) book_.Keep(worksheet_repeat_rows(AsSheet(handle_), 0, rows - 1));
  // Numbers of persons and offices are texts on purpose.
  book_.Keep(worksheet_ignore_errors(AsSheet(handle_), LXW_IGNORE_NUMBER_STORED_AS_TEXT, "A1:XFD1048576"));
}

void Sheet::FitColumns() {
  if (handle_ == nullptr) return;
  for (std::size_t i = 0; i < widths_.size(); ++i) {
    const auto column = static_cast<lxw_col_t>(i);
    const auto width = static_cast<double>(std::clamp(widths_[i], kNarrowest, kWidest) + kRoom);
    book_.Keep(worksheet_set_column(AsSheet(handle_), column, column, width, nullptr));
  }
}

// ---- a workbook ----

struct Workbook::Parts {
  Options options;
  lxw_workbook* book = nullptr;
  std::map<std::tuple<Role, Shape, int>, lxw_format*> formats;
  std::deque<Sheet> sheets;
  int trouble = LXW_NO_ERROR;
};

Workbook::Workbook(Options options) : parts_(std::make_unique<Parts>()) {
  parts_->options = std::move(options);
  lxw_workbook_options how{};
  how.constant_memory = LXW_TRUE;
  how.tmpdir = parts_->options.temp_folder.data();
  how.use_zip64 = parts_->options.large ? LXW_TRUE : LXW_FALSE;
  parts_->book = workbook_new_opt(parts_->options.path.c_str(), &how);
  if (parts_->book == nullptr) {
    Keep(LXW_ERROR_MEMORY_MALLOC_FAILED);
    return;
  }
  std::string author = "renkei";
  lxw_doc_properties properties{};
  properties.author = author.data();
  properties.created = TimeOf(parts_->options.created_at);
  Keep(workbook_set_properties(parts_->book, &properties));
}

Workbook::~Workbook() {
  if (parts_->book != nullptr) lxw_workbook_free(parts_->book);
}

void Workbook::Keep(int result) {
  if (parts_->trouble == LXW_NO_ERROR) parts_->trouble = result;
}

Sheet& Workbook::Add(const std::string& name) {
  lxw_worksheet* sheet = nullptr;
  if (parts_->trouble == LXW_NO_ERROR) {
    sheet = workbook_add_worksheet(parts_->book, name.c_str());
    if (sheet == nullptr) Keep(LXW_ERROR_CREATING_TMPFILE);
  }
  return parts_->sheets.emplace_back(*this, sheet, name);
}

void* Workbook::FormatOf(Look look) {
  lxw_format*& format = parts_->formats[{look.role, look.shape, look.severity}];
  if (format == nullptr) {
    format = workbook_add_format(parts_->book);
    if (format != nullptr) Dress(format, look);
  }
  return format;
}

Status Workbook::Close() {
  const std::string& path = parts_->options.path;
  Written written;
  for (const Sheet& sheet : parts_->sheets) {
    written.cells.push_back(sheet.Cells());
    written.comments += sheet.Comments();
  }
  errno = 0;
  if (parts_->trouble == LXW_NO_ERROR) Keep(workbook_close(std::exchange(parts_->book, nullptr)));
  if (parts_->trouble == LXW_NO_ERROR) return ReadBack(path, written);
  const std::string reason = errno == 0 ? "" : " " + std::generic_category().message(errno);
  return Status::Error("output-failed", path, lxw_strerror(static_cast<lxw_error>(parts_->trouble)) + reason);
}

}  // namespace renkei::sheet
