// For the tests' child programs: under a sanitizer a crash stays a crash, told by its signal.
#pragma once

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
extern "C" __attribute__((visibility("default"), used)) const char* __asan_default_options() {  // NOLINT
  return "handle_segv=0:handle_sigbus=0:handle_abort=0:detect_leaks=0";
}
extern "C" __attribute__((visibility("default"), used)) const char* __tsan_default_options() {  // NOLINT
  return "handle_segv=0:handle_sigbus=0:handle_abort=0";
}
#endif
