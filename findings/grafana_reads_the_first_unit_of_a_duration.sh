#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: @grafana/data 11.6.1 (npm), the library that Grafana's panels and plugins read durations and times with, loaded without a browser; and promtool 2.42.0
#   (Debian 12: prometheus 2.42.0+ds-5+deb12u1).
# Expected: 1h30m, as Prometheus, Alertmanager and Go write it, is an hour and a half to each function of the library, or an error of each.
# Seen: intervalToMs('1h30m') is one hour: what stands behind the first unit is dropped, in 1d12h, in 2h45m30s, and in 1.5h too.
#   durationToMilliseconds(parseDuration('1h30m')) is 0, isValidDuration says false; with a blank, '1h 30m', these two have it right, and intervalToMs still says one
#   hour. now-1h30m is no time at all, now-1h-30m is. A bare 30 is 30 seconds for intervalToMs, nothing for parseDuration. promtool takes 1h30m, and refuses 1h 30m,
#   1.5h and 30.
# Met: a window or a hold time that is copied from an alert rule into a dashboard's variable or a plugin's setting: the chart of the incident has an hour in place of
#   an hour and a half.
# What helps: one unit: 90m is the same for all of them.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq prometheus=2.42.0+ds-5+deb12u1 >/dev/null 2>&1
dpkg-deb -x prometheus_*.deb root
npm install --silent --no-audit --no-fund --ignore-scripts --legacy-peer-deps --prefix "$work" @grafana/data@11.6.1 react@18.3.1 react-dom@18.3.1 >/dev/null
cat >read.cjs <<'JS'
globalThis.window = {grafanaBootData: {settings: {featureToggles: {}}}, location: {}};
const {rangeUtil, dateMath, parseDuration, durationToMilliseconds, isValidDuration, dateTime} = require('@grafana/data');
for (const text of process.argv.slice(2)) {
  const now = dateTime().valueOf(), then = dateMath.toDateTime('now-' + text, {});
  console.log([rangeUtil.intervalToMs(text) / 60000, durationToMilliseconds(parseDuration(text)) / 60000, isValidDuration(text),
               then && then.isValid() ? Math.round((now - then.valueOf()) / 60000) : 'none'].join(' '));
}
JS
promtool() { # is it a duration to Prometheus?
  printf 'groups: [{name: a, rules: [{alert: A, expr: "up == 0", for: "%s"}]}]\n' "$1" >rules.yml
  "$work/root/usr/bin/promtool" check rules rules.yml >/dev/null 2>&1 && echo yes || echo no
}
printf '%-10s %s\n' '' 'intervalToMs parseDuration isValidDuration now-... (minutes); promtool'
texts=(90m 1h30m '1h 30m' 1h-30m 1.5h 1d12h 2h45m30s 30)
expected=('90 90 true 90; yes' '60 0 false none; yes' '60 90 true none; no' '60 0 false 90; no' '60 0 false none; no' '1440 0 false none; yes' '120 0 false none; yes' '0.5 0 false none; no')
mapfile -t read < <(TZ=UTC node read.cjs "${texts[@]}")
for i in "${!texts[@]}"; do
  seen="${read[i]-}; $(promtool "${texts[i]}")"
  printf '%-10s %s\n' "${texts[i]}" "$seen"
  [ "$seen" = "${expected[i]}" ] || { echo "changed: expected ${expected[i]}"; exit 1; }
done
