#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: journalctl of systemd 252 (Debian 12: systemd, libsystemd-shared, systemd-journal-remote 252.39-1~deb12u2), on a journal that this script makes.
# Expected: with --utc all times are in UTC: a time that `journalctl --utc` shows can be given to --since and --until and finds the same line. The times that -o
#   short-iso writes are read by --since.
# Seen: --utc is for what is shown. Beside it --since is read in the zone of the machine: in Berlin in summer, --utc --since "2024-06-15 10:15" begins at 08:15 UTC,
#   and in New York at 14:15, four hours after the line that was copied. No warning. Only the word UTC behind the time changes that. The texts of -o short-iso,
#   2024-06-15T10:15:00+0000, and of RFC 3339 are not read at all: "Failed to parse timestamp".
# Met: the window of an incident, copied out of a timeline in UTC: the log of the service for it is empty, or that of before the release.
# What helps: --since "2024-06-15 10:15 UTC", or --since @SECONDS.
set -euo pipefail
version=252.39-1~deb12u2
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq "systemd=$version" "libsystemd-shared=$version" "systemd-journal-remote=$version" libmicrohttpd12 tzdata >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
lib=$work/root/usr/lib/x86_64-linux-gnu
run() { env -i LC_ALL=C TZ="$zone" TZDIR="$work/root/usr/share/zoneinfo" LD_LIBRARY_PATH="$lib:$lib/systemd:$work/root/lib/x86_64-linux-gnu:$work/root/lib/x86_64-linux-gnu/systemd" "$@"; }
zone=UTC
line() { # SECONDS MESSAGE
  printf '__REALTIME_TIMESTAMP=%s000000\n__MONOTONIC_TIMESTAMP=%s\n_BOOT_ID=11111111111111111111111111111111\n_HOSTNAME=host\nSYSLOG_IDENTIFIER=shop\nMESSAGE=%s\n\n' "$1" "$1" "$2"
}
{ line 1718440200 'before'; line 1718446500 'released'; line 1718446560 'failed'; line 1718461800 'recovered'; } >lines
run "$work/root/lib/systemd/systemd-journal-remote" -o shop.journal lines 2>/dev/null
run "$work/root/bin/journalctl" --version | sed -n 1p
check() { # ZONE SINCE EXPECTED
  local seen; zone=$1
  seen=$(run "$work/root/bin/journalctl" --file shop.journal --quiet --no-pager --utc --output short-iso --since "$2" 2>said | awk '{sub(/^.*T/, "", $1); print $1, $4}' | paste -sd, -) || true
  [ -n "$seen" ] || seen=$(sed 's/:.*//' said)
  printf '%-17s --utc --since %-26s %s\n' "$1" "$2" "$seen"
  [ "$seen" = "$3" ] || { echo "changed: expected $3"; exit 1; }
}
incident='10:15:00+0000 released,10:16:00+0000 failed,14:30:00+0000 recovered'
check UTC              '2024-06-15 10:15'            "$incident"
check Europe/Berlin    '2024-06-15 10:15'            "08:30:00+0000 before,$incident"
check America/New_York '2024-06-15 10:15'            '14:30:00+0000 recovered'
check Europe/Berlin    '2024-06-15 10:15 UTC'        "$incident"
check America/New_York '2024-06-15 10:15 UTC'        "$incident"
check America/New_York '@1718446500'                 "$incident"
check UTC              '2024-06-15T10:15:00+0000'    'Failed to parse timestamp'
check UTC              '2024-06-15T10:15:00Z'        'Failed to parse timestamp'
