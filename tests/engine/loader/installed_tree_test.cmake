# The whole tree is installed and moved; its program finds its own plugins, and a program that embeds the library is
# configured, built and run against it. Given by CTest: BUILD, WORK, SOURCE, BINDIR, LIBDIR, …
include("${CMAKE_CURRENT_LIST_DIR}/run_step.cmake")
file(REMOVE_RECURSE "${WORK}")
run_step("install" COMMAND "${CMAKE_COMMAND}" --install "${BUILD}" --prefix "${WORK}/before")
file(RENAME "${WORK}/before" "${WORK}/prefix")

run_step("renkei specs" OUTPUT specs COMMAND "${WORK}/prefix/${BINDIR}/renkei" specs)
expect("renkei specs" "${specs}" "mhlw:careplan:3")
expect("renkei specs" "${specs}" "mhlw:careplan:4.1")

configure_and_build("${SOURCE}/installed_consumer" "${WORK}/build" "${WORK}/prefix")
run_step("consumer" OUTPUT coordinates COMMAND "${WORK}/build/consumer" "${WORK}/prefix/${LIBDIR}/renkei/plugins")
expect("consumer" "${coordinates}" "^mhlw:careplan:3[^\n]*\nmhlw:careplan:4.1\n$")
file(REMOVE_RECURSE "${WORK}")
