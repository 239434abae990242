#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: promtool 2.42.0 (Debian 12: prometheus 2.42.0+ds-5+deb12u1).
# Expected: a unit test of rules fails if the alert that it names is in no rule, if rule_files match no file, or if a test has nothing in it to test.
# Seen: "SUCCESS" and exit status 0 for all three, as long as no alert is expected ("must stay quiet" tests, the usual ones for a threshold); a name with
#   a misprint, and an alert that was renamed, stay green for ever. For rule_files there is a warning on stderr. `{eval_time: 20m}` after the input series
#   have ended is quiet as well: samples stop, nothing says that the test looks at no data.
# Met: CI of alert rules that a rollback is decided by.
# What helps: beside each quiet test one that expects the same name to fire; a check that every alertname in the tests is in `promtool check rules`.
set -euo pipefail
version=2.42.0+ds-5+deb12u1
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq "prometheus=$version" >/dev/null 2>&1
dpkg-deb --fsys-tarfile prometheus_*.deb | tar -x ./usr/bin/promtool
promtool=$work/usr/bin/promtool
"$promtool" --version 2>&1 | sed -n 1p
cat >rules.yaml <<'YAML'
groups: [{name: shop, rules: [{alert: HighErrors, expr: errors > 5, for: 2m}]}]
YAML
check() { # WHAT RULES TEST EXPECTED
  local status=0 seen
  printf 'rule_files: [%s]\nevaluation_interval: 1m\ntests:\n- interval: 1m\n  input_series: [{series: errors, values: 10x9}]\n  %s\n' "$2" "$3" >test.yaml
  seen=$("$promtool" test rules test.yaml 2>said | grep -oE 'SUCCESS|FAILED' || true)
  seen=${seen:-$(grep -oE 'SUCCESS|FAILED' said | sed -n 1p)}
  "$promtool" test rules test.yaml >/dev/null 2>&1 || status=$?
  printf '%-46s %s, exit status %s\n' "$1" "$seen" "$status"
  [ "$seen $status" = "$4" ] || { echo "changed: expected $4"; exit 1; }
}
check 'HighErrors after 5m is quiet'             rules.yaml   'alert_rule_test: [{eval_time: 5m, alertname: HighErrors}]'  'FAILED 1'
check 'HighErorrs (misprint) after 5m is quiet'  rules.yaml   'alert_rule_test: [{eval_time: 5m, alertname: HighErorrs}]'  'SUCCESS 0'
check 'HighErrors is quiet after the series end' rules.yaml   'alert_rule_test: [{eval_time: 20m, alertname: HighErrors}]' 'SUCCESS 0'
check 'rule_files match nothing'                 'other*.yaml' 'alert_rule_test: [{eval_time: 5m, alertname: HighErrors}]' 'SUCCESS 0'
check 'nothing to test'                          rules.yaml   'alert_rule_test: []'                                        'SUCCESS 0'
