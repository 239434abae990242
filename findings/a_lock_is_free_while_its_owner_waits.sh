#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: proper-lockfile 4.1.2 (npm), with which programs in Node.js see to it that only one of them does a thing, as it comes.
# Expected: lock() before a rollback and release() after it keep a second rollback out for as long as the first one runs; the lock becomes free if the process that holds it has died.
# Seen: the lock counts as left behind after ten seconds (stale: 10000) without a sign of life, and that comes from a timer in the process that holds it. execSync('kubectl rollout status ...'),
#   spawnSync(), a large JSON.parse() or a debugger keep the timer from running: after ten seconds the second one gets the lock while the first one is still at it. When the first has
#   ended its release() resolves, without an error, and removes the lock of the second, so that a third one begins, too. The second one is ended in the
#   middle by a timer of its own that throws ECOMPROMISED where nobody catches it; the first one, which was the cause, hears of nothing.
# Met: two people press "roll back" within a minute; both runs log "lock acquired", and one sets the image to 1.2.0 while the other, for the hotfix, sets it to 1.3.1.
# What helps: exec and spawn with promises, never their Sync forms, while a lock is held; a stale longer than the longest step; onCompromised, which says so and stops the step; a lock in the
#   cluster (a Lease), or a condition on resourceVersion.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" proper-lockfile@4.1.2 >/dev/null
cat >rollback.cjs <<'JS'
const {appendFileSync} = require('node:fs'), {execFileSync} = require('node:child_process'), {setTimeout: wait} = require('node:timers/promises');
const lockfile = require('proper-lockfile');
const [, , name, way, seconds] = process.argv;
const say = (what) => appendFileSync('said', `${name} ${what}\n`);
(async () => {
  const release = await lockfile.lock('shop', {retries: {retries: 400, minTimeout: 100, maxTimeout: 100}});
  say('begins');
  if (way === 'sync') execFileSync('sleep', [seconds]); // kubectl rollout status
  else await wait(seconds * 1000);
  say('ends');
  await release().catch((error) => say('release: ' + error.code));
})();
process.on('uncaughtException', (error) => { say(error.code); process.exit(1); });
JS
touch shop
check() { # WAY SECONDS EXPECTED: a first one this way, a second one right after it, a third one after the first
  : >said
  node rollback.cjs first "$1" "$2" & local first=$!
  until grep -q 'first begins' said; do kill -0 "$first"; sleep 0.05; done
  node rollback.cjs second async 8 & local second=$!
  wait "$first" || true
  node rollback.cjs third async 0 & local third=$!
  wait "$second" || true
  wait "$third" || true
  local seen; seen=$(paste -sd, said | sed 's/,/, /g')
  echo "$1: $seen"
  [ "$seen" = "$3" ] || { echo "changed: expected $3"; exit 1; }
}
check async 12 'first begins, first ends, second begins, second ends, third begins, third ends'
check sync  12 'first begins, second begins, first ends, third begins, third ends, second ECOMPROMISED'
