#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: Alembic 1.8.1 (Debian 12: alembic, python3-alembic 1.8.1-2), on SQLite.
# Expected: `alembic downgrade REVISION`, with the head of the older release, makes the schema of the older release; `downgrade -1` always goes one step back.
# Seen: where two branches of migrations were merged (`alembic merge`, usual when two features met in one release), a downgrade to the head of the one leaves the other
#   in: its table stays, the database has two current revisions, exit status 0. The older release, in which that revision's file does not exist, then stops at
#   "Can't locate revision" in its `alembic upgrade head`. And at the merge itself -1 is "Ambiguous walk": a loop of -1 ends there, whatever is above it undone.
# Met: release 1.3.0 brought a second feature branch; the runbook notes the revision of 1.2.0 and downgrades to it: less than said, and 1.2.0 does not start.
# What helps: `alembic current` after a downgrade has to be exactly one line, the head of the older release; then `alembic downgrade OTHER@START` for the other branch.
set -euo pipefail
version=1.8.1-2
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq "python3-alembic=$version" python3-sqlalchemy python3-mako python3-markupsafe python3-importlib-metadata python3-importlib-resources python3-editor \
  python3-dateutil python3-six python3-greenlet >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
alembic() { env -i HOME="$work" LC_ALL=C.UTF-8 PYTHONPATH="$work/root/usr/lib/python3/dist-packages" /usr/bin/python3 -m alembic "$@" 2>&1; }
check() { # WHAT SEEN EXPECTED
  printf '%-48s %s\n' "$1" "$2"
  [ "$2" = "$3" ] || { echo "changed: expected $3"; exit 1; }
}
state() { # tables; current revisions
  /usr/bin/python3 - <<'PY'
import sqlite3
ask = lambda query: " ".join(row[0] for row in sqlite3.connect("shop.db").execute(query))
print(ask("SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'alembic_version' ORDER BY 1"), ask("SELECT version_num FROM alembic_version ORDER BY 1"), sep="; ")
PY
}
revision() { # NAME DOWN [no table]
  local up="op.create_table('$1', sa.Column('x', sa.Integer))" down="op.drop_table('$1')"
  [ -z "${3:-}" ] || up=pass down=pass
  printf '%s\n' 'from alembic import op' 'import sqlalchemy as sa' "revision = '$1'" "down_revision = $2" 'branch_labels = depends_on = None' \
    "def upgrade(): $up" "def downgrade(): $down" >"migrations/versions/$1.py"
}
error() { sed -n 's/^FAILED: //p'; }
mkdir shop; cd shop
alembic --version
alembic init migrations >/dev/null
sed -i 's|^sqlalchemy.url = .*|sqlalchemy.url = sqlite:///shop.db|' alembic.ini
revision orders None
revision items "'orders'"
alembic upgrade head >/dev/null
check 'release 1.2.0'                            "$(state)" 'items orders; items'
revision express "'orders'"
revision merged "('items', 'express')" none
revision ratings "'merged'"
alembic upgrade head >/dev/null
check 'release 1.3.0'                            "$(state)" 'express items orders ratings; ratings'
cp shop.db newer.db
alembic downgrade -1 >/dev/null
check 'downgrade -1'                             "$(state)" 'express items orders; merged'
check 'downgrade -1 again'                       "$(alembic downgrade -1 | error)" 'Ambiguous walk'
mv newer.db shop.db
status=0; alembic downgrade items >/dev/null || status=$?
check 'downgrade to that of 1.2.0: exit status'  "$status" 0
check '  tables; current'                        "$(state)" 'express items orders; express items'
mkdir away; mv migrations/versions/{express,merged,ratings}.py away; rm -rf migrations/versions/__pycache__
check 'release 1.2.0: alembic upgrade head'      "$(alembic upgrade head | error)" "Can't locate revision identified by 'express'"
mv away/*.py migrations/versions
status=0; alembic downgrade express@orders >/dev/null || status=$?
check 'downgrade express@orders: tables; current' "$(state)" 'items orders; items'
