#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: cloudevents 10.0.0 and 6.0.4 (npm), the CloudEvents SDK for JavaScript, as sender and receiver over HTTP.
# Expected: what is sent as the data of an event arrives as it was, in both modes: binary (the data is the body) and structured (all is one JSON), also where it is a single
#   value: true, false, a number.
# Seen: true arrives, false does not: in structured mode {"data": false} is on the wire, and the receiver's event has no data, with no error; likewise 0 and "". In binary mode true, false
#   and numbers cannot be sent, an error of Node's http ("chunk"), null arrives as the text "null", and the text {"on":false} as an object. {on: false}, an object, is
#   right both times.
# Met: "express: true" is heard by all, "express: false" by nobody, and 3 replicas but not 0: what a rollback or a kill switch sends is the value that is lost. A receiver that
#   takes no data for "no change" or for its default (on) keeps the flag on.
# What helps: an object as the data, {on: false}; a receiver that refuses an event without data.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" new@npm:cloudevents@10.0.0 old@npm:cloudevents@6.0.4 >/dev/null
cat >event.cjs <<'JS'
const http = require('node:http');
let changed = false, arrived, wire, sdk;
const server = http.createServer(async (request, response) => {
  let body = '';
  for await (const part of request) body += part;
  wire = body;
  arrived = sdk.HTTP.toEvent({headers: request.headers, body});
  response.end();
});
server.listen(0, '127.0.0.1', async () => {
  const url = `http://127.0.0.1:${server.address().port}/`;
  const show = (value) => value === undefined ? 'no data' : JSON.stringify(value);
  const check = async (mode, data, expected) => {
    arrived = wire = undefined;
    const error = await sdk.emitterFor(sdk.httpTransport(url), {mode})(new sdk.CloudEvent({type: 'flag', source: '/shop', data})).then(() => null, (problem) => problem);
    const seen = error ? 'an error' : show(arrived.data);
    const sent = wire?.includes('specversion') ? `{"data":${show(JSON.parse(wire).data)},...}` : wire ?? '(nothing)';
    console.log(mode.padEnd(11), show(data).padEnd(18), 'on the wire:', sent.padEnd(24), 'arrives:', seen);
    if (seen !== expected) { console.log('changed: expected ' + expected); changed = true; }
  };
  for (const name of ['new', 'old']) {
    sdk = require(name);
    console.log('cloudevents', require(name + '/package.json').version);
    await check('structured', true, 'true');
    await check('structured', false, 'no data');
    await check('structured', 3, '3');
    await check('structured', 0, 'no data');
    await check('structured', '', 'no data');
    await check('structured', {on: false}, '{"on":false}');
    await check('binary', {on: false}, '{"on":false}');
    await check('binary', true, 'an error');
    await check('binary', false, 'an error');
    await check('binary', 3, 'an error');
    await check('binary', null, '"null"');
    await check('binary', '{"on":false}', '{"on":false}');
  }
  process.exit(changed ? 1 : 0);
});
JS
node event.cjs
