// Whatever single byte of a bundle is altered, the bundle is refused.
#include <gtest/gtest.h>

#include "tests/connectors/bundle/sample_bundle.h"

namespace renkei::bundle::test {
namespace {

// The flips of a byte that are tried: one bit, another for each place, and the one that changes the case of a letter.
std::vector<unsigned char> FlipsAt(std::size_t at) { return {static_cast<unsigned char>(1U << (at % 8)), 0x20}; }

// The places whose flip is taken.
std::vector<std::size_t> PlacesTaken(std::string bytes, const OfficeKey* key) {
  std::vector<std::size_t> taken;
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    for (const unsigned char flip : FlipsAt(at)) {
      bytes[at] = static_cast<char>(static_cast<unsigned char>(bytes[at]) ^ flip);
      if (VerifyWhole(bytes, key).ok()) taken.push_back(at);
      bytes[at] = static_cast<char>(static_cast<unsigned char>(bytes[at]) ^ flip);
    }
  }
  return taken;
}

TEST(FlippedBytes, NoneOfABundleIsTaken) {
  const std::string bundle = SampleBundle();
  ASSERT_EQ(Verify(bundle), "");
  EXPECT_EQ(PlacesTaken(bundle, nullptr), std::vector<std::size_t>());
}

TEST(FlippedBytes, NoneOfABundleByRsaIsTaken) {
  const std::string bundle = SampleBundle(TheOffices().rsa_sender);
  ASSERT_EQ(Verify(bundle), "");
  EXPECT_EQ(PlacesTaken(bundle, nullptr), std::vector<std::size_t>());
}

TEST(FlippedBytes, NoneOfASealedBundleIsTakenWithoutOpeningIt) {
  const std::string sealed = SampleSealed();
  ASSERT_EQ(Verify(sealed), "");
  EXPECT_EQ(PlacesTaken(sealed, nullptr), std::vector<std::size_t>());
}

// The checksums of the container are made anew, as whoever alters a bundle on purpose would.
std::vector<std::string> EntriesTaken(const std::string& container, const OfficeKey* key) {
  std::vector<Entry> entries = EntriesOf(container);
  std::vector<std::string> taken;
  for (Entry& entry : entries) {
    const std::size_t step = entry.name == "sealed.p7m" ? 16 : 1;  // one digest guards it all
    for (std::size_t at = 0; at < entry.bytes.size(); at += step) {
      const char before = entry.bytes[at];
      for (const unsigned char flip : FlipsAt(at)) {
        entry.bytes[at] = static_cast<char>(static_cast<unsigned char>(before) ^ flip);
        if (VerifyWhole(WriteContainer(entries).value(), key).ok()) taken.push_back(entry.name + std::to_string(at));
      }
      entry.bytes[at] = before;
    }
  }
  return taken;
}

TEST(FlippedBytes, NoneOfAnEntryIsTakenUnderARightChecksum) {
  EXPECT_EQ(EntriesTaken(SampleBundle(), nullptr), std::vector<std::string>());
  EXPECT_EQ(EntriesTaken(SampleSealed(), nullptr), std::vector<std::string>());
}

// The wrapped key of another recipient is none of ours; whatever is opened is what was sealed.
TEST(FlippedBytes, NoneOfWhatIsSealedChangesWhatIsOpenedEvenUnderANewCover) {
  std::vector<Entry> entries = EntriesOf(SampleSealed());
  std::string& sealed = EntryNamed(entries, "sealed.p7m").bytes;
  const OfficeKey& addressee = TheOffices().addressee;
  const std::string whole = VerifyWhole(SealedWithBytes(sealed), &addressee).container;
  ASSERT_FALSE(whole.empty());
  std::size_t refused = 0;
  for (std::size_t at = 0; at < sealed.size(); at += 3) {
    const char before = sealed[at];
    sealed[at] = static_cast<char>(static_cast<unsigned char>(before) ^ FlipsAt(at).front());
    const Verification opened = VerifyWhole(SealedWithBytes(sealed), &addressee);
    sealed[at] = before;
    if (!opened.ok()) ++refused;
    EXPECT_TRUE(!opened.ok() || opened.container == whole) << at;
  }
  EXPECT_GT(refused, sealed.size() / 3 * 9 / 10);
}

}  // namespace
}  // namespace renkei::bundle::test
