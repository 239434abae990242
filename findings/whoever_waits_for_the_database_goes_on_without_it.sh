#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: wait-for-it 0.0~git20180723 (Debian 12: wait-for-it 0.0~git20180723-1), and for comparison wait-port 1.1.0 (npm); script of util-linux 2.38.1 and clush of ClusterShell 1.9.1
#   (Debian 12: bsdutils 1:2.38.1-5+deb12u3, clustershell, python3-clustershell 1.9.1-1).
# Expected: each of these runs a command for you, and its exit status is that of what it ran: wait-for-it HOST:PORT -t 60 -- COMMAND waits for the database and does not run COMMAND if
#   it does not come; script -c COMMAND, which records a step for the timeline, and clush -w HOSTS COMMAND say whether COMMAND failed.
# Seen: wait-for-it writes "timeout occurred" and runs COMMAND all the same, with the exit status of that; only --strict keeps it from it. Without a COMMAND it is 124, and
#   wait-port && COMMAND does not run it. script says 0 for a COMMAND that failed, without -e. clush says 0 when all hosts failed, and when none could be reached, without -S.
# Met: "wait-for-it db:5432 -t 60 -- ./migrate-down && ./start-1.2.0" while the database is failing over; a recorded rollback step, or one on twenty machines,
#   that is green in the log of the runbook and did nothing.
# What helps: wait-for-it --strict, script -e, clush -S; in a program that runs runbooks, warn about a step with one of these three and without that option.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq wait-for-it=0.0~git20180723-1 bsdutils=1:2.38.1-5+deb12u3 clustershell=1.9.1-1 python3-clustershell=1.9.1-1 >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" wait-port@1.1.0 >/dev/null
# a stand-in for ssh: on web2 the command fails, web3 cannot be reached
mkdir bin
# shellcheck disable=SC2016 # its own $
printf '%s\n' '#!/bin/sh' 'case "$*" in *web2*) echo "no such release" >&2; exit 1 ;; *web3*) echo "ssh: connect to host web3: Connection refused" >&2; exit 255 ;; esac' >bin/ssh
chmod +x bin/ssh
export PATH="$work/bin:$PATH" HOME="$work"
# nobody listens on this port
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
clush() { env PYTHONPATH="$work/root/usr/lib/python3/dist-packages" /usr/bin/python3 "$work/root/usr/bin/clush" "$@"; }
waited() { root/usr/bin/wait-for-it "127.0.0.1:$port" -t 1 "$@"; }
check() { # WHAT EXPECTED COMMAND...: its exit status and what stands in "ran"
  local what=$1 expected=$2 status=0 seen; shift 2
  rm -f ran
  "$@" >said 2>&1 </dev/null || status=$?
  seen="$status$([ ! -e ran ] || echo ', the command ran')"
  printf '%-46s %s\n' "$what" "$seen"
  [ "$seen" = "$expected" ] || { echo "changed: expected $expected"; cat said; exit 1; }
}
check 'wait-for-it -t 1 -- COMMAND'                '0, the command ran' waited -- touch ran
check '  --strict'                                 124 waited --strict -- touch ran
check '  without a COMMAND'                        124 waited
# shellcheck disable=SC2016
check 'wait-port -t 1000 && COMMAND'               1 sh -c 'node node_modules/wait-port/bin/wait-port.js -t 1000 "127.0.0.1:$1" && touch ran' sh "$port"
check 'script -c, the COMMAND fails with 3'        '0, the command ran' root/usr/bin/script -qc 'touch ran; exit 3' /dev/null
check '  -e'                                       '3, the command ran' root/usr/bin/script -eqc 'touch ran; exit 3' /dev/null
check 'clush on web2, where it fails'              0 clush -w web2 rollback
check '  on web3, which cannot be reached'         0 clush -w web3 rollback
check '  -S on web1, web2 and web3'                255 clush -S -w 'web[1-3]' rollback
