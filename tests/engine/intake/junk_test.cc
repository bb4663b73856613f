#include "engine/intake/junk.h"

#include <gtest/gtest.h>

namespace renkei::intake {
namespace {

TEST(JunkTest, LitterOfOperatingSystemsIsKnown) {
  for (const char* name : {".DS_Store", "._UPPLAN.CSV", "__MACOSX", "Thumbs.db", "thumbs.db", "desktop.ini",
                           "Desktop.ini", "DESKTOP.INI"}) {
    EXPECT_TRUE(IsSystemLitter(name)) << name;
    EXPECT_TRUE(IsJunkName(name)) << name;
  }
}

TEST(JunkTest, HiddenNamesAreJunkButNoLitter) {
  EXPECT_TRUE(IsHiddenName(".git"));
  EXPECT_TRUE(IsJunkName(".renkei.toml"));
  EXPECT_FALSE(IsSystemLitter(".git"));
}

TEST(JunkTest, PeoplesFilesAreNoJunk) {
  for (const char* name : {"", "UPPLAN.CSV", "Thumbs.db.csv", "__MACOSX.csv", "desktop.in", "a.DS_Store"}) {
    EXPECT_FALSE(IsJunkName(name)) << name;
  }
}

}  // namespace
}  // namespace renkei::intake
