# Sourced by the scripts of this folder: where the tree is, what Debian packages it needs, how a preset is built.
# REQUIRES: bash, `set -euo pipefail`. Nothing here is specific to one script.
# shellcheck shell=bash

renkei_root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
renkei_jobs=$(nproc 2>/dev/null || echo 2)

# What the program is built with; a package, or command:package where the command may come from elsewhere.
# shellcheck disable=SC2034
build_packages=(g++ cmake:cmake ninja:ninja-build libboost1.81-dev libicu-dev libssl-dev zlib1g-dev
  libcli11-dev nlohmann-json3-dev libspdlog-dev libfmt-dev libxlsxwriter-dev libsqlitecpp-dev libsqlite3-dev
  libzip-dev libpugixml-dev pkg-config:pkg-config python3:python3)
# OpenSSL older than this has known holes in what reads signatures and seals (fixed in 3.0.22, as Debian 12 has it).
# shellcheck disable=SC2034
least_openssl=3.0.22
# What the tests need besides.
# shellcheck disable=SC2034
test_packages=(libgtest-dev libgmock-dev python3-jsonschema python3-openpyxl npm:npm chromium:chromium
  pdftotext:poppler-utils mandoc:mandoc zsh:zsh fish:fish openssl:openssl softhsm2 opensc libengine-pkcs11-openssl
  zip:zip unzip:unzip)

# ---- talking ----

heading() { printf '\n== %s\n' "$*"; }
say() { printf '   %s\n' "$*"; }
fail() {
  printf '\nFAILED: %s\n' "$*" >&2
  exit 1
}

# ---- packages ----

as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    fail "this needs root or sudo: $*"
  fi
}

is_installed() {  # PACKAGE, or COMMAND:PACKAGE
  case $1 in
    *:*) command -v "${1%%:*}" >/dev/null ;;
    *) [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ] ;;
  esac
}

apt_install() {
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends \
    -o DPkg::Lock::Timeout=300 "$@"
}

is_new_openssl() {
  local version
  version=$(dpkg-query -W -f '${Version}' libssl3 2>/dev/null) || return 0  # another system: its own care
  dpkg --compare-versions "$version" ge "$least_openssl"
}

# What is there but too old is brought up to date, with its headers and its command.
upgrade_openssl() {
  is_new_openssl && return
  say "bringing OpenSSL up to date"
  as_root apt-get update -q >/dev/null 2>&1 || true
  apt_install libssl3 libssl-dev openssl >/dev/null 2>&1 || true
  is_new_openssl || fail "OpenSSL $least_openssl or newer is needed, and apt-get has none"
}

# Installs those of the given packages that are missing. The package lists are fetched only when they do not know a
# package or are too old to get it.
need_packages() {
  local item package missing=() log="${TMPDIR:-/tmp}/renkei-apt.$$.log" fetch=no
  for item in "$@"; do is_installed "$item" || missing+=("${item##*:}"); done
  case " $* " in *' libssl-dev '*) upgrade_openssl ;; esac
  if [ ${#missing[@]} -eq 0 ]; then
    say "nothing is missing"
    return
  fi
  command -v apt-get >/dev/null || fail "this system has no apt-get; install by hand what stands for: ${missing[*]}"
  say "installing: ${missing[*]}"
  for package in "${missing[@]}"; do apt-cache show "$package" >/dev/null 2>&1 || fetch=yes; done
  [ "$fetch" = no ] || as_root apt-get update -q >"$log" 2>&1 || true
  if ! apt_install "${missing[@]}" >>"$log" 2>&1; then
    as_root apt-get update -q >>"$log" 2>&1 || true
    if ! apt_install "${missing[@]}" >>"$log" 2>&1; then
      tail -n 20 "$log" >&2
      fail "apt-get could not install: ${missing[*]}"
    fi
  fi
  rm -f "$log"
}

# ---- sources ----

# our_sources PATTERN…: the files of these names in our rooms, relative to the tree, each ended by a NUL.
our_sources() {
  local room pattern names=() rooms=()
  for room in benchmarks cli connectors engine fuzz office plugins relay testdata tests; do
    [ ! -d "$renkei_root/$room" ] || rooms+=("$room")
  done
  for pattern in "$@"; do names+=(-o -name "$pattern"); done
  (cd "$renkei_root" && find "${rooms[@]}" -type f \( "${names[@]:1}" \) -print0 | sort -z)
}

# ---- building ----

# ccache is used where it is installed; a compiled file is then found again from another clone too.
use_ccache() {
  command -v ccache >/dev/null || return 0
  export CMAKE_C_COMPILER_LAUNCHER=ccache CMAKE_CXX_COMPILER_LAUNCHER=ccache
  export CCACHE_BASEDIR="$renkei_root" CCACHE_NOHASHDIR=1
}

# build_preset PRESET [TARGET…]: configures and builds into build/PRESET. On a terminal ninja tells how far it is;
# elsewhere its output is shown only when something fails.
build_preset() {
  local preset=$1 log status=0
  shift
  use_ccache
  mkdir -p "$renkei_root/build"
  log="$renkei_root/build/$preset.log"
  if ! (cd "$renkei_root" && cmake --preset "$preset") >"$log" 2>&1; then
    cat "$log" >&2
    fail "cmake could not configure the preset $preset"
  fi
  if [ -t 1 ]; then
    ninja -C "$renkei_root/build/$preset" -j "$renkei_jobs" "$@" || status=$?
  else
    ninja -C "$renkei_root/build/$preset" -j "$renkei_jobs" "$@" >>"$log" 2>&1 || status=$?
    [ $status -eq 0 ] || grep -v '^\[[0-9]*/[0-9]*\] ' "$log" | tail -n 80 >&2
  fi
  [ $status -eq 0 ] || fail "the preset $preset could not be built (build/$preset.log)"
}
