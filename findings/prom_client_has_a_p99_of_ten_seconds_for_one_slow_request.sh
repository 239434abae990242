#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: prom-client 15.1.3, the usual Prometheus library of Node.js, with tdigest 0.1.2, which its summaries estimate their quantiles with (npm).
# Expected: an estimate is a bit off between values that were there. Of 2000 requests, 1999 in 10 ms and one in 10 s, every quantile up to p99 is about 10 ms; where
#   5 % ran into a limit of 30 s, p50 and p90 are what the other 95 % took.
# Seen: p99 is 9.8 s, p90 8 s, the median 15 ms. With 5 % at 30 s p90 is 25.5 s, the median 1.5 s, and for 95 % in 8 to 12 whole ms p90 is 7.5 s. Requests of the same
#   length become one point, however many they are, that stands in the middle of its share; what comes up to the next point is a straight line between both. So the
#   fewer different lengths there are, the worse. With fractions of a millisecond p90 is right. Two digests of a thousand values of 10 and of 1000, put together, have
#   a 40th percentile of 307. Where tdigest takes its values as discrete (delta false), it is right; prom-client does not let one choose.
# Met: durations in whole milliseconds (Date.now()) of a fast service, queue lengths, retries: "p99 > 2 s: roll back" is true for one slow request in 2000, and
#   "p50 is 150 times what it was" for a limit that 5 % ran into.
# What helps: a histogram with buckets of one's own, which is also added up across pods; performance.now() or process.hrtime() in place of Date.now().
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" prom-client@15.1.3 tdigest@0.1.2 >/dev/null
cat >summary.cjs <<'JS'
const {Summary, Registry} = require('prom-client'), {TDigest} = require('tdigest');
const shares = [0.5, 0.9, 0.99], count = 2000;
let changed = false;
const show = (values) => values.map((value) => +value.toPrecision(3)).join(' ');
const check = (what, seen, expected) => {
  console.log('  ' + what.padEnd(28) + seen);
  if (seen !== expected) { console.log('  changed: expected ' + expected); changed = true; }
};
const measure = async (what, seconds, bySorting, bySummary, byDiscrete) => {
  console.log(what + ': p50 p90 p99');
  const all = Array.from({length: count}, (_, number) => seconds(number));
  const summary = new Summary({name: 'request_seconds', help: 'a', percentiles: shares, registers: [new Registry()]});
  const discrete = new TDigest(false);
  for (const each of all) { summary.observe(each); discrete.push(each); }
  const sorted = [...all].sort((one, two) => one - two);
  check('sorted', show(shares.map((share) => sorted[Math.ceil(share * count) - 1])), bySorting);
  check('prom-client', show((await summary.get()).values.filter((each) => each.labels.quantile).map((each) => each.value)), bySummary);
  check('tdigest, delta false', show(shares.map((share) => discrete.percentile(share))), byDiscrete);
};
(async () => {
  await measure('1999 in 10 ms, one in 10 s', (number) => number === 77 ? 10 : 0.01, '0.01 0.01 0.01', '0.015 8.01 9.81', '0.01 0.01 0.01');
  await measure('95 % in 10 ms, 5 % in 30 s', (number) => number % 20 === 19 ? 30 : 0.01, '0.01 0.01 30', '1.51 25.5 30', '0.01 0.01 30');
  await measure('95 % in 8 to 12 whole ms', (number) => number % 20 === 19 ? 30 : (8 + number % 5) / 1000, '0.01 0.012 30', '0.01 7.51 30', '0.01 0.012 30');
  console.log('with fractions of a millisecond');
  const fine = new Summary({name: 'request_seconds', help: 'a', percentiles: [0.9], registers: [new Registry()]});
  for (let number = 0; number < count; ++number) fine.observe(number % 20 === 19 ? 30 : (8 + number % 5 + number * 7919 % 1009 / 1009) / 1000);
  const [{value}] = (await fine.get()).values;
  check('prom-client, p90', value > 0.012 && value < 0.013 ? 'between 12 and 13 ms' : String(value), 'between 12 and 13 ms');
  console.log('1000 of 10 and 1000 of 1000, put together: p40');
  const both = new TDigest();
  for (const each of [10, 1000]) {
    const part = new TDigest();
    for (let number = 0; number < 1000; ++number) part.push(each);
    both.push_centroid(part.toArray());
  }
  check('tdigest', show([both.percentile(0.4)]), '307');
  process.exit(changed ? 1 : 0);
})();
JS
node summary.cjs
