# shellcheck shell=bash
# An invented certificate authority and certificates of invented offices, made with openssl alone. Sourced by
# scripts/quickstart and by tests. Everything lies in the folder that make_authority is given; nothing of it is for use
# anywhere else.

renkei_arc=2.25.212690834581360914273950886417205381246  # below it the kinds of certificates (docs/bundle.md)

authority_quiet() { "$@" >"$authority/openssl.log" 2>&1 || { cat "$authority/openssl.log" >&2; return 1; }; }

# make_authority FOLDER: ca.pem, ca.crl and ca.key in it
make_authority() {
  authority=$1
  mkdir -p "$authority"
  authority_quiet openssl req -x509 -newkey rsa:2048 -nodes -keyout "$authority/ca.key" -out "$authority/ca.pem" -days 30 \
    -subj '/CN=Test authority' -addext 'keyUsage=critical,keyCertSign,cRLSign'
  printf '[ca]\ndefault_ca=d\n[d]\ndatabase=%s/index\ncrlnumber=%s/crlnumber\ndefault_md=sha256\ndefault_crl_days=7\n' \
    "$authority" "$authority" >"$authority/ca.cnf"
  : >"$authority/index"
  echo 01 >"$authority/crlnumber"
  authority_quiet openssl ca -config "$authority/ca.cnf" -gencrl -keyfile "$authority/ca.key" -cert "$authority/ca.pem" \
    -out "$authority/ca.crl"
}

# make_office NAME NUMBER PASSWORD KEY-OPTIONS…: NAME.key, NAME.pem and NAME.p12 beside ca.pem
make_office() {
  local place=$authority/$1 name=$1 number=$2 password=$3
  shift 3
  authority_quiet openssl req -newkey "$@" -nodes -keyout "$place.key" -out "$place.csr" \
    -subj "/CN=Office $name/serialNumber=$number"
  printf 'keyUsage=critical,digitalSignature,keyEncipherment,keyAgreement\nextendedKeyUsage=clientAuth\ncertificatePolicies=%s.2\n' \
    "$renkei_arc" >"$place.ext"
  authority_quiet openssl x509 -req -in "$place.csr" -CA "$authority/ca.pem" -CAkey "$authority/ca.key" \
    -set_serial "0x$RANDOM$RANDOM" -days 10 -extfile "$place.ext" -out "$place.pem"
  authority_quiet openssl pkcs12 -export -inkey "$place.key" -in "$place.pem" -passout "pass:$password" -out "$place.p12"
}
