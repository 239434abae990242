#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: js-yaml 4.1.0 and 5.5.0 and yaml 2.8.1 (npm), PyYAML 6.0 (Debian 12: python3-yaml 6.0-3+b2), ruamel.yaml 0.17.21 (Debian 12: python3-ruamel.yaml 0.17.21-1),
#   and for comparison yq 3.1.0, the one for Python (Debian 12: yq 3.1.0-3).
# Expected: `canary: {<<: *stable, replicas: 1}` is a copy with one line changed, as for whatever only reads the file: setting canary.image.tag in a script and
#   writing the file leaves stable alone.
# Seen: the mapping under `image` is one and the same in both. js-yaml 4, PyYAML and ruamel.yaml write stable with the new tag, js-yaml with noRefs as well, and after
#   structuredClone() too, which keeps what is shared. With `canary: *stable` so does yaml's parse(). yaml's setIn() on a document that keeps its comments gives
#   canary an image of its own with nothing but the tag: its repository is gone. js-yaml 5 does not merge without being asked: canary has no image. yq -y is right.
# Met: the release goes to the canary first, by a script that sets one line of the values file: everything gets it. And the canary is set back: stable is,
#   too, whatever it ran. The diff shows one line, that of stable.
# What helps: JSON.parse(JSON.stringify(values)) or copy.deepcopy() of each part, yq, or --set; comparing what is rendered for stable before and after.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq python3-yaml=6.0-3+b2 python3-ruamel.yaml=0.17.21-1 yq=3.1.0-3 python3-toml python3-xmltodict python3-argcomplete jq libjq1 libonig5 >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" js-yaml@4.1.0 js-yaml5@npm:js-yaml@5.5.0 yaml@2.8.1 >/dev/null
export PYTHONPATH="$work/root/usr/lib/python3/dist-packages" LD_LIBRARY_PATH="$work/root/usr/lib/x86_64-linux-gnu" PATH="$work/root/usr/bin:$PATH"
cat >merged.yml <<'YAML'
stable: &stable
  image: {repository: shop, tag: 1.2.0}
  replicas: 4
canary:
  <<: *stable
  replicas: 1
YAML
printf '%s\n' 'stable: &stable' '  image: {repository: shop, tag: 1.2.0}' 'canary: *stable' >alias.yml
cat >set.cjs <<'JS'
const {readFileSync} = require('node:fs'), first = require('js-yaml'), fifth = require('js-yaml5'), yaml = require('yaml');
const [, , way, file] = process.argv, text = readFileSync(file, 'utf8');
const set = (values) => { values.canary.image.tag = '1.3.0'; return values; };
const ways = {
  'js-yaml': () => first.dump(set(first.load(text))),
  'js-yaml, noRefs': () => first.dump(set(first.load(text)), {noRefs: true}),
  'js-yaml, structuredClone': () => first.dump(set(structuredClone(first.load(text)))),
  'js-yaml, by JSON': () => first.dump(set(JSON.parse(JSON.stringify(first.load(text))))),
  'js-yaml 5': () => fifth.dump(set(fifth.load(text))),
  'yaml, parse': () => yaml.stringify(set(yaml.parse(text, {merge: true}))),
  'yaml, setIn': () => { const document = yaml.parseDocument(text, {merge: true}); document.setIn(['canary', 'image', 'tag'], '1.3.0'); return document.toString(); },
};
process.stdout.write(ways[way]());
JS
cat >set.py <<'PY'
import sys, yaml
from ruamel.yaml import YAML
way, file = sys.argv[1:]
text = open(file).read()
values = YAML().load(text) if way == 'ruamel.yaml' else yaml.safe_load(text)
values['canary']['image']['tag'] = '1.3.0'
if way == 'ruamel.yaml':
    YAML().dump(values, sys.stdout)
else:
    yaml.safe_dump(values, sys.stdout)
PY
check() { # WAY FILE EXPECTED: the images of stable and canary, as they are read back
  local seen=refused
  case $1 in
    yq) yq -y '.canary.image.tag = "1.3.0"' "$2" ;;
    PyYAML | ruamel.yaml) python3 set.py "$1" "$2" ;;
    *) node set.cjs "$1" "$2" ;;
  esac >after.yml 2>/dev/null && seen=$(yq -r '[.stable, .canary | .image | "\(.repository):\(.tag)"] | join(" ")' after.yml)
  printf '%-11s %-26s %s\n' "$2" "$1" "$seen"
  [ "$seen" = "$3" ] || { echo "changed: expected $3"; exit 1; }
}
echo 'canary.image.tag = 1.3.0: stable, canary'
for way in js-yaml 'js-yaml, noRefs' 'js-yaml, structuredClone' PyYAML ruamel.yaml; do check "$way" merged.yml 'shop:1.3.0 shop:1.3.0'; done
check 'js-yaml 5'        merged.yml 'refused'
check 'yaml, setIn'      merged.yml 'shop:1.2.0 null:1.3.0'
check 'yaml, parse'      merged.yml 'shop:1.2.0 shop:1.3.0'
check 'js-yaml, by JSON' merged.yml 'shop:1.2.0 shop:1.3.0'
check 'yq'               merged.yml 'shop:1.2.0 shop:1.3.0'
check 'yaml, parse'      alias.yml  'shop:1.3.0 shop:1.3.0'
check 'yaml, setIn'      alias.yml  'refused'
check 'yq'               alias.yml  'shop:1.2.0 shop:1.3.0'
