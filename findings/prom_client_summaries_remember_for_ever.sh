#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: prom-client 15.1.3 (npm), the usual Prometheus library of Node.js. The clock is set by hand.
# Expected: a summary's quantiles are of the last minutes, as in Prometheus's clients for Go (10 min) and Java; maxAgeSeconds: 600 makes it ten minutes.
# Seen: they are of all requests since the process began. A day after one bad hour p99 still is 5 s though no request took longer than 0.1 s since; and in a
#   process that has run well for a week, an hour in which every request takes 5 s does not move the median at all. maxAgeSeconds alone changes
#   nothing, without a word: only with ageBuckets, which has no default, is there a window.
# Met: "p99 > 2 s: roll back" goes on being true after the recovery, and is false again at once after a rollback, whatever it was good for: the new
#   processes have forgotten. Before and after cannot be compared.
# What helps: a histogram and rate(); maxAgeSeconds and ageBuckets together. Two scrapes tell: a quantile that stands still beside a counter that moves.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" prom-client@15.1.3 >/dev/null
cat >summary.cjs <<'JS'
let clock = Date.UTC(2024, 5, 15);
Date.now = () => clock;
const {Summary, Registry} = require('prom-client');
let changed = false;
const check = (what, seen, expected) => {
  console.log(what.padEnd(50), seen);
  if (seen !== expected) { console.log('  changed: expected ' + expected); changed = true; }
};
const summaries = () => {
  const make = (name, more) => new Summary({name, help: name, percentiles: [0.5, 0.99], registers: [new Registry()], ...more});
  return [make('plain'), make('age_only', {maxAgeSeconds: 600}), make('age_and_buckets', {maxAgeSeconds: 600, ageBuckets: 5})];
};
const serve = (all, hours, seconds) => { // a request every ten seconds
  for (let i = 0; i < hours * 360; ++i) {
    clock += 10000;
    for (const each of all) each.observe(seconds);
  }
};
const quantiles = async (each, quantile) =>
  (await Promise.all(each.map((one) => one.get()))).map(({values}) => values.find(({labels}) => labels.quantile === quantile).value.toFixed(1)).join(' ');
(async () => {
  console.log(' '.repeat(50), 'no option, maxAgeSeconds, maxAgeSeconds + ageBuckets');
  const incident = summaries();
  serve(incident, 1, 5);
  check('p99 at the end of an hour with 5 s', await quantiles(incident, 0.99), '5.0 5.0 5.0');
  serve(incident, 24, 0.1);
  check('p99 after 24 hours with 0.1 s', await quantiles(incident, 0.99), '5.0 5.0 0.1');
  const veteran = summaries();
  serve(veteran, 7 * 24, 0.1);
  serve(veteran, 1, 5);
  check('median after a week of 0.1 s, then an hour of 5 s', await quantiles(veteran, 0.5), '0.1 0.1 5.0');
  process.exit(changed ? 1 : 0);
})();
JS
node summary.cjs
