#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: Alertmanager 0.25.0 and its amtool (Debian 12: prometheus-alertmanager 0.25.0-1+b4).
# Expected: an inhibit rule with `equal: [service]`, critical over warning, silences the warnings of the service that has a critical alert; alerts without the label
#   `service` have no service in common with anything.
# Seen: a label that is missing on both sides is equal. One critical alert without `service` (a full disk of a build host) takes the notifications of every
#   warning without `service` away, whatever it is about. `amtool check-config` counts the rule and is content; `amtool config routes test` names the receiver that
#   the warning would go to, since it does not look at inhibition.
# Met: a warning on the release (written with a recording rule that lost the label by `sum without`) never reaches anybody as long as some host is in trouble.
# What helps: `service=~".+"` among the matchers of both sides; ask an alert's status.inhibitedBy before a silence is taken for "all is well".
set -euo pipefail
version=0.25.0-1+b4
work=$(mktemp -d); server=; trap '[ -z "$server" ] || kill "$server"; rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq "prometheus-alertmanager=$version" >/dev/null 2>&1
dpkg-deb --fsys-tarfile prometheus-alertmanager_*.deb | tar -x ./usr/bin
usr/bin/prometheus-alertmanager --version 2>&1 | sed -n 1p
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
url=http://127.0.0.1:$port
amtool() { env -i HOME="$work" usr/bin/amtool "$@"; }
check() { # WHAT SEEN EXPECTED
  printf '%-44s %s\n' "$1" "$2"
  [ "$2" = "$3" ] || { echo "changed: expected $3"; exit 1; }
}
configure() { # MORE MATCHERS
  printf '%s\n' 'route: {receiver: team}' 'receivers: [{name: team}]' 'inhibit_rules:' \
    "- {source_matchers: [severity=critical$1], target_matchers: [severity=warning$1], equal: [service]}" >config.yml
}
state() { # of the alert
  curl -s "$url/api/v2/alerts" | python3 -c 'import json, sys
print(*(each["status"]["state"] for each in json.load(sys.stdin) if each["labels"]["alertname"] == sys.argv[1]))' "$1"
}
configure ''
usr/bin/prometheus-alertmanager --config.file=config.yml --storage.path=data --web.listen-address="127.0.0.1:$port" --cluster.listen-address= >log 2>&1 &
server=$!
until curl -sf "$url/-/ready" >/dev/null; do kill -0 "$server"; sleep 0.2; done
amtool --alertmanager.url="$url" alert add DiskFull severity=critical host=build-7
amtool --alertmanager.url="$url" alert add ErrorRate severity=warning release=1.3.0
amtool --alertmanager.url="$url" alert add SlowSearch severity=warning service=search
until [ "$(state ErrorRate)" = suppressed ] && [ "$(state SlowSearch)" = active ]; do kill -0 "$server"; sleep 0.2; done
check 'critical, no service'                     "$(state DiskFull)" active
check 'warning on a release, no service'         "$(state ErrorRate)" suppressed
check 'warning of the service search'            "$(state SlowSearch)" active
check 'amtool check-config'                      "$(amtool check-config config.yml | grep -o -e SUCCESS -e '1 inhibit rules' | xargs)" 'SUCCESS 1 inhibit rules'
check 'amtool config routes test'                "$(amtool config routes test --config.file=config.yml alertname=ErrorRate severity=warning release=1.3.0 2>/dev/null)" team
configure ', "service=~\".+\""'
curl -sf -X POST "$url/-/reload"
until [ "$(state ErrorRate)" = active ]; do kill -0 "$server"; sleep 0.2; done
check 'with service=~".+" on both sides'         "$(state ErrorRate)" active
