# cmake -DOUTPUT=own_plugins.inc -DNAMES=a;b -DFILES=a.so;b.so -P write_hashes.cmake: one line {"name", "sha-256"}, for each
# plugin, in the order given.
set(text "")
foreach(name file IN ZIP_LISTS NAMES FILES)
  file(SHA256 "${file}" hash)
  string(APPEND text "{\"${name}\", \"${hash}\"},\n")
endforeach()
file(WRITE "${OUTPUT}" "${text}")
