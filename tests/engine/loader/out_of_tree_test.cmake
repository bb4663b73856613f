# A plugin project outside the tree is configured against the installed SDK, built and loaded. The tree is moved between
# installing and using it. Given by CTest: BUILD, WORK, SOURCE, PROBE, RENKEI (empty: no program yet), NM, …
include("${CMAKE_CURRENT_LIST_DIR}/run_step.cmake")
file(REMOVE_RECURSE "${WORK}")
run_step("install" COMMAND "${CMAKE_COMMAND}" --install "${BUILD}" --prefix "${WORK}/before" --component sdk)
file(RENAME "${WORK}/before" "${WORK}/prefix")
configure_and_build("${SOURCE}/out_of_tree" "${WORK}/build" "${WORK}/prefix")
set(plugin "${WORK}/build/plugins/spec-tiny.so")

if(NM)
  run_step("nm" OUTPUT symbols COMMAND "${NM}" -D --defined-only "${plugin}")
  expect("exported symbols" "${symbols}" "^[0-9a-f]+ [A-Z] renkei_spec_entry\n$")
endif()
run_step("probe" OUTPUT answer COMMAND "${PROBE}" "${plugin}")
expect("probe" "${answer}" "^good\t\t\texample:tiny:1\n$")

if(RENKEI)
  file(MAKE_DIRECTORY "${WORK}/home")
  set(ENV{XDG_CACHE_HOME} "${WORK}/home")
  run_step("renkei specs" OUTPUT specs COMMAND "${RENKEI}" specs --plugin-path "${WORK}/build/plugins")
  expect("renkei specs" "${specs}" "example:tiny:1")
endif()
file(REMOVE_RECURSE "${WORK}")
