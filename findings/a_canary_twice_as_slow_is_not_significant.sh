#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: mann-whitney-utest 1.0.5 and jstat 1.9.6, and for comparison simple-statistics 7.8.8 and d3-array 3.2.4 (npm).
# Expected: the Mann-Whitney test, with which canaries are judged, calls a difference significant if chance gives it in fewer than 5 % of the cases: z above 1.96. Two
#   pods against two never reach that, forty minutes of which nearly all are twice as slow do. p99 of the 60 minutes of an hour, one of which took 10 s
#   and the others 0.2 s, is at least in between.
# Seen: significant() compares U with z, two things of different kinds: U grows with the product of the sizes and is below z only where the samples hardly overlap. 40 values
#   around 200 ms against 40 around 400 ms, four of which are as quick as before, are "not significant" with a z of 7; 2 values against 2 are "significant" with a
#   z of 1.5, which chance gives in one case of three. jstat's percentile() never comes to the highest value for p99 of 100 values or fewer: it is
#   0.2 s. Its quantiles() has 10 s, as simple-statistics, and d3-array, which interpolates, 4.2 s.
# Met: a canary that is judged in Node.js goes on though it is twice as slow, and is taken back after two minutes by chance; "p99 < 1 s" holds in the hour of the outage.
# What helps: z = criticalValue() against 1.96, and exact tables for fewer than ten values; jStat.quantiles(), or the highest value itself where there are
#   fewer than a hundred.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" mann-whitney-utest@1.0.5 jstat@1.9.6 simple-statistics@7.8.8 d3-array@3.2.4 >/dev/null
cat >judge.mjs <<'JS'
import mannWhitney from 'mann-whitney-utest';
import jstat from 'jstat';
import {quantile, wilcoxonRankSum} from 'simple-statistics';
import {quantile as interpolated} from 'd3-array';
let changed = false;
const check = (what, seen, expected) => {
  console.log('  ' + what.padEnd(34) + seen);
  if (String(seen) !== expected) { console.log('  changed: expected ' + expected); changed = true; }
};
const judge = (what, stable, canary, u, z, significant) => {
  console.log(what);
  const samples = [stable, canary], both = mannWhitney.test(samples), [one, two] = samples.map((each) => each.length);
  const deviation = Math.sqrt(one * two * (one + two + 1) / 12);
  const ranks = wilcoxonRankSum(stable, canary) - one * (one + 1) / 2;
  check('U of mann-whitney-utest', Math.min(...both), u);
  check('U of simple-statistics', Math.min(ranks, one * two - ranks), u);
  check('z of it', (Math.abs(ranks - one * two / 2) / deviation).toFixed(1), z);
  check('criticalValue()', mannWhitney.criticalValue(both, samples).toFixed(1), z);
  check('significant()', mannWhitney.significant(both, samples), significant);
};
const around = (middle) => Array.from({length: 40}, (_, minute) => middle + minute / 2);
judge('40 minutes against 40', around(200), around(400).map((value, minute) => minute % 10 === 9 ? value - 200.25 : value), '64', '7.1', 'false');
judge('2 minutes against 2', [200, 201], [202, 203], '0', '1.5', 'true');
console.log('p99 of 59 times 0.2 s and once 10 s');
const hour = Array.from({length: 60}, (_, minute) => minute === 30 ? 10 : 0.2);
check('jstat, percentile()', jstat.percentile(hour, 0.99), '0.2');
check('jstat, quantiles()', jstat.quantiles(hour, [0.99])[0].toFixed(1), '10.0');
check('simple-statistics', quantile(hour, 0.99), '10');
check('d3-array', interpolated(hour, 0.99).toFixed(1), '4.2');
process.exit(changed ? 1 : 0);
JS
node judge.mjs
