#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: skopeo 1.9.3 and the registry of Docker, Distribution 2.8.2 (Debian 12: skopeo 1.9.3+ds1-1+b10, docker-registry 2.8.2+ds1-1).
# Expected: `skopeo delete docker://REGISTRY/shop:1.2.0-rc1` takes that tag away; `skopeo copy` of a tag to another name in the same registry gives the same
#   image another name, digest and all, as `docker tag` and `git tag` do.
# Seen: delete looks up the digest behind the tag and deletes that: every tag that points to the same image is gone (here 1.2.0, and stable, which runs), exit
#   status 0, nothing said. The registry itself refuses to delete by tag. And copy of an image for several architectures takes only the one
#   of the machine that it runs on: the new tag has another digest, an arm64 node finds no image under it. Only --all keeps the digest.
# Met: a candidate that was promoted is tidied away, and with it the release that the next rollback is to fetch; `stable` set back to 1.2.0 by copy.
# What helps: compare the digests of all tags before a delete; copy --all, and compare the digests of both names afterwards; roll back by digest.
set -euo pipefail
work=$(mktemp -d); server=; trap '[ -z "$server" ] || { kill "$server"; wait "$server" 2>/dev/null || true; }; rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq skopeo=1.9.3+ds1-1+b10 docker-registry=2.8.2+ds1-1 libgpgme11 libassuan0 >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
export LD_LIBRARY_PATH="$work/root/usr/lib/x86_64-linux-gnu" HOME="$work"
skopeo() { "$work/root/usr/bin/skopeo" --insecure-policy --override-os linux --override-arch amd64 "$@"; }
skopeo --version
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
cat >config.yml <<YAML
version: 0.1
log: {level: error, accesslog: {disabled: true}}
storage: {filesystem: {rootdirectory: $work/data}, delete: {enabled: true}}
http: {addr: "127.0.0.1:$port"}
YAML
root/usr/bin/docker-registry serve config.yml >log 2>&1 &
server=$!
until curl -sf "http://127.0.0.1:$port/v2/" >/dev/null; do kill -0 "$server"; sleep 0.1; done
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
def image(architecture, tag=None):
    layer = io.BytesIO()
    tarfile.open(fileobj=layer, mode="w").close()
    settings = {"architecture": architecture, "os": "linux", "config": {}, "rootfs": {"type": "layers", "diff_ids": [digest(layer.getvalue())]}}
    data = json.dumps({"schemaVersion": 2, "mediaType": manifest, "config": blob(json.dumps(settings).encode(), "container.image.v1+json"),
                       "layers": [blob(gzip.compress(layer.getvalue(), mtime=0), "image.rootfs.diff.tar.gzip")]}).encode()
    send("PUT", base + "manifests/" + (tag or digest(data)), data, manifest)
    return {"mediaType": manifest, "size": len(data), "digest": digest(data), "platform": {"architecture": architecture, "os": "linux"}}
images = [image("amd64"), image("arm64")]
send("PUT", base + "manifests/1.2.0", json.dumps({"schemaVersion": 2, "mediaType": several, "manifests": images}).encode(), several)
image("riscv64", "1.1.0")
PY
python3 push.py "$port"
shop=docker://127.0.0.1:$port/shop
copy() { skopeo copy -q --src-tls-verify=false --dest-tls-verify=false "$@"; }
digest() { skopeo inspect --tls-verify=false --raw "$shop:$1" | sha256sum | cut -c 1-64; }
tags() { skopeo list-tags --tls-verify=false "$shop" | python3 -c 'import json, sys; print(*json.load(sys.stdin)["Tags"])'; }
architectures() { skopeo inspect --tls-verify=false --raw "$shop:$1" | python3 -c '
import json, sys
print(*[each["platform"]["architecture"] for each in json.load(sys.stdin).get("manifests", [])] or ["one image, no list"])'; }
same() { if [ "$(digest "$1")" = "$(digest "$2")" ]; then echo 'same digest'; else echo 'another digest'; fi; }
check() { # WHAT SEEN EXPECTED
  printf '%-38s %s\n' "$1" "$2"
  [ "$2" = "$3" ] || { echo "changed: expected $3"; exit 1; }
}
check '1.2.0'                             "$(architectures 1.2.0)" 'amd64 arm64'
copy "$shop:1.2.0" "$shop:stable"
check 'copy 1.2.0 stable'                 "$(architectures stable), $(same 1.2.0 stable)" 'one image, no list, another digest'
copy --all "$shop:1.2.0" "$shop:stable"; copy --all "$shop:1.2.0" "$shop:1.2.0-rc1"
check 'copy --all 1.2.0 stable, 1.2.0-rc1' "$(architectures stable), $(same 1.2.0 stable)" 'amd64 arm64, same digest'
check 'tags'                              "$(tags)" '1.1.0 1.2.0 1.2.0-rc1 stable'
refused=$(curl -s -o answer -w '%{http_code} ' -X DELETE "http://127.0.0.1:$port/v2/shop/manifests/1.2.0-rc1"; grep -o DIGEST_INVALID answer)
check 'the registry: DELETE by tag'       "$refused" '400 DIGEST_INVALID'
skopeo delete --tls-verify=false "$shop:1.2.0-rc1"
check 'skopeo delete 1.2.0-rc1; tags'     "exit $?, $(tags)" 'exit 0, 1.1.0'
