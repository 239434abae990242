#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: dpkg 1.21.23 and its dpkg-maintscript-helper (Debian 12: dpkg 1.21.23), in a root folder of this script, with a package of three releases' making.
# Expected: after `dpkg -i shop_1.2.0.deb` over 1.3.0 (or apt-get install shop=1.2.0) /etc/shop is as 1.2.0 had it, with what the people on the machine had changed in it; or
#   dpkg -V names what is not.
# Seen: a file that only 1.3.0 has, conf.d/express.conf, stays, and 1.2.0 reads it; dpkg calls it obsolete, but only in `dpkg-query -f '${Conffiles}'`. What 1.3.0 has renamed with
#   mv_conffile, as packages should, has taken the people's change along to the new name, pay.conf, and stays there. The file under the old name, payment.conf, does not come back at all,
#   as does none that 1.3.0 has removed with a plain rm: dpkg takes it for deleted by the people here, who are to be respected. Where nobody had changed payment.conf, it does come
#   back. Exit status 0, and no word but "downgrading"; dpkg -V names what is missing, --force-confmiss brings it, without the change.
# Met: "apt-get install --allow-downgrades shop=1.2.0": the old release starts without the very file that mattered enough to be changed, or with a
#   feature of 1.3.0 that it half knows.
# What helps: /etc/shop in version control (etckeeper) and put back from it, with the package; `dpkg-query -W -f '${Conffiles}'` with a search for "obsolete"; a trial of the
#   way back, with changed settings, before the release.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq dpkg=1.21.23 >/dev/null 2>&1
dpkg-deb -x dpkg_*.deb root
export LC_ALL=C PATH="$work/root/usr/bin:$PATH"
dpkg --version | sed -n 1p
make_package() { # VERSION CONFFILES...
  local version=$1 file; shift
  mkdir -p "shop-$version/DEBIAN"
  printf '%s\n' 'Package: shop' "Version: $version" 'Architecture: all' 'Maintainer: A <a@example.org>' 'Description: shop' >"shop-$version/DEBIAN/control"
  for file; do
    mkdir -p "shop-$version/etc/shop/$(dirname "$file")"
    echo "of $version" >"shop-$version/etc/shop/$file"; echo "/etc/shop/$file" >>"shop-$version/DEBIAN/conffiles"
  done
  if [ "$version" = 1.3.0 ]; then
    for script in preinst postinst postrm; do
      printf '%s\n' '#!/bin/sh' 'set -e' 'dpkg-maintscript-helper mv_conffile /etc/shop/payment.conf /etc/shop/pay.conf 1.3.0~ shop -- "$@"' >"shop-$version/DEBIAN/$script"
      chmod 755 "shop-$version/DEBIAN/$script"
    done
    # shellcheck disable=SC2016 # its own $
    echo 'rm -f "$DPKG_ROOT/etc/shop/cache.conf"' >>"shop-$version/DEBIAN/postinst"
  fi
  dpkg-deb --root-owner-group -b "shop-$version" "shop_$version.deb" >/dev/null
}
make_package 1.2.0 shop.conf payment.conf cache.conf
make_package 1.3.0 shop.conf pay.conf conf.d/express.conf
mkdir -p machine/var/lib/dpkg/{info,updates,triggers}
touch machine/var/lib/dpkg/{status,available}
install() { dpkg --root="$work/machine" --force-not-root --force-script-chrootless --log=/dev/null "$@" >said 2>&1 </dev/null; }
etc() { (cd machine/etc/shop && find . -type f ! -name '*.dpkg-new' | sort | while read -r file; do echo "${file#./}: $(cat "$file")"; done | paste -sd '|' | sed 's/|/, /g'); }
check() { # WHAT SEEN EXPECTED
  printf '%-30s %s\n' "$1" "$2"
  [ "$2" = "$3" ] || { echo "changed: expected $3"; exit 1; }
}
install -i shop_1.2.0.deb
echo 'of 1.2.0, password' >machine/etc/shop/payment.conf
check '1.2.0, changed here'       "$(etc)" 'cache.conf: of 1.2.0, payment.conf: of 1.2.0, password, shop.conf: of 1.2.0'
install --force-confold -i shop_1.3.0.deb
check '1.3.0'                     "$(etc)" 'conf.d/express.conf: of 1.3.0, pay.conf: of 1.2.0, password, shop.conf: of 1.3.0'
status=0; install --force-confold -i shop_1.2.0.deb || status=$?
check '1.2.0 again: exit status'  "$status" 0
check '  /etc/shop'               "$(etc)" 'conf.d/express.conf: of 1.3.0, pay.conf: of 1.2.0, password, shop.conf: of 1.2.0'
check '  warnings'                "$(sed -n 's/^dpkg: warning: //p' said | grep -v directory)" 'downgrading shop from 1.3.0 to 1.2.0'
check '  dpkg -V: missing'        "$(dpkg --root="$work/machine" -V shop | awk '/^missing/ {print $NF}' | sort | xargs)" '/etc/shop/cache.conf /etc/shop/payment.conf'
# shellcheck disable=SC2016 # dpkg-query's own $
check '  obsolete'                "$(dpkg-query --admindir=machine/var/lib/dpkg -W -f '${Conffiles}' shop | awk '/obsolete/ {print $1}' | sort | xargs)" '/etc/shop/conf.d/express.conf /etc/shop/pay.conf'
install --force-confold --force-confmiss -i shop_1.2.0.deb
check '  with --force-confmiss'   "$(etc)" 'cache.conf: of 1.2.0, conf.d/express.conf: of 1.3.0, pay.conf: of 1.2.0, password, payment.conf: of 1.2.0, shop.conf: of 1.2.0'
rm -rf machine; mkdir -p machine/var/lib/dpkg/{info,updates,triggers}; touch machine/var/lib/dpkg/{status,available}
for version in 1.2.0 1.3.0 1.2.0; do install -i "shop_$version.deb"; done
check 'nothing changed, the same' "$(etc)" 'conf.d/express.conf: of 1.3.0, pay.conf: of 1.3.0, payment.conf: of 1.2.0, shop.conf: of 1.2.0'
