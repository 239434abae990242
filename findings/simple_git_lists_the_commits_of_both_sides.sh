#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: simple-git 3.28.0 (npm), on git 2.39.5 (Debian 12: git 1:2.39.5-0+deb12u3).
# Expected: log({from: 'v1.2.1', to: 'v1.3.0'}) lists what 1.3.0 has and 1.2.1 has not, as `git log v1.2.1..v1.3.0`; tags().latest is the highest version that is
#   out.
# Seen: it asks for v1.2.1...v1.3.0, with three dots, which is both sides: the hotfix, which is in 1.2.1 and was never merged, is among the commits "from 1.2.1 to
#   1.3.0". So with `from` alone, and nothing in the result tells the sides apart. Only symmetric: false has two dots. tags().latest is v1.3.0-rc1 while v1.3.0 is
#   there, and with a v1.3.0-hotfix1, too.
# Met: "what came with the release that we roll back?" and release notes: a mend that is not in it is said to be, and nobody sees that 1.3.0 brings the fault back;
#   "the latest tag" is deployed.
# What helps: log(['v1.2.1..v1.3.0']), or symmetric: false; order tags with a library for versions.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq git=1:2.39.5-0+deb12u3 >/dev/null 2>&1
dpkg-deb -x git_*.deb root
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" simple-git@3.28.0 >/dev/null
export GIT_EXEC_PATH="$work/root/usr/lib/git-core" HOME="$work" GIT_CONFIG_NOSYSTEM=1 PATH="$work/root/usr/bin:$PATH"
mkdir shop
git() { command git -C shop -c user.name=A -c user.email=a@example.org "$@"; }
git init -qb main
commit() { git commit -q --allow-empty -m "$1"; }
commit first; git tag v1.2.0
git switch -qc hotfix; commit 'the mend of 1.2.1'; git tag v1.2.1
git switch -q main; commit 'a feature'; git tag v1.3.0-rc1
commit 'a mend of it'; git tag v1.3.0
cat >log.mjs <<'JS'
import {simpleGit} from 'simple-git';
const git = simpleGit('shop');
let changed = false;
const check = (what, seen, expected) => {
  console.log(what.padEnd(44) + seen);
  if (seen !== expected) { console.log('changed: expected ' + expected); changed = true; }
};
const messages = async (options) => (await git.log(options)).all.map((commit) => commit.message).sort().join(', ');
const release = 'a feature, a mend of it';
check('git log v1.2.1..v1.3.0', (await git.raw('log', '--format=%s', 'v1.2.1..v1.3.0')).trim().split('\n').sort().join(', '), release);
check("log({from: 'v1.2.1', to: 'v1.3.0'})", await messages({from: 'v1.2.1', to: 'v1.3.0'}), release + ', the mend of 1.2.1');
check("log({from: 'v1.2.1'})", await messages({from: 'v1.2.1'}), release + ', the mend of 1.2.1');
check('  with symmetric: false', await messages({from: 'v1.2.1', to: 'v1.3.0', symmetric: false}), release);
check("log(['v1.2.1..v1.3.0'])", await messages(['v1.2.1..v1.3.0']), release);
check('tags().latest', (await git.tags()).latest, 'v1.3.0-rc1');
await git.tag(['v1.3.0-hotfix1']);
check('  with v1.3.0-hotfix1', (await git.tags()).latest, 'v1.3.0-rc1');
process.exit(changed ? 1 : 0);
JS
node log.mjs
