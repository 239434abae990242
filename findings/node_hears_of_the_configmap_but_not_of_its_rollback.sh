#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: fs.watch() and fs.watchFile() of Node.js 20, node-watch 0.7.4, sane 5.0.1 and watchpack 2.6.4, and for comparison chokidar 3.6.0, 4.0.3 and 5.0.0 (npm), on a folder that
#   is changed as Kubernetes changes a mounted ConfigMap: flags.json is a link to ..data/flags.json, ..data one to a folder with a date as its name; a new folder is made, ..data
#   is replaced by rename, and the folder of before is removed.
# Expected: a service that watches /etc/shop/flags.json reads it again after each change of the ConfigMap, or it never does, and then one notices it in the first test.
# Seen: fs.watch() tells of the first change and of none after that: it watches the file behind the links, which is removed with its folder; no error, no event "close". node-watch, sane, and
#   watchpack as it comes (followSymlinks: false) hear of none. fs.watchFile(), which asks again and again, watchpack with followSymlinks: true, and chokidar hear of all.
# Met: the new flag goes out by the ConfigMap of 1.3.0, and the service takes it over: it works. The rollback of the ConfigMap is the second change: the file in the pod is right,
#   `kubectl exec ... cat` shows it, the Deployment has not changed, so that no pod is started anew, and the service keeps the bad flag.
# What helps: after a rollback of a ConfigMap `kubectl rollout restart`; chokidar or polling; a metric with the hash of what was read, not of what is mounted; a test with two changes.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" chokidar3@npm:chokidar@3.6.0 chokidar4@npm:chokidar@4.0.3 chokidar5@npm:chokidar@5.0.0 node-watch@0.7.4 sane@5.0.1 \
  watchpack@2.6.4 >/dev/null
cat >watch.mjs <<'JS'
import {mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, watch, watchFile, writeFileSync} from 'node:fs';
import {setTimeout as wait} from 'node:timers/promises';
import {createRequire} from 'node:module';
const require = createRequire(import.meta.url);
let changed = false;
const check = async (what, expected, start) => {
  const folder = `${process.cwd()}/mounted-${what.replace(/\W+/g, '-')}`, file = folder + '/flags.json';
  let now = 0;
  const mount = async () => { // as the kubelet does it
    const dated = `..2024_06_15_${++now}`;
    mkdirSync(`${folder}/${dated}`);
    writeFileSync(`${folder}/${dated}/flags.json`, `{"release": ${now}}`);
    symlinkSync(dated, folder + '/..data_tmp');
    renameSync(folder + '/..data_tmp', folder + '/..data');
    if (now > 1) rmSync(`${folder}/..2024_06_15_${now - 1}`, {recursive: true});
  };
  mkdirSync(folder);
  await mount();
  symlinkSync('..data/flags.json', file);
  let read = 1;
  start(file, folder, () => { read = JSON.parse(readFileSync(file, 'utf8')).release; });
  await wait(2000);
  const heard = [];
  for (let change = 0; change < 3; change++) {
    await mount();
    await wait(2500);
    heard.push(read === now ? 'yes' : 'no');
  }
  const seen = heard.join(', ');
  console.log(what.padEnd(36) + seen);
  if (seen !== expected) { console.log('changed: expected ' + expected); changed = true; }
};
const only = (tell) => (name) => { if (name.endsWith('flags.json')) tell(); };
const checks = [
  check('fs.watch', 'yes, no, no', (file, folder, tell) => watch(file, tell)),
  check('fs.watchFile', 'yes, yes, yes', (file, folder, tell) => watchFile(file, {interval: 200}, tell)),
  check('node-watch', 'no, no, no', (file, folder, tell) => require('node-watch')(file, tell)),
  check('sane', 'no, no, no', (file, folder, tell) => require('sane')(folder, {glob: ['flags.json']}).on('change', tell)),
];
for (const version of ['chokidar3', 'chokidar4', 'chokidar5']) {
  const module = await import(version), chokidar = module.watch ? module : module.default;
  checks.push(check(version, 'yes, yes, yes', (file, folder, tell) => chokidar.watch(file, {ignoreInitial: true}).on('change', tell)));
}
const Watchpack = require('watchpack');
const pack = (options) => (file, folder, tell) => { const each = new Watchpack(options); each.on('change', only(tell)); each.watch({files: [file], startTime: Date.now()}); };
checks.push(check('watchpack', 'no, no, no', pack({})), check('watchpack, followSymlinks: true', 'yes, yes, yes', pack({followSymlinks: true})));
await Promise.all(checks);
process.exit(changed ? 1 : 0);
JS
echo 'three changes of the ConfigMap: is each of them read?'
node watch.mjs
