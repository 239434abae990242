#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: date of GNU coreutils 9.1 (Debian 12: coreutils 9.1-1).
# Expected: `date -d '2024-06-15 10:15 - 2 hours'` is 08:15, as '2024-06-15 - 2 days' is two days earlier; or an error.
# Seen: it is 13:15, exit status 0. A number with a sign behind a time of day is read as its time zone, and the unit that is left stands for one of it: one hour
#   after 10:15 in a zone two hours west. "+ 2 hours" is one hour earlier, "- 15 min" is the next day, and "+ 1 day" is the next day an hour early. Only what cannot
#   be a zone is an error: 30 and 90. With a zone of its own (Z, UTC, +02:00) before the number, with "2 hours ago", or with the number first, it is right.
# Met: the window of an incident in a script, "from two hours before it began": it begins three hours after; the log, the graph and the list of commits are empty,
#   and "nothing was deployed before it".
# What helps: a zone between the time and the number, '2024-06-15 10:15 UTC - 2 hours', or '2024-06-15 10:15 2 hours ago'.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq coreutils=9.1-1 >/dev/null 2>&1
dpkg-deb -x coreutils_*.deb root
date=$work/root/bin/date
export TZ=UTC LC_ALL=C
"$date" --version | sed -n 1p
check() { # TEXT EXPECTED
  local seen; seen=$("$date" -d "$1" '+%F %H:%M' 2>/dev/null) || seen=invalid
  printf '%-34s %s\n' "$1" "$seen"
  [ "$seen" = "$2" ] || { echo "changed: expected $2"; exit 1; }
}
check '2024-06-15 - 2 days'           '2024-06-13 00:00'
check '2024-06-15 10:15 - 2 hours'    '2024-06-15 13:15'
check '2024-06-15 10:15 -2 hours'     '2024-06-15 13:15'
check '2024-06-15 10:15 + 2 hours'    '2024-06-15 09:15'
check '2024-06-15 10:15 - 15 min'     '2024-06-16 01:16'
check '2024-06-15 10:15 + 1 day'      '2024-06-16 09:15'
check '2024-06-15 10:15 - 30 minutes' 'invalid'
check '2024-06-15 10:15 - 90 minutes' 'invalid'
check '2024-06-15 10:15 2 hours ago'  '2024-06-15 08:15'
check '- 2 hours 2024-06-15 10:15'    '2024-06-15 08:15'
check '2024-06-15 10:15Z - 2 hours'   '2024-06-15 08:15'
check '2024-06-15 10:15 UTC - 2 hours'    '2024-06-15 08:15'
check '2024-06-15 12:15+02:00 - 2 hours'  '2024-06-15 08:15'
