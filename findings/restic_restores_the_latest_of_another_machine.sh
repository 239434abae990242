#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: restic 0.14.0 (Debian 12: restic 0.14.0-1+b5), with a repository that two machines share.
# Expected: "latest" is the latest of this machine and this folder, as it is for `restic forget --keep-last 1`, which keeps one for each; --include of what is not in
#   the snapshot is an error, as it is to `restic dump`; the folder is afterwards what it was.
# Seen: "latest" is the latest of all: web1 gets the configuration of web2, if that was saved later, and after a snapshot of another folder it gets no file of this one.
#   An --include that is misspelt restores nothing. What the newer release has added stays in the folder. Exit status 0 each time.
# Met: "restic restore latest --target /" in a rollback's runbook of the time when there was one machine: web1 comes up with web2's name and address; or nothing was put
#   back, and all is green. A fragment of the newer release in a conf.d folder is read by the older one.
# What helps: --host and --path beside latest, or the id out of `restic snapshots`; restore into an empty folder, look, then exchange the folders.
set -euo pipefail
version=0.14.0-1+b5
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq "restic=$version" >/dev/null 2>&1
dpkg-deb -x restic_*.deb root
restic() { env -i HOME="$work" RESTIC_PASSWORD=a RESTIC_REPOSITORY="$work/repository" "$work/root/usr/bin/restic" --quiet --no-cache "$@"; }
save() { restic backup --host "$1" --time "2024-06-14 $2" "$work/$3"; }
check() { # WHAT SEEN EXPECTED
  printf '%-56s %s\n' "$1" "$2"
  [ "$2" = "$3" ] || { echo "changed: expected $3"; exit 1; }
}
restore() { # ARGUMENTS: exit status, the files
  local status=0
  restic restore "$@" --target target >said 2>&1 || status=$?
  echo "$status: $(cd "target$work" 2>/dev/null && find . -type f | sort | sed 's/^..//' | xargs)"
}
config() { cat "target$work/etc/config"; }
empty() { rm -rf target; }
restic version
restic init
mkdir etc data
echo 'web1, 1.2.0' >etc/config; save web1 10:00:00 etc
echo 'web2, 1.2.0' >etc/config; save web2 10:01:00 etc
check 'on web1, restore latest: exit status, files'      "$(restore latest)" '0: etc/config'
check '  etc/config'                                     "$(config)" 'web2, 1.2.0'
empty
check 'restore latest --host web1'                       "$(restore latest --host web1)" '0: etc/config'
check '  etc/config'                                     "$(config)" 'web1, 1.2.0'
mkdir -p "target$work/etc/conf.d"
echo 'web1, 1.3.0' >"target$work/etc/config"
echo 'of 1.3.0' >"target$work/etc/conf.d/express"
check '  over a folder of 1.3.0'                         "$(restore latest --host web1)" '0: etc/conf.d/express etc/config'
check '  etc/config'                                     "$(config)" 'web1, 1.2.0'
empty
echo 'orders' >data/orders; save web1 10:02:00 data
check 'after a snapshot of data, restore latest --host web1' "$(restore latest --host web1)" '0: data/orders'
empty
check '  --include .../etc'                              "$(restore latest --host web1 --include "$work/etc")" '0: '
check '  --path .../etc'                                 "$(restore latest --host web1 --path "$work/etc")" '0: etc/config'
empty
check '  --path .../etc --include .../etc/confg'         "$(restore latest --host web1 --path "$work/etc" --include "$work/etc/confg")" '0: '
status=0; restic dump latest --host web1 --path "$work/etc" "$work/etc/confg" >said 2>&1 || status=$?
check 'dump of etc/confg'                                "$([ "$status" = 0 ] || sed "s|$work||" said)" 'cannot dump file: path "/etc/confg" not found in snapshot'
restic forget --keep-last 1
kept=$(restic snapshots --json | grep -o '"hostname":"[^"]*"' | sort | uniq -c | xargs)
check 'forget --keep-last 1 keeps'                       "$kept" '2 hostname:web1 1 hostname:web2'
