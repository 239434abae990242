#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: Alertmanager 0.25.0 and its amtool (Debian 12: prometheus-alertmanager 0.25.0-1+b4), msmtp 1.8.23 (Debian 12: msmtp 1.8.23-1), curl 7.88.1 (Debian 12: curl,
#   libcurl4 7.88.1-10+deb12u15), nodemailer 7.0.5 and emailjs 5.0.3 (npm), against a stand-in for a mail server that knows ann and ben, and refuses left ("550 no such
#   user").
# Expected: a mail to ann, left and ben reaches ann and ben, and the sender says that left was refused.
# Seen: Alertmanager, msmtp, curl and emailjs stop at the first refusal and send nothing to anybody. The last three say so; Alertmanager tries again and again, with all
#   three, until its group interval (5 min) is over, and up to then alertmanager_notifications_failed_total is 0. nodemailer sends the mail to the
#   other two and resolves; left is in `rejected` of the result, which nobody has to read. With a receiver of its own for each address, Alertmanager reaches ann and ben.
# Met: a colleague leaves, the mailbox goes, and from then on no page and no rollback notice by mail reaches any of the others: whoever tests the receiver tests it on the
#   day it is set up. With nodemailer the one new colleague whose name was misspelt is never told.
# What helps: one mail an address (in Alertmanager an email_config each), or the address of a list that the mail server keeps; curl --mail-rcpt-allowfails; an error
#   where `rejected` is not empty; an alert on alertmanager_notification_requests_failed_total, which counts each attempt.
set -euo pipefail
work=$(mktemp -d); started=(); trap '[ ${#started[@]} = 0 ] || { kill "${started[@]}"; wait "${started[@]}" 2>/dev/null || true; }; rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq prometheus-alertmanager=0.25.0-1+b4 msmtp=1.8.23-1 libgsasl18 libgssglue1 libntlm0 libsecret-1-0 \
  curl=7.88.1-10+deb12u15 libcurl4=7.88.1-10+deb12u15 >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" nodemailer@7.0.5 emailjs@5.0.3 >/dev/null
cat >server.cjs <<'JS'
const {appendFileSync, writeFileSync} = require('node:fs');
require('node:net').createServer((socket) => {
  let rest = '', inside = false, to = [];
  const say = (line) => socket.write(line + '\r\n');
  const hear = (line) => {
    const name = (/<(.*)@/.exec(line) || [])[1];
    if (inside) {
      if (line !== '.') return;
      inside = false;
      appendFileSync('mails', to.join(' and ') + '\n');
      say('250 queued');
    } else if (/^RCPT/i.test(line)) {
      if (name === 'left') { appendFileSync('refusals', '.'); say('550 no such user'); } else { to.push(name); say('250 fine'); }
    } else if (/^DATA/i.test(line)) { inside = true; say('354 go on'); }
    else if (/^QUIT/i.test(line)) socket.end('221 bye\r\n');
    else { if (/^MAIL/i.test(line)) to = []; say('250 mail.example.org'); }
  };
  say('220 mail.example.org');
  socket.setEncoding('utf8').on('error', () => {}).on('data', (text) => { const lines = (rest + text).split('\r\n'); rest = lines.pop(); lines.forEach(hear); });
}).listen(0, '127.0.0.1', function () { writeFileSync('port', String(this.address().port)); });
JS
touch mails refusals
node server.cjs & started+=($!)
until [ -s port ]; do kill -0 "${started[0]}"; sleep 0.1; done
smtp=$(cat port)
check() { # WHAT SEEN EXPECTED
  printf '%-44s %s\n' "$1" "$2"
  [ "$2" = "$3" ] || { echo "changed: expected $3"; exit 1; }
}
arrived() { paste -sd , mails; : >mails; }
debian() { env -i HOME="$work" PATH="$work/root/usr/bin" LD_LIBRARY_PATH="$work/root/usr/lib/x86_64-linux-gnu" "$@" 2>/dev/null; }
to='ann@example.org, left@example.org, ben@example.org'
printf '%s\n' 'From: a@example.org' "To: $to" 'Subject: Rollback of shop' '' 'It runs.' >mail
status=0; debian msmtp --host=127.0.0.1 --port="$smtp" --from=a@example.org -t <mail || status=$?
check 'msmtp: exit status, who has it' "$status, $(arrived)" '65, '
curl_to() {
  debian curl -sS --url "smtp://127.0.0.1:$smtp" --mail-from a@example.org --mail-rcpt ann@example.org --mail-rcpt left@example.org --mail-rcpt ben@example.org \
    -T mail "$@"
}
status=0; curl_to || status=$?
check 'curl' "$status, $(arrived)" '55, '
status=0; curl_to --mail-rcpt-allowfails || status=$?
check 'curl --mail-rcpt-allowfails' "$status, $(arrived)" '0, ann and ben'
cat >send.mjs <<'JS'
import {createTransport} from 'nodemailer';
import {SMTPClient} from 'emailjs';
const [, , client, port, to] = process.argv, mail = {from: 'a@example.org', to, subject: 'Rollback of shop', text: 'It runs.'};
const sent = client === 'emailjs' ? new SMTPClient({host: '127.0.0.1', port: Number(port)}).sendAsync(mail)
  : createTransport({host: '127.0.0.1', port: Number(port), ignoreTLS: true}).sendMail(mail);
console.log(await sent.then((result) => 'resolves' + (result.rejected ? `, rejected ${result.rejected}` : ''), () => 'rejects'));
process.exit(0);
JS
said=$(node send.mjs emailjs "$smtp" "$to");    check 'emailjs' "$said, $(arrived)" 'rejects, '
said=$(node send.mjs nodemailer "$smtp" "$to"); check 'nodemailer' "$said, $(arrived)" 'resolves, rejected left@example.org, ann and ben'
url=http://127.0.0.1:$(node -e "const server = require('net').createServer().listen(0, '127.0.0.1', () => { console.log(server.address().port); server.close(); })")
configure() { # CONFIGURATIONS
  printf '%s\n' "global: {smtp_smarthost: '127.0.0.1:$smtp', smtp_from: a@example.org, smtp_require_tls: false}" 'route: {receiver: team, group_wait: 0s}' \
    "receivers: [{name: team, email_configs: [$1]}]" >config.yml
}
metric() { curl -s "$url/metrics" | awk -v name="$1" '$1 == name {print $2}'; }
configure "{to: '$to'}"
: >refusals
root/usr/bin/prometheus-alertmanager --config.file=config.yml --storage.path=data --web.listen-address="${url#http://}" --cluster.listen-address= >log 2>&1 & started+=($!)
until curl -sf "$url/-/ready" >/dev/null; do kill -0 "${started[1]}"; sleep 0.2; done
amtool() { env -i HOME="$work" root/usr/bin/amtool --alertmanager.url="$url" "$@"; }
amtool alert add ErrorRate service=shop
until [ "$(wc -c <refusals)" -ge 5 ]; do kill -0 "${started[@]}"; sleep 0.2; done
check 'Alertmanager, after five attempts' "$(arrived)" ''
check '  notifications_failed_total' "$(metric 'alertmanager_notifications_failed_total{integration="email"}')" 0
check '  notification_requests_failed_total' "$([ "$(metric 'alertmanager_notification_requests_failed_total{integration="email"}')" -ge 4 ] && echo 4 or more)" '4 or more'
configure "{to: ann@example.org}, {to: left@example.org}, {to: ben@example.org}"
curl -sf -X POST "$url/-/reload"
until [ "$(wc -l <mails)" -ge 2 ]; do kill -0 "${started[@]}"; sleep 0.2; done
check '  one email_config an address' "$(sort mails | paste -sd ,)" 'ann,ben'
