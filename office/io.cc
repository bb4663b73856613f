#include "office/io.h"

#include <memory>
#include <string_view>
#include <system_error>

namespace renkei::office {
namespace {

std::string_view CodeOf(std::error_code error) {
  if (error == std::errc::no_space_on_device) return "store-full";
  const bool forbidden = error == std::errc::permission_denied || error == std::errc::operation_not_permitted ||
                         error == std::errc::read_only_file_system;
  return forbidden ? "store-read-only" : "store-failed";
}

}  // namespace

Io& SystemIo() {
  static const std::unique_ptr<Io> kIo = files::MakeFiles({CodeOf, true});
  return *kIo;
}

}  // namespace renkei::office
