# renkei_add_spec_plugin(NAME SOURCES a.cc … ENTRY entry.cc [LIBS lib …] [VERSION x.y.z]): a spec plugin of Renkei, in its
# source tree or in another project after find_package(renkei).
#   NAME-static  all but the entry, for unit tests
#   NAME         the module that Renkei loads; it exports the one symbol renkei_spec_entry and nothing else
# The module lands in ${PROJECT_BINARY_DIR}/plugins and is installed into ${CMAKE_INSTALL_LIBDIR}/renkei/plugins, byte for
# byte as it was built. Sources see RENKEI_PLUGIN_VERSION as a string; without VERSION it is the project's.
# renkei_add_connector_plugin: the same for a connector; its symbol is renkei_connector_entry, its place the folder
# connectors in these two.
include_guard(GLOBAL)
include(GNUInstallDirs)

function(renkei_add_spec_plugin name)
  _renkei_add_plugin(${name} renkei_spec_entry plugins ${ARGN})
endfunction()

function(renkei_add_connector_plugin name)
  _renkei_add_plugin(${name} renkei_connector_entry plugins/connectors ${ARGN})
endfunction()

function(_renkei_add_plugin name symbol folder)
  cmake_parse_arguments(PARSE_ARGV 3 ARG "" "ENTRY;VERSION" "SOURCES;LIBS")
  if(NOT ARG_SOURCES OR NOT ARG_ENTRY)
    message(FATAL_ERROR "plugin ${name}: SOURCES and ENTRY are needed")
  endif()
  if(NOT ARG_VERSION)
    set(ARG_VERSION "${PROJECT_VERSION}")
  endif()

  add_library(${name}-static STATIC ${ARG_SOURCES})
  set_target_properties(${name}-static PROPERTIES
    POSITION_INDEPENDENT_CODE ON CXX_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON)
  target_compile_definitions(${name}-static PRIVATE RENKEI_PLUGIN_VERSION="${ARG_VERSION}")
  if(TARGET renkei_common)
    target_link_libraries(${name}-static PUBLIC renkei_common)
  else()
    target_link_libraries(${name}-static PUBLIC renkei::sdk)
  endif()
  if(TARGET Boost::headers)
    target_link_libraries(${name}-static PUBLIC Boost::headers)
  endif()
  target_link_libraries(${name}-static PUBLIC ${ARG_LIBS})

  add_library(${name} MODULE ${ARG_ENTRY})
  target_link_libraries(${name} PRIVATE ${name}-static)
  # No rpath at all: installing then has nothing to rewrite, and the module keeps its hash.
  set_target_properties(${name} PROPERTIES
    PREFIX ""
    CXX_VISIBILITY_PRESET hidden
    VISIBILITY_INLINES_HIDDEN ON
    SKIP_BUILD_RPATH ON
    BUILD_WITH_INSTALL_RPATH ON
    INSTALL_RPATH ""
    LIBRARY_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/${folder}")
  _renkei_export_entry_alone(${name} ${symbol})
  install(TARGETS ${name} LIBRARY DESTINATION "${CMAKE_INSTALL_LIBDIR}/renkei/${folder}")
endfunction()

# Hidden visibility alone still leaks the unique symbols of libstdc++; a version script does not. Windows exports only what
# says so.
function(_renkei_export_entry_alone target symbol)
  if(WIN32)
    return()
  endif()
  if(APPLE)
    set(list "${CMAKE_CURRENT_BINARY_DIR}/${target}.exports")
    set(content "_${symbol}\n")
    set(option "-Wl,-exported_symbols_list,${list}")
  else()
    set(list "${CMAKE_CURRENT_BINARY_DIR}/${target}.map")
    set(content "{\n  global: ${symbol};\n  local: *;\n};\n")
    set(option "-Wl,--version-script=${list}")
  endif()
  file(CONFIGURE OUTPUT "${list}" CONTENT "${content}" @ONLY)
  target_link_options(${target} PRIVATE "${option}")
  set_target_properties(${target} PROPERTIES LINK_DEPENDS "${list}")
endfunction()
