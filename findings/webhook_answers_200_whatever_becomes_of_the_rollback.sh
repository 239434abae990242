#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: webhook 2.8.0 (Debian 12: webhook 2.8.0-4+b6), which runs a command when a URL is called, here ./rollback SERVICE VERSION; called with curl.
# Expected: a body that cannot be read, or lacks what the command's arguments are made of, is a 400 and nothing runs; a command that fails, or is not run since the rule
#   does not hold, is no 200, so that `curl -f` in a pipeline or a button of a chat fails.
# Seen: what is missing becomes an empty argument, and the command runs. A body that breaks off runs `./rollback "" ""`, one without the header Content-Type too, and so
#   does a GET, that of a link preview for instance; a misspelt field is an empty VERSION. The answer to all of that is 200 without a word, also where the command fails or is
#   not there any more, and where the rule does not hold it is 200 with "Hook rules were not satisfied.". Only a log that is off unless it runs with -verbose tells.
# Met: "rolled back" in the pipeline, green, while nothing ran; or a script that takes an empty version for the latest, and an empty service for all of them.
# What helps: "include-command-output-in-response": true, where a command that fails is a 500; "http-methods" and "trigger-rule-mismatch-http-response-code"; a rule that
#   asks for each field (regex ".+"); `${1:?}` in the script.
set -euo pipefail
version=2.8.0-4+b6
work=$(mktemp -d); server=; trap '[ -z "$server" ] || { kill "$server"; wait "$server" 2>/dev/null || true; }; rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq "webhook=$version" >/dev/null 2>&1
dpkg-deb -x webhook_*.deb root
cat >rollback <<'SH'
#!/bin/sh
printf '%s\n' "./rollback \"$1\" \"$2\"" >ran
[ -n "$1" ] && [ "$1" != broken ]
SH
chmod +x rollback
cat >hooks.json <<JSON
[{"id": "plain",   "execute-command": "$work/rollback", "command-working-directory": "$work",
  "pass-arguments-to-command": [{"source": "payload", "name": "service"}, {"source": "payload", "name": "version"}]},
 {"id": "output",  "execute-command": "$work/rollback", "command-working-directory": "$work", "include-command-output-in-response": true,
  "pass-arguments-to-command": [{"source": "payload", "name": "service"}, {"source": "payload", "name": "version"}]},
 {"id": "rule",    "execute-command": "$work/rollback", "command-working-directory": "$work",
  "trigger-rule": {"match": {"type": "value", "value": "prod", "parameter": {"source": "payload", "name": "stage"}}}},
 {"id": "gone",    "execute-command": "$work/not-there", "command-working-directory": "$work"}]
JSON
root/usr/bin/webhook -version
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
root/usr/bin/webhook -hooks hooks.json -ip 127.0.0.1 -port "$port" >log 2>&1 & server=$!
until curl -s "http://127.0.0.1:$port/" >/dev/null; do kill -0 "$server"; sleep 0.2; done
check() { # WHAT HOOK EXPECTED CURL'S ARGUMENTS...
  local what=$1 hook=$2 expected=$3 code seen; shift 3
  rm -f ran
  code=$(curl -s -o /dev/null -w '%{http_code}' "$@" "http://127.0.0.1:$port/hooks/$hook")
  for ((i = 0; i < 10; i++)); do [ ! -s ran ] || break; sleep 0.1; done
  seen="$code, $(cat ran 2>/dev/null || echo 'nothing ran')"
  printf '%-40s %s\n' "$what" "$seen"
  [ "$seen" = "$expected" ] || { echo "changed: expected $expected"; exit 1; }
}
json=(-H 'Content-Type: application/json')
check 'as meant'                     plain '200, ./rollback "shop" "1.2.0"' "${json[@]}" -d '{"service": "shop", "version": "1.2.0"}'
check 'a field is misspelt'          plain '200, ./rollback "shop" ""'      "${json[@]}" -d '{"service": "shop", "verison": "1.2.0"}'
check 'the body breaks off'          plain '200, ./rollback "" ""'          "${json[@]}" -d '{"service": "shop", "versi'
check 'no Content-Type'              plain '200, ./rollback "" ""'          -H 'Content-Type:' -d '{"service": "shop", "version": "1.2.0"}'
check 'GET, nothing at all'          plain '200, ./rollback "" ""'
check 'the command fails'            plain '200, ./rollback "broken" "1"'   "${json[@]}" -d '{"service": "broken", "version": "1"}'
check 'the command is not there'     gone  '200, nothing ran'               "${json[@]}" -d '{"service": "shop", "version": "1.2.0"}'
check 'the rule does not hold'       rule  '200, nothing ran'               "${json[@]}" -d '{"service": "shop", "version": "1.2.0", "stage": "production"}'
check 'it fails, output in response' output '500, ./rollback "broken" "1"'  "${json[@]}" -d '{"service": "broken", "version": "1"}'
check 'the body breaks off, output'  output '500, ./rollback "" ""'         "${json[@]}" -d '{"service": "shop", "versi'
printf '%-40s %s\n' 'lines in the log' "$(wc -l <log)"
[ ! -s log ] || { echo 'changed: expected an empty log'; cat log; exit 1; }
