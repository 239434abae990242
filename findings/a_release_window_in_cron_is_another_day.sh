#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: cron-parser 5.3.0, croner 9.1.0, cron 4.3.1, @breejs/later 4.2.0 and cronstrue 3.2.0 (npm). Asked on Friday, 14 June 2024, in UTC.
# Expected: five fields have one meaning, cron's (its manual: both days given is either of them, unless one begins with *, then both must fit; 7 is Sunday), or are
#   refused.
# Seen: `0 9 1-7 * 1` is every Monday and the first seven days to cron-parser, croner and cron; to later it is the first Monday, as it reads, and cronstrue's words
#   ("between day 1 and 7 of the month, and on Monday") leave it open. `0 9 */2 * 1` is every other day and every Monday to the three, only later has Mondays that
#   are odd days. 7 is Sunday to all but later: its `* * 7` is Saturday, and its 5-7 has no Sunday. `5L`, the last Friday, is every Friday to croner. 22-6 hours are
#   an error to the three; cronstrue explains them, and to later they are the day that it is asked on, for ever. A day that never comes, 31 February, is 1 March 2524
#   to later.
# Met: a window for releases or a freeze, written once and read by a scheduler, a bot and a page that explains it: the page says first Monday, the bot releases on
#   each of seven days.
# What helps: a day of the month and a day of the week never both; a window as dates in the configuration, shown as the next three times by the reader that decides.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" cron-parser@5.3.0 croner@9.1.0 cron@4.3.1 @breejs/later@4.2.0 cronstrue@3.2.0 >/dev/null
cat >next.cjs <<'JS'
const {CronExpressionParser} = require('cron-parser'), {Cron} = require('croner'), {CronTime} = require('cron'), later = require('@breejs/later'), cronstrue = require('cronstrue');
const from = new Date('2024-06-14T12:00:00Z'), days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const show = (date) => (date.getUTCFullYear() === 2024 ? '' : date.getUTCFullYear() + '-') + `${date.getUTCMonth() + 1}-${date.getUTCDate()} ${days[date.getUTCDay()]}`;
const readers = {
  'cron-parser': (text) => CronExpressionParser.parse(text, {currentDate: from, tz: 'UTC'}).take(6).map((date) => date.toDate()),
  'croner': (text) => new Cron(text, {timezone: 'UTC', paused: true}).nextRuns(6, from),
  'cron': (text) => { const dates = []; for (let at = from; dates.length < 6; dates.push(at)) at = new CronTime(text, 'UTC').getNextDateFrom(at, 'UTC').toJSDate(); return dates; },
  'later': (text) => later.schedule(later.parse.cron(text)).next(6, from),
};
let changed = false;
const check = (text, expected) => {
  console.log(text);
  for (const [reader, wanted] of Object.entries(expected)) {
    let seen;
    try { seen = reader === 'cronstrue' ? cronstrue.toString(text) : readers[reader](text).map(show).join(', '); } catch { seen = 'refused'; }
    console.log('  ' + reader.padEnd(12) + seen);
    if (seen !== wanted) { console.log('  changed: expected ' + wanted); changed = true; }
  }
};
const three = (wanted) => ({'cron-parser': wanted, 'croner': wanted, 'cron': wanted});
check('0 9 1-7 * 1', {
  ...three('6-17 Mon, 6-24 Mon, 7-1 Mon, 7-2 Tue, 7-3 Wed, 7-4 Thu'),
  later: '7-1 Mon, 8-5 Mon, 9-2 Mon, 10-7 Mon, 11-4 Mon, 12-2 Mon',
  cronstrue: 'At 09:00 AM, between day 1 and 7 of the month, and on Monday',
});
check('0 9 */2 * 1', {
  ...three('6-15 Sat, 6-17 Mon, 6-19 Wed, 6-21 Fri, 6-23 Sun, 6-24 Mon'),
  later: '6-17 Mon, 7-1 Mon, 7-15 Mon, 7-29 Mon, 8-5 Mon, 8-19 Mon',
});
check('0 9 * * 7', {
  ...three('6-16 Sun, 6-23 Sun, 6-30 Sun, 7-7 Sun, 7-14 Sun, 7-21 Sun'),
  later: '6-15 Sat, 6-22 Sat, 6-29 Sat, 7-6 Sat, 7-13 Sat, 7-20 Sat',
});
check('0 9 * * 5-7', {
  ...three('6-15 Sat, 6-16 Sun, 6-21 Fri, 6-22 Sat, 6-23 Sun, 6-28 Fri'),
  later: '6-15 Sat, 6-21 Fri, 6-22 Sat, 6-28 Fri, 6-29 Sat, 7-5 Fri',
});
check('0 9 * * 5L', {
  'cron-parser': '6-28 Fri, 7-26 Fri, 8-30 Fri, 9-27 Fri, 10-25 Fri, 11-29 Fri',
  later: '6-28 Fri, 7-26 Fri, 8-30 Fri, 9-27 Fri, 10-25 Fri, 11-29 Fri',
  cronstrue: 'At 09:00 AM, on the last Friday of the month',
  croner: '6-21 Fri, 6-28 Fri, 7-5 Fri, 7-12 Fri, 7-19 Fri, 7-26 Fri',
});
check('0 22-6 * * *', {
  ...three('refused'),
  later: '6-14 Fri, 6-14 Fri, 6-14 Fri, 6-14 Fri, 6-14 Fri, 6-14 Fri',
  cronstrue: 'Every hour, between 10:00 PM and 06:00 AM',
});
check('0 9 31 2 *', {'cron-parser': 'refused', cron: 'refused', croner: '', later: '2524-3-1 Wed, 3024-3-1 Mon, 3524-3-1 Sat, 4024-3-1 Fri, 4524-3-1 Wed, 5024-3-1 Mon'});
process.exit(changed ? 1 : 0);
JS
TZ=UTC node next.cjs
