#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: unleash-client 6.12.1, @launchdarkly/node-server-sdk 9.13.7, configcat-node 11.4.1, @openfeature/flagd-core 4.0.1, @growthbook/growthbook 1.8.0 and
#   @optimizely/optimizely-sdk 6.6.1 (npm), each with the same rule on data of this script, by its own comparison of versions.
# Expected: "off for versions below 1.3.1, else on", made since 1.3.0 is bad, is off in each way in which 1.3.0 is written: v1.3.0 as its git tag, 1.3, and 1.3.0.4 where
#   versions have four numbers; and where no version was sent. Or such a version is an error that somebody sees.
# Seen: a version that a client cannot read is not "below", the rule passes over it, and the flag is on, without an error: 1.3.0.4 in five of six, no version
#   in five, 1.3 in two, v1.3.0 in three. Which one cannot be read differs: ConfigCat reads v1.3.0 and not 1.3, LaunchDarkly and Optimizely 1.3 and not v1.3.0,
#   Unleash neither, GrowthBook everything, but to it 1.3.1.2 is below 1.3.1. Of all the ways only 1.3.0 is off in all six, and so is the mended 1.3.1-hotfix1, which
#   is a pre-release to them.
# Met: a feature is switched off for the bad release in place of a rollback: apps of Windows and phones, whose versions have four numbers, go on with it, and what was
#   mended does not get it back.
# What helps: the rule the other way round, off by default and on from 1.3.1 on; ask the client that is in use with each version that is out.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" unleash-client@6.12.1 @launchdarkly/node-server-sdk@9.13.7 configcat-node@11.4.1 \
  @openfeature/flagd-core@4.0.1 @openfeature/core@1.11.0 @growthbook/growthbook@1.8.0 @optimizely/optimizely-sdk@6.6.1 >/dev/null
cat >versions.cjs <<'JS'
const http = require('node:http');
const {Unleash, InMemStorageProvider} = require('unleash-client');
const launchdarkly = require('@launchdarkly/node-server-sdk'), {TestData} = require('@launchdarkly/node-server-sdk/integrations');
const configcat = require('configcat-node'), {FlagdCore} = require('@openfeature/flagd-core'), {GrowthBook} = require('@growthbook/growthbook');
const optimizely = require('@optimizely/optimizely-sdk');
const silent = {error() {}, warn() {}, info() {}, debug() {}};
const serve = async (answer) => {
  const server = http.createServer((request, response) => { response.writeHead(200, {'content-type': 'application/json'}); response.end(JSON.stringify(answer)); });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${server.address().port}`;
};
const clients = { // each: () => (what is known of the caller) => on
  'unleash': async () => {
    const base = await serve({version: 2, features: [{name: 'express', type: 'release', enabled: true, strategies: [
      {name: 'default', parameters: {}, constraints: [{contextName: 'version', operator: 'SEMVER_LT', value: '1.3.1', inverted: true}]}]}]});
    const client = new Unleash({url: `${base}/api/`, appName: 'shop', refreshInterval: 60000, disableMetrics: true, storageProvider: new InMemStorageProvider()});
    await new Promise((done) => client.once('synchronized', done));
    return (known) => client.isEnabled('express', {properties: known});
  },
  'launchdarkly': async () => {
    const data = new TestData();
    await data.usePreconfiguredFlag({key: 'express', version: 1, salt: 'salt', on: true, variations: [true, false], offVariation: 1, fallthrough: {variation: 0},
      rules: [{id: 'bad', variation: 1, clauses: [{attribute: 'version', op: 'semVerLessThan', values: ['1.3.1']}]}]});
    const client = launchdarkly.init('key', {updateProcessor: data.getFactory(), sendEvents: false, logger: silent});
    await client.waitForInitialization({timeout: 10});
    return (known) => client.variation('express', {kind: 'user', key: 'anna', ...known}, false);
  },
  'configcat': async () => {
    const baseUrl = await serve({p: {u: 'http://127.0.0.1', r: 0, s: 'c2FsdA=='}, f: {express: {t: 0, v: {b: true}, r: [
      {c: [{u: {a: 'version', c: configcat.UserComparator.SemVerLess, s: '1.3.1'}}], s: {v: {b: false}}}]}}});
    const client = configcat.getClient(`configcat-sdk-1/${'a'.repeat(22)}/${'a'.repeat(22)}`, configcat.PollingMode.ManualPoll,
                                       {baseUrl, logger: configcat.createConsoleLogger(-1)});
    await client.forceRefreshAsync();
    return (known) => client.getValueAsync('express', false, new configcat.User('anna', undefined, undefined, known));
  },
  'flagd': async () => {
    const core = new FlagdCore(undefined, silent);
    core.setConfigurations(JSON.stringify({flags: {express: {state: 'ENABLED', variants: {on: true, off: false}, defaultVariant: 'on',
      targeting: {if: [{sem_ver: [{var: 'version'}, '<', '1.3.1']}, 'off']}}}}));
    return (known) => core.resolveBooleanEvaluation('express', false, known, silent).value;
  },
  'growthbook': async () => (known) =>
    new GrowthBook({attributes: known, features: {express: {defaultValue: true, rules: [{condition: {version: {$vlt: '1.3.1'}}, force: false}]}}}).isOn('express'),
  'optimizely': async () => {
    const rule = (id, featureEnabled, audienceIds) => ({id, key: id, layerId: id, status: 'Running', audienceIds, audienceConditions: audienceIds, forcedVariations: {},
      trafficAllocation: [{entityId: `${id}-v`, endOfRange: 10000}], variations: [{id: `${id}-v`, key: id, featureEnabled, variables: []}]});
    const datafile = JSON.stringify({version: '4', projectId: '1', accountId: '1', revision: '1', events: [], groups: [], experiments: [], audiences: [],
      featureFlags: [{id: 'f', key: 'express', rolloutId: 'r', experimentIds: [], variables: []}], attributes: [{id: 'a', key: 'version'}], variables: [],
      typedAudiences: [{id: 'bad', name: 'bad', conditions: ['or', {type: 'custom_attribute', name: 'version', match: 'semver_lt', value: '1.3.1'}]}],
      rollouts: [{id: 'r', experiments: [rule('off', false, ['bad']), rule('on', true, [])]}]});
    const client = optimizely.createInstance({projectConfigManager: optimizely.createStaticProjectConfigManager({datafile})});
    return (known) => client.createUserContext('anna', known).decide('express').enabled;
  },
};
const versions = ['1.2.10', '1.3.0', 'v1.3.0', '1.3', '1.3.0.4', undefined, '1.3.1', '1.3.1-hotfix1', '1.3.1.2'];
const row = (name, cells) => name.padEnd(14) + cells.map((each) => each.padEnd(15)).join('').trimEnd();
(async () => {
  let changed = false;
  console.log(row('', versions.map((each) => each ?? '(none)')));
  for (const [name, expected] of [
    ['unleash', 'off off on on on on on off on'],
    ['launchdarkly', 'off off on off on on on off on'],
    ['configcat', 'off off off on on on on off on'],
    ['flagd', 'off off off off on on on off on'],
    ['growthbook', 'off off off off off off on off off'],
    ['optimizely', 'off off on off on on on off on'],
  ]) {
    const flag = await clients[name]();
    const seen = [];
    for (const version of versions) seen.push(await flag(version === undefined ? {} : {version}) ? 'on' : 'off');
    console.log(row(name, seen));
    if (seen.join(' ') !== expected) { console.log(row('  changed:', expected.split(' '))); changed = true; }
  }
  process.exit(changed ? 1 : 0);
})();
JS
node versions.cjs
