#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: OpenTelemetry for Node.js: @opentelemetry/sdk-metrics 2.0.1 with exporter-prometheus 0.203.0, and sdk-metrics 1.30.1; for comparison prom-client 15.1.3 (npm).
# Expected: with too many combinations of attributes (a path with ids, a customer) something is slow or full; what is counted is counted with its status code.
# Seen: from the 2000th combination of an instrument on all new ones are one series, without any attribute but otel_metric_overflow="true". The specification has it so, and
#   nothing says it: no warning, no log. New in the life of a process, late, is just what a bad release brings: the status code 500. A service that has answered 1999 paths
#   with 200, and then 1000 requests with 500, has no series with code="500": 0 % errors, of 2999 requests, since the overflow is in the sum that one divides by. It stays so
#   until the process is restarted.
# Met: "error rate 0 %" over the bad release, and the rollback that is not made; or canary and stable compared, of which only the new process has its errors.
# What helps: attributes without ids (http.route, not the path); an alert on {otel_metric_overflow="true"}; aggregationCardinalityLimit in a view of the instrument that one
#   decides by.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" sdk2@npm:@opentelemetry/sdk-metrics@2.0.1 sdk1@npm:@opentelemetry/sdk-metrics@1.30.1 \
  @opentelemetry/exporter-prometheus@0.203.0 @opentelemetry/api@1.9.0 prom-client@15.1.3 >/dev/null
cat >count.cjs <<'JS'
const {PrometheusSerializer} = require('@opentelemetry/exporter-prometheus');
const {diag} = require('@opentelemetry/api');
let changed = false, said = 0;
const tell = () => { said++; };
diag.setLogger({verbose() {}, debug() {}, info: tell, warn: tell, error: tell});
const requests = (count) => {
  for (let i = 0; i < 1999; i++) count({path: `/orders/${i}`, code: '200'});
  for (let i = 0; i < 1000; i++) count({path: '/pay', code: '500'});
};
const check = (what, text, expected) => {
  const lines = text.split('\n').filter((line) => /^http_requests_total\{/.test(line));
  const sum = (part) => lines.filter((line) => line.includes(part)).reduce((all, line) => all + Number(line.split(' ').pop()), 0);
  const seen = `${sum('code="500"')} of ${sum('')} with 500, overflow: ${sum('otel_metric_overflow="true"')}`;
  console.log(what.padEnd(40), seen);
  if (seen !== expected) { console.log('changed: expected ' + expected); changed = true; }
};
(async () => {
  for (const [name, limit, expected] of [['sdk2', undefined, '0 of 2999 with 500, overflow: 1000'], ['sdk1', undefined, '0 of 2999 with 500, overflow: 1000'],
    ['sdk2', 5000, '1000 of 2999 with 500, overflow: 0']]) {
    const sdk = require(name), {version} = require(name + '/package.json');
    class Reader extends sdk.MetricReader { async onForceFlush() {} async onShutdown() {} }
    const reader = new Reader();
    const counter = new sdk.MeterProvider({readers: [reader], views: limit ? [{instrumentName: '*', aggregationCardinalityLimit: limit}] : []}).getMeter('shop').createCounter('http.requests');
    requests((attributes) => counter.add(1, attributes));
    const {resourceMetrics} = await reader.collect();
    check(`sdk-metrics ${version}${limit ? `, limit ${limit}` : ''}`, new PrometheusSerializer().serialize(resourceMetrics), expected);
  }
  const client = require('prom-client');
  const counter = new client.Counter({name: 'http_requests_total', help: 'x', labelNames: ['path', 'code']});
  requests((labels) => counter.inc(labels));
  check('prom-client', await client.register.metrics(), '1000 of 2999 with 500, overflow: 0');
  console.log('messages of OpenTelemetry:'.padEnd(40), said);
  process.exit(changed || said ? 1 : 0);
})();
JS
node count.cjs
