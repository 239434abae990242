#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: Prometheus 2.42.0 (Debian 12: prometheus 2.42.0+ds-5+deb12u1), on this machine alone.
# Expected: an alert that fires, and whose condition goes on being true, fires on after a reload; what has changed in the rule (its severity, the file that it is in)
#   is taken over. A restart keeps the time since when it is active: "for" is not waited for once more.
# Seen: a change of the condition, of `for` or of an annotation is taken over. After a change of a label, such as severity P2 to P1, or of the name of the group or
#   of the file, the alert is another one that has just begun: "pending", and with `for: 30m` nobody is told for half an hour. The reload says success. A restart
#   restores the time, also where only the file was renamed meanwhile.
# Met: an alert is raised to P1 in the middle of an incident, and "is there a P1?" is answered with no; a rollback of the rules to the release before, or a generator
#   that numbers its files, makes every alert of theirs look recovered.
# What helps: after a reload wait for the longest `for` before "no alert" counts; read the state "pending" as well; raise the severity in the routes of Alertmanager,
#   not in the rule.
set -euo pipefail
version=2.42.0+ds-5+deb12u1
server=
work=$(mktemp -d); trap 'stop || true; rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq "prometheus=$version" >/dev/null 2>&1
dpkg-deb -x prometheus_*.deb root
rule() { # FILE GROUP CONDITION FOR SEVERITY SUMMARY
  rm -f rules*.yml
  cat >"$1" <<YAML
groups:
  - name: $2
    rules:
      - {alert: HighErrorRate, expr: '$3', for: $4, labels: {severity: $5}, annotations: {summary: $6}}
YAML
}
printf 'global: {evaluation_interval: 1s}\nrule_files: [rules*.yml]\n' >prometheus.yml
start() {
  env -i TZ=UTC "$work/root/usr/bin/prometheus" --config.file=prometheus.yml --storage.tsdb.path=data --web.listen-address=127.0.0.1:0 --rules.alert.for-grace-period=1s \
    --rules.alert.for-outage-tolerance=1h --web.enable-lifecycle >log 2>&1 & server=$!
  at=
  until [ -n "$at" ] && ask -/ready >/dev/null 2>&1; do sleep 0.1; at=$(sed -n 's/.*Listening on" address=\([0-9.:]*\).*/\1/p' log); done
}
stop() { [ -z "$server" ] || { kill "$server" && wait "$server"; }; }
ask() { node -e 'fetch(process.argv[1], {method: process.argv[2]}).then(async (answer) => { console.log(await answer.text()); process.exit(answer.ok ? 0 : 1); }, () => process.exit(1))' "http://$at/$1" "${2:-GET}"; }
alert() { ask api/v1/alerts | node -e 'for (const alert of JSON.parse(require("fs").readFileSync(0)).data.alerts) console.log(alert.state, alert.labels.severity, alert.activeAt)'; }
state() { alert | cut -d ' ' -f 1,2; }
until_it_fires() { until [[ $(state) == firing* ]]; do sleep 0.2; done; }
evaluated() { # until the rules were evaluated after the last reload
  local since; since=$(date -u -d '1 second' +%FT%T)
  until [[ $(ask api/v1/rules | grep -o '"lastEvaluation":"[^"]*"' | head -n 1) > "\"lastEvaluation\":\"$since" ]]; do sleep 0.2; done
}
check() { # WHAT EXPECTED [SEEN]
  evaluated
  local seen; seen=${3:-$(state)}
  printf '%-42s %s\n' "$1" "$seen"
  [ "$seen" = "$2" ] || { echo "changed: expected $2"; exit 1; }
}
reload() { ask -/reload POST >/dev/null; }
rule rules.yml shop 'vector(1) > 0' 3s P2 errors
start; until_it_fires
check 'condition true for longer than "for"'   'firing P2'
rule rules.yml shop 'vector(1) > 0' 3s P2 'many errors';  reload; check 'another annotation'         'firing P2'
rule rules.yml shop 'vector(2) > 1' 3s P2 'many errors';  reload; check 'another condition'          'firing P2'
rule rules.yml shop 'vector(2) > 1' 9s P2 'many errors';  reload; check 'another "for"'              'firing P2'
rule rules.yml shop 'vector(2) > 1' 9s P1 'many errors';  reload; check 'severity P1'                'pending P1'
until_it_fires
rule rules.yml cart 'vector(2) > 1' 9s P1 'many errors';  reload; check 'another name of the group'  'pending P1'
until_it_fires
rule rules2.yml cart 'vector(2) > 1' 9s P1 'many errors'; reload; check 'another name of the file'   'pending P1'
until_it_fires
stop || true
rule rules.yml cart 'vector(2) > 1' 9s P1 'many errors'
restarted=$(date -u +%FT%T)
start; until_it_fires
since=$(alert | cut -d ' ' -f 3)
check 'restart, and another name of the file'  'since before it' "$([[ $since < $restarted ]] && echo 'since before it' || echo "since $since")"
