#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: nginx 1.22.1 (Debian 12: nginx 1.22.1-9+deb12u11).
# Expected: after `nginx -t` says that the test is successful and `nginx -s reload` exits with 0, the new configuration is in force, or the reload fails.
# Seen: the reload is only a signal. What the test does not try, such as a listen address that another process has, is found by the running server: it logs "still
#   could not bind()" and goes on with the whole old configuration, also with those servers that could have been changed. Test and reload both exit with 0.
#   An address that is not on this machine is found by the test, but `nginx -s reload` exits with 0 for that one, too.
# Met: a rollback of the routing (10 % canary back to 0 %) by files and reload: green, and the traffic still goes to the bad release.
# What helps: ask the server afterwards: a header or a location with the release's name in it; else the time at which the worker processes began (reload makes
#   new ones) and the error log since.
set -euo pipefail
version=1.22.1-9+deb12u11
work=$(mktemp -d); trap '[ ! -s "$work/pid" ] || kill "$(cat "$work/pid")"; [ -z "${other:-}" ] || kill "$other"; rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq "nginx=$version" >/dev/null 2>&1
dpkg-deb -x nginx_*.deb root
nginx() { env -i "$work/root/usr/sbin/nginx" -p "$work" -c conf -e "$work/log" "$@" 2>>said; }
free() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }
port=$(free); taken=$(free)
configure() { # ANSWER MORE
  printf '%s\n' 'worker_processes 1;' 'pid pid;' 'events {}' 'http {' 'access_log off; client_body_temp_path t1; proxy_temp_path t2; fastcgi_temp_path t3; uwsgi_temp_path t4;' \
    "scgi_temp_path t5; server { listen 127.0.0.1:$port; return 200 $1; } ${2:-}" '}' >conf
}
check() { # WHAT SEEN EXPECTED
  printf '%-46s %s\n' "$1" "$2"
  [ "$2" = "$3" ] || { echo "changed: expected $3"; exit 1; }
}
both() { local test=0 reload=0; nginx -t || test=$?; nginx -s reload || reload=$?; echo "$test, $reload"; }
answer() { curl -s "http://127.0.0.1:$port/"; }
env -i "$work/root/usr/sbin/nginx" -v 2>&1
configure '1.3.0'
nginx
until [ "$(answer)" = 1.3.0 ]; do sleep 0.2; done
python3 -m http.server --bind 127.0.0.1 "$taken" >/dev/null 2>&1 & other=$!
until curl -so /dev/null "http://127.0.0.1:$taken/"; do kill -0 "$other"; sleep 0.2; done
configure '1.2.0' "server { listen 127.0.0.1:$taken; }"
check 'nginx -t, nginx -s reload: exit status'  "$(both)" '0, 0'
until grep -q 'still could not bind' log; do sleep 0.2; done
check 'serves, seconds later'                   "$(sleep 2; answer)" 1.3.0
configure '1.2.0' 'server { listen 192.0.2.1:80; }'
check 'an address that is not here: the same'   "$(both)" '1, 0'
check 'serves, seconds later'                   "$(sleep 2; answer)" 1.3.0
configure '1.2.0'
check 'without the second server'               "$(both)" '0, 0'
until [ "$(answer)" = 1.2.0 ]; do sleep 0.2; done
check 'serves'                                  "$(answer)" 1.2.0
