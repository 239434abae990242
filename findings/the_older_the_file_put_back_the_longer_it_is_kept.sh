#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: got 11.8.6 with a Map as its cache, undici 7.30.2 with its cache interceptor, make-fetch-happen 15.0.6 (npm's own fetch) and axios 1.21.1 with axios-cache-interceptor 1.12.3 (npm), each as
#   its README shows it, against a server that sends config.json with Last-Modified and without Cache-Control, as nginx sends a file. How long an answer is kept is tried out by
#   its Age header.
# Expected: what says nothing of how long it may be kept is asked for again each time, at the most with If-Modified-Since; a cache is there for what allows it.
# Seen: the server is not asked. got and undici keep an answer for a tenth of the time since the file was last changed, as RFC 9111 (4.2.2) suggests: 17 hours if the file is a week old, nine days if it
#   is of ninety days ago. That is the wrong way round for a rollback, since the file put back is an old one with its old date: an hour after a new release its config is asked for
#   every six minutes, and that of 1.2.0, once it is back, not before next week. make-fetch-happen does not ask either; axios-cache-interceptor keeps it for five minutes,
#   whatever its date. With Cache-Control: no-cache all ask.
# Met: the config of 1.2.0 is put back with `cp -p`, rsync -a or from an image, and the services that have read it once do not see the hotfix of tomorrow; those that have the config of 1.3.0, made
#   days before its release, do not see the rollback. Each restart "repairs" it, as the cache is in memory.
# What helps: Cache-Control: no-cache on what says which release is on; touch the file that is put back; no cache for it in the client.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" got@11.8.6 undici@7.30.2 make-fetch-happen@15.0.6 axios@1.21.1 axios-cache-interceptor@1.12.3 >/dev/null
cat >fetch.cjs <<'JS'
const {mkdtempSync} = require('node:fs');
const got = require('got'), undici = require('undici'), {setupCache} = require('axios-cache-interceptor'), axios = require('axios'), happen = require('make-fetch-happen');
let changed = false, headers, asked;
const clients = {
  got: () => { const cache = new Map(); return async (url) => (await got(url, {cache})).body; },
  undici: () => { const dispatcher = new undici.Agent().compose(undici.interceptors.cache()); return async (url) => (await undici.request(url, {dispatcher})).body.text(); },
  'make-fetch-happen': () => { const fetch = happen.defaults({cachePath: mkdtempSync('cache-')}); return async (url) => (await fetch(url)).text(); },
  'axios-cache-interceptor': () => { const client = setupCache(axios.create()); return async (url) => (await client.get(url, {responseType: 'text'})).data; },
};
const hour = 1 / 24;
const server = require('node:http').createServer((request, response) => {
  ++asked;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.setHeader('Connection', 'close');
  response.end(asked === 1 ? '{"release": "1.3.0"}' : '{"release": "1.2.0"}');
}).listen(0, '127.0.0.1', async () => {
  const url = `http://127.0.0.1:${server.address().port}/config.json`;
  const check = async (client, what, days, age, expected, more = {}) => { // a file so many days old, an answer so many days old
    headers = {'Last-Modified': new Date(Date.now() - days * 864e5).toUTCString(), ...(age ? {Age: String(Math.round(age * 86400))} : {}), ...more};
    asked = 0;
    const fetch = clients[client]();
    await fetch(url);
    await new Promise((resolve) => setTimeout(resolve, 200));
    const seen = (await fetch(url)).includes('1.3.0') ? 'kept' : 'asked again';
    console.log(client.padEnd(24), what.padEnd(52), seen);
    if (seen !== expected) { console.log('changed: expected ' + expected); changed = true; }
  };
  for (const client of ['got', 'undici']) {
    await check(client, 'a file of an hour ago, after 5 minutes', hour, hour / 12, 'kept');
    await check(client, '  after 7 minutes', hour, hour / 60 * 7, 'asked again');
    await check(client, 'a file of a week ago, after 16 hours', 7, 16 * hour, 'kept');
    await check(client, '  after 18 hours', 7, 18 * hour, 'asked again');
    await check(client, 'a file of ninety days ago, after 8 days', 90, 8, 'kept');
    await check(client, '  after 10 days', 90, 10, 'asked again');
  }
  for (const client of Object.keys(clients)) {
    await check(client, 'a file of ninety days ago', 90, 0, 'kept');
    await check(client, '  with Cache-Control: no-cache', 90, 0, 'asked again', {'Cache-Control': 'no-cache'});
  }
  process.exit(changed ? 1 : 0);
});
JS
node fetch.cjs
