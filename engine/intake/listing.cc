#include "engine/intake/listing.h"

#include "engine/intake/file_source.h"
#include "engine/intake/guard.h"
#include "engine/intake/path_text.h"

namespace renkei::intake {

InputFile ListedFile(FileSystem& file_system, const std::string& path, const FileInfo& info, bool junk) {
  InputFile file;
  file.name = ShownText(BaseName(path));
  file.path = ShownText(path);
  file.folder = ShownText(FolderKey(path));
  file.bytes = info.size_bytes;
  file.junk = junk;
  file.open = [&file_system, path, info] { return Guarded([&] { return OpenFileSource(file_system, path, info); }); };
  return file;
}

}  // namespace renkei::intake
