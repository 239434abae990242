#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: mtail 3.0.0~rc50 (Debian 12: mtail 3.0.0~rc50-1+b6), which makes metrics for Prometheus out of logs by rules, on lines as nginx writes them with the time of
#   the service behind it ($upstream_response_time), which is "-" where the service was not reached.
# Expected: ((?P<ms>\d+)|-), as in mtail's own examples, is a number or none: for "-" the comparison $ms > 100 does not hold, and the request is counted. With (?P<ms>\S+) a comparison
#   with a number is one of numbers, as in awk, or an error when the rules are loaded.
# Seen: for "-" the first use of $ms ends the rule for that line, so that what stands behind it is not done: requests[code]++ below the comparison counts each 200 and no 502
#   or 504, since these are the ones that have no time. Above it, all are counted. With \S+, or (-|\d+), $ms > 100 compares letters: 20 and 99 ms are slow, "more" than 100.
#   Rules are loaded without a word, exit status 0; only mtail's own mtail_prog_runtime_errors_total grows.
# Met: the error rate is 0 % while the service is down; or everything is slow since the log has "-" in it and somebody has widened the pattern.
# What helps: first count, then look at times; `$ms != "-" && int($ms) > 100`; an alert on mtail_prog_runtime_errors_total; a run with --one_shot on lines of each kind.
set -euo pipefail
version=3.0.0~rc50-1+b6
work=$(mktemp -d); server=; trap '[ -z "$server" ] || { kill "$server"; wait "$server" 2>/dev/null || true; }; rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq "mtail=$version" >/dev/null 2>&1
dpkg-deb --fsys-tarfile mtail_*.deb | tar -x ./usr/bin
usr/bin/mtail --version 2>&1 | cut -d' ' -f1-3 | sed -n 1p
printf 'GET /%s\n' 'a 200 20' 'a 200 99' 'a 200 1000' 'pay 502 -' 'pay 504 -' >access.log
slow=$'{\n  slow++\n}' # it wants a line of its own
changed=
check() { # PATTERN FIRST SECOND EXPECTED: the metrics of a rule that does FIRST, then SECOND
  mkdir -p rules; local seen status=0
  printf 'counter requests by code\ncounter slow\n/ (?P<code>\\d+) %s$/ {\n%s\n%s\n}\n' "$1" "${2/\{ slow++ \}/$slow}" "${3/\{ slow++ \}/$slow}" >rules/nginx.mtail
  usr/bin/mtail --progs rules --logs access.log --one_shot --one_shot_format=prometheus >metrics 2>said || status=$?
  seen=$(sed -nE 's/^requests\{code="([0-9]*)".* ([0-9]+)$/\2 x \1/p; s/^(slow).* ([0-9]+)$/\2 x \1/p' metrics | paste -sd, | sed 's/,/, /g')
  printf '%-22s %-42s %-42s exit %s: %s\n' "$1" "$2" "$3" "$status" "$seen"
  [ "$status, $seen" = "0, $4" ] || { echo "changed: expected $4"; changed=1; }
}
# shellcheck disable=SC2016 # $ms is mtail's
{
  count='requests[$code]++' compare='$ms > 100 { slow++ }' with_care='$ms != "-" && int($ms) > 100 { slow++ }'
  check '((?P<ms>\d+)|-)' "$compare" "$count" '3 x 200, 1 x slow'
  check '((?P<ms>\d+)|-)' "$count" "$compare" '3 x 200, 1 x 502, 1 x 504, 1 x slow'
  check '(?P<ms>\S+)' "$compare" "$count" '3 x 200, 1 x 502, 1 x 504, 3 x slow'
  check '(?P<ms>-|\d+)' "$compare" "$count" '3 x 200, 1 x 502, 1 x 504, 3 x slow'
  check '(?P<ms>\S+)' "$with_care" "$count" '3 x 200, 1 x 502, 1 x 504, 1 x slow'
  printf 'counter requests by code\ncounter slow\n/ (?P<code>\\d+) ((?P<ms>\\d+)|-)$/ {\n%s\n%s\n}\n' "${compare/\{ slow++ \}/$slow}" "$count" >rules/nginx.mtail
}
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
: >growing.log
usr/bin/mtail --progs rules --logs "$work/growing.log" --address 127.0.0.1 --port "$port" >said 2>&1 & server=$!
until curl -sf "http://127.0.0.1:$port/debug/vars" | grep '"log_count": 1' >/dev/null; do kill -0 "$server"; sleep 0.2; done
cat access.log >>growing.log
for ((i = 0; i < 50; i++)); do errors=$(curl -s "http://127.0.0.1:$port/metrics" | sed -n 's/^mtail_prog_runtime_errors_total{.*} //p'); [ "$errors" != 2 ] || break; sleep 0.2; done
echo "mtail_prog_runtime_errors_total: $errors"
[ "$errors" = 2 ] || { echo 'changed: expected 2'; changed=1; }
exit "${changed:-0}"
