#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: node-statsd 0.1.1, node-dogstatsd 0.0.7 and lynx 0.2.0, and for comparison hot-shots 11.4.0 and statsd-client 0.4.7 (npm), clients of StatsD, against a socket of this script.
# Expected: increment('errors', failed) adds what has failed: 5 where it is 5, nothing where it is 0; the clients can be exchanged for each other, as they have the same methods.
# Seen: node-statsd and node-dogstatsd send "errors:1|c" for 0, node-statsd also for NaN: each good batch is an error. The second argument of node-dogstatsd and lynx is no amount
#   but a rate of sampling: five errors are one, and lynx throws for 0. decrement(..., 0) of node-statsd takes one off. hot-shots and statsd-client send what they are given.
# Met: a service that goes over to another client has an error rate where nothing fails, or a fifth of it where much does; a condition that compares the release with the one
#   before sees the change of the client.
# What helps: an `if (failed)` around it; count(), incrementBy() or the like where there is one; a test that reads what is on the wire.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" node-statsd@0.1.1 node-dogstatsd@0.0.7 lynx@0.2.0 hot-shots@11.4.0 statsd-client@0.4.7 >/dev/null
cat >count.cjs <<'JS'
const socket = require('node:dgram').createSocket('udp4'), host = '127.0.0.1';
const got = [];
socket.on('message', (message) => got.push(message.toString().trim()));
socket.bind(0, host, async () => {
  const {port} = socket.address();
  const make = {
    'node-statsd': () => new (require('node-statsd'))({host, port}),
    'node-dogstatsd': () => new (require('node-dogstatsd').StatsD)(host, port),
    lynx: () => new (require('lynx'))(host, port),
    'hot-shots': () => new (require('hot-shots'))({host, port}),
    'statsd-client': () => new (require('statsd-client'))({host, port, maxBufferSize: 0}),
  };
  let changed = false;
  for (const [name, expected] of [['node-statsd', '5, 1, 1, -1'], ['node-dogstatsd', '1, 1, 1, -1'], ['lynx', '1, an error, -, an error'], ['hot-shots', '5, 0, -, 0'], ['statsd-client', '5, 0, -, 0']]) {
    const client = make[name](), seen = [];
    for (const [method, amount] of [['increment', 5], ['increment', 0], ['increment', NaN], ['decrement', 0]]) {
      if (expected.split(', ')[seen.length] === '-') { seen.push('-'); continue; } // not asked
      got.length = 0;
      try {
        client[method]('errors', amount);
        for (let i = 0; i < 100 && got.length === 0; i++) await new Promise((ready) => setTimeout(ready, 50));
        seen.push(got.map((line) => line.replace(/^errors:|\|c$/g, '').replace('-0', '0')).join('+'));
      } catch {
        seen.push('an error');
      }
    }
    console.log(name.padEnd(16), ['increment 5', 'increment 0', 'increment NaN', 'decrement 0'].map((what, i) => `${what}: ${seen[i]}`).join('   '));
    if (seen.join(', ') !== expected) { console.log('changed: expected ' + expected); changed = true; }
  }
  process.exit(changed ? 1 : 0);
});
JS
node --no-deprecation count.cjs
