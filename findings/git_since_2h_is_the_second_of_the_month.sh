#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: git 2.39.5 (Debian 12: git 1:2.39.5-0+deb12u3).
# Expected: `git log --since=2h` shows the last two hours, as `kubectl logs --since=2h`, `docker logs --since 2h` and `journalctl --since=-2h` do; or an
#   error, since `git log --since` knows "2 hours".
# Seen: no error. A unit that git does not know is passed over and the bare number is taken for a day of the month or for a year: on 15 June
#   2024, 2h, 2m, 2hrs and P2D are all "2 June", 30m is "30 June", that lies ahead, so that nothing is shown, and 90min is the year 1990, so that
#   the whole history is shown. The exit status is 0. Only whole words are units (minutes, hours, days; the last letter may be missing).
# Met: "what was released in the last 90min?" in a rollback runbook or in a timeline: every commit since 1990, or none, and nobody is told.
# What helps: an ISO time or "@seconds" made by the caller; else whole words only. `git rev-parse --since=TEXT` shows what git understood.
set -euo pipefail
version=1:2.39.5-0+deb12u3
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq "git=$version" >/dev/null 2>&1
dpkg-deb -x git_*.deb root
git=$work/root/usr/bin/git
export GIT_EXEC_PATH="$work/root/usr/lib/git-core" HOME="$work" TZ=UTC GIT_CONFIG_NOSYSTEM=1
export GIT_TEST_DATE_NOW=1718452800 # 2024-06-15 12:00 UTC: git's own variable for a fixed clock
"$git" --version
"$git" init -q repository
cd repository
"$git" config user.name Somebody; "$git" config user.email somebody@example.org

check() { # TEXT EXPECTED
  local seen; seen=$("$git" rev-parse --since="$1")
  seen=$(date -u -d "@${seen#--max-age=}" '+%F %H:%M')
  printf '%-12s since %s\n' "$1" "$seen"
  [ "$seen" = "$2" ] || { echo "changed: expected $2"; exit 1; }
}
check '2 hours'    '2024-06-15 10:00'
check '90 minutes' '2024-06-15 10:30'
check '2h'         '2024-06-02 12:00'
check '2m'         '2024-06-02 12:00'
check '2hrs'       '2024-06-02 12:00'
check 'P2D'        '2024-06-02 12:00'
check '30m'        '2024-06-30 12:00'
check '90min'      '1990-06-15 12:00'

commit() { GIT_AUTHOR_DATE="$1 +0000" GIT_COMMITTER_DATE="$1 +0000" "$git" commit -q --allow-empty -m "$2"; }
commit 1577872800 'of 2020'
commit 1718442000 'three hours ago'
commit 1718452200 'ten minutes ago'
shown() { # TEXT EXPECTED
  local seen; seen=$("$git" log --since="$1" --format=%s | paste -sd, -)
  printf 'git log --since=%-12s %s\n' "$1" "${seen:-(nothing)}"
  [ "$seen" = "$2" ] || { echo "changed: expected $2"; exit 1; }
}
shown '2 hours' 'ten minutes ago'
shown '2h'      'ten minutes ago,three hours ago'
shown '90min'   'ten minutes ago,three hours ago,of 2020'
shown '30m'     ''
