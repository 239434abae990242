#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: Varnish 7.1.1 (Debian 12: varnish, libvarnishapi3 7.1.1-2+deb12u1, libjemalloc2 5.3.0-1), in front of two services of this script, 1.2.0 and 1.3.0, each with a .probe in its VCL that answers
#   after a second.
# Expected: `varnishadm vcl.use old` goes back to the configuration that ran until this morning, between two requests, as "vcl.use" promises; a backend counts as bad when its
#   probe has failed.
# Seen: a configuration is cold ten minutes after another was put in its place (vcl_cooldown): its probes stop. vcl.use warms it, and its backends count as sick until the first probe has answered:
#   every request until then is "503 Backend fetch failed", exit status 0, "VCL 'old' now active". The same goes for a new one that is used right after vcl.load. If the first probe
#   fails, by its timeout of 2 s, it is so until the next one (.interval, 5 s by default). Within the ten minutes nothing of the kind happens, in the rehearsal.
# Met: the rollback of an incident, later than ten minutes after the release: every user gets 503, and the alarm goes off a second time, for the good release.
# What helps: `vcl.state old warm`, a wait for "healthy" in `backend.list old.*`, then vcl.use; .initial as large as .threshold, so that a backend is good until a probe has failed.
set -euo pipefail
version=7.1.1-2+deb12u1
work=$(mktemp -d); pids=(); pid=; trap 'for pid in "${pids[@]}"; do kill "$pid"; wait "$pid" 2>/dev/null || true; done; rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq "varnish=$version" "libvarnishapi3=$version" libjemalloc2=5.3.0-1 libedit2 libncursesw6 libbsd0 libmd0 >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
lib=$work/root/usr/lib/x86_64-linux-gnu
export LD_LIBRARY_PATH="$lib:$lib/varnish:$work/root/lib/x86_64-linux-gnu"
cat >service.py <<'PY'
import http.server, sys, time
class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        if self.path == "/health":
            time.sleep(1)
        self.send_response(200)
        self.send_header("Content-Length", str(len(sys.argv[1])))
        self.end_headers()
        self.wfile.write(sys.argv[1].encode())
    def log_message(self, *ignored): pass
server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
print(server.server_port, flush=True)
server.serve_forever()
PY
vcl() { # FILE RELEASE [MORE]: a configuration with the service of a release
  printf 'vcl 4.1;\nbackend shop {\n.host = "127.0.0.1";\n.port = "%s";\n.probe = { .url = "/health"; %s }\n}\nsub vcl_recv { return (pass); }\n' "$(cat "port-$2")" "${3:-}" >"$1.vcl"
}
for release in 1.2.0 1.3.0; do
  python3 service.py "$release" >"port-$release" & pids+=($!)
  until [ -s "port-$release" ]; do kill -0 "${pids[-1]}"; sleep 0.1; done
done
vcl old 1.2.0
vcl new 1.3.0
vcl careful 1.2.0 '.initial = 3; .threshold = 3;'
"$work/root/usr/sbin/varnishd" -V 2>&1 | grep -o 'varnish-[0-9.]*' | sed -n 1p
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
"$work/root/usr/sbin/varnishd" -F -n "$work/varnish" -a "127.0.0.1:$port" -f "$work/old.vcl" -s malloc,10m -j none -p "vmod_path=$lib/varnish/vmods" >log 2>&1 & pids+=($!)
adm() { "$work/root/usr/bin/varnishadm" -n "$work/varnish" "$@" 2>/dev/null; }
answer() { curl -s -w ' %{http_code}' "http://127.0.0.1:$port/" | grep -oE '^1\.[0-9.]+ 200|503$'; }
wait_for() { # TEXT COMMAND...
  local i
  for ((i = 0; i < 150; i++)); do ! "${@:2}" 2>/dev/null | grep -qE "$1" || return 0; sleep 0.2; done
  echo "never: $1"; exit 1
}
cool() { # VCL: by hand what Varnish does after vcl_cooldown; a thread lets go of it with its next request
  adm vcl.state "$1" cold >/dev/null
  local i
  for ((i = 0; i < 100; i++)); do
    ! adm vcl.list | grep -qE "cold +cold .* $1\$" || break
    for _ in 1 2 3 4 5; do answer >/dev/null; done
    sleep 0.2
  done
  adm vcl.state "$1" auto >/dev/null
  adm vcl.list | grep -qE "auto +cold .* $1\$" || { adm vcl.list; exit 1; }
}
check() { # WHAT SEEN EXPECTED
  printf '%-50s %s\n' "$1" "$2"
  [ "$2" = "$3" ] || { echo "changed: expected $3"; exit 1; }
}
go() { adm vcl.use "$1"; answer; }
wait_for '1.2.0 200' answer
adm vcl.load new "$work/new.vcl" >/dev/null
adm vcl.load careful "$work/careful.vcl" >/dev/null
check 'vcl.load new, vcl.use new: said'       "$(adm vcl.use new | grep .)" "VCL 'new' now active"
check '  the next request'                    "$(answer)" 503
wait_for '1.3.0 200' answer
check '  a second or two later'               "$(answer)" '1.3.0 200'
adm vcl.state new warm >/dev/null # as within the ten minutes
adm vcl.use boot >/dev/null
wait_for '1.2.0 200' answer
check 'back while it is warm'                 "$(go new | tail -1)" '1.3.0 200'
cool boot
check 'back to a configuration that is cold: said' "$(adm vcl.use boot | grep .)" "VCL 'boot' now active"
check '  the next request'                    "$(answer)" 503
wait_for '1.2.0 200' answer
check '  a second or two later'               "$(answer)" '1.2.0 200'
adm vcl.use new >/dev/null
cool boot
adm vcl.state boot warm >/dev/null
wait_for 'boot.shop.*healthy' adm backend.list 'boot.*'
check 'vcl.state boot warm, healthy, then vcl.use' "$(go boot | tail -1)" '1.2.0 200'
adm vcl.use new >/dev/null
cool careful
check '.initial as large as .threshold'       "$(go careful | tail -1)" '1.2.0 200'
