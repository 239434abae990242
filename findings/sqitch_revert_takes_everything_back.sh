#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: Sqitch 1.3.1 (Debian 12: sqitch 1.3.1-1), on SQLite.
# Expected: `sqitch revert` takes the last change back, or the last deploy, as `rollback`, `undo` and `down` of other migration tools do; where nobody can
#   answer its question ("Revert ...? [Yes]"), it does nothing.
# Seen: without --to it takes back every change since the first: all tables are gone, with their rows, exit status 0. So with -y; and without -y the question
#   answers itself with Yes where no terminal is there, as in a CI job or a step that a program carries out. `sqitch rebase -y` does the same and
#   puts the tables back, empty. In a deploy `--mode all` is the default as well: one change that fails takes the good ones of the same run with it.
# Met: "undo the migration" as a step of a rollback, written by someone who knows dbmate, Rails or Alembic.
# What helps: always --to (`--to @HEAD^` is one step, `--to @v1.2.0` a release), and a look at `sqitch status` before.
set -euo pipefail
version=1.3.1-1
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
{ apt-get install --print-uris -qq -y --no-install-recommends "sqitch=$version" libdbd-sqlite3-perl 2>/dev/null | awk '{sub(/_.*/, "", $2); print $2}'
  printf '%s\n' sqitch libdbd-sqlite3-perl libdbi-perl sqlite3; } | sort -u | sed "s/^sqitch\$/sqitch=$version/" >packages
xargs apt-get download -qq <packages >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
abi=$(perl -MConfig -e 'print join ".", (split /\./, $Config{version})[0, 1]')
sqitch() {
  env -i HOME="$work" PATH="$work/root/usr/bin:$PATH" LC_ALL=C SQITCH_FULLNAME=A SQITCH_EMAIL=a@example.org \
    PERL5LIB="$work/root/usr/share/perl5:$work/root/usr/lib/x86_64-linux-gnu/perl5/$abi" perl -CAS "$work/root/usr/bin/sqitch" "$@" </dev/null
}
sql() { "$work/root/usr/bin/sqlite3" shop.db "$1"; }
check() { # WHAT SEEN EXPECTED
  printf '%-44s %s\n' "$1" "$2"
  [ "$2" = "$3" ] || { echo "changed: expected $3"; exit 1; }
}
tables() { sql "SELECT name FROM sqlite_master WHERE type = 'table'" | xargs; }
deploy() { sqitch --quiet deploy; sql 'INSERT INTO orders VALUES (1), (2)'; }
mkdir shop; cd shop
sqitch --version
sqitch init shop --engine sqlite --target db:sqlite:shop.db >/dev/null
for each in orders items express; do
  sqitch add "$each" -n "$each" --template-directory "$work/root/etc/sqitch/templates" >/dev/null
  echo "CREATE TABLE $each(id INTEGER);" >"deploy/$each.sql"
  echo "DROP TABLE $each;" >"revert/$each.sql"
done
deploy
check 'deployed'                                "$(tables)" 'orders items express'
sqitch --quiet revert -y --to @HEAD^
check 'sqitch revert -y --to @HEAD^'            "$(tables)" 'orders items'
deploy
status=0; sqitch --quiet revert -y || status=$?
check 'sqitch revert -y: exit status, tables'   "$status:$(tables)" '0:'
deploy
status=0; sqitch revert >said || status=$?
check 'sqitch revert, nobody to answer'         "$status:$(tables)" '0:'
check 'its question'                            "$(sed -n 1p said)" 'Revert all changes from db:sqlite:shop.db? [Yes] Yes'
deploy
sqitch --quiet rebase -y
check 'sqitch rebase -y: tables'                "$(tables)" 'orders items express'
check '  rows of orders, which had two' "$(sql 'SELECT count(*) FROM orders')" 0
sqitch --quiet revert -y
echo 'CREATE TABLE broken(' >deploy/express.sql
status=0; sqitch --quiet deploy >said 2>&1 || status=$?
check 'deploy of three, the last one fails'     "$status:$(tables)" '2:'
