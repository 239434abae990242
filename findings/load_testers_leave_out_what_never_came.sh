#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: hey 0.1.4 and wrk 4.1.0 (Debian 12: hey 0.1.4-2+b4, wrk 4.1.0-3+b2), loadtest 8.2.1 (npm), against a service that never answers each twentieth request.
# Expected: 5 % of the requests hang until the time limit of one or several seconds: the p99 is at least that limit, and the hanging requests are errors. wrk --timeout is
#   "record a timeout if a response is not received within this amount of time".
# Seen: the percentiles are made of the answers that came. All three say a p99 of some milliseconds. hey lists the others apart, under the histogram, and exits with 0. wrk has
#   no line "Socket errors" at all: it looks at the time when an answer comes, and one that never comes is not looked at; what is missing shows only in that the
#   10 connections fall silent, one after another, and few requests are counted. loadtest, which ends by its time limit -t, says "Total errors: 0".
# Met: a release in which a pool has no connection left for some of the requests, tried with one of these before the traffic is moved to it: p99 of 20 ms,
#   no errors: go on.
# What helps: compare the number of answers with the number of requests sent (wrk: with its rate in the first second); a tool with a fixed rate; the p99 of the gateway.
set -euo pipefail
work=$(mktemp -d); server=; trap '[ -z "$server" ] || { kill "$server"; wait "$server" 2>/dev/null || true; }; rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq hey=0.1.4-2+b4 wrk=4.1.0-3+b2 libluajit-5.1-2 >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" loadtest@8.2.1 >/dev/null
export LD_LIBRARY_PATH="$work/root/usr/lib/x86_64-linux-gnu"
cat >server.cjs <<'JS'
let asked = 0;
const server = require('node:http').createServer((request, response) => { if (++asked % 20) setTimeout(() => response.end('x'), 2); })
  .listen(0, '127.0.0.1', () => require('node:fs').writeFileSync('port', String(server.address().port)));
process.on('SIGUSR2', () => { asked = 0; });
JS
node server.cjs & server=$!
until [ -s port ]; do kill -0 "$server"; sleep 0.1; done
url=http://127.0.0.1:$(cat port)/
changed=
check() { # WHAT SEEN EXPECTED
  printf '%-34s %s\n' "$1" "$2"
  [ "$2" = "$3" ] || { echo "changed: expected $3"; changed=1; }
}
run() { kill -USR2 "$server"; sleep 0.2; status=0; "$@" >said 2>&1 || status=$?; }
below_limit() { awk -v ms="$1" 'BEGIN {print ms == "" ? "none" : ms < 900 ? "below the limit" : "at the limit"}'; }
run root/usr/bin/hey -n 200 -c 10 -t 3 "$url"
check 'hey: exit status'                   "$status" 0
check '  p99'                              "$(below_limit "$(sed -n 's/.*99% in \([0-9.]*\) secs/\1/p' said | awk '{print $1 * 1000}')")" 'below the limit'
check '  "200", and apart from them'       "$(sed -n 's/.*\[200\]\t\([0-9]*\).*/\1/p' said), $(sed -n 's/.*\[\([0-9]*\)\]\tGet.*/\1/p' said)" '190, 10'
run root/usr/bin/wrk -t1 -c10 -d8s --timeout 1s --latency "$url"
check 'wrk: exit status'                   "$status" 0
check '  p99'                              "$(below_limit "$(awk '$1 == "99%" {print $2 ~ /[0-9]ms$/ ? $2 + 0 : $2 ~ /us$/ ? $2 / 1000 : $2 * 1000}' said)")" 'below the limit'
check '  lines about errors'               "$(grep -c 'Socket errors' said || true)" 0
check '  answers counted'                  "$(awk '/requests in/ {print $1}' said)" 190
kill -USR2 "$server"; sleep 0.2
node node_modules/loadtest/bin/loadtest.js -n 200 -c 10 -t 8 "$url" >said 2>&1 & tester=$!
until grep -q 'longest request' said; do kill -0 "$tester"; sleep 0.5; done
kill "$tester" # it waits for the answers still, after its report
wait "$tester" || true
check 'loadtest: p99'                      "$(below_limit "$(sed -n 's/ *99% *\([0-9.]*\) ms.*/\1/p' said)")" 'below the limit'
check '  Total errors'                     "$(sed -n 's/^Total errors: *//p' said)" 0
check '  Completed requests'               "$(sed -n 's/^Completed requests: *//p' said)" 190
exit "${changed:-0}"
