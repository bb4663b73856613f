// Keeps exceptions inside intake: running out of memory becomes a Status like any other trouble. Threads: no state.
#pragma once

#include <exception>
#include <new>
#include <type_traits>

#include "renkei/status.h"

namespace renkei::intake {

// What `call` returns (a Result or a Status), or out-of-memory, or internal-error.
template <typename Call>
std::invoke_result_t<Call> Guarded(Call&& call) noexcept {
  try {
    return call();
  } catch (const std::bad_alloc&) {
    return Status::Error("out-of-memory", {});  // short enough to need no memory
  } catch (const std::exception& error) {
    return Status::Error("internal-error", {}, error.what());
  } catch (...) {
    return Status::Error("internal-error", {});
  }
}

// The same trouble, said of `subject`.
inline Status About(Status status, std::string subject) {
  status.subject = std::move(subject);
  return status;
}

}  // namespace renkei::intake
