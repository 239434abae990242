#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: npm 10.9.2 (npm); rsync 3.5.0, nginx 1.22.1 and lighttpd 1.4.69 (Debian 12: rsync 3.5.0+ds1-0+deb12u1, nginx 1.22.1-9+deb12u11, lighttpd 1.4.69-1),
#   express 5.3.0 and serve 14.2.7 (npm).
# Expected: a package with another index.html is other files: rsync brings them all to the server, and a web server says to a browser that has the page of 1.3.0
#   that it has changed.
# Seen: `npm pack` dates every file 26 October 1985, tar puts that date back, and a page that names main.HASH.js has one length in each release. rsync -a --delete takes
#   length and date for the contents: it deletes main.HASH.js of 1.3.0, brings that of 1.2.0, and leaves index.html (and package.json, "version": "1.3.0"), which asks
#   for the deleted one; exit status 0. nginx and Express make the ETag of length and date: 304 Not Modified. serve says so too, though its ETag is a hash of the
#   contents: it keeps the hash for as long as the date stays. lighttpd's ETag has the number of the file in it, and is another.
# Met: a static site is published to a registry, unpacked on a server and rolled back: a blank page, 404 for its script, for all who were there before, or for all.
# What helps: rsync -c; tar -m, or touch, after unpacking; Cache-Control: no-store for index.html; ask for the script that the page names, not for the page.
set -euo pipefail
work=$(mktemp -d); server=; trap '[ -z "$server" ] || { kill "$server"; wait "$server" 2>/dev/null || true; }; rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq rsync=3.5.0+ds1-0+deb12u1 nginx=1.22.1-9+deb12u11 lighttpd=1.4.69-1 libpopt0 libxxhash0 libnettle8 >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" npm@10.9.2 express@5.3.0 serve@14.2.7 >/dev/null
with=(env -i PATH=/usr/bin:/bin LD_LIBRARY_PATH="$work/root/usr/lib/x86_64-linux-gnu")
check() { # WHAT SEEN EXPECTED
  printf '%-60s %s\n' "$1" "$2"
  [ "$2" = "$3" ] || { echo "changed: expected $3"; exit 1; }
}
release() { # VERSION HASH
  mkdir -p source/dist "$1"
  echo "{\"name\": \"shop-web\", \"version\": \"$1\", \"files\": [\"dist\"]}" >source/package.json
  echo "<script src=main.$2.js></script>" >source/dist/index.html
  echo "show('$1')" >"source/dist/main.$2.js"
  (cd source && node "$work/node_modules/npm/bin/npm-cli.js" pack --silent --pack-destination "$work" >/dev/null)
  tar -xf "shop-web-$1.tgz" -C "$1" --strip-components=1
  rm -r source
}
release 1.2.0 8f3a1c
release 1.3.0 c01d7e
check 'date of index.html, 1.2.0 and 1.3.0' "$(TZ=UTC date -r 1.2.0/dist/index.html +%F), $(TZ=UTC date -r 1.3.0/dist/index.html +%F)" '1985-10-26, 1985-10-26'
echo '-- rsync'
cp -a 1.3.0 machine
status=0; "${with[@]}" "$work/root/usr/bin/rsync" -a --delete 1.2.0/ machine/ || status=$?
check 'rsync -a --delete of 1.2.0: exit status'              "$status" 0
check '  files'                                              "$(cd machine/dist && echo *)" 'index.html main.8f3a1c.js'
check '  index.html'                                         "$(cat machine/dist/index.html)" '<script src=main.c01d7e.js></script>'
check '  package.json'                                       "$(grep -o '1\.[23]\.0' machine/package.json)" 1.3.0
"${with[@]}" "$work/root/usr/bin/rsync" -ac --delete 1.2.0/ machine/
check 'with -c: index.html'                                  "$(cat machine/dist/index.html)" '<script src=main.8f3a1c.js></script>'
echo '-- web servers, a browser that has the page of 1.3.0'
cat >express.cjs <<'JS'
const express = require('express');
express().use(express.static('current')).listen(Number(process.argv[2]), '127.0.0.1');
JS
start() { # SERVER PORT
  case $1 in
    nginx)
      printf '%s\n' 'daemon off; master_process off; pid pid;' 'events {}' 'http { access_log off; client_body_temp_path t1; proxy_temp_path t2; fastcgi_temp_path t3;' \
        "uwsgi_temp_path t4; scgi_temp_path t5; server { listen 127.0.0.1:$2; root $work/current; } }" >nginx.conf
      exec "${with[@]}" "$work/root/usr/sbin/nginx" -p "$work" -c nginx.conf -e "$work/log";;
    express) exec node express.cjs "$2";;
    serve)   NO_UPDATE_CHECK=1 exec node node_modules/serve/build/main.js -L -S -l "tcp://127.0.0.1:$2" current;;
    lighttpd)
      printf '%s\n' "server.document-root = \"$work/current\"" "server.port = $2" 'server.bind = "127.0.0.1"' 'server.modules = ()' 'index-file.names = ("index.html")' \
        'mimetype.assign = (".html" => "text/html", ".js" => "text/javascript")' >lighttpd.conf
      exec "${with[@]}" "$work/root/usr/sbin/lighttpd" -D -f lighttpd.conf -m "$work/root/usr/lib/lighttpd";;
  esac
}
header() { sed -n "s/^$1: *\(.*\)\r\$/\1/Ip" headers; }
for each in nginx express serve lighttpd; do
  expected=304; [ $each != lighttpd ] || expected=200
  ln -sfn 1.3.0/dist current
  port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
  start $each "$port" >log 2>&1 & server=$!
  until curl -sf -D headers -o page "http://127.0.0.1:$port/"; do kill -0 "$server"; sleep 0.2; done
  conditions=(-H "If-None-Match: $(header etag)"); modified=$(header last-modified); [ -z "$modified" ] || conditions+=(-H "If-Modified-Since: $modified")
  script=$(grep -o 'main[^>]*' page)
  ask() { curl -s -o /dev/null -w '%{http_code}' "${conditions[@]}" "http://127.0.0.1:$port/"; }
  check "$each, unchanged"                                   "$(ask)" 304
  ln -sfn 1.2.0/dist current
  sleep 3 # lighttpd looks at a file once a second
  check "$each, after the link points to 1.2.0"              "$(ask)" $expected
  check "  $script, which the page of 1.3.0 asks for"        "$(curl -s -o /dev/null -w '%{http_code}' "http://127.0.0.1:$port/$script")" 404
  find 1.2.0 -type f -exec touch -d 2024-06-14 {} +
  check "  the page, its date that of the release"           "$(ask)" 200
  find 1.2.0 -type f -exec touch -d '1985-10-26 08:15Z' {} +
  kill "$server"; wait "$server" 2>/dev/null || true; server=
done
