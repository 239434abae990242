#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: gammu-smsd-inject 1.42.0 (Debian 12: gammu-smsd, libgammu8, libgsmsd8 1.42.0-8), which hands a text to Gammu's SMS daemon, with files as its queue (service=files).
# Expected: a text of more than 160 letters is sent as several linked messages, as every phone and every SMS service does it, or is refused.
# Seen: what is behind the 160th letter (the 70th with -unicode) is cut off without a word: "Written message", exit status 0. The other way round -len, which sounds like a limit, does
#   not limit: with -len 100 the whole text goes out, in linked messages; that is how they are asked for.
# Met: the page to the one on call has the alert, the times and the names, and ends with "wait for the lead, and abo": "ve all do NOT roll back the database" is what came last.
# What helps: always -len 1000, or the daemon's SQL queue with the parts made by the caller; the first 100 letters say what to do; a test that reads the queue.
set -euo pipefail
version=1.42.0-8
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq "gammu-smsd=$version" "libgammu8=$version" "libgsmsd8=$version" libdbi1 libmariadb3 libodbc2 libltdl7 libpq5 libldap-2.5-0 libsasl2-2 libbluetooth3 libusb-1.0-0 \
  libglib2.0-0 >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
mkdir in out sent failed
cat >smsd.conf <<CONF
[gammu]
device = none
connection = at
[smsd]
service = files
logfile = $work/log
inboxpath = $work/in/
outboxpath = $work/out/
sentsmspath = $work/sent/
errorsmspath = $work/failed/
CONF
inject() { env -i HOME="$work" LC_ALL=C.UTF-8 TZ=UTC LD_LIBRARY_PATH="$work/root/usr/lib:$work/root/usr/lib/x86_64-linux-gnu" "$work/root/usr/bin/gammu-smsd-inject" -c smsd.conf "$@"; }
text='FIRING: shop 1.3.0, 12 % of requests fail since 10:15 UTC, canary on 3 of 9 pods. On call: open the incident, do not deploy anything, wait for the lead, and above all do NOT roll back the database.'
echo "${#text} letters: $text"
changed=
check() { # EXPECTED TEXT ARGUMENTS...
  local expected=$1 status=0 seen; shift
  rm -f out/*
  printf '%s' "$text" | inject TEXT +12025550123 "$@" >said 2>&1 || status=$?
  # Each part is written down letter by letter in hexadecimal, over several lines.
  seen=$(cat out/* | python3 -c '
import re, sys
print("".join(bytes.fromhex(each).decode("utf-16-be") for each in re.findall(r"^Text\d+ = (\w*)", sys.stdin.read(), re.M)))')
  printf 'TEXT NUMBER %-10s exit %s: %s\n' "$*" "$status" "...${seen: -48}"
  grep -q '^Written message' said
  [ "$status, $seen" = "0, $expected" ] || { echo "changed: expected $expected"; changed=1; }
}
check "${text:0:160}"
check "${text:0:70}" -unicode
check "$text" -len 100
check "$text" -len 1000
exit "${changed:-0}"
