#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: OpenTelemetry's @opentelemetry/sdk-metrics 2.0.1 and exporter-prometheus 0.203.0, prom-client 15.1.3 (npm); promtool 2.42.0 (Debian 12: prometheus
#   2.42.0+ds-5+deb12u1).
# Expected: histogram_quantile(0.99, ...) is a p99, a bit coarse: requests of 20 ms give about 20 ms, requests of a minute about a minute or more than 10 s.
# Seen: OpenTelemetry's histogram with the unit s, which its conventions ask for, has buckets for milliseconds unless told otherwise: 0, 5, 10 ... 10000. Every
#   request is in the bucket up to 5, and p99 is 4.95 s, the median 2.5 s, for 20 ms as well as for 2 s. prom-client's buckets end at 10 s: when all requests
#   take a minute, p99 is 10 s, and "p99 > 10" stays false. Prometheus gives a number in both cases.
# Met: a rollback condition "p99 > 2 s" that is always true for one service, and one "p99 > 10 s" that never is for another; charts that look plausible.
# What helps: show beside a p99 the bucket that it lies in; treat a value in the first bucket as "at most", in the last one as "at least", and a threshold that is
#   no bucket's edge or lies beyond the last one as a mistake of the condition; explicitBucketBoundaries in `advice` or in a view.
set -euo pipefail
version=2.42.0+ds-5+deb12u1
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq "prometheus=$version" >/dev/null 2>&1
dpkg-deb --fsys-tarfile prometheus_*.deb | tar -x ./usr/bin/promtool
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" @opentelemetry/api@1.9.0 @opentelemetry/sdk-metrics@2.0.1 \
  @opentelemetry/exporter-prometheus@0.203.0 prom-client@15.1.3 >/dev/null
cat >expose.mjs <<'JS'
import {writeFileSync} from 'node:fs';
import {MeterProvider} from '@opentelemetry/sdk-metrics';
import exporter from '@opentelemetry/exporter-prometheus';
import client from 'prom-client';
const series = []; // a thousand requests each minute
const take = (text) => {
  for (const line of text.split('\n')) {
    const [name, value] = line.split(' ');
    if (name.includes('_bucket{')) series.push(`  - {series: '${name}', values: '0+${value}x30'}`);
  }
};
const meter = async (name, seconds, more) => {
  const reader = new exporter.PrometheusExporter({preventServerStart: true});
  const histogram = new MeterProvider({readers: [reader]}).getMeter('shop').createHistogram(name, {unit: 's', ...more});
  for (let i = 0; i < 1000; ++i) histogram.record(seconds);
  take(new exporter.PrometheusSerializer().serialize((await reader.collect()).resourceMetrics));
};
await meter('otel_fast', 0.02);
await meter('otel_slow', 2);
await meter('otel_advised', 0.02, {advice: {explicitBucketBoundaries: [0.005, 0.01, 0.025, 0.05, 0.1]}});
const histogram = new client.Histogram({name: 'node_minute', help: 'a'});
for (let i = 0; i < 1000; ++i) histogram.observe(60);
take(await client.register.metrics());
const p = (quantile, name) => `round(1000 * histogram_quantile(${quantile}, sum by (le) (rate(${name}_bucket[5m]))))`; // in ms
const check = (expr, value) => `  - {expr: '${expr}', eval_time: 20m, exp_samples: [${value === undefined ? '' : `{labels: '{}', value: ${value}}`}]}`;
writeFileSync('rules.yml', 'groups: []\n');
writeFileSync('test.yml', ['rule_files: [rules.yml]', 'evaluation_interval: 1m', 'tests:', '- interval: 1m', '  input_series:', ...series, '  promql_expr_test:',
  ...process.argv.slice(2).map((each) => { const [quantile, name, value] = each.split('/'); return check(p(quantile, name), value); }),
  check(p(0.99, 'node_minute') + ' > 10000'), check(p(0.99, 'otel_fast') + ' > 2000', 4950)].join('\n') + '\n');
JS
check() { # QUANTILE/NAME/MILLISECONDS ...
  printf '%s\n' "$@"
  node expose.mjs "$@"
  usr/bin/promtool test rules test.yml 2>&1 || { echo changed; exit 1; }
}
usr/bin/promtool --version 2>&1 | sed -n 1p
check 0.99/otel_fast/4950 0.5/otel_fast/2500 0.99/otel_slow/4950 0.5/otel_slow/2500 0.99/otel_advised/25 0.99/node_minute/10000 0.5/node_minute/10000
