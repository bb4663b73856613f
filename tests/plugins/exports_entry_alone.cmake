# cmake -DNM=nm -DMODULE=plugin.so -DSYMBOL=renkei_spec_entry -P …: fails unless the module's dynamic symbols are the plugin ABI's entry and no other.
execute_process(COMMAND "${NM}" -D --defined-only "${MODULE}" OUTPUT_VARIABLE symbols COMMAND_ERROR_IS_FATAL ANY)
if(NOT symbols MATCHES "^[0-9a-f]+ [DRV] ${SYMBOL}\n$")
  message(FATAL_ERROR "${MODULE} exports:\n${symbols}")
endif()
