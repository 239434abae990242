#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: OpenTelemetry's @opentelemetry/instrumentation-http 0.203.0 with @opentelemetry/sdk-metrics 2.0.1, fastify-metrics 12.1.0 on fastify 5.4.0, and for
#   comparison express-prom-bundle 8.0.0 on express 5.1.0 and prom-client 15.1.3 (npm).
# Expected: three requests that the client gives up while the service is still at work, and that the service would have answered with 500, are no success; together
#   with a fourth that gets its 500 the error rate is 100 %, or the three are told apart by a status of their own, as express-prom-bundle's 499.
# Seen: OpenTelemetry has three times http.response.status_code=200, which nobody was ever sent, with the 0.1 s that the client waited as their duration.
#   fastify-metrics has one request: the other three are not counted. express-prom-bundle has 499, which is in no 5xx.
# Met: a release that hangs behind a gateway that waits for two seconds: every client sees a 504 of the gateway, and the service's own metrics an error rate of 0 %
#   and a p99 of two seconds, or no requests. A condition over code=~"5.." never comes true, and after the rollback nothing has changed.
# What helps: measure at the gateway; in the condition, compare the number of requests with the one before the release, and count 499 as an error.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" @opentelemetry/instrumentation-http@0.203.0 @opentelemetry/instrumentation@0.203.0 \
  @opentelemetry/sdk-metrics@2.0.1 @opentelemetry/api@1.9.0 fastify-metrics@12.1.0 fastify@5.4.0 express-prom-bundle@8.0.0 express@5.1.0 prom-client@15.1.3 >/dev/null
cat >drive.cjs <<'JS'
const http = require('http');
// What a slow handler waits for: until the client is gone, and a little longer.
exports.gone = (request) => new Promise((resolve) => request.socket.once('close', () => setTimeout(resolve, 50)));
exports.drive = async (port) => {
  for (let i = 0; i < 3; i++)
    await new Promise((resolve) => {
      const request = http.get({host: '127.0.0.1', port, path: '/slow', agent: false}).on('error', resolve);
      setTimeout(() => request.destroy(), 100);
    });
  await new Promise((resolve) => http.get({host: '127.0.0.1', port, path: '/bad', agent: false}, (response) => response.resume().on('end', resolve)));
  await new Promise((resolve) => setTimeout(resolve, 300));
};
exports.check = (seen, expected) => {
  console.log(process.argv[1].replace(/.*\/(.*)\.cjs/, '$1').padEnd(22) + seen);
  if (seen !== expected) console.log('changed: expected ' + expected);
  process.exit(seen === expected ? 0 : 1);
};
exports.ofText = (text) => text.split('\n').filter((line) => line.startsWith('http_request_duration_seconds_count'))
  .map((line) => line.match(/status_code="(\d+)"/)[1] + ': ' + line.split(' ').pop()).sort().join(', ');
JS
cat >opentelemetry.cjs <<'JS'
process.env.OTEL_SEMCONV_STABILITY_OPT_IN = 'http';
const {MeterProvider, PeriodicExportingMetricReader, InMemoryMetricExporter, AggregationTemporality} = require('@opentelemetry/sdk-metrics');
const exporter = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
const reader = new PeriodicExportingMetricReader({exporter, exportIntervalMillis: 3600000});
require('@opentelemetry/instrumentation').registerInstrumentations({
  meterProvider: new MeterProvider({readers: [reader]}),
  instrumentations: [new (require('@opentelemetry/instrumentation-http').HttpInstrumentation)()],
});
const {gone, drive, check} = require('./drive.cjs');
const server = require('http').createServer(async (request, response) => {
  if (request.url === '/slow') await gone(request);
  response.writeHead(500).end('x');
});
server.listen(0, '127.0.0.1', async () => {
  await drive(server.address().port);
  await reader.forceFlush();
  const points = exporter.getMetrics().flatMap((all) => all.scopeMetrics).flatMap((scope) => scope.metrics)
    .filter((metric) => metric.descriptor.name === 'http.server.request.duration').flatMap((metric) => metric.dataPoints);
  check(points.map((point) => `${point.attributes['http.response.status_code']}: ${point.value.count}`).sort().join(', ') +
    `; the 200s on average ${(points.find((point) => point.attributes['http.response.status_code'] === 200).value.sum / 3).toFixed(1)} s`,
    '200: 3, 500: 1; the 200s on average 0.1 s');
});
JS
cat >fastify-metrics.cjs <<'JS'
const {gone, drive, check, ofText} = require('./drive.cjs');
(async () => {
  const app = require('fastify')();
  await app.register(require('fastify-metrics').default, {endpoint: '/metrics', defaultMetrics: {enabled: false}});
  app.get('/slow', async (request, reply) => { await gone(request.raw); reply.code(500); return 'x'; });
  app.get('/bad', async (request, reply) => { reply.code(500); return 'x'; });
  await app.listen({host: '127.0.0.1', port: 0});
  await drive(app.server.address().port);
  check(ofText((await app.inject('/metrics')).payload), '500: 1');
})();
JS
cat >express-prom-bundle.cjs <<'JS'
const {gone, drive, check, ofText} = require('./drive.cjs');
const app = require('express')();
app.use(require('express-prom-bundle')({}));
app.get('/slow', async (request, response) => { await gone(request); response.status(500).send('x'); });
app.get('/bad', (request, response) => response.status(500).send('x'));
const server = app.listen(0, '127.0.0.1', async () => {
  const {port} = server.address();
  await drive(port);
  check(ofText(await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()), '499: 3, 500: 1');
});
JS
for each in opentelemetry fastify-metrics express-prom-bundle; do node "$each.cjs"; done
