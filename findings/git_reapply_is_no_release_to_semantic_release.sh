#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: @semantic-release/commit-analyzer 13.0.1 and release-notes-generator 14.1.1 (npm), semantic-release's own defaults. The messages are those that
#   git writes: up to 2.42 the revert of a revert is `Revert "Revert "...""`, since 2.43 it is `Reapply "..."`.
# Expected: a feature that was reverted and then brought back is in the release and its notes; which git the reverting person has does not matter.
# Seen: with the older git's message it is a minor release with the feature in its notes. With the newer one's it is no release at all and the notes are
#   empty, though the feature is in the code: the feature is struck out by its revert, and "Reapply" is known to nobody. The same in the release after
#   the one that reverted it: `Revert "Revert` is a patch with a note, "Reapply" is nothing. To take a published feature away is a mere patch.
# Met: roll back by `git revert`, mend, `git revert` the revert: CI is green, nothing is released, and nobody sees why.
# What helps: a releaseRules line and a presetConfig for "reapply", or a subject written by hand (feat: ...); compare the notes with git's log.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" @semantic-release/commit-analyzer@13.0.1 \
  @semantic-release/release-notes-generator@14.1.1 >/dev/null
cat >analyze.mjs <<'JS'
import {analyzeCommits} from '@semantic-release/commit-analyzer';
import {generateNotes} from '@semantic-release/release-notes-generator';
let changed = false;
const commit = (number, subject, reverts) => {
  const hash = (digit) => String(digit).repeat(40);
  const message = subject + (reverts ? `\n\nThis reverts commit ${hash(reverts)}.` : '');
  return {hash: hash(number), message, subject, commit: {short: hash(number).slice(0, 7)}, committerDate: '2024-06-15'};
};
const feature = commit(1, 'feat: express checkout');
const revert = commit(2, 'Revert "feat: express checkout"', 1);
const older = commit(3, 'Revert "Revert "feat: express checkout""', 2);
const newer = commit(3, 'Reapply "feat: express checkout"', 2);
const check = async (what, commits, expected) => {
  const context = {commits, cwd: process.cwd(), logger: {log() {}, error() {}}, options: {repositoryUrl: 'https://git.example.org/team/shop.git'},
                   lastRelease: {gitTag: 'v1.2.0', version: '1.2.0'}, nextRelease: {gitTag: 'v1.3.0', version: '1.3.0'}};
  const type = await analyzeCommits({}, context);
  const notes = (await generateNotes({}, context)).split('\n').filter((line) => line.startsWith('* ')).map((line) => line.replace(/ \(.*| \d{7}$/, ''));
  const seen = `${type}: ${notes.join(', ') || '(no notes)'}`;
  console.log(what.padEnd(62), seen);
  if (seen !== expected) { console.log('  changed: expected ' + expected); changed = true; }
};
await check('feature', [feature], 'minor: * express checkout');
await check('feature, revert, back by git up to 2.42', [older, revert, feature], 'minor: * express checkout');
await check('feature, revert, back by git since 2.43', [newer, revert, feature], 'null: (no notes)');
await check('released before: revert', [revert], 'patch: * Revert "feat: express checkout"');
await check('reverted in the last release: back by git up to 2.42', [older], 'patch: * Revert "Revert "feat: express checkout""');
await check('reverted in the last release: back by git since 2.43', [newer], 'null: (no notes)');
process.exit(changed ? 1 : 0);
JS
node analyze.mjs
