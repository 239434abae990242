#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: findBreakingChanges() of graphql 16.11.0 and 17.1.0, GraphQL Inspector (@graphql-inspector/cli 5.0.8) and graphql-schema-diff 2.9.0 (npm).
# Expected: what they call breaking is whatever makes a request invalid that was valid before. An argument that may be left out and then has to be given is the example
#   that everybody names.
# Seen: they compare types. `limit: Int! = 20` may be left out, `limit: Int!` may not, and both have the type Int!. The loss of the default is "dangerous" for an
#   argument, and for a field of an input type nothing at all to graphql 16 and to graphql-schema-diff, which asks it. The request {orders} is valid with the one
#   schema and refused by the other, and Inspector says "No breaking changes detected" with exit status 0, as graphql-schema-diff has with --fail-on-breaking-changes.
#   Int without a default that becomes Int! is breaking to all of them.
# Met: a default came with 1.3.0, and clients rely on it. CI asks before the rollback, "is the schema of 1.2.0 compatible with 1.3.0's?": it is, and after
#   the rollback each request without `limit` is refused.
# What helps: validate() the requests that clients really send (persisted queries, the log) against the older schema; in Inspector's list, a default that changes "to
#   undefined".
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" graphql@16.11.0 graphql17@npm:graphql@17.1.0 @graphql-inspector/cli@5.0.8 \
  @graphql-inspector/core@6.2.1 graphql-schema-diff@2.9.0 >/dev/null
cat >ask.cjs <<'JS'
const {readFileSync} = require('node:fs');
const [newer, older] = ['newer.graphql', 'older.graphql'].map((file) => readFileSync(file, 'utf8')), request = process.argv[2];
const names = (changes) => changes.map((change) => change.type).join() || 'nothing';
for (const version of ['graphql', 'graphql17']) {
  const {buildSchema, findBreakingChanges, findDangerousChanges, parse, validate} = require(version);
  const [from, to] = [newer, older].map((text) => buildSchema(text));
  const verdict = (schema) => validate(schema, parse(request)).length === 0 ? 'valid' : 'refused';
  console.log(`${version}: ${verdict(from)}, then ${verdict(to)}; breaking: ${names(findBreakingChanges(from, to))}; dangerous: ${names(findDangerousChanges(from, to))}`);
}
JS
changed=
check() { # WHAT REQUEST NEWER OLDER EXPECTED...
  local inspector=0 difference=0
  printf '%s\n' "$1"
  echo "$3" >newer.graphql; echo "$4" >older.graphql
  node_modules/.bin/graphql-inspector diff newer.graphql older.graphql >said 2>&1 || inspector=$?
  node_modules/.bin/graphql-schema-diff newer.graphql older.graphql --fail-on-breaking-changes >/dev/null 2>&1 || difference=$?
  { node ask.cjs "$2"; echo "exit status: Inspector $inspector, graphql-schema-diff $difference"; } >seen
  sed 's/^/  /' seen
  grep -o 'No breaking changes detected' said | sed 's/^/  Inspector: /' || true
  printf '%s\n' "${@:5}" >expected
  cmp -s seen expected || { echo '  changed: expected'; sed 's/^/    /' expected; changed=1; }
}
check 'an argument loses its default' '{orders}' 'type Query {orders(limit: Int! = 20): Int}' 'type Query {orders(limit: Int!): Int}' \
  'graphql: valid, then refused; breaking: nothing; dangerous: ARG_DEFAULT_VALUE_CHANGE' \
  'graphql17: valid, then refused; breaking: nothing; dangerous: ARG_DEFAULT_VALUE_CHANGE' \
  'exit status: Inspector 0, graphql-schema-diff 0'
query='type Query {orders(page: Page): Int}'
check 'a field of an input type loses its default' '{orders(page: {})}' "input Page {limit: Int! = 20} $query" "input Page {limit: Int!} $query" \
  'graphql: valid, then refused; breaking: nothing; dangerous: nothing' \
  'graphql17: valid, then refused; breaking: nothing; dangerous: INPUT_FIELD_DEFAULT_VALUE_CHANGE' \
  'exit status: Inspector 0, graphql-schema-diff 0'
check 'an argument of another type: Int, then Int!' '{orders}' 'type Query {orders(limit: Int): Int}' 'type Query {orders(limit: Int!): Int}' \
  'graphql: valid, then refused; breaking: ARG_CHANGED_KIND; dangerous: nothing' \
  'graphql17: valid, then refused; breaking: ARG_CHANGED_KIND; dangerous: nothing' \
  'exit status: Inspector 1, graphql-schema-diff 1'
exit "${changed:-0}"
