#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: git 2.39.5 (Debian 12: git 1:2.39.5-0+deb12u3).
# Expected: two commits are "the same change" to `git cherry` and `git rebase` if they change the same lines in the same way. In YAML and Python the indentation is the meaning: a
#   line moved in is not the same as that line moved out.
# Seen: the comparison leaves all white space out. The hotfix that moves `timeout: 5` out of `limits:` again is "the same" as the commit on main that moved it in, as is a
#   hotfix that adds it at the right place as one on main that adds it at the wrong one. `git cherry main hotfix` calls them there already (-), `git log --cherry-pick`
#   leaves them out, `git rebase main` drops them, exit status 0, a warning on stderr that a commit was applied already.
# Met: "is every hotfix back on main?", asked before the next release by git cherry or a script around it: yes, and 1.4.0 has the fault again that 1.3.1 was made for.
# What helps: `git range-diff main...hotfix`, which shows what differs, or `git diff main hotfix`; rebase with --reapply-cherry-picks.
set -euo pipefail
version=1:2.39.5-0+deb12u3
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq "git=$version" >/dev/null 2>&1
dpkg-deb -x git_*.deb root
mkdir shop
git() {
  env -i HOME="$work" GIT_EXEC_PATH="$work/root/usr/lib/git-core" GIT_TEMPLATE_DIR='' GIT_AUTHOR_NAME=A GIT_AUTHOR_EMAIL=a@example.org \
    GIT_COMMITTER_NAME=A GIT_COMMITTER_EMAIL=a@example.org "$work/root/usr/bin/git" -C shop "$@"
}
check() { # WHAT SEEN EXPECTED
  printf '%-56s %s\n' "$1" "$2"
  [ "$2" = "$3" ] || { echo "changed: expected $3"; exit 1; }
}
config() { # INDENTATION of the timeout, or none: under shop it is the shop's, under limits it is of no meaning
  printf '%s\n' 'shop:' '  url: https://shop.example' '  limits:' '    cpu: 1' >shop/config.yaml
  [ $# = 0 ] || printf '%*stimeout: 5\n' "$1" '' >>shop/config.yaml
}
commit() { git add --all . && git commit -q -m "$1"; }
cherry() { git cherry -v main hotfix | cut -d' ' -f1,3- | tail -n 1; }
git --version
git init -q -b main
config; commit 'The beginning'
git branch hotfix
config 4; commit 'Set the timeout'
git checkout -q hotfix
config 2; commit 'Set the timeout of the shop'
check 'main: under limits; hotfix: under shop; git cherry'   "$(cherry)" '- Set the timeout of the shop'
check '  git log --cherry-pick'                              "$(git log --format=%s --cherry-pick --right-only main...hotfix)" ''
check '  git range-diff finds a difference'                  "$(git range-diff --no-color main...hotfix | grep -c '^ *++ *timeout: 5')" 1
git rebase main >said 2>&1
check '  git rebase main: the line of the timeout'           "$(tail -n 1 shop/config.yaml)" '    timeout: 5'
check '  its warning'                                        "$(sed -n 's/commit .*/commit/p' said | sed -n 1p)" 'warning: skipped previously applied commit'
git checkout -q -B main main~1; config 2; commit 'Set the timeout of the shop'
git checkout -q -B hotfix
git checkout -q main; config 4; commit 'Tidy up the configuration'
git checkout -q hotfix; git cherry-pick -x main >/dev/null
config 2; commit 'Hotfix 1.3.1: the timeout was lost'
check 'moved in on both, out by the hotfix: git cherry'      "$(cherry)" '- Hotfix 1.3.1: the timeout was lost'
git rebase main >said 2>&1
check '  git rebase main: the line of the timeout'           "$(tail -n 1 shop/config.yaml)" '    timeout: 5'
