#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: git 2.39.5 (Debian 12: git 1:2.39.5-0+deb12u3).
# Expected: what is given with -m or -F is the message, as with `git commit` and `git notes add`: lines that begin with # are comments only where
#   git opens an editor and has written comments of its own there.
# Seen: `git tag -a -m` and `-F` take every such line away without a word, exit status 0: release notes in Markdown lose all their headings, and
#   `-m '#4821 rolled back'` makes a tag with an empty message. `git commit` and `git notes add` keep all of it, in the same repository.
# Met: a tag that marks a rollback, with the number of the ticket first or with the timeline in Markdown as its message.
# What helps: `git tag --cleanup=whitespace`, or core.commentChar set to something else for this one call.
set -euo pipefail
version=1:2.39.5-0+deb12u3
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq "git=$version" >/dev/null 2>&1
dpkg-deb -x git_*.deb root
export GIT_EXEC_PATH="$work/root/usr/lib/git-core" HOME="$work" GIT_CONFIG_NOSYSTEM=1
git() { "$work/root/usr/bin/git" "$@"; }
git --version
git init -q repository
cd repository
git config user.name Somebody; git config user.email somebody@example.org
printf '# Rollback of 1.3.0\n\n## Timeline\n\n- 10:15 errors\n\n#4821 follows it up\n' >notes.md
git commit -q --allow-empty -F notes.md
git notes add -F notes.md
git tag -a -F notes.md from-file
git tag -a -m "$(cat notes.md)" from-argument
git tag -a -m '#4821 rolled back' ticket-first
git tag -a --cleanup=whitespace -F notes.md whitespace

check() { # WHAT TEXT EXPECTED
  printf -- '--- %s\n%s\n' "$1" "$2"
  [ "$2" = "$3" ] || { printf 'changed: expected\n%s\n' "$3"; exit 1; }
}
tag() { git for-each-ref --format='%(contents)' "refs/tags/$1"; }
all=$(cat notes.md)
check 'commit -F'                  "$(git log -1 --format=%B)" "$all"
check 'notes add -F'               "$(git notes show)"         "$all"
check 'tag -F'                     "$(tag from-file)"          '- 10:15 errors'
check 'tag -m'                     "$(tag from-argument)"      '- 10:15 errors'
check 'tag -m "#4821 ..."'         "$(tag ticket-first)"       ''
check 'tag --cleanup=whitespace'   "$(tag whitespace)"         "$all"
