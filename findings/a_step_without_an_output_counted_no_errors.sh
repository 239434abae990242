#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: @actions/expressions 0.3.61 (npm), GitHub's own library for what stands in ${{ }} and after `if:` in a workflow of GitHub Actions.
# Expected: `if: steps.query.outputs.errors == 0`, the gate between the canary and everybody, is false when the step that asks Prometheus has set no output (it was renamed, it was
#   skipped, its answer was empty), or the workflow fails. '9' > '80', both outputs of steps, compares numbers, since both look like ones.
# Seen: a missing output is null and an empty one is ''; beside a number both count as 0. "== 0", "< 5" and ">= 0" are true, "> 5" is false: no answer passes as no errors, also where
#   the step has no such id. Against another output, which is always text, it is the alphabet: '9' > '80' is true, '100' > '80' is false, '' < '5' is true. '1.10' == 1.1 is true. Only NaN, and
#   text that is no number ('0.3%'), is neither below nor above, so that the gate and the alarm are both silent. The input dry_run of a dispatched workflow is the text 'false' in
#   github.event.inputs: it is not equal to false, and ! of it is false, as for 'true'.
# Met: the canary goes to everybody because the query has failed; the rollback job with `if: errors > limit`, both outputs, runs for 9 errors where 80
#   are allowed, and is passed over for 100.
# What helps: steps.query.outputs.errors != '' && ... first; fromJSON() on both sides of a comparison, which is an error where there is nothing; inputs.dry_run, which is a boolean.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" @actions/expressions@0.3.61 >/dev/null
cat >evaluate.mjs <<'JS'
import {Lexer, Parser, Evaluator, data} from '@actions/expressions';
const value = (each) => each === null ? new data.Null() : typeof each === 'string' ? new data.StringData(each) : typeof each === 'boolean' ? new data.BooleanData(each)
  : new data.Dictionary(...Object.entries(each).map(([key, inner]) => ({key, value: value(inner)})));
const context = value({
  steps: {query: {outputs: {empty: '', nine: '9', eighty: '80', hundred: '100', percent: '0.3%', nan: 'NaN', version: '1.10'}}},
  github: {event: {inputs: {dry_run: 'false'}}},
  inputs: {dry_run: false},
});
let changed = false;
const check = (text, expected) => {
  let seen;
  try {
    const functions = [{name: 'fromJSON', minArgs: 1, maxArgs: 1}];
    seen = new Evaluator(new Parser(new Lexer(text).lex().tokens, ['steps', 'github', 'inputs'], functions).parse(), context).evaluate().coerceString();
  } catch (error) {
    seen = 'an error';
  }
  console.log(text.padEnd(76) + seen);
  if (seen !== expected) { console.log('changed: expected ' + expected); changed = true; }
};
const output = (name) => 'steps.query.outputs.' + name;
check(output('none') + ' == 0', 'true');
check(output('none') + ' < 5', 'true');
check(output('none') + ' > 5', 'false');
check(output('empty') + ' == 0', 'true');
check(output('empty') + ' < 5', 'true');
check('steps.no_such_step.outputs.errors == 0', 'true');
check(`${output('nine')} > ${output('eighty')}`, 'true');
check(`${output('hundred')} > ${output('eighty')}`, 'false');
check(`${output('empty')} < '5'`, 'true');
check(output('percent') + ' < 5', 'false');
check(output('percent') + ' > 0', 'false');
check(output('nan') + ' < 5', 'false');
check(output('version') + ' == 1.1', 'true');
check('github.event.inputs.dry_run == false', 'false');
check('!github.event.inputs.dry_run', 'false');
check('!inputs.dry_run', 'true');
check(`${output('none')} != '' && ${output('none')} == 0`, 'false');
check(`fromJSON(${output('hundred')}) > fromJSON(${output('eighty')})`, 'true');
check(`fromJSON(${output('empty')}) == 0`, 'an error');
process.exit(changed ? 1 : 0);
JS
node evaluate.mjs
