#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: start-stop-daemon of dpkg 1.21.23 (Debian 12: dpkg 1.21.23), which init scripts start and stop services with; the service is a copy of sleep.
# Expected: `--stop --pidfile P --exec /srv/shop/current/bin/shop` stops the process whose id is in P, and that it runs this program is only a check against a number that was given out again. That
#   the link current has been set to 1.2.0 in between changes nothing.
# Seen: --exec compares the file itself, and the process runs that of 1.3.0: "No .../current/bin/shop found running; none killed.", nothing is stopped, exit status 0 with --oknodo,
#   as init scripts have it. --status says not running (1). --start does not find it either, starts 1.2.0 beside it and writes the new id over the old one in P: two releases run, and no
#   command stops the first any more. Where a package has replaced the file under the same path it is found.
# Met: the link set back, then `service shop restart`, which says nothing but good: consumers of a queue, and servers with SO_REUSEPORT, do half of the work with the bad release.
# What helps: stop, set the link, start; --pidfile with --name in place of --exec; afterwards look for processes with `readlink /proc/*/exe`.
set -euo pipefail
work=$(mktemp -d); started=()
trap 'for each in ${started[@]+"${started[@]}"}; do kill "$each" 2>/dev/null || true; done; rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq dpkg=1.21.23 >/dev/null 2>&1
dpkg-deb -x dpkg_*.deb root
tool() { # ARGUMENT...
  "$work/root/sbin/start-stop-daemon" --pidfile "$work/pid" --exec "$work/current/bin/shop" "$@"
}
link() { ln -sfn "$1" current; }
stop() { local status=0; tool --stop --oknodo --retry 5 >said 2>&1 || status=$?; echo "$status"; }
start() { # leaves its exit status in started_with
  started_with=0
  tool --start --background --make-pidfile -- 600 >said 2>&1 || started_with=$?
  for ((i = 0; i < 50; ++i)); do [ "$(readlink "/proc/$(cat pid)/exe")" = "$(readlink -f current)/bin/shop" ] && break; sleep 0.1; done
  started+=("$(cat pid)")
}
running() { # the releases
  local each
  for each in ${started[@]+"${started[@]}"}; do readlink "/proc/$each/exe" || true; done | sed "s|$work/||; s|/bin/shop||" | sort -u | xargs
}
check() { # WHAT SEEN EXPECTED
  printf '%-46s %s\n' "$1" "$2"
  [ "$2" = "$3" ] || { echo "changed: expected $3"; exit 1; }
}
root/sbin/start-stop-daemon --version | sed -n 1p
for release in 1.2.0 1.3.0; do mkdir -p "$release/bin"; cp "$(readlink -f "$(command -v sleep)")" "$release/bin/shop"; done
link 1.3.0
start
first=${started[0]}
check 'started: exit status, what runs'          "$started_with $(running)" '0 1.3.0'
link 1.2.0
check 'the link to 1.2.0; --stop: exit status'   "$(stop)" 0
check '  it said'                                "$(sed "s|$work/||" said)" 'No current/bin/shop found running; none killed.'
check '  what runs'                              "$(running)" 1.3.0
check '--status'                                 "$(tool --status && echo 0 || echo $?)" 1
start
check '--start: exit status, what runs'          "$started_with $(running)" '0 1.2.0 1.3.0'
check '--stop: exit status'                      "$(stop)" 0
check '  what runs'                              "$(running)" 1.3.0
kill "$first"; sleep 0.5
start
cp 1.2.0/bin/shop 1.2.0/bin/new; mv 1.2.0/bin/new 1.2.0/bin/shop
check 'the file replaced, same path; --stop'     "$(stop)" 0
check '  what runs'                              "$(running)" ''
link 1.3.0; start; link 1.2.0
check 'with --name in place of --exec: --stop'   "$("$work/root/sbin/start-stop-daemon" --stop --pidfile "$work/pid" --name shop --retry 5 >/dev/null && echo 0)" 0
check '  what runs'                              "$(running)" ''
