// Keys on a PKCS#11 token: SoftHSM2, set up anew for these tests and reached as any other token is.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "connectors/bundle/openssl_ptr.h"
#include "tests/connectors/bundle/sample_bundle.h"
#include "tests/support/temp_folder.h"

#include <openssl/pem.h>

namespace renkei::bundle::test {
namespace {

constexpr const char* kModule = RENKEI_SOFTHSM_MODULE;
constexpr const char* kPin = "1234";

std::string PemOfKey(const OfficeKey& key) {
  const BioPtr out = WriteBio();
  PEM_write_bio_PKCS8PrivateKey(out.get(), key.key.get(), nullptr, nullptr, 0, nullptr, nullptr);
  return BytesOf(out.get());
}

// One token with the keys of sender and addressee; made once, since a module is set up once a process.
class Token {
 public:
  Token() {
    std::filesystem::create_directory(folder_.path() / "tokens");
    const std::string configuration =
        folder_.Write("softhsm2.conf", "directories.tokendir = " + folder_.Path("tokens") + "\n");
    ::setenv("SOFTHSM2_CONF", configuration.c_str(), 1);  // NOLINT(concurrency-mt-unsafe): before any thread
    Run("softhsm2-util --init-token --free --label renkei --so-pin 5678 --pin 1234");
    Put("sender", "01", TheOffices().sender);
    Put("rsa", "02", TheOffices().rsa_sender);
    Put("addressee", "03", TheOffices().addressee);
    Put("rsa-addressee", "04", TheOffices().rsa_addressee);
  }

  [[nodiscard]] std::string folder() const { return folder_.Path("tokens"); }

 private:
  void Run(const std::string& command) {
    const std::string quiet = command + " >" + folder_.Path("out.txt") + " 2>&1";
    EXPECT_EQ(std::system(quiet.c_str()), 0)  // NOLINT(cert-env33-c,concurrency-mt-unsafe)
        << command << "\n(it needs the packages softhsm2 and opensc)\n"
        << std::ifstream(folder_.Path("out.txt")).rdbuf();
  }

  void Put(const std::string& label, const std::string& id, const OfficeKey& key) {
    const std::string tool = std::string("pkcs11-tool --module ") + kModule +
                             " --token-label renkei --login --pin 1234 --label " + label + " --id " + id;
    folder_.Write(label + ".pem", PemOfKey(key));
    folder_.Write(label + ".der", key.certificate.der());
    Run(tool + " --write-object " + folder_.Path(label + ".pem") +
        " --type privkey --usage-sign --usage-derive --usage-decrypt");
    Run(tool + " --write-object " + folder_.Path(label + ".der") + " --type cert");
  }

  renkei::test::TempFolder folder_;
};

class Tokens : public testing::Test {
 protected:
  void SetUp() override {
    ASSERT_TRUE(std::filesystem::exists(kModule))
        << "no " << kModule << ": install the packages softhsm2, opensc and libengine-pkcs11-openssl";
    static const Token* const kToken = new Token();  // as long as the module, which is never unloaded
    token_ = kToken;
  }

  static Result<OfficeKey> Load(const std::string& label, const std::string& pin = kPin,
                                const std::string& certificate = {}) {
    return Pkcs11Source("pkcs11:token=renkei;object=" + label, kModule, certificate)->Load(Secret(pin));
  }
  static std::string CodeOf(const Result<OfficeKey>& key) { return key.ok() ? "" : key.status().code; }

  const Token* token_ = nullptr;
};

TEST_F(Tokens, SignByBothKindsOfKeys) {
  for (const char* label : {"sender", "rsa"}) {
    const Result<OfficeKey> key = Load(label);
    ASSERT_TRUE(key.ok()) << key.status().code << " " << key.status().detail;
    EXPECT_EQ(Verify(SampleBundle(key.value())), "") << label;
  }
}

TEST_F(Tokens, OpenWhatIsSealedToThem) {
  const Result<OfficeKey> key = Load("addressee");
  ASSERT_TRUE(key.ok()) << key.status().code << " " << key.status().detail;
  EXPECT_EQ(key.value().certificate, TheOffices().addressee.certificate);
  EXPECT_EQ(Verify(SampleSealed(), &key.value()), "");
  EXPECT_EQ(Verify(SampleSealed(TheOffices().sender, TheOffices().rsa_addressee), &key.value()), "seal-not-for-us");
}

TEST_F(Tokens, OpenWhatIsSealedToThemByRsa) {
  const Result<OfficeKey> key = Load("rsa-addressee");
  ASSERT_TRUE(key.ok()) << key.status().code << " " << key.status().detail;
  EXPECT_EQ(Verify(SampleSealed(TheOffices().sender, TheOffices().rsa_addressee), &key.value()), "");
}

TEST_F(Tokens, WithAWrongPinAreNotOpened) {
  EXPECT_EQ(CodeOf(Load("sender", "4321")), "key-pin-wrong");
  EXPECT_EQ(CodeOf(Load("sender", "")), "key-pin-wrong");
  EXPECT_EQ(CodeOf(Load("sender")), "");
}

TEST_F(Tokens, ThatAreNotThereAreNamed) {
  EXPECT_EQ(CodeOf(Load("nobody")), "key-token-missing");
  EXPECT_EQ(CodeOf(Pkcs11Source("pkcs11:token=other;object=sender", kModule, {})->Load(Secret(kPin))),
            "key-token-missing");
  EXPECT_EQ(CodeOf(Pkcs11Source("pkcs11:object=sender", kModule, {})->Load(Secret(kPin))), "key-token-missing");
  EXPECT_EQ(CodeOf(Pkcs11Source("pkcs11:token=renkei;object=sender", "/nowhere/module.so", {})->Load(Secret(kPin))),
            "key-token-missing");
}

// Its PIN would be tried on every token there is.
TEST_F(Tokens, WithoutANameAreNotOpened) {
  for (const char* uri :
       {"pkcs11:token=;object=sender", "pkcs11:object=sender;x-token=y", "pkcs11:serial=;object=sender",
        "pkcs11:object=sender?x=token=renkei", "pkcs11:object=token=;id=%01"}) {
    const auto key = Pkcs11Source(uri, kModule, {})->Load(Secret(kPin));
    EXPECT_EQ(CodeOf(key), "key-token-missing") << uri;
    EXPECT_EQ(key.ok() ? "" : key.status().detail, "token=") << uri;
  }
}

TEST_F(Tokens, CanHaveTheirCertificateInAFile) {
  const std::string authority = PemOf(TheOffices().authority.certificate());
  EXPECT_EQ(CodeOf(Load("sender", kPin, authority + PemOf(TheOffices().sender.certificate))), "");
  const std::string pem = PemOf(TheOffices().sender.certificate);
  EXPECT_EQ(CodeOf(Load("sender", kPin, pem)), "");
  EXPECT_EQ(CodeOf(Load("sender", kPin, PemOf(TheOffices().addressee.certificate))), "key-certificate-mismatch");
}

// The last one: nothing works after it.
TEST_F(Tokens, ThatArePulledInTheMiddleAreNamed) {
  const Result<OfficeKey> key = Load("sender");
  ASSERT_TRUE(key.ok());
  std::filesystem::remove_all(token_->folder());
  const auto made = SignBundle(SampleContents(), key.value(), DefaultKinds(), Now());
  ASSERT_FALSE(made.ok());
  EXPECT_EQ(made.status().code, "key-token-failed");
}

}  // namespace
}  // namespace renkei::bundle::test
