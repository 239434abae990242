#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: git-cliff 2.10.1 (its binary in npm's git-cliff-linux-x64), release-please 17.1.1, changelogen 0.6.2 and, for comparison,
#   conventional-commits-filter 5.0.0 (npm), each as it comes, on a repository made with git 2.39.5 (Debian 12: git 1:2.39.5-0+deb12u3).
# Expected: a feature that was committed and rolled back by `git revert` before the release is in neither the notes nor the version: 1.2.0 becomes 1.2.1 by the
#   fix that came after it, as semantic-release's filter has it.
# Seen: `Revert "feat: ..."` is no conventional commit. git-cliff and release-please leave it out and announce the feature that is not there; 1.3.0 it is. For
#   changelogen the text inside the quotation marks is a feature of its own: the notes have it twice.
#   Where the feature is out and the rollback is all that came since, there is no release to git-cliff: the next version is the one that is out.
# Met: customers and support are told of the feature that was rolled back an hour ago; a hotfix that consists of a rollback gets no version.
# What helps: compare the notes with `git diff` or with reverts in the range ("This reverts commit ..."); git-cliff: a commit_parser for ^Revert, and skip.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq git=1:2.39.5-0+deb12u3 >/dev/null 2>&1
dpkg-deb -x git_*.deb root
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" git-cliff-linux-x64@2.10.1 release-please@17.1.1 changelogen@0.6.2 \
  conventional-commits-filter@5.0.0 conventional-commits-parser@6.2.0 >/dev/null
clean=(env -i HOME="$work" PATH="$work/root/usr/bin:$PATH" GIT_EXEC_PATH="$work/root/usr/lib/git-core" GIT_TEMPLATE_DIR= NO_COLOR=1 GIT_AUTHOR_NAME=A
  GIT_AUTHOR_EMAIL=a@example.org GIT_COMMITTER_NAME=A GIT_COMMITTER_EMAIL=a@example.org)
check() { # WHAT SEEN EXPECTED
  printf '%-46s %s\n' "$1" "$2"
  [ "$2" = "$3" ] || { echo "changed: expected $3"; exit 1; }
}
second=10
git() { "${clean[@]}" GIT_AUTHOR_DATE="2024-06-15T10:00:$second+0000" GIT_COMMITTER_DATE="2024-06-15T10:00:$second+0000" git -C "$work/shop" "$@"; }
commit() { second=$((second + 1)); echo "$second" >"shop/$2"; git add "$2"; git commit -qm "$1"; }
mkdir shop
git init -qb main
git remote add origin https://git.example.org/team/shop.git
commit 'feat: start' start; git tag v1.2.0
commit 'feat: express checkout' express
second=20; git revert --no-edit HEAD >/dev/null
commit 'fix: rounding' rounding
check 'files of the release'              "$(git ls-tree --name-only HEAD | xargs)" 'rounding start'
cliff() { (cd shop; "${clean[@]}" "$work/node_modules/git-cliff-linux-x64/bin/git-cliff" "$@" 2>/dev/null); }
list() { grep '^[-*] ' | sed -e 's/^[-*] //' -e 's/ (.*//' | paste -sd, ; }
check 'git-cliff: next version'           "$(cliff --bumped-version)" v1.3.0
check 'git-cliff: notes'                  "$(cliff --unreleased --bump | list)" 'Express checkout,Rounding'
check 'changelogen: notes'                "$(cd shop; "${clean[@]}" node ../node_modules/changelogen/dist/cli.mjs --from v1.2.0 --to HEAD 2>/dev/null | list)" \
  'Express checkout,Express checkout",Rounding,A <a@example.org>'
git log -z --format='%H%n%B' v1.2.0.. >history
cat >notes.mjs <<'JS'
import {createRequire} from 'node:module';
import {readFileSync} from 'node:fs';
const require = createRequire(import.meta.url);
const {parseConventionalCommits} = require('release-please/build/src/commit');
const {DefaultVersioningStrategy} = require('release-please/build/src/versioning-strategies/default');
const {Version} = require('release-please/build/src/version');
const log = readFileSync('history', 'utf8').split('\0').filter(Boolean).map((text) => ({sha: text.slice(0, 40), message: text.slice(41).trim()}));
const {CommitParser} = await import('conventional-commits-parser');
const {filterRevertedCommitsSync} = await import('conventional-commits-filter');
if (process.argv[2] === 'release-please') {
  const commits = parseConventionalCommits(log.map((each) => ({...each, files: []})), {error() {}, debug() {}, warn() {}, info() {}, trace() {}});
  const version = new DefaultVersioningStrategy({}).bump(Version.parse('1.2.0'), commits);
  console.log(`${version}: ${commits.map((each) => each.bareMessage).reverse().join(',')}`);
} else {
  const parser = new CommitParser({revertPattern: /^Revert\s"([\s\S]*)"\s*This reverts commit (\w*)\.?/, revertCorrespondence: ['header', 'hash']});
  const commits = log.map((each) => ({...parser.parse(each.message), hash: each.sha}));
  console.log([...filterRevertedCommitsSync(commits)].map((each) => each.header).join(','));
}
JS
check 'release-please: version, notes'    "$(node notes.mjs release-please)" '1.3.0: express checkout,rounding'
check 'conventional-commits-filter keeps' "$(node notes.mjs filter)" 'fix: rounding'
git checkout -q HEAD~1; git tag v1.2.5 HEAD~1; git tag -d v1.2.0 >/dev/null # released with the feature; then nothing but the rollback
check 'released with it, then the rollback alone' "$(cliff --bumped-version)" v1.2.5
