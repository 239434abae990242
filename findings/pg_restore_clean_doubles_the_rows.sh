#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: PostgreSQL 15.20 (Debian 12: postgresql-15, postgresql-client-15, libpq5 15.20-0+deb12u1): pg_dump, pg_restore and a server of this script.
# Expected: `pg_restore --clean --if-exists` of the dump of before the release makes the database what it was, or leaves it alone: it drops what is there and
#   makes it anew.
# Seen: it drops only what is in the dump, and drops nothing that something else holds on to. A view or a foreign key of the newer release keeps its table, with the
#   newer columns and the newer rows, and then the dump's rows are put in on top: each order is there twice, or, with a primary key, none of the
#   old ones comes back. "errors ignored on restore", exit status 1, long after. Tables of the newer release stay in any case, and the status is 0. With -1 all
#   is undone at the first error, and the newer state stays as it was.
# Met: "restore the dump" as the last step of a rollback; the orders have doubled, and the mended release stops at "relation ratings already exists".
# What helps: restore into a new, empty database and rename it; else always -1, or psql -v ON_ERROR_STOP=1, and the newer release's views and tables dropped before;
#   count the rows afterwards.
set -euo pipefail
version=15.20-0+deb12u1
work=$(mktemp -d); trap '[ ! -s "$work/data/postmaster.pid" ] || server stop -m immediate >/dev/null; rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq "postgresql-15=$version" "postgresql-client-15=$version" "libpq5=$version" libicu72 libldap-2.5-0 libxslt1.1 >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
as=(env -i HOME="$work" PATH="$work/root/usr/lib/postgresql/15/bin:/usr/bin:/bin" LC_ALL=C.UTF-8 PGHOST="$work" PGUSER=a
  PGOPTIONS='-c client_min_messages=warning' LD_LIBRARY_PATH="$work/root/usr/lib/x86_64-linux-gnu")
if [ "$(id -u)" = 0 ]; then # the server refuses to run as root
  chown -R 65534:65534 "$work"
  as=(setpriv --reuid=65534 --regid=65534 --clear-groups "${as[@]}")
fi
server() { "${as[@]}" pg_ctl -D "$work/data" -w -l "$work/log" "$@"; }
"${as[@]}" initdb -D data -U a -A trust --no-sync >/dev/null
server -o "-k $work -c listen_addresses='' -c fsync=off" start >/dev/null
sql() { "${as[@]}" psql -qAt -v ON_ERROR_STOP=1 -d "$1" -c "$2" 2>&1; }
check() { # WHAT SEEN EXPECTED
  printf '%-48s %s\n' "$1" "$2"
  [ "$2" = "$3" ] || { echo "changed: expected $3"; exit 1; }
}
rows() { sql shop "SELECT string_agg(number || ' ' || total, ', ' ORDER BY number, total) FROM orders"; }
relations() { sql shop "SELECT string_agg(relname, ' ' ORDER BY relname) FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'v')"; }
older() { # MORE: the older release's table, with two orders, and its dump
  sql postgres 'DROP DATABASE IF EXISTS shop'
  sql postgres 'CREATE DATABASE shop'
  sql shop "CREATE TABLE orders(number text, total int${1:-}); INSERT INTO orders VALUES ('A-1', 30), ('A-2', 40)"
  "${as[@]}" pg_dump -Fc -f shop.dump shop
}
newer() { # MORE: the newer release adds a column and a table, spoils the totals, takes an order
  sql shop "ALTER TABLE orders ADD tax int; CREATE TABLE ratings(stars int); UPDATE orders SET total = 0; INSERT INTO orders VALUES ('A-3', 50, 8); ${1:-}"
}
restore() { # OPTIONS: exit status, what is said at the end
  local status=0
  "${as[@]}" pg_restore -d shop --clean --if-exists "$@" shop.dump >said 2>&1 || status=$?
  echo "$status$(grep -o ', *errors ignored.*\|: errors ignored.*' said || true)"
}
view='CREATE VIEW with_tax AS SELECT * FROM orders'
"${as[@]}" postgres --version
older; newer
check 'pg_restore --clean: exit status'          "$(restore)" 0
check '  orders'                                 "$(rows)" 'A-1 30, A-2 40'
check '  tables and views'                       "$(relations)" 'orders ratings'
older; newer "$view"
check 'with a view of the newer release'         "$(restore)" '1: errors ignored on restore: 2'
check '  orders'                                 "$(rows)" 'A-1 0, A-1 30, A-2 0, A-2 40, A-3 50'
check '  tables and views'                       "$(relations)" 'orders ratings with_tax'
older; newer "$view"
check '  and -1'                                 "$(restore -1)" 1
check '  orders'                                 "$(rows)" 'A-1 0, A-2 0, A-3 50'
older ', PRIMARY KEY (number)'; newer 'ALTER TABLE ratings ADD number text REFERENCES orders'
check 'with a foreign key of the newer release'  "$(restore)" '1: errors ignored on restore: 5'
check '  orders'                                 "$(rows)" 'A-1 0, A-2 0, A-3 50'
