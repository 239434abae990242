#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: PM2 6.0.8 (npm).
# Expected: the service was started in `current`, a link to the folder of the release, as Capistrano, Shipit and others lay it. The link is set back to 1.2.0, and
#   `pm2 reload` or `pm2 restart` start what is behind it now.
# Seen: PM2 wrote the folder behind the link down when the service was first started. After the link was set, reload and restart start 1.3.0 again, exit status 0,
#   and so does a reload after `pm2 save` and `pm2 resurrect`. `pm2 describe` shows the folder of 1.3.0. Only delete and start, or a file of settings with `cwd` set
#   to the link, have 1.2.0.
# Met: "ln -sfn releases/1.2.0 current && pm2 reload shop": green, and the bad release runs on.
# What helps: cwd: '/srv/shop/current' in ecosystem.config.js and `pm2 reload ecosystem.config.js`; afterwards ask the service for its version.
set -euo pipefail
work=$(mktemp -d)
pm2() { env -i HOME="$work" PATH="$PATH" PM2_HOME="$work/pm2" PM2_DISCRETE_MODE=true node "$work/node_modules/pm2/bin/pm2" "$@"; }
trap 'pm2 kill >/dev/null 2>&1 || true; rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" pm2@6.0.8 >/dev/null
for version in 1.2.0 1.3.0; do
  mkdir -p "shop/releases/$version"
  cat >"shop/releases/$version/server.js" <<JS
require('fs').writeFileSync('$work/runs', '$version');
setInterval(() => {}, 1000);
JS
done
cat >shop/ecosystem.config.js <<JS
module.exports = {apps: [{name: 'settled', cwd: '$work/shop/current', script: 'server.js'}]};
JS
link() { ln -sfn "releases/$1" shop/current; }
check() { # WHAT EXPECTED COMMAND...
  local status=0 tries=0 seen
  rm -f runs
  "${@:3}" >said 2>&1 || status=$?
  until [ -s runs ] || [ $((tries += 1)) -gt 100 ]; do sleep 0.1; done
  seen="$status, $(cat runs 2>/dev/null || echo nothing) runs"
  printf '%-52s %s\n' "$1" "$seen"
  [ "$seen" = "$2" ] || { echo "changed: expected $2"; cat said; exit 1; }
}
start() { (cd shop/current; pm2 start server.js --name shop); }
back() { pm2 kill >/dev/null; pm2 resurrect; pm2 reload shop; }
link 1.3.0
check 'current is 1.3.0: pm2 start'                       '0, 1.3.0 runs' start
link 1.2.0
check 'current is 1.2.0: pm2 reload shop'                 '0, 1.3.0 runs' pm2 reload shop
check 'pm2 restart shop'                                  '0, 1.3.0 runs' pm2 restart shop
pm2 save >/dev/null 2>&1
check 'pm2 save, resurrect, reload shop'                  '0, 1.3.0 runs' back
pm2 describe shop | grep -o 'releases/[0-9.]*/server.js'
pm2 delete shop >/dev/null
check 'pm2 delete shop, pm2 start'                        '0, 1.2.0 runs' start
pm2 delete shop >/dev/null
link 1.3.0
check 'current is 1.3.0: pm2 start ecosystem.config.js'   '0, 1.3.0 runs' pm2 start shop/ecosystem.config.js
link 1.2.0
check 'current is 1.2.0: pm2 reload ecosystem.config.js'  '0, 1.2.0 runs' pm2 reload shop/ecosystem.config.js
