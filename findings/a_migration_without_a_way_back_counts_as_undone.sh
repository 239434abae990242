#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: Umzug 3.8.2, dbmate 2.28.0 (its binary in npm's @dbmate/linux-x64), Postgrator 8.0.0 on PGlite 0.3.4, and for comparison Knex 3.1.0 (npm).
# Expected: a migration without a way back (no down(), an empty down block, no undo file) cannot be undone: the tool says so and leaves everything as it is, as Knex does.
# Seen: Umzug calls nothing, dbmate runs the empty block; both report success and take it out of the list of what was run, while its table stays. The next `up`
#   runs it a second time: "table already exists", or, where it inserts, the rows are there twice. Postgrator passes over it and undoes the older 2 under the
#   feet of 3, whose table may need it; asked for version 1 it reports success and stays at 3, so that no later `up` brings 2 back.
# Met: "Rolled back: 20240615_split_customer.sql" in the log of a rollback in which nothing was rolled back, and a roll forward in the morning that does not start.
# What helps: before a rollback list the migrations between the releases with what their way back does; call none that is empty "undone".
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts --legacy-peer-deps --prefix "$work" umzug@3.8.2 @dbmate/linux-x64@2.28.0 postgrator@8.0.0 knex@3.1.0 \
  knex-pglite@0.14.0 @electric-sql/pglite@0.3.4 >/dev/null
cat >back.mjs <<'JS'
import {execFileSync} from 'node:child_process';
import {mkdirSync, writeFileSync} from 'node:fs';
import {PGlite} from '@electric-sql/pglite';
import knex from 'knex';
import Client from 'knex-pglite';
import Postgrator from 'postgrator';
import {Umzug, memoryStorage} from 'umzug';
let changed = false;
const check = (what, seen, expected) => {
  console.log(what.padEnd(52), seen);
  if (seen !== expected) { console.log('  changed: expected ' + expected); changed = true; }
};
const names = (list) => list.map((each) => each.name).join(' ');
const failed = (error) => 'failed: ' + (error.stderr ?? error.message).trim();

const rows = [];
const umzug = new Umzug({storage: memoryStorage(), logger: undefined, migrations: [
  {name: '1', up: async () => { rows.push('one'); }, down: async () => { rows.pop(); }}, {name: '2', up: async () => { rows.push('two'); }}]});
await umzug.up();
check('umzug: 2 has no down(); undone', names(await umzug.down()), '2');
check('umzug: counts as run', names(await umzug.executed()), '1');
await umzug.up();
check('umzug: rows after the next up', rows.join(' '), 'one two two');

mkdirSync('dbmate/db/migrations', {recursive: true});
writeFileSync('dbmate/db/migrations/2_split.sql', '-- migrate:up\ncreate table split(x int);\n\n-- migrate:down\n'); // as `dbmate new` leaves it
const dbmate = (verb) => {
  try {
    return execFileSync('../node_modules/@dbmate/linux-x64/bin/dbmate', ['--url', 'sqlite:shop.db', '--no-dump-schema', verb], {cwd: 'dbmate', encoding: 'utf8', stdio: 'pipe'})
      .trim().split('\n').pop().replace(/ in .*/, '');
  } catch (error) { return failed(error); }
};
dbmate('up');
check('dbmate: rollback', dbmate('rollback'), 'Rolled back: 2_split.sql');
check('dbmate: the next up', dbmate('up'), 'failed: Error: table split already exists');

const db = new PGlite();
mkdirSync('postgrator');
writeFileSync('postgrator/1.do.sql', 'create table one(x int);');
writeFileSync('postgrator/1.undo.sql', 'drop table one;');
writeFileSync('postgrator/2.do.sql', 'create table two(x int);');
writeFileSync('postgrator/2.undo.sql', 'drop table two;');
writeFileSync('postgrator/3.do.sql', 'create table three(x int);');
const postgrator = new Postgrator({migrationPattern: 'postgrator/*', driver: 'pg', execQuery: (text) => db.query(text), execSqlScript: (text) => db.exec(text)});
const migrate = (to) => postgrator.migrate(to).then((done) => done.map((each) => each.action + each.version).join(' '), failed);
await migrate('max');
check('postgrator: 3 has no undo file; down to 1', await migrate('1'), 'undo2');
check('postgrator: it says', `version ${await postgrator.getDatabaseVersion()}`, 'version 3');
check('postgrator: tables', (await db.query("select tablename from pg_tables where schemaname = 'public' order by 1")).rows.map((row) => row.tablename).join(' '),
      'one schemaversion three');
check('postgrator: the next up, to 3', await migrate('max'), '');

const builder = knex({client: Client, dialect: 'postgres', connection: {pglite: new PGlite()}});
const source = (more) => ({getMigrations: async () => ['1'], getMigrationName: (name) => name, getMigration: async () => ({up: async () => {}, ...more})});
await builder.migrate.latest({migrationSource: source({down: async () => {}})});
check('knex: no down()', await builder.migrate.rollback({migrationSource: source({})}).catch(failed), 'failed: Invalid migration: 1 must have both an up and down function');
await builder.destroy();
process.exit(changed ? 1 : 0);
JS
node back.mjs
