#include "testdata/generator/basic_info_writer.h"

#include <array>

#include "testdata/generator/jpeg.h"

namespace renkei_generator {
namespace {

using Codes = std::array<std::string_view, 8>;

constexpr Codes kDisabled = {"01", "11", "12", "21", "22", "31", "32", "41"};
constexpr Codes kDementia = {"01", "02", "03", "04", "05", "06", "07", "08"};
constexpr Codes kCareLevels = {"01", "12", "13", "21", "22", "23", "24", "25"};
constexpr std::array<std::string_view, 3> kOneToThree = {"01", "02", "03"};
constexpr Codes kHousing = {"01", "02", "03", "04", "05", "06", "07", "08"};

void StartRow(const Frame& frame, const User& user, const Date& consulted_on, Record* record) {
  record->Start(frame.csv_version);
  record->Set("insurer_number", user.insurer_number);
  record->Set("insured_number", user.insured_number);
  record->SetDate("consulted_on", consulted_on);
}

}  // namespace

BasicInfoWriter::BasicInfoWriter(const Frame& frame)
    : frame_(frame),
      prose_(frame.options.text, frame.habits.wordiness),
      main_(*FindLayout(frame.options.spec, "UPKIHON"), frame.habits.empty_quotes),
      sub1_(*FindLayout(frame.options.spec, "UPKIHON_SUB1"), frame.habits.empty_quotes),
      sub2_(*FindLayout(frame.options.spec, "UPKIHON_SUB2"), frame.habits.empty_quotes) {}

void BasicInfoWriter::Append(const User& user, Rng& rng, std::string* main, std::string* sub1, std::string* sub2) {
  const Date consulted_on = AddDays(frame_.stamp_day, -rng.Between(0, 60));
  StartRow(frame_, user, consulted_on, &main_);
  SetConsultation(consulted_on, rng);
  SetPerson(user, rng);
  SetCertification(user, rng);
  SetCircumstances(rng);
  SetContact("visitor", true, rng);
  for (const std::string_view contact : {"emergency1", "emergency2", "emergency3", "emergency4"}) {
    SetContact(contact, Fills(rng), rng);
  }
  if (HasPicture(user.index)) main_.Set("family_image_file", PictureName(user.index));
  SetLife(user, consulted_on, rng);
  main_.AppendTo(main);
  AppendSchedule(user, consulted_on, rng, sub1);
  AppendHistory(user, consulted_on, rng, sub2);
}

void BasicInfoWriter::SetConsultation(const Date& consulted_on, Rng& rng) {
  const bool by_planner = frame_.sender.type == "43";
  main_.Set("plan_kind", frame_.care == Care::kLocal || rng.Percent(30) ? "2" : "1");
  main_.Set("commissioned", by_planner || rng.Percent(20) ? "2" : "1");
  if (Fills(rng)) main_.Set("author_name", rng.Pick(frame_.managers));
  if (Fills(rng)) {
    const std::string_view method = rng.Pick(kOneToThree);
    main_.Set("consultation_method", method);
    if (method == "03") {
      main_.Set("consultation_method_other", prose_.Phrase(Topic::kMethodOther, rng));
    }
  }
  if (Fills(rng)) {
    const bool again = rng.Percent(50);
    main_.Set("consultation_round", again ? "02" : "01");
    if (again) {
      main_.SetDate("previous_consulted_on", AddDays(consulted_on, -rng.Between(10, 900)));
    }
  }
  if (!Fills(rng)) return;
  const bool in_hospital = rng.Percent(25);
  main_.Set("user_situation", in_hospital ? "02" : "01");
  if (in_hospital) main_.Set("user_situation_note", prose_.Text(Topic::kSituation, rng));
}

void BasicInfoWriter::SetPerson(const User& user, Rng& rng) {
  main_.Set("user_name_kana", user.name.kana);
  main_.Set("user_name", user.name.kanji);
  main_.Set("user_sex", user.woman ? "2" : "1");
  main_.SetDate("user_birth_date", user.birth);
  if (Fills(rng)) main_.Set("user_address", user.address1 + user.address2);
  if (Fills(rng)) main_.Set("user_phone", user.phone);
  if (Fills(rng)) main_.Set("user_fax", prose_.Telephone(rng));
  if (Fills(rng)) {
    const bool most = rng.Percent(5);
    main_.Set("disabled_independence_level", most ? "42" : rng.Pick(kDisabled));
  }
  if (Fills(rng)) main_.Set("dementia_independence_level", rng.Pick(kDementia));
}

void BasicInfoWriter::SetCertification(const User& user, Rng& rng) {
  if (Fills(rng)) main_.Set("care_level", rng.Pick(kCareLevels));
  if (Fills(rng)) {
    main_.SetDate("certified_from", user.certified_from);
    main_.SetDate("certified_to", user.certified_to);
  }
  if (Fills(rng)) main_.Set("previous_care_level", rng.Pick(kCareLevels));
  if (!Fills(rng)) return;
  main_.Set("checklist_result", rng.Percent(60) ? "1" : "2");
  main_.SetDate("checklist_on", AddDays(frame_.stamp_day, -rng.Between(60, 200)));
}

void BasicInfoWriter::SetCircumstances(Rng& rng) {
  FillFlag("disability_physical", rng);
  FillFlag("disability_intellectual", rng);
  FillFlag("disability_mental", rng);
  FillFlag("disability_intractable", rng);
  FillText("disability_note", Topic::kDisabilityNote, rng);
  if (Fills(rng)) main_.Set("housing_type", rng.Pick(kHousing));
  if (Fills(rng)) main_.SetInt("room_floor", rng.Between(1, 12));
  if (Fills(rng)) main_.Set("home_modified", rng.Percent(40) ? "1" : "2");
  FillFlag("income_national_pension", rng);
  FillFlag("income_employee_pension", rng);
  FillFlag("income_disability_pension", rng);
  FillFlag("income_public_assistance", rng);
  FillText("income_note", Topic::kIncomeNote, rng);
}

void BasicInfoWriter::SetContact(std::string_view prefix, bool with_name, Rng& rng) {
  if (!with_name || !Fills(rng)) return;
  const std::string id(prefix);
  main_.Set(id + "_name", MakeName(rng, rng.Percent(50)).kanji);
  if (Fills(rng)) main_.Set(id + "_address", prose_.Address(rng));
  if (Fills(rng)) main_.Set(id + "_phone", prose_.Telephone(rng));
  main_.Set(id + "_relation", prose_.Phrase(Topic::kRelation, rng));
}

void BasicInfoWriter::SetLife(const User& user, const Date& consulted_on, Rng& rng) {
  FillText("family_situation", Topic::kFamily, rng);
  FillText("life_history", Topic::kLifeHistory, rng);
  FillText("daily_life_general", Topic::kDailyLife, rng);
  FillText("hobbies", Topic::kHobby, rng);
  FillText("friends_community", Topic::kFriends, rng);
  FillText("public_services", Topic::kPublicService, rng);
  FillText("informal_services", Topic::kInformalService, rng);
  if (!Fills(rng)) return;
  main_.SetDate("agreed_on", consulted_on);
  main_.Set("agreed_by_name", user.name.kanji);
}

void BasicInfoWriter::AppendSchedule(const User& user, const Date& consulted_on, Rng& rng, std::string* out) {
  const int rows = rng.Between(1, 7);
  for (int i = 0; i < rows; ++i) {
    StartRow(frame_, user, consulted_on, &sub1_);
    if (!rng.Percent(5)) sub1_.Set("time_text", prose_.Phrase(Topic::kClock, rng));
    if (Fills(rng)) sub1_.Set("user_activity", prose_.Text(Topic::kActivity, rng));
    if (Fills(rng)) sub1_.Set("family_activity", prose_.Text(Topic::kFamilyActivity, rng));
    sub1_.AppendTo(out);
  }
}

void BasicInfoWriter::AppendHistory(const User& user, const Date& consulted_on, Rng& rng, std::string* out) {
  const int rows = rng.Between(1, 4);
  for (int i = 0; i < rows; ++i) {
    StartRow(frame_, user, consulted_on, &sub2_);
    if (Fills(rng)) sub2_.Set("date_text", prose_.Phrase(Topic::kEraMonth, rng));
    if (!rng.Percent(5)) sub2_.Set("disease_name", prose_.Phrase(Topic::kDisease, rng));
    if (Fills(rng)) sub2_.Set("clinic_and_doctor", prose_.Phrase(Topic::kClinic, rng));
    if (Fills(rng)) sub2_.Set("attending_doctor", rng.Percent(50) ? "1" : "2");
    if (Fills(rng)) sub2_.Set("clinic_phone", prose_.Telephone(rng));
    if (Fills(rng)) sub2_.Set("disease_course", rng.Pick(kOneToThree));
    if (Fills(rng)) sub2_.Set("treatment_note", prose_.Text(Topic::kTreatment, rng));
    sub2_.AppendTo(out);
  }
}

bool BasicInfoWriter::HasPicture(std::uint64_t user_index) const {
  switch (frame_.options.images) {
    case Images::kNone:
      return false;
    case Images::kAll:
      return user_index < 9999;  // the branch number has four digits
    case Images::kFit:
      break;
  }
  // A send has seven files; the others are UPKIHON with its sub tables and UPYOBO with its own.
  return user_index < (frame_.options.kind == Kind::kBasicInfo ? 4U : 2U);
}

std::string BasicInfoWriter::PictureName(std::uint64_t user_index) const {
  const std::string branch = std::to_string(10001 + user_index).substr(1);
  return frame_.NameOf("UPKIHON_IMAGE", "") + "_" + branch + ".jpg";
}

std::optional<File> BasicInfoWriter::Picture(std::uint64_t user_index) const {
  if (!HasPicture(user_index)) return std::nullopt;
  Rng rng(MixSeeds(frame_.user_seed ^ 0x19C7, user_index));
  return File{PictureName(user_index), MakeJpeg(rng)};
}

void BasicInfoWriter::FillText(std::string_view id, Topic topic, Rng& rng) {
  if (Fills(rng)) main_.Set(id, prose_.Text(topic, rng));
}

void BasicInfoWriter::FillFlag(std::string_view id, Rng& rng) {
  if (Fills(rng)) main_.Set(id, rng.Percent(30) ? "1" : "0");
}

}  // namespace renkei_generator
