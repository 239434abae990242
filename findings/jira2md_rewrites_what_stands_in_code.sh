#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: jira2md 3.0.1 (npm).
# Expected: Markdown to Jira's wiki text: what stands in a code block or in `code` is kept as it is; only its fences change.
# Seen: the fences become {code}, and the text inside is converted with the rest: a comment of a shell script becomes "h1. ...", a*b*c of an SQL
#   statement becomes a_b_c (a product becomes a column's name), `* x` and `1. x` become other list marks. Nothing is said.
# Met: the steps of a rollback, pasted as Markdown into a Jira issue through this package: the commands that the next person copies are others.
# What helps: convert from a real syntax tree (cmark), or send ADF; with this package, only after taking the code out and putting it back later.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" jira2md@3.0.1 >/dev/null
cat >convert.cjs <<'JS'
const {to_jira} = require('jira2md');
let changed = false;
const check = (source, expected) => {
  const seen = to_jira(source);
  console.log(source + '\n  -> ' + JSON.stringify(seen));
  if (seen !== expected) { console.log('  changed: expected ' + JSON.stringify(expected)); changed = true; }
};
check('```sh\n# undo first\nkubectl rollout undo deploy/shop\n```', '{code:sh}\nh1. undo first\nkubectl rollout undo deploy/shop\n{code}');
check('```sql\nselect price*quantity*1.19 from orders;\n```', '{code:sql}\nselect price_quantity_1.19 from orders;\n{code}');
check('`select a *b* c`', '{{select a _b_ c}}');
check('```\norder_service_v2\n```', '{code}\norder_service_v2\n{code}');
process.exit(changed ? 1 : 0);
JS
node convert.cjs
