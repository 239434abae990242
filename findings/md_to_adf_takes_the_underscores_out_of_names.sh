#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: md-to-adf 0.6.4 (npm), Markdown to Atlassian's document format.
# Expected: an underscore inside a word is a letter, as on GitHub, whose Markdown the package names: http_requests_total stays one text.
# Seen: every pair of underscores inside a word becomes italics and is gone: order_service_v2 is "order", "service" in italics, "v2". Read as text, or
#   searched for, the name is orderservicev2. The hard line break (two spaces at the end of a line) becomes spaces, and a table becomes one paragraph.
# Met: metrics, services and database columns in the description of a Jira issue that is made from a post-mortem in Markdown.
# What helps: put every name into `code`, which is kept, or write the ADF nodes oneself: a paragraph of text nodes needs no Markdown.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" md-to-adf@0.6.4 >/dev/null
cat >convert.cjs <<'JS'
const convert = require('md-to-adf');
const text = (node) => (node.text || '') + (node.content || []).map(text).join('');
let changed = false;
const check = (source, expected) => {
  const document = JSON.parse(JSON.stringify(convert(source)));
  const seen = document.content.map((node) => node.type).join('+') + ': ' + text(document);
  console.log(JSON.stringify(source) + '\n  -> ' + seen);
  if (seen !== expected) { console.log('  changed: expected ' + expected); changed = true; }
};
check('order_service_v2 is up', 'paragraph: orderservicev2 is up');
check('http_requests_total fell', 'paragraph: httprequeststotal fell');
check('`order_service_v2` is up', 'paragraph: order_service_v2 is up');
check('10:15 errors  \n10:20 undo', 'paragraph: 10:15 errors   10:20 undo');
check('| at | what |\n| -- | -- |\n| 10:15 | errors |', 'paragraph: | at | what | | -- | -- | | 10:15 | errors |');
process.exit(changed ? 1 : 0);
JS
node convert.cjs
