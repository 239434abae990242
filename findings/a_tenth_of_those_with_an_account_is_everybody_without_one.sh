#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: @launchdarkly/node-server-sdk 9.13.7, and for comparison unleash-client 6.12.1, @growthbook/growthbook 1.8.0, @openfeature/flagd-core 4.0.1 and
#   configcat-node 11.4.1 (npm), each with the same rule on data of this script, asked for 1000 visitors.
# Expected: "on for 10 % of the accounts" is about 10 % of the accounts. A visitor who has none (not logged in, a job, a health check) is in no tenth: off; or
#   a tenth of them is on.
# Seen: LaunchDarkly's puts everybody who lacks the attribute or the kind of context that the rollout counts by into the first variation, which is "true" for a flag
#   as it is made: 100 % are on, at 10 % as at 1 %, and the reason given is the same FALLTHROUGH as for the others. So is an account that is a number with a
#   fraction or a list. The other four have 0 %; only Unleash by its "default" stickiness has 10 %, but drawn anew at each call.
# Met: a gradual release that is at 1 %, and the error rate of all who are not logged in; a judgement by "it is on for one in a hundred only", or a rollback from 10 %
#   to 1 % that changes nothing for them.
# What helps: a rule before the rollout that is "off" for those who lack the attribute; "false" as the first variation; the share measured, not read off the rule.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" @launchdarkly/node-server-sdk@9.13.7 unleash-client@6.12.1 @growthbook/growthbook@1.8.0 \
  @openfeature/flagd-core@4.0.1 @openfeature/core@1.11.0 configcat-node@11.4.1 >/dev/null
cat >share.cjs <<'JS'
const http = require('node:http');
const launchdarkly = require('@launchdarkly/node-server-sdk'), {TestData} = require('@launchdarkly/node-server-sdk/integrations');
const {Unleash, InMemStorageProvider} = require('unleash-client');
const {GrowthBook} = require('@growthbook/growthbook'), {FlagdCore} = require('@openfeature/flagd-core'), configcat = require('configcat-node');
const silent = {error() {}, warn() {}, info() {}, debug() {}};
const serve = async (answer) => {
  const server = http.createServer((request, response) => { response.writeHead(200, {'content-type': 'application/json'}); response.end(JSON.stringify(answer)); });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${server.address().port}`;
};
const clients = { // each: (percent) => (visitor, account) => on
  'launchdarkly': async (percent) => {
    const data = new TestData(), weights = [percent * 1000, 100000 - percent * 1000];
    const rollout = {contextKind: 'user', bucketBy: 'account', variations: weights.map((weight, variation) => ({variation, weight}))};
    const flag = {version: 1, salt: 'salt', on: true, variations: [true, false], offVariation: 1};
    await data.usePreconfiguredFlag({...flag, key: 'express', fallthrough: {rollout}});
    await data.usePreconfiguredFlag({...flag, key: 'express, by kind', fallthrough: {rollout: {...rollout, contextKind: 'account', bucketBy: 'key'}}});
    const client = launchdarkly.init('key', {updateProcessor: data.getFactory(), sendEvents: false, logger: silent});
    await client.waitForInitialization({timeout: 10});
    clients['launchdarkly, by kind'] = async () => (key, account) => client.variation('express, by kind',
      account === undefined ? {kind: 'user', key} : {kind: 'multi', user: {key}, account: {key: String(account)}}, false);
    clients.reason = async (account) => (await client.variationDetail('express', {kind: 'user', key: 'anna', account}, false)).reason.kind;
    return (key, account) => client.variation('express', {kind: 'user', key, account}, false);
  },
  'unleash': async (percent) => {
    const feature = (name, stickiness) => ({name, type: 'release', enabled: true, strategies: [
      {name: 'flexibleRollout', parameters: {rollout: String(percent), groupId: 'express', stickiness}}]});
    const base = await serve({version: 2, features: [feature('express', 'account'), feature('express, default', 'default')]});
    const client = new Unleash({url: `${base}/api/`, appName: 'shop', refreshInterval: 60000, disableMetrics: true, storageProvider: new InMemStorageProvider()});
    await new Promise((done) => client.once('synchronized', done));
    clients['unleash, default'] = async () => (key, account) => client.isEnabled('express, default', {userId: account});
    return (key, account) => client.isEnabled('express', {userId: key, properties: {account}});
  },
  'growthbook': async (percent) => {
    const features = {express: {defaultValue: false, rules: [{force: true, coverage: percent / 100, hashAttribute: 'account'}]}};
    return (id, account) => new GrowthBook({attributes: {id, account}, features}).isOn('express');
  },
  'flagd': async (percent) => {
    const core = new FlagdCore(undefined, silent);
    core.setConfigurations(JSON.stringify({flags: {express: {state: 'ENABLED', variants: {on: true, off: false}, defaultVariant: 'off',
      targeting: {fractional: [{var: 'account'}, ['on', percent], ['off', 100 - percent]]}}}}));
    return (targetingKey, account) => core.resolveBooleanEvaluation('express', false, {targetingKey, account}, silent).value;
  },
  'configcat': async (percent) => {
    const baseUrl = await serve({p: {u: 'http://127.0.0.1', r: 0, s: 'c2FsdA=='}, f: {express: {t: 0, a: 'account', v: {b: false},
      p: [{p: percent, v: {b: true}}, {p: 100 - percent, v: {b: false}}]}}});
    const client = configcat.getClient(`configcat-sdk-1/${'a'.repeat(22)}/${String(percent).padStart(22, 'a')}`, configcat.PollingMode.ManualPoll,
                                       {baseUrl, logger: configcat.createConsoleLogger(-1)});
    await client.forceRefreshAsync();
    return (key, account) => client.getValueAsync('express', false, new configcat.User(key, undefined, undefined, account === undefined ? {} : {account}));
  },
};
let changed = false;
const check = (what, seen, expected) => {
  console.log(what.padEnd(60), seen);
  if (seen !== expected) { console.log('  changed: expected ' + expected); changed = true; }
};
const share = async (flag, account) => {
  let on = 0;
  for (let each = 0; each < 1000; ++each) on += await flag(`visitor-${each}`, account(each)) === true;
  return on === 0 || on === 1000 ? `${on / 10} %` : on >= 60 && on <= 140 ? 'about 10 %' : on >= 3 && on <= 25 ? 'about 1 %' : `${on / 10} %`;
};
const given = (each) => `account-${each}`, none = () => undefined;
(async () => {
  for (const [name, without] of [['launchdarkly', '100 %'], ['launchdarkly, by kind', '100 %'], ['unleash', '0 %'], ['unleash, default', 'about 10 %'],
                                 ['growthbook', '0 %'], ['flagd', '0 %'], ['configcat', '0 %']]) {
    const flag = await clients[name](10);
    check(`${name}, 10 %: with an account`, await share(flag, given), 'about 10 %');
    check(`${name}, 10 %: without`, await share(flag, none), without);
    if (name === 'launchdarkly') {
      check(`${name}, 10 %: with an account that is 4711.5`, await share(flag, (each) => each + 0.5), '100 %');
      check(`${name}, 10 %: with a list of accounts`, await share(flag, (each) => [`account-${each}`]), '100 %');
      check(`${name}: its reason, with and without an account`, [await clients.reason('account-1'), await clients.reason()].join(), 'FALLTHROUGH,FALLTHROUGH');
    }
    if (name === 'unleash, default') {
      const answers = new Set();
      for (let each = 0; each < 200; ++each) answers.add(flag('visitor-1'));
      check(`${name}: one visitor without, asked 200 times`, [...answers].sort().join(' and '), 'false and true');
    }
  }
  const flag = await clients.launchdarkly(1);
  check('launchdarkly, 1 %: with an account', await share(flag, given), 'about 1 %');
  check('launchdarkly, 1 %: without', await share(flag, none), '100 %');
  process.exit(changed ? 1 : 0);
})();
JS
node share.cjs
