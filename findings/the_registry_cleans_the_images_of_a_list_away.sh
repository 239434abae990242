#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: the registry of Docker, Distribution 2.8.2, and skopeo 1.9.3 (Debian 12: docker-registry 2.8.2+ds1-1, skopeo 1.9.3+ds1-1+b10).
# Expected: `garbage-collect --delete-untagged` takes away what no tag leads to. The images for amd64 and arm64 in the list that the tag 1.2.0 stands for are led to.
# Seen: they have no tag of their own, and are deleted. The tag, its digest and the list are still there and answer with 200; to pull 1.2.0 fails for each architecture
#   ("manifest unknown"). --dry-run calls them "eligible for deletion" and, a few lines later, marks their digests as in use, as blobs. A tag on one image alone (1.1.0) is unharmed.
#   Without --delete-untagged nothing is lost. Exit status 0.
# Met: the weekly cleaning of the company's registry: the release that runs is on the nodes already, and a restart there goes well; the rollback to the one before it
#   is ImagePullBackOff. A preflight that asks whether the tag or the digest exists is told that it does.
# What helps: no --delete-untagged with this version where images are built for several architectures; a tag for each of them (1.2.0-amd64); in the preflight, ask for the
#   manifest of the list's own architecture too, or pull.
set -euo pipefail
work=$(mktemp -d); server=; trap '[ -z "$server" ] || { kill "$server"; wait "$server" 2>/dev/null || true; }; rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq skopeo=1.9.3+ds1-1+b10 docker-registry=2.8.2+ds1-1 libgpgme11 libassuan0 >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
export LD_LIBRARY_PATH="$work/root/usr/lib/x86_64-linux-gnu" HOME="$work"
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
cat >config.yml <<YAML
version: 0.1
log: {level: error, accesslog: {disabled: true}}
storage: {filesystem: {rootdirectory: $work/data}, delete: {enabled: true}}
http: {addr: "127.0.0.1:$port"}
YAML
start() {
  root/usr/bin/docker-registry serve config.yml >log 2>&1 & server=$!
  until curl -sf "http://127.0.0.1:$port/v2/" >/dev/null; do kill -0 "$server"; sleep 0.1; done
}
stop() { kill "$server"; wait "$server" 2>/dev/null || true; server=; }
cat >push.py <<'PY'
import gzip, hashlib, io, json, sys, tarfile, urllib.request
base, docker = "http://127.0.0.1:" + sys.argv[1] + "/v2/shop/", "application/vnd.docker."
manifest, several = docker + "distribution.manifest.v2+json", docker + "distribution.manifest.list.v2+json"
digest = lambda data: "sha256:" + hashlib.sha256(data).hexdigest()
def send(method, url, data, kind="application/octet-stream"):
    return urllib.request.urlopen(urllib.request.Request(url, data, {"Content-Type": kind}, method=method)).headers
def blob(data, kind):
    place = send("POST", base + "blobs/uploads/", b"")["Location"]
    send("PUT", place + ("&" if "?" in place else "?") + "digest=" + digest(data), data)
    return {"mediaType": docker + kind, "size": len(data), "digest": digest(data)}
def image(architecture, release, tag=None):
    layer = io.BytesIO()
    tarfile.open(fileobj=layer, mode="w").close()
    settings = {"architecture": architecture, "os": "linux", "config": {"Labels": {"release": release}}, "rootfs": {"type": "layers", "diff_ids": [digest(layer.getvalue())]}}
    data = json.dumps({"schemaVersion": 2, "mediaType": manifest, "config": blob(json.dumps(settings).encode(), "container.image.v1+json"),
                       "layers": [blob(gzip.compress(layer.getvalue(), mtime=0), "image.rootfs.diff.tar.gzip")]}).encode()
    send("PUT", base + "manifests/" + (tag or digest(data)), data, manifest)
    return {"mediaType": manifest, "size": len(data), "digest": digest(data), "platform": {"architecture": architecture, "os": "linux"}}
image("amd64", "1.1.0", "1.1.0")
images = [image(each, "1.2.0") for each in ("amd64", "arm64")]
send("PUT", base + "manifests/1.2.0", json.dumps({"schemaVersion": 2, "mediaType": several, "manifests": images}).encode(), several)
PY
pull() { # TAG ARCHITECTURE
  rm -rf pulled
  if root/usr/bin/skopeo --insecure-policy --override-os linux --override-arch "$2" copy -q --src-tls-verify=false "docker://127.0.0.1:$port/shop:$1" "dir:pulled" 2>said; then echo pulled
  else grep -o 'manifest unknown' said | sed -n 1p; fi
}
accept='application/vnd.docker.distribution.manifest.list.v2+json, application/vnd.docker.distribution.manifest.v2+json'
exists() { curl -s -o /dev/null -w '%{http_code}' -I -H "Accept: $accept" "http://127.0.0.1:$port/v2/shop/manifests/$1"; }
clean() { local status=0; stop; root/usr/bin/docker-registry garbage-collect "$@" config.yml >cleaned 2>&1 || status=$?; start; echo "$status"; }
check() { # WHAT SEEN EXPECTED
  printf '%-42s %s\n' "$1" "$2"
  [ "$2" = "$3" ] || { echo "changed: expected $3"; exit 1; }
}
all() { echo "$(exists "$1"); amd64 $(pull "$1" amd64)${2:+, $2 $(pull "$1" "$2")}"; }
root/usr/bin/docker-registry --version | sed 's|.*/||'
start
python3 push.py "$port"
check '1.2.0 (amd64, arm64)'                "$(all 1.2.0 arm64)" '200; amd64 pulled, arm64 pulled'
check '1.1.0 (amd64)'                       "$(all 1.1.0)" '200; amd64 pulled'
clean >status; check 'garbage-collect'      "$(cat status)" 0
check '  1.2.0'                             "$(all 1.2.0 arm64)" '200; amd64 pulled, arm64 pulled'
clean --delete-untagged >status; check 'garbage-collect --delete-untagged' "$(cat status)" 0
check '  eligible for deletion'             "$(grep -c '^manifest eligible' cleaned)" 2
check '  1.2.0'                             "$(all 1.2.0 arm64)" '200; amd64 manifest unknown, arm64 manifest unknown'
check '  1.1.0'                             "$(all 1.1.0)" '200; amd64 pulled'
