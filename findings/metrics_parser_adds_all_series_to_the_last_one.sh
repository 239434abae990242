#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: parse-prometheus-text-format 1.1.1 (npm), which reads what a service exposes at /metrics and says that its output follows prom2json's.
# Expected: a histogram by status code has its buckets, sum and count once for each code, with its labels, as a counter has its values; what it cannot read is an
#   error.
# Seen: of all the series of a histogram or a summary one is left, without labels: each bucket and each quantile is that of the last series that has it, so that two
#   codes give a mixture of both. Sum and count are there only where they have no labels; with labels they are gone. A counter keeps everything. An exemplar, as in
#   OpenMetrics, becomes the sample's time, "#{trace_id=..."; no error.
# Met: a smoke test or a canary check that reads /metrics itself, without Prometheus: the latency "of the service" is that of whichever route or code stands last,
#   here of 2 failed requests out of 1002.
# What helps: another reader; ask for Accept: text/plain; as a test of a reader, two series of one histogram.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" parse-prometheus-text-format@1.1.1 >/dev/null
cat >read.cjs <<'JS'
const read = require('parse-prometheus-text-format');
let changed = false;
const check = (what, lines, expected) => {
  const seen = (read.default || read)(lines.join('\n') + '\n').map((family) => family.name + ' ' + JSON.stringify(family.metrics).replaceAll('"', '')).join('; ');
  console.log(what + '\n  ' + seen);
  if (seen !== expected) { console.log('  changed: expected ' + expected); changed = true; }
};
const ok = ['h_bucket{code="200",le="0.1"} 990', 'h_bucket{code="200",le="0.5"} 1000', 'h_bucket{code="200",le="+Inf"} 1000', 'h_sum{code="200"} 60', 'h_count{code="200"} 1000'];
const bad = ['h_bucket{code="500",le="0.1"} 0', 'h_bucket{code="500",le="+Inf"} 2', 'h_sum{code="500"} 9', 'h_count{code="500"} 2'];
check('a counter of two codes', ['# TYPE c counter', 'c{code="200"} 1000', 'c{code="500"} 2'], 'c [{value:1000,labels:{code:200}},{value:2,labels:{code:500}}]');
check('a histogram without labels', ['# TYPE h histogram', ...ok.map((line) => line.replace('code="200",', '').replace('{code="200"}', ''))],
  'h [{buckets:{0.1:990,0.5:1000,+Inf:1000},count:1000,sum:60}]');
check('a histogram of one code', ['# TYPE h histogram', ...ok], 'h [{buckets:{0.1:990,0.5:1000,+Inf:1000}}]');
check('a histogram of two codes', ['# TYPE h histogram', ...ok, ...bad], 'h [{buckets:{0.1:0,0.5:1000,+Inf:2}}]');
check('a summary of two codes', ['# TYPE s summary', 's{code="200",quantile="0.99"} 0.1', 's_count{code="200"} 1000', 's{code="500",quantile="0.99"} 4.5', 's_count{code="500"} 2'],
  's [{quantiles:{0.99:4.5}}]');
check('a counter with an exemplar', ['c_total{code="500"} 2 # {trace_id="abc"} 1'], 'c_total [{value:2,labels:{code:500},timestamp_ms:#{trace_id=\\abc\\}1}]');
process.exit(changed ? 1 : 0);
JS
node read.cjs
