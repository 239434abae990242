#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: kubectl 1.20.2 (Debian 12: kubernetes-client 1.20.5+really1.20.2-1.1+deb12u1); seen with 1.33.1 too, but for `set env`.
# Expected: `*` in `set image` means the containers of `containers`, and "all containers" means the same throughout `kubectl set`.
# Seen: `set image '*=shop:1.2.0'` also replaces the image of every init container. `set env A=1` and `set resources`, whose default is "all containers",
#   leave those alone (1.33.1: `set env` writes into them as well, `set resources` does not).
# Met: "roll the Deployment with its side container back" with `*=`: the init container that migrates the database is now the shop itself, which does not
#   end, so that no pod ever starts; exit status 0, "image updated".
# What helps: name every container in `set image`; before the patch show all image references of the pod, init containers among them, old and new.
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
      initContainers: [{name: migrate, image: "migrate:7"}]
      containers: [{name: app, image: "shop:1.3.0"}]
YAML
check() { # EXPECTED FIELD WORDS...
  local expected=$1 field=$2 seen
  shift 2
  seen=$(kubectl set "$@" --local -f deployment.yaml -o "jsonpath=migrate {.spec.template.spec.initContainers[0].$field}, app {.spec.template.spec.containers[0].$field}")
  printf 'kubectl set %-26s %s\n' "$*" "$seen"
  [ "$seen" = "$expected" ] || { echo "changed: expected $expected"; exit 1; }
}
check 'migrate shop:1.2.0, app shop:1.2.0' image image '*=shop:1.2.0'
check 'migrate migrate:6, app shop:1.3.0'  image image 'migrate=migrate:6'
check 'migrate , app A'                    'env[*].name' env A=1
check 'migrate , app A'                    'env[*].name' env -c app A=1
check 'migrate , app 1'                    'resources.limits.cpu' resources --limits=cpu=1
