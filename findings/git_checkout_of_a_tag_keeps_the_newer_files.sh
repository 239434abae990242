#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: git 2.39.5 (Debian 12: git 1:2.39.5-0+deb12u3).
# Expected: `git checkout v1.2.0 -- .` and a commit make main what it was at v1.2.0, as `git restore --source=v1.2.0 .` does; `git diff v1.2.0` is empty.
# Seen: files that came with 1.3.0 stay, and nothing hints at it: no output, exit status 0, the message "back to 1.2.0" on a commit that has changed the other files.
#   A migration or a fragment of configuration of 1.3.0, found by the folder that it is in, is in the release still. `git checkout --no-overlay` takes them away. A
#   file that somebody renamed is there under both names.
# Met: a rollback by a new commit, for those who must not force-push: 1.2.0's code with 1.3.0's migration in it, which the start of 1.2.0 runs.
# What helps: git restore --source=v1.2.0 --staged --worktree ., or git checkout --no-overlay; git diff --stat v1.2.0 has to say nothing before the commit is pushed.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq git=1:2.39.5-0+deb12u3 >/dev/null 2>&1
dpkg-deb -x git_*.deb root
export GIT_EXEC_PATH="$work/root/usr/lib/git-core" HOME="$work" GIT_CONFIG_NOSYSTEM=1
git() { "$work/root/usr/bin/git" -c user.name=A -c user.email=a@example.org -c init.defaultBranch=main "$@"; }
git --version
git init -q shop; cd shop
mkdir migrations conf.d
echo 1.2.0 >version; echo create >migrations/1.sql; seq 20 >conf.d/shop.conf
git add .; git commit -qm 1.2.0; git tag v1.2.0
echo 1.3.0 >version; echo drop >migrations/2.sql; git mv conf.d/shop.conf conf.d/10-shop.conf
git add .; git commit -qm 1.3.0; git tag v1.3.0
check() { # EXPECTED COMMAND...
  local status=0 said seen
  git reset -q --hard v1.3.0
  said=$(git "${@:2}" 2>&1) || status=$?
  git commit -qam 'back to 1.2.0'
  seen="$status${said:+ $said}: $(cat version), differs from v1.2.0 in: $(git diff --no-renames --name-only v1.2.0 | paste -sd ' ')"
  printf 'git %s\n  %s\n' "${*:2}" "$seen"
  [ "$seen" = "$1" ] || { echo "changed: expected $1"; exit 1; }
}
check '0: 1.2.0, differs from v1.2.0 in: conf.d/10-shop.conf migrations/2.sql'  checkout v1.2.0 -- .
check '0: 1.2.0, differs from v1.2.0 in: '                                      checkout --no-overlay v1.2.0 -- .
check '0: 1.2.0, differs from v1.2.0 in: '                                      restore --source=v1.2.0 --staged --worktree .
