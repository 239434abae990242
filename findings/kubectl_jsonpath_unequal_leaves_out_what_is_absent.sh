#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: kubectl 1.20.2 (Debian 12: kubernetes-client 1.20.5+really1.20.2-1.1+deb12u1), seen with 1.33.1 too; jsonpath-plus 10.3.0 and jsonpath
#   1.1.1 (npm) for comparison.
# Expected: [?(@.tty!=true)] finds the containers without a `tty` field too: what is absent is not true. RFC 9535 says so, and both npm packages do so.
# Seen: kubectl's jsonpath leaves out every element that has no such field, for == and for != alike, with exit status 0 and nothing on stderr. Since
#   Kubernetes omits fields that have their zero value, the usual case is the one that is left out. There is neither `!`, nor `||`, to ask otherwise.
# Met: `kubectl get deploy -o jsonpath='{.items[?(@.spec.paused!=true)]...}'` in a rollback runbook, to list what may be rolled back: the list is
#   empty, and a loop over it succeeds.
# What helps: -o json and a real query afterwards (jq); an empty answer of a filter is never proof of "none".
set -euo pipefail
version=1.20.5+really1.20.2-1.1+deb12u1
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq "kubernetes-client=$version" >/dev/null 2>&1
dpkg-deb -x kubernetes-client_*.deb root
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" jsonpath-plus@10.3.0 jsonpath@1.1.1 >/dev/null
kubectl() { env -i HOME="$work" "$work/root/usr/bin/kubectl" "$@"; }
kubectl version --client --short
cat >pod.json <<'JSON'
{"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "shop"}, "spec": {"containers": [
  {"name": "one", "image": "a:1", "tty": true}, {"name": "two", "image": "a:1", "tty": false}, {"name": "three", "image": "a:1"}]}}
JSON
cat >others.cjs <<'JS'
const pod = require('./pod.json');
const {JSONPath} = require('jsonpath-plus');
const path = '$.spec.containers[?(@.tty!=true)].name';
console.log(JSONPath({json: pod, path}).join(' ') + '; ' + require('jsonpath').query(pod, path).join(' '));
JS
check() { # WHAT SEEN EXPECTED
  printf '%-44s %s\n' "$1" "${2:-(nothing)}"
  [ "$2" = "$3" ] || { echo "changed: expected $3"; exit 1; }
}
asked() { kubectl patch --local -f pod.json -p '{}' -o "jsonpath={.spec.containers[?($1)].name}" 2>&1; }
check 'kubectl [?(@.tty==true)]'          "$(asked '@.tty==true')"       'one'
check 'kubectl [?(@.tty!=true)]'          "$(asked '@.tty!=true')"       'two'
check 'kubectl [?(@.stdin!=true)]'        "$(asked '@.stdin!=true')"     ''
check 'kubectl [?(@.workingDir!="/srv")]' "$(asked '@.workingDir!="/srv"')" ''
check 'jsonpath-plus; jsonpath: tty!=true' "$(node others.cjs)"          'two three; two three'
