#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: ab 2.3 (Debian 12: apache2-utils 2.4.71-1~deb12u1) and autocannon 8.0.0 (npm), which send requests to a service and sum the answers up.
# Expected: where every answer is "500 Internal Server Error", all requests have failed, and the exit status says so; where every answer is 200, none has.
# Seen: ab says "Failed requests: 0" for 500s, as long as they are equally long, and "Failed requests" of most for good answers of 200 whose length changes (a time or a
#   number in them): it compares lengths. The 500s are in a line of their own, "Non-2xx responses", which is there only if there are some. autocannon has 0 errors
#   for them. Both exit with 0.
# Met: the load or smoke test after a rollback, read by "Failed requests" or by its exit status.
# What helps: ab -l, and look for "Non-2xx responses"; autocannon --json and its 2xx, non2xx; ask for a known word in the answer.
set -euo pipefail
version=2.4.71-1~deb12u1
work=$(mktemp -d); server=; trap '[ -z "$server" ] || { kill "$server"; wait "$server" 2>/dev/null || true; }; rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq "apache2-utils=$version" libapr1 libaprutil1 >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" autocannon@8.0.0 >/dev/null
cat >service.cjs <<'JS'
let number = 0;
const server = require('node:http').createServer((request, response) => {
  const body = request.url === '/changing' ? 'x'.repeat(++number % 7 + 1) : 'sorry';
  response.writeHead(request.url === '/broken' ? 500 : 200, {'Content-Length': body.length});
  response.end(body);
}).listen(0, '127.0.0.1', () => require('node:fs').writeFileSync('port', String(server.address().port)));
JS
node service.cjs & server=$!
until [ -s port ]; do kill -0 "$server"; sleep 0.1; done
url=http://127.0.0.1:$(cat port)
ab() { env -i LD_LIBRARY_PATH="$work/root/usr/lib/x86_64-linux-gnu" "$work/root/usr/bin/ab" -q -n 100 -c 2 "$url/$1" >said 2>&1; }
line() { awk -F: -v name="$1" '$1 == name {gsub(/ /, "", $2); print $2}' said; }
check() { # WHAT SEEN EXPECTED
  printf '%-52s %s\n' "$1" "$2"
  [ "$2" = "$3" ] || { echo "changed: expected $3"; exit 1; }
}
env -i LD_LIBRARY_PATH="$work/root/usr/lib/x86_64-linux-gnu" root/usr/bin/ab -V | sed -n 1p
status=0; ab broken || status=$?
check 'ab, every answer 500: exit status, failed'      "$status, $(line 'Failed requests')" '0, 0'
check '  Non-2xx responses'                            "$(line 'Non-2xx responses')" 100
status=0; ab changing || status=$?
check 'ab, every answer 200, lengths change: many failed' "$status, $([ "$(line 'Failed requests')" -gt 50 ] && echo more than half)" '0, more than half'
check '  Non-2xx responses'                            "$(line 'Non-2xx responses')" ''
status=0; node node_modules/autocannon/autocannon.js --json -a 50 -c 2 "$url/broken" >result 2>/dev/null || status=$?
# shellcheck disable=SC2016 # for Node.js
check 'autocannon, every answer 500: exit status, errors' "$status, $(node -p 'const each = JSON.parse(fs.readFileSync("result", "utf8")); `${each.errors}, non2xx ${each.non2xx}`')" '0, 0, non2xx 50'
