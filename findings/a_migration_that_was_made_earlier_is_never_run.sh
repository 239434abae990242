#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: Drizzle ORM 0.44.2 and Postgrator 8.0.0 (npm), and for comparison Kysely 0.28.2 and Knex 3.1.0 (npm), all on PGlite 0.3.4 (npm), a Postgres in WebAssembly.
# Expected: "migrate" runs whatever has not been run yet, as Knex does, or stops at a migration whose place in the order has been passed, as Kysely does.
# Seen: Drizzle compares only with the date of the newest one that was run, Postgrator only with its number. What was made earlier and is merged later than
#   another (a hotfix that overtook it) is passed over for good: no error, no word, and the next ones run. Postgrator's way
#   back to 1 takes 4 and 3 away and then fails at 2, which never was there.
# Met: the release is out, "migrations applied" is green, and the first request fails: column does not exist. The rollback of the database stops halfway.
# What helps: compare the list of files with what is in the database after each migration (drizzle: the hashes in __drizzle_migrations), or number at the merge.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts --legacy-peer-deps --prefix "$work" drizzle-orm@0.44.2 postgrator@8.0.0 kysely@0.28.2 \
  kysely-pglite-dialect@1.1.1 knex@3.1.0 knex-pglite@0.14.0 @electric-sql/pglite@0.3.4 >/dev/null
cat >late.mjs <<'JS'
import {mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {PGlite} from '@electric-sql/pglite';
import {drizzle} from 'drizzle-orm/pglite';
import {migrate} from 'drizzle-orm/pglite/migrator';
import knex from 'knex';
import Client from 'knex-pglite';
import {Kysely, Migrator, sql} from 'kysely';
import {PGliteDialect} from 'kysely-pglite-dialect';
import Postgrator from 'postgrator';
let changed = false;
const check = (what, seen, expected) => {
  console.log(what.padEnd(36), seen);
  if (seen !== expected) { console.log('  changed: expected ' + expected); changed = true; }
};
const folder = (name, files) => {
  rmSync(name, {recursive: true, force: true});
  mkdirSync(name, {recursive: true});
  for (const [file, text] of files) writeFileSync(`${name}/${file}`, text);
};
const create = (name) => `create table t${name}(x int);`;
const tables = async (db) => (await db.query("select table_name from information_schema.tables where table_schema = 'public' and table_name ~ '^t[0-9]$' order by 1"))
  .rows.map((row) => row.table_name).join(' ');

let db = new PGlite();
const drizzled = async (...names) => { // in the order in which they were merged; the number is the date
  folder('drizzle', names.map((name) => [`000${name}.sql`, create(name)]));
  folder('drizzle/meta', [['_journal.json', JSON.stringify({version: '7', dialect: 'postgresql', entries: names.map((name, idx) => (
    {idx, version: '7', when: Number(name), tag: `000${name}`, breakpoints: true}))})]]);
  await migrate(drizzle(db), {migrationsFolder: 'drizzle'});
  return tables(db);
};
check('drizzle: made at 1 and 3', await drizzled('1', '3'), 't1 t3');
check('drizzle: 2 is merged', await drizzled('1', '3', '2'), 't1 t3');
check('drizzle: 4 is merged', await drizzled('1', '3', '2', '4'), 't1 t3 t4');

db = new PGlite();
const postgrated = async (to, ...names) => {
  folder('postgrator', names.flatMap((name) => [[`00${name}.do.t${name}.sql`, create(name)], [`00${name}.undo.t${name}.sql`, `drop table t${name};`]]));
  await new Postgrator({migrationPattern: 'postgrator/*', driver: 'pg', execQuery: (text) => db.query(text), execSqlScript: (text) => db.exec(text)}).migrate(to);
  return tables(db);
};
check('postgrator: 1 and 3', await postgrated('max', '1', '3'), 't1 t3');
check('postgrator: 2 is merged', await postgrated('max', '1', '2', '3'), 't1 t3');
check('postgrator: 4 is merged', await postgrated('max', '1', '2', '3', '4'), 't1 t3 t4');
check('postgrator: down to 1, on the way', await postgrated('1', '1', '2', '3', '4').catch((error) => error.message), 'table "t2" does not exist');
check('postgrator: tables afterwards', await tables(db), 't1');

db = new PGlite();
const query = new Kysely({dialect: new PGliteDialect(db)});
const kyselied = async (...names) => {
  const provider = {getMigrations: async () => Object.fromEntries(names.map((name) => [name, {up: (each) => sql.raw(create(name)).execute(each)}]))};
  const {error} = await new Migrator({db: query, provider}).migrateToLatest();
  return error ? error.message.split(':')[0] : tables(db);
};
check('kysely: 1 and 3', await kyselied('1', '3'), 't1 t3');
check('kysely: 2 is merged', await kyselied('1', '2', '3'), 'corrupted migrations');

db = new PGlite();
const builder = knex({client: Client, dialect: 'postgres', connection: {pglite: db}});
const knexed = async (...names) => {
  await builder.migrate.latest({migrationSource: {getMigrations: async () => names, getMigrationName: (name) => name, getMigration: async (name) => (
    {up: (each) => each.raw(create(name)), down: async () => {}})}});
  return tables(db);
};
check('knex: 1 and 3', await knexed('1', '3'), 't1 t3');
check('knex: 2 is merged', await knexed('1', '2', '3'), 't1 t2 t3');
process.exit(changed ? 1 : 0);
JS
node late.mjs
