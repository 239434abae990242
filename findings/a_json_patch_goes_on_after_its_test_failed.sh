#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: rfc6902 5.1.2, fast-json-patch 3.1.1 and json-patch 0.7.0, and for comparison json8-patch 1.0.6 and jiff 0.7.3 (npm).
# Expected: a JSON patch is carried out as a whole or not at all (RFC 6902, 5): "test" in the middle that does not hold is an error, and the document is as before.
# Seen: rfc6902 throws nothing. It returns a list with a TestError in it and carries out the rest: the image is set, the test fails, the replicas are set to 0 all
#   the same. fast-json-patch and json-patch throw and leave what came before the test in the document, fast-json-patch also with its validation on. Without it
#   fast-json-patch takes a "replace" of what is not there for an "add", and a "remove" of it for done. json8-patch and jiff leave the document alone.
# Met: "set the image back, but only if nobody deployed meanwhile", with the test on the generation or the resource version: tried on a copy, or carried out by a
#   tool that reads, patches and puts, it writes over the other deploy in the very case that the test is for.
# What helps: put the tests first; read the list that rfc6902 returns; patch a deep copy and throw it away on any error; let the API server do it.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" rfc6902@5.1.2 fast-json-patch@3.1.1 json-patch@0.7.0 json8-patch@1.0.6 jiff@0.7.3 >/dev/null
cat >patch.cjs <<'JS'
const rfc6902 = require('rfc6902'), fast = require('fast-json-patch'), plain = require('json-patch'), json8 = require('json8-patch'), jiff = require('jiff');
const appliers = {
  'rfc6902': (document, patch) => rfc6902.applyPatch(document, patch).map((result) => result && result.name).join(),
  'fast-json-patch': (document, patch) => { fast.applyPatch(document, patch); },
  'fast-json-patch, validating': (document, patch) => { fast.applyPatch(document, patch, true); },
  'json-patch': (document, patch) => { plain.apply(document, patch); },
  'json8-patch': (document, patch) => { json8.apply(document, patch); },
  'jiff': (document, patch) => { jiff.patch(patch, document); },
};
let changed = false;
const check = (applier, document, patch, expected) => {
  let said;
  try { said = appliers[applier](document, patch) || 'done'; } catch { said = 'throws'; }
  const seen = said + ' ' + JSON.stringify(document).replaceAll('"', '');
  console.log('  ' + applier.padEnd(28) + ' ' + seen);
  if (seen !== expected) { console.log('  changed: expected ' + expected); changed = true; }
};
const guarded = [{op: 'replace', path: '/image', value: 'shop:1.2.0'}, {op: 'test', path: '/generation', value: 7}, {op: 'replace', path: '/replicas', value: 0}];
console.log(JSON.stringify(guarded).replaceAll('"', ''));
for (const [applier, expected] of [
  ['rfc6902', ',TestError, {generation:8,image:shop:1.2.0,replicas:0}'],
  ['fast-json-patch', 'throws {generation:8,image:shop:1.2.0,replicas:3}'],
  ['fast-json-patch, validating', 'throws {generation:8,image:shop:1.2.0,replicas:3}'],
  ['json-patch', 'throws {generation:8,image:shop:1.2.0,replicas:3}'],
  ['json8-patch', 'throws {generation:8,image:shop:1.3.0,replicas:3}'],
  ['jiff', 'throws {generation:8,image:shop:1.3.0,replicas:3}'],
]) check(applier, {generation: 8, image: 'shop:1.3.0', replicas: 3}, guarded, expected);
console.log('replace, then remove, of what is not there');
for (const [applier, replaced, removed] of [
  ['rfc6902', 'MissingError {spec:{}}', 'MissingError {spec:{}}'],
  ['fast-json-patch', 'done {spec:{paused:true}}', 'done {spec:{}}'],
  ['fast-json-patch, validating', 'throws {spec:{}}', 'throws {spec:{}}'],
  ['json8-patch', 'throws {spec:{}}', 'throws {spec:{}}'],
]) {
  check(applier, {spec: {}}, [{op: 'replace', path: '/spec/paused', value: true}], replaced);
  check(applier, {spec: {}}, [{op: 'remove', path: '/spec/paused'}], removed);
}
process.exit(changed ? 1 : 0);
JS
node patch.cjs
