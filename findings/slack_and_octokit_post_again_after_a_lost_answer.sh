#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: @slack/web-api 8.2.0, @slack/webhook 8.0.2, octokit 5.0.5 (npm), all as they come.
# Expected: a client sends a request again that can be sent again, and reports a lost answer to one that cannot; what has been posted may be there already.
# Seen: chat.postMessage() and issues.create() are POST requests that the server has read to the end before the connection is lost, or before a proxy says 502;
#   both clients post them again after a second or more (by their defaults ten times in half an hour, and three times), and report one success. No key goes with
#   them by which the server could tell: all the requests are the same. Slack's treats a 400 like that, too. @slack/webhook, of the same house, never sends twice.
# Met: "Rolling back 1.3.0" three times in the channel, three issues for one incident, just when the network is bad, and a log that knows of one.
# What helps: retryConfig: {retries: 0} and octokit's retry: {enabled: false} for what posts, with "not known" as the result; look for the marker first.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" @slack/web-api@8.2.0 @slack/webhook@8.0.2 octokit@5.0.5 >/dev/null
cat >post.mjs <<'JS'
import http from 'node:http';
import {WebClient} from '@slack/web-api';
import {IncomingWebhook} from '@slack/webhook';
import {Octokit} from 'octokit';
let fault, bodies = [], keys = new Set(), changed = false;
const server = http.createServer(async (request, response) => { // two bad answers, then a good one
  let body = '';
  for await (const part of request) body += part;
  bodies.push(body);
  Object.keys(request.headers).filter((name) => /idempot|request-id|retry/.test(name)).forEach((name) => keys.add(name));
  const bad = bodies.length <= 2;
  if (bad && fault === 'lost') return request.socket.destroy();
  response.writeHead(bad ? fault : request.url.includes('issues') ? 201 : 200, {'content-type': 'application/json'});
  response.end('{"ok": true, "ts": "1", "number": 1}');
});
await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
const base = `http://127.0.0.1:${server.address().port}`;
const silent = {debug() {}, info() {}, warn() {}, error() {}, setLevel() {}, setName() {}, getLevel: () => 'error'};
const check = async (what, send, expected) => {
  bodies = [];
  let answer = 'success';
  await send().catch(() => answer = 'an error');
  const seen = `${bodies.length} posted, ${new Set(bodies).size} different, reported: ${answer}`;
  console.log(`${what}, ${fault}`.padEnd(34), seen);
  if (seen !== expected) { console.log('  changed: expected ' + expected); changed = true; }
};
const slack = (options) => () => new WebClient('a-token', {slackApiUrl: base + '/', logger: silent, ...options}).chat.postMessage({channel: 'C1', text: 'Rolling back 1.3.0'});
const webhook = () => new IncomingWebhook(base + '/hook').send({text: 'Rolling back 1.3.0'});
const issue = (options) => () => new Octokit({baseUrl: base, log: silent, ...options}).rest.issues.create({owner: 'team', repo: 'shop', title: 'Rolling back 1.3.0'});
for (fault of ['lost', 502]) {
  await check('chat.postMessage', slack(), '3 posted, 1 different, reported: success');
  await check('issues.create', issue(), '3 posted, 1 different, reported: success');
  await check('webhook', webhook, '1 posted, 1 different, reported: an error');
}
await check('chat.postMessage, retries 0', slack({retryConfig: {retries: 0}}), '1 posted, 1 different, reported: an error');
await check('issues.create, no retry', issue({retry: {enabled: false}}), '1 posted, 1 different, reported: an error');
fault = 400;
await check('chat.postMessage', slack(), '3 posted, 1 different, reported: success');
await check('issues.create', issue(), '1 posted, 1 different, reported: an error');
console.log('headers that tell a second try:', [...keys].join(', ') || 'none');
process.exit(changed || keys.size ? 1 : 0);
JS
node post.mjs
