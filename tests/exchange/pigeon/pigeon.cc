#include "pigeon.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace pigeon {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kAnswer = ".answer";
constexpr std::uint32_t kBusySeconds = 600;
constexpr std::size_t kPieceBytes = 4096;

constexpr renkei_string_t Str(std::string_view text) { return {text.data(), text.size()}; }
std::string Own(renkei_string_t text) { return {text.data, static_cast<std::size_t>(text.size)}; }

struct Loft {
  std::string office;
  std::map<std::string, std::string> settings;
  const renkei_connector_host_t* host = nullptr;

  [[nodiscard]] fs::path At(const std::string& name) const { return fs::path(settings.at("path")) / name; }
  std::int32_t Tell(std::int32_t result, std::string_view code, const std::string& subject,
                    std::uint32_t retry_after = RENKEI_RETRY_AFTER_UNKNOWN) const {
    const renkei_trouble_t trouble{sizeof(renkei_trouble_t), retry_after, Str(code), Str(subject), Str("coo")};
    host->trouble(host->context, &trouble);
    return result;
  }
};

Loft& Of(void* connection) { return *static_cast<Loft*>(connection); }

// sender_addressee_id, sender_addressee_id.answer: the parts, or nothing.
std::vector<std::string> PartsOf(const fs::path& path, std::string_view suffix) {
  std::string name = path.filename().string();
  if (!name.ends_with(suffix) || (suffix.empty() && name.ends_with(kAnswer))) return {};
  name.resize(name.size() - suffix.size());
  const std::size_t first = name.find('_');
  const std::size_t second = name.find('_', first + 1);
  if (second == std::string::npos) return {};
  return {name.substr(0, first), name.substr(first + 1, second - first - 1), name.substr(second + 1)};
}

std::string Whole(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

int32_t Open(const renkei_connection_options_t* options, void** connection) {
  auto* const loft = new Loft{Own(options->office), {}, options->host};
  for (std::uint64_t i = 0; i < options->setting_count; ++i) {
    loft->settings[Own(options->settings[i].key)] = Own(options->settings[i].value);
  }
  *connection = loft;
  return RENKEI_CALL_DONE;
}

int32_t Send(void* connection, const renkei_sending_t* sending, const renkei_sink_t* receipt) {
  const Loft& loft = Of(connection);
  const auto said = loft.settings.find("mood");
  const std::string mood = said == loft.settings.end() ? "good" : said->second;
  if (mood == "busy") return loft.Tell(RENKEI_CALL_FAILED, "pigeon-busy", Own(sending->addressee), kBusySeconds);
  if (mood == "refusing") return loft.Tell(RENKEI_CALL_REFUSED, "pigeon-refused", Own(sending->addressee));
  if (mood == "silent") return RENKEI_CALL_FAILED;
  if (mood == "throwing") throw std::runtime_error("the pigeon flew away");
  std::string content;
  std::vector<std::uint8_t> piece(kPieceBytes);
  for (;;) {
    const std::int64_t got = sending->content.read(sending->content.context, piece.data(), piece.size());
    if (got < 0) return loft.Tell(RENKEI_CALL_FAILED, RENKEI_CODE_STOPPED, Own(sending->id));
    if (got == 0) break;
    content.append(piece.begin(), piece.begin() + got);
  }
  const fs::path place = loft.At(Own(sending->sender) + "_" + Own(sending->addressee) + "_" + Own(sending->id));
  if (!fs::exists(place.string() + std::string(kAnswer))) std::ofstream(place, std::ios::binary) << content;
  constexpr std::string_view kReceipt = "cooed";
  receipt->write(receipt->context, reinterpret_cast<const std::uint8_t*>(kReceipt.data()), kReceipt.size());
  return RENKEI_CALL_DONE;
}

int32_t List(void* connection, const renkei_arrival_visitor_t* visitor) {
  const Loft& loft = Of(connection);
  for (const fs::directory_entry& entry : fs::directory_iterator(loft.At(""))) {
    const std::vector<std::string> parts = PartsOf(entry.path(), "");
    if (parts.empty() || parts[1] != loft.office) continue;
    const std::string name = entry.path().filename().string();
    const renkei_arrival_t arrival{sizeof(renkei_arrival_t),
                                   RENKEI_ARRIVAL_BUNDLE,
                                   {Str(parts[0]), Str(parts[2])},
                                   Str(name),
                                   entry.file_size(),
                                   0};
    if (visitor->arrival(visitor->context, &arrival) != 0)
      return loft.Tell(RENKEI_CALL_FAILED, RENKEI_CODE_STOPPED, name);
  }
  return RENKEI_CALL_DONE;
}

fs::path PlaceOf(const Loft& loft, const renkei_arrival_key_t* key) {
  return loft.At(Own(key->sender) + "_" + loft.office + "_" + Own(key->id));
}

int32_t Fetch(void* connection, const renkei_arrival_key_t* key, const renkei_sink_t* content) {
  const Loft& loft = Of(connection);
  if (!fs::exists(PlaceOf(loft, key))) return loft.Tell(RENKEI_CALL_REFUSED, RENKEI_CODE_ARRIVAL_UNKNOWN, Own(key->id));
  const std::string bytes = Whole(PlaceOf(loft, key));
  const auto* const data = reinterpret_cast<const std::uint8_t*>(bytes.data());
  if (content->write(content->context, data, bytes.size()) == 0) return RENKEI_CALL_DONE;
  return loft.Tell(RENKEI_CALL_FAILED, RENKEI_CODE_STOPPED, Own(key->id));
}

// The first letter of the answer's file says what it is.
int32_t Answer(void* connection, const renkei_arrival_key_t* key, char kind, renkei_string_t sha256,
               renkei_slice_t body) {
  const fs::path place = PlaceOf(Of(connection), key);
  const fs::path answer = place.string() + std::string(kAnswer);
  if (!fs::exists(answer)) {
    std::ofstream(answer, std::ios::binary)
        << kind << Own(sha256)
        << std::string(reinterpret_cast<const char*>(body.data), static_cast<std::size_t>(body.size));
  }
  fs::remove(place);
  return RENKEI_CALL_DONE;
}

int32_t Acknowledge(void* connection, const renkei_arrival_key_t* key, renkei_string_t sha256, renkei_slice_t body) {
  return Answer(connection, key, 'y', sha256, body);
}

int32_t Reject(void* connection, const renkei_arrival_key_t* key, renkei_string_t sha256, renkei_slice_t body) {
  return Answer(connection, key, 'n', sha256, body);
}

int32_t Outcomes(void* connection, const renkei_outcome_visitor_t* visitor) {
  constexpr std::size_t kDigest = 64;
  const Loft& loft = Of(connection);
  for (const fs::directory_entry& entry : fs::directory_iterator(loft.At(""))) {
    const std::vector<std::string> parts = PartsOf(entry.path(), kAnswer);
    if (parts.empty() || parts[0] != loft.office) continue;
    const std::string note = Whole(entry.path());
    const std::uint32_t state = note.at(0) == 'y' ? RENKEI_OUTCOME_FETCHED : RENKEI_OUTCOME_REJECTED;
    const std::string sha256 = note.substr(1, kDigest);
    const std::string body = note.substr(1 + kDigest);
    const renkei_outcome_t outcome{sizeof(renkei_outcome_t),
                                   state,
                                   Str(parts[2]),
                                   Str(parts[1]),
                                   Str(sha256),
                                   0,
                                   {reinterpret_cast<const std::uint8_t*>(body.data()), body.size()}};
    if (visitor->outcome(visitor->context, &outcome) != 0) {
      return loft.Tell(RENKEI_CALL_FAILED, RENKEI_CODE_STOPPED, parts[2]);
    }
  }
  return RENKEI_CALL_DONE;
}

void Close(void* connection) { delete &Of(connection); }

constexpr renkei_setting_t kSettings[] = {
    {sizeof(renkei_setting_t), RENKEI_SETTING_REQUIRED | RENKEI_SETTING_PATH, Str("path"), Str("鳩小屋"),
     Str("the loft")},
    {sizeof(renkei_setting_t), 0, Str("mood"), Str("機嫌"), Str("the mood")},
    {sizeof(renkei_setting_t), RENKEI_SETTING_SECRET, Str("word"), Str("合言葉"), Str("the password")}};
constexpr renkei_trouble_text_t kTexts[] = {
    {sizeof(renkei_trouble_text_t), 0, Str("pigeon-busy"), Str("鳩が忙しくて「{path}」へ飛べません。"),
     Str("The pigeon is too busy to fly to {path}."), Str("しばらく待ってください。"), Str("Wait a while."),
     Str("一羽しかいません。"), Str("There is only one.")},
    {sizeof(renkei_trouble_text_t), 0, Str("pigeon-refused"), Str("鳩は「{path}」へは飛びません。"),
     Str("The pigeon does not fly to {path}."), Str("別の方法で送ってください。"), Str("Send it another way."),
     Str("遠すぎます。"), Str("It is too far.")}};
constexpr renkei_connector_calls_t kCalls = {
    sizeof(renkei_connector_calls_t), 0, Send, List, Fetch, Acknowledge, Reject, Outcomes, nullptr, Close};
constexpr renkei_connector_t kConnector = {
    sizeof(renkei_connector_t),
    RENKEI_CONNECTOR_RECEIPTS | RENKEI_CONNECTOR_LISTING | RENKEI_CONNECTOR_OUTCOMES,
    Str("pigeon"),
    Str("伝書鳩"),
    Str("carrier pigeon"),
    Str(RENKEI_PLUGIN_VERSION),
    kSettings,
    3,
    kTexts,
    2,
    Open,
    &kCalls};

}  // namespace

const renkei_connector_t* Connector() { return &kConnector; }

}  // namespace pigeon
