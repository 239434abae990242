#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: prometheus-query 3.5.1 (npm), a client of Prometheus's API for JavaScript, against a stand-in that answers as Prometheus does; promtool 2.42.0 (Debian
#   12: prometheus 2.42.0+ds-5+deb12u1) for what Prometheus itself says.
# Expected: "+Inf" is Infinity, which is more than any threshold; the warning of an answer that is only part of the data is handed on or is an error; a time as a
#   number is seconds since 1970, as in Prometheus's API, or is refused.
# Seen: "+Inf" and "-Inf" are NaN, like "NaN": `value > 10` is false. Warnings and infos are thrown away, nothing of the result has them. A number is milliseconds:
#   1718446500 is sent as 1718446.5, 20 January 1970, and the answer is an empty one, with success. (Prometheus has +Inf for what is divided by 0: 5 > bool 10 is 0,
#   5 / 0 > bool 10 is 1.)
# Met: "more than ten times the errors of before", where there were none before: 5 / 0. The alert of Prometheus fires, the bot with the same condition says no; and
#   it decides by half of the data when a store behind Thanos is down.
# What helps: the raw answer (fetch), Number(text.replace('Inf', 'Infinity')), and warnings looked at; times as Date.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq prometheus=2.42.0+ds-5+deb12u1 >/dev/null 2>&1
dpkg-deb -x prometheus_*.deb root
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" prometheus-query@3.5.1 >/dev/null
cat >rules.yml <<'YAML'
evaluation_interval: 1m
tests:
  - interval: 1m
    input_series: [{series: errors, values: '5 5'}, {series: before, values: '0 0'}]
    promql_expr_test:
      - {expr: errors / before, eval_time: 1m, exp_samples: [{labels: '{}', value: .inf}]}
      - {expr: errors / before > bool 10, eval_time: 1m, exp_samples: [{labels: '{}', value: 1}]}
      - {expr: errors > bool 10, eval_time: 1m, exp_samples: [{labels: '{}', value: 0}]}
YAML
"$work/root/usr/bin/promtool" test rules rules.yml
cat >query.cjs <<'JS'
const {PrometheusDriver} = require('prometheus-query');
let changed = false, asked;
const check = (what, seen, expected) => {
  console.log(what.padEnd(44) + seen);
  if (seen !== expected) { console.log('changed: expected ' + expected); changed = true; }
};
const warning = 'one of two stores did not answer';
const server = require('http').createServer((request, response) => {
  asked = new URL(request.url, 'http://localhost').searchParams;
  response.setHeader('Content-Type', 'application/json');
  response.end(JSON.stringify({status: 'success', warnings: [warning], infos: ['metric might not be a counter'],
    data: {resultType: 'vector', result: ['+Inf', '-Inf', 'NaN', '1e+02'].map((value) => ({metric: {}, value: [1718446500, value]}))}}));
}).listen(0, '127.0.0.1', async () => {
  const driver = new PrometheusDriver({endpoint: `http://127.0.0.1:${server.address().port}`});
  const answer = await driver.instantQuery('errors / before', new Date(1718446500000));
  check('+Inf, -Inf, NaN, 1e+02', answer.result.map((each) => String(each.value.value)).join(', '), 'NaN, NaN, NaN, 100');
  check('+Inf > 10', String(answer.result[0].value.value > 10), 'false');
  check('all that the answer has', Object.keys(answer).join(), 'resultType,result');
  check('new Date(1718446500000) is asked for as', asked.get('time'), '1718446500');
  await driver.instantQuery('errors', 1718446500);
  check('1718446500 is asked for as', asked.get('time'), '1718446.5');
  await driver.rangeQuery('errors', 1718446500, 1718450100, 15);
  check('1718446500 to 1718450100 is asked for as', asked.get('start') + ' to ' + asked.get('end'), '1718446.5 to 1718450.1');
  process.exit(changed ? 1 : 0);
});
JS
node query.cjs
