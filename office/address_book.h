// The offices that this one exchanges with, and texts that are sent often. Threads: as the database. Failures: as
// OpenDatabase, and partner-unknown, template-unknown.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/time/civil_time.h"
#include "office/database.h"

namespace renkei::office {

// All texts are UTF-8; what is not known is empty.
struct Partner {
  std::string number;  // office number, 10 characters
  std::string name;
  std::string service_types;  // two characters each, parted by commas
  std::string receiver_spec;  // coordinate of the newest spec that it reads
  std::string certificate;    // PEM
  std::string note;
  std::optional<Instant> last_success_at;  // of a send to it; kept by the outbox
};

class AddressBook {
 public:
  explicit AddressBook(SQLite::Database& database) : database_(database) {}

  // In the order of their numbers.
  Result<std::vector<Partner>> Partners();
  Result<Partner> Find(const std::string& number);
  // Adds the partner or takes the place of the one with its number; last_success_at stays as it was.
  Status Put(const Partner& partner);
  Status Remove(const std::string& number);

  struct Template {
    std::string name, text;
  };
  Result<std::vector<Template>> Templates();
  Status PutTemplate(const Template& text);
  Status RemoveTemplate(const std::string& name);

 private:
  SQLite::Database& database_;
};

}  // namespace renkei::office
