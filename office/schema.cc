// The tables of an office store. One string a version; a released one is never changed. What a column means stands in
// the header of the class that owns its table.
#include <array>

#include "office/database.h"

namespace renkei::office {
namespace {

constexpr const char* kVersion1 = R"sql(
CREATE TABLE office (number TEXT NOT NULL, name TEXT NOT NULL) STRICT;

CREATE TABLE ledger (
  seq INTEGER PRIMARY KEY,
  line TEXT NOT NULL,
  hash TEXT NOT NULL,
  item TEXT NOT NULL,
  partner TEXT NOT NULL,
  month TEXT NOT NULL
) STRICT;
CREATE INDEX ledger_item ON ledger(item);
CREATE INDEX ledger_month ON ledger(month, partner);

CREATE TABLE partners (
  number TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  service_types TEXT NOT NULL,
  receiver_spec TEXT NOT NULL,
  certificate TEXT NOT NULL,
  note TEXT NOT NULL,
  last_success_at INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE templates (name TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE sends (
  id TEXT PRIMARY KEY,
  receiver TEXT NOT NULL,
  receiver_type TEXT NOT NULL,
  month TEXT NOT NULL,
  kind TEXT NOT NULL,
  csv_version TEXT NOT NULL,
  connector TEXT NOT NULL,
  contents TEXT NOT NULL,
  body TEXT NOT NULL,
  message TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('draft', 'waiting', 'sending', 'accepted', 'fetched', 'rejected', 'expired',
                                       'failed', 'cancelled')),
  created_at INTEGER NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  first_attempt_at INTEGER,
  next_attempt_at INTEGER,
  holder INTEGER,
  code TEXT NOT NULL DEFAULT '',
  subject TEXT NOT NULL DEFAULT '',
  detail TEXT NOT NULL DEFAULT '',
  receipt BLOB,
  answer BLOB,
  ended_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX sends_state ON sends(state, next_attempt_at);
CREATE INDEX sends_contents ON sends(receiver, contents);
CREATE TABLE send_files (
  send TEXT NOT NULL REFERENCES sends(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  PRIMARY KEY (send, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE receptions (
  id TEXT PRIMARY KEY,
  sender TEXT NOT NULL,
  sender_type TEXT NOT NULL,
  month TEXT NOT NULL,
  kind TEXT NOT NULL,
  csv_version TEXT NOT NULL,
  layouts TEXT NOT NULL,
  files INTEGER NOT NULL,
  bytes INTEGER NOT NULL,
  message INTEGER NOT NULL,
  connector TEXT NOT NULL,
  body TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('received', 'handed-out', 'acknowledged', 'quarantined')),
  received_at INTEGER NOT NULL,
  code TEXT NOT NULL DEFAULT '',
  subject TEXT NOT NULL DEFAULT '',
  detail TEXT NOT NULL DEFAULT '',
  told INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE INDEX receptions_state ON receptions(state, received_at);
CREATE TABLE seen (id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
)sql";

constexpr std::array kSteps = {kVersion1};

}  // namespace

Schema OfficeSchema() { return kSteps; }

}  // namespace renkei::office
