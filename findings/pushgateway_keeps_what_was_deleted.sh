#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: Pushgateway 1.5.1 (Debian 12: prometheus-pushgateway 1.5.1-2+b5).
# Expected: DELETE /metrics/job/deploy takes away what was pushed for the job deploy; what is not there is a 404; labels in the body are kept, or refused if they
#   contradict the path.
# Seen: only the group of exactly these labels goes: what was pushed to job/deploy/instance/a stays for ever. The answer is 202 in each case, also for a job that never
#   was. A push to job/deploy does not replace what job/deploy/instance/a has. Labels in the body that contradict the path are overwritten without a word:
#   service="cart", pushed to .../service/shop, becomes service="shop".
# Met: release_info{version="1.3.0"} beside the rolled-back 1.2.0 on every dashboard, and a condition or a check "which version runs?" that finds two.
# What helps: GET /api/v1/metrics lists the groups: delete each by all its labels, and look again; push without an instance.
set -euo pipefail
version=1.5.1-2+b5
work=$(mktemp -d); server=; trap '[ -z "$server" ] || { kill "$server"; wait "$server" 2>/dev/null || true; }; rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq "prometheus-pushgateway=$version" >/dev/null 2>&1
dpkg-deb --fsys-tarfile prometheus-pushgateway_*.deb | tar -x ./usr/bin
usr/bin/prometheus-pushgateway --version 2>&1 | sed -n 1p
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
url=http://127.0.0.1:$port
usr/bin/prometheus-pushgateway --persistence.file= --web.listen-address="127.0.0.1:$port" >log 2>&1 & server=$!
until curl -sf "$url/-/ready" >/dev/null; do kill -0 "$server"; sleep 0.2; done
check() { # WHAT SEEN EXPECTED
  printf '%-46s %s\n' "$1" "$2"
  [ "$2" = "$3" ] || { echo "changed: expected $3"; exit 1; }
}
push() { echo "$2" | curl -s -o /dev/null -w '%{http_code}' --data-binary @- "$url/metrics/$1"; }
delete() { curl -s -X DELETE -w '%{http_code}' "$url/metrics/$1"; sleep 1; }
shown() { curl -s "$url/metrics" | sed -n 's/^release_info{\(.*\)} 1$/\1/p' | paste -sd' '; }
check 'push 1.3.0 to job/deploy/instance/a'     "$(push job/deploy/instance/a 'release_info{version="1.3.0"} 1')" 200
check 'push 1.2.0 to job/deploy'                "$(push job/deploy 'release_info{version="1.2.0"} 1')" 200
check 'shown'                                   "$(shown)" 'instance="",job="deploy",version="1.2.0" instance="a",job="deploy",version="1.3.0"'
check 'DELETE job/deploy'                       "$(delete job/deploy)" 202
check 'shown'                                   "$(shown)" 'instance="a",job="deploy",version="1.3.0"'
check 'DELETE job/never-was'                    "$(delete job/never-was)" 202
check 'DELETE job/deploy/instance/a'            "$(delete job/deploy/instance/a)" 202
check 'shown'                                   "$(shown)" ''
check 'push service="cart" to service/shop'     "$(push job/deploy/service/shop 'release_info{service="cart"} 1')" 200
check 'shown'                                   "$(shown)" 'instance="",job="deploy",service="shop"'
