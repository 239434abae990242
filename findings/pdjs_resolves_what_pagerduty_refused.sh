#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: @pagerduty/pdjs 2.2.4, PagerDuty's own client for JavaScript, and for comparison @slack/webhook 8.0.2 and octokit 5.0.5 (npm), against a stand-in.
# Expected: `await event({...})` that comes back has been taken; a page that PagerDuty refuses (a wrong key, a field too much, too many requests) is an exception, as it is
#   with the other two. requestTimeout: 100 gives up after a tenth of a second.
# Seen: whatever the answer is, the promise resolves, with 400, 401, 500 and also with the 429 that is left after three retries. Only `response.ok` and the text of
#   data.status tell. 5xx is not sent again. requestTimeout sets a timer that does nothing: the answer of a slow server is awaited for as long as it takes.
# Met: "on-call paged" in the timeline of the incident, and no telephone has rung; or the step waits longer than its limit says.
# What helps: `if (!answer.ok) throw ...`, and for events data.status === 'success' with a dedup_key; Promise.race with a timer of one's own.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" @pagerduty/pdjs@2.2.4 @slack/webhook@8.0.2 octokit@5.0.5 >/dev/null
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost -addext subjectAltName=DNS:localhost -keyout key.pem -out cert.pem 2>/dev/null
cat >page.mjs <<'JS'
import {readFileSync} from 'node:fs';
import {createServer} from 'node:https';
import {once} from 'node:events';
import pdjs from '@pagerduty/pdjs';
import {IncomingWebhook} from '@slack/webhook';
import {Octokit} from 'octokit';
let changed = false, code, delay = 0, requests = 0;
const check = (what, seen, expected) => {
  console.log(what.padEnd(34), seen);
  if (seen !== expected) { console.log('  changed: expected ' + expected); changed = true; }
};
const server = createServer({key: readFileSync('key.pem'), cert: readFileSync('cert.pem')}, (request, response) => {
  ++requests;
  request.resume().on('end', () => setTimeout(() => {
    response.writeHead(code, {'Content-Type': 'application/json'});
    response.end(JSON.stringify(code === 202 ? {status: 'success', dedup_key: 'a'} : {status: 'refused', error: {message: 'refused'}}));
  }, delay));
}).listen(0);
await once(server, 'listening');
const host = `localhost:${server.address().port}`;
const outcome = async (promise) => {
  requests = 0;
  const result = await promise().then((answer) => `resolves, ok ${answer.ok}, ${answer.data.status}`, (error) => 'rejects');
  return `${result}, ${requests} request${requests === 1 ? '' : 's'}`;
};
const data = {routing_key: '0'.repeat(32), event_action: 'trigger', dedup_key: 'shop', payload: {summary: 'Rollback of shop failed', source: 'shop', severity: 'critical'}};
const event = (more) => pdjs.event({data, server: host, retryTimeout: 10, ...more});
const rest = () => pdjs.api({token: 'none', server: host, retryTimeout: 10}).get('/incidents');
code = 202; check('event, 202', await outcome(event), 'resolves, ok true, success, 1 request');
code = 400; check('event, 400', await outcome(event), 'resolves, ok false, refused, 1 request');
code = 500; check('event, 500', await outcome(event), 'resolves, ok false, refused, 1 request');
code = 429; check('event, 429 each time', await outcome(event), 'resolves, ok false, refused, 4 requests');
code = 401; check('REST, 401', await outcome(rest), 'resolves, ok false, refused, 1 request');
code = 400;
check('@slack/webhook, 400', await outcome(() => new IncomingWebhook(`https://${host}/hook`).send({text: 'a'})), 'rejects, 1 request');
check('octokit, 400', await outcome(() => new Octokit({baseUrl: `https://${host}`}).rest.issues.create({owner: 'team', repo: 'shop', title: 'a'})), 'rejects, 1 request');
code = 202; delay = 1500;
const begin = Date.now();
check('event, requestTimeout: 100', await outcome(() => event({requestTimeout: 100})), 'resolves, ok true, success, 1 request');
check('  answer after more than a second', String(Date.now() - begin > 1000), 'true');
process.exit(changed ? 1 : 0);
JS
NODE_EXTRA_CA_CERTS=cert.pem node page.mjs 2>/dev/null
