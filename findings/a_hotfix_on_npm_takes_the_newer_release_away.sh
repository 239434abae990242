#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: npm 10.9.2, yarn 1.22.22 and pnpm 9.15.4 (npm), against a stand-in for the registry.
# Expected: ^1.2.0 is the highest version below 2, here 1.3.0; `npm publish` of a hotfix 1.2.1 for those who stay on 1.2 changes nothing for the others.
# Seen: publish without --tag makes 1.2.1 "latest", and a range takes "latest" wherever it fits, not the highest version: all three install 1.2.1 for
#   ^1.2.0, in every project without a lock file and in every new one. `npm view shop@^1.2.0` lists 1.3.0 all the same. No warning.
#   The other way round it is a real rollback, but only for ranges that it fits: after `npm dist-tag add shop@1.2.0 latest` ^1.2.0 is 1.2.0, and ^1.3.0 is 1.3.0 still.
# Met: a hotfix of the older line rolls everybody back from 1.3.0; and a rollback by dist-tag reaches more, and for 1.3.0 in lock files less, than said.
# What helps: publish hotfixes with --tag v1.2-latest; look at `npm dist-tag ls` before and after each release.
set -euo pipefail
work=$(mktemp -d); server=; trap '[ -z "$server" ] || { kill "$server"; wait "$server" 2>/dev/null || true; }; rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" npm@10.9.2 yarn@1.22.22 pnpm@9.15.4 >/dev/null
cat >registry.cjs <<'JS'
const {writeFileSync} = require('node:fs');
let shop = {name: 'shop', versions: {}, 'dist-tags': {}};
const files = new Map();
const server = require('node:http').createServer((request, response) => {
  const parts = [];
  request.on('data', (part) => parts.push(part));
  request.on('end', () => {
    const url = decodeURIComponent(request.url.split('?')[0]);
    const send = (code, body) => { response.writeHead(code, {'Content-Type': 'application/json'}); response.end(JSON.stringify(body)); };
    const tag = url.match(/^\/-\/package\/shop\/dist-tags(?:\/(.*))?$/);
    if (tag && request.method === 'GET') return send(200, shop['dist-tags']);
    if (tag) { shop['dist-tags'][tag[1]] = JSON.parse(Buffer.concat(parts)); return send(200, {}); }
    if (files.has(url)) return response.end(files.get(url));
    if (url !== '/shop') return send(404, {});
    if (request.method === 'PUT') {
      const body = JSON.parse(Buffer.concat(parts));
      for (const [version, each] of Object.entries(body.versions)) {
        shop.versions[version] = {...each, dist: {...each.dist, tarball: `http://${request.headers.host}/file/${version}.tgz`}};
        files.set(`/file/${version}.tgz`, Buffer.from(Object.values(body._attachments)[0].data, 'base64'));
      }
      Object.assign(shop['dist-tags'], body['dist-tags']);
    }
    send(200, shop);
  });
}).listen(0, '127.0.0.1', () => writeFileSync('address', `127.0.0.1:${server.address().port}`));
JS
node registry.cjs & server=$!
until [ -s address ]; do kill -0 "$server"; sleep 0.1; done
address=$(cat address)
printf '//%s/:_authToken=none\nregistry=http://%s/\n' "$address" "$address" >npmrc
clean=(env -i HOME="$work" PATH="$PATH" npm_config_userconfig="$work/npmrc" npm_config_cache="$work/cache" npm_config_update_notifier=false CI=1)
npm10() { "${clean[@]}" node "$work/node_modules/npm/bin/npm-cli.js" "$@"; }
check() { # WHAT SEEN EXPECTED
  printf '%-42s %s\n' "$1" "$2"
  [ "$2" = "$3" ] || { echo "changed: expected $3"; exit 1; }
}
publish() { rm -rf package; mkdir package; (cd package; printf '{"name": "shop", "version": "%s"}' "$1" >package.json; npm10 publish --silent >/dev/null); }
mkdir projects
installed() { # RANGE TOOLS: each in a new project
  for tool in ${2:-npm}; do
    (new=$(mktemp -d -p "$work/projects"); cd "$new"; printf '{"license": "MIT", "dependencies": {"shop": "%s"}}' "$1" >package.json
     case $tool in
       npm) npm10 install --silent ;;
       yarn) "${clean[@]}" node "$work/node_modules/yarn/bin/yarn.js" install --silent --no-lockfile --registry "http://$address" --cache-folder "$new/yarn" ;;
       pnpm) "${clean[@]}" node "$work/node_modules/pnpm/bin/pnpm.cjs" install --silent --no-frozen-lockfile --store-dir "$new/store" --config.cache-dir="$new/pnpm" ;;
     esac >/dev/null 2>&1
     node -p 'require("./node_modules/shop/package.json").version')
  done | xargs
}
publish 1.2.0; publish 1.3.0
check 'released: 1.2.0, 1.3.0; ^1.2.0 is'   "$(installed '^1.2.0')" 1.3.0
publish 1.2.1
check 'npm dist-tag ls'                     "$(npm10 dist-tag ls shop)" 'latest: 1.2.1'
check '^1.2.0 by npm, yarn, pnpm'           "$(installed '^1.2.0' 'npm yarn pnpm')" '1.2.1 1.2.1 1.2.1'
check '>=1'                                 "$(installed '>=1')" 1.2.1
check '^1.3.0'                              "$(installed '^1.3.0')" 1.3.0
check 'npm view shop@^1.2.0'                "$(npm10 view 'shop@^1.2.0' version | sed "s/.*'\(.*\)'/\1/" | sort | xargs)" '1.2.0 1.2.1 1.3.0'
npm10 dist-tag add shop@1.2.0 latest >/dev/null
check 'dist-tag add shop@1.2.0 latest: ^1.2.0' "$(installed '^1.2.0')" 1.2.0
check '  ^1.3.0'                            "$(installed '^1.3.0')" 1.3.0
