#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstring>
#include <filesystem>
#include <set>
#include <string>

#include "engine/intake/file_system.h"
#include "tests/support/temp_folder.h"

namespace renkei::intake {
namespace {

template <typename T>
std::string CodeOf(const Result<T>& result) {
  return result.ok() ? "ok" : result.status().code;
}

class PosixFileSystemTest : public testing::Test {
 protected:
  test::TempFolder folder_;
  FileSystem& file_system_ = RealFileSystem();
};

TEST_F(PosixFileSystemTest, KindsAreToldApart) {
  EXPECT_EQ(file_system_.Stat(folder_.Write("a", "123")).value().kind, FileKind::kRegular);
  EXPECT_EQ(file_system_.Stat(folder_.Path("a")).value().size_bytes, 3U);
  EXPECT_EQ(file_system_.Stat(folder_.Path()).value().kind, FileKind::kFolder);
  EXPECT_EQ(file_system_.Stat("/dev/zero").value().kind, FileKind::kSpecial);
  ASSERT_EQ(mkfifo(folder_.Path("pipe").c_str(), 0600), 0);
  EXPECT_EQ(file_system_.Stat(folder_.Path("pipe")).value().kind, FileKind::kSpecial);
}

TEST_F(PosixFileSystemTest, TroubleHasItsOwnCode) {
  folder_.Write("a", "1");
  std::filesystem::create_symlink("loop", folder_.path() / "loop");
  EXPECT_EQ(CodeOf(file_system_.Stat(folder_.Path("none"))), "path-not-found");
  EXPECT_EQ(CodeOf(file_system_.Stat(folder_.Path("a/b"))), "path-not-found");
  EXPECT_EQ(CodeOf(file_system_.Stat(folder_.Path("loop"))), "path-symlink-loop");
  EXPECT_EQ(CodeOf(file_system_.Stat(folder_.Path(std::string(300, 'n')))), "path-too-deep");
  EXPECT_EQ(CodeOf(file_system_.Open(folder_.Path("loop"))), "path-symlink-loop");
  EXPECT_EQ(CodeOf(file_system_.List(folder_.Path("none"))), "path-not-found");
  EXPECT_EQ(file_system_.Stat(folder_.Path("none")).status().detail, "No such file or directory");
}

TEST_F(PosixFileSystemTest, OpeningWhatIsNoFileNeverHangs) {
  ASSERT_EQ(mkfifo(folder_.Path("pipe").c_str(), 0600), 0);
  EXPECT_EQ(CodeOf(file_system_.Open(folder_.Path("pipe"))), "path-special");
  EXPECT_EQ(CodeOf(file_system_.Open("/dev/zero")), "path-special");
  EXPECT_EQ(CodeOf(file_system_.Open(folder_.Path())), "path-special");
}

TEST_F(PosixFileSystemTest, OpeningASocketIsSpecial) {
  const int descriptor = socket(AF_UNIX, SOCK_STREAM, 0);
  ASSERT_GE(descriptor, 0);
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  const std::string path = folder_.Path("socket");
  ASSERT_LT(path.size(), sizeof(address.sun_path));
  std::memcpy(address.sun_path, path.c_str(), path.size());
  ASSERT_EQ(bind(descriptor, reinterpret_cast<const sockaddr*>(&address), sizeof(address)), 0);
  EXPECT_EQ(CodeOf(file_system_.Open(path)), "path-special");
  EXPECT_EQ(file_system_.Stat(path).value().kind, FileKind::kSpecial);
  close(descriptor);
}

TEST_F(PosixFileSystemTest, BytesAreReadFromAnyPlace) {
  const auto file = std::move(file_system_.Open(folder_.Write("a", "0123456789")).value());
  std::uint8_t buffer[4];
  EXPECT_EQ(file->ReadAt(8, buffer, sizeof(buffer)).value(), 2U);
  EXPECT_EQ(buffer[0], '8');
  EXPECT_EQ(file->ReadAt(0, buffer, sizeof(buffer)).value(), 4U);
  EXPECT_EQ(file->ReadAt(10, buffer, sizeof(buffer)).value(), 0U);
  EXPECT_EQ(CodeOf(file->ReadAt(0xFFFF'FFFF'FFFF'FFFF, buffer, sizeof(buffer))), "file-read-failed");
}

TEST_F(PosixFileSystemTest, InfoOfAnOpenFileIsThatOfItsName) {
  const std::string path = folder_.Write("a", "1");
  const auto file = std::move(file_system_.Open(path).value());
  EXPECT_EQ(file->Info().value(), file_system_.Stat(path).value());
  folder_.Write("b", "1");
  std::filesystem::rename(folder_.path() / "b", folder_.path() / "a");
  EXPECT_NE(file->Info().value(), file_system_.Stat(path).value());
}

TEST_F(PosixFileSystemTest, ListGivesRawNamesAndKnowsLinks) {
  folder_.Write("\x83\x5C.csv", "1");
  folder_.Write(".hidden", "1");
  std::filesystem::create_directory(folder_.path() / "d");
  std::filesystem::create_symlink("d", folder_.path() / "link");
  std::set<std::pair<std::string, bool>> names;
  const Result<std::vector<FolderEntry>> entries = file_system_.List(folder_.Path());
  for (const FolderEntry& entry : entries.value()) names.emplace(entry.name, entry.is_link);
  const std::set<std::pair<std::string, bool>> expected = {
      {"\x83\x5C.csv", false}, {".hidden", false}, {"d", false}, {"link", true}};
  EXPECT_EQ(names, expected);
}

}  // namespace
}  // namespace renkei::intake
