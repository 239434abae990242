#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: mydumper and myloader 0.10.1 (Debian 12: mydumper 0.10.1-1+deb12u2), and for comparison mariadb-dump and mariadb, on MariaDB 10.11.19 (Debian 12: mariadb-server,
#   mariadb-server-core, mariadb-client, mariadb-client-core 1:10.11.19-0+deb12u1): a primary and a replica of this script.
# Expected: `myloader --overwrite-tables` on the primary brings the tables back to the backup, as mariadb-dump's file does, and its replicas follow; a table has its triggers again.
# Seen: myloader switches the binary log off for what it does, unless --enable-binlog is given: the primary has the rows of the backup, each replica those of the bad release, and
#   replication goes on without an error. mydumper leaves triggers out, unless --triggers is given, and --overwrite-tables drops them with their table: they are gone, and what they wrote
#   (the audit, the outbox for the queue) is written no more. Exit status 0 for both.
# Met: the primary is looked at after the restore, and is right; the shop reads from its replicas. Days later the primary fails, and a replica with the bad rows takes its place.
# What helps: mydumper --triggers --routines --events; myloader --enable-binlog; afterwards CHECKSUM TABLE on primary and replica, and SHOW TRIGGERS.
set -euo pipefail
version=1:10.11.19-0+deb12u1
work=$(mktemp -d); servers=()
trap 'for each in ${servers[@]+"${servers[@]}"}; do kill "$each" 2>/dev/null || true; wait "$each" 2>/dev/null || true; done; rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq mydumper=0.10.1-1+deb12u2 "mariadb-server=$version" "mariadb-server-core=$version" "mariadb-client=$version" "mariadb-client-core=$version" "libmariadb3=$version" \
  libaio1 liburing2 libpcre3 >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
export LD_LIBRARY_PATH="$work/root/usr/lib/x86_64-linux-gnu:$work/root/lib/x86_64-linux-gnu"
bin=$work/root/usr/bin
sql() { "$bin/mariadb" --no-defaults --socket="$work/$1/socket" --user=root --skip-column-names -e "$2" shop; }
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
start() { # NAME ID ARGUMENT...
  mkdir "$1"
  "$bin/mariadb-install-db" --no-defaults --basedir="$work/root/usr" --datadir="$work/$1/data" --user="$(id -un)" --auth-root-authentication-method=normal >log 2>&1
  "$work/root/usr/sbin/mariadbd" --no-defaults --basedir="$work/root/usr" --datadir="$work/$1/data" --user="$(id -un)" --socket="$work/$1/socket" --pid-file="$work/$1/pid" \
    --log-bin=log --binlog-format=mixed --server-id="$2" "${@:3}" >>log 2>&1 & servers+=($!)
  until "$bin/mariadb" --no-defaults --socket="$work/$1/socket" --user=root -e 'create database if not exists shop' >/dev/null 2>&1; do kill -0 "${servers[-1]}"; sleep 0.3; done
}
"$bin/mydumper" --version | sed 's/,.*//'
start primary 1 --bind-address=127.0.0.1 --port="$port"
start replica 2 --skip-networking
sql primary "create user replica@127.0.0.1 identified by 'a'; grant replication slave on *.* to replica@127.0.0.1"
sql replica "drop database shop; change master to master_host='127.0.0.1', master_port=$port, master_user='replica', master_password='a', master_use_gtid=slave_pos; start slave"
sync() { sql replica "select master_gtid_wait('$(sql primary 'select @@gtid_binlog_pos')', 60)" >waited; [ "$(cat waited)" = 0 ]; }
sql primary "create table orders (id int primary key, total int); create table audit (of_order int);
  create trigger note after insert on orders for each row insert into audit values (new.id); insert into orders values (1, 10), (2, 20)"
check() { # WHAT SEEN EXPECTED
  printf '%-42s %s\n' "$1" "$2"
  [ "$2" = "$3" ] || { echo "changed: expected $3"; exit 1; }
}
rows() { sync; for each in primary replica; do sql "$each" 'select total from orders order by id' | paste -sd ' '; done | paste -sd ';'; }
triggers() { for each in primary replica; do sql "$each" "select count(*) from information_schema.triggers where trigger_schema = 'shop'"; done | paste -sd ';'; }
replication() { # whether its two threads run, and its last error
  "$bin/mariadb" --no-defaults --socket="$work/replica/socket" --user=root -e 'show slave status\G' | awk '/_Running:|Last_Error/ {print $2}' | paste -sd ' '
}
bad() { sql primary 'update orders set total = 0'; }
tried() { local status=0; "$@" >said 2>&1 || status=$?; echo "$status"; }
check 'totals on the primary; on the replica'  "$(rows)" '10 20;10 20'
check '  triggers'                             "$(triggers)" '1;1'
at=(--socket="$work/primary/socket" --user=root)
check 'mydumper: exit status'                  "$(tried "$bin/mydumper" "${at[@]}" --database=shop --outputdir="$work/backup")" 0
"$bin/mariadb-dump" --no-defaults "${at[@]}" shop >backup.sql
bad
check 'the bad release'                        "$(rows)" '0 0;0 0'
"$bin/mariadb" --no-defaults "${at[@]}" shop <backup.sql
check 'mariadb-dump, put back'                 "$(rows)" '10 20;10 20'
check '  triggers'                             "$(triggers)" '1;1'
bad
check 'the bad release'                        "$(rows)" '0 0;0 0'
check 'myloader: exit status'                  "$(tried "$bin/myloader" "${at[@]}" --directory="$work/backup" --overwrite-tables)" 0
check '  totals'                               "$(rows)" '10 20;0 0'
check '  triggers'                             "$(triggers)" '0;1'
check '  the replica says of its replication'  "$(replication)" 'Yes Yes '
check 'with --enable-binlog: exit status'      "$(tried "$bin/myloader" "${at[@]}" --directory="$work/backup" --overwrite-tables --enable-binlog)" 0
check '  totals'                               "$(rows)" '10 20;10 20'
