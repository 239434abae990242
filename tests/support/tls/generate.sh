#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes the certificates of the TLS tests anew (valid for a hundred years). Their keys protect nothing.
set -eu
cd "$(dirname "$0")"
new_ca() { # FILE CN
  openssl req -x509 -newkey rsa:2048 -nodes -days 36500 -subj "/CN=$2" -keyout "$1-key.pem" -out "$1.pem" \
    -addext basicConstraints=critical,CA:TRUE -addext keyUsage=critical,keyCertSign,cRLSign
}
sign() { # FILE CN EXTENSIONS [VALIDITY...]
  file=$1 cn=$2 extensions=$3
  shift 3
  openssl req -new -key "$file-key.pem" -subj "/CN=$cn" -out "$file.csr"
  printf '%s\n' "$extensions" >"$file.ext"
  openssl x509 -req -in "$file.csr" -CA ca.pem -CAkey ca-key.pem -CAcreateserial -extfile "$file.ext" "$@" -out "$file.pem"
  rm -f "$file.csr" "$file.ext"
}
server='basicConstraints=CA:FALSE
extendedKeyUsage=serverAuth'
client='basicConstraints=CA:FALSE
extendedKeyUsage=clientAuth'

new_ca ca "Sternway test authority"
new_ca other-ca "Another authority"
rm -f other-ca-key.pem
openssl genrsa -out server-key.pem 2048
sign server 127.0.0.1 "$server
subjectAltName=IP:127.0.0.1,DNS:localhost" -days 36500
openssl genrsa -out elsewhere-key.pem 2048
sign elsewhere api.example.com "$server
subjectAltName=DNS:api.example.com" -days 36500
openssl genrsa -traditional -out client-rsa-key.pem 2048
sign client-rsa alice-rsa "$client" -days 36500
openssl ecparam -name prime256v1 -genkey -out client-ec-key.pem
sign client-ec alice-ec "$client" -days 36500
openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out client-pkcs8-key.pem
sign client-pkcs8 alice-pkcs8 "$client" -days 36500
openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out client-rsa8-key.pem
sign client-rsa8 alice-rsa8 "$client" -days 36500
openssl rsa -aes256 -passout pass:secret -in client-rsa-key.pem -out encrypted-key.pem
for kind in ed25519 ed448; do
  openssl genpkey -algorithm "$kind" -out "client-$kind-key.pem"
  sign "client-$kind" "alice-$kind" "$client" -days 36500
done
openssl genrsa -out expired-key.pem 2048
mkdir -p ca-state/new && : >ca-state/index.txt && echo 1000 >ca-state/serial
openssl req -new -key expired-key.pem -subj /CN=127.0.0.1 -out expired.csr
printf '[ca]\ndefault_ca=d\n[d]\ndir=ca-state\ndatabase=ca-state/index.txt\nserial=ca-state/serial\nnew_certs_dir=ca-state/new\ndefault_md=sha256\npolicy=p\nx509_extensions=e\n[p]\ncommonName=supplied\n[e]\nsubjectAltName=IP:127.0.0.1\nextendedKeyUsage=serverAuth\n' >ca.cnf
openssl ca -batch -config ca.cnf -cert ca.pem -keyfile ca-key.pem -in expired.csr -out expired.pem -notext \
  -startdate 20200101000000Z -enddate 20210101000000Z
rm -rf ca-state ca.cnf expired.csr ca.srl ca-key.pem
