#include "office/address_book.h"

#include "office/seconds.h"

namespace renkei::office {
namespace {

constexpr const char* kColumns = "number, name, service_types, receiver_spec, certificate, note, last_success_at";

Partner RowOf(SQLite::Statement& row) {
  Partner partner;
  int column = 0;
  for (std::string* text : {&partner.number, &partner.name, &partner.service_types, &partner.receiver_spec,
                            &partner.certificate, &partner.note}) {
    *text = row.getColumn(column++).getString();
  }
  const SQLite::Column at = row.getColumn(column);
  if (!at.isNull()) partner.last_success_at = FromSeconds(at.getInt64());
  return partner;
}

}  // namespace

Result<std::vector<Partner>> AddressBook::Partners() {
  return Guarded(database_.getFilename(), [&]() -> Result<std::vector<Partner>> {
    SQLite::Statement rows(database_, std::string("SELECT ") + kColumns + " FROM partners ORDER BY number");
    std::vector<Partner> all;
    while (rows.executeStep()) all.push_back(RowOf(rows));
    return all;
  });
}

Result<Partner> AddressBook::Find(const std::string& number) {
  return Guarded(database_.getFilename(), [&]() -> Result<Partner> {
    SQLite::Statement row(database_, std::string("SELECT ") + kColumns + " FROM partners WHERE number = ?");
    row.bind(1, number);
    if (!row.executeStep()) return Status::Error("partner-unknown", number);
    return RowOf(row);
  });
}

Status AddressBook::Put(const Partner& partner) {
  return Guarded(database_.getFilename(), [&] {
    SQLite::Statement put(database_,
                          "INSERT INTO partners(number, name, service_types, receiver_spec, certificate, note) "
                          "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT(number) DO UPDATE SET name = excluded.name, "
                          "service_types = excluded.service_types, receiver_spec = excluded.receiver_spec, "
                          "certificate = excluded.certificate, note = excluded.note");
    SQLite::bind(put, partner.number, partner.name, partner.service_types, partner.receiver_spec, partner.certificate,
                 partner.note);
    put.exec();
    return Status::Ok();
  });
}

Status AddressBook::Remove(const std::string& number) {
  return Guarded(database_.getFilename(), [&] {
    SQLite::Statement gone(database_, "DELETE FROM partners WHERE number = ?");
    gone.bind(1, number);
    return gone.exec() > 0 ? Status::Ok() : Status::Error("partner-unknown", number);
  });
}

Result<std::vector<AddressBook::Template>> AddressBook::Templates() {
  return Guarded(database_.getFilename(), [&]() -> Result<std::vector<Template>> {
    SQLite::Statement rows(database_, "SELECT name, text FROM templates ORDER BY name");
    std::vector<Template> all;
    while (rows.executeStep()) all.push_back({rows.getColumn(0).getString(), rows.getColumn(1).getString()});
    return all;
  });
}

Status AddressBook::PutTemplate(const Template& text) {
  return Guarded(database_.getFilename(), [&] {
    SQLite::Statement put(database_, "INSERT OR REPLACE INTO templates(name, text) VALUES (?, ?)");
    SQLite::bind(put, text.name, text.text);
    put.exec();
    return Status::Ok();
  });
}

Status AddressBook::RemoveTemplate(const std::string& name) {
  return Guarded(database_.getFilename(), [&] {
    SQLite::Statement gone(database_, "DELETE FROM templates WHERE name = ?");
    gone.bind(1, name);
    return gone.exec() > 0 ? Status::Ok() : Status::Error("template-unknown", name);
  });
}

}  // namespace renkei::office
