#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: git 2.39.5 (Debian 12: git 1:2.39.5-0+deb12u3).
# Expected: where a conflict in the merge of the hotfix was resolved for the wrong side, the log of the file has the hotfix and the merge that dropped it; whoever asks whether the hotfix is
#   in the release is told no, or sees why not.
# Seen: `git log -- FILE`, `-L`, `--merges -- FILE` and blame have neither: a side whose version of the file was not taken is left out with all its commits. `git log -S'limit: 100'` finds
#   the hotfix, but no commit that took the line away, and with the name of the file not even the hotfix. `git branch --contains`, `git tag --contains` and `git cherry` say that
#   it is in.
# Met: the fault of last week is back in 1.3.0, and each check says that its hotfix is in; the timeline of the post-mortem, made from the log of the file, leaves out the commit that did it.
# What helps: `git log --full-history -m -- FILE`, or `--remerge-diff` for a merge; `git show 1.3.0:FILE` in place of --contains; a test with the hotfix.
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
  printf '%-48s %s\n' "$1" "$2"
  [ "$2" = "$3" ] || { echo "changed: expected $3"; exit 1; }
}
config() { printf '%s\n' 'url: https://shop.example' "limit: $1" 'retries: 3' >shop/config.yaml; }
commit() { git add --all . && git commit -q -m "$1"; }
log() { git log --format=%s "$@" | paste -sd ';'; }
git --version
git init -q -b main
config 10; commit 'The beginning'
git checkout -q -b hotfix
config 100; commit 'Hotfix 1.2.1: raise the limit'; git tag v1.2.1
git checkout -q main
config 20; commit 'Raise the limit a bit'
git merge -q hotfix >/dev/null 2>&1 && exit 1
git checkout -q --ours config.yaml
commit 'Merge the hotfix'
echo pay >shop/pay; commit 'Pay'; git tag v1.3.0
check 'v1.3.0 has'                                "$(git show v1.3.0:config.yaml | sed -n 2p)" 'limit: 20'
check 'branch --contains v1.2.1'                  "$(git branch --format='%(refname:short)' --contains v1.2.1 | paste -sd ' ')" 'hotfix main'
check 'tag --contains v1.2.1'                     "$(git tag --contains v1.2.1 | paste -sd ' ')" 'v1.2.1 v1.3.0'
check 'cherry main hotfix'                        "$(git cherry main hotfix)" ''
check 'log main..hotfix'                          "$(log main..hotfix)" ''
check 'log -- config.yaml'                        "$(log -- config.yaml)" 'Raise the limit a bit;The beginning'
check 'log --merges -- config.yaml'               "$(log --merges -- config.yaml)" ''
check 'log -L2,2:config.yaml'                     "$(log -s -L2,2:config.yaml)" 'Raise the limit a bit;The beginning'
check "log -S'limit: 100'"                        "$(log -S'limit: 100')" 'Hotfix 1.2.1: raise the limit'
check "log -S'limit: 100' -- config.yaml"         "$(log -S'limit: 100' -- config.yaml)" ''
check 'log --full-history -- config.yaml'         "$(log --full-history -- config.yaml)" 'Merge the hotfix;Raise the limit a bit;Hotfix 1.2.1: raise the limit;The beginning'
check "log -m -S'limit: 100'"                     "$(log -m -S'limit: 100' | cut -d';' -f1)" 'Merge the hotfix'
check 'show --remerge-diff of the merge'          "$(git show --remerge-diff --format= ':/Merge the hotfix' | grep -c '^-limit: 100')" 1
