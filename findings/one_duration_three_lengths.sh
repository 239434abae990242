#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: systemd-analyze of systemd 252 (Debian 12: 252.39-1~deb12u2), promtool 2.42.0 (Debian 12: prometheus 2.42.0+ds-5+deb12u1), parse-duration 2.1.4
#   and ms 2.1.3 (npm).
# Expected: a short span such as 1h30, 5M or 1,5h is read alike by all, or refused.
# Seen: 1h30 is an hour and 30 seconds to systemd, 90 minutes to parse-duration. 5M is five months to systemd, five minutes to both npm packages. P1M,
#   a month in ISO 8601, is a minute to parse-duration. 1,5h is fifteen hours to parse-duration: it takes commas out, as between thousands. A bare 90 is
#   90 s to systemd and 90 ms to both npm packages. promtool alone refuses all five.
# Met: time limits and hold times that are copied between runbooks, systemd units, alert rules and scripts.
# What helps: demand a unit with every number, take only units with one meaning (s, min, h, d), and refuse the rest by name.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq prometheus=2.42.0+ds-5+deb12u1 systemd=252.39-1~deb12u2 libsystemd-shared=252.39-1~deb12u2 libip4tc2 libkmod2 \
  libapparmor1 libseccomp2 >/dev/null 2>&1
dpkg-deb --fsys-tarfile prometheus_*.deb | tar -x ./usr/bin/promtool
for package in systemd_*.deb lib*.deb; do dpkg-deb -x "$package" root; done
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" parse-duration@2.1.4 ms@2.1.3 >/dev/null
cat >parse.mjs <<'JS'
import parse from 'parse-duration';
import ms from 'ms';
console.log([parse(process.argv[2]), ms(process.argv[2])].map((value) => value === undefined || value === null ? '-' : value / 1000 + ' s').join(', '));
JS
systemd() { # TEXT: what systemd makes of it
  local us; us=$(LD_LIBRARY_PATH="$work/root/usr/lib/x86_64-linux-gnu/systemd:$work/root/lib/x86_64-linux-gnu/systemd:$work/root/usr/lib/x86_64-linux-gnu:$work/root/lib/x86_64-linux-gnu" "$work/root/usr/bin/systemd-analyze" timespan "$1" 2>/dev/null | sed -n 's/.*s: //p')
  if [ -n "$us" ]; then echo "$((us / 1000000)) s"; else echo -; fi
}
prometheus() { # TEXT: whether a rule may wait for it
  printf 'groups: [{name: g, rules: [{alert: A, expr: x, for: "%s"}]}]\n' "$1" >rules.yaml
  if "$work/usr/bin/promtool" check rules rules.yaml >/dev/null 2>&1; then echo taken; else echo -; fi
}
printf '%-6s %s\n' '' 'systemd, promtool, parse-duration, ms'
check() { # TEXT EXPECTED
  local seen; seen="$(systemd "$1"), $(prometheus "$1"), $(node parse.mjs "$1")"
  printf '%-6s %s\n' "$1" "$seen"
  [ "$seen" = "$2" ] || { echo "changed: expected $2"; exit 1; }
}
check 5m    '300 s, taken, 300 s, 300 s'
check 1h30  '3630 s, -, 5400 s, -'
check 5M    '13149000 s, -, 300 s, 300 s'
check P1M   '-, -, 60 s, -'
check 1,5h  '-, -, 54000 s, -'
check 90    '90 s, -, 0.09 s, 0.09 s'
