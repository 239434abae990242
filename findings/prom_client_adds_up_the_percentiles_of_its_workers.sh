#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: prom-client 15.1.3 (npm), the usual Prometheus library of Node.js; its AggregatorRegistry gathers the metrics of a cluster's workers (node:cluster, pm2).
# Expected: four workers that each serve a request in 0.3 s have a p99 of 0.3 s, one build_info of 1 and one time of release; or the library refuses to put
#   together what cannot be put together.
# Seen: without a word all is added up, summaries and gauges too: the p99 is 1.2 s, the p50 as well, build_info is 4, the time of the release is four times the
#   seconds since 1970, which is the year 2187, the error rate is 8 % for 2 %. Counters and histograms are right.
# Met: a rollback condition "p99 > 1 s" or "error rate > 5 %" that is true from the day on which the service got more workers; a release marker that lies
#   ahead of now; a rollback to the release with one worker seems to have helped.
# What helps: histograms, not summaries, and ratios from counters; `aggregator: 'max'` (or 'average', 'first') at each gauge and summary.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" prom-client@15.1.3 >/dev/null
cat >workers.cjs <<'JS'
const {AggregatorRegistry, Counter, Gauge, Histogram, Registry, Summary} = require('prom-client');
let changed = false;
const check = (what, seen, expected) => {
  console.log(what.padEnd(42), seen);
  if (seen !== expected) { console.log('  changed: expected ' + expected); changed = true; }
};
const worker = async (aggregator) => {
  const registers = [new Registry()];
  const make = (Kind, name, more) =>
    new Kind({name, help: name, registers, ...(Kind === Summary || Kind === Gauge ? aggregator : {}), ...more});
  const latency = make(Summary, 'latency_seconds', {percentiles: [0.5, 0.99]});
  const durations = make(Histogram, 'duration_seconds', {buckets: [0.25, 0.5]});
  for (let i = 0; i < 100; ++i) { latency.observe(0.3); durations.observe(0.3); }
  make(Gauge, 'build_info', {labelNames: ['version']}).set({version: '1.3.0'}, 1);
  make(Gauge, 'release_timestamp_seconds').set(1718446500);
  make(Gauge, 'error_ratio').set(0.02);
  make(Counter, 'requests_total').inc(100);
  return registers[0].getMetricsAsJSON();
};
const exposed = async (aggregator) => {
  const all = await Promise.all([1, 2, 3, 4].map(() => worker(aggregator)));
  const lines = (await AggregatorRegistry.aggregate(all).metrics()).split('\n');
  return (name) => lines.find((line) => line.startsWith(name)).split(' ').pop();
};
(async () => {
  let value = await exposed({});
  check('p99 of four workers with 0.3 s', value('latency_seconds{quantile="0.99"}'), '1.2');
  check('p50', value('latency_seconds{quantile="0.5"}'), '1.2');
  check('build_info', value('build_info'), '4');
  check('release_timestamp_seconds', value('release_timestamp_seconds'), '6873786000');
  check('its year', String(new Date(1000 * value('release_timestamp_seconds')).getUTCFullYear()), '2187');
  check('error_ratio', value('error_ratio'), '0.08');
  check('requests_total', value('requests_total'), '400');
  check('duration_seconds_bucket, up to 0.5 s', value('duration_seconds_bucket{le="0.5"}'), '400');
  value = await exposed({aggregator: 'max'});
  check("aggregator: 'max': p99", value('latency_seconds{quantile="0.99"}'), '0.3');
  check("aggregator: 'max': build_info", value('build_info'), '1');
  process.exit(changed ? 1 : 0);
})();
JS
node workers.cjs
