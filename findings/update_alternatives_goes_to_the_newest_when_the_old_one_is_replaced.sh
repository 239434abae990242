#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: update-alternatives of dpkg 1.21.23 (Debian 12: dpkg 1.21.23), with folders of this script.
# Expected: releases that are installed side by side, the newest with the highest priority. `update-alternatives --set shop .../1.2.0` is a rollback that holds until somebody ends it:
#   "manual mode". When 1.2.1 takes the place of 1.2.0, the link goes to 1.2.1, the nearest, or at least the change fails.
# Seen: with the removal of the alternative that was set, the mode goes back to "auto" and the link to the highest priority: 1.3.0, the bad release, is on again, with a note
#   ("removing manually selected alternative") and 0. The 1.2.1 that was installed before it is passed over. And as long as it holds, it holds against everything:
#   the repaired 1.4.0 is installed, with the highest priority, and 1.2.0 serves on, without a word.
# Met: `apt autoremove`, or the postinst and prerm of shop-1.2, at night, days after the rollback: the link of the service changes, and after its next start the bad release runs.
# What helps: take the bad release out (--remove shop .../1.3.0) in place of setting the good one; --query and its "Status:" in the preflight and after each installation.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq dpkg=1.21.23 >/dev/null 2>&1
dpkg-deb -x dpkg_*.deb root
mkdir alternatives state opt
alternatives() { LC_ALL=C root/usr/bin/update-alternatives --altdir "$work/alternatives" --admindir "$work/state" --log "$work/log" "$@"; }
release() { echo "$1" >"opt/shop-$1"; alternatives --install "$work/shop" shop "$work/opt/shop-$1" "$2" >/dev/null 2>>said; }
check() { # WHAT SEEN EXPECTED
  printf '%-40s %s\n' "$1" "$2"
  [ "$2" = "$3" ] || { echo "changed: expected $3"; exit 1; }
}
shop() { echo "$(alternatives --query shop | sed -n 's/^Status: //p'), $(cat shop)"; }
root/usr/bin/update-alternatives --version | sed -n 1p
release 1.2.0 120; release 1.3.0 130
check '1.2.0, 1.3.0 installed'            "$(shop)" 'auto, 1.3.0'
alternatives --set shop "$work/opt/shop-1.2.0" >/dev/null
check '--set 1.2.0'                       "$(shop)" 'manual, 1.2.0'
release 1.2.1 121
check '1.2.1 installed'                   "$(shop)" 'manual, 1.2.0'
status=0; alternatives --remove shop "$work/opt/shop-1.2.0" >said 2>&1 || status=$?
check '1.2.0 removed: exit status'        "$status" 0
check '  it says'                         "$(grep -o 'removing manually selected alternative' said)" 'removing manually selected alternative'
check '  shop'                            "$(shop)" 'auto, 1.3.0'
alternatives --set shop "$work/opt/shop-1.2.1" >/dev/null; : >said
release 1.4.0 140
check '--set 1.2.1, then 1.4.0 installed' "$(shop)" 'manual, 1.2.1'
check '  it says'                         "$(cat said)" ''
alternatives --auto shop >/dev/null 2>&1; alternatives --remove shop "$work/opt/shop-1.4.0" >/dev/null 2>&1; alternatives --remove shop "$work/opt/shop-1.3.0" >/dev/null 2>&1
check '1.4.0 and 1.3.0 taken out instead' "$(shop)" 'auto, 1.2.1'
release 1.2.2 122
check '  1.2.2 installed'                 "$(shop)" 'auto, 1.2.2'
