#include "connectors/folder/files.h"

#include <algorithm>
#include <array>
#include <memory>
#include <string_view>
#include <system_error>
#include <utility>

namespace renkei::folder {
namespace {

constexpr std::array<std::pair<std::errc, const char*>, 19> kCodes = {{
    {std::errc::no_such_file_or_directory, kNoSuchName},
    {std::errc::file_exists, kNameTaken},
    {std::errc::no_space_on_device, "folder-full"},
    {std::errc::file_too_large, "folder-full"},
    {std::errc::permission_denied, "folder-read-only"},
    {std::errc::operation_not_permitted, "folder-read-only"},
    {std::errc::read_only_file_system, "folder-read-only"},
    {std::errc::io_error, "folder-gone"},
    {std::errc::no_such_device, "folder-gone"},
    {std::errc::no_such_device_or_address, "folder-gone"},
    {std::errc::not_connected, "folder-gone"},
    {std::errc::timed_out, "folder-gone"},
    {std::errc::host_unreachable, "folder-gone"},
    {std::errc::network_unreachable, "folder-gone"},
    {std::errc::network_down, "folder-gone"},
    {std::errc::connection_reset, "folder-gone"},
    {std::errc::too_many_symbolic_link_levels, "folder-not-ours"},
    {std::errc::not_a_directory, "folder-not-ours"},
    {std::errc::is_a_directory, "folder-not-ours"},
}};

std::string_view CodeOf(std::error_code error) {
  const auto* const row =
      std::find_if(kCodes.begin(), kCodes.end(), [&](const auto& each) { return error == each.first; });
  return row == kCodes.end() ? "folder-failed" : row->second;
}

}  // namespace

Files& SystemFiles() {
  static const std::unique_ptr<Files> kFiles = files::MakeFiles({CodeOf, false});
  return *kFiles;
}

}  // namespace renkei::folder
