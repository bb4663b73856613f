# renkei fix on a disk that fills up and killed at its work: nothing half done is left. PROGRAM SET WORK.
program=$1 sample=$2 work=$3
unset RENKEI_LANG RENKEI_CONFIG RENKEI_FAIL_ON RENKEI_SCOPE RENKEI_VALUES RENKEI_COLOR RENKEI_VERBOSE RENKEI_PLUGIN_PATH
export RENKEI_JOBS=1
"$program" specs >/dev/null 2>&1 || exit 77 # no specs beside the program

rm -rf "$work"
mkdir -p "$work/in" "$work/place" || exit 1
cp "$sample"/* "$work/in" || exit 1
# A set large enough that writing takes a while: the records of a file many times over, with LF.
large=$(ls "$work/in"/UPPLAN*)
tr -d '\r' <"$large" >"$work/records"
: >"$large"
for ((i = 0; i < 400; ++i)); do cat "$work/records"; done >>"$large"
before=$(cd "$work/in" && cksum *)

failed=0
fail() {
  echo "$*"
  failed=1
}
expect_nothing() {
  [ -z "$(ls -A "$1")" ] || fail "$2: left $(ls -A "$1")"
}

# No file may grow beyond this many KiB.
(
  trap '' XFSZ
  ulimit -f 256
  exec "$program" fix "$work/in" --out "$work/place/out" >/dev/null 2>&1
)
[ $? -eq 3 ] || fail "a file that cannot be written whole: not exit code 3"
expect_nothing "$work/place" "a file that cannot be written whole"

# A disk of its own, where that is allowed.
mkdir -p "$work/disk"
if mount -t tmpfs -o size=256k tmpfs "$work/disk" 2>/dev/null; then
  "$program" fix "$work/in" --out "$work/disk/out" >/dev/null 2>&1
  [ $? -eq 3 ] || fail "a full disk: not exit code 3"
  expect_nothing "$work/disk" "a full disk"
  umount "$work/disk"
fi

# Killed as soon as it has begun: with its working folder there, then with a file in it.
for sign in "" "/*" "" "/*"; do
  "$program" fix "$work/in" --out "$work/place/out" >/dev/null 2>&1 &
  job=$!
  while kill -0 "$job" 2>/dev/null && ! compgen -G "$work/place/.out.renkei-$job-*$sign" >/dev/null; do :; done
  kill -9 "$job" 2>/dev/null
  wait "$job" 2>/dev/null
  [ -e "$work/place/out" ] || continue
  # It was quicker: then it is all there.
  [ "$(ls "$work/place/out" | wc -l)" -eq "$(ls "$work/in" | wc -l)" ] || fail "killed: half a folder"
  rm -rf "$work/place/out"
done
compgen -G "$work/place/.out.renkei-*" >/dev/null || echo "no run was caught at its work"

# The next run takes away what was left and is whole.
"$program" fix "$work/in" --out "$work/place/out" --fail-on never >/dev/null 2>&1 || fail "the run after: exit code $?"
[ "$(ls -A "$work/place")" = out ] || fail "the run after: left $(ls -A "$work/place")"
[ "$(tr -d '\r' <"$work/place/out/$(basename "$large")" | cksum)" = "$(cksum <"$large")" ] || fail "the run after: other records"
[ "$(cd "$work/in" && cksum *)" = "$before" ] || fail "an input was changed"
exit $failed
