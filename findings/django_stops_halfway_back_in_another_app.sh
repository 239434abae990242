#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: Django 3.2.25 (Debian 12: python3-django 3:3.2.25-0+deb12u7), on SQLite.
# Expected: `migrate shop 0001` takes back what shop has got since then. If one of these migrations cannot be taken back, which Django knows from its operations before it begins (a
#   RunPython without reverse_code), it says so and does nothing.
# Seen: it takes back first what other apps have built upon it: the table of pay, an app that was not named, is dropped with its rows. Then it takes back shop's, the latest first,
#   each for good, and only at the irreversible one in the middle it stops with an error: column and table are gone, 0002 is still there. No question is asked.
#   `--plan` shows all of it and marks the step "IRREVERSIBLE", but exits with 0. Afterwards `migrate` brings the table back, empty.
# Met: "python manage.py migrate shop 0001" in the runbook of shop: neither the database of 1.2.0 nor that of 1.3.0, and the refunds of pay are lost.
# What helps: migrate --plan before it, with a search for IRREVERSIBLE and for the names of other apps in what it says; a dump; a data migration has
#   reverse_code=migrations.RunPython.noop where nothing needs to be done.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq python3-django=3:3.2.25-0+deb12u7 python3-sqlparse python3-asgiref python3-tz >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
mkdir -p shop/migrations pay/migrations
touch {shop,pay}/__init__.py {shop,pay}/migrations/__init__.py
cat >settings.py <<'PY'
SECRET_KEY = "none"
INSTALLED_APPS = ["shop", "pay"]
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": "db"}}
DEFAULT_AUTO_FIELD = "django.db.models.AutoField"
PY
migration() { # FILE AFTER OPERATION
  printf '%s\n' 'from django.db import migrations, models' 'class Migration(migrations.Migration):' "    dependencies = [$2]" "    operations = [$3]" >"$1.py"
}
key='("id", models.AutoField(primary_key=True))'
migration shop/migrations/0001_initial '' "migrations.CreateModel('Order', [$key])"
migration shop/migrations/0002_fill '("shop", "0001_initial")' 'migrations.RunPython(lambda apps, editor: None)'
migration shop/migrations/0003_coupon '("shop", "0002_fill")' 'migrations.AddField("order", "coupon", models.CharField(max_length=9, default=""))'
migration pay/migrations/0001_initial '("shop", "0003_coupon")' "migrations.CreateModel('Refund', [$key, ('order', models.ForeignKey('shop.Order', on_delete=models.CASCADE))])"
django() { env -i PATH=/usr/bin:/bin DJANGO_SETTINGS_MODULE=settings PYTHONDONTWRITEBYTECODE=1 PYTHONPATH="$work/root/usr/lib/python3/dist-packages:$work" /usr/bin/python3 -m django "$@"; }
sql() { python3 -c 'import sqlite3, sys; c = sqlite3.connect("db"); print(*[r[0] for r in c.execute(sys.argv[1])]); c.commit()' "$1"; }
state() { echo "$(sql "select app || '.' || substr(name, 1, 4) from django_migrations order by 1"); $(sql "select count(*) from sqlite_master where name = 'pay_refund'") table, $(sql "select count(*) from pragma_table_info('shop_order') where name = 'coupon'") column"; }
check() { # WHAT SEEN EXPECTED
  printf '%-34s %s\n' "$1" "$2"
  [ "$2" = "$3" ] || { echo "changed: expected $3"; exit 1; }
}
echo "Django $(django --version)"
django migrate >/dev/null
sql "insert into shop_order values (1, 'SPRING')" >/dev/null; sql 'insert into pay_refund values (1, 1)' >/dev/null
check 'migrate'                       "$(state)" 'pay.0001 shop.0001 shop.0002 shop.0003; 1 table, 1 column'
status=0; django migrate shop 0001 --plan >said 2>&1 || status=$?
check 'migrate shop 0001 --plan'      "$status: $(grep -oE '^[a-z]+\.[0-9]+|IRREVERSIBLE' said | xargs)" '0: pay.0001 shop.0003 shop.0002 IRREVERSIBLE'
check '  afterwards'                  "$(state)" 'pay.0001 shop.0001 shop.0002 shop.0003; 1 table, 1 column'
status=0; django migrate shop 0001 >said 2>&1 </dev/null || status=$?
check 'migrate shop 0001'             "$status: $(grep -o 'IrreversibleError' said | sed -n 1p)" '1: IrreversibleError'
check '  afterwards'                  "$(state)" 'shop.0001 shop.0002; 0 table, 0 column'
django migrate >/dev/null
check 'migrate'                       "$(state)" 'pay.0001 shop.0001 shop.0002 shop.0003; 1 table, 1 column'
check '  refunds, coupons'            "$(sql 'select count(*) from pay_refund'), $(sql "select count(*) from shop_order where coupon != ''")" '0, 0'
