#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: HAProxy 2.6.12 (Debian 12: haproxy 2.6.12-1+deb12u4), with the old and the new release as its servers, and sticky sessions: by a cookie, and by a
#   stick table.
# Expected: `set server shop/new weight 0` takes the new release out: nobody gets it any more; so does "drain", once the requests under way have ended; and what
#   was set stays set when HAProxy starts anew.
# Seen: only who comes for the first time gets the old release. Whoever has been on the new one stays there with each request, by cookie and by table, at weight 0 and
#   in the state "drain" alike: just those who have the trouble. Only "maint" moves them. Started anew, HAProxy has the weight of its file again, and the new
#   release gets its share back.
# Met: a canary is rolled back by weight 0 in the runtime API: the error rate falls by a little, those who were on it go on calling, and the next start of HAProxy
#   brings the canary back.
# What helps: `set server shop/new state maint`, and the weight in the file as well; the error rate of each release, not of both.
set -euo pipefail
version=2.6.12-1+deb12u4
work=$(mktemp -d); running=(); trap 'for each in ${running[@]+"${running[@]}"}; do kill "$each"; wait "$each" 2>/dev/null || true; done; rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq "haproxy=$version" libopentracing-c-wrapper0 libopentracing1 liblua5.3-0 >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
cat >services.cjs <<'JS'
const http = require('node:http'), fs = require('node:fs'), ports = [];
for (const [place, release] of ['1.2.0', '1.3.0'].entries()) {
  const server = http.createServer((request, response) => response.end(release)).listen(0, '127.0.0.1', () => {
    ports[place] = server.address().port;
    if (ports[0] && ports[1]) fs.writeFileSync('listening', ports.join(' ') + '\n');
  });
}
JS
node services.cjs & running[0]=$!
until [ -s listening ]; do kill -0 "${running[0]}"; sleep 0.1; done
read -r old new <listening
free() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }
by_cookie=$(free) by_address=$(free)
cat >haproxy.cfg <<CFG
global
  stats socket $work/socket level admin
defaults
  mode http
  timeout client 10s
  timeout server 10s
  timeout connect 10s
listen shop
  bind 127.0.0.1:$by_cookie
  cookie release insert indirect nocache
  server old 127.0.0.1:$old weight 50 cookie old
  server new 127.0.0.1:$new weight 50 cookie new
listen table
  bind 127.0.0.1:$by_address
  stick-table type string len 32 size 1k expire 30m
  stick on req.hdr(visitor)
  server old 127.0.0.1:$old weight 50
  server new 127.0.0.1:$new weight 50
CFG
start() {
  env -i LD_LIBRARY_PATH="$work/root/usr/lib/x86_64-linux-gnu" "$work/root/usr/sbin/haproxy" -db -f haproxy.cfg >log 2>&1 & running[1]=$!
  until curl -s -o /dev/null "http://127.0.0.1:$by_cookie/"; do kill -0 "${running[1]}"; sleep 0.2; done
}
say() {
  python3 - "$1" <<'PY'
import socket, sys
with socket.socket(socket.AF_UNIX) as connection:
    connection.connect("socket")
    connection.sendall((sys.argv[1] + "\n").encode())
    while connection.recv(4096):
        pass
PY
}
both() { say "set server shop/new $1"; say "set server table/new $1"; }
ask() { # WHO: ten requests, the releases that answer
  for ((each = 0; each < 10; ++each)); do
    case $1 in
      'with a cookie') curl -s -b release=new "http://127.0.0.1:$by_cookie/";;
      'new, cookie')   curl -s "http://127.0.0.1:$by_cookie/";;
      'in the table')  curl -s -H "visitor: $visitor" "http://127.0.0.1:$by_address/";;
      'new, table')    curl -s -H "visitor: $RANDOM$RANDOM" "http://127.0.0.1:$by_address/";;
    esac
    echo
  done | sort -u | xargs
}
check() { # WHAT SEEN EXPECTED
  printf '%-44s %s\n' "$1" "$2"
  [ "$2" = "$3" ] || { echo "changed: expected $3"; exit 1; }
}
start
visitor=anna
[ "$(ask 'in the table')" = 1.3.0 ] || visitor=ben
check 'weights 50 and 50: with a cookie'         "$(ask 'with a cookie')" 1.3.0
check '  in the table'                           "$(ask 'in the table')" 1.3.0
check '  new visitors'                           "$(ask 'new, cookie'), $(ask 'new, table')" '1.2.0 1.3.0, 1.2.0 1.3.0'
for command in 'weight 0' 'state drain'; do
  both 'weight 50'; both "$command"
  check "$command: with a cookie"                "$(ask 'with a cookie')" 1.3.0
  check '  in the table'                         "$(ask 'in the table')" 1.3.0
  check '  new visitors'                         "$(ask 'new, cookie'), $(ask 'new, table')" '1.2.0, 1.2.0'
done
both 'state maint'
check 'state maint: with a cookie'               "$(ask 'with a cookie')" 1.2.0
check '  in the table'                           "$(ask 'in the table')" 1.2.0
kill "${running[1]}"; wait "${running[1]}" 2>/dev/null || true
start
check 'started anew: new visitors'               "$(ask 'new, cookie'), $(ask 'new, table')" '1.2.0 1.3.0, 1.2.0 1.3.0'
