#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: MariaDB 10.11.19 (Debian 12: mariadb-server, mariadb-server-core, mariadb-client, mariadb-client-core 1:10.11.19-0+deb12u1): a server of this script and mariadb-binlog.
# Expected: `mariadb-binlog --flashback` turns round what the binary log has, last first, and brings the rows back that a bad release deleted; what it cannot turn round is an error.
# Seen: what InnoDB does itself for a foreign key, ON DELETE CASCADE and SET NULL, is in no binary log. The deleted order is back, without its items, and its invoice no longer
#   knows which order it is of. Where the items were deleted by a trigger they are back. ALTER TABLE and DROP TABLE in between are passed over: the new column stays, the dropped
#   table is not back. Exit status 0 each time, for mariadb-binlog and for the client that carries its output out, and nothing on stderr.
# Met: a clean-up job of the bad release deleted orders; flashback is quicker than a restore, the number of orders is right again, and so is the sum of their totals.
# What helps: a backup restored beside, and the children from there; triggers in place of cascades, if flashback is the plan; before it, the list of foreign keys with a rule (
#   information_schema.referential_constraints), and of what is not a row in the log.
set -euo pipefail
version=1:10.11.19-0+deb12u1
work=$(mktemp -d); server=; trap '[ -z "$server" ] || { kill "$server" 2>/dev/null; wait "$server" 2>/dev/null || true; }; rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq "mariadb-server=$version" "mariadb-server-core=$version" "mariadb-client=$version" "mariadb-client-core=$version" "libmariadb3=$version" libaio1 liburing2 >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
export LD_LIBRARY_PATH="$work/root/usr/lib/x86_64-linux-gnu"
sql() { root/usr/bin/mariadb --no-defaults --socket="$work/socket" --user=root --skip-column-names "$@"; }
root/usr/sbin/mariadbd --no-defaults --version | grep -o '10\.[0-9.]*-MariaDB'
root/usr/bin/mariadb-install-db --no-defaults --basedir="$work/root/usr" --datadir="$work/data" --user="$(id -un)" --auth-root-authentication-method=normal --skip-test-db >log 2>&1
root/usr/sbin/mariadbd --no-defaults --basedir="$work/root/usr" --datadir="$work/data" --user="$(id -un)" --socket="$work/socket" --skip-networking --pid-file="$work/pid" \
  --log-bin=log --binlog-format=row --server-id=1 --innodb-flush-method=fsync >>log 2>&1 & server=$!
until sql -e 'select 1' >/dev/null 2>&1; do kill -0 "$server"; sleep 0.3; done
sql -e 'create database shop'
sql shop <<'SQL'
create table orders (id int primary key, total int) engine=innodb;
create table items (id int primary key, of_order int, foreign key (of_order) references orders (id) on delete cascade) engine=innodb;
create table invoices (id int primary key, of_order int, foreign key (of_order) references orders (id) on delete set null) engine=innodb;
create table notes (id int primary key, of_order int) engine=innodb;
create trigger clean before delete on orders for each row delete from notes where of_order = old.id;
create table coupons (id int primary key) engine=innodb;
insert into orders values (1, 10), (2, 20);
insert into items values (11, 1), (12, 1), (21, 2);
insert into invoices values (101, 1);
insert into notes values (1001, 1);
insert into coupons values (1);
SQL
check() { # WHAT SEEN EXPECTED
  printf '%-46s %s\n' "$1" "$2"
  [ "$2" = "$3" ] || { echo "changed: expected $3"; exit 1; }
}
rows() { sql shop -e "select * from $1" | sed 's/\t/ of /' | paste -sd ';'; }
release() { # SQL, in a log of its own
  sql -e 'flush binary logs'
  log=$(sql -e 'show master status' | cut -f1)
  sql shop -e "$1"
  sql -e 'flush binary logs'
}
flashback() { # exit status of both, what was said on stderr
  local made=0 carried=0
  root/usr/bin/mariadb-binlog --no-defaults --flashback --database=shop "data/$log" >undo.sql 2>said || made=$?
  sql shop <undo.sql >>said 2>&1 || carried=$?
  echo "$made $carried$(cat said)"
}
check 'before: orders'                            "$(sql shop -e 'select id, total from orders' | xargs)" '1 10 2 20'
check '  items; invoices; notes'                  "$(rows items); $(rows invoices); $(rows notes)" '11 of 1;12 of 1;21 of 2; 101 of 1; 1001 of 1'
release 'delete from orders where id = 1'
check 'order 1 deleted: items; invoices; notes'   "$(rows items); $(rows invoices); $(rows notes)" '21 of 2; 101 of NULL; '
check 'flashback: exit status'                    "$(flashback)" '0 0'
check '  orders'                                  "$(sql shop -e 'select id, total from orders' | xargs)" '1 10 2 20'
check '  items'                                   "$(rows items)" '21 of 2'
check '  invoices'                                "$(rows invoices)" '101 of NULL'
check '  notes, which a trigger deleted'          "$(rows notes)" '1001 of 1'
release 'update orders set total = 0; alter table orders add express int; drop table coupons'
check 'totals 0, a column, a table less: flashback' "$(flashback)" '0 0'
check '  orders'                                  "$(sql shop -e 'select * from orders' | xargs)" '1 10 NULL 2 20 NULL'
check '  coupons'                                 "$(sql shop -e "show tables like 'coupons'")" ''
