#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: BIND 9.18.49 (Debian 12: bind9, bind9-libs, bind9-utils, bind9-dnsutils 1:9.18.49-1~deb12u3); for comparison NSD 4.6.1 and Knot DNS 3.2.6 (Debian 12: nsd 4.6.1-1,
#   knot 3.2.6-1).
# Expected: the zone file of before the release, put back with its date (mv, cp -p, rsync -a, tar), is loaded by `rndc reload`; what secondaries go by is the serial, so
#   with a higher one all is well. If the server does not take it, the reload fails.
# Seen: named looks at the date of the file first. One that is not newer than the moment at which the zone was loaded last is passed over, whatever its serial: `rndc reload`
#   says "server reload successful", `rndc reload ZONE` "zone reload up-to-date", exit status 0, nothing in the log; the names go on pointing to the bad release. The same
#   befalls a zone file made before the last reload and moved into place after it. NSD and Knot load it in each case.
# Met: shop.zone.bak moved back at night, and the check is that the reload said "successful".
# What helps: touch the file before the reload; afterwards `rndc zonestatus` (its serial) or dig, not the words of the reload.
set -euo pipefail
version=1:9.18.49-1~deb12u3
work=$(mktemp -d); server=; trap '[ -z "$server" ] || { kill "$server" 2>/dev/null; wait "$server" 2>/dev/null || true; }; rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq "bind9=$version" "bind9-libs=$version" "bind9-utils=$version" "bind9-dnsutils=$version" nsd=4.6.1-1 knot=3.2.6-1 libknot13=3.2.6-1 libdnssec9=3.2.6-1 libzscanner4=3.2.6-1 \
  libfstrm0 libjemalloc2 liblmdb0 libmaxminddb0 libprotobuf-c1 libxdp1 liburcu8 >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
export LD_LIBRARY_PATH="$work/root/usr/lib/x86_64-linux-gnu"
free() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }
address() { root/usr/bin/dig +short +time=1 +tries=1 @127.0.0.1 -p "$port" shop.test A 2>/dev/null | grep -v '^;' || true; }
zone() { # SERIAL ADDRESS [DATE]
  # shellcheck disable=SC2016 # $TTL is the zone's
  printf '$TTL 60\n@ SOA ns h %s 60 60 60 60\n@ NS ns\n@ A %s\nns A 127.0.0.1\n' "$1" "$2" >shop.new
  [ $# = 2 ] || touch -d "$3" shop.new
  mv shop.new shop.zone
}
check() { # WHAT SEEN EXPECTED
  printf '%-44s %s\n' "$1" "$2"
  [ "$2" = "$3" ] || { echo "changed: expected $3"; exit 1; }
}
reload() { # ADDRESS that may be expected, COMMAND of the reload: its exit status and words, what the server answers
  local status=0 i
  "${@:2}" >said 2>&1 || status=$?
  for ((i = 0; i < 10; ++i)); do [ "$(address)" = "$1" ] && break; sleep 0.3; done
  echo "$status $(cat said): $(address)"
}
stop() { kill "$server"; wait "$server" 2>/dev/null || true; server=; }
wait_for() { until [ "$(address)" = "$1" ]; do kill -0 "$server"; sleep 0.3; done; }
old=192.0.2.2 bad=192.0.2.3 before='2024-06-07 10:00'

root/usr/sbin/named -v | sed 's/ (.*//'
port=$(free) control=$(free)
echo 'key "k" { algorithm hmac-sha256; secret "c2hvcHNob3BzaG9w"; };' >key
cat >named.conf <<CONF
include "$work/key";
controls { inet 127.0.0.1 port $control allow { 127.0.0.1; } keys { k; }; };
options { directory "$work"; listen-on port $port { 127.0.0.1; }; listen-on-v6 { none; }; pid-file none; session-keyfile "$work/session"; recursion no; notify no; dnssec-validation no; };
zone "shop.test" { type primary; file "shop.zone"; };
CONF
zone 1 $old "$before"
root/usr/sbin/named -g -c "$work/named.conf" 2>log & server=$!
wait_for $old
sleep 1.1
rndc=(root/usr/sbin/rndc -s 127.0.0.1 -p "$control" -k "$work/key" reload)
zone 2 $bad
check 'the release: rndc reload shop.test'           "$(reload $bad "${rndc[@]}" shop.test)" "0 zone reload queued: $bad"
zone 1 $old "$before"
check 'the old file, its date: rndc reload shop.test' "$(reload $old "${rndc[@]}" shop.test)" "0 zone reload up-to-date: $bad"
check '  rndc reload'                                "$(reload $old "${rndc[@]}")" "0 server reload successful: $bad"
zone 3 $old "$before"
check '  serial 3: rndc reload shop.test'            "$(reload $old "${rndc[@]}" shop.test)" "0 zone reload up-to-date: $bad"
check '  rndc reload'                                "$(reload $old "${rndc[@]}")" "0 server reload successful: $bad"
check '  named-checkzone, its exit status'           "$(root/usr/bin/named-checkzone -q shop.test shop.zone && echo 0)" 0
touch shop.zone
check '  touched'                                    "$(reload $old "${rndc[@]}" shop.test)" "0 zone reload queued: $old"
stop

echo 'NSD 4.6.1'
port=$(free)
cat >nsd.conf <<CONF
server:
  ip-address: 127.0.0.1
  port: $port
  username: ""
  zonesdir: "$work"
  database: ""
  zonelistfile: "$work/zone.list"
  logfile: "$work/log"
  pidfile: "$work/nsd.pid"
  xfrdfile: "$work/xfrd"
  xfrdir: "$work"
remote-control:
  control-enable: yes
  control-interface: $work/nsd.socket
zone:
  name: shop.test
  zonefile: shop.zone
CONF
zone 2 $bad
root/usr/sbin/nsd -d -c "$work/nsd.conf" >/dev/null 2>&1 & server=$!
wait_for $bad
zone 1 $old "$before"
check 'the old file, its date: nsd-control reload'   "$(reload $old root/usr/sbin/nsd-control -c "$work/nsd.conf" reload)" "0 ok: $old"
stop

echo 'Knot DNS 3.2.6'
port=$(free)
cat >knot.conf <<CONF
server:
  listen: 127.0.0.1@$port
  rundir: $work
database:
  storage: $work/knot
control:
  listen: $work/knot.socket
zone:
- domain: shop.test
  storage: $work
  file: shop.zone
CONF
zone 2 $bad
root/usr/sbin/knotd -c "$work/knot.conf" >log 2>&1 & server=$!
wait_for $bad
zone 1 $old "$before"
check 'the old file, its date: knotc zone-reload'    "$(reload $old root/usr/sbin/knotc -s "$work/knot.socket" zone-reload shop.test)" "0 OK: $old"
