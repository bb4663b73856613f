// Writes the user's basic information of prevention: UPKIHON, its sub tables and its picture.
#pragma once

#include <optional>
#include <string>

#include "testdata/generator/prose.h"
#include "testdata/generator/record.h"
#include "testdata/generator/user.h"

namespace renkei_generator {

class BasicInfoWriter {
 public:
  // The frame must outlive the writer.
  explicit BasicInfoWriter(const Frame& frame);

  // One row of UPKIHON and rows of UPKIHON_SUB1 and UPKIHON_SUB2.
  void Append(const User& user, Rng& rng, std::string* main, std::string* sub1, std::string* sub2);

  // The picture of the user with that index, where the set has one for it.
  std::optional<File> Picture(std::uint64_t user_index) const;

 private:
  void SetConsultation(const Date& consulted_on, Rng& rng);
  void SetPerson(const User& user, Rng& rng);
  void SetCertification(const User& user, Rng& rng);
  void SetCircumstances(Rng& rng);
  void SetContact(std::string_view prefix, bool with_name, Rng& rng);
  void SetLife(const User& user, const Date& consulted_on, Rng& rng);
  void AppendSchedule(const User& user, const Date& consulted_on, Rng& rng, std::string* out);
  void AppendHistory(const User& user, const Date& consulted_on, Rng& rng, std::string* out);

  bool HasPicture(std::uint64_t user_index) const;
  std::string PictureName(std::uint64_t user_index) const;
  void FillText(std::string_view id, Topic topic, Rng& rng);
  void FillFlag(std::string_view id, Rng& rng);
  bool Fills(Rng& rng) const { return rng.Percent(frame_.habits.fill_percent); }

  const Frame& frame_;
  Prose prose_;
  Record main_;
  Record sub1_;
  Record sub2_;
};

}  // namespace renkei_generator
