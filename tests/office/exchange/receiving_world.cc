#include "tests/office/exchange/receiving_world.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "connectors/bundle/digest.h"
#include "connectors/folder/connector.h"
#include "tests/connectors/folder/two_offices.h"
#include "tests/engine/check/sample_set.h"

namespace renkei::exchange::test {

namespace fs = std::filesystem;
using bundle::test::kAddressee;
using bundle::test::kSender;
using bundle::test::Now;
using bundle::test::TheOffices;

bundle::BundleContents RealContents(const std::string& id, bool broken) {
  renkei_generator::Options options;
  options.users = 2;
  options.seed = 5;
  options.month = "202604";
  options.sender = kSender;
  options.receiver = kAddressee;
  options.readings = renkei_generator::Readings::kCommon;
  renkei::test::SampleSet set(options);
  const Report good = set.Check();
  EXPECT_EQ(good.verdict, Verdict::kValid) << renkei::test::Describe(good);
  if (broken) set.SetItem("UPPLAN", 1, 5, "\"20269999\"");
  bundle::BundleContents contents;
  bundle::BundleVerdict& verdict = contents.verdict;
  verdict = bundle::test::SampleContents().verdict;
  verdict.bundle_id = id;
  verdict.files.clear();
  verdict.specs = good.specs;
  contents.message = "ご確認ください。";
  verdict.message_sha256 = bundle::Sha256Hex(*contents.message);
  for (std::size_t i = 0; i < set.files().size(); ++i) {
    const auto& file = set.files()[i];
    contents.files.push_back({file.name, file.bytes});
    verdict.files.push_back({file.name, file.bytes.size(), bundle::Sha256Hex(file.bytes), good.files[i].layout,
                             good.files[i].spec, "202411"});
  }
  return contents;
}

std::string Sealed(const bundle::BundleContents& contents, const bundle::OfficeKey& signer,
                   const bundle::OfficeKey& addressee) {
  const auto plain = bundle::SignBundle(contents, signer, bundle::DefaultKinds(), Now());
  EXPECT_TRUE(plain.ok()) << (plain.ok() ? "" : plain.status().code);
  const auto sealed = bundle::SealBundle(plain.value(), contents, signer, {{addressee.certificate}, 7}, Now());
  EXPECT_TRUE(sealed.ok()) << (sealed.ok() ? "" : sealed.status().code);
  return sealed.ok() ? sealed.value() : std::string();
}

World::World() {
  fs::create_directory(place.path() / "stick");
  const auto made = office::Store::Create(place.path() / "store", {kAddressee, "みほん訪問介護"}, Now());
  EXPECT_TRUE(made.ok());
  EXPECT_TRUE(OpenStore().ok());
  Connect();
  options.office = kAddressee;
  options.connector = "folder";
  options.registry = &renkei::test::Specs();
  options.trust = &trust;
  options.key = &TheOffices().addressee;
  options.now = [this] {
    Step();
    return Now();
  };
  options.check = [this](const Intake& intake) {
    Step();
    CheckOptions check;
    check.as_of = "20261122";
    Report report = Check(intake, renkei::test::Specs(), check);
    report.checked_at = TokyoTime(Now());
    return report;
  };
  options.report.values = Values::kFull;
  options.connect = [this](const std::string&) -> Result<Connection*> {
    Step();
    return connection.get();
  };
}

void World::Step() {
  if (++steps == kill_at) throw Killed();
}

void World::Send(const std::string& bytes, const std::string& id, const std::string& sender) {
  auto own = folder::OpenFor(sender, Root());
  ASSERT_TRUE(own.ok()) << own.status().code << own.status().detail;
  const auto sent = folder::Send(own.value(), {id, sender, kAddressee, bytes.size(), bundle::Sha256Hex(bytes)}, bytes);
  ASSERT_TRUE(sent.ok()) << sent.status().code << sent.status().detail;
}

Status World::OpenStore(const office::StoreOptions& store_options) {
  store.reset();
  auto opened = office::Store::Open(place.path() / "store", store_options);
  if (!opened.ok()) return opened.status();
  store = std::move(opened.value());
  return Status::Ok();
}

void World::Connect(const renkei_connector_t* connector) {
  connection.reset();
  if (connector == nullptr) connector = folder::FolderConnector();
  // Connections point into it.
  static std::vector<std::unique_ptr<ConnectorRegistry>> registries;
  registries.push_back(std::make_unique<ConnectorRegistry>(ConnectorRegistry::FromTables({connector})));
  auto opened = Connection::Open(registries.back()->connectors().at(0), {kAddressee, {{"path", Root()}}, {}});
  ASSERT_TRUE(opened.ok()) << opened.status().code << opened.status().detail;
  connection = std::make_unique<Connection>(std::move(opened.value()));
}

std::vector<ListedReception> World::List() {
  const auto list = ListReceptions(*store, connection.get(), {kAddressee, options.registry, &trust, Now()});
  EXPECT_TRUE(list.ok()) << list.status().code;
  return list.ok() ? list.value() : std::vector<ListedReception>();
}

std::vector<Taken> World::TakeAll() {
  std::vector<Taken> all;
  for (const ListedReception& listed : List()) {
    if (IsToBeTaken(listed)) all.push_back(TakeReception(*store, options, listed, place.Path("out"), false));
  }
  return all;
}

Taken World::TakeNamed(const std::string& id) {
  for (const ListedReception& listed : List()) {
    if (listed.what.id == id) return TakeReception(*store, options, listed, place.Path("out"), true);
  }
  ADD_FAILURE() << "not in the list: " << id;
  return {};
}

std::string World::Steps(const std::string& id) {
  EXPECT_FALSE(office::VerifyLedger(store->database()).broken);
  std::string steps_told;
  office::ReadLedger(store->database(), {}, [&](const office::LedgerEntry& entry) {
    if (entry.item == id) steps_told += (steps_told.empty() ? "" : " ") + entry.step;
  });
  return steps_told;
}

std::vector<Outcome> World::Outcomes() {
  auto own = folder::OpenFor(kSender, Root());
  auto outcomes = own.value().Outcomes();
  EXPECT_TRUE(outcomes.ok());
  return outcomes.ok() ? outcomes.value() : std::vector<Outcome>();
}

bundle::Answer World::AnswerTo(const Outcome& outcome, const std::string& bytes) {
  const std::string body(outcome.body.begin(), outcome.body.end());
  const bundle::AnswerVerification verified = bundle::VerifyAnswer(body, trust, Now());
  EXPECT_TRUE(verified.ok()) << CodesOf(verified.refusals);
  if (!verified.ok()) return {};
  const bundle::AnsweredSend about{outcome.id, kSender, kAddressee, bundle::Sha256Hex(bytes)};
  EXPECT_EQ(verified.answer->send, about);
  return *verified.answer;
}

std::string World::FolderOfId(const std::string& id) const {
  return place.Path("out/" + std::string(kSender) + "_" + id);
}

std::string World::NamesIn(const std::string& id) const {
  std::vector<std::string> names;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(FolderOfId(id), error)) {
    names.push_back(entry.path().filename().string());
  }
  std::sort(names.begin(), names.end());
  std::string all;
  for (const std::string& name : names) all += (all.empty() ? "" : " ") + name;
  return all;
}

std::string CodesOf(const std::vector<Status>& reasons) {
  std::string codes;
  for (const Status& reason : reasons) codes += (codes.empty() ? "" : " ") + reason.code;
  return codes;
}

std::string ReadFile(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace renkei::exchange::test
