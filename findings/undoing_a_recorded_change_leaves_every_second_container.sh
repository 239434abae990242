#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: json-diff-ts 4.10.4, deep-diff 1.0.2 and mutative 1.3.0, and for comparison jsondiffpatch 0.7.3 and immer 10.1.1 (npm).
# Expected: a change that such a library has recorded and takes back leaves what was there before; changes are taken back in the reverse of the order in which they were
#   made; to undo one's own addition to a list takes that one away and nothing that others have added behind it.
# Seen: json-diff-ts takes each addition to a list back by its number, from the first on, and the next ones have moved up by then: of two containers that came, one
#   stays, of three the middle one. No error. deep-diff does so when one goes backwards through its list, and is right when one goes forwards, since the list is in
#   reverse already. Split into single changes (atomizeChangeset) a label with a dot or a slash, as Kubernetes has them, is not changed by json-diff-ts: a new key
#   "labels[app.kubernetes.io/version]" stands beside `labels`. mutative's inverse of "one entry added" is "the list has two entries": everything that was
#   added behind it since is gone. jsondiffpatch and immer are right each time.
# Met: a change to a Deployment, recorded to be taken back later: a side container of the bad release stays, and the version label is that of 1.3.0; "undo my
#   note" in a shared timeline takes those of two others along.
# What helps: keep the whole document from before and put that back; compare with it after every undo; {arrayLengthAssignment: false} for mutative.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" json-diff-ts@4.10.4 deep-diff@1.0.2 mutative@1.3.0 jsondiffpatch@0.7.3 immer@10.1.1 >/dev/null
cat >undo.mjs <<'JS'
import {diff, applyChangeset, revertChangeset, atomizeChangeset, unatomizeChangeset} from 'json-diff-ts';
import deep from 'deep-diff';
import {create as record, apply} from 'mutative';
import {create as differ} from 'jsondiffpatch';
import {produceWithPatches, applyPatches, enablePatches} from 'immer';
enablePatches();
let changed = false;
const check = (what, result, expected) => {
  const seen = JSON.stringify(result).replaceAll('"', '');
  console.log('  ' + what.padEnd(34) + seen);
  if (seen !== expected) { console.log('  changed: expected ' + expected); changed = true; }
};
const taken = (before, after, changes) => { const result = structuredClone(after); for (const each of changes) deep.revertChange(result, before, each); return result; };
const undo = {
  'json-diff-ts': (before, after) => revertChangeset(structuredClone(after), diff(before, after)),
  'deep-diff, backwards': (before, after) => taken(before, after, [...deep.diff(before, after)].reverse()),
  'deep-diff, forwards': (before, after) => taken(before, after, deep.diff(before, after)),
  'jsondiffpatch': (before, after) => { const both = differ(); return both.unpatch(structuredClone(after), both.diff(before, after)); },
};
const container = (name) => ({name});
const pod = (...names) => ({containers: names.map(container)});
const of = (names) => `{containers:[${names.split(' ').map((name) => `{name:${name}}`)}]}`;
console.log('undo: proxy and log came beside shop');
for (const [way, left] of [['json-diff-ts', 'shop log'], ['deep-diff, backwards', 'shop log'], ['deep-diff, forwards', 'shop'], ['jsondiffpatch', 'shop']])
  check(way, undo[way](pod('shop'), pod('shop', 'proxy', 'log')), of(left));
console.log('undo: three variables came into an empty list');
for (const [way, left] of [['json-diff-ts', '[b]'], ['deep-diff, forwards', '[]'], ['jsondiffpatch', '[]']])
  check(way, undo[way]({env: []}, {env: ['a', 'b', 'c']}), `{env:${left}}`);
console.log('a label back to 1.2.0');
const now = {labels: {'app.kubernetes.io/version': '1.3.0'}}, then = {labels: {'app.kubernetes.io/version': '1.2.0'}};
check('json-diff-ts', applyChangeset(structuredClone(now), diff(now, then)), '{labels:{app.kubernetes.io/version:1.2.0}}');
check('json-diff-ts, single changes', applyChangeset(structuredClone(now), unatomizeChangeset(atomizeChangeset(diff(now, then)))),
  '{labels:{app.kubernetes.io/version:1.3.0},labels[app.kubernetes.io/version]:1.2.0}');
console.log('undo: my note, when two others have come behind it');
const timeline = {entries: ['alert', 'rollback']}, add = (draft) => { draft.entries.push('mine'); };
const [withMutative, , mutativeUndo] = record(timeline, add, {enablePatches: true}), [withImmer, , immerUndo] = produceWithPatches(timeline, add);
const later = (state) => ({entries: [...state.entries, 'from Ann', 'from Ben']});
check('mutative', apply(later(withMutative), mutativeUndo), '{entries:[alert,rollback]}');
const [, , byOne] = record(timeline, add, {enablePatches: {arrayLengthAssignment: false}});
check('mutative, without lengths', apply(later(withMutative), byOne), '{entries:[alert,rollback,from Ann,from Ben]}');
check('immer', applyPatches(later(withImmer), immerUndo), '{entries:[alert,rollback,from Ann,from Ben]}');
process.exit(changed ? 1 : 0);
JS
node undo.mjs
