// The store's files, with a failure at a call that the test chooses. Threads: one.
#pragma once

#include "office/io.h"
#include "tests/support/faulty_files.h"

namespace renkei::office {

class FaultyIo : public test::FaultyFiles {
 public:
  FaultyIo() : FaultyFiles(SystemIo()) {}
};

}  // namespace renkei::office
