#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: adaptivecards-templating 2.3.1 with adaptive-expressions 4.23.3 (npm), which fill Adaptive Cards (Teams) from JSON.
# Expected: numbers of JSON are JavaScript's numbers in a JavaScript library: 3/200*100 is 1.5. What cannot be worked out is an error that somebody sees.
# Seen: / cuts the fraction off whenever both values happen to be whole, however they are written (100.0): 3 errors of 200 are "0 %", or "1 %" if the product
#   comes first, and so are 3.5 of 200, since 350 is whole again; 1850 ms are "1 s" while 1850.5 ms are "1.8505 s": the same card is right for one
#   value and wrong for the next. A comparison in $when with a number in quotes, as Prometheus writes its values, cannot be worked out, and
#   then the element is left out in silence. addMinutes() refuses a time without milliseconds (10:15:00Z, as Kubernetes writes it), formatDateTime() takes it.
# Met: "error rate now 0 %" on the card that tells a team of the incident, and a warning that does not appear.
# What helps: put finished texts into the card and do the arithmetic in the program; float('12') around what comes as text, though not against the division.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" adaptivecards-templating@2.3.1 adaptive-expressions@4.23.3 >/dev/null
cat >fill.cjs <<'JS'
const {Template} = require('adaptivecards-templating');
let changed = false;
const check = (what, seen, expected) => {
  console.log(what.padEnd(66), seen);
  if (seen !== expected) { console.log('  changed: expected ' + expected); changed = true; }
};
const card = (block, data) => new Template({type: 'AdaptiveCard', body: [{type: 'TextBlock', ...block}]}).expand({$root: data});
const text = (source, data, expected) => check(source + ' ' + JSON.stringify(data), card({text: source}, data).body[0].text, expected);
text('${errors / total * 100} %', {errors: 3, total: 200}, '0 %');
text('${errors * 100 / total} %', {errors: 3, total: 200}, '1 %');
text('${errors * 100.0 / total} %', {errors: 3, total: 200}, '1 %');
text('${errors * 100 / total} %', {errors: 3.5, total: 200}, '1 %');
text('${p95 / 1000} s', {p95: 1850}, '1 s');
text('${p95 / 1000} s', {p95: 1850.5}, '1.8505 s');
text("${formatDateTime(at, 'HH:mm')}", {at: '2024-06-15T10:15:00Z'}, '10:15');
try {
  text("${addMinutes(at, 30, 'HH:mm')}", {at: '2024-06-15T10:15:00Z'}, 'refused');
} catch (error) {
  check('  addMinutes of the same', error.message, '2024-06-15T10:15:00Z is not a ISO format datetime string.');
}
text("${addMinutes(at, 30, 'HH:mm')}", {at: '2024-06-15T10:15:00.000Z'}, '10:45');
const shown = (rate) => card({text: 'Roll back now', $when: '${rate > 5}'}, {rate}).body.length === 1 ? 'shown' : 'left out';
check('$when rate > 5, rate 12', shown(12), 'shown');
check('$when rate > 5, rate "12"', shown('12'), 'left out');
text("${float('3') / total * 100} %", {total: 200}, '0 %');
process.exit(changed ? 1 : 0);
JS
node fill.cjs
