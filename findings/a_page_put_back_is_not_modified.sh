#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: Apache 2.4.71, lighttpd 1.4.69, mini_httpd 1.30, nginx 1.22.1 (Debian 12: apache2-bin 2.4.71-1~deb12u1, lighttpd 1.4.69-1, mini-httpd 1.30-3, nginx
#   1.22.1-9+deb12u11), express 5.3.0 (npm), without ETags; curl 7.88.1 and wget 1.21.3 (Debian 12: curl, libcurl4 7.88.1-10+deb12u15, wget 1.21.3-1+deb12u1).
# Expected: config.json of 1.3.0, of 14 June, is replaced by that of 1.2.0, of 7 June, with its date. A client that says which one it has (If-Modified-Since: 14 June)
#   gets the other one, as it does after an update: it is another file with another date.
# Seen: what is older than what the client has is "304 Not Modified" to all but nginx, which compares for equality. An update reaches every client, the way back only
#   those that have no copy. `curl -z FILE` keeps its copy from nginx as well, since it compares once more itself; `wget -N` keeps it if the
#   length is the same. Exit status 0 each time. RFC 9110 has it so for clients that go by the date alone.
# Met: FileETag None, as it is set where several servers stand behind one address; a release that is unpacked with its dates (tar, rsync -a, cp -a); after the rollback
#   all who were there before go on with 1.3.0, whatever they reload, and so does the machine that fetches its configuration by curl -z.
# What helps: touch what is put back, or unpack with tar -m; ETags made of the contents; names with a hash in them.
set -euo pipefail
work=$(mktemp -d); server=; trap '[ -z "$server" ] || { kill "$server"; wait "$server" 2>/dev/null || true; }; rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq apache2-bin=2.4.71-1~deb12u1 libapr1 libaprutil1 lighttpd=1.4.69-1 libnettle8 libxxhash0 mini-httpd=1.30-3 nginx=1.22.1-9+deb12u11 \
  curl=7.88.1-10+deb12u15 libcurl4=7.88.1-10+deb12u15 wget=1.21.3-1+deb12u1 >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" express@5.3.0 >/dev/null
with=(env -i HOME="$work" PATH=/usr/bin:/bin LD_LIBRARY_PATH="$work/root/usr/lib/x86_64-linux-gnu")
cat >express.cjs <<'JS'
const express = require('express');
express().use(express.static('site', {etag: false})).listen(Number(process.argv[2]), '127.0.0.1');
JS
start() { # SERVER PORT
  case $1 in
    Apache)
      printf '%s\n' "ServerRoot $work/root/usr/lib/apache2" "DefaultRuntimeDir $work" "Mutex file:$work default" "PidFile $work/pid" "ErrorLog $work/errors" \
        'ServerName a' "Listen 127.0.0.1:$2" "DocumentRoot $work/site" 'FileETag None' 'LoadModule mpm_event_module modules/mod_mpm_event.so' \
        'LoadModule authz_core_module modules/mod_authz_core.so' >apache.conf
      exec "${with[@]}" "$work/root/usr/sbin/apache2" -f "$work/apache.conf" -DFOREGROUND;;
    lighttpd)
      printf '%s\n' "server.document-root = \"$work/site\"" "server.port = $2" 'server.bind = "127.0.0.1"' 'server.modules = ()' 'static-file.etags = "disable"' \
        'mimetype.assign = (".json" => "application/json")' >lighttpd.conf
      exec "${with[@]}" "$work/root/usr/sbin/lighttpd" -D -f lighttpd.conf -m "$work/root/usr/lib/lighttpd";;
    mini_httpd) exec "${with[@]}" "$work/root/usr/sbin/mini_httpd" -D -h 127.0.0.1 -p "$2" -d site;;
    Express) exec node express.cjs "$2";;
    nginx)
      printf '%s\n' 'daemon off; master_process off; pid pid;' 'events {}' 'http { access_log off; client_body_temp_path t1; proxy_temp_path t2; fastcgi_temp_path t3;' \
        "uwsgi_temp_path t4; scgi_temp_path t5; etag off; server { listen 127.0.0.1:$2; root $work/site; } }" >nginx.conf
      exec "${with[@]}" "$work/root/usr/sbin/nginx" -p "$work" -c nginx.conf -e "$work/errors";;
  esac
}
release() { # FOLDER TIMEOUT DATE
  mkdir -p "$1"
  echo "{\"timeout\": $2}" >"$1/config.json"
  touch -d "$3" "$1/config.json"
}
curl() { "${with[@]}" "$work/root/usr/bin/curl" -s "$@"; }
check() { # WHAT SEEN EXPECTED
  printf '%-52s %s\n' "$1" "$2"
  [ "$2" = "$3" ] || { echo "changed: expected $3"; exit 1; }
}
pause() { [ "$each" != lighttpd ] || sleep 2; } # it looks at a file once a second
having() { curl -o /dev/null -w '%{http_code}' -H "If-Modified-Since: $1" "$url"; }
timeout() { grep -o '[0-9]*' copies/config.json; }
fetch() { # COMMAND: exit status, then what the copy says, which was that of 1.3.0
  local status=0
  release copies 10 '2024-06-14 10:00Z'
  (cd copies && "${with[@]}" "$work/root/usr/bin/$1" "${@:2}" >/dev/null 2>&1) || status=$?
  echo "$status, $(timeout)"
}
for each in Apache lighttpd mini_httpd Express nginx; do
  back=304 other_length=0,\ 10
  [ $each != nginx ] || back=200 other_length=0,\ 600
  rm -rf site
  release site 10 '2024-06-14 10:00Z'
  port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
  url=http://127.0.0.1:$port/config.json
  start $each "$port" >log 2>&1 & server=$!
  until curl -f -D headers -o /dev/null "$url"; do kill -0 "$server"; sleep 0.2; done
  check "$each: ETags, Last-Modified" "$(grep -ci '^etag' headers || true), $(sed -n 's/^last-modified: \(.*\)\r$/\1/Ip' headers)" '0, Fri, 14 Jun 2024 10:00:00 GMT'
  check "  1.3.0, a client that has 1.2.0"                   "$(having 'Fri, 07 Jun 2024 10:00:00 GMT')" 200
  rm site/config.json
  release site 60 '2024-06-07 10:00Z'
  pause
  check "  1.2.0 put back, a client that has none"           "$(curl "$url")" '{"timeout": 60}'
  check "  a client that has 1.3.0"                          "$(having 'Fri, 14 Jun 2024 10:00:00 GMT')" $back
  check "  curl -z: exit status, timeout"                    "$(fetch curl -z config.json -o config.json "$url")" '0, 10'
  check "  wget -N"                                          "$(fetch wget -q -N "$url")" '0, 10'
  release site 600 '2024-06-07 10:00Z'
  pause
  check "  wget -N, of another length"                       "$(fetch wget -q -N "$url")" "$other_length"
  touch site/config.json
  pause
  check "  touched: a client that has 1.3.0"                 "$(having 'Fri, 14 Jun 2024 10:00:00 GMT')" 200
  kill "$server"; wait "$server" 2>/dev/null || true; server=
done
