#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: @openfeature/flagd-core 4.0.1, @openfeature/server-sdk 1.23.0 (its InMemoryProvider), @launchdarkly/node-server-sdk 9.13.7 and flagsmith-nodejs 8.1.2, and for
#   comparison unleash-client 6.12.1 (npm), on data of this script.
# Expected: a flag that is disabled is off: its variant "off", which it names as its default, is the answer to everyone; a number that hangs on it is no longer in
#   force. The default in the call is for when the service cannot be asked.
# Seen: to flagd and OpenFeature's own provider "disabled" means that the flag is not there: getBooleanValue('express', true) is true, without an error, though
#   defaultVariant is "off". LaunchDarkly's does so where no off variation is set. Two services with two defaults have two answers. Flagsmith's isFeatureEnabled() is
#   false, and getFeatureValue() goes on giving the number. Only Unleash's says false to everyone.
# Met: "disable the flag" as a rollback: it had been off for 90 % and is now on for all, in each service whose default was set to true when the release was
#   thought to be safe; the limit, the share or the address that the flag carried stays in force.
# What helps: leave the flag enabled and make its answer "off" for everyone; false as the default in each call; ask with the default true whether it is off.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" @openfeature/flagd-core@4.0.1 @openfeature/core@1.12.0 @openfeature/server-sdk@1.23.0 \
  @launchdarkly/node-server-sdk@9.13.7 flagsmith-nodejs@8.1.2 unleash-client@6.12.1 >/dev/null
cat >disabled.cjs <<'JS'
const http = require('node:http');
const {FlagdCore} = require('@openfeature/flagd-core'), {OpenFeature, InMemoryProvider} = require('@openfeature/server-sdk');
const launchdarkly = require('@launchdarkly/node-server-sdk'), {TestData} = require('@launchdarkly/node-server-sdk/integrations');
const {Flagsmith} = require('flagsmith-nodejs'), {Unleash, InMemStorageProvider} = require('unleash-client');
const silent = {error() {}, warn() {}, info() {}, debug() {}};
const serve = async (answer) => {
  const server = http.createServer((request, response) => { response.writeHead(200, {'content-type': 'application/json'}); response.end(JSON.stringify(answer)); });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${server.address().port}`;
};
let changed = false;
const check = async (what, ask, expected) => {
  const seen = String(await ask());
  console.log(what.padEnd(66), seen);
  if (seen !== expected) { console.log('  changed: expected ' + expected); changed = true; }
};
const variants = {on: true, off: false};
(async () => {
  const core = new FlagdCore(undefined, silent), targeting = {fractional: [{var: 'user'}, ['on', 10], ['off', 90]]};
  const flagd = (given, user) => core.resolveBooleanEvaluation('express', given, {user}, silent).value;
  for (const [state, withTrue, share] of [['ENABLED', 'false', 'about 10 %'], ['DISABLED', 'true', 'all']]) {
    core.setConfigurations(JSON.stringify({flags: {express: {state, variants, defaultVariant: 'off', targeting}}}));
    await check(`flagd, on for 10 %, ${state}: anna, default true`, () => flagd(true, 'anna'), withTrue);
    await check(`flagd, on for 10 %, ${state}: anna, default false`, () => flagd(false, 'anna'), 'false');
    await check(`flagd, on for 10 %, ${state}: 1000 users, default true`, () => {
      const on = Array.from({length: 1000}, (each, number) => flagd(true, `user-${number}`)).filter(Boolean).length;
      return on === 1000 ? 'all' : on > 60 && on < 140 ? 'about 10 %' : `${on / 10} %`;
    }, share);
  }

  for (const [disabled, expected] of [[false, 'false STATIC'], [true, 'true DISABLED']]) {
    await OpenFeature.setProviderAndWait(new InMemoryProvider({express: {disabled, variants, defaultVariant: 'off'}}));
    await check(`OpenFeature, disabled: ${disabled}, default true`, async () => {
      const {value, reason, errorCode = ''} = await OpenFeature.getClient().getBooleanDetails('express', true);
      return `${value} ${reason} ${errorCode}`.trim();
    }, expected);
  }

  const data = new TestData(), flag = {version: 1, salt: 'salt', on: false, variations: [true, false], fallthrough: {variation: 0}};
  await data.usePreconfiguredFlag({...flag, key: 'express', offVariation: 1});
  await data.usePreconfiguredFlag({...flag, key: 'express, none set'});
  const client = launchdarkly.init('key', {updateProcessor: data.getFactory(), sendEvents: false, logger: silent});
  await client.waitForInitialization({timeout: 10});
  await check('LaunchDarkly, off, off variation false, default true', () => client.variation('express', {kind: 'user', key: 'anna'}, true), 'false');
  await check('LaunchDarkly, off, no off variation, default true', () => client.variation('express, none set', {kind: 'user', key: 'anna'}, true), 'true');

  const flagsmith = new Flagsmith({environmentKey: 'ser.key', enableLocalEvaluation: true, environmentRefreshIntervalSeconds: 60, logger: silent, apiUrl: await serve(
    {id: 1, api_key: 'key', name: 'production', identity_overrides: [], project: {id: 1, name: 'shop', hide_disabled_flags: false, segments: [], organisation:
      {id: 1, name: 'team', feature_analytics: false, stop_serving_flags: false, persist_trait_data: true}},
    feature_states: [{id: 1, featurestate_uuid: '40eb539d-3713-4720-bbd4-829dbef10d51', feature: {id: 1, name: 'express', type: 'STANDARD'}, enabled: false,
      feature_state_value: 100, multivariate_feature_state_values: []}]}) + '/api/v1/'});
  const flags = await flagsmith.getEnvironmentFlags();
  await check('Flagsmith, disabled, with the number 100', () => `${flags.isFeatureEnabled('express')}, ${flags.getFeatureValue('express')}`, 'false, 100');

  const unleash = new Unleash({appName: 'shop', refreshInterval: 60000, disableMetrics: true, storageProvider: new InMemStorageProvider(), url: await serve(
    {version: 2, features: [{name: 'express', type: 'release', enabled: false, strategies: [{name: 'default', parameters: {}}]}]}) + '/api/'});
  await new Promise((done) => unleash.once('synchronized', done));
  await check('Unleash, disabled, default true', () => unleash.isEnabled('express', {}, true), 'false');
  process.exit(changed ? 1 : 0);
})();
JS
node disabled.cjs
