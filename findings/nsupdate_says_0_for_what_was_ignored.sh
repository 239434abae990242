#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: BIND 9.18.49 with its nsupdate (Debian 12: bind9, bind9-libs, bind9-dnsutils 1:9.18.49-1~deb12u3).
# Expected: an update that would break the zone's rules, such as a CNAME beside an address, is refused, and nsupdate fails, as it does for a name outside of the zone. What is said
#   about one address holds for that one.
# Seen: the server answers NOERROR and leaves that line out, as the protocol wants it (RFC 2136, 3.4.2): nsupdate is silent and ends with 0. So for a CNAME where there is an address, an
#   address where there is a CNAME, an SOA with a lower serial, and the deletion of an address that is not there; the other lines of the same update are carried out. A CNAME where
#   there is a CNAME replaces it, while an address is added to those that are there. And with a different TTL, an added address changes that of all the others.
# Met: 1.3.0 turned shop's address into a CNAME to a provider. The rollback adds the old address, exit status 0, and the name still points to the provider. Or a server that is
#   added for an hour with a TTL of a day: now nobody can be moved off the others for a day.
# What helps: `update delete NAME` without a type, and the add behind it, in one update; dig against the primary afterwards.
set -euo pipefail
version=1:9.18.49-1~deb12u3
work=$(mktemp -d); server=; trap '[ -z "$server" ] || { kill "$server" 2>/dev/null; wait "$server" 2>/dev/null || true; }; rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq "bind9=$version" "bind9-libs=$version" "bind9-dnsutils=$version" libfstrm0 libjemalloc2 liblmdb0 libmaxminddb0 \
  libprotobuf-c1 >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
export LD_LIBRARY_PATH="$work/root/usr/lib/x86_64-linux-gnu"
free() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }
ask() { root/usr/bin/dig +noall +answer +tcp +time=2 +tries=1 @127.0.0.1 -p "$port" "$@" 2>/dev/null | grep -v '^;' || true; }
records() { ask "$1.shop.test" ANY | awk '$4 == "A" || $4 == "CNAME" {print $2, $4, $5}' | sort | paste -sd ';'; }
serial() { ask shop.test SOA | awk '{print $7}'; }
# shellcheck disable=SC2016 # $TTL is the zone's
printf '%s\n' '$TTL 60' '@ SOA ns h 5 60 60 60 60' '@ NS ns' 'ns A 127.0.0.1' 'shop A 192.0.2.1' 'www CNAME provider.example.' 'api A 192.0.2.1' 'api A 192.0.2.2' >shop.zone
update() { # LINE...: exit status and words of nsupdate
  local status=0
  { printf '%s\n' "server 127.0.0.1 $port" 'zone shop.test' "${@/#/update }" send; } | root/usr/bin/nsupdate >said 2>&1 || status=$?
  echo "$status $(cat said)"
}
check() { # WHAT SEEN EXPECTED
  printf '%-50s %s\n' "$1" "$2"
  [ "$2" = "$3" ] || { echo "changed: expected $3"; exit 1; }
}
root/usr/sbin/named -v | sed 's/ (.*//'
port=$(free)
cat >named.conf <<CONF
controls { };
options { directory "$work"; listen-on port $port { 127.0.0.1; }; listen-on-v6 { none; }; pid-file none; session-keyfile "$work/session"; recursion no; notify no; dnssec-validation no; };
zone "shop.test" { type primary; file "shop.zone"; allow-update { 127.0.0.1; }; };
CONF
root/usr/sbin/named -g -c "$work/named.conf" 2>log & server=$!
until [ "$(serial)" ]; do kill -0 "$server"; sleep 0.3; done
check 'a name outside of the zone'                   "$(update 'add shop.example 60 A 192.0.2.9')" '2 update failed: NOTZONE'
check 'shop has an address: add a CNAME'             "$(update 'add shop.shop.test 60 CNAME www.shop.test.')" '0 '
check '  shop'                                       "$(records shop)" '60 A 192.0.2.1'
check 'www has a CNAME: add an address, and one to api' "$(update 'add www.shop.test 60 A 192.0.2.1' 'add api.shop.test 60 A 192.0.2.3')" '0 '
check '  www'                                        "$(records www)" '60 CNAME provider.example.'
check '  api'                                        "$(records api)" '60 A 192.0.2.1;60 A 192.0.2.2;60 A 192.0.2.3'
check '  add another CNAME'                          "$(update 'add www.shop.test 60 CNAME other.example.')" '0 '
check '  www'                                        "$(records www)" '60 CNAME other.example.'
check 'delete an address that api has not'           "$(update 'delete api.shop.test A 192.0.2.7')" '0 '
check 'add an address to api with a TTL of a day'    "$(update 'add api.shop.test 86400 A 192.0.2.4')" '0 '
check '  api'                                        "$(records api | grep -o '[0-9]* A' | sort | uniq -c | xargs)" '4 86400 A'
check 'an SOA with a lower serial'                   "$(update 'add shop.test 60 SOA ns h 4 60 60 60 60')" '0 '
check '  the serial is still above 5'                "$([ "$(serial)" -gt 5 ] && echo yes)" yes
check 'delete www without a type, add an address'    "$(update 'delete www.shop.test' 'add www.shop.test 60 A 192.0.2.1')" '0 '
check '  www'                                        "$(records www)" '60 A 192.0.2.1'
