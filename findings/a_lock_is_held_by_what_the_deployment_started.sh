#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: flock of util-linux 2.38.1 (Debian 12: util-linux 2.38.1-5+deb12u3); nginx 1.22.1, redis-server 7.0.15 and Gunicorn 20.1.0, as servers that go into the background by themselves, and
#   start-stop-daemon of dpkg 1.21.23 (Debian 12: nginx 1.22.1-9+deb12u11, redis-server 5:7.0.15-1~deb12u10, gunicorn 20.1.0-6+deb12u1, dpkg 1.21.23).
# Expected: `flock -n deploy.lock ./deploy` holds the lock while ./deploy runs. When that has ended, the lock is free.
# Seen: whatever ./deploy has started and left in the background has inherited the lock: after a deployment that started nginx, redis-server --daemonize or gunicorn --daemon it is
#   held for as long as that server runs. start-stop-daemon --background closes what it has inherited, and leaves the lock free; with flock -o (--close) it is free after
#   all of them.
# Met: the deployment was the first since the machine came up, and started the server in place of reloading it. `flock -n deploy.lock ./rollback` ends at once with 1, which could be the rollback's
#   own failure, without a word; without -n it waits for ever, for a deployment that ended yesterday. And when the rollback stops that server by hand, the lock is
#   free in the middle of somebody else's step.
# What helps: flock -o; -E 75 to tell "held" from "failed", and -w 60 in place of no limit; `lslocks` or `fuser deploy.lock` says who holds it; servers under systemd.
set -euo pipefail
work=$(mktemp -d)
clear_up() {
  local file
  for file in "$work"/*.pid; do [ ! -s "$file" ] || kill "$(cat "$file")" 2>/dev/null || true; done
  sleep 1; rm -rf "$work"
}
trap clear_up EXIT
cd "$work"
apt-get download -qq util-linux=2.38.1-5+deb12u3 nginx=1.22.1-9+deb12u11 redis-server=5:7.0.15-1~deb12u10 redis-tools=5:7.0.15-1~deb12u10 liblzf1 libjemalloc2 \
  gunicorn=20.1.0-6+deb12u1 python3-gunicorn=20.1.0-6+deb12u1 python3-pkg-resources dpkg=1.21.23 >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
export LD_LIBRARY_PATH="$work/root/usr/lib/x86_64-linux-gnu" PYTHONPATH="$work/root/usr/lib/python3/dist-packages" PYTHONDONTWRITEBYTECODE=1
flock=$work/root/usr/bin/flock
"$flock" --version
free() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }
printf '%s\n' "pid $work/nginx.pid;" 'events {}' 'http {' 'access_log off; client_body_temp_path t1; proxy_temp_path t2; fastcgi_temp_path t3; uwsgi_temp_path t4;' \
  "scgi_temp_path t5; server { listen 127.0.0.1:$(free); return 200; } }" >nginx.conf
printf '%s\n' "port $(free)" 'bind 127.0.0.1' 'save ""' "dir $work" 'daemonize yes' "pidfile $work/redis.pid" >redis.conf
printf 'def app(environ, start_response):\n    start_response("200 OK", [])\n    return []\n' >shop.py
# what each deployment starts
cat >deploy <<SH
#!/bin/sh
case \$1 in
  nginx) root/usr/sbin/nginx -p "$work" -c nginx.conf -e "$work/log" ;;
  redis) root/usr/bin/redis-server redis.conf ;;
  gunicorn) /usr/bin/python3 root/usr/bin/gunicorn --daemon -w 1 -b 127.0.0.1:$(free) -p "$work/gunicorn.pid" shop:app ;;
  start-stop-daemon) root/sbin/start-stop-daemon --start --background --make-pidfile --pidfile "$work/start-stop-daemon.pid" --exec /bin/sleep -- 1000 ;;
esac
SH
chmod +x deploy
seen() { # SERVER OPTIONS...: after its deployment; the exit status of a rollback while the server runs, and when it has been stopped
  local name=$1 running=0 stopped=0 i; shift
  "$flock" "$@" "$name.lock" ./deploy "$name" >said 2>&1 </dev/null
  for ((i = 0; i < 300; ++i)); do [ ! -s "$name.pid" ] || break; sleep 0.1; done
  sleep 1
  "$flock" -n -E 75 "$name.lock" true || running=$?
  kill "$(cat "$name.pid")"
  for ((i = 0; i < 300; ++i)); do kill -0 "$(cat "$name.pid" 2>/dev/null)" 2>/dev/null || break; sleep 0.1; done
  sleep 1; rm -f "$name.pid"
  "$flock" -n -E 75 "$name.lock" true || stopped=$?
  echo "$running, $stopped"
}
check() { # WHAT SEEN EXPECTED
  printf '%-28s %s\n' "$1" "$2"
  [ "$2" = "$3" ] || { echo "changed: expected $3"; exit 1; }
}
echo 'flock -n -E 75 while what the deployment started runs, and after that'
for name in nginx redis gunicorn; do check "$name" "$(seen "$name" -n)" '75, 0'; done
check 'start-stop-daemon --background' "$(seen start-stop-daemon -n)" '0, 0'
for name in nginx redis gunicorn; do check "$name, flock -o" "$(seen "$name" -n -o)" '0, 0'; done
