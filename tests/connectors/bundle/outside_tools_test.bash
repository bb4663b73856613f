#!/usr/bin/env bash
# Bundles and the tools that everyone has: unzip, openssl and sha256sum alone verify and open what renkei made, with no
# renkei on their PATH; and renkei takes what zip and openssl alone made, and refuses what is wrong with it.
# outside_tools_test.bash RENKEI SAMPLES WORK
set -euo pipefail
export LC_ALL=C.UTF-8 RENKEI_LANG=en

renkei=$1 samples=$2 work=$3
for need in openssl:openssl zip:zip unzip:unzip sha256sum:coreutils base64:coreutils setsid:util-linux; do
  command -v "${need%%:*}" >/dev/null || { echo "FAILED: no ${need%%:*} here; install the package ${need##*:}" >&2; exit 1; }
done
rm -rf "$work"
mkdir -p "$work/ca"
cd "$work"
arc=2.25.212690834581360914273950886417205381246
sender=1370000001 addressee=1370000002

fail() { echo "FAILED: $*" >&2; exit 1; }
# expect CODE WORD COMMAND…: the exit code, and a word of what is said (in either stream)
expect() {
  local wanted=$1 word=$2 got=0
  shift 2
  "$@" >out.txt 2>&1 || got=$?
  [ "$got" = "$wanted" ] || { cat out.txt >&2; fail "exit code $got instead of $wanted: $*"; }
  grep -qF -- "$word" out.txt || { cat out.txt >&2; fail "nothing of $word: $*"; }
}
quiet() { "$@" >"$work/quiet.txt" 2>&1 || { cat "$work/quiet.txt" >&2; fail "$*"; }; }

# ---- a small authority ----
quiet openssl req -x509 -newkey rsa:2048 -nodes -keyout ca/ca.key -out ca/ca.pem -days 30 -subj '/CN=Test authority' \
  -addext 'keyUsage=critical,keyCertSign,cRLSign'
printf '[ca]\ndefault_ca=d\n[d]\ndatabase=ca/index\ncrlnumber=ca/crlnumber\ndefault_md=sha256\ndefault_crl_days=7\n' >ca/ca.cnf
: >ca/index
echo 01 >ca/crlnumber
quiet openssl ca -config ca/ca.cnf -gencrl -keyfile ca/ca.key -cert ca/ca.pem -out ca/ca.crl
cat ca/ca.pem ca/ca.crl >ca/both.pem
office() {  # NAME OFFICE KEY-OPTIONS…
  local name=$1 number=$2
  shift 2
  quiet openssl req -newkey "$@" -nodes -keyout "$name.key" -out "$name.csr" -subj "/CN=Office $name/serialNumber=$number"
  printf 'keyUsage=critical,digitalSignature,keyEncipherment,keyAgreement\nextendedKeyUsage=clientAuth\ncertificatePolicies=%s.2\n' \
    "$arc" >"$name.ext"
  quiet openssl x509 -req -in "$name.csr" -CA ca/ca.pem -CAkey ca/ca.key -set_serial "0x$RANDOM$RANDOM" -days 10 \
    -extfile "$name.ext" -out "$name.pem"
  quiet openssl pkcs12 -export -inkey "$name.key" -in "$name.pem" -passout pass:secret -out "$name.p12"
}
office a "$sender" rsa:2048
office b "$addressee" ec -pkeyopt ec_paramgen_curve:P-256
office c "$addressee" rsa:2048
(umask 077 && echo secret >password)
trust=(--ca ca/ca.pem --crl ca/ca.crl)
key=(--password-file password --key)

# ---- renkei makes them ----
quiet "$renkei" sign "$samples" --to "$addressee" "${key[@]}" a.p12 --out a.asice --message 'ご確認ください。'
expect 0 good "$renkei" verify a.asice "${trust[@]}"
expect 2 'exists already' "$renkei" sign "$samples" --to "$addressee" "${key[@]}" a.p12 --out a.asice
expect 4 sign-other-destination "$renkei" sign "$samples" --to 1370000003 "${key[@]}" a.p12 --out none.asice
expect 4 certificate-other-office "$renkei" sign "$samples" --to "$addressee" "${key[@]}" b.p12 --out none.asice
expect 4 sign-set-invalid "$renkei" sign "$samples/../broken" --to "$addressee" "${key[@]}" a.p12 --out none.asice
expect 4 sign-set-unclear "$renkei" sign "$samples" nothing.csv --to "$addressee" "${key[@]}" a.p12 --out none.asice
expect 2 'no terminal' setsid -w "$renkei" sign "$samples" --to "$addressee" --key a.p12 --out none.asice
for to in b c; do
  quiet "$renkei" seal a.asice --for $to.pem "${key[@]}" a.p12 "${trust[@]}" --out a-$to.sealed
  quiet "$renkei" unseal a-$to.sealed "${key[@]}" $to.p12 "${trust[@]}" --out a-$to.asice
  cmp a.asice a-$to.asice
done
quiet "$renkei" unseal a-b.sealed "${key[@]}" a.p12 "${trust[@]}" --out a-own.asice  # the sender can open its own
expect 1 seal-not-for-us "$renkei" unseal a-b.sealed "${key[@]}" c.p12 "${trust[@]}" --out none.asice
expect 1 seal-none "$renkei" unseal a.asice "${key[@]}" b.p12 "${trust[@]}" --out none.asice
expect 1 seal-already "$renkei" seal a-b.sealed --for b.pem "${key[@]}" a.p12 "${trust[@]}" --out none.asice
expect 1 cover-other-signer "$renkei" seal a.asice --for b.pem "${key[@]}" c.p12 "${trust[@]}" --out none.asice
expect 1 seal-other-addressee "$renkei" seal a.asice --for a.pem "${key[@]}" a.p12 "${trust[@]}" --out none.asice
[ ! -e none.asice ] || fail "a refused bundle was written"

# ---- tools alone verify and open them ----
tools=$work/tools
mkdir -p "$tools"
for tool in unzip openssl sha256sum base64 sed grep od tr cat paste cmp mkdir rm; do ln -s "$(command -v "$tool")" "$tools/$tool"; done
cat >outside.sh <<'OUTSIDE'
set -eu
command -v renkei && exit 9
rm -rf outside && mkdir outside && unzip -q "$1" -d outside && cd outside
[ "$(cat mimetype)" = application/vnd.etsi.asic-e+zip ]
openssl cms -verify -binary -cades -purpose any -inform DER -in META-INF/signature001.p7s \
  -content META-INF/ASiCManifest001.xml -CAfile ../ca/both.pem -crl_check -out signed.xml
cmp signed.xml META-INF/ASiCManifest001.xml
sed -n 's/.*DataObjectReference URI="\([^"]*\)".*/\1/p' signed.xml >names
sed -n 's/.*DigestValue>\([^<]\{44\}\)<.*/\1/p' signed.xml | while read -r digest; do
  echo "$digest" | base64 -d | od -An -v -tx1 | tr -d ' \n'; echo
done >digests
paste -d ' ' digests names | sed 's/ /  /' >sums
sha256sum -c --strict sums
OUTSIDE
outside() { env -i PATH="$tools" HOME="$work" "$(command -v sh)" outside.sh "$1"; }
outside a.asice >out.txt 2>&1 || { cat out.txt >&2; fail "outside tools do not verify a.asice"; }
[ "$(wc -l <outside/sums)" = 5 ] || fail "the outside list has another length"
for file in "$samples"/*.CSV; do cmp "$file" "outside/${file##*/}"; done
for to in b c; do
  rm -rf sealed && mkdir sealed && unzip -q a-$to.sealed -d sealed
  (cd sealed
   quiet openssl cms -verify -binary -cades -purpose any -inform DER -in cover.p7s -content cover.json -CAfile ../ca/ca.pem
   [ "$(sed -n 's/.*"sealed_sha256": "\(.*\)".*/\1/p' cover.json)" = "$(sha256sum sealed.p7m | cut -d' ' -f1)" ]
   if grep -q UPPLAN_ cover.json; then exit 1; fi
   quiet openssl cms -decrypt -inform DER -in sealed.p7m -inkey ../$to.key -recip ../$to.pem -out ../opened.asice) || fail "outside tools do not open a-$to.sealed"
  cmp opened.asice a.asice
done

# ---- tools alone make them ----
# by_hand OUT KEY-NAME: a bundle of the folder `made`, whose files a manifest made here lists
by_hand() {
  local out=$1 who=$2 name
  {
    printf '<?xml version="1.0" encoding="UTF-8"?>\n<a:ASiCManifest xmlns:a="http://uri.etsi.org/02918/v1.2.1#" xmlns:d="http://www.w3.org/2000/09/xmldsig#">\n'
    printf '<a:SigReference URI="META-INF/signature001.p7s" MimeType="application/pkcs7-signature"/>\n'
    (cd made && for name in *.CSV renkei-verdict.json; do
      [ -e "$name" ] || continue
      printf '<a:DataObjectReference URI="%s">\n<d:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/>\n<d:DigestValue>%s</d:DigestValue></a:DataObjectReference>\n' \
        "$name" "$(openssl dgst -sha256 -binary "$name" | base64)"
    done)
    printf '</a:ASiCManifest>\n'
  } >made/META-INF/ASiCManifest001.xml
  quiet openssl cms -sign -binary -cades -md sha256 -nosmimecap -signer "$who.pem" -inkey "$who.key" -outform DER \
    -in made/META-INF/ASiCManifest001.xml -out made/META-INF/signature001.p7s
  pack "$out"
}
pack() {
  rm -f "$1"
  (cd made && quiet zip -X -0 -D "../$1" mimetype && quiet zip -X -D -r "../$1" . -x mimetype)
}
fresh() {
  rm -rf made && mkdir -p made/META-INF
  cp "$samples"/*.CSV made/
  printf 'application/vnd.etsi.asic-e+zip' >made/mimetype
  {
    printf '{"schema":"renkei.verdict/1","bundle":"11111111-2222-4333-8444-555555555555","created_at":"2026-11-22T09:00:00+09:00",'
    printf '"sender":"%s","addressee":"%s","verdict":"%s","checked_at":"2026-11-22T09:00:00+09:00","as_of":"2026-11-22","tool":"by hand",' \
      "$sender" "$addressee" "${1:-valid}"
    printf '"specs":[],"files":['
    local comma='' name
    for name in "$samples"/*.CSV; do
      printf '%s{"name":"%s","bytes":%s,"sha256":"%s","kind":"%s","spec":"mhlw:careplan:4.1"}' "$comma" "${name##*/}" \
        "$(wc -c <"$name")" "$(sha256sum "$name" | cut -d' ' -f1)" "$(basename "$name" | cut -d_ -f1)"
      comma=,
    done
    printf ']}\n'
  } >made/renkei-verdict.json
}
verify=("$renkei" verify hand.asice "${trust[@]}")
fresh; by_hand hand.asice a
expect 0 good "${verify[@]}"
outside hand.asice >out.txt 2>&1 || { cat out.txt >&2; fail "outside tools do not verify hand.asice"; }
fresh; by_hand hand.asice b
expect 1 certificate-other-office "${verify[@]}"
fresh invalid; by_hand hand.asice a
expect 1 verdict-not-valid "${verify[@]}"
fresh; rm made/renkei-verdict.json; by_hand hand.asice a
expect 1 verdict-missing "${verify[@]}"
fresh; by_hand hand.asice a; printf x >>"$(ls made/UPPLAN*)"; pack hand.asice
expect 1 bundle-file-altered "${verify[@]}"
fresh; printf ' ' >>"$(ls made/UPPLAN*)"; by_hand hand.asice a
expect 1 verdict-other-bytes "${verify[@]}"
fresh; by_hand hand.asice a; echo >>made/META-INF/ASiCManifest001.xml; pack hand.asice
expect 1 bundle-manifest-altered "${verify[@]}"
fresh; by_hand hand.asice a; echo hello >made/extra.txt; pack hand.asice
expect 1 bundle-entry-extra "${verify[@]}"
fresh; by_hand hand.asice a; rm made/UPPLAN*; pack hand.asice
expect 1 bundle-entry-missing "${verify[@]}"
fresh; by_hand hand.asice a; (cd made && quiet zip -d ../hand.asice mimetype && quiet zip -X -0 ../hand.asice mimetype)
expect 1 bundle-not-a-bundle "${verify[@]}"
fresh; by_hand hand.asice a
quiet openssl cms -sign -binary -md sha256 -signer a.pem -inkey a.key -outform DER -in made/META-INF/ASiCManifest001.xml \
  -out made/META-INF/signature001.p7s
pack hand.asice
expect 1 signature-invalid "${verify[@]}"  # without CAdES
# Sealed by the command line of openssl, but in a way that can be altered unnoticed.
rm -rf made && mkdir made && cd made && unzip -q ../a-c.sealed
quiet openssl cms -encrypt -binary -aes-256-cbc -in ../a.asice -outform DER -out sealed.p7m ../c.pem
sed -i "s/\"sealed_sha256\": \".*\"/\"sealed_sha256\": \"$(sha256sum sealed.p7m | cut -d' ' -f1)\"/; s/\"sealed_bytes\": [0-9]*/\"sealed_bytes\": $(wc -c <sealed.p7m)/" cover.json
quiet openssl cms -sign -binary -cades -md sha256 -nosmimecap -signer ../a.pem -inkey ../a.key -outform DER -in cover.json -out cover.p7s
quiet zip -X -0 ../hand.sealed mimetype cover.json cover.p7s sealed.p7m
cd ..
expect 1 seal-algorithm "$renkei" verify hand.sealed "${trust[@]}" "${key[@]}" c.p12

# ---- passwords ----
(umask 077 && echo wrong >wrong)
expect 3 key-password-wrong "$renkei" unseal a-b.sealed --key b.p12 --password-file wrong "${trust[@]}" --out none.asice
chmod 644 wrong
expect 2 'chmod 600' "$renkei" unseal a-b.sealed --key b.p12 --password-file wrong "${trust[@]}" --out none.asice
quiet "$renkei" unseal a-b.sealed --key b.p12 --password-fd 3 "${trust[@]}" --out by-fd.asice 3<password
expect 3 crl-missing "$renkei" verify a.asice --ca ca/ca.pem
expect 0 good "$renkei" verify a.asice --ca ca/ca.pem --no-crl
quiet "$renkei" verify a-b.sealed "${trust[@]}" "${key[@]}" b.p12 --addressee "$addressee" --extract extracted
for file in "$samples"/*.CSV; do cmp "$file" "extracted/${file##*/}"; done
if find . -name '*.tmp' | grep .; then fail "something was left behind"; fi
echo "all is well"
