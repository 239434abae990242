#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: git 2.39.5 (Debian 12: git 1:2.39.5-0+deb12u3).
# Expected: a commit that changes customers/zenith.yaml, picked onto a branch that has no such file, is a conflict ("deleted in HEAD and modified in ..."), as it is where
#   nothing resembles it. No other file is changed.
# Seen: a file that the branch has and the parent of the commit has not is taken for the same file under its old name, if half of it is alike. The change goes to that one:
#   zenith off on main becomes acme off on the branch, exit status 0, no warning but "Auto-merging customers/acme.yaml". So `git cherry-pick`, `git am -3`
#   and `git revert`: taking "zenith off" back after zenith made room for nadir switches nadir on. -Xno-renames and merge.renames=false, which the manual has against
#   it, change nothing; only the older strategy (--strategy=recursive) obeys them.
# Met: one file for each customer, region or flag, made of a template; an emergency switch that is carried to the release branch or taken back later. The commit's message
#   says zenith, the file is acme's.
# What helps: -Xfind-renames=100%, which makes it a conflict; before the push, `git show --stat` of both commits, compared.
set -euo pipefail
version=1:2.39.5-0+deb12u3
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq "git=$version" >/dev/null 2>&1
dpkg-deb -x git_*.deb root
git() {
  env -i HOME="$work" PATH="$work/root/usr/bin:$PATH" GIT_EXEC_PATH="$work/root/usr/lib/git-core" GIT_TEMPLATE_DIR='' GIT_AUTHOR_NAME=A GIT_AUTHOR_EMAIL=a@example.org \
    GIT_COMMITTER_NAME=A GIT_COMMITTER_EMAIL=a@example.org "$work/root/usr/bin/git" -C shop "$@"
}
check() { # WHAT SEEN EXPECTED
  printf '%-52s %s\n' "$1" "$2"
  [ "$2" = "$3" ] || { echo "changed: expected $3"; exit 1; }
}
customer() { # NAME REPLICAS
  printf '%s\n' "customer: $1" 'plan: standard' 'region: eu' "replicas: $2" 'image: shop:1.2.0' 'resources:' '  cpu: 500m' '  memory: 512Mi' >"shop/customers/$1.yaml"
}
commit() { git add --all . && git commit -q -m "$1"; }
changed() { git show --format= --unified=0 HEAD | grep -E '^(\+\+\+|[+-][^+-])' | sed 's|^+++ b/||' | xargs; }
tried() { # ARGUMENTS of git: exit status, what the commit changes
  local status=0
  git "$@" >said 2>&1 || status=$?
  if [ "$status" = 0 ]; then echo "0: $(changed)"; else echo "$status: $(grep -o 'CONFLICT ([a-z/]*)' said)"; fi
}
mkdir -p shop/customers
git --version
git init -q -b main
customer acme 3; commit 'Customer acme'
git branch release-1.2
rm shop/customers/acme.yaml; customer zenith 3; commit 'Acme leaves, zenith comes'
customer zenith 0; commit 'Switch zenith off'
off=$(git rev-parse HEAD)
check 'on main, the commit'                              "0: $(changed)" '0: customers/zenith.yaml -replicas: 3 +replicas: 0'
git format-patch -1 --stdout "$off" >zenith.patch
git checkout -q release-1.2
check 'release-1.2: cherry-pick'                         "$(tried cherry-pick "$off")" '0: customers/acme.yaml -replicas: 3 +replicas: 0'
check '  its message'                                    "$(git log -1 --format=%s)" 'Switch zenith off'
check '  all that was said'                              "$(sed -n 1p said)" 'Auto-merging customers/acme.yaml'
git reset -q --hard HEAD^
check '  am -3'                                          "$(tried am -3 "$work/zenith.patch")" '0: customers/acme.yaml -replicas: 3 +replicas: 0'
git reset -q --hard HEAD^
check '  cherry-pick -Xno-renames'                       "$(tried cherry-pick -Xno-renames "$off")" '0: customers/acme.yaml -replicas: 3 +replicas: 0'
git reset -q --hard HEAD^
check '  cherry-pick with merge.renames=false'           "$(tried -c merge.renames=false cherry-pick "$off")" '0: customers/acme.yaml -replicas: 3 +replicas: 0'
git reset -q --hard HEAD^
check '  cherry-pick --strategy=recursive -Xno-renames'  "$(tried cherry-pick --strategy=recursive -Xno-renames "$off")" '1: CONFLICT (modify/delete)'
git cherry-pick --abort
check '  cherry-pick -Xfind-renames=100%'                "$(tried cherry-pick -Xfind-renames=100% "$off")" '1: CONFLICT (modify/delete)'
git cherry-pick --abort
printf 'nothing alike\n' >shop/customers/acme.yaml; commit 'Acme is something else'
check '  cherry-pick where nothing is alike'             "$(tried cherry-pick "$off")" '1: CONFLICT (modify/delete)'
git cherry-pick --abort
git checkout -q main
rm shop/customers/zenith.yaml; customer nadir 0; commit 'Zenith leaves, nadir comes, not switched on yet'
check 'main, with nadir in place of zenith: revert'      "$(tried revert --no-edit "$off")" '0: customers/nadir.yaml -replicas: 0 +replicas: 3'
