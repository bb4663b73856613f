# renkei_add_test(NAME SOURCES a_test.cc … LIBS lib … ENVIRONMENT A=b …): a GoogleTest program, registered with CTest test
# by test.
include(GoogleTest)
function(renkei_add_test name)
  cmake_parse_arguments(ARG "" "" "SOURCES;LIBS;DEFINITIONS;ENVIRONMENT" ${ARGN})
  add_executable(${name} ${ARG_SOURCES})
  target_link_libraries(${name} PRIVATE renkei_common GTest::gmock GTest::gtest_main ${ARG_LIBS})
  target_compile_definitions(${name} PRIVATE
    RENKEI_SOURCE_DIR="${PROJECT_SOURCE_DIR}" RENKEI_BINARY_DIR="${PROJECT_BINARY_DIR}" ${ARG_DEFINITIONS})
  gtest_discover_tests(${name} DISCOVERY_TIMEOUT 60 PROPERTIES TIMEOUT 300 ENVIRONMENT "${ARG_ENVIRONMENT}")
endfunction()
