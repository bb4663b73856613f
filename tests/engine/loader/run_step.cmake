# Shared by the tests that work with an installed tree.

# run_step(WHAT [OUTPUT variable] COMMAND …): runs a command; its failure ends the test with what it said.
function(run_step what)
  cmake_parse_arguments(PARSE_ARGV 1 ARG "" "OUTPUT" "COMMAND")
  execute_process(COMMAND ${ARG_COMMAND} RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE error)
  if(NOT result EQUAL 0)
    message(FATAL_ERROR "${what} failed (${result}):\n${output}\n${error}")
  endif()
  if(ARG_OUTPUT)
    set(${ARG_OUTPUT} "${output}" PARENT_SCOPE)
  endif()
endfunction()

# expect(WHAT TEXT regular-expression): ends the test when the text does not match.
function(expect what text pattern)
  if(NOT text MATCHES "${pattern}")
    message(FATAL_ERROR "${what}: expected ${pattern}, found:\n${text}")
  endif()
endfunction()

# configure_and_build(SOURCE BINARY PREFIX): a project of its own against the installed tree, with the build's flags.
function(configure_and_build source binary prefix)
  run_step("configure" COMMAND "${CMAKE_COMMAND}" -S "${source}" -B "${binary}" -G "${GENERATOR}"
    "-DCMAKE_PREFIX_PATH=${prefix}" "-DCMAKE_CXX_COMPILER=${CXX_COMPILER}" "-DCMAKE_CXX_FLAGS=${CXX_FLAGS}"
    "-DCMAKE_CXX_COMPILER_LAUNCHER=${CXX_LAUNCHER}" "-DCMAKE_BUILD_TYPE=${BUILD_TYPE}")
  run_step("build" COMMAND "${CMAKE_COMMAND}" --build "${binary}")
endfunction()
