#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: redis-cli and redis-server 7.0.15 (Debian 12: redis-tools, redis-server 5:7.0.15-1~deb12u10).
# Expected: if the database that `-n` or the address names cannot be selected, redis-cli stops with an error, or at least does so with -e ("return exit error
#   code when command execution fails").
# Seen: one line on stderr, "SELECT 1 failed", then the command is carried out in database 0, and the exit status is 0, with -e too: what was written to
#   database 1 is in 0, and `-n 1 FLUSHDB` empties database 0. With commands on stdin, -e says 0 although one has failed, the last one too.
# Met: "clear the shop's cache after the rollback" (`-n 1 flushdb`) on a server with `databases 1`, such as a small hosted one or a node of a cluster, where
#   database 0 holds the sessions; a flag set back by a script that judges by the exit status.
# What helps: read the answer, not the exit status; in one session SELECT first and go on only after OK; a key by its name rather than FLUSHDB.
set -euo pipefail
version=5:7.0.15-1~deb12u10
work=$(mktemp -d); server=; trap '[ -z "$server" ] || { kill "$server"; wait "$server" 2>/dev/null || true; }; rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq "redis-tools=$version" "redis-server=$version" liblzf1 libjemalloc2 >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
export LD_LIBRARY_PATH="$work/root/usr/lib/x86_64-linux-gnu"
cli=$work/root/usr/bin/redis-cli
"$cli" --version
printf 'bind 127.0.0.1\nport 0\nunixsocket %s/socket\ndatabases 1\nsave ""\ndir %s\n' "$work" "$work" >redis.conf
"$work/root/usr/bin/redis-server" redis.conf >log 2>&1 &
server=$!
until [ "$("$cli" -s socket ping 2>/dev/null)" = PONG ]; do kill -0 "$server"; sleep 0.1; done
check() { # EXPECTED ARGUMENTS...
  local expected=$1 status=0; shift
  local seen; seen=$("$cli" -s socket "$@" 2>errors) || status=$?
  seen=$(tr -s "\n " " " <<<"exit $status: $seen"); seen=${seen% }
  printf 'redis-cli %-34s %s\n' "$*" "$seen"
  [ "$seen" = "$expected" ] || { echo "changed: expected $expected"; exit 1; }
}
check 'exit 0: OK'      set session 'of somebody'
check 'exit 0: OK'      -n 1 -e set flag old
grep 'SELECT 1 failed' errors
check 'exit 0: old'     -n 0 get flag
check 'exit 0: OK'      -n 1 -e flushdb
check 'exit 0:'         -n 0 get session
check 'exit 0: OK'      -n 0 set flag old
check 'exit 1:'         -e incr flag
check 'exit 0: ERR value is not an integer or out of range OK' -e < <(printf 'incr flag\nset other 1\n')
check 'exit 0: OK ERR value is not an integer or out of range' -e < <(printf 'set other 1\nincr flag\n')
