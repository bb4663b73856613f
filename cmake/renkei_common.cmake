# renkei_common: what every target of the project is compiled with.
add_library(renkei_common INTERFACE)
target_compile_features(renkei_common INTERFACE cxx_std_20 c_std_11)
target_include_directories(renkei_common INTERFACE
  "$<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}>"
  "$<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/engine/include>"
  "$<BUILD_INTERFACE:${PROJECT_BINARY_DIR}/generated>"
  "$<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>")
if(NOT MSVC)
  target_compile_options(renkei_common INTERFACE
    $<BUILD_INTERFACE:-Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion>
    # g++ 12 sees overlapping copies in std::string where there are none (GCC bug 105651), at -O3 only.
    $<$<AND:$<CXX_COMPILER_ID:GNU>,$<CONFIG:Release>>:-Wno-restrict>
    $<$<BOOL:${RENKEI_WERROR}>:$<BUILD_INTERFACE:-Werror>>)
endif()

# renkei_engine_library(NAME SOURCES … LIBS …): one room of the engine as a static library.
function(renkei_engine_library name)
  cmake_parse_arguments(ARG "" "" "SOURCES;LIBS;PRIVATE_LIBS" ${ARGN})
  add_library(${name} STATIC ${ARG_SOURCES})
  target_link_libraries(${name} PUBLIC renkei_common ${ARG_LIBS} PRIVATE ${ARG_PRIVATE_LIBS})
  set_property(GLOBAL APPEND PROPERTY RENKEI_ENGINE_LIBRARIES ${name})
endfunction()

# The platform's twin of a source: thing_posix.cc or thing_windows.cc.
if(WIN32)
  set(RENKEI_PLATFORM windows)
else()
  set(RENKEI_PLATFORM posix)
endif()

configure_file("${PROJECT_SOURCE_DIR}/engine/version.h.in" "${PROJECT_BINARY_DIR}/generated/engine/version.h" @ONLY)
