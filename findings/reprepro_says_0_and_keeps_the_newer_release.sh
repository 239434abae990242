#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: reprepro 5.3.1 (Debian 12: reprepro 5.3.1-1+deb12u2) and dpkg 1.21.23 (1.21.23).
# Expected: including the .deb of 1.2.0 again sets the repository back, or fails; installing 1.2.0 over 1.3.0 leaves what 1.2.0 consists of.
# Seen: reprepro says "Skipping inclusion" on stderr, exits with 0, and keeps 1.3.0: every machine goes on getting it. (`reprepro remove` first,
#   then includedeb works.) dpkg takes the new files of 1.3.0 away except those under /etc: a conf.d file that came with 1.3.0 stays, "obsolete" in
#   the status file and nowhere else, and the old program reads it. That is so by policy when a package drops a file; here nobody dropped anything.
# Met: a rollback of Debian packages: green, and nothing happened; or 1.2.0 that does not start, for an option that only 1.3.0 knows.
# What helps: ask `reprepro list` afterwards; after a downgrade list what `dpkg-query -W -f='${Conffiles}'` calls obsolete, and remove it or ask.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq reprepro=5.3.1-1+deb12u2 dpkg=1.21.23 libgpgme11 libassuan0 libarchive13 >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
export LD_LIBRARY_PATH="$work/root/usr/lib/x86_64-linux-gnu" PATH="$work/root/usr/bin:$PATH" HOME="$work"
reprepro --version 2>&1 | sed -n 1p; dpkg --version | sed -n 1p
mkdir -p repository/conf
printf 'Codename: stable\nComponents: main\nArchitectures: amd64\n' >repository/conf/distributions
build() { # VERSION FILES...
  local version=$1 file; shift
  mkdir -p "$version/DEBIAN"
  printf 'Package: shop\nVersion: %s\nArchitecture: amd64\nMaintainer: Team <team@example.org>\nSection: misc\nPriority: optional\nDescription: shop\n' "$version" >"$version/DEBIAN/control"
  for file; do mkdir -p "$version/$(dirname "$file")"; echo "of $version" >"$version/$file"; done
  (cd "$version"; find etc -type f | sed 's|^|/|' >DEBIAN/conffiles)
  dpkg-deb --root-owner-group -b "$version" "shop_$version.deb" >/dev/null
}
build 1.2.0 etc/shop/conf.d/main.conf usr/share/shop/main
build 1.3.0 etc/shop/conf.d/main.conf usr/share/shop/main etc/shop/conf.d/express.conf usr/share/shop/express
check() { # WHAT SEEN EXPECTED
  printf '%-28s %s\n' "$1" "$2"
  [ "$2" = "$3" ] || { echo "changed: expected $3"; exit 1; }
}
include() { local status=0; reprepro -b repository includedeb stable "shop_$1.deb" >said 2>&1 || status=$?; echo "exit $status, $(reprepro -b repository list stable | sed 's/.*: //')"; }
check 'includedeb 1.2.0' "$(include 1.2.0)" 'exit 0, shop 1.2.0'
check 'includedeb 1.3.0' "$(include 1.3.0)" 'exit 0, shop 1.3.0'
check 'includedeb 1.2.0 again' "$(include 1.2.0)" 'exit 0, shop 1.3.0'
grep '^Skipping inclusion' said
reprepro -b repository remove stable shop >/dev/null 2>&1
check 'remove, includedeb 1.2.0' "$(include 1.2.0)" 'exit 0, shop 1.2.0'
mkdir -p machine/var/lib/dpkg/info machine/var/lib/dpkg/updates machine/var/lib/dpkg/triggers
touch machine/var/lib/dpkg/status machine/var/lib/dpkg/available
for version in 1.2.0 1.3.0 1.2.0; do dpkg --root="$work/machine" --force-not-root --force-script-chrootless --log=/dev/null -i "shop_$version.deb" >said 2>&1; done
check 'machine, installed' "$(dpkg-query --admindir=machine/var/lib/dpkg -W shop | tr '\t' ' ')" 'shop 1.2.0'
check 'machine, files' "$(cd machine; find etc usr -type f | LC_ALL=C sort | paste -sd' ')" 'etc/shop/conf.d/express.conf etc/shop/conf.d/main.conf usr/share/shop/main'
check 'express.conf is' "$(cat machine/etc/shop/conf.d/express.conf), $(dpkg-query --admindir=machine/var/lib/dpkg -W -f='${Conffiles}' shop | grep -o obsolete)" 'of 1.3.0, obsolete'
