#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: OpenTelemetry for Node.js: @opentelemetry/exporter-prometheus 0.203.0 with sdk-metrics 2.0.1 (npm), scraped by Prometheus 2.42.0, and promtool (Debian 12: prometheus
#   2.42.0+ds-5+deb12u1).
# Expected: one name for Prometheus out of each attribute: where http.route and http_route are both there, their values are joined with ";", as the specification says, or one is
#   left out; at worst this one series is refused.
# Seen: the label stands twice in the line, {http_route="/pay",http_route="/pay"}, equal values or not, and Prometheus refuses the whole answer: up is 0, and all series of
#   the service end with that, those of other libraries in it too. One single request that was counted with both spellings suffices, the line stays until the process is restarted,
#   pod by pod. /metrics answers 200 in a browser and the service's own checks are green. Two instruments, http.orders and http_orders, are two lines with one name and the
#   same labels: up is 1, and the first is taken, the second dropped.
# Met: a release that adds an attribute in the other spelling, on a path that few take: metrics vanish one pod after the other, "no data" is no alert, and a rate over those
#   that are left looks good.
# What helps: an alert on up == 0 and on the number of pods with metrics; `curl .../metrics | promtool check metrics` in the pipeline, after a request to each path.
set -euo pipefail
version=2.42.0+ds-5+deb12u1
work=$(mktemp -d); service=; server=
trap '[ -z "$service" ] || kill "$service"; [ -z "$server" ] || { kill "$server"; wait "$server" 2>/dev/null || true; }; rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq "prometheus=$version" >/dev/null 2>&1
dpkg-deb -x prometheus_*.deb root
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" @opentelemetry/sdk-metrics@2.0.1 @opentelemetry/exporter-prometheus@0.203.0 @opentelemetry/api@1.9.0 >/dev/null
cat >service.cjs <<'JS'
const {MeterProvider} = require('@opentelemetry/sdk-metrics'), {PrometheusExporter, PrometheusSerializer} = require('@opentelemetry/exporter-prometheus');
const http = require('node:http');
const service = (count) => {
  const exporter = new PrometheusExporter({preventServerStart: true});
  const meter = new MeterProvider({readers: [exporter]}).getMeter('shop');
  meter.createObservableGauge('healthy').addCallback((result) => result.observe(1));
  count(meter);
  const server = http.createServer((request, response) => exporter.getMetricsRequestHandler(request, response));
  return new Promise((ready) => server.listen(0, '127.0.0.1', () => ready(server.address().port)));
};
(async () => {
  const ports = {
    usual: await service((meter) => meter.createCounter('orders').add(5, {'http.route': '/pay'})),
    both: await service((meter) => {
      const counter = meter.createCounter('orders');
      counter.add(5, {'http.route': '/pay'});
      counter.add(1, {'http.route': '/pay', 'http_route': '/pay'});
    }),
    names: await service((meter) => { meter.createCounter('http.orders').add(1, {a: 'x'}); meter.createCounter('http_orders').add(5, {a: 'x'}); }),
  };
  require('node:fs').writeFileSync('targets.json.new', JSON.stringify(Object.entries(ports).map(([name, port]) => ({targets: [`127.0.0.1:${port}`], labels: {service: name}}))));
  require('node:fs').renameSync('targets.json.new', 'targets.json');
})();
JS
node service.cjs & service=$!
until [ -s targets.json ]; do kill -0 "$service"; sleep 0.1; done
printf 'global: {scrape_interval: 1s, scrape_timeout: 1s}\nscrape_configs: [{job_name: shop, file_sd_configs: [{files: [targets.json]}]}]\n' >prometheus.yml
env -i "$work/root/usr/bin/prometheus" --config.file=prometheus.yml --storage.tsdb.path=data --web.listen-address=127.0.0.1:0 >log 2>&1 & server=$!
at=
until [ -n "$at" ]; do kill -0 "$server"; sleep 0.2; at=$(sed -n 's/.*Listening on" address=\([0-9.:]*\).*/\1/p' log); done
query() { curl -s -G --data-urlencode "query=$1" "http://$at/api/v1/query" | node -e 'console.log(JSON.parse(require("fs").readFileSync(0)).data.result.map((each) => each.value[1]).join())'; }
until [ "$(query 'count(up)')" = 3 ] && [ "$(query 'up{service="usual"} + up{service="usual"} offset 2s')" = 2 ]; do kill -0 "$server"; sleep 0.5; done
changed=
check() { # WHAT SEEN EXPECTED
  printf '%-48s %s\n' "$1" "$2"
  [ "$2" = "$3" ] || { echo "changed: expected $3"; changed=1; }
}
"$work/root/usr/bin/prometheus" --version 2>&1 | sed -n 1p
metrics() { curl -s "${2:+-o/dev/null}" -w "${2:-}" "http://$(node -p "JSON.parse(require('fs').readFileSync('targets.json')).find((each) => each.labels.service === '$1').targets[0]")/metrics"; }
for each in usual names both; do
  case $each in both) up=0 healthy='' code=1 ;; names) up=1 healthy=1 code=1 ;; *) up=1 healthy=1 code=0 ;; esac
  check "$each: status of /metrics"     "$(metrics $each '%{http_code}')" 200
  check "$each: up"                     "$(query "up{service=\"$each\"}")" "$up"
  check "$each: healthy"                "$(query "healthy{service=\"$each\"}")" "$healthy"
  metrics $each >page
  status=0; "$work/root/usr/bin/promtool" check metrics <page >said 2>&1 || status=$?
  check "$each: promtool check metrics"  "$status" "$code"
done
check 'names: http_orders_total'            "$(query 'http_orders_total{service="names"}')" 1
metrics both | grep 'http_route=.*http_route='
curl -s "http://$at/api/v1/targets" | grep -o 'label name[^,]*'
exit "${changed:-0}"
