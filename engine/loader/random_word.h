// A word that nobody else uses: names of files set aside, the word by which a probe knows its child's answer. Private
// to the loader. Threads: any.
#pragma once

#include <string>

namespace renkei::loader {

// 32 lower-case hex digits from the system's source of randomness.
std::string RandomWord();

}  // namespace renkei::loader
