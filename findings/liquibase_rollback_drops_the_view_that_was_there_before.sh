#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: Liquibase 4.28.0 (in npm's liquibase 4.28.1) with the H2 that comes with it, on OpenJDK 17 (Debian 12: openjdk-17-jre-headless 17.0.21.1+2-1~deb12u1).
# Expected: `liquibase tag 1.2.0` marks a state, and `rollback --tag=1.2.0` brings it back: what came after the tag is undone, what was there at the tag stays.
# Seen: a changeset with runOnChange, as views, procedures and grants have it so that their text can be changed in place, is moved behind the tag when 1.3.0 changes its text. Its
#   rollback, "drop view", is run: the view that 1.2.0 had, in its own words, is gone, exit status 0. If the view was the last changeset before the tag it is the other way
#   round: the tag moves with it, and the view stays as 1.3.0 has it. With the files of 1.2.0 in place it is the same.
# Met: "every changeset has its rollback" has been checked, and the rollback of 1.3.0 takes a view from 1.2.0 that it had for a year; or an order is counted by the newer view.
# What helps: `liquibase update` with the files of 1.2.0 after the rollback, which makes the view anew; `rollback-sql --tag=1.2.0`, read before; an empty changeset right before each tag.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq openjdk-17-jre-headless=17.0.21.1+2-1~deb12u1 >/dev/null 2>&1
dpkg-deb -x openjdk-17-jre-headless_*.deb root
java=$work/root/usr/lib/jvm/java-17-openjdk-amd64
find "$java" -type l -lname '/etc/*' -printf '%p %l\n' | while read -r link target; do ln -sfn "$work/root$target" "$link"; done
npm pack --silent liquibase@4.28.1 >/dev/null
tar -xf liquibase-4.28.1.tgz package/dist/liquibase/internal/lib
lib=$work/package/dist/liquibase/internal/lib
rm "$lib"/{liquibase-commercial,ojdbc8,jaybird,jcc,mssql-jdbc,snowflake-jdbc,sqlite-jdbc,postgresql,mariadb-java-client,hsqldb}.jar
run() { "$java/bin/java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "$lib/*" "$@"; }
liquibase() { # ARGUMENT...: exit status, what was rolled back
  local status=0
  run liquibase.integration.commandline.LiquibaseCommandLine --url="jdbc:h2:file:$work/$database" --username=sa --password= \
    --changelog-file=changelog.sql --show-banner=false "$@" >said 2>&1 || status=$?
  echo "$status $(sed -n 's/^Rolling Back Changeset: changelog.sql::\(.*\)::a/\1/p' said | xargs)"
}
query() { # SQL: the names of the columns, or that there is no such table
  run org.h2.tools.Shell -url "jdbc:h2:file:$work/$database" -user sa -password '' -sql "$1" 2>&1 | grep -oE -m 1 '^[A-Z |]+$|Table "[A-Z]+" not found'
}
check() { # WHAT SEEN EXPECTED
  printf '%-48s %s\n' "$1" "$2"
  [ "$2" = "$3" ] || { echo "changed: expected $3"; exit 1; }
}
changeset() { printf -- '--changeset a:%s\n%s;\n--rollback %s;\n' "$1" "$2" "$3" >>changelog.sql; }
begin() { echo '--liquibase formatted sql' >changelog.sql; changeset orders 'create table orders (id int primary key, total int)' 'drop table orders'; }
view() { changeset 'report runOnChange:true' "create or replace view report as select $1 from orders" 'drop view report'; }
items() { changeset items 'create table items (id int primary key)' 'drop table items'; }
express() { changeset express 'create table express (id int primary key)' 'drop table express'; }
database=shop
begin; view 'count(*) as number'; items
check '1.2.0: update, tag'                        "$(liquibase update)$(liquibase tag 1.2.0)" '0 0 '
begin; view 'count(*) as number, sum(total) as total'; items; express
check '1.3.0, with another text of the view: update' "$(liquibase update)" '0 '
check '  rollback --tag=1.2.0'                    "$(liquibase rollback --tag=1.2.0)" '0 express report'
check '  the view'                                "$(query 'select * from report')" 'Table "REPORT" not found'
begin; view 'count(*) as number'; items
check '  update with the files of 1.2.0'          "$(liquibase update)" '0 '
check '  the view'                                "$(query 'select * from report')" NUMBER
database=other
begin; view 'count(*) as number'
check '1.2.0, the view is the last: update, tag'  "$(liquibase update)$(liquibase tag 1.2.0)" '0 0 '
begin; view 'count(*) as number, sum(total) as total'; express
check '1.3.0: update'                             "$(liquibase update)" '0 '
begin; view 'count(*) as number'
check '  the files of 1.2.0, rollback --tag=1.2.0' "$(liquibase rollback --tag=1.2.0 | cut -c1)" '0'
check '  the view'                                "$(query 'select * from report')" 'NUMBER | TOTAL'
