#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: apt-get of APT 2.6.2 (Debian 12: apt, libapt-pkg6.0 2.6.2), with a repository and a list of what is installed of its own; nothing is installed (-s).
# Expected: `apt-get remove shop-1.3`, when there is no package of that name any more, is an error ("Unable to locate package"), as `remove shop-next` is.
# Seen: a name with a dot that no package has is a pattern, to be found anywhere in a name, the dot for any letter: shop-1.3 removes libshop-1.3-data, which 1.2 may
#   need as well, and shop-193; `install shop-1.2` installs shop-1x2-tools. One line, "Note, selecting ... for regex", and exit status 0, with -y too. A version is a
#   pattern as well, where it ends in a star: shop=1.2* is the highest of them, 1.2.9, not the 1.2.0 that ran.
# Met: packages that have their release in their name, as servers with several releases side by side have it; "remove the bad one", said a second time or with a
#   misprint, removes others.
# What helps: `apt-get remove '^shop-1\.3$'`, a pattern that fits one name, or no package; a version as `apt-cache madison` writes it; -s before.
set -euo pipefail
version=2.6.2
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq "apt=$version" "libapt-pkg6.0=$version" >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
mkdir -p repository etc/apt.conf.d etc/preferences.d etc/sources.list.d state/lists/partial cache/archives/partial
build() { # NAME VERSION
  mkdir -p package/DEBIAN
  printf 'Package: %s\nVersion: %s\nArchitecture: all\nMaintainer: A <a@example.org>\nDescription: x\n' "$1" "$2" >package/DEBIAN/control
  dpkg-deb --build package "repository/$1_$2_all.deb" >/dev/null
}
for each in 'shop 1.2.0' 'shop 1.2.9' 'shop 1.3.0' 'shop-1.3 1' 'shop-193 1' 'libshop-1.3-data 1' 'shop-1x2-tools 1'; do build "${each% *}" "${each#* }"; done
for each in repository/*.deb; do
  dpkg-deb --field "$each"
  printf 'Filename: ./%s\nSize: %s\nSHA256: %s\n\n' "${each##*/}" "$(stat -c %s "$each")" "$(sha256sum "$each" | cut -d ' ' -f 1)"
done >repository/Packages
echo "deb [trusted=yes] file:$work/repository ./" >sources.list
installed() { for each; do printf 'Package: %s\nStatus: install ok installed\nVersion: %s\nArchitecture: all\nMaintainer: a\nDescription: x\n\n' "${each%=*}" "${each#*=}"; done >status; }
cat >configuration <<CONF
Dir::Etc "$work/etc"; Dir::Etc::sourcelist "$work/sources.list"; Dir::Bin::methods "$work/root/usr/lib/apt/methods"; APT::Sandbox::User "root";
Dir::State "$work/state"; Dir::State::status "$work/status"; Dir::Cache "$work/cache";
CONF
apt() { env -i PATH="$PATH" LC_ALL=C LD_LIBRARY_PATH="$work/root/usr/lib/x86_64-linux-gnu" APT_CONFIG="$work/configuration" "$work/root/usr/bin/apt-get" "$@"; }
check() { # EXPECTED ARGUMENT...
  local status=0 seen
  apt -s -y "${@:2}" >said 2>&1 || status=$?
  seen="$status$(sed -n 's/^Inst \([^ ]*\).* (\([^ ]*\) .*/ +\1=\2/p; s/^Remv \([^ ]*\) .*/ -\1/p; s/^E: Unable.*/ unknown/p' said | sort | tr -d '\n')"
  printf '%-44s %s\n' "${*:2}" "$seen"
  [ "$seen" = "$1" ] || { echo "changed: expected $1"; exit 1; }
}
apt --version | sed -n 1p
installed
apt -qq update
check '0 +shop=1.2.0'                     install shop=1.2.0
check '0 +shop=1.2.9'                     install 'shop=1.2*'
check '0 +shop-1x2-tools=1'               install shop-1.2
check '100 unknown'                       install shop-next
installed shop=1.2.0 shop-193=1 libshop-1.3-data=1
sed -i '/^Package: shop-1.3$/,/^$/d' repository/Packages # there was one once
apt -qq update
check '100 unknown'                       remove shop-next
check '0 -libshop-1.3-data -shop-193'     remove shop-1.3
check '100 unknown'                       remove '^shop-1\.3$'
