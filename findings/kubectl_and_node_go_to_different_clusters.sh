#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: @kubernetes/client-node 1.4.0 (npm), Kubernetes's own client for Node.js; for comparison kubectl 1.20.2 (Debian 12: kubernetes-client 1.20.5+really1.20.2-1.1+deb12u1) and
#   the Python client 22.6.0 (Debian 12: python3-kubernetes 22.6.0-2), with two stand-ins for clusters.
# Expected: KUBECONFIG=staging:production, where each file has its current-context: all go to staging, as Kubernetes's documentation has it ("the first file to set a particular
#   value wins"). If only the second file has a current-context, that one counts.
# Seen: loadFromDefault() of Node.js takes the last file's: kubectl talks to staging, a script, a bot or a dashboard in Node.js, in the same shell, to production. `kubectl
#   config use-context` writes to the first file and moves kubectl only. Python takes the first file's, and fails if that one has none though the second has. A
#   name that both files have (admin, default) is the first one's to kubectl and Python, and an error to Node.js.
# Met: a rollback whose steps are partly kubectl and partly a script; "kubectl config current-context" is what people look at before they start it.
# What helps: the context by its name in every step (--context, setCurrentContext()), or a KUBECONFIG of one file: kubectl config view --flatten --minify.
set -euo pipefail
work=$(mktemp -d); servers=()
trap 'for each in ${servers[@]+"${servers[@]}"}; do kill "$each" 2>/dev/null || true; wait "$each" 2>/dev/null || true; done; rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq kubernetes-client=1.20.5+really1.20.2-1.1+deb12u1 python3-kubernetes=22.6.0-2 python3-dateutil python3-six python3-yaml python3-urllib3 \
  python3-requests python3-requests-oauthlib python3-oauthlib python3-certifi python3-chardet python3-charset-normalizer python3-idna python3-google-auth \
  python3-cachetools python3-rsa python3-pyasn1 python3-pyasn1-modules python3-websocket >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" @kubernetes/client-node@1.4.0 >/dev/null
cat >cluster.py <<'PY'
import http.server, json, sys
class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        version = dict.fromkeys(("major", "minor", "gitCommit", "gitTreeState", "buildDate", "goVersion", "compiler", "platform"), "1")
        text = json.dumps({**version, "gitVersion": sys.argv[1]}).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)
    def log_message(self, *ignored): pass
server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
print(server.server_port, flush=True)
server.serve_forever()
PY
config() { # NAME, NAME of its entries; its current-context is left out with a third
  until [ -s "$1.port" ]; do sleep 0.1; done
  printf '%s\n' 'apiVersion: v1' 'kind: Config' "clusters: [{name: $2, cluster: {server: 'http://127.0.0.1:$(cat "$1.port")', insecure-skip-tls-verify: true}}]" \
    "contexts: [{name: $2, context: {cluster: $2, user: $2}}]" "users: [{name: $2, user: {token: a}}]" >"$1"
  [ $# = 3 ] || echo "current-context: $2" >>"$1"
}
for each in staging production; do python3 cluster.py "$each" >"$each.port" & servers+=($!); done
cat >ask.mjs <<'JS'
import * as k8s from '@kubernetes/client-node';
try {
  const config = new k8s.KubeConfig();
  config.loadFromDefault();
  console.log((await config.makeApiClient(k8s.VersionApi).getCode()).gitVersion);
} catch (error) { console.log(error.message); }
JS
cat >ask.py <<'PY'
from kubernetes import client, config
try:
    config.load_kube_config()
    print(client.VersionApi().get_code().git_version)
except config.ConfigException as error:
    print(str(error).split(". ")[-1].split(" in ")[0])
PY
kubectl() { env -i HOME="$work" KUBECONFIG="$files" "$work/root/usr/bin/kubectl" "$@"; }
check() { # WHAT EXPECTED of kubectl, Node.js, Python
  local seen
  seen="$(kubectl get --raw /version | python3 -c 'import json, sys; print(json.load(sys.stdin)["gitVersion"])')"
  seen+=", $(env -i HOME="$work" PATH="$PATH" KUBECONFIG="$files" node ask.mjs)"
  seen+=", $(env -i HOME="$work" KUBECONFIG="$files" PYTHONPATH="$work/root/usr/lib/python3/dist-packages" /usr/bin/python3 ask.py)"
  printf '%-44s %s\n' "$1" "$seen"
  [ "$seen" = "$2" ] || { echo "changed: expected $2"; exit 1; }
}
printf '%-44s %s\n' '' 'kubectl, Node.js, Python'
files=$work/staging:$work/production
config staging staging; config production production
check 'staging:production'                   'staging, production, staging'
kubectl config use-context production >/dev/null
check '  use-context production'             'production, production, production'
kubectl config use-context staging >/dev/null
check '  use-context staging'                'staging, production, staging'
config staging staging without
check '  only production has a current-context' 'production, production, Expected key current-context'
config staging admin; config production admin
check '  both have the name admin'           'staging, Duplicate cluster: admin, staging'
