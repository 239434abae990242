#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: Apprise 1.2.0 (Debian 12: apprise 1.2.0-1), which sends one message to many services, against a server of this script.
# Expected: exit status 0 when all that were named have got it, as it is 1 when one of them answers with an error.
# Seen: an address that it cannot read (a token cut short, a service that it does not know, a file of addresses that is not there) is left out: the others are told, the exit
#   status is 0. For an address in a configuration not even a word is said. Only when none is left is it 1. Without --tag a configuration means "those without a tag", not all:
#   beside `on-call=pagerduty://...` only the chat is told. With an address in the command the configuration is not read. All of it with exit status 0.
# Met: "page the team" of a rollback is green for years with a token that was pasted wrong, or since somebody gave the pager a tag.
# What helps: `--tag all`; count what it has loaded (`apprise --dry-run` lists it; -v says what it left out) and compare with what should be; a message that has to be acknowledged.
set -euo pipefail
version=1.2.0-1
work=$(mktemp -d); server=; trap '[ -z "$server" ] || kill "$server"; rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq "apprise=$version" python3-requests python3-urllib3 python3-idna python3-chardet python3-charset-normalizer python3-certifi python3-click python3-colorama \
  python3-markdown python3-yaml libyaml-0-2 python3-requests-oauthlib python3-oauthlib python3-six >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
cat >server.cjs <<'JS'
const fs = require('node:fs');
require('node:http').createServer((request, response) => {
  request.resume();
  fs.appendFileSync('heard', request.url.replace(/\//g, '') + '\n');
  response.statusCode = request.url.includes('broken') ? 500 : 200;
  response.end();
}).listen(0, '127.0.0.1', function () { fs.writeFileSync('port', String(this.address().port)); });
JS
node server.cjs & server=$!
until [ -s port ]; do kill -0 "$server"; sleep 0.1; done
at=json://127.0.0.1:$(cat port)
apprise() { env -i HOME="$work" LC_ALL=C.UTF-8 PYTHONPATH="$work/root/usr/lib/python3/dist-packages" LD_LIBRARY_PATH="$work/root/usr/lib/x86_64-linux-gnu" /usr/bin/python3 "$work/root/usr/bin/apprise" "$@"; }
apprise --version | sed -n 1p
changed=
check() { # WHAT EXPECTED ARGUMENTS...
  local what=$1 expected=$2 status=0 seen; shift 2
  : >heard
  apprise -b 'Rolled shop back to 1.2.0' "$@" >said 2>&1 || status=$?
  seen="told: $(sort heard | paste -sd, -), exit $status, $(grep -q ERROR said && echo 'an error is shown' || echo 'nothing is shown')"
  printf '%-44s %s\n' "$what" "$seen"
  [ "$seen" = "$expected" ] || { echo "changed: expected $expected"; changed=1; }
}
check 'one answers with 500'              'told: broken,chat, exit 1, nothing is shown'  "$at/chat" "$at/broken"
check 'a token is too short'              'told: chat, exit 0, an error is shown'        "$at/chat" slack://T0123/B0123
check 'a service it does not know'        'told: chat, exit 0, an error is shown'        "$at/chat" pager://0123456789
check 'only that'                         'told: , exit 1, an error is shown'            slack://T0123/B0123
printf '%s\n' "$at/chat" slack://T0123/B0123 >team.cfg
check 'a configuration with it'           'told: chat, exit 0, nothing is shown'         -c team.cfg
printf 'urls:\n- %s\n- slack://T0123/B0123\n' "$at/chat" >team.yml
check 'the same in YAML'                  'told: chat, exit 0, nothing is shown'         -c team.yml
check 'two configurations, one not there' 'told: chat, exit 0, an error is shown'        -c pagers.cfg -c team.cfg
check 'an address beside a configuration' 'told: pager, exit 0, nothing is shown'        -c team.cfg "$at/pager"
printf '%s\n' "$at/chat" "on-call=$at/pager" >tags.cfg
check 'one has a tag'                     'told: chat, exit 0, nothing is shown'         -c tags.cfg
check 'one has a tag, --tag all'          'told: chat,pager, exit 0, nothing is shown'   -c tags.cfg --tag all
exit "${changed:-0}"
