#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: @tryfabric/mack 1.2.1 (npm), Markdown to Slack's blocks.
# Expected: what Slack cannot show is simplified, as a table that becomes text; nothing of the content is lost without a word.
# Seen: only the first paragraph of a list item is taken. A code block under a step is dropped, and so are its second paragraph and every nested list. Numbers
#   begin again at 1: "4. undo", after a pause in the list, is step 1. A comment at the beginning of a line takes that whole paragraph with it. <br> is dropped
#   with nothing in its place. Outside of a list the same code block is kept. No error.
# Met: the steps of a rollback, posted to the incident channel: the headings of the steps arrive, the commands do not, and "go on at step 4" has no step 4.
# What helps: post steps as paragraphs, or make the blocks oneself from a syntax tree and count that every code block of the source is in them.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" @tryfabric/mack@1.2.1 >/dev/null
cat >convert.cjs <<'JS'
const {markdownToBlocks} = require('@tryfabric/mack');
let changed = false;
const check = async (source, ...expected) => {
  const seen = (await markdownToBlocks(source)).map((block) => block.text ? block.text.text : block.type);
  console.log(JSON.stringify(source) + '\n  -> ' + JSON.stringify(seen));
  if (JSON.stringify(seen) !== JSON.stringify(expected)) { console.log('  changed: expected ' + JSON.stringify(expected)); changed = true; }
};
(async () => {
  const code = '```\nkubectl rollout undo deploy/shop\n```';
  await check('Undo it:\n\n' + code, 'Undo it:', code);
  await check('1. Undo it:\n\n   ' + code.replaceAll('\n', '\n   ') + '\n2. Verify', '1. Undo it:\n2. Verify');
  await check('- Undo it\n\n  Not while the migration runs.', '• Undo it');
  await check('- Databases\n  - orders first\n  - then stock\n- Caches', '• Databases\n• Caches');
  await check('4. Undo it\n5. Verify', '1. Undo it\n2. Verify');
  await check('<!-- step 4 -->Undo it');
  await check('errors<br>10:20 undo', 'errors10:20 undo');
  process.exit(changed ? 1 : 0);
})();
JS
node convert.cjs
