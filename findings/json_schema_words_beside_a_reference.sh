#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: ajv 8.17.1, jsonschema 1.5.0 and vscode-json-languageservice 5.6.1 (npm; the last one checks JSON, and through yaml-language-server YAML, in
#   editors). All are given the same schema with "$schema" draft-07.
# Expected: one schema, one verdict, at least for what a draft says in so many words: draft-07 says that whatever stands beside $ref is ignored.
# Seen: ajv and the editor obey {"$ref": ..., "maxLength": 3}, jsonschema does not. dependentRequired, a word of 2019-09, is obeyed by the editor and passed
#   over by the other two. A pattern with a needless backslash, ^a-\_b$, is an error to ajv only, since it reads patterns in Unicode mode, where that is no
#   escape. The editor's library also writes the resolved reference into the schema object that it was given: whoever validates with that object afterwards
#   gets another verdict (jsonschema: invalid).
# Met: a schema for runbooks or configurations that is used by an editor, by CI and by an importer.
# What helps: "allOf": [{"$ref": ...}, {...}] in place of words beside $ref (the same for all three); a test that runs every rule's good and bad document
#   through each validator that is promised.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" ajv@8.17.1 jsonschema@1.5.0 vscode-json-languageservice@5.6.1 >/dev/null
cat >validate.cjs <<'JS'
const Ajv = require('ajv');
const {validate} = require('jsonschema');
const {getLanguageService, TextDocument} = require('vscode-json-languageservice');
const service = getLanguageService({});
const verdict = (run) => { try { return run() ? 'valid' : 'invalid'; } catch (error) { return 'error'; } };
let changed = false;
const check = async (what, part, instance, expected) => {
  const schema = {$schema: 'http://json-schema.org/draft-07/schema#', definitions: {text: {type: 'string'}}, ...part};
  const document = TextDocument.create('file:///a.json', 'json', 1, JSON.stringify(instance));
  const found = await service.doValidation(document, service.parseJSONDocument(document), {}, structuredClone(schema));
  const seen = [verdict(() => new Ajv({strict: false, logger: false}).validate(structuredClone(schema), instance)), verdict(() => validate(instance, structuredClone(schema)).valid), verdict(() => found.length === 0)].join(', ');
  console.log(`${what.padEnd(30)} ${seen}`);
  if (seen !== expected) { console.log('changed: expected ' + expected); changed = true; }
};
(async () => {
  console.log(`${''.padEnd(30)} ajv, jsonschema, editor`);
  await check('maxLength beside $ref', {properties: {within: {$ref: '#/definitions/text', maxLength: 3}}}, {within: '30 min'}, 'invalid, valid, invalid');
  const shared = {$schema: 'http://json-schema.org/draft-07/schema#', definitions: {text: {type: 'string'}}, properties: {within: {$ref: '#/definitions/text', maxLength: 3}}};
  const before = JSON.stringify(shared);
  const document = TextDocument.create('file:///a.json', 'json', 1, '{}');
  await service.doValidation(document, service.parseJSONDocument(document), {}, shared);
  const after = `${JSON.stringify(shared) !== before}, jsonschema ${validate({within: '30 min'}, shared).valid ? 'valid' : 'invalid'}`;
  console.log(`the editor changed the schema:  ${after}`);
  if (after !== 'true, jsonschema invalid') { console.log('changed'); changed = true; }
  await check('the same with allOf', {properties: {within: {allOf: [{$ref: '#/definitions/text'}, {maxLength: 3}]}}}, {within: '30 min'}, 'invalid, invalid, invalid');
  await check('dependentRequired', {dependentRequired: {sql: ['database']}}, {sql: 'x'}, 'valid, valid, invalid');
  await check('pattern ^a-\\_b$', {properties: {name: {pattern: '^a-\\_b$'}}}, {name: 'a-_b'}, 'error, valid, valid');
  process.exit(changed ? 1 : 0);
})();
JS
node validate.cjs
