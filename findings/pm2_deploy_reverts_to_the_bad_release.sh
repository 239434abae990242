#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: pm2-deploy 1.0.2 (npm), which is `pm2 deploy ENVIRONMENT revert`, with this machine itself as its host; git 2.39.5 (Debian 12: git 1:2.39.5-0+deb12u3).
# Expected: `revert 1` goes back to the release before; said twice, to the one before that. Two releases back is `revert 2`.
# Seen: a revert is a deploy like any other and is written into the list that the next one counts in. After 1.1.0, 1.2.0 and 1.3.0, revert gives 1.2.0, and a second
#   one the bad 1.3.0 again, and so on. And a release that was deployed twice (a retry, a restart of the job) counts twice: revert
#   "successfully deploys" the commit that runs already. The exit is "ok" each time.
# Met: a rollback that is carried out by two people, or again after it was interrupted, or after a retried deploy: green, and the bad release runs.
# What helps: `pm2 deploy ENVIRONMENT list` first, and the commit by name: `pm2 deploy ENVIRONMENT ref COMMIT`; look at what runs afterwards.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq git=1:2.39.5-0+deb12u3 >/dev/null 2>&1
dpkg-deb -x git_*.deb root
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" pm2-deploy@1.0.2 >/dev/null
clean=(env -i HOME="$work" PATH="$work/root/usr/bin:$PATH" GIT_EXEC_PATH="$work/root/usr/lib/git-core" GIT_TEMPLATE_DIR= GIT_AUTHOR_NAME=A
  GIT_AUTHOR_EMAIL=a@example.org GIT_COMMITTER_NAME=A GIT_COMMITTER_EMAIL=a@example.org)
git() { "${clean[@]}" git -C "$work/repository" "$@"; }
cat >deploy.cjs <<'JS'
const target = {user: 'a', host: 'localhost', repo: process.env.HOME + '/repository', path: process.env.HOME + '/shop', ref: 'origin/main'};
require('pm2-deploy').deployForEnv({production: target}, 'production', process.argv.slice(2), (error) => console.log(error ? 'failed: ' + error : 'ok'));
JS
deploy() { (cd repository; "${clean[@]}" NODE_PATH="$work/node_modules" node "$work/deploy.cjs" "$@" 2>&1 | tail -n 1); }
check() { # WHAT SEEN EXPECTED
  printf '%-42s %s\n' "$1" "$2"
  [ "$2" = "$3" ] || { echo "changed: expected $3"; exit 1; }
}
running() { cat shop/current/version; }
mkdir repository
git init -qb main
release() { echo "$1" >repository/version; git add version; git commit -qm "$1"; [ -d shop ] || deploy setup >/dev/null; deploy >/dev/null; }
release 1.1.0; release 1.2.0; release 1.3.0
check 'deployed three'                  "$(running)" 1.3.0
check 'revert 1'                        "$(deploy revert 1), $(running)" 'ok, 1.2.0'
check 'revert 1'                        "$(deploy revert 1), $(running)" 'ok, 1.3.0'
check 'revert 1'                        "$(deploy revert 1), $(running)" 'ok, 1.2.0'
check 'revert 1'                        "$(deploy revert 1), $(running)" 'ok, 1.3.0'
check 'entries of the list'             "$(wc -l <shop/.deploys)" 7
release 1.4.0
deploy >/dev/null # once more, nothing new
check '1.4.0 deployed twice; revert 1'  "$(deploy revert 1), $(running)" 'ok, 1.4.0'
check 'ref COMMIT'                      "$(deploy ref "$(git rev-parse HEAD~2)"), $(running)" 'ok, 1.2.0'
