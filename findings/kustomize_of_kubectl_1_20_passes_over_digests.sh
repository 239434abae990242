#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: the kustomize inside kubectl 1.20.2 (Debian 12: kubernetes-client 1.20.5+really1.20.2-1.1+deb12u1).
# Expected: `images: [{name: shop, newTag: 1.2.0}]` changes every container that runs `shop`, or says that none was found.
# Seen: an image that is pinned by its digest, with a tag (shop:1.3.0@sha256:...) or without, is not taken for `shop`: neither newTag, nor newName, nor
#   digest itself changes it; exit status 0, nothing on stderr. (kubectl 1.33.1 changes all of them, and newTag drops the old digest.)
# Met: CI that pins digests; the rollback edits kustomization.yaml, `kubectl apply -k` succeeds, and the bad release stays. A colleague with a newer
#   kubectl cannot reproduce it.
# What helps: before applying, look for the wanted image in the output of `kubectl kustomize`, and on the cluster afterwards.
set -euo pipefail
version=1.20.5+really1.20.2-1.1+deb12u1
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq "kubernetes-client=$version" >/dev/null 2>&1
dpkg-deb -x kubernetes-client_*.deb root
kubectl() { env -i HOME="$work" "$work/root/usr/bin/kubectl" "$@"; }
kubectl version --client --short
one=sha256:$(printf '1%.0s' {1..64}); two=sha256:$(printf '2%.0s' {1..64})

check() { # IMAGE CHANGE EXPECTED
  local seen
  printf 'apiVersion: v1\nkind: Pod\nmetadata: {name: shop}\nspec: {containers: [{name: app, image: "%s"}]}\n' "$1" >pod.yaml
  printf 'resources: [pod.yaml]\nimages: [{name: shop, %s}]\n' "$2" >kustomization.yaml
  seen=$(kubectl kustomize . 2>&1 | sed -n 's/.*image: //p')
  printf '%-24.24s %-20.20s -> %.24s\n' "$1" "$2" "$seen"
  [ "$seen" = "$3" ] || { echo "changed: expected $3"; exit 1; }
}
check 'shop:1.3.0' 'newTag: 1.2.0'      'shop:1.2.0'
check 'shop:1.3.0' "digest: \"$two\""   "shop@$two"
for image in "shop@$one" "shop:1.3.0@$one"; do
  check "$image" 'newTag: 1.2.0'        "$image"
  check "$image" 'newName: copy/shop'   "$image"
  check "$image" "digest: \"$two\""     "$image"
done
