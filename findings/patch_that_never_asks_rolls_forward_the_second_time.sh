#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: GNU patch 2.7.6 (Debian 12: patch 2.7.6-7+deb12u1).
# Expected: `patch -R` takes a change away; done a second time, when there is nothing left to take away, it refuses or does nothing. With --batch, the option
#   for scripts ("ask no questions"), it does the same without asking.
# Seen: `patch -R --batch` on what is rolled back already says "Ignoring -R", puts the bad change back, and exits with 0. A third time takes it away again:
#   the state depends on whether the number of runs is even. --force, which asks nothing either, and no option at all with an empty stdin
#   refuse with exit status 1. `git apply -R` refuses as well.
# Met: a rollback step in a script or playbook that is run again after it was interrupted, or by two people: every second run brings the release back, green.
# What helps: -R --force, or -R --dry-run --force before it; look at the file afterwards, not at the exit status.
set -euo pipefail
version=2.7.6-7+deb12u1
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq "patch=$version" >/dev/null 2>&1
dpkg-deb -x patch_*.deb root
patch=$work/root/usr/bin/patch
"$patch" --version | sed -n 1p
good='image: shop:1.2.0'; bad='image: shop:1.3.0'
echo "$good" >before; echo "$bad" >after
diff -u before after >release.patch || true
check() { # OPTIONS EXPECTED
  local status=0
  # shellcheck disable=SC2086
  "$patch" $1 values.yml release.patch >said 2>&1 </dev/null || status=$?
  local seen; seen="exit $status, $(cat values.yml)"
  printf 'patch %-12s %s%s\n' "$1" "$seen" "$(grep -o 'Ignoring -R' said | sed 's/^/   (it says: /; s/$/)/' || true)"
  rm -f values.yml.*
  [ "$seen" = "$2" ] || { echo "changed: expected $2"; exit 1; }
}
cp after values.yml
check '-R --batch' "exit 0, $good"
check '-R --batch' "exit 0, $bad"
check '-R --batch' "exit 0, $good"
check '-R --force' "exit 1, $good"
check '-R'         "exit 1, $good"
