#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: curl 7.88.1 (Debian 12: curl, libcurl4 7.88.1-10+deb12u15), and for comparison wget 1.21.3 (Debian 12: wget 1.21.3-1+deb12u1), against a server of this
#   script.
# Expected: `curl -f A B` ("fail on HTTP errors") fails if one of them answers 503, or cannot be reached, as `wget A B` does; the order does not matter.
# Seen: the exit status is that of the last one. 503 first and 200 after it is 0, so for {a,b} in one address, for --fail-with-body, with --next, and where the first
#   cannot be reached at all. The other way round it is 22. With -Z, in parallel, it is 22 both times; with --fail-early too.
# Met: the check after a rollback, `curl -fsS http://shop-{0,1,2}/healthz`: green as long as the last pod answers.
# What helps: --fail-early, or one curl for each address.
set -euo pipefail
curl=7.88.1-10+deb12u15 wget=1.21.3-1+deb12u1
work=$(mktemp -d); trap 'rm -rf "$work"; [ -z "${server:-}" ] || kill "$server"' EXIT
cd "$work"
apt-get download -qq "curl=$curl" "libcurl4=$curl" "wget=$wget" libnghttp2-14 librtmp1 libssh2-1 libpsl5 libldap-2.5-0 libsasl2-2 libbrotli1 >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
cat >server.cjs <<'JS'
require('http').createServer((request, response) => { response.writeHead(request.url === '/bad' ? 503 : 200); response.end('x\n'); })
  .listen(0, '127.0.0.1', function () { console.log(this.address().port); });
JS
node server.cjs >port & server=$!
until [ -s port ]; do sleep 0.1; done
at=http://127.0.0.1:$(cat port)
run() { env -i HOME="$work" LD_LIBRARY_PATH="$work/root/usr/lib/x86_64-linux-gnu" "$work/root/usr/bin/$1" "${@:2}" >/dev/null 2>&1; }
check() { # EXPECTED COMMAND...
  local status=0; run "${@:2}" || status=$?
  local said="${*:2}"; printf '%-48s exit status %s\n' "${said//$at/}" "$status"
  [ "$status" = "$1" ] || { echo "changed: expected $1"; exit 1; }
}
check 22 curl -fsS "$at/good" "$at/bad"
check 0  curl -fsS "$at/bad" "$at/good"
check 0  curl -fsS "$at/{bad,good}"
check 0  curl -fsS "$at/bad" --next -fsS "$at/good"
check 0  curl -sS --fail-with-body "$at/bad" "$at/good"
check 0  curl -fsS http://127.0.0.1:1/good "$at/good"
check 22 curl -fsSZ "$at/good" "$at/bad"
check 22 curl -fsSZ "$at/bad" "$at/good"
check 22 curl -fsS --fail-early "$at/bad" "$at/good"
check 8  wget -q -O- "$at/good" "$at/bad"
check 8  wget -q -O- "$at/bad" "$at/good"
