#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: kubecolor 0.0.20 (Debian 12: kubecolor 0.0.20-2+b6), which many call as kubectl and which colours what kubectl prints, with a stand-in for kubectl that prints a ConfigMap or a log.
# Expected: the output of kubectl, whole, in colours; if something cannot be coloured it is printed as it is.
# Seen: with the first line of 64 KiB or more the output ends, that line included, without a word: exit status 0. It is so in a terminal and with --force-colors, not in a pipe or with --plain, so
#   that the same command with | less or > file is whole. Such lines are usual: a dashboard in a ConfigMap, the last-applied-configuration of a large one, the Secret in which Helm keeps
#   a release (one line of base64), a stack trace or a request as JSON in a log.
# Met: `kubectl get configmap dashboards -o yaml` on the screen stops at data: what comes after it, metadata with the time of the last change, seems not to be there; `kubectl logs` "ends" with the
#   line before the one that matters, and the service is taken for hanging there.
# What helps: --plain, or a pipe (| cat), in an incident; programs and runbooks call kubectl by its path, so that no alias is in between.
set -euo pipefail
version=0.0.20-2+b6
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq "kubecolor=$version" >/dev/null 2>&1
dpkg-deb -x kubecolor_*.deb root
mkdir bin
cat >bin/kubectl <<'PY'
#!/usr/bin/env python3
import os, sys
long = "x" * int(os.environ["LENGTH"])
if sys.argv[1] == "logs":
    print(f"ready\nrequest {long}\nfailed: no such column\nended")
else:
    print(f"apiVersion: v1\ndata:\n  dashboard: {long}\nkind: ConfigMap\nmetadata:\n  name: dashboards")
PY
chmod +x bin/kubectl
check() { # LENGTH EXPECTED ARGUMENT...: how many lines are printed when one of them is so long
  local status=0 seen
  LENGTH=$1 PATH="$work/bin:$PATH" root/usr/bin/kubecolor "${@:3}" >out 2>&1 || status=$?
  seen="$(grep -c . out || true) lines, exit status $status"
  printf '%-56s %6s: %s\n' "${*:3}" "$1" "$seen"
  [ "$seen" = "$2" ] || { echo "changed: expected $2"; exit 1; }
}
check 1000  '6 lines, exit status 0' get configmap dashboards -o yaml --force-colors
check 70000 '2 lines, exit status 0' get configmap dashboards -o yaml --force-colors
check 70000 '6 lines, exit status 0' get configmap dashboards -o yaml
check 70000 '6 lines, exit status 0' get configmap dashboards -o yaml --plain
check 1000  '4 lines, exit status 0' logs shop --force-colors
check 70000 '1 lines, exit status 0' logs shop --force-colors
check 70000 '4 lines, exit status 0' logs shop
# in a terminal, as a person has it
LENGTH=70000 PATH="$work/bin:$PATH" TERM=xterm script -qec 'root/usr/bin/kubecolor get configmap dashboards -o yaml' typescript >/dev/null
lines=$(grep -cE 'apiVersion|data|kind|metadata|name' typescript)
echo "in a terminal: $lines of 6 lines"
[ "$lines" = 2 ] || { echo 'changed: expected 2'; cat -v typescript | cut -c1-200; exit 1; }
