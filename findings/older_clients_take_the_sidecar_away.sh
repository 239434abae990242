#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: kubectl 1.20.2 (Debian 12: kubernetes-client 1.20.5+really1.20.2-1.1+deb12u1) and the Python client 22.6.0 (Debian 12: python3-kubernetes 22.6.0-2), the
#   latter against a stand-in for the API that keeps what it is sent.
# Expected: to set one image changes one image; what a client does not know it leaves alone or refuses.
# Seen: what came into Kubernetes after the client is gone, without a word. From a Deployment of today `kubectl set image --local -o yaml` and Python's read and
#   replace drop `restartPolicy: Always` of a sidecar among the init containers, `matchLabelKeys`, `hostUsers`; a gRPC probe becomes the empty probe {}.
#   `kubectl kustomize` and `kubectl patch --local --type json` keep all of it.
# Met: the rollback script sets 1.2.0 and puts the Deployment: the sidecar is now an init container that has to end before the pod begins, which it never does: no
#   pod of the old release starts.
# What helps: a JSON patch of the one field, never read and replace; compare the whole object before and after, not only the image.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq kubernetes-client=1.20.5+really1.20.2-1.1+deb12u1 python3-kubernetes=22.6.0-2 python3-dateutil python3-six python3-yaml python3-urllib3 \
  python3-requests python3-requests-oauthlib python3-oauthlib python3-certifi python3-chardet python3-charset-normalizer python3-idna python3-google-auth \
  python3-cachetools python3-rsa python3-pyasn1 python3-pyasn1-modules python3-websocket >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
kubectl() { env -i HOME="$work" "$work/root/usr/bin/kubectl" "$@"; }
cat >deployment.json <<'JSON'
{"apiVersion": "apps/v1", "kind": "Deployment", "metadata": {"name": "shop"}, "spec": {"selector": {"matchLabels": {"app": "shop"}}, "template": {
  "metadata": {"labels": {"app": "shop"}}, "spec": {"hostUsers": false,
    "topologySpreadConstraints": [{"maxSkew": 1, "topologyKey": "zone", "whenUnsatisfiable": "DoNotSchedule", "matchLabelKeys": ["pod-template-hash"]}],
    "initContainers": [{"name": "proxy", "image": "proxy:1", "restartPolicy": "Always"}],
    "containers": [{"name": "app", "image": "shop:1.3.0", "readinessProbe": {"grpc": {"port": 9000}}}]}}}}
JSON
cat >facts.py <<'PY'
import json, sys
spec = json.load(sys.stdin)["spec"]["template"]["spec"]
app, proxy = spec["containers"][0], spec["initContainers"][0]
print(app["image"], "sidecar" if proxy.get("restartPolicy") == "Always" else "init container", json.dumps(app["readinessProbe"]),
      "matchLabelKeys" if "matchLabelKeys" in spec["topologySpreadConstraints"][0] else "-", "hostUsers" if "hostUsers" in spec else "-")
PY
cat >replace.py <<'PY'
import http.server, json, sys, threading
from kubernetes import client
class Api(http.server.BaseHTTPRequestHandler):
    kept = open("deployment.json", "rb").read()
    def do_GET(self):
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(Api.kept)
    def do_PUT(self):
        Api.kept = self.rfile.read(int(self.headers["Content-Length"]))
        self.do_GET()
    def log_message(self, *_): pass
server = http.server.HTTPServer(("127.0.0.1", 0), Api)
threading.Thread(target=server.serve_forever, daemon=True).start()
configuration = client.Configuration()
configuration.host = f"http://127.0.0.1:{server.server_port}"
apps = client.AppsV1Api(client.ApiClient(configuration))
deployment = apps.read_namespaced_deployment("shop", "default")
deployment.spec.template.spec.containers[0].image = "shop:1.2.0"
apps.replace_namespaced_deployment("shop", "default", deployment)
sys.stdout.buffer.write(Api.kept)
PY
check() { # WHAT SEEN EXPECTED
  printf '%-36s %s\n' "$1" "$2"
  [ "$2" = "$3" ] || { echo "changed: expected $3"; exit 1; }
}
facts() { python3 facts.py; }
kubectl version --client --short
check 'written'                      "$(facts <deployment.json)" 'shop:1.3.0 sidecar {"grpc": {"port": 9000}} matchLabelKeys hostUsers'
check 'kubectl set image --local'    "$(kubectl set image --local -f deployment.json app=shop:1.2.0 -o json | facts)" 'shop:1.2.0 init container {} - -'
check 'Python: read, replace'        "$(env -i PYTHONPATH="$work/root/usr/lib/python3/dist-packages" /usr/bin/python3 replace.py | facts)" 'shop:1.2.0 init container {} - -'
path=/spec/template/spec/containers/0/image
check 'kubectl patch --local, JSON patch' "$(kubectl patch --local -f deployment.json --type json -p '[{"op": "replace", "path": "'$path'", "value": "shop:1.2.0"}]' -o json | facts)" \
  'shop:1.2.0 sidecar {"grpc": {"port": 9000}} matchLabelKeys hostUsers'
printf 'resources: [deployment.json]\nimages: [{name: shop, newTag: 1.2.0}]\n' >kustomization.yaml
check 'kubectl kustomize'            "$(kubectl kustomize . >built.yaml; grep -c -e 'restartPolicy: Always' -e 'grpc:' -e matchLabelKeys -e hostUsers -e shop:1.2.0 built.yaml)" 5
