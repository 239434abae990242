#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: Umzug 3.8.2, dbmate 2.28.0 (its binary in npm's @dbmate/linux-x64), and for comparison Kysely 0.28.2 and TypeORM 0.3.25 on sql.js 1.13.0 (npm).
# Expected: `down` takes the last migration back that was run on the database. If its file is not there, since the older release is checked out, it stops.
# Seen: Umzug and dbmate take the last one back whose file they have. With migrations 1, 2, 3 in the database and the files of the older release (1, 2), they undo
#   2, of which the older release has need, leave 3, and report success. So each repetition. Where 2 came late (made earlier, merged and run after 3), "the last
#   one" is 3, not 2, which was run last. And `down --to 2` of Umzug includes 2. TypeORM and Kysely refuse the first.
# Met: code first, database second: "check out v1.2.0, dbmate rollback" drops a table of v1.2.0 and keeps that of v1.3.0.
# What helps: undo with the files of the newer release, before the code goes back; compare the list of what was run with the files beforehand.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" umzug@3.8.2 @dbmate/linux-x64@2.28.0 kysely@0.28.2 typeorm@0.3.25 sql.js@1.13.0 \
  reflect-metadata@0.2.2 >/dev/null
cat >undo.mjs <<'JS'
import 'reflect-metadata';
import {execFileSync} from 'node:child_process';
import {mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {Umzug, memoryStorage} from 'umzug';
import {DummyDriver, Kysely, Migrator, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler, sql} from 'kysely';
import typeorm from 'typeorm';
import initSqlJs from 'sql.js';
let changed = false;
const check = (what, seen, expected) => {
  console.log(what.padEnd(44), seen);
  if (seen !== expected) { console.log('  changed: expected ' + expected); changed = true; }
};
const umzug = () => {
  const ran = [];
  const storage = memoryStorage();
  return {ran, with: (...names) => new Umzug({storage, logger: undefined, migrations: names.map((name) => (
    {name, up: async () => { ran.push('up ' + name); }, down: async () => { ran.push('down ' + name); }}))})};
};
const dbmate = () => {
  rmSync('dbmate', {recursive: true, force: true});
  mkdirSync('dbmate/db/migrations', {recursive: true});
  const path = (name) => `dbmate/db/migrations/${name}_t${name}.sql`;
  return {
    files: (...names) => {
      for (const name of ['1', '2', '3']) rmSync(path(name), {force: true});
      for (const name of names) writeFileSync(path(name), `-- migrate:up\ncreate table t${name}(x int);\n-- migrate:down\ndrop table t${name};\n`);
    },
    run: (verb) => execFileSync('../node_modules/@dbmate/linux-x64/bin/dbmate', ['--url', 'sqlite:shop.db', '--no-dump-schema', verb], {cwd: 'dbmate', encoding: 'utf8'})
      .split('\n').filter((line) => /^(Applied|Rolled back):/.test(line)).map((line) => line.replace(/_.*/, '')).join(', '),
  };
};
let one = umzug();
await one.with('1', '2', '3').up();
await one.with('1', '2').down();
check('umzug: 1, 2, 3 run; down with 1, 2', one.ran.at(-1), 'down 2');
one = umzug();
await one.with('1', '3').up();
await one.with('1', '2', '3').up();
await one.with('1', '2', '3').down();
check('umzug: run are 1, 3, then 2; down', one.ran.join(', '), 'up 1, up 3, up 2, down 3');
one = umzug();
await one.with('1', '2', '3').up();
await one.with('1', '2', '3').down({to: '2'});
check('umzug: 1, 2, 3 run; down to 2', one.ran.slice(3).join(', '), 'down 3, down 2');

let two = dbmate();
two.files('1', '2', '3'); two.run('up');
two.files('1', '2');
check('dbmate: 1, 2, 3 run; rollback with 1, 2', two.run('rollback'), 'Rolled back: 2');
check('dbmate: and again', two.run('rollback'), 'Rolled back: 1');
two = dbmate();
two.files('1', '3'); two.run('up');
two.files('1', '2', '3');
check('dbmate: run are 1, 3, then', two.run('up'), 'Applied: 2');
check('dbmate: rollback', two.run('rollback'), 'Rolled back: 3');

const {Database} = await initSqlJs();
const database = new Database();
class Driver extends DummyDriver {
  async acquireConnection() {
    return {executeQuery: async ({sql, parameters}) => {
      const statement = database.prepare(sql);
      statement.bind(parameters);
      const rows = [];
      while (statement.step()) rows.push(statement.getAsObject());
      return {rows};
    }};
  }
}
const db = new Kysely({dialect: {createAdapter: () => new SqliteAdapter(), createDriver: () => new Driver(), createIntrospector: (each) => new SqliteIntrospector(each),
                                 createQueryCompiler: () => new SqliteQueryCompiler()}});
const kysely = (...names) => new Migrator({db, provider: {getMigrations: async () => Object.fromEntries(names.map((name) => [name, {
  up: async (each) => { await sql.raw(`create table t${name}(x int)`).execute(each); }, down: async (each) => { await sql.raw(`drop table t${name}`).execute(each); }}]))}});
await kysely('1', '2', '3').migrateToLatest();
check('kysely: 1, 2, 3 run; down with 1, 2', (await kysely('1', '2').migrateDown()).error.message, 'corrupted migrations: previously executed migration 3 is missing');

let file;
const orm = async (...names) => new typeorm.DataSource({type: 'sqljs', database: file, migrations: names.map((name) => {
  const kind = {[`T${name}170000000000${name}`]: class {
    async up(runner) { await runner.query(`create table t${name}(x int)`); }
    async down(runner) { await runner.query(`drop table t${name}`); }
  }};
  return Object.values(kind)[0];
})}).initialize();
const source = await orm('1', '2', '3');
await source.runMigrations();
file = source.driver.export();
const older = await orm('1', '2');
check('typeorm: the same', await older.undoLastMigration().then(() => 'undone', (error) => error.message.split('. ')[0]),
      'No migration T31700000000003 was found in the source code');
process.exit(changed ? 1 : 0);
JS
node undo.mjs
