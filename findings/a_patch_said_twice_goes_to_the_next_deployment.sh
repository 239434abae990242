#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: GNU patch 2.7.6 (Debian 12: patch 2.7.6-7+deb12u1), git 2.39.5 (Debian 12: git 1:2.39.5-0+deb12u3) and jsdiff (diff 8.0.2, npm).
# Expected: a patch that sets the replicas of one Deployment in a manifest to 0, applied when that has been done already, is refused: what it takes away is no longer
#   on the line that it names. `patch -N` ("ignore patches that appear to be reversed or already applied") does nothing at all.
# Seen: a line number is only where the search begins, for `git apply` too. Where three lines before and three behind are alike in the next Deployment of the file (two
#   services made from one template), the second run sets that one to 0, 19 lines further down, and exits with 0. "metadata: {name: shop}" stands in the heading of
#   the hunk and is not looked at. GNU patch mentions the offset; git apply and jsdiff say nothing. Only a third run is refused. With `git apply --3way`,
#   which compares with the file that the patch was made from, the second run changes nothing.
# Met: a step "scale it down" or "set the old value back" as a patch, carried out again after an interruption or by two people, or where a colleague has
#   done the same by hand: the other service is down, and the log of the step is green.
# What helps: `kubectl patch` or Kustomize, which name the object; --3way; a patch with so much context that the name is in it (-U20).
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq patch=2.7.6-7+deb12u1 git=1:2.39.5-0+deb12u3 >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" diff@8.0.2 >/dev/null
export GIT_EXEC_PATH="$work/root/usr/lib/git-core" HOME="$work" GIT_CONFIG_NOSYSTEM=1 PATH="$work/root/usr/bin:$PATH"
patch --version | sed -n 1p; git --version
deployment() { # NAME
  printf '%s\n' 'kind: Deployment' 'apiVersion: apps/v1' "metadata: {name: $1}" spec: '  revisionHistoryLimit: 5' '  progressDeadlineSeconds: 300' '  replicas: 3' \
    '  minReadySeconds: 10' '  strategy:' '    type: RollingUpdate' "  selector: {matchLabels: {app: $1}}" '  template:' "    metadata: {labels: {app: $1}}" '    spec:' \
    '      containers:' "      - name: $1" "        image: registry.example.org/$1:1.3.0" "        ports: [{containerPort: 80}]" ---
}
git init -q shop; cd shop
{ deployment shop; deployment payment; } >shop.yml
git add shop.yml; git -c user.name=A -c user.email=a@example.org commit -qm 1.3.0
sed -i '7s/3/0/' shop.yml
git diff >../stop.patch; git diff -U20 >../wide.patch
git add shop.yml; git checkout -q HEAD -- shop.yml
cat ../stop.patch
cat >../apply.cjs <<'JS'
const fs = require('node:fs');
const result = require('diff').applyPatch(fs.readFileSync('shop.yml', 'utf8'), fs.readFileSync('../stop.patch', 'utf8'));
if (result === false) process.exit(1);
fs.writeFileSync('shop.yml', result);
JS
run() { # NAME: carries the patch out, what is said goes into ../said
  case $1 in
    'patch -N') patch -N -r - --no-backup-if-mismatch shop.yml ../stop.patch ;;
    'git apply') git apply ../stop.patch ;;
    'git apply, -U20') git apply ../wide.patch ;;
    'git apply --3way') git add shop.yml; git apply --3way ../stop.patch ;;
    jsdiff) node ../apply.cjs ;;
  esac >../said 2>&1
}
changed=
check() { # NAME EXPECTED...: of each run the exit status and the replicas of shop and payment
  local name=$1 status expected seen; shift
  git checkout -q HEAD -- shop.yml
  printf '%s\n' "$name"
  for expected; do
    status=0; run "$name" || status=$?
    seen="exit $status, $(sed -n 's/^  replicas: //p' shop.yml | paste -sd ' ')"
    printf '  %-14s %s\n' "$seen" "$(grep -o 'Hunk.*' ../said || true)"
    [ "$seen" = "$expected" ] || { echo "  changed: expected $expected"; changed=1; }
  done
}
check 'patch -N'          'exit 0, 0 3' 'exit 0, 0 0' 'exit 1, 0 0'
check 'git apply'         'exit 0, 0 3' 'exit 0, 0 0' 'exit 1, 0 0'
check 'jsdiff'            'exit 0, 0 3' 'exit 0, 0 0' 'exit 1, 0 0'
check 'git apply, -U20'   'exit 0, 0 3' 'exit 1, 0 3'
check 'git apply --3way'  'exit 0, 0 3' 'exit 0, 0 3'
exit "${changed:-0}"
