#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: Prometheus's node_exporter 1.5.0 (Debian 12: prometheus-node-exporter 1.5.0-1+b6) with its textfile collector.
# Expected: two releases on one machine each write a file of metrics for it, blue.prom with version="1.3.0" and green.prom with version="1.2.0". That 1.3.0 has reworded the
#   "# HELP" line, a comment for people, is of no importance; what cannot be taken shows in node_textfile_scrape_error.
# Seen: the metric of the file that comes later in the alphabet is left out, since its help text "should have" been the other one. So is one whose "# TYPE" has changed.
#   node_textfile_scrape_error is 0, node_scrape_collector_success is 1, the answer has 200 and the file its node_textfile_mtime_seconds; only the log of
#   node_exporter says it. Other metrics of the same file are there. Which release is lost depends on the names of the files alone.
# Met: after the rollback to 1.2.0 (green) its error counter is not there, while that of the stopped 1.3.0, whose file was left, stays as it was: the recovery
#   cannot be seen, or, where "no data" is no error, is seen at once.
# What helps: delete the file of the release that stops; alert on time() - node_textfile_mtime_seconds; one metric name, one help text for ever; after the change, ask
#   whether there is a series with the version that was gone back to.
set -euo pipefail
work=$(mktemp -d); server=; trap '[ -z "$server" ] || { kill "$server"; wait "$server" 2>/dev/null || true; }; rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq prometheus-node-exporter=1.5.0-1+b6 >/dev/null 2>&1
dpkg-deb -x prometheus-node-exporter_*.deb root
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
mkdir text
root/usr/bin/prometheus-node-exporter --collector.disable-defaults --collector.textfile --collector.textfile.directory="$work/text" --web.listen-address="127.0.0.1:$port" >log 2>&1 &
server=$!
until curl -sf "http://127.0.0.1:$port/" >/dev/null; do kill -0 "$server"; sleep 0.1; done
write() { # FILE VERSION TYPE HELP
  printf '%s\n' "# HELP shop_errors_total $4" "# TYPE shop_errors_total $3" "shop_errors_total{version=\"$2\"} 7" '# HELP shop_up Up.' '# TYPE shop_up gauge' "shop_up{version=\"$2\"} 1" >"text/$1"
}
scrape() { curl -s -o answer -w '%{http_code}' "http://127.0.0.1:$port/metrics" >code; }
versions() { sed -n "s/^$1{version=\"\(.*\)\"}.*/\1/p" answer | xargs; }
value() { sed -n "s/^$1 //p" answer; }
check() { # WHAT SEEN EXPECTED
  printf '%-56s %s\n' "$1" "$2"
  [ "$2" = "$3" ] || { echo "changed: expected $3"; exit 1; }
}
root/usr/bin/prometheus-node-exporter --version 2>&1 | sed -n 1p
write blue.prom 1.3.0 counter 'Errors of the shop.'; write green.prom 1.2.0 counter 'Errors of the shop.'; scrape
check 'the same help text: shop_errors_total'             "$(versions shop_errors_total)" '1.2.0 1.3.0'
write green.prom 1.2.0 counter 'Errors in the shop.'; scrape
check 'another help text in green.prom: shop_errors_total' "$(versions shop_errors_total)" 1.3.0
check '  shop_up'                                         "$(versions shop_up)" '1.2.0 1.3.0'
check '  node_textfile_scrape_error'                      "$(value node_textfile_scrape_error)" 0
check '  node_scrape_collector_success'                   "$(value 'node_scrape_collector_success{collector="textfile"}')" 1
check '  status, files with a time'                       "$(cat code), $(grep -c '^node_textfile_mtime_seconds' answer)" '200, 2'
check '  in the log'                                      "$(grep -o 'has help .*should have' log | sed -n 1p | tr -d '\134')" 'has help "Errors in the shop." but should have'
mv text/green.prom text/a.prom; scrape
check '  under the name a.prom'                           "$(versions shop_errors_total)" 1.2.0
rm text/a.prom; write green.prom 1.2.0 gauge 'Errors of the shop.'; scrape
check 'another type in green.prom'                        "$(versions shop_errors_total), error $(value node_textfile_scrape_error)" '1.3.0, error 0'
rm text/blue.prom; scrape
check 'without blue.prom'                                 "$(versions shop_errors_total)" 1.2.0
