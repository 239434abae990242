#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: promtool 2.42.0 (Debian 12: prometheus 2.42.0+ds-5+deb12u1), Prometheus's own evaluation.
# Expected: increase(errors_total[10m]) is about the number of errors of the last ten minutes; new pods begin at 0, so all of theirs are in it.
# Seen: a series begins with its first sample, and that one counts for nothing, whatever it is. Forty new pods that answer 25 requests each with 500 and
#   are taken out of the rotation have 1000 errors in the counter and 0 in increase() and rate(), while the 500s of the old pod, whose series was there
#   already, count. The error rate of a release that fails at once, in each of its pods, is 0 %. With the series at 0 a minute before, more than 990 count.
# Met: code="500" is a label that comes into being with its first error; a canary that fails at once looks spotless, and so does a crash
#   loop that begins with 25 errors each time: 25, 25, 25 is no increase.
# What helps: clients that initialise their labels; an error ratio as 1 - ok / all of what was there before; a condition that says "no data" for series that are
#   younger than its window, and compares with `sum(errors_total unless errors_total offset 10m)`, which finds these.
set -euo pipefail
version=2.42.0+ds-5+deb12u1
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq "prometheus=$version" >/dev/null 2>&1
dpkg-deb --fsys-tarfile prometheus_*.deb | tar -x ./usr/bin/promtool
usr/bin/promtool --version 2>&1 | sed -n 1p
echo 'groups: []' >rules.yml
pods() { # LABEL VALUES: forty pods of a new release
  for pod in $(seq 40); do echo "  - {series: 'requests_total{code=\"$1\",pod=\"new-$pod\"}', values: '$2'}"; done
}
cat >head.yml <<'YAML'
rule_files: [rules.yml]
evaluation_interval: 1m
tests:
- interval: 1m
  input_series:
  - {series: 'requests_total{code="200",pod="old"}', values: '1000+100x30'}
YAML
window='[10m]'
check() { # WHAT SERIES EXPR VALUE
  { cat head.yml; printf '%s\n' "$2"; printf "  promql_expr_test:\n  - {expr: '%s', eval_time: 30m, exp_samples: [%s]}\n" "$3" "${4:+{labels: '{\}', value: $4\}}"; } >test.yml
  printf '%-52s %s\n' "$1" "${4:-nothing}"
  usr/bin/promtool test rules test.yml >said 2>&1 || { echo changed; cat said; exit 1; }
}
errors="sum(increase(requests_total{code=\"500\"}$window))"
check '1000 errors in the first sample: increase()'        "$(pods 500 '_x24 25+0x5')"      "$errors" 0
check '  in the counters'                                  "$(pods 500 '_x24 25+0x5')"      'sum(requests_total{code="500"})' 1000
check '  share of errors'                                  "$(pods 500 '_x24 25+0x5')"      "$errors / sum(increase(requests_total$window))" 0
check '  found by: unless ... offset 10m'                  "$(pods 500 '_x24 25+0x5')"      'sum(requests_total{code="500"} unless requests_total offset 10m)' 1000
check 'series was at 0 for a minute before: more than 990' "$(pods 500 '_x23 0 25+0x5')"    "sum(increase(requests_total{code=\"500\"}$window)) > bool 990" 1
check 'the same 1000 errors in one old pod'                "  - {series: 'requests_total{code=\"500\",pod=\"old\"}', values: '0x24 1000+0x5'}" "$errors > bool 990" 1
check 'crash loop: 25 errors after each start'             "$(pods 500 '_x20 25 25 _x2 25 25 _x2 25 25')" "$errors" 0
