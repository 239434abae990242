#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: OpenTelemetry for Node.js: @opentelemetry/sdk-metrics 2.0.1, and 1.30.1 (npm).
# Expected: a view that drops an attribute (the worker, the pod, the partition: the usual means against too many series) adds up what differed only by it, for each kind of
#   counter; for observable ones, too, it was settled so (issue 2905 of OpenTelemetry's specification), and its SDK for Go does it.
# Seen: counters that are added to are added up. Of an observable counter the value that the callback says last is taken, and the others are dropped without a word: 3 errors
#   of 103. Which worker that is depends on the order in which the callback goes through them; where that changes, the counter goes up and down, and each time it goes down a
#   rate takes it for a restart.
# Met: a view that comes with a release, to save series: errors, connections and bytes are those of one worker from then on, and the release looks better than the one before.
# What helps: add up in the callback; or drop the attribute later, sum without (worker); a test with two values of the attribute, not one.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" sdk2@npm:@opentelemetry/sdk-metrics@2.0.1 sdk1@npm:@opentelemetry/sdk-metrics@1.30.1 @opentelemetry/api@1.9.0 >/dev/null
cat >view.cjs <<'JS'
let changed = false;
(async () => {
  for (const name of ['sdk2', 'sdk1']) {
    const sdk = require(name), {version} = require(name + '/package.json');
    class Reader extends sdk.MetricReader { async onForceFlush() {} async onShutdown() {} }
    const attributes = ['code'];
    const view = sdk.View ? new sdk.View({instrumentName: '*', attributeKeys: attributes})
      : {instrumentName: '*', attributesProcessors: [sdk.createAllowListAttributesProcessor(attributes)]};
    for (const views of [[], [view]]) {
      const reader = new Reader();
      const meter = new sdk.MeterProvider({readers: [reader], views}).getMeter('shop');
      const worker = {a: 100, b: 3};
      const observe = (result) => Object.entries(worker).forEach(([each, value]) => result.observe(value, {code: 500, worker: each}));
      const counter = meter.createCounter('added'), upDown = meter.createUpDownCounter('added_up_down');
      for (const [each, value] of Object.entries(worker)) [counter, upDown].forEach((one) => one.add(value, {code: 500, worker: each}));
      meter.createObservableCounter('observed').addCallback(observe);
      meter.createObservableUpDownCounter('observed_up_down').addCallback(observe);
      const {resourceMetrics} = await reader.collect();
      for (const {descriptor, dataPoints} of resourceMetrics.scopeMetrics[0].metrics) {
        const seen = dataPoints.map((point) => point.value).join(' + ');
        const expected = views.length === 0 ? '100 + 3' : descriptor.name.startsWith('added') ? '103' : '3';
        console.log(`sdk-metrics ${version}, ${views.length ? 'view without worker' : 'no view'}`.padEnd(40), descriptor.name.padEnd(18), seen);
        if (seen !== expected) { console.log('changed: expected ' + expected); changed = true; }
      }
    }
  }
  process.exit(changed ? 1 : 0);
})();
JS
node view.cjs
