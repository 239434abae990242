#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: migrate 2.1.0 (npm, tj/node-migrate), its command line.
# Expected: `migrate down` takes the last migration back, or what the last `migrate up` did, as `down`, `undo` and `rollback` of Umzug, dbmate, Knex and
#   node-pg-migrate do; `migrate down NAME` goes back to NAME, which stays.
# Seen: without a name all migrations that were ever run are taken back, those of an earlier `up` too, without a question: "migration : complete", exit status 0.
#   `migrate up` makes the tables anew, without their rows. With a name, that one is taken back as well. Where a migration has no down(), it stops there, exit status
#   1, and what came after it is undone already.
# Met: "undo the migration" as a step of a rollback, written by someone who knows another tool of the many.
# What helps: `migrate down NAME`, with the oldest migration of the bad release, and `migrate list` before it.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" migrate@2.1.0 >/dev/null
mkdir -p shop/migrations; cd shop
migration() { # NAME [EXPORT of the way back]
  cat >"migrations/$1.js" <<JS
const fs = require('fs');
exports.up = async () => fs.writeFileSync('$1.table', '');
exports.${2:-down} = async () => fs.rmSync('$1.table');
JS
}
check() { # EXPECTED ARGUMENT...
  local status=0 seen
  node "$work/node_modules/migrate/bin/migrate" "${@:2}" >said 2>&1 || status=$?
  seen=$(find . -maxdepth 1 -name '*.table' | sort | sed 's/^..//; s/\.table//' | paste -sd ' ')
  printf 'migrate %-18s exit status %s, tables: %s\n' "${*:2}" "$status" "$seen"
  [ "$status $seen" = "$1" ] || { echo "changed: expected $1"; cat said; exit 1; }
}
migration 1-orders; migration 2-items
check '0 1-orders 2-items'              up
migration 3-express
check '0 1-orders 2-items 3-express'    up
check '0 '                              down
grep -q 'migration : complete' said
check '0 1-orders 2-items 3-express'    up
check '0 1-orders 2-items'              down 3-express.js
check '0 '                              down 1-orders.js
migration 2-items undo
check '0 1-orders 2-items 3-express'    up
check '1 1-orders 2-items'              down
