#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: OpenTelemetry for Node.js: @opentelemetry/sdk-node 0.203.0 and @opentelemetry/resources 2.0.1 (npm).
# Expected: service.version is what the code says, out of its own package.json. OpenTelemetry's specification says of OTEL_RESOURCE_ATTRIBUTES that what is given in
#   code has the higher priority.
# Seen: the other way round: a service.version, or any other attribute, in OTEL_RESOURCE_ATTRIBUTES replaces that of the resource which the code gives to NodeSDK, and
#   OTEL_SERVICE_NAME its service.name. `serviceName` of NodeSDK alone is stronger than the environment; there is no such option for the version. With
#   autoDetectResources: false it is the code that says it, but then nothing is known of host and process either. No log line says which won.
# Met: the Deployment sets OTEL_RESOURCE_ATTRIBUTES=service.version=1.3.0, and the rollback is made with `kubectl set image`: traces, logs and metrics of the good
#   1.2.0 are filed under 1.3.0. "The errors of 1.3.0" go down, and 1.2.0 has no traffic.
# What helps: the version in one place only, the code's or the Deployment's; the image tag out of the pod (k8s.container.name, container.image.tags by the collector)
#   where releases are compared.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" @opentelemetry/sdk-node@0.203.0 @opentelemetry/resources@2.0.1 @opentelemetry/sdk-trace-base@2.0.1 >/dev/null
cat >trace.cjs <<'JS'
// One span, and what its resource says
const {NodeSDK, tracing} = require('@opentelemetry/sdk-node'), {resourceFromAttributes} = require('@opentelemetry/resources');
const exporter = new tracing.InMemorySpanExporter();
const sdk = new NodeSDK({...JSON.parse(process.argv[2] || '{}'), resource: resourceFromAttributes({'service.name': 'shop', 'service.version': '1.2.0'}),
  spanProcessors: [new tracing.SimpleSpanProcessor(exporter)], instrumentations: [], metricReader: undefined, logRecordProcessors: []});
sdk.start();
require('@opentelemetry/api').trace.getTracer('shop').startSpan('GET /').end();
setTimeout(() => {
  const {attributes} = exporter.getFinishedSpans()[0].resource;
  console.log(`${attributes['service.name']} ${attributes['service.version']}`);
  process.exit(0);
}, 300);
JS
clean() { env -i PATH="$PATH" OTEL_METRICS_EXPORTER=none OTEL_LOGS_EXPORTER=none "$@"; }
check() { # WHAT SEEN EXPECTED
  printf '%-58s %s\n' "$1" "$2"
  [ "$2" = "$3" ] || { echo "changed: expected $3"; exit 1; }
}
check 'the code alone'                                    "$(clean node trace.cjs)" 'shop 1.2.0'
check 'OTEL_RESOURCE_ATTRIBUTES=service.version=1.3.0'    "$(clean OTEL_RESOURCE_ATTRIBUTES=service.version=1.3.0 node trace.cjs)" 'shop 1.3.0'
check 'OTEL_SERVICE_NAME=payment'                         "$(clean OTEL_SERVICE_NAME=payment node trace.cjs)" 'payment 1.2.0'
check '  serviceName in the code'                         "$(clean OTEL_SERVICE_NAME=payment node trace.cjs '{"serviceName": "shop"}')" 'shop 1.2.0'
check 'autoDetectResources: false, both in the environment' "$(clean OTEL_SERVICE_NAME=payment OTEL_RESOURCE_ATTRIBUTES=service.version=1.3.0 node trace.cjs '{"autoDetectResources": false}')" 'shop 1.2.0'
