#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: unleash-client 6.12.1 and @launchdarkly/node-server-sdk 9.13.7, and for comparison configcat-node 11.4.1, flagsmith-nodejs 8.1.2 and posthog-node 5.70.0
#   (npm), each against a stand-in for its service.
# Expected: the client of a feature flag service keeps what it knows while the service cannot be asked, and goes on asking: when it answers again, the client learns
#   what was switched off meanwhile. So it is after a 503.
# Seen: one single answer of 401 or 403 ends it. Unleash's client ("Stopping refresh of toggles") and LaunchDarkly's ("giving up permanently", after a 404 as well)
#   never ask again as long as the process lives: the flag that was switched off is on, no call fails, and isSynchronized() and initialized() say true.
#   The other three ask again and learn of it.
# Met: an incident of the gateway, the firewall or the single sign-on in front of the flag service, which answers 403 for some seconds; then "switch the feature off" in
#   place of a rollback: the service shows it as off, and every process that was running then serves it.
# What helps: restart the service after switching a flag off, or let it tell the flags that it holds; end the process, or make a new client, on that error.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" unleash-client@6.12.1 @launchdarkly/node-server-sdk@9.13.7 configcat-node@11.4.1 \
  flagsmith-nodejs@8.1.2 posthog-node@5.70.0 >/dev/null
cat >switch.cjs <<'JS'
const http = require('node:http');
const {Unleash, InMemStorageProvider} = require('unleash-client');
const launchdarkly = require('@launchdarkly/node-server-sdk'), configcat = require('configcat-node');
const {Flagsmith} = require('flagsmith-nodejs'), {PostHog} = require('posthog-node');
console.warn = () => {};
const sleep = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
const silent = {error() {}, warn() {}, info() {}, debug() {}};
const clients = {
  'unleash': {
    answer: (enabled) => ({version: 2, features: [{name: 'express', type: 'release', enabled, strategies: [{name: 'default', parameters: {}}]}]}),
    start: async (base) => {
      const client = new Unleash({url: `${base}/api/`, appName: 'shop', refreshInterval: 500, disableMetrics: true, storageProvider: new InMemStorageProvider()});
      client.on('error', () => {}).on('warn', () => {});
      await new Promise((done) => client.once('synchronized', done));
      return [() => client.isEnabled('express'), () => client.isSynchronized()];
    },
  },
  'launchdarkly': { // a stream of events, as it comes
    answer: (on) => ({path: '/', data: {segments: {}, flags: {express: {
      key: 'express', version: on ? 1 : 2, on, variations: [true, false], offVariation: 1, fallthrough: {variation: 0}, salt: 'salt'}}}}),
    start: async (base) => {
      const client = launchdarkly.init('key', {baseUri: base, streamUri: base, sendEvents: false, logger: silent});
      await client.waitForInitialization({timeout: 20});
      return [() => client.variation('express', {kind: 'user', key: 'anna'}, false), () => client.initialized()];
    },
  },
  'configcat': {
    answer: (b) => ({p: {u: 'http://127.0.0.1', r: 0, s: 'c2FsdA=='}, f: {express: {t: 0, v: {b}}}}),
    start: async (base, number) => {
      const key = `configcat-sdk-1/${'a'.repeat(22)}/${String(number).padStart(22, 'a')}`;
      const client = configcat.getClient(key, configcat.PollingMode.AutoPoll, {baseUrl: base, pollIntervalSeconds: 1, logger: configcat.createConsoleLogger(-1)});
      await client.waitForReady();
      return [() => client.getValueAsync('express', false)];
    },
  },
  'flagsmith': {
    answer: (enabled) => ({id: 1, api_key: 'key', name: 'production', identity_overrides: [],
      project: {id: 1, name: 'shop', hide_disabled_flags: false, segments: [], organisation:
        {id: 1, name: 'team', feature_analytics: false, stop_serving_flags: false, persist_trait_data: true}},
      feature_states: [{id: 1, featurestate_uuid: '40eb539d-3713-4720-bbd4-829dbef10d51', feature: {id: 1, name: 'express', type: 'STANDARD'}, enabled,
        feature_state_value: null, multivariate_feature_state_values: []}]}),
    start: async (base) => {
      const client = new Flagsmith(
        {environmentKey: 'ser.key', apiUrl: `${base}/api/v1/`, enableLocalEvaluation: true, environmentRefreshIntervalSeconds: 1, logger: silent});
      await client.getEnvironmentFlags();
      return [async () => (await client.getEnvironmentFlags()).isFeatureEnabled('express')];
    },
  },
  'posthog': {
    answer: (active) => ({flags: [{id: 1, key: 'express', active, filters: {groups: [{properties: [], rollout_percentage: 100}]}}], group_type_mapping: {}, cohorts: {}}),
    start: async (base) => {
      const client = new PostHog('key', {host: base, personalApiKey: 'key', featureFlagsPollingInterval: 500});
      await client.reloadFeatureFlags();
      return [() => client.isFeatureEnabled('express', 'anna', {onlyEvaluateLocally: true, sendFeatureFlagEvents: false})];
    },
  },
};
const results = [];
let number = 0;
const run = async (name, fault) => {
  const state = {on: true, fault: 0, asked: 0, streams: new Set()};
  const server = http.createServer((request, response) => {
    const status = state.fault || 200, stream = name === 'launchdarkly';
    if (state.fault) Object.assign(state, {fault: 0, on: false, asked: 0}); // one bad answer; the flag is switched off at that time, the service is well again
    else ++state.asked;
    response.writeHead(status, {'content-type': stream ? 'text/event-stream' : 'application/json'});
    if (status !== 200) return response.end();
    const text = JSON.stringify(clients[name].answer(state.on));
    if (!stream) return response.end(text);
    response.write(`event: put\ndata: ${text}\n\n`);
    state.streams.add(response);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const [flag, well] = await clients[name].start(`http://127.0.0.1:${server.address().port}`, ++number);
  const before = await flag();
  state.fault = fault;
  state.streams.forEach((each) => each.end());
  while (state.on) await sleep(20);
  for (let waited = 0; waited < 12000 && await flag(); waited += 100) await sleep(100);
  const after = await flag() ? 'on' : 'off';
  return `${before ? 'on' : 'off'}, then ${after}, ${state.asked ? 'has asked again' : 'never asked again'}${well ? ', says it is well: ' + well() : ''}`;
};
(async () => {
  let changed = false;
  for (const [name] of Object.entries(clients)) for (const fault of [503, 401, 403, 404]) results.push([name, fault, run(name, fault)]);
  for (const [name, fault, result] of results) {
    const seen = await result;
    const ends = {unleash: [401, 403], launchdarkly: [401, 403, 404]}[name]?.includes(fault);
    const expected = `on, then ${ends ? 'on, never asked again' : 'off, has asked again'}${/unleash|launchdarkly/.test(name) ? ', says it is well: true' : ''}`;
    console.log(name.padEnd(14), `one ${fault}:`, seen);
    if (seen !== expected) { console.log('  changed: expected ' + expected); changed = true; }
  }
  process.exit(changed ? 1 : 0);
})();
JS
node switch.cjs
