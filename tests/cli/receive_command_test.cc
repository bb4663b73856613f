// renkei receive with a real store, real bundles and the connector folder as programs load it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <sstream>

#include "cli/run.h"
#include "connectors/bundle/digest.h"
#include "office/store.h"
#include "tests/connectors/folder/two_offices.h"
#include "tests/engine/check/sample_set.h"
#include "tests/office/exchange/receiving_world.h"

namespace renkei::cli {
namespace {

namespace fs = std::filesystem;
using bundle::test::kAddressee;
using bundle::test::kSender;
using bundle::test::TheOffices;
using exchange::test::kId;
using exchange::test::kOtherId;
using exchange::test::ReadFile;
using exchange::test::RealContents;
using exchange::test::Sealed;
using ::testing::HasSubstr;
using ::testing::Not;

struct Outcome {
  int code = -1;
  std::string out, err;
};

class ReceiveCommand : public ::testing::Test {
 protected:
  void SetUp() override {
    fs::create_directory(place_.path() / "stick");
    fs::create_directory(place_.path() / "data");
    host_.office_folder = place_.Path("data/office");
    host_.own_plugin_folders = {RENKEI_BINARY_DIR "/plugins"};
    host_.now = [] { return bundle::test::Now(); };
    host_.secret_in_file = [](const std::string&) { return SecretText{SecretTrouble::kNone, "secret"}; };
    host_.stopped = [this] { return stops_ && fs::exists(AnswerFile()); };
    place_.Write("ca.pem", PemOf(TheOffices().authority.certificate()));
    place_.Write("ca.crl", bundle::test::PemOfCrl(TheOffices().trust.crls.front()));
    place_.Write("office.p12", bundle::test::Pkcs12Of(TheOffices().addressee, "secret"));
    auto made = office::Store::Create(host_.office_folder, {kAddressee, "みほん訪問介護"}, bundle::test::Now());
    ASSERT_TRUE(made.ok());
    office::Partner partner;
    partner.number = kSender;
    partner.name = "みほん居宅";
    partner.service_types = "43";
    ASSERT_TRUE(made.value()->address_book().Put(partner).ok());
  }

  void Send(const std::string& bytes, const std::string& id = kId) {
    auto own = folder::OpenFor(kSender, place_.Path("stick"));
    const auto sent =
        folder::Send(own.value(), {id, kSender, kAddressee, bytes.size(), bundle::Sha256Hex(bytes)}, bytes);
    ASSERT_TRUE(sent.ok()) << sent.status().code;
  }

  // renkei receive WORDS…, with what renkei.toml would say.
  Outcome Run(std::vector<std::string> words, const std::string& lang = "ja") {
    words.insert(words.begin(), "receive");
    words.insert(words.end(),
                 {"--lang", lang, "--ca", place_.Path("ca.pem"), "--crl", place_.Path("ca.crl"), "--key",
                  place_.Path("office.p12"), "--password-file", "x", "--setting", "path=" + place_.Path(stick_)});
    Engine engine = RealEngine();
    engine.load = [](const LoadOptions&) { return renkei::test::Specs(); };
    std::ostringstream out, err;
    Outcome outcome;
    outcome.code = RunCli(words, host_, engine, out, err);
    outcome.out = out.str();
    outcome.err = err.str();
    return outcome;
  }
  [[nodiscard]] std::string AnswerFile() const {
    return place_.Path("stick/" + std::string(kSender) + "/out/" + kId + ".answer");
  }
  [[nodiscard]] std::string Out() const { return place_.Path("out"); }
  [[nodiscard]] std::string FileOf(const std::string& name, const std::string& id = kId) const {
    return Out() + "/" + kSender + "_" + id + "/" + name;
  }

  renkei::test::TempFolder place_;
  Host host_;
  std::string stick_ = "stick";
  bool stops_ = false;  // once the sender was told
};

TEST_F(ReceiveCommand, ListsAndTakesWhatCame) {
  Send(Sealed(RealContents()));
  const Outcome list = Run({});
  EXPECT_EQ(list.code, 0) << list.err;
  for (const char* word :
       {"新着", "新", "11111111", "未", kSender, "43", "提供票", "登録", "202411", "あり", "みほん居宅"}) {
    EXPECT_THAT(list.out, HasSubstr(word));
  }
  const std::string line = list.out.substr(list.out.find('\n') + 1);
  EXPECT_TRUE(line.starts_with("新")) << line;
  EXPECT_FALSE(Run({"list"}).out.substr(list.out.find('\n') + 1).starts_with("新")) << "it was shown before";
  const Outcome get = Run({"get", "--all", "--out", Out()});
  EXPECT_EQ(get.code, 0) << get.out << get.err;
  EXPECT_THAT(get.out, HasSubstr("受け取りました: 11111111  1370000001 みほん居宅"));
  EXPECT_THAT(get.out, HasSubstr("2026-04 → " + Out()));
  EXPECT_EQ(ReadFile(FileOf("renkei-message.txt")), *RealContents().message);
  EXPECT_THAT(Run({}).out, AllOf(HasSubstr("済"), HasSubstr("2026-04"), Not(HasSubstr("未"))));
  const Outcome nothing = Run({"get", "--all", "--out", Out()});
  EXPECT_EQ(nothing.code, 0);
  EXPECT_THAT(nothing.err, HasSubstr("受け取るものはありません"));
  const Outcome again = Run({"get", "1111", "--out", place_.Path("out2")});
  EXPECT_EQ(again.code, 0) << again.err;
  EXPECT_THAT(again.out, HasSubstr("もう一度取り出しました（送り主には知らせません）"));
}

TEST_F(ReceiveCommand, EndsWithOneForFindingsAndQuarantine) {
  Send(Sealed(RealContents(kId, true)));
  const Outcome findings = Run({"get", kId, "--out", Out(), "--report", "html"});
  EXPECT_EQ(findings.code, 1) << findings.err;
  EXPECT_THAT(findings.out, HasSubstr("renkei-report"));
  EXPECT_THAT(ReadFile(FileOf("renkei-report.html")), HasSubstr("<html"));
  Send("not a bundle", kOtherId);
  EXPECT_THAT(Run({}).out, AllOf(HasSubstr("22222222: "), HasSubstr("[bundle-not-a-bundle]"), HasSubstr("対処: ")));
  const Outcome bad = Run({"get", "--all", "--out", Out()});
  EXPECT_EQ(bad.code, 1) << bad.err;
  EXPECT_THAT(bad.out, AllOf(HasSubstr("隔離しました"), HasSubstr("[bundle-not-a-bundle]")));
  EXPECT_FALSE(fs::exists(FileOf("", kOtherId)));
  EXPECT_THAT(Run({}).out, HasSubstr("隔離"));
}

TEST_F(ReceiveCommand, EndsWithThreeWhereItCannotBeJudgedOrSeen) {
  Send(Sealed(RealContents()));
  place_.Write("ca.crl", bundle::test::PemOfCrl(bundle::test::Authority("Another").MakeCrl({})));
  const Outcome unclear = Run({"get", "--all", "--out", Out()}, "en");
  EXPECT_EQ(unclear.code, 3);
  EXPECT_THAT(unclear.err, HasSubstr("crl-missing"));
  EXPECT_EQ(Run({"get", "--all", "--out", Out(), "--no-crl"}).code, 0);
  stick_ = "gone";
  const Outcome gone = Run({}, "en");
  EXPECT_EQ(gone.code, 3);
  EXPECT_THAT(gone.err, AllOf(HasSubstr("folder-missing"), HasSubstr("this is what came in before")));
  EXPECT_THAT(gone.out, HasSubstr("received"));
}

TEST_F(ReceiveCommand, GivesTheListAsJson) {
  Send(Sealed(RealContents()));
  place_.Write("stick/" + std::string(kAddressee) + "/in/memo.txt", "x");
  const auto json = nlohmann::json::parse(Run({"--format", "json"}).out);
  EXPECT_EQ(json["schema"], "renkei.receptions/1");
  ASSERT_EQ(json["receptions"].size(), 2U);
  const auto& row = json["receptions"][0];
  EXPECT_EQ(row["id"], kId);
  EXPECT_EQ(row["state"], "arrived");
  EXPECT_EQ(row["kind"], "service-slip");
  EXPECT_EQ(row["sender_name"], "みほん居宅");
  EXPECT_TRUE(row["new"] && row["open"] && row["message"]);
  EXPECT_EQ(json["receptions"][1]["foreign"], "memo.txt");
  EXPECT_THAT(Run({}, "en").out, HasSubstr("no bundle, left alone: memo.txt"));
}

TEST_F(ReceiveCommand, WatchesUntilItIsStopped) {
  Send(Sealed(RealContents()));
  stops_ = true;
  const Outcome watched = Run({"--watch", "--out", Out()});
  EXPECT_EQ(watched.code, 0) << watched.err;
  EXPECT_THAT(watched.err, HasSubstr("届くのを待っています"));
  EXPECT_THAT(watched.out, HasSubstr("受け取りました: 11111111"));
  EXPECT_EQ(Run({"get", "--all", "--out", Out()}).code, 0);
}

TEST_F(ReceiveCommand, WhatIsTypedWrongIsAQuestionOfUsage) {
  EXPECT_EQ(Run({"get", "--all"}).code, 2);
  EXPECT_EQ(Run({"get", "--out", Out()}).code, 2);
  EXPECT_EQ(Run({"get", "1111", "--all", "--out", Out()}).code, 2);
  EXPECT_EQ(Run({"get", "1111", "--watch", "--out", Out()}).code, 2);
  EXPECT_EQ(Run({"get", "9999", "--out", Out()}).code, 2);
  EXPECT_EQ(Run({"list", "more"}).code, 2);
  EXPECT_THAT(Run({"gte"}, "en").err, HasSubstr("Did you mean \"get\"?"));
}

}  // namespace
}  // namespace renkei::cli
