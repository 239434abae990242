#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: git 2.39.5 (Debian 12: git 1:2.39.5-0+deb12u3).
# Expected: `merge=union` in .gitattributes spares the conflicts where two people add a line to the same list. `git revert` of the commit that added a line
#   takes the line away, or is a conflict, as it is without the attribute.
# Seen: a revert is a merge, too, in which one side takes the line away and the other has added one beside it. "Union" keeps the lines of both: the line stays, exit status
#   0. What the commit changed in other files is taken back, so that the list and the code no longer fit. If the list is all that the commit changed, the revert
#   stops as "nothing to commit".
# Met: CHANGELOG.md, for which the attribute is recommended everywhere, says of what was rolled back that it is in; so does a list of flags, of migrations or of the resources
#   of a kustomization: the feature is on, without its code.
# What helps: no union for files that something reads; for one revert, the line `flags.list merge` in .git/info/attributes, which makes it a conflict again; and to compare the
#   files of the revert with those of the commit.
set -euo pipefail
version=1:2.39.5-0+deb12u3
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq "git=$version" >/dev/null 2>&1
dpkg-deb -x git_*.deb root
git() {
  env -i HOME="$work" GIT_EXEC_PATH="$work/root/usr/lib/git-core" GIT_TEMPLATE_DIR='' GIT_AUTHOR_NAME=A GIT_AUTHOR_EMAIL=a@example.org \
    GIT_COMMITTER_NAME=A GIT_COMMITTER_EMAIL=a@example.org "$work/root/usr/bin/git" -C shop "$@"
}
check() { # WHAT SEEN EXPECTED
  printf '%-56s %s\n' "$1" "$2"
  [ "$2" = "$3" ] || { echo "changed: expected $3"; exit 1; }
}
commit() { git add --all . && git commit -q -m "$1"; }
state() { printf 'flags %s; code %s' "$(paste -sd ' ' shop/flags.list)" "$(cat shop/code)"; }
revert() { # COMMIT: exit status, the files
  local status=0
  git revert --no-edit "$1" >said 2>&1 || status=$?
  echo "$status: $(state)"
}
mkdir shop
git --version
git init -q -b main
echo 'flags.list merge=union' >shop/.gitattributes
echo footer >shop/flags.list; echo 1 >shop/code; commit 'The beginning'
echo express >>shop/flags.list; echo 2 >shop/code; commit 'Add express checkout'
bad=$(git rev-parse HEAD)
check 'the revert, at once'                                  "$(revert "$bad")" '0: flags footer; code 1'
git reset -q --hard "$bad"
echo search >>shop/flags.list; commit 'Add search'
now=$(git rev-parse HEAD)
check 'after another flag was added: the revert'             "$(revert "$bad")" '0: flags footer express search; code 1'
check '  files in the revert'                                "$(git show --format= --name-only HEAD | paste -sd ' ')" code
git reset -q --hard "$now"
mkdir -p shop/.git/info; echo 'flags.list merge' >shop/.git/info/attributes
check '  without union'                                      "$(revert "$bad" | cut -c1) $(grep -o 'CONFLICT (content): .*' said)" '1 CONFLICT (content): Merge conflict in flags.list'
git revert --abort
rm shop/.git/info/attributes
echo pay >>shop/flags.list; commit 'Switch pay on'
pay=$(git rev-parse HEAD)
echo ship >>shop/flags.list; commit 'Switch ship on'
check 'of a commit that only added a flag: the revert'       "$(revert "$pay" | sed 's/;.*//') ($(grep -o 'nothing to commit' said))" '1: flags footer express search pay ship (nothing to commit)'
