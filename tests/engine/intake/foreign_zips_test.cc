// Archives that other programs made (Info-ZIP 3.0, Python 3.11, the jar of OpenJDK 17), each small and as written.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "engine/intake/collect.h"
#include "tests/support/inputs.h"

namespace renkei::intake {
namespace {

using test::ErrorsOf;
using test::PathsOf;
using test::ReadAll;
using testing::ElementsAre;
using testing::IsEmpty;

// zip -rX: stored, folders, a UTF-8 name without the flag.
constexpr std::string_view kInfoZip =
    "504b03040a00000000000048815ac5109724040000000400000009000000706c61696e2e637376612c620a504b03040a00000000"
    "000048815a00000000000000000000000002000000642f504b03040a00000000000048815ac87fc4d804000000040000000f0000"
    "00642fe68f90e4be9be7a5a82e637376632c640a504b01021e030a00000000000048815ac5109724040000000400000009000000"
    "0000000001000000a48100000000706c61696e2e637376504b01021e030a00000000000048815a00000000000000000000000002"
    "0000000000000000001000ed412b000000642f504b01021e030a00000000000048815ac87fc4d804000000040000000f00000000"
    "00000001000000a4814b000000642fe68f90e4be9be7a5a82e637376504b05060000000003000300a40000007c0000000000";

// zip - through a pipe: sizes in a descriptor, ZIP64 or not.
constexpr std::string_view kInfoZipPiped =
    "504b0304140008000800b85e765d00000000000000000400000009000000706c61696e2e6373764bd449e20200504b0708c51097"
    "240600000004000000504b01021e03140008000800b85e765dc51097240600000004000000090000000000000001000000a48100"
    "000000706c61696e2e637376504b05060000000001000100370000003d0000000000";

// zipfile on a pipe: deflated, sizes in a descriptor.
constexpr std::string_view kPythonStreamed =
    "504b03041400080008000048815a0000000000000000000000000a00000073747265616d2e63737633d431d231e6e53244a10050"
    "4b0708ea25337b0b00000015000000504b010214031400080008000048815aea25337b0b000000150000000a0000000000000000"
    "00000080010000000073747265616d2e637376504b0506000000000100010038000000430000000000";

// zipfile with force_zip64: ZIP64 in the local header alone, a UTF-8 name with the flag.
constexpr std::string_view kPythonZip64 =
    "504b03042d00000800000048815a00d013c2ffffffffffffffff0d001400e68f90e4be9be7a5a82e637376010010000500000000"
    "0000000500000000000000312c320d0a504b01022d032d00000800000048815a00d013c205000000050000000d00000000000000"
    "00000000800100000000e68f90e4be9be7a5a82e637376504b050600000000010001003b000000440000000000";

// jar cM: deflated, sizes in a descriptor, UTF-8 flag, Java's extra field.
constexpr std::string_view kJavaJar =
    "504b0304140008080800b85e765d00000000000000000000000009000400706c61696e2e637376feca00004bd449e20200504b07"
    "08c51097240600000004000000504b03041400080808000048815a0000000000000000000000000f000000642fe68f90e4be9be7"
    "a5a82e6373764bd649e10200504b0708c87fc4d80600000004000000504b01021400140008080800b85e765dc510972406000000"
    "04000000090004000000000000000000000000000000706c61696e2e637376feca0000504b010214001400080808000048815ac8"
    "7fc4d806000000040000000f0000000000000000000000000041000000642fe68f90e4be9be7a5a82e637376504b050600000000"
    "0200020078000000840000000000";

std::string FromHex(std::string_view hex) {
  std::string bytes;
  for (std::size_t i = 0; i + 1 < hex.size(); i += 2) {
    bytes.push_back(static_cast<char>(std::stoi(std::string(hex.substr(i, 2)), nullptr, 16)));
  }
  return bytes;
}

Intake Collect(std::string_view hex) { return CollectZipBytes(FromHex(hex), "a.zip", {}); }

TEST(ForeignZipsTest, InfoZipIsRead) {
  const Intake intake = Collect(kInfoZip);
  EXPECT_THAT(ErrorsOf(intake), IsEmpty());
  ASSERT_THAT(PathsOf(intake), ElementsAre("a.zip!/d/提供票.csv", "a.zip!/plain.csv"));
  EXPECT_EQ(ReadAll(intake.files[0]).value(), "c,d\n");
  EXPECT_EQ(ReadAll(intake.files[1]).value(), "a,b\n");
}

TEST(ForeignZipsTest, InfoZipThroughAPipeIsRead) {
  const Intake intake = Collect(kInfoZipPiped);
  EXPECT_THAT(ErrorsOf(intake), IsEmpty());
  ASSERT_THAT(PathsOf(intake), ElementsAre("a.zip!/plain.csv"));
  EXPECT_EQ(ReadAll(intake.files[0]).value(), "a,b\n");
}

TEST(ForeignZipsTest, PythonThroughAPipeIsRead) {
  const Intake intake = Collect(kPythonStreamed);
  EXPECT_THAT(ErrorsOf(intake), IsEmpty());
  ASSERT_THAT(PathsOf(intake), ElementsAre("a.zip!/stream.csv"));
  EXPECT_EQ(ReadAll(intake.files[0]).value(), "1,2,3\r\n1,2,3\r\n1,2,3\r\n");
}

TEST(ForeignZipsTest, PythonWithZip64IsRead) {
  const Intake intake = Collect(kPythonZip64);
  EXPECT_THAT(ErrorsOf(intake), IsEmpty());
  ASSERT_THAT(PathsOf(intake), ElementsAre("a.zip!/提供票.csv"));
  EXPECT_EQ(ReadAll(intake.files[0]).value(), "1,2\r\n");
}

TEST(ForeignZipsTest, JavaIsRead) {
  const Intake intake = Collect(kJavaJar);
  EXPECT_THAT(ErrorsOf(intake), IsEmpty());
  ASSERT_THAT(PathsOf(intake), ElementsAre("a.zip!/d/提供票.csv", "a.zip!/plain.csv"));
  EXPECT_EQ(ReadAll(intake.files[0]).value(), "c,d\n");
}

}  // namespace
}  // namespace renkei::intake
