#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: Knex 3.1.0, Kysely 0.28.2, node-pg-migrate 8.0.3, Postgrator 8.0.0, Drizzle ORM 0.44.2, Umzug 3.8.2 (npm), all but Umzug on PGlite 0.3.4 (npm),
#   a Postgres in WebAssembly.
# Expected: the older release finds the newer schema, has nothing to migrate and starts (its new columns do no harm); or all of these tools refuse.
# Seen: with migrations 1 and 2 in the database and only the file of 1, "migrate to the latest" is an error to Knex ("the migration directory is corrupt") and to
#   Kysely ("corrupted migrations"), and success to the other four. Nothing hints at it before: going forward, each release
#   knows all migrations.
# Met: a rollback of the code alone, the schema being compatible, where the container begins with `knex migrate:latest && node server.js` or an init container does:
#   every pod of the old release ends in CrashLoopBackOff, while those of the new one are going away.
# What helps: before the rollback compare the list of what was run with the older release's files; knex: disableMigrationsListValidation in its knexfile; else undo
#   the migration first, with the newer release's files, or roll back to an image that starts without migrating.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts --legacy-peer-deps --prefix "$work" knex@3.1.0 knex-pglite@0.14.0 kysely@0.28.2 kysely-pglite-dialect@1.1.1 \
  node-pg-migrate@8.0.3 pg@8.16.3 postgrator@8.0.0 drizzle-orm@0.44.2 umzug@3.8.2 @electric-sql/pglite@0.3.4 >/dev/null
cat >start.mjs <<'JS'
import {mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {PGlite} from '@electric-sql/pglite';
import {drizzle} from 'drizzle-orm/pglite';
import {migrate} from 'drizzle-orm/pglite/migrator';
import knex from 'knex';
import Client from 'knex-pglite';
import {Kysely, Migrator, sql} from 'kysely';
import {PGliteDialect} from 'kysely-pglite-dialect';
import {runner} from 'node-pg-migrate';
import Postgrator from 'postgrator';
import {Umzug, memoryStorage} from 'umzug';
let changed = false;
const check = async (what, start, expected) => {
  await start(['1', '2']); // the newer release has been started
  let seen = await start(['1']).then(() => 'starts', (error) => error.message);
  console.log(what.padEnd(18), seen);
  if (seen !== expected) { console.log('  changed: expected ' + expected); changed = true; }
};
const folder = (name, files) => {
  rmSync(name, {recursive: true, force: true});
  mkdirSync(name, {recursive: true});
  for (const [file, text] of Object.entries(files)) writeFileSync(`${name}/${file}`, text);
};
const entries = (names, make) => Object.fromEntries(names.map((name) => make(name)));
const create = (name) => `create table t${name}(x int);`;
const pg = () => new PGlite();

const one = knex({client: Client, dialect: 'postgres', connection: {pglite: pg()}});
const source = (names) => ({getMigrations: async () => names, getMigrationName: (name) => name, getMigration: async (name) => (
  {up: (each) => each.raw(create(name)), down: (each) => each.raw(`drop table t${name}`)})});
await check('knex', (names) => one.migrate.latest({migrationSource: source(names)}), 'The migration directory is corrupt, the following files are missing: 2');
await check('knex, told not to', (names) => one.migrate.latest({migrationSource: source(names), disableMigrationsListValidation: true}), 'starts');
await one.destroy();

const db = new Kysely({dialect: new PGliteDialect(pg())});
await check('kysely', async (names) => {
  const provider = {getMigrations: async () => entries(names, (name) => [name, {up: (each) => sql.raw(create(name)).execute(each)}])};
  const {error} = await new Migrator({db, provider}).migrateToLatest();
  if (error) throw error;
}, 'corrupted migrations: previously executed migration 2 is missing');

const three = pg();
const dbClient = {connect() {}, end() {}, query: async (text, values) => {
  const result = values || text.values ? await three.query(text.text ?? text, values ?? text.values) : (await three.exec(text.text ?? text)).at(-1);
  return {rows: result?.rows ?? [], rowCount: result?.rows?.length ?? 0};
}};
await check('node-pg-migrate', (names) => {
  folder('node-pg', entries(names, (name) => [`170000000000${name}_t${name}.cjs`, `exports.up = (pgm) => pgm.sql('${create(name)}');`]));
  return runner({dbClient, dir: 'node-pg', direction: 'up', migrationsTable: 'done', noLock: true, log() {}});
}, 'starts');

const four = pg();
await check('postgrator', (names) => {
  folder('postgrator', entries(names, (name) => [`00${name}.do.t${name}.sql`, create(name)]));
  return new Postgrator({migrationPattern: 'postgrator/*', driver: 'pg', execQuery: (text) => four.query(text), execSqlScript: (text) => four.exec(text)}).migrate();
}, 'starts');

const five = drizzle(pg());
await check('drizzle', (names) => {
  folder('drizzle', entries(names, (name) => [`000${name}.sql`, create(name)]));
  folder('drizzle/meta', {'_journal.json': JSON.stringify({version: '7', dialect: 'postgresql', entries: names.map((name, idx) => (
    {idx, version: '7', when: Number(name), tag: `000${name}`, breakpoints: true}))})});
  return migrate(five, {migrationsFolder: 'drizzle'});
}, 'starts');

const storage = memoryStorage();
await check('umzug', (names) => new Umzug({storage, logger: undefined, migrations: names.map((name) => ({name, up: async () => {}}))}).up(), 'starts');
process.exit(changed ? 1 : 0);
JS
node start.mjs
