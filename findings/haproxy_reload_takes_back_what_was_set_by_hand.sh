#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: HAProxy 2.6.12 (Debian 12: haproxy 2.6.12-1+deb12u4), with the new and the old release as its servers.
# Expected: `set server shop/new weight 0` on the socket takes the traffic from the new release, and `set server shop/new state maint` takes it out, until somebody sets it otherwise; or, for
#   those who have server-state-file, the file brings both back after a reload.
# Seen: without the file a reload, such as the one after a new certificate at night, puts both back to the configuration: 10 % of the requests go to the bad release again, and nothing says
#   so. With the file ("show servers state" into it, then reload) it depends on what was set: a weight is brought back only if the weight in the configuration was not
#   changed, maint is brought back whatever the configuration says. So the same file drops the one rollback and, later, holds the other:
#   the repaired release with a new weight of its own gets no request.
# Met: the way from the bad release was by hand, in a hurry, and the reload came from another tool; or the canary of the next release has been "at 20 %" for
#   an hour without one request, and without one error.
# What helps: the same change in the configuration file at once; "show servers state" or the statistics after each reload; of each release of a canary, the number of requests in the verdict.
set -euo pipefail
work=$(mktemp -d); proxy=; service=
stop() { [ -z "$1" ] || { kill "$1" 2>/dev/null || true; wait "$1" 2>/dev/null || true; }; }
trap 'stop "$proxy"; stop "$service"; rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq haproxy=2.6.12-1+deb12u4 libopentracing-c-wrapper0 libopentracing1 liblua5.3-0 >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
export LD_LIBRARY_PATH="$work/root/usr/lib/x86_64-linux-gnu"
root/usr/sbin/haproxy -v | sed -n 1p
read -r front new old < <(python3 -c 'import socket
all = [socket.socket() for _ in range(3)]
for s in all: s.bind(("127.0.0.1", 0))
print(*[s.getsockname()[1] for s in all])')
cat >drive.py <<'PY'
import collections, http.server, socket, sys, threading, urllib.request
if sys.argv[1] == "serve":
    for port, name in ((int(sys.argv[2]), b"new"), (int(sys.argv[3]), b"old")):
        class Handler(http.server.BaseHTTPRequestHandler):
            answer = name
            def do_GET(self):
                self.send_response(200); self.send_header("Content-Length", "3"); self.end_headers(); self.wfile.write(self.answer)
            def log_message(self, *ignored): pass
        threading.Thread(target=http.server.ThreadingHTTPServer(("127.0.0.1", port), Handler).serve_forever).start()
elif sys.argv[1] == "ask":
    s = socket.socket(socket.AF_UNIX); s.connect("socket"); s.sendall(sys.argv[2].encode() + b"\n")
    print(b"".join(iter(lambda: s.recv(65536), b"")).decode().strip())
else:
    answers = collections.Counter(urllib.request.urlopen("http://127.0.0.1:" + sys.argv[2]).read().decode() for _ in range(100))
    print("new %d %%, old %d %%" % (answers["new"], answers["old"]))
PY
configure() { # WEIGHT OF NEW, OF OLD, STATE
  printf '%s\n' global "  stats socket $work/socket level admin" "  server-state-file $work/state" defaults '  mode http' '  timeout connect 5s' '  timeout client 9s' '  timeout server 9s' \
    "  load-server-state-from-file $3" 'frontend all' "  bind 127.0.0.1:$front" '  default_backend shop' 'backend shop' "  server new 127.0.0.1:$new weight $1" \
    "  server old 127.0.0.1:$old weight $2" >haproxy.cfg
}
ask() { python3 drive.py ask "$1"; }
worker() { ask 'show info' 2>/dev/null | sed -n 's/^Pid: //p'; }
reload() { # as systemd does; waits until the new worker answers on the socket
  local before now i; before=$(worker)
  kill -USR2 "$proxy"
  for ((i = 0; i < 300; ++i)); do sleep 0.2; now=$(worker || true); [ -z "$now" ] || [ "$now" = "$before" ] || break; done
  sleep 1
}
check() { # WHAT EXPECTED
  local seen; seen=$(python3 drive.py count "$front")
  printf '%-52s %s\n' "$1" "$seen"
  [ "$seen" = "$2" ] || { echo "changed: expected $2"; exit 1; }
}
python3 drive.py serve "$new" "$old" & service=$!
: >state
configure 10 90 none
root/usr/sbin/haproxy -W -f haproxy.cfg >log 2>&1 & proxy=$!
for ((i = 0; i < 300; ++i)); do curl -sf "http://127.0.0.1:$front/" >/dev/null && break; sleep 0.2; done
check '10 and 90 in the configuration'                    'new 10 %, old 90 %'
ask 'set server shop/new weight 0' >/dev/null
check 'set weight 0'                                      'new 0 %, old 100 %'
reload
check '  reload'                                          'new 10 %, old 90 %'
ask 'set server shop/new state maint' >/dev/null
check 'set state maint'                                   'new 0 %, old 100 %'
reload
check '  reload'                                          'new 10 %, old 90 %'
configure 10 90 global; reload
ask 'set server shop/new weight 0' >/dev/null; ask 'show servers state' >state; reload
check 'with server-state-file: set weight 0, reload'      'new 0 %, old 100 %'
configure 20 80 global; ask 'show servers state' >state; reload
check '  20 and 80 in the configuration, reload'          'new 20 %, old 80 %'
ask 'set server shop/new state maint' >/dev/null; ask 'show servers state' >state; reload
check '  set state maint, reload'                         'new 0 %, old 100 %'
configure 50 50 global; ask 'show servers state' >state; reload
check '  50 and 50 in the configuration, reload'          'new 0 %, old 100 %'
