#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: prom-client 15.1.3 (npm), the usual Prometheus library of Node.js.
# Expected: the content type of the registry (OpenMetrics is needed for exemplars) decides how the metrics are written, not how they are called.
# Seen: a counter made as http_requests is exposed as http_requests in the Prometheus format, and as http_requests_total in OpenMetrics; a counter that
#   ends in _total keeps its name. Its TYPE line loses the _total, so that a list of names by TYPE differs as well.
# Met: a release that only turns exemplars on. From its first pod on, http_requests has no new samples and http_requests_total is new: an error rate
#   over the old name sees only the old pods, then nothing, and a rollback condition never becomes true. A rollback renames it back.
# What helps: before a rollback is decided, compare the set of metric names before and after the deploy; ask for {__name__=~"http_requests(_total)?"}.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" prom-client@15.1.3 >/dev/null
cat >expose.cjs <<'JS'
const {Registry, Counter} = require('prom-client');
let changed = false;
const check = async (type, name, expected) => {
  const registry = new Registry();
  registry.setContentType(type);
  new Counter({name, help: 'Requests', registers: [registry]}).inc();
  const seen = (await registry.metrics()).split('\n').filter((line) => line && !/^# (HELP|EOF)/.test(line)).join(' | ');
  console.log(`${type.split(';')[0].padEnd(28)} ${name.padEnd(20)} ${seen}`);
  if (seen !== expected) { console.log('changed: expected ' + expected); changed = true; }
};
(async () => {
  const prometheus = Registry.PROMETHEUS_CONTENT_TYPE, open = Registry.OPENMETRICS_CONTENT_TYPE;
  await check(prometheus, 'http_requests', '# TYPE http_requests counter | http_requests 1');
  await check(open, 'http_requests', '# TYPE http_requests counter | http_requests_total 1');
  await check(prometheus, 'http_requests_total', '# TYPE http_requests_total counter | http_requests_total 1');
  await check(open, 'http_requests_total', '# TYPE http_requests counter | http_requests_total 1');
  process.exit(changed ? 1 : 0);
})();
JS
node expose.cjs
