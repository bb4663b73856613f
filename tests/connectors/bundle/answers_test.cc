// Answers of addressees: what they hold, who may give them, and what a forged one comes to.
#include "connectors/bundle/answer.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

#include "connectors/bundle/digest.h"
#include "connectors/bundle/signature.h"
#include "tests/connectors/bundle/sample_bundle.h"
#include "tests/support/temp_folder.h"

namespace renkei::bundle::test {
namespace {

Answer SampleAnswer(AnswerKind kind = AnswerKind::kReceived) {
  Answer answer;
  answer.kind = kind;
  answer.send = {SampleContents().verdict.bundle_id, kSender, kAddressee, Sha256Hex("sealed")};
  answer.at = "2026-11-22T12:00:00+09:00";
  if (kind == AnswerKind::kRejected) answer.code = "bundle-file-altered";
  return answer;
}

std::string Signed(const Answer& answer = SampleAnswer(), const OfficeKey& key = TheOffices().addressee) {
  const auto made = SignAnswer(answer, key, Now());
  EXPECT_TRUE(made.ok()) << (made.ok() ? "" : made.status().code + made.status().detail);
  return made.ok() ? made.value() : std::string();
}

// The codes of the refusals, in order; "" when there are none.
std::string CodesOf(const std::string& bytes, const Trust& trust = TheOffices().trust, Instant at = Now()) {
  std::string codes;
  for (const Status& refusal : VerifyAnswer(bytes, trust, at).refusals) {
    codes += (codes.empty() ? "" : " ") + refusal.code;
  }
  return codes;
}

std::string JsonSigned(const std::string& json) { return SignAttached(json, TheOffices().addressee, Now()).value(); }

bool Runs(const std::string& command) {
  const std::string quiet = "(" + command + ") >/dev/null 2>&1";
  return std::system(quiet.c_str()) == 0;  // NOLINT(cert-env33-c,concurrency-mt-unsafe)
}

constexpr const char* kGoodJson =
    R"({"schema":"renkei.answer/1","answer":"received","bundle":"11111111-2222-4333-8444-555555555555",)"
    R"("sender":"1370000001","addressee":"1370000002","at":"2026-11-22T12:00:00+09:00",)"
    R"("sha256":"0000000000000000000000000000000000000000000000000000000000000000"})";

// The good one with `from` replaced.
std::string JsonWith(const std::string& from, const std::string& to) {
  std::string json = kGoodJson;
  return json.replace(json.find(from), from.size(), to);
}

TEST(Answers, ComeBackAsTheyWereGiven) {
  for (const OfficeKey* key : {&TheOffices().addressee, &TheOffices().rsa_addressee}) {
    for (const AnswerKind kind : {AnswerKind::kReceived, AnswerKind::kRejected}) {
      const AnswerVerification verified = VerifyAnswer(Signed(SampleAnswer(kind), *key), TheOffices().trust, Now());
      ASSERT_TRUE(verified.ok()) << verified.refusals.front().code << verified.refusals.front().detail;
      EXPECT_EQ(verified.answer->kind, kind);
      EXPECT_EQ(verified.answer->send, SampleAnswer().send);
      EXPECT_EQ(verified.answer->at, SampleAnswer().at);
      EXPECT_EQ(verified.answer->code, SampleAnswer(kind).code);
      EXPECT_EQ(verified.signer->office(), kAddressee);
      EXPECT_EQ(verified.signed_at, Now());
    }
  }
}

TEST(Answers, AreAboutOneSendAlone) {
  const AnsweredSend send = SampleAnswer().send;
  AnsweredSend other = send;
  EXPECT_EQ(send, other);
  for (std::string* part : {&other.bundle_id, &other.sender, &other.addressee, &other.sha256}) {
    const std::string before = *part;
    part->back() = part->back() == '1' ? '2' : '1';
    EXPECT_FALSE(send == other);
    *part = before;
  }
}

TEST(Answers, AreGivenByTheAddresseeAlone) {
  EXPECT_EQ(SignAnswer(SampleAnswer(), TheOffices().stranger, Now()).status().code, "certificate-other-office");
  EXPECT_EQ(SignAnswer(SampleAnswer(), TheOffices().addressee, Days(400)).status().code, "certificate-expired");
  // Somebody signs that another office has it.
  EXPECT_EQ(CodesOf(SignAttached(kGoodJson, TheOffices().stranger, Now()).value()), "certificate-other-office");
}

TEST(Answers, OfUntrustedOrUnfitCertificatesAreRefused) {
  const Offices& offices = TheOffices();
  EXPECT_EQ(CodesOf(Signed(), Authority("Another").MakeTrust()), "certificate-untrusted");
  EXPECT_EQ(CodesOf(Signed(), offices.authority.MakeTrust({offices.addressee.certificate})), "certificate-revoked");
  Trust no_lists = offices.trust;
  no_lists.crls.clear();
  EXPECT_EQ(CodesOf(Signed(), no_lists), "crl-missing");
  EXPECT_EQ(CodesOf(Signed(), offices.trust, Days(5)), "");
  const OfficeKey agent = offices.authority.Issue({.office = kAddressee, .kind = "agent"});
  EXPECT_EQ(CodesOf(Signed(SampleAnswer(), agent)), "certificate-wrong-kind");
  const OfficeKey sealer = offices.authority.Issue({.office = kAddressee, .usage = "critical,keyAgreement"});
  EXPECT_EQ(CodesOf(SignAttached(kGoodJson, sealer, Now()).value()), "certificate-wrong-usage");
}

TEST(Answers, ThatWereAlteredAreRefused) {
  std::string bytes = Signed();
  const std::size_t word = bytes.find("received");
  ASSERT_NE(word, std::string::npos) << "the answer is readable inside";
  bytes.replace(word, 8, "rejected");
  EXPECT_EQ(CodesOf(bytes), "answer-altered answer-unreadable");  // a rejection has a code
  bytes = Signed();
  bytes.back() ^= 1;
  EXPECT_EQ(CodesOf(bytes), "signature-wrong");
  for (const std::string& odd : {std::string(), std::string("x"), Signed() + "x", Signed().substr(0, 200),
                                 Sign(kGoodJson, TheOffices().addressee, Now()).value()}) {
    EXPECT_EQ(CodesOf(odd), "signature-invalid");
  }
  // Nor does a signature that holds its content pass for one beside it.
  const CheckedSignature detached =
      CheckSignature(JsonSigned(kGoodJson), kGoodJson, "name", "cover-altered", TheOffices().trust, Now());
  EXPECT_EQ(detached.refusals.front().code, "signature-invalid");
}

// No byte can change unnoticed.
TEST(Answers, AreRefusedWithAnyByteFlipped) {
  const std::string good = Signed();
  for (std::size_t i = 0; i < good.size(); ++i) {
    std::string bytes = good;
    bytes[i] ^= 4;
    const AnswerVerification verified = VerifyAnswer(bytes, TheOffices().trust, Now());
    EXPECT_FALSE(verified.ok()) << i;
    EXPECT_FALSE(verified.answer) << i;
  }
}

TEST(Answers, ThatCannotBeReadAreRefused) {
  EXPECT_EQ(CodesOf(JsonSigned(kGoodJson)), "");
  const std::string digest(64, '0');
  for (const std::string& json :
       {std::string(), std::string("[]"), std::string("{}"), JsonWith("answer/1", "answer/2"),
        JsonWith("received", "perhaps"), JsonWith("received", "rejected"), JsonWith("\"at\"", "\"code\":\"x\",\"at\""),
        JsonWith("\"at\"", "\"sender\":\"1370000001\",\"at\""), JsonWith("\"1370000001\"", "1370000001"),
        JsonWith("11111111-", "11111111"), JsonWith("1370000001", "137000001"), JsonWith("1370000002", "x"),
        JsonWith(digest, digest.substr(1)), JsonWith("2026-11-22T12:00:00+09:00", "\\u001b[2J"),
        JsonWith("\"sha256\"", "\"sha1\"")}) {
    EXPECT_EQ(CodesOf(JsonSigned(json)), "answer-unreadable") << json;
  }
  const std::string loud = JsonWith("received\"", "rejected\",\"code\":\"Evil\\n\"");
  EXPECT_EQ(CodesOf(JsonSigned(loud)), "answer-unreadable");
}

// With openssl alone: docs/bundle.md, "With other tools".
TEST(Answers, AreVerifiedAndPrintedByOpenssl) {
  if (!Runs("openssl version")) GTEST_SKIP() << "no openssl here";
  const renkei::test::TempFolder folder;
  const Offices& offices = TheOffices();
  folder.Write("answer.p7m", Signed());
  folder.Write("ca.pem", PemOf(offices.authority.certificate()) + PemOfCrl(offices.trust.crls.front()));
  const std::string command = "cd '" + folder.Path() +
                              "' && openssl cms -verify -binary -cades -purpose any -inform DER -in answer.p7m"
                              " -CAfile ca.pem -crl_check -attime 1795316400 -out answer.json";
  ASSERT_TRUE(Runs(command)) << command;
  std::ifstream file(folder.Path("answer.json"), std::ios::binary);
  const std::string json{std::istreambuf_iterator<char>(file), {}};
  EXPECT_NE(json.find("\"schema\": \"renkei.answer/1\""), std::string::npos) << json;
  EXPECT_NE(json.find("\"answer\": \"received\""), std::string::npos) << json;
  EXPECT_EQ(CodesOf(JsonSigned(json)), "") << "what openssl printed is what was signed";
}

}  // namespace
}  // namespace renkei::bundle::test
