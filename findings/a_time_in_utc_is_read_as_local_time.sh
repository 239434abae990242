#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: chrono-node 2.9.0 and any-date-parser 2.2.3 (npm), which read times out of what people write, and for comparison Date.parse() of Node.js.
# Expected: one moment, as kubectl, git, Go and mail write it, with Z or an offset, is one moment in whatever zone the machine is. What is not understood is not read.
# Seen: chrono-node reads the part that it knows and drops the rest, the zone with it, without a word: behind nine digits of a second (kubectl logs --timestamps, docker
#   logs -t, Go), behind the year of git's usual date, and in 10:15:00Z. In Berlin that is up to two hours early, in New York four to six late. With Z right behind the
#   seconds of a date or behind three digits it is right, and so is 10:15 UTC; 10:15Z is no time at all. 15.2.2024 is in February and 10.2.2024 in October.
#   any-date-parser is off by the zone of the machine for all of these that it reads, plain 2024-06-15T10:15:00Z included. In UTC, as CI is, this does not show, but for
#   git's date and any-date-parser's of a mail.
# Met: "the first error was at ..." copied from a log into a channel, from which a bot makes the timeline: the alert comes before its cause, or the commit
#   after the rollback.
# What helps: Date.parse() first, and the library only for what that does not know; isCertain('timezoneOffset') of what chrono-node has found, and its text compared
#   with what was given; tests with TZ set to something else.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" chrono-node@2.9.0 any-date-parser@2.2.3 >/dev/null
cat >read.mjs <<'JS'
import {parseDate} from 'chrono-node';
import parser from 'any-date-parser';
const noon = new Date('2024-06-15T12:00:00Z'), zone = process.env.TZ;
const show = (date) => (date instanceof Date && !Number.isNaN(date.getTime()) ? date.toISOString().slice(11, 16) : '-');
let changed = false;
const check = (text, seen, expected) => {
  console.log(`  ${text.padEnd(40)} ${seen}`);
  if (seen !== expected) { console.log('  changed: expected ' + expected); changed = true; }
};
// what local time gives for 10:15 and for 12:15, if the zone that is written is dropped
const [early, late] = {'UTC': ['10:15', '12:15'], 'Europe/Berlin': ['08:15', '10:15'], 'America/New_York': ['14:15', '16:15']}[zone];
console.log(`${`TZ=${zone}`.padEnd(42)} chrono any-date Date.parse`);
for (const [text, chrono, any, node] of [
  ['2024-06-15T10:15:00Z',                    '10:15', early, '10:15'],
  ['2024-06-15T10:15:00.123Z',                '10:15', early, '10:15'],
  ['2024-06-15T10:15:00.123456789Z',          early,   early, '10:15'],
  ['2024-06-15 10:15:00.123456789 +0000 UTC', early,   early, '10:15'],
  ['Sat Jun 15 12:15:00 2024 +0200',          late,    late,  '10:15'],
  ['Sat, 15 Jun 2024 12:15:00 +0200',         '10:15', late,  '10:15'],
  ['10:15:00Z',                               early,   '-',   '-'],
  ['10:15Z',                                  '-',     '-',   '-'],
  ['10:15 UTC',                               '10:15', '-',   '-'],
])
  check(text, [parseDate(text, noon), parser.fromString(text), new Date(Date.parse(text))].map(show).join('  '), [chrono, any, node].join('  '));
check('15.2.2024', parseDate('15.2.2024', noon).toDateString(), 'Thu Feb 15 2024');
check('10.2.2024', parseDate('10.2.2024', noon).toDateString(), 'Wed Oct 02 2024');
process.exit(changed ? 1 : 0);
JS
for zone in UTC Europe/Berlin America/New_York; do TZ=$zone node read.mjs; done
