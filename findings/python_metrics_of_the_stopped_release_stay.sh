#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: Prometheus's client for Python 0.16.0 (Debian 12: python3-prometheus-client 0.16.0-0.1) with PROMETHEUS_MULTIPROC_DIR, as under gunicorn with several
#   workers.
# Expected: workers of 1.3.0 have ended, and mark_process_dead() was called for each, as its README asks; only workers of 1.2.0 run: release_info says 1.2.0, a gauge
#   of the queue is that of the running ones.
# Seen: mark_process_dead() forgets the gauges of the modes live..., nothing else, and the default mode is "all": release_info{version="1.3.0"} stays at 1, told
#   apart by the number of a process that is gone; max and sum go on with the values of the dead. Starting anew does not help either, as long as the folder is there.
#   Counters stay as well, as they must.
# Met: "which version runs?" finds two after the rollback, for ever; a condition on the length of the queue (max) stays true, whatever 1.2.0 does.
# What helps: empty the folder before the service starts, not at a reload of its workers; multiprocess_mode="liveall", "livemax"; the version as a label of the
#   scrape.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq python3-prometheus-client=0.16.0-0.1 python3-decorator >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
cat >worker.py <<'PY'
import os, sys
from prometheus_client import Counter, Gauge, multiprocess
version, queue = sys.argv[1], float(sys.argv[2])
Gauge("release_info", "the release", ["version"]).labels(version).set(1)
Gauge("live_info", "the same", ["version"], multiprocess_mode="liveall").labels(version).set(1)
Gauge("queue_max", "requests that wait", multiprocess_mode="max").set(queue)
Gauge("queue_sum", "the same", multiprocess_mode="sum").set(queue)
Gauge("queue_livemax", "the same", multiprocess_mode="livemax").set(queue)
Counter("requests", "all of them").inc(10)
if "ends" in sys.argv:
    multiprocess.mark_process_dead(os.getpid())
PY
cat >show.py <<'PY'
import re
from prometheus_client import CollectorRegistry, generate_latest, multiprocess
registry = CollectorRegistry()
multiprocess.MultiProcessCollector(registry)
lines = [re.sub(r'pid="\d+",', "", line) for line in generate_latest(registry).decode().splitlines() if not line.startswith("#")]
print("\n".join(sorted(lines)))
PY
mkdir shared
run() { env -i PYTHONPATH="$work/root/usr/lib/python3/dist-packages" PROMETHEUS_MULTIPROC_DIR="$work/shared" /usr/bin/python3 "$@"; }
check() { # WHAT SEEN EXPECTED
  printf '%s\n%s\n' "-- $1" "$2"
  [ "$2" = "$3" ] || { printf 'changed: expected\n%s\n' "$3"; exit 1; }
}
run worker.py 1.3.0 5000 ends
run worker.py 1.2.0 3
check 'a worker of 1.3.0 has ended, one of 1.2.0 runs' "$(run show.py)" 'live_info{version="1.2.0"} 1.0
queue_livemax 3.0
queue_max 5000.0
queue_sum 5003.0
release_info{version="1.2.0"} 1.0
release_info{version="1.3.0"} 1.0
requests_total 20.0'
rm shared/*
run worker.py 1.2.0 3
check 'the same, the folder emptied before' "$(run show.py)" 'live_info{version="1.2.0"} 1.0
queue_livemax 3.0
queue_max 3.0
queue_sum 3.0
release_info{version="1.2.0"} 1.0
requests_total 10.0'
