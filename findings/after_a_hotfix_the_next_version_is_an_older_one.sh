#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: git-cliff 2.10.1 (its binary in npm's git-cliff-linux-x64), git-semver-tags 8.0.0 (what conventional-changelog's tools find the last release by) and
#   auto-changelog 2.5.0 (npm); git 2.39.5 (Debian 12: git 1:2.39.5-0+deb12u3).
# Expected: 1.3.0 is out, a hotfix 1.2.1 is made on the branch of 1.2 and merged into main: the last release of main is 1.3.0, the next one 1.3.1.
# Seen: whichever tag is nearest by date or by way is taken for the last release. `git-cliff --bumped-version` says v1.2.2, which is less than what is out, and may
#   exist on the other branch; git-semver-tags has v1.2.1 as the first of its "latest first" list; `git describe --tags --abbrev=0` says v1.2.1. Only
#   auto-changelog orders by version.
# Met: the release after a hotfix is refused by the registry, or is older than the one before it for everything that orders by version, and `rollback to the previous
#   version` made with git describe goes back to the hotfix of the older line, past all of 1.3.
# What helps: git tag --merged HEAD --sort=-version:refname, first line; git-cliff --tag VERSION by hand after a hotfix; compare with what is deployed.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq git=1:2.39.5-0+deb12u3 >/dev/null 2>&1
dpkg-deb -x git_*.deb root
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" git-cliff-linux-x64@2.10.1 git-semver-tags@8.0.0 auto-changelog@2.5.0 >/dev/null
clean=(env -i HOME="$work" PATH="$work/root/usr/bin:$PATH" GIT_EXEC_PATH="$work/root/usr/lib/git-core" GIT_TEMPLATE_DIR= NO_COLOR=1 GIT_AUTHOR_NAME=A
  GIT_AUTHOR_EMAIL=a@example.org GIT_COMMITTER_NAME=A GIT_COMMITTER_EMAIL=a@example.org)
check() { # WHAT SEEN EXPECTED
  printf '%-40s %s\n' "$1" "$2"
  [ "$2" = "$3" ] || { echo "changed: expected $3"; exit 1; }
}
minute=10
git() { "${clean[@]}" GIT_AUTHOR_DATE="2024-06-15T10:$minute:00+0000" GIT_COMMITTER_DATE="2024-06-15T10:$minute:00+0000" git -C "$work/shop" "$@"; }
commit() { minute=$((minute + 1)); echo "$minute" >"shop/$2"; git add "$2"; git commit -qm "$1"; }
mkdir shop
git init -qb main
git remote add origin https://git.example.org/team/shop.git
commit 'feat: start' start; git tag v1.2.0
commit 'feat: express checkout' express; git tag v1.3.0
git checkout -qb line-1.2 v1.2.0
commit 'fix: totals' totals; git tag v1.2.1
git checkout -q main
minute=$((minute + 1)); git merge -q --no-ff -m 'Merge the hotfix' line-1.2
commit 'fix: rounding' rounding
cliff() { (cd shop; "${clean[@]}" "$work/node_modules/git-cliff-linux-x64/bin/git-cliff" "$@" 2>/dev/null); }
check 'highest version on main'              "$(git tag --merged HEAD --sort=-version:refname | sed -n 1p)" v1.3.0
check 'git describe --tags --abbrev=0'       "$(git describe --tags --abbrev=0)" v1.2.1
check 'git-cliff: next version'              "$(cliff --bumped-version)" v1.2.2
cat >tags.mjs <<'JS'
import {getSemverTags} from 'git-semver-tags';
console.log((await getSemverTags({cwd: 'shop'})).join(' '));
JS
check 'git-semver-tags'                      "$("${clean[@]}" node tags.mjs)" 'v1.2.1 v1.3.0 v1.2.0'
check 'auto-changelog'                       "$(cd shop; "${clean[@]}" node ../node_modules/auto-changelog/src/index.js --stdout 2>/dev/null | grep -o '^#### \[v[0-9.]*' | tr -d '#[ ' | xargs)" 'v1.3.0 v1.2.1'
