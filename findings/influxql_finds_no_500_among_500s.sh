#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: InfluxDB 1.6.7 (Debian 12: influxdb 1.6.7~rc0-1+b13), on this machine alone.
# Expected: with the status as a tag, WHERE status >= '500' compares texts, which for three digits is right; without the quotes, or with a text compared with a number, it is an
#   error of types. A second point with the same time is a second point: a series is a list.
# Seen: no error in any case, but an empty answer: >= of a tag is never true, with quotes or without, = 500 and != 200 without quotes are not either, a field of text against
#   a number and the other way round likewise. Only = '500', != '200' and =~ /^5/ work. time >= 1718452800, in seconds, is 1.7 s after 1970: all the history. Of two events of
#   one series in the same second (precision=s) the second replaces the first: "deploy" is gone, and the answer was 204 both times.
# Met: count() of nothing is not 0 but no answer: "no data", which many a dashboard draws as 0 errors; the timeline has the rollback and not the deployment before it.
# What helps: =~ /^5/ for classes of a status; a tag or a field more (type=deploy) or nanoseconds for events; a condition that was seen to be true once.
set -euo pipefail
version=1.6.7~rc0-1+b13
work=$(mktemp -d); server=; trap '[ -z "$server" ] || { kill "$server"; wait "$server" 2>/dev/null || true; }; rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq "influxdb=$version" >/dev/null 2>&1
dpkg-deb --fsys-tarfile influxdb_*.deb | tar -x ./usr/bin
free() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }
port=$(free)
cat >influxdb.conf <<TOML
reporting-disabled = true
bind-address = "127.0.0.1:$(free)"
[meta]
dir = "$work/meta"
[data]
dir = "$work/data"
wal-dir = "$work/wal"
[http]
bind-address = "127.0.0.1:$port"
[monitor]
store-enabled = false
TOML
usr/bin/influxd version
usr/bin/influxd -config influxdb.conf >log 2>&1 & server=$!
url=http://127.0.0.1:$port
until curl -sf "$url/ping" >/dev/null; do kill -0 "$server"; sleep 0.2; done
curl -s -o answer "$url/query" --data-urlencode 'q=CREATE DATABASE shop'
write() { curl -s -w '%{http_code}' "$url/write?db=shop&precision=s" --data-binary "$1"; }
ask() { # QUERY: the values of the first column behind the time, or the error
  curl -s -G "$url/query" --data-urlencode db=shop --data-urlencode "q=$1" | python3 -c '
import json, sys
result = json.load(sys.stdin)["results"][0]
print(result.get("error") or ", ".join(str(row[1]) for series in result.get("series", []) for row in series["values"]) or "(nothing)")'
}
check() { # WHAT SEEN EXPECTED
  printf '%-78s %s\n' "$1" "$2"
  [ "$2" = "$3" ] || { echo "changed: expected $3"; exit 1; }
}
check 'write 200, 500, 503' "$(write 'http,status=200 ms=20,text="5" 1718452800
http,status=500 ms=120,text="50" 1718452801
http,status=503 ms=900,text="7" 1718452802')" 204
count() { check "WHERE $1" "$(ask "SELECT count(ms) FROM http WHERE $1")" "$2"; }
count "status >= '500'" '(nothing)'
count 'status >= 500'   '(nothing)'
count 'status = 500'    '(nothing)'
count 'status != 200'   '(nothing)'
count "ms > '100'"      '(nothing)'
count 'text > 6'        '(nothing)'
count "status = '500'"  1
count "status != '200'" 2
count 'status =~ /^5/'  2
count 'ms > 100'        2
count 'time >= 1718452800' 3
count 'time >= 1718452802s' 1
count 'time >= 1718452802'  3
check 'write the event: deploy 1.3.0' "$(write 'event,service=shop text="deploy 1.3.0" 1718452800')" 204
check 'write the event: roll back to 1.2.0, in the same second' "$(write 'event,service=shop text="roll back to 1.2.0" 1718452800')" 204
check 'SELECT text FROM event' "$(ask 'SELECT text FROM event')" 'roll back to 1.2.0'
