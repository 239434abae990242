#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: ical-expander 3.2.0 (on ical.js 2.2.1) and node-ical 0.26.1 (npm), each as its README uses it, on a rota as a calendar in iCalendar's format (RFC 5545).
# Expected: both say the same about who is on call, what the RFC says, or that they do not support something.
# Seen: no errors, and five cases of which none is answered alike and right by both. A week's shift that began on Monday, asked on Wednesday: node-ical has nobody (a
#   shift counts by its beginning, unless expandOngoing). A shift that was swapped into this week from July: nobody, in both. A change "for this and all future
#   weeks" (RANGE=THISANDFUTURE): node-ical changes that one week only. An extra shift (RDATE): ical-expander has it and loses the first one, node-ical has the first only.
#   24 hours (PT24H) over the night in which summer time begins end after 23 hours for ical-expander; one day (P1D) after 24 for node-ical.
# Met: "page whoever is on call": nobody, or the colleague who gave the shift away.
# What helps: ask the service that keeps the rota (its API), not its calendar; else a window that reaches back by the longest shift and over all exceptions.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" ical-expander@3.2.0 ical.js@2.2.1 node-ical@0.26.1 >/dev/null
cat >rota.mjs <<'JS'
import Expander from 'ical-expander';
import ical from 'node-ical';
let changed = false;
const zone = ['BEGIN:VTIMEZONE', 'TZID:Europe/Berlin', 'BEGIN:DAYLIGHT', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0200', 'DTSTART:19700329T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU', 'END:DAYLIGHT', 'BEGIN:STANDARD', 'TZOFFSETFROM:+0200', 'TZOFFSETTO:+0100', 'DTSTART:19701025T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU', 'END:STANDARD', 'END:VTIMEZONE'];
const at = (name, local, more = '') => `${name}${more};TZID=Europe/Berlin:${local}00`;
const shift = (who, from, to, ...more) => ['BEGIN:VEVENT', 'UID:rota@example.org', 'DTSTAMP:20240101T000000Z', `SUMMARY:${who}`, at('DTSTART', from),
  to.startsWith('P') ? `DURATION:${to}` : at('DTEND', to), ...more, 'END:VEVENT'];
const check = (what, from, to, events, expander, node) => {
  const text = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//example//rota//EN', ...zone, ...events.flat(), 'END:VCALENDAR', ''].join('\r\n');
  const window = [new Date(from), new Date(to)];
  const name = (who, begin, end) => `${who} ${begin.toISOString().slice(5, 13)}-${end.toISOString().slice(5, 13)}`;
  const first = new Expander({ics: text, maxIterations: 1000}).between(...window);
  const seen = [
    [...first.events.map((each) => [each.summary, each]), ...first.occurrences.map((each) => [each.item.summary, each])]
      .map(([who, each]) => name(who, each.startDate.toJSDate(), each.endDate.toJSDate())),
    Object.values(ical.sync.parseICS(text)).filter((each) => each.type === 'VEVENT')
      .flatMap((event) => ical.expandRecurringEvent(event, {from: window[0], to: window[1]})).map((each) => name(each.summary, each.start, each.end)),
  ].map((list) => list.sort((one, two) => (one.slice(-17) < two.slice(-17) ? -1 : 1)).join(', ') || 'nobody');
  console.log(`${what}\n  ical-expander: ${seen[0]}\n  node-ical:     ${seen[1]}`);
  if (seen[0] !== expander || seen[1] !== node) { console.log(`  changed: expected ${expander}; ${node}`); changed = true; }
};
const weekly = 'RRULE:FREQ=WEEKLY;COUNT=5';
check('Wednesday of the week from Monday to Monday', '2024-06-05T10:00:00Z', '2024-06-05T11:00:00Z',
      [shift('Anna', '20240603T0900', '20240610T0900', 'RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=5')], 'Anna 06-03T07-06-10T07', 'nobody');
check('Wednesday, on which Ben has the shift of 1 July', '2024-06-05T00:00:00Z', '2024-06-06T00:00:00Z',
      [shift('Anna', '20240603T0900', '20240603T1700', weekly), shift('Ben', '20240605T0900', '20240605T1700', at('RECURRENCE-ID', '20240701T0900'))], 'nobody', 'nobody');
check('from 17 June on it is Ben, from noon', '2024-06-16T00:00:00Z', '2024-07-10T00:00:00Z',
      [shift('Anna', '20240603T0900', '20240603T1700', weekly), shift('Ben', '20240617T1200', '20240617T2000', at('RECURRENCE-ID', '20240617T0900', ';RANGE=THISANDFUTURE'))],
      'Ben 06-17T10-06-17T18, Ben 06-24T10-06-24T18, Ben 07-01T10-07-01T18', 'Ben 06-17T10-06-17T18, Anna 06-24T07-06-24T15, Anna 07-01T07-07-01T15');
check('Monday, and Wednesday in addition', '2024-06-01T00:00:00Z', '2024-06-10T00:00:00Z',
      [shift('Anna', '20240603T0900', '20240603T1700', at('RDATE', '20240605T0900'))], 'Anna 06-05T07-06-05T15', 'Anna 06-03T07-06-03T15');
check('24 hours over the beginning of summer time', '2024-03-30T00:00:00Z', '2024-04-01T00:00:00Z', [shift('Anna', '20240330T0900', 'PT24H')],
      'Anna 03-30T08-03-31T07', 'Anna 03-30T08-03-31T08');
check('one day over the beginning of summer time', '2024-03-30T00:00:00Z', '2024-04-01T00:00:00Z', [shift('Anna', '20240330T0900', 'P1D')],
      'Anna 03-30T08-03-31T07', 'Anna 03-30T08-03-31T08');
process.exit(changed ? 1 : 0);
JS
node rota.mjs
