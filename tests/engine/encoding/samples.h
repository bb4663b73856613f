// Texts for the encoding tests. samples of what care plans say (UTF-8; every character is in MS932), and makers of
// random MS932 bytes.
#pragma once

#include <array>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "engine/encoding/ms932.h"

namespace renkei {

inline constexpr std::array<std::string_view, 6> kSentences{
    "202407,\"居宅サービス計画書\",\"自宅で安心して暮らしたい。\"\r\n",
    "202407,1370000001,\"転ばないように、手すりにつかまって歩きます\"\r\n",
    "202407,\"ソフト食を表示する、能力に応じて\r\n一部介助（週２回）\",1\r\n",
    "\"202407\",\"ひとりでできることをふやす\",20250401,\"訪問介護～通所リハビリ\"\r\n",
    "202407,0,\"ベッド上の生活が長いので、おむつを使っています\"\n",
    "202407,\"家族の介護負担をへらしたい。ショートステイを月に２回つかう\"",
};

using Pairs = std::vector<std::string>;

// The pairs of class B with a lead in [first, last], without gaiji.
inline Pairs CharactersOfLeads(unsigned first, unsigned last) {
  Pairs pairs;
  for (unsigned lead = first; lead <= last; ++lead) {
    for (unsigned trail = 0; trail < 256; ++trail) {
      const std::array<std::uint8_t, 2> bytes{static_cast<std::uint8_t>(lead), static_cast<std::uint8_t>(trail)};
      const ms932::Character character = ms932::JudgeOne(bytes.data(), bytes.size());
      if (character.length_bytes != 2 || (character.flags & ms932::kFaultMask) != 0) continue;
      pairs.push_back({static_cast<char>(lead), static_cast<char>(trail)});
    }
  }
  return pairs;
}

inline std::string Bytes(std::initializer_list<unsigned> bytes) {
  std::string text;
  for (const unsigned byte : bytes) text.push_back(static_cast<char>(byte));
  return text;
}

// A random choice in [0, below); the same on every platform, unlike std's distributions.
inline std::size_t Below(std::mt19937& random, std::size_t below) { return random() % below; }

// What random bytes are drawn from: everything alike, mostly leads, Japanese text, mostly ASCII.
enum class Mixture { kUniform, kLeads, kJapanese, kAscii };
inline constexpr std::array<Mixture, 4> kMixtures{Mixture::kUniform, Mixture::kLeads, Mixture::kJapanese,
                                                  Mixture::kAscii};

inline std::string RandomBytes(std::mt19937& random, Mixture mixture, std::size_t size) {
  static const Pairs kText = CharactersOfLeads(0x81, 0xFC);
  std::string text;
  while (text.size() < size) {
    const bool odd_one = Below(random, 24) == 0;
    if (mixture == Mixture::kUniform || odd_one) {
      text.push_back(static_cast<char>(Below(random, 256)));
    } else if (mixture == Mixture::kLeads) {
      text.push_back(static_cast<char>(0x81 + Below(random, 0x1F)));
    } else if (mixture == Mixture::kJapanese) {
      text += kText[Below(random, kText.size())];
    } else {
      text.push_back(static_cast<char>(0x20 + Below(random, 0x5F)));
    }
  }
  text.resize(size);
  return text;
}

}  // namespace renkei
