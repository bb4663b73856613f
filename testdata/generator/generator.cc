#include "testdata/generator/generator.h"

#include "testdata/generator/service_catalogue.h"
#include "testdata/generator/set_writer.h"
#include "testdata/generator/text_tables.h"

namespace renkei_generator {

std::vector<File> Generate(const Options& options) {
  if (!CheckOptions(options).empty()) return {};
  MemorySink sink;
  SetWriter(options, &sink).Write();
  return sink.TakeFiles();
}

Written GenerateToDirectory(const Options& options, const std::filesystem::path& directory) {
  Written written;
  written.error = CheckOptions(options);
  if (!written.error.empty()) return written;
  DirectorySink sink(directory);
  return SetWriter(options, &sink).Write();
}

std::vector<std::string_view> AllTextMaterial() {
  std::vector<std::string_view> material;
  for (int topic = 0; topic < static_cast<int>(Topic::kCount); ++topic) {
    const auto phrases = Phrases(static_cast<Topic>(topic));
    material.insert(material.end(), phrases.begin(), phrases.end());
  }
  for (const auto names : {FamilyNames(), WomensNames(), MensNames()}) {
    for (const NamePair& name : names) {
      material.push_back(name.kanji);
      material.push_back(name.kana);
    }
  }
  for (const ServiceType& type : AllServiceTypes()) material.push_back(type.name);
  return material;
}

}  // namespace renkei_generator
