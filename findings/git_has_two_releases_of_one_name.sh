#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: git 2.39.5 (Debian 12: git 1:2.39.5-0+deb12u3) with a repository that has a tag v1.2.0 and, for its hotfixes, a branch v1.2.0 that is one commit on.
# Expected: v1.2.0 is one of the two for every command, or an error: gitrevisions(7) has the tag before the branch, with a warning.
# Seen: `git show`, `diff`, `archive`, `reset --hard` and `fetch` take the tag; `git checkout`, `switch`, `worktree add`, `checkout v1.2.0 -- FILE`, `restore --source` and
#   `clone --branch` the branch. Exit status 0 each time. `clone --branch` says nothing at all; in the full clone, which has the branch only as origin/v1.2.0, checkout takes the tag.
#   `git restore --source=v1.2.0` makes files of which `git diff v1.2.0` says that they differ. Only `git push` refuses the name.
# Met: a server that is rolled back by `git clone --depth 1 --branch v1.2.0` has what nobody released yet, while `git rev-parse v1.2.0` and the archive of the release are the tag's.
# What helps: refs/tags/v1.2.0 in scripts (with clone: fetch it, then check FETCH_HEAD out); release branches with another name (release/1.2); `git for-each-ref | grep v1.2.0`.
set -euo pipefail
version=1:2.39.5-0+deb12u3
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq "git=$version" >/dev/null 2>&1
dpkg-deb -x git_*.deb root
git() {
  env -i HOME="$work" GIT_EXEC_PATH="$work/root/usr/lib/git-core" GIT_TEMPLATE_DIR='' GIT_AUTHOR_NAME=A GIT_AUTHOR_EMAIL=a@example.org \
    GIT_COMMITTER_NAME=A GIT_COMMITTER_EMAIL=a@example.org "$work/root/usr/bin/git" "$@"
}
check() { # WHAT SEEN EXPECTED
  printf '%-44s %s\n' "$1" "$2"
  [ "$2" = "$3" ] || { echo "changed: expected $3"; exit 1; }
}
of() { sed 's/.*"version": "\([^"]*\)".*/\1/' "$@"; }
after() { # COMMAND in the repository: the version of the file after it
  git -C shop "$@" 2>said >/dev/null
  of shop/package.json
  git -C shop checkout -q --force main
}
commit() { printf '{"name": "shop", "version": "%s"}\n' "$1" >shop/package.json; git -C shop add package.json; git -C shop commit -q -m "$1"; }
git --version
git init -q -b main shop
commit 1.2.0
git -C shop tag -a -m 'Release 1.2.0' v1.2.0
git -C shop checkout -q -b v1.2.0 main
commit 1.2.1-dev
git -C shop checkout -q main
commit 1.3.0
tag=1.2.0 branch=1.2.1-dev
check 'show v1.2.0:FILE'                        "$(git -C shop show v1.2.0:package.json 2>/dev/null | of)" $tag
check 'archive v1.2.0'                          "$(git -C shop archive v1.2.0 package.json 2>/dev/null | tar -xO | of)" $tag
check 'reset --hard v1.2.0'                     "$(git -C shop checkout -q --detach; after reset --hard v1.2.0)" $tag
check 'checkout v1.2.0'                         "$(after checkout v1.2.0)" $branch
check 'switch v1.2.0'                           "$(after switch v1.2.0)" $branch
check 'checkout v1.2.0 -- FILE'                 "$(after checkout v1.2.0 -- package.json)" $branch
git -C shop restore --source=v1.2.0 package.json 2>/dev/null
check 'restore --source=v1.2.0 FILE'            "$(of shop/package.json)" $branch
check '  diff v1.2.0 --name-only'               "$(git -C shop diff --name-only v1.2.0 2>/dev/null)" package.json
git -C shop checkout -q --force main
git -C shop worktree add -q "$work/tree" v1.2.0 2>/dev/null
check 'worktree add ... v1.2.0'                 "$(of tree/package.json)" $branch
git -C shop worktree remove "$work/tree"
git clone -q --depth 1 --branch v1.2.0 "file://$work/shop" shallow 2>said
check 'clone --depth 1 --branch v1.2.0'         "$(of shallow/package.json)" $branch
check '  it said'                               "$(cat said)" ''
git clone -q "file://$work/shop" full
git -C full fetch -q origin v1.2.0 2>/dev/null
check 'a full clone, fetch origin v1.2.0'       "$(git -C full show FETCH_HEAD:package.json | of)" $tag
git -C full checkout -q v1.2.0 2>/dev/null
check '  checkout v1.2.0'                       "$(of full/package.json)" $tag
check 'push ... v1.2.0'                         "$(git -C shop push "file://$work/full" v1.2.0 2>&1 | grep -o 'matches more than one')" 'matches more than one'
