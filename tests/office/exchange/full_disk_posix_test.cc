// A disk on which what is handed out has no place.
#include <gtest/gtest.h>
#include <sys/resource.h>

#include <csignal>
#include <filesystem>

#include "connectors/bundle/digest.h"
#include "tests/office/exchange/receiving_world.h"

namespace renkei::exchange::test {
namespace {

// While it lives, no file of the process grows above a mebibyte, which the store's own stay below.
class SmallFiles {
 public:
  SmallFiles() {
    getrlimit(RLIMIT_FSIZE, &before_);
    const rlimit small{rlim_t{1} << 20U, before_.rlim_max};
    old_ = std::signal(SIGXFSZ, SIG_IGN);
    setrlimit(RLIMIT_FSIZE, &small);
  }
  SmallFiles(const SmallFiles&) = delete;
  SmallFiles& operator=(const SmallFiles&) = delete;
  ~SmallFiles() {
    setrlimit(RLIMIT_FSIZE, &before_);
    (void)std::signal(SIGXFSZ, old_);
  }

 private:
  rlimit before_{};
  void (*old_)(int) = SIG_DFL;
};

TEST(ReceivingOntoAFullDisk, LeavesNothingAndIsDoneOnceThereIsPlace) {
  World world;
  bundle::BundleContents contents = RealContents();
  const std::string pdf = "%PDF-1.4\n" + std::string(std::size_t{2} << 20U, 'x');
  contents.files.push_back({"map.pdf", pdf});
  contents.verdict.files.push_back({"map.pdf", pdf.size(), bundle::Sha256Hex(pdf), "pdf", "", ""});
  world.Send(Sealed(contents));
  const auto check = world.options.check;
  std::unique_ptr<SmallFiles> small;
  world.options.check = [&](const Intake& intake) {
    Report report = check(intake);
    small = std::make_unique<SmallFiles>();
    return report;
  };
  const std::vector<Taken> full = world.TakeAll();
  small.reset();
  ASSERT_EQ(full.size(), 1U);
  EXPECT_EQ(full[0].end, TakeEnd::kFailed);
  EXPECT_EQ(CodesOf(full[0].reasons), "output-failed");
  EXPECT_EQ(world.Outcomes().at(0).state, OutcomeState::kAccepted) << "not acknowledged";
  EXPECT_TRUE(std::filesystem::is_empty(world.place.Path("out")));
  world.options.check = check;
  EXPECT_EQ(world.TakeAll().at(0).end, TakeEnd::kHandedOut);
  EXPECT_EQ(ReadFile(world.FolderOfId() + "/map.pdf"), pdf);
}

}  // namespace
}  // namespace renkei::exchange::test
