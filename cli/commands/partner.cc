// renkei partner: the offices that this one exchanges with.
#include <algorithm>

#include "cli/bundle_run.h"
#include "cli/commands/commands.h"
#include "cli/failures.h"
#include "cli/office_store.h"
#include "cli/spec_choice.h"
#include "cli/spec_loading.h"
#include "cli/text_table.h"
#include "engine/encoding/text_tools.h"
#include "engine/time/civil_time.h"

namespace renkei::cli {
namespace {

// A certificate is taken into the book as it is, in PEM; whether it is to be trusted is judged at every send.
std::string CertificateOf(const Invocation& invocation, const std::string& number) {
  std::string pem;
  for (const bundle::Certificate& each :
       CertificatesIn({invocation.settings.Text(OptionId::kPartnerCertificate)}, invocation.words)) {
    if (each.office() != number)
      Require(Status::Error("seal-other-addressee", each.subject(), number), invocation.words);
    pem += bundle::PemOf(each);
  }
  return pem;
}

void List(const Invocation& invocation) {
  const Words& words = invocation.words;
  const auto store = OpenOffice(invocation);
  TextTable table({words(Word::kPartnerNumber), words(Word::kPartnerTypes), words(Word::kPartnerSpec),
                   words(Word::kPartnerCertificate), words(Word::kPartnerSuccess), words(Word::kPartnerName)});
  const std::vector<office::Partner> partners = Take(store->address_book().Partners(), words);
  for (const office::Partner& partner : partners) {
    table.Add({EscapeForTerminal(partner.number), EscapeForTerminal(partner.service_types),
               EscapeForTerminal(partner.receiver_spec),
               words(partner.certificate.empty() ? Word::kPartnerNoCertificate : Word::kPartnerHasCertificate),
               partner.last_success_at ? TokyoTime(*partner.last_success_at).substr(0, 10) : std::string("-"),
               EscapeForTerminal(partner.name)});
  }
  for (std::size_t row = 0; row <= partners.size(); ++row) invocation.out << table.Line(row) << '\n';
}

std::string RequiredNumber(const Invocation& invocation) {
  std::string number = OperandAfterAction(invocation, 1);
  constexpr std::size_t kSize = 10;
  const bool good = number.size() == kSize && std::all_of(number.begin(), number.end(), [](char c) {
                      return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
                    });
  if (!good) throw UsageError(invocation.words(Word::kBadOfficeNumber, EscapeForTerminal(number)));
  return number;
}

// What an option says takes the place of what is known; the rest stays.
void Set(const Invocation& invocation) {
  const std::string number = RequiredNumber(invocation);
  const auto store = OpenOffice(invocation);
  auto known = store->address_book().Find(number);
  if (!known.ok() && known.status().code != "partner-unknown") Require(known.status(), invocation.words);
  office::Partner partner = known.ok() ? known.value() : office::Partner{number, "", "", "", "", "", {}};
  const auto take = [&](OptionId id, std::string* text) {
    if (invocation.settings.Said(id)) *text = invocation.settings.Text(id);
  };
  take(OptionId::kOfficeName, &partner.name);
  take(OptionId::kServiceTypes, &partner.service_types);
  take(OptionId::kNote, &partner.note);
  if (invocation.settings.Said(OptionId::kPartnerCertificate)) partner.certificate = CertificateOf(invocation, number);
  if (invocation.settings.Said(OptionId::kPartnerSpec)) {
    partner.receiver_spec =
        ChooseSpec(invocation.settings.Text(OptionId::kPartnerSpec), RequireSpecs(invocation), invocation.words);
  }
  Require(store->address_book().Put(partner), invocation.words);
  invocation.log.info(invocation.words(Word::kPartnerKept, number));
}

void Remove(const Invocation& invocation) {
  const std::string number = RequiredNumber(invocation);
  Require(OpenOffice(invocation)->address_book().Remove(number), invocation.words);
  invocation.log.info(invocation.words(Word::kPartnerGone, number));
}

}  // namespace

std::vector<std::string> PartnerActions() { return {"list", "set", "remove"}; }

ExitCode RunPartner(const Invocation& invocation) {
  const std::string action = ActionOf(invocation);
  if (action == "set") {
    Set(invocation);
  } else if (action == "remove") {
    Remove(invocation);
  } else {
    OperandAfterAction(invocation, 0);
    List(invocation);
  }
  return ExitCode::kClean;
}

}  // namespace renkei::cli
