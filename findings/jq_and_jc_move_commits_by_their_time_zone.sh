#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: jq 1.6 (Debian 12: jq 1.6-2.1+deb12u3, libjq1 likewise), jc 1.22.5 (Debian 12: jc 1.22.5-1), which makes JSON of the output of commands, and git 2.39.5
#   (Debian 12: git 1:2.39.5-0+deb12u3), whose commit was made at 10:15 +0200, which is 08:15 UTC.
# Expected: strptime with %z reads the offset, and mktime makes seconds since 1970 of it; jc's "epoch" of a commit is what `git log --format=%ct` says.
# Seen: jq demands the offset, reads it, and drops it: 10:15 +0200 is 10:15 UTC, two hours late, and 10:15 -0500 is, too. jc's epoch takes the commit's clock
#   for that of the machine it runs on: right only where both zones are the same, 2 h late in UTC, as CI is, and 6 h in New York. Its
#   epoch_utc, made for this, is null.
# Met: a timeline or a "commits of the last hour" made of both: the commit that broke it comes after the incident, or lies in the future.
# What helps: let git write seconds (%ct) or UTC (--date=format-local with TZ=UTC); in jq take the offset off the text and subtract it.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq jq=1.6-2.1+deb12u3 libjq1=1.6-2.1+deb12u3 libonig5 jc=1.22.5-1 python3-ruamel.yaml python3-ruamel.yaml.clib python3-xmltodict python3-pygments \
  git=1:2.39.5-0+deb12u3 >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
clean=(env -i HOME="$work" LC_ALL=C.UTF-8 LD_LIBRARY_PATH="$work/root/usr/lib/x86_64-linux-gnu" PYTHONPATH="$work/root/usr/lib/python3/dist-packages"
  GIT_EXEC_PATH="$work/root/usr/lib/git-core" GIT_TEMPLATE_DIR= GIT_AUTHOR_NAME=A GIT_AUTHOR_EMAIL=a@example.org GIT_COMMITTER_NAME=A GIT_COMMITTER_EMAIL=a@example.org)
check() { # WHAT SEEN EXPECTED
  printf '%-44s %s\n' "$1" "$2"
  [ "$2" = "$3" ] || { echo "changed: expected $3"; exit 1; }
}
git() { "${clean[@]}" GIT_AUTHOR_DATE='2024-06-15T10:15:00+0200' GIT_COMMITTER_DATE='2024-06-15T10:15:00+0200' "$work/root/usr/bin/git" -C "$work/shop" "$@"; }
jq() { "${clean[@]}" "$work/root/usr/bin/jq" "$@"; }
jc() { "${clean[@]}" TZ="$1" /usr/bin/python3 "$work/root/usr/bin/jc" --git-log <commit 2>/dev/null | jq -r ".[0] | $2"; }
mkdir shop
git init -qb main
git commit -q --allow-empty -m 'feat: express checkout'
git log -1 >commit
jq --version
check 'git: seconds since 1970'                  "$(git log -1 --format=%ct)" 1718439300
read='strptime("%Y-%m-%dT%H:%M:%S%z") | mktime | todate'
check 'jq: strptime | mktime of ... 10:15 +0200' "$(git log -1 --format=%cd --date=format:%FT%T%z | jq -R "$read")" '"2024-06-15T10:15:00Z"'
check '  of 10:15 -0500'                         "$(jq -n "\"2024-06-15T10:15:00-0500\" | $read")" '"2024-06-15T10:15:00Z"'
check '  without an offset'                      "$(jq -n "\"2024-06-15T10:15:00\" | $read" 2>&1 | grep -o 'does not match format')" 'does not match format'
check 'jc: epoch, on a machine in Berlin'        "$(jc Europe/Berlin .epoch)" 1718439300
check '  in UTC: late by (seconds)'              "$(jc UTC '.epoch - 1718439300')" 7200
check '  in New York: late by'                   "$(jc America/New_York '.epoch - 1718439300')" 21600
check '  epoch_utc'                              "$(jc UTC .epoch_utc)" null
