#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: Gunicorn 20.1.0 (Debian 12: gunicorn, python3-gunicorn 20.1.0-6+deb12u1), and for comparison with --preload.
# Expected: SIGHUP, which its unit file sends for `systemctl reload`, starts workers with the new code; where that code cannot be loaded (a module is not installed, a
#   setting is missing), the old workers go on, as nginx and HAProxy go on with the old configuration, and the reload has failed.
# Seen: the first worker that does not come up ends the whole service: the master stops the old workers, which were well, and exits (with 3, or 1 where two fail at once). `kill -HUP` has said 0 long
#   since. With --preload nothing happens at all: the code is not read again, 1.3.0 serves on after the reload, and again without an error.
# Met: the files are put back to 1.2.0, the packages in the environment are still those of 1.3.0, and then the reload, so as to lose no request: from 5 % errors to 100 %.
# What helps: `gunicorn --check-config` in the folder of the release before the signal; or SIGUSR2, which starts a second master beside the first one, and SIGTERM to the
#   first one when the second one answers; Restart=on-failure in the unit does not help, as the code is still the same.
set -euo pipefail
version=20.1.0-6+deb12u1
work=$(mktemp -d); master=; trap '[ -z "$master" ] || { kill "$master" 2>/dev/null || true; wait "$master" 2>/dev/null || true; }; rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq "gunicorn=$version" "python3-gunicorn=$version" python3-pkg-resources >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
gunicorn() { exec env -i PATH=/usr/bin:/bin PYTHONDONTWRITEBYTECODE=1 PYTHONPATH="$work/root/usr/lib/python3/dist-packages" /usr/bin/python3 "$work/root/usr/bin/gunicorn" "$@"; }
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
release() { # VERSION IMPORTS
  printf 'import sys%s\ndef app(environ, start_response):\n    start_response("200 OK", [])\n    return [b"%s"]\n' "${2:-}" "$1" >shop.py
}
answer() { curl -s -m 2 "http://127.0.0.1:$port/" || echo nothing; }
start() {
  gunicorn -w 2 -b "127.0.0.1:$port" "$@" shop:app >log 2>&1 & master=$!
  local i; for ((i = 0; i < 600; ++i)); do [ "$(answer)" = nothing ] || break; sleep 0.1; done
}
left() { grep -c 'Worker exiting' log || true; }
reload() { # the exit status of kill; waits until both old workers have gone
  local status=0 i before; before=$(left)
  kill -HUP "$master" || status=$?
  for ((i = 0; i < 600; ++i)); do [ "$(left)" -lt "$((before + 2))" ] || break; sleep 0.1; done
  sleep 1; echo "$status"
}
check() { # WHAT SEEN EXPECTED
  printf '%-46s %s\n' "$1" "$2"
  [ "$2" = "$3" ] || { echo "changed: expected $3"; exit 1; }
}
(gunicorn --version)
release 1.3.0; start
check 'serves'                                    "$(answer)" 1.3.0
release 1.2.0
check 'kill -HUP to a good 1.2.0: exit status'    "$(reload)" 0
check '  serves'                                  "$(answer)" 1.2.0
release 1.3.0; reload >/dev/null
release 1.2.0 ', a_module_that_1_3_0_did_not_need'
status=0; (gunicorn --check-config shop:app) >said 2>&1 || status=$?
check 'a module is missing: --check-config'       "$status" 1
check 'kill -HUP: exit status'                    "$(reload)" 0
for ((i = 0; i < 600; ++i)); do kill -0 "$master" 2>/dev/null || break; sleep 0.1; done
check '  serves'                                  "$(answer)" nothing
check '  the master is'                           "$(if kill -0 "$master" 2>/dev/null; then echo there; else echo gone; fi)" gone
status=0; wait "$master" || status=$?; master=
check '  with an error'                           "$([ "$status" = 0 ] || echo yes)" yes
check '  in its log'                              "$(grep -o 'Worker failed to boot' log | sed -n 1p)" 'Worker failed to boot'
release 1.3.0; start --preload
release 1.2.0
check '--preload, kill -HUP to a good 1.2.0'      "$(reload)" 0
check '  serves'                                  "$(answer)" 1.3.0
