#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: csvkit 1.0.7 with Agate 1.6.3 (Debian 12: csvkit, python3-csvkit 1.0.7-1, python3-agate 1.6.3-2, python3-pytimeparse 1.1.5-3).
# Expected: `csvsort -c errors timeline.csv` puts the rows into another order, csvlook and csvjson show them; what is in the cells stays.
# Seen: each column whose texts all look alike is read as something and written anew. The time of day 10:15 is ten minutes and fifteen seconds, "0:10:15". The
#   versions 1.9 and 1.10 are numbers: 1.10 comes first, and is "1.1" in csvjson and csvlook. Of commit ids, 0123456 loses its zero and 12345e7 is 1.2345E+11. "none"
#   is empty. Exit status 0, no warning. csvcut and csvgrep leave the cells alone. One other text in a column ("10:15 UTC", "v1.10") and the whole column is kept: a
#   filter on the way decides.
# Met: the timeline of an incident or a list of deployments, exported as CSV and sorted for the post-mortem: times and versions that never were.
# What helps: -I (--no-inference), which still takes "none" away.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq csvkit=1.0.7-1 python3-csvkit=1.0.7-1 python3-agate=1.6.3-2 python3-pytimeparse=1.1.5-3 python3-agatedbf python3-agateexcel python3-agatesql python3-babel \
  python-babel-localedata python3-tz python3-isodate python3-leather python3-parsedatetime python3-slugify python3-unidecode python3-text-unidecode python3-six \
  python3-openpyxl python3-sqlalchemy >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
run() { env -i PYTHONPATH="$work/root/usr/lib/python3/dist-packages" LC_ALL=C.UTF-8 /usr/bin/python3 "$work/root/usr/bin/$1" "${@:2}"; }
check() { # WHAT EXPECTED COMMAND...
  local seen; seen=$(run "${@:3}")
  printf '%s\n%s\n' "-- $1" "$seen"
  [ "$seen" = "$2" ] || { printf 'changed: expected\n%s\n' "$2"; exit 1; }
}
cat >timeline.csv <<'CSV'
time,version,commit,who,errors
10:20,1.9,0123456,ann,12
10:15,1.10,12345e7,none,3
CSV
run csvsort --version
check 'csvcut'                   "$(cat timeline.csv)"                                                                               csvcut -c 1- timeline.csv
check 'csvgrep -c who -m ann'    $'time,version,commit,who,errors\n10:20,1.9,0123456,ann,12'                                           csvgrep -c who -m ann timeline.csv
check 'csvsort -c errors'        $'time,version,commit,who,errors\n0:10:15,1.10,1.2345E+11,,3\n0:10:20,1.9,123456,ann,12'              csvsort -c errors timeline.csv
check 'csvsort -c version'       $'time,version,commit,who,errors\n0:10:15,1.10,1.2345E+11,,3\n0:10:20,1.9,123456,ann,12'              csvsort -c version timeline.csv
check 'csvsort -I -c time'       $'time,version,commit,who,errors\n10:15,1.10,12345e7,,3\n10:20,1.9,0123456,ann,12'                    csvsort -I -c time timeline.csv
check 'csvjson'  '[{"time": "0:10:20", "version": 1.9, "commit": 123456.0, "who": "ann", "errors": 12.0}, {"time": "0:10:15", "version": 1.1, "commit": 123450000000.0, "who": null, "errors": 3.0}]' \
  csvjson timeline.csv
check 'csvlook' '|    time | version |          commit | who | errors |
| ------- | ------- | --------------- | --- | ------ |
| 0:10:20 |     1.9 |         123,456 | ann |     12 |
| 0:10:15 |     1.1 | 123,450,000,000 |     |      3 |' csvlook timeline.csv
sed -i 's/1\.10/v1.10/; s/10:15/10:15 UTC/' timeline.csv
check 'csvsort -c errors, one other text a column' $'time,version,commit,who,errors\n10:15 UTC,v1.10,1.2345E+11,,3\n10:20,1.9,123456,ann,12' csvsort -c errors timeline.csv
