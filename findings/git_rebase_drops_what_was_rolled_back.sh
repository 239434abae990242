#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: git 2.39.5 (Debian 12: git 1:2.39.5-0+deb12u3).
# Expected: a branch that is rebased onto main and merged brings all that it changes; a commit is passed over only if main has what it does.
# Seen: git compares each commit with the history of main, not with its state. Where main had the feature (rebase-merged or cherry-picked, as hosting sites do
#   it) and then rolled it back with `git revert`, `git rebase main` drops the feature's commits and keeps only the mend on top: exit status 0, a warning
#   on stderr. `git log --cherry-pick` leaves them out, `git cherry` calls them "already there" (-). --reapply-cherry-picks brings all.
# Met: roll back, mend on the same branch, rebase, merge: the second release has the mend and not the feature, and its pull request looks right.
# What helps: rebase with --reapply-cherry-picks after a revert, or revert the revert first; compare `git diff main...` before and after the rebase.
set -euo pipefail
version=1:2.39.5-0+deb12u3
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq "git=$version" >/dev/null 2>&1
dpkg-deb -x git_*.deb root
git() {
  env -i HOME="$work" GIT_EXEC_PATH="$work/root/usr/lib/git-core" GIT_TEMPLATE_DIR= GIT_AUTHOR_NAME=A GIT_AUTHOR_EMAIL=a@example.org \
    GIT_COMMITTER_NAME=A GIT_COMMITTER_EMAIL=a@example.org "$work/root/usr/bin/git" -C shop "$@"
}
check() { # WHAT SEEN EXPECTED
  printf '%-46s %s\n' "$1" "$2"
  [ "$2" = "$3" ] || { echo "changed: expected $3"; exit 1; }
}
add() { echo "$1" >"shop/$1"; git add "$1"; git commit -qm "$2"; }
mkdir shop
git --version
git init -qb main
add base 'first release'
git checkout -qb checkout
add express 'feat: express checkout'
git checkout -q main
add other 'fix: something else'
git cherry-pick checkout >/dev/null # the hosting site's "rebase and merge"
git revert --no-edit HEAD >/dev/null # the rollback
git checkout -q checkout
add mend 'fix: express checkout'
git branch again
check 'main has'                              "$(git ls-tree --name-only main | xargs)" 'base other'
check 'the branch has'                        "$(git ls-tree --name-only checkout | xargs)" 'base express mend'
check 'git cherry main: - is already there'   "$(git cherry -v main checkout | sed 's/ [0-9a-f]* / /' | paste -sd,)" '- feat: express checkout,+ fix: express checkout'
check 'git log --cherry-pick'                 "$(git log --format=%s --cherry-pick --right-only main...checkout)" 'fix: express checkout'
status=0; git rebase main >/dev/null 2>warning || status=$?
check 'git rebase main: exit status'          "$status" 0
check 'its warning'                           "$(sed -n 's/^\(warning: .*\) [0-9a-f]*$/\1/p' warning)" 'warning: skipped previously applied commit'
check 'the branch has now'                    "$(git ls-tree --name-only checkout | xargs)" 'base mend other'
git rebase -q --reapply-cherry-picks main again
check 'with --reapply-cherry-picks'           "$(git ls-tree --name-only again | xargs)" 'base express mend other'
