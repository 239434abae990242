#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: the command line of SQLite 3.40.1 (Debian 12: sqlite3 3.40.1-2+deb12u2).
# Expected: `sqlite3 shop.db .dump` is the whole database as SQL: read into an empty one it gives the same database.
# Seen: what stands in the header of the file is not in it: user_version, in which programs keep the number of their last migration (the library's own place
#   for it), and application_id are 0 afterwards; the page size, auto_vacuum and the journal mode are the defaults. Exit status 0, nothing said. .clone
#   loses them as well; .backup and VACUUM INTO keep them.
# Met: "restore the dump of before the release": the old release finds version 0 in a database with all its tables, runs its migrations from
#   the first one and stops at "table orders already exists", or, where they say IF NOT EXISTS, fills the first rows in twice.
# What helps: .backup or VACUUM INTO in place of .dump; else write `PRAGMA user_version` down beside the dump and set it after the restore.
set -euo pipefail
version=3.40.1-2+deb12u2
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq "sqlite3=$version" >/dev/null 2>&1
dpkg-deb -x sqlite3_*.deb root
sqlite() { env -i HOME="$work" "$work/root/usr/bin/sqlite3" -batch "$@"; }
check() { # WHAT SEEN EXPECTED
  printf '%-34s %s\n' "$1" "$2"
  [ "$2" = "$3" ] || { echo "changed: expected $3"; exit 1; }
}
header() { sqlite "$1" 'PRAGMA user_version; PRAGMA application_id; PRAGMA page_size; PRAGMA auto_vacuum; PRAGMA journal_mode;' | xargs; }
rows() { sqlite "$1" 'SELECT count(*) FROM orders'; }
sqlite --version
sqlite shop.db 'PRAGMA page_size=8192; PRAGMA auto_vacuum=FULL; PRAGMA journal_mode=WAL; CREATE TABLE orders(id INTEGER PRIMARY KEY, total INTEGER);
  INSERT INTO orders(total) VALUES (3), (4); PRAGMA user_version=7; PRAGMA application_id=4711;' >/dev/null
sqlite shop.db .dump | sqlite dump.db
sqlite shop.db '.clone clone.db' >/dev/null
sqlite shop.db '.backup backup.db'
sqlite shop.db "VACUUM INTO 'vacuum.db'"
check 'rows in all five'        "$(for each in shop dump clone backup vacuum; do rows $each.db; done | xargs)" '2 2 2 2 2'
check 'original: version, id'   "$(header shop.db)" '7 4711 8192 1 wal'
check '.dump, read again'       "$(header dump.db)" '0 0 4096 0 delete'
check '.clone'                  "$(header clone.db)" '0 0 4096 0 delete'
check '.backup'                 "$(header backup.db)" '7 4711 8192 1 wal'
check 'VACUUM INTO'             "$(header vacuum.db)" '7 4711 8192 1 delete'
check 'words on versions in it' "$(sqlite shop.db .dump | grep -c user_version || true)" 0
