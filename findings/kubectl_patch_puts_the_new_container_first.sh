#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: kubectl 1.20.2 (Debian 12: kubernetes-client 1.20.5+really1.20.2-1.1+deb12u1); seen with 1.33.1 too.
# Expected: a strategic merge patch merges lists by name; what is new comes at the end, as with `kubectl set env`.
# Seen: what is new comes first. A patch that adds a side container makes it the first container of the pod, and a variable that a patch adds
#   stands before all the others. An element that is there already is changed in its old place.
# Met: a runbook's `kubectl patch -p` that adds a variable made of another one, such as $(HOST): Kubernetes expands only what stands further up,
#   so the program gets the text "$(HOST)". And whatever takes the first container (`kubectl logs`, scripts with containers[0], a JSON patch to
#   /containers/0/image) means another one from then on: the rollback sets the side container's image.
# What helps: name the container always; put `$setElementOrder/containers` (or `/env`) into the patch; `kubectl set env`; read containers[0] never.
set -euo pipefail
version=1.20.5+really1.20.2-1.1+deb12u1
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq "kubernetes-client=$version" >/dev/null 2>&1
dpkg-deb -x kubernetes-client_*.deb root
kubectl() { env -i HOME="$work" "$work/root/usr/bin/kubectl" "$@"; }
kubectl version --client --short
cat >deployment.yaml <<'YAML'
apiVersion: apps/v1
kind: Deployment
metadata: {name: shop}
spec:
  selector: {matchLabels: {app: shop}}
  template:
    metadata: {labels: {app: shop}}
    spec:
      containers:
      - {name: app, image: "shop:1.3.0", env: [{name: HOST, value: db}, {name: PORT, value: "5432"}]}
      - {name: proxy, image: "proxy:1"}
YAML
containers='{.spec.template.spec.containers[*].name}'
variables='{.spec.template.spec.containers[?(@.name=="app")].env[*].name}'
pod() { printf '{"spec":{"template":{"spec":%s}}}' "$1"; }
patched() { kubectl patch --local -f deployment.yaml -p "$(pod "$1")" -o "jsonpath=$2"; }
check() { # WHAT SEEN EXPECTED
  printf '%-44s %s\n' "$1" "$2"
  [ "$2" = "$3" ] || { echo "changed: expected $3"; exit 1; }
}
new='{"name":"log","image":"log:1"}'
# shellcheck disable=SC2016 # $(HOST) is for Kubernetes
variable='{"name":"URL","value":"pg://$(HOST)"}'
check 'as written'                       "$(patched '{}' "$containers")" 'app proxy'
check 'patch changes proxy'              "$(patched '{"containers":[{"name":"proxy","image":"proxy:2"}]}' "$containers")" 'app proxy'
check 'patch adds log'                   "$(patched "{\"containers\":[$new]}" "$containers")" 'log app proxy'
check 'the same, order given'            "$(patched "{\"\$setElementOrder/containers\":[{\"name\":\"app\"},{\"name\":\"proxy\"},{\"name\":\"log\"}],\"containers\":[$new]}" "$containers")" 'app proxy log'
# shellcheck disable=SC2016
check 'patch adds URL, made of $(HOST)'  "$(patched "{\"containers\":[{\"name\":\"app\",\"env\":[$variable]}]}" "$variables")" 'URL HOST PORT'
# shellcheck disable=SC2016
check 'kubectl set env adds URL'         "$(kubectl set env --local -f deployment.yaml -c app 'URL=pg://$(HOST)' -o "jsonpath=$variables")" 'HOST PORT URL'
