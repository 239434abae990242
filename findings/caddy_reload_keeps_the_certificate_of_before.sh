#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: Caddy 2.6.2 (Debian 12: caddy 2.6.2-5).
# Expected: cert.pem and key.pem are replaced by those of before, since clients refuse the new ones, and `caddy reload` reads them, as `nginx -s reload`, `apachectl graceful` and a reload of HAProxy do;
#   a reload that changes nothing says so, or is not a success.
# Seen: Caddy compares the configuration with the one that it has, and the names of the files have not changed: it does nothing, exit status 0, not a word of it to whoever called; only the log of
#   the server, by its level "info", has "config is unchanged". The new certificate stays. With --force it is read. Any change of the Caddyfile does it, too, that of a text in an answer for instance, so that a
#   reload is a matter of luck. What is read at each request (file_server) is new at once.
# Met: the rollback of a certificate, or a renewal by certbot with "caddy reload" as its hook: green, and the one that is refused, or runs out, is served until somebody restarts Caddy.
# What helps: caddy reload --force; after it compare what is served (openssl s_client) with the file.
set -euo pipefail
version=2.6.2-5
work=$(mktemp -d); server=; trap '[ -z "$server" ] || { kill "$server"; wait "$server" 2>/dev/null || true; }; rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq "caddy=$version" >/dev/null 2>&1
dpkg-deb --fsys-tarfile caddy_*.deb | tar -x ./usr/bin
certificate() { # NAME
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -keyout key.pem -out cert.pem -days 2 -subj "/CN=$1" -addext subjectAltName=DNS:localhost 2>/dev/null
}
free() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }
port=$(free) admin=$(free)
while [ "$admin" = "$port" ]; do admin=$(free); done
caddyfile() { # ANSWER
  printf '{\n\tadmin 127.0.0.1:%s\n\tauto_https off\n}\n\nhttps://localhost:%s {\n\tbind 127.0.0.1\n\ttls cert.pem key.pem\n\trespond "%s"\n}\n' "$admin" "$port" "$1" >Caddyfile
}
caddy() { env -i HOME="$work" XDG_DATA_HOME="$work/data" XDG_CONFIG_HOME="$work/config" usr/bin/caddy "$@"; }
reload() { # OPTION...: its exit status
  local status=0
  caddy reload "$@" --config Caddyfile --adapter caddyfile --address "127.0.0.1:$admin" >said 2>&1 || status=$?
  echo "$status"
}
served() { openssl s_client -connect "127.0.0.1:$port" -servername localhost </dev/null 2>/dev/null | openssl x509 -noout -subject 2>/dev/null | sed 's/.*CN = //'; }
check() { # WHAT SEEN EXPECTED
  printf '%-40s %s\n' "$1" "$2"
  [ "$2" = "$3" ] || { echo "changed: expected $3"; cat said; exit 1; }
}
becomes() { # CERTIFICATE: it is served in the end
  local i
  for ((i = 0; i < 50; i++)); do [ "$(served)" != "$1" ] || break; sleep 0.1; done
  served
}
caddyfile one
certificate of-june
env -i HOME="$work" XDG_DATA_HOME="$work/data" XDG_CONFIG_HOME="$work/config" usr/bin/caddy run --config Caddyfile --adapter caddyfile >log 2>&1 & server=$!
until [ -n "$(served)" ]; do kill -0 "$server"; sleep 0.1; done
caddy version
check 'served' "$(served)" of-june
certificate of-may
check 'put back, caddy reload: exit status' "$(reload)" 0
check '  the caller is told that nothing changed' "$(grep -c unchanged said || true)" 0
check '  the log of the server' "$(grep -o 'config is unchanged' log)" 'config is unchanged'
sleep 2
check '  served' "$(served)" of-june
check 'caddy reload --force' "$(reload --force)" 0
check '  served' "$(becomes of-may)" of-may
certificate of-april
caddyfile two
check 'another text, caddy reload' "$(reload)" 0
check '  served' "$(becomes of-april)" of-april
