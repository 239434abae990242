#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: Celery 5.2.6 and APScheduler 3.9.1 (Debian 12: python3-celery 5.2.6-5, python3-apscheduler 3.9.1-2), Celery with a folder as its broker, APScheduler with SQLite.
# Expected: a job of the newer release that the older one has no function for stays where it is until a release comes that knows it, or is kept as failed; also with
#   task_acks_late, which is there so that a task is not lost before its work is done.
# Seen: a Celery worker of the older release takes it out of the queue and drops it ("ignored and discarded" in its log); task_acks_late changes nothing. APScheduler
#   deletes it from the table ("Unable to restore job ... -- removing it"), and does so when the jobs are merely listed. When the newer release
#   is back, neither has it any more. Only who keeps Celery's results finds a failure (NotRegistered), without the arguments.
# Met: a rollback of an hour: the tasks that 1.3.0 put into the queue before it, and each nightly job that 1.3.0 has added, are lost without any part of the
#   service being in error; the roll forward does not bring them back.
# What helps: new tasks into a queue of their own that older workers do not read; count "unregistered task" in the log, where the message stands in full, or the signal task_unknown; a dump of APScheduler's table
#   before the rollback; add the jobs again at each start (replace_existing=True).
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq python3-celery=5.2.6-5 python3-kombu python3-vine python3-amqp python3-billiard python3-click python3-click-didyoumean python3-click-plugins \
  python3-click-repl python3-prompt-toolkit python3-wcwidth python3-tz python3-apscheduler=3.9.1-2 python3-tzlocal python3-pytz-deprecation-shim python3-dateutil python3-six \
  python3-sqlalchemy python3-greenlet >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
python() { exec env -i TZ=UTC PATH=/usr/bin:/bin PYTHONDONTWRITEBYTECODE=1 PYTHONPATH="$work/root/usr/lib/python3/dist-packages:$work" /usr/bin/python3 "$@"; }
check() { # WHAT SEEN EXPECTED
  printf '%-46s %s\n' "$1" "$2"
  [ "$2" = "$3" ] || { echo "changed: expected $3"; exit 1; }
}
cat >older.py <<'PY'
from celery import Celery
app = Celery("shop", broker="filesystem://")
app.conf.broker_transport_options = {"data_folder_in": "queue", "data_folder_out": "queue"}
app.conf.update(control_folder="control", task_acks_late=True)
@app.task(name="shop.pay")
def pay(order):
    open("finished", "a").write("pay ")
PY
cat older.py - >newer.py <<'PY'
@app.task(name="shop.coupon")
def coupon(order):
    open("finished", "a").write("coupon ")
PY
mkdir queue control
send() { (python -c 'import newer; newer.coupon.delay(1); newer.pay.delay(2)'); }
waiting() { find queue -type f | wc -l; }
work_off() { # RELEASE: what its worker has done, how many are left
  : >finished
  python -m celery -A "$1" worker -P solo --without-gossip --without-mingle --without-heartbeat -l info >log 2>&1 & local worker=$! i
  for ((i = 0; i < 900; ++i)); do [ "$(waiting)" != 0 ] || break; sleep 0.1; done
  for ((i = 0; i < 900; ++i)); do [ "$(grep -cE "shop.pay.*succeeded" log)" = 0 ] || break; [ "$i" -lt "${2:-900}" ] || break; sleep 0.1; done
  sleep 1; kill "$worker"; wait "$worker" || true
  echo "done: $(xargs <finished), left: $(waiting)"
}
send
check 'Celery, two tasks, worker of 1.3.0'        "$(work_off newer)" 'done: coupon pay, left: 0'
send
check 'Celery, two tasks, worker of 1.2.0'        "$(work_off older)" 'done: pay, left: 0'
check '  in its log'                              "$(grep -o 'ignored and discarded' log)" 'ignored and discarded'
check '  worker of 1.3.0 again'                   "$(work_off newer 50)" 'done: , left: 0'
cat >scheduler.py <<'PY'
import logging, sys
from apscheduler.schedulers.background import BackgroundScheduler
from apscheduler.jobstores.sqlalchemy import SQLAlchemyJobStore
logging.basicConfig(filename="log")
scheduler = BackgroundScheduler(timezone="UTC")
scheduler.add_jobstore(SQLAlchemyJobStore(url="sqlite:///jobs.db"))
scheduler.start(paused=True)
for name in sys.argv[1:]:
    scheduler.add_job("jobs:" + name, "cron", hour=3, id=name)
print(*[job.id for job in scheduler.get_jobs()])
scheduler.shutdown()
PY
newer() { printf 'def clean(): pass\ndef invoice(): pass\n' >jobs.py; }
older() { printf 'def clean(): pass\n' >jobs.py; }
stored() { python -c 'import sqlite3; print(*[row[0] for row in sqlite3.connect("jobs.db").execute("select id from apscheduler_jobs order by id")])'; }
: >log
newer; check 'APScheduler, 1.3.0 adds'            "$(python scheduler.py clean invoice)" 'clean invoice'
older; check '  1.2.0 lists'                      "$(python scheduler.py)" clean
check '  in its log'                              "$(grep -o 'Unable to restore job.*' log)" 'Unable to restore job "invoice" -- removing it'
check '  in the table'                            "$(stored)" clean
newer; check '  1.3.0 again'                      "$(python scheduler.py)" clean
