#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: nodemailer 10.6.1 and emailjs 5.0.3 (npm), EmailMessage with smtplib of Python 3.11.2 (Debian 12: python3.11-minimal, libpython3.11-stdlib 3.11.2-6+deb12u9) and msmtp 1.8.23
#   (Debian 12: msmtp 1.8.23-1), each given the addresses as one text, as it stands in a variable or in a setting; against a stand-in for the mail server.
# Expected: addresses are separated by a comma. With a space or a semicolon between them, as a shell and Outlook have it, all are told, or it is an error before anything is sent.
# Seen: one is told, and all is well: no error, exit status 0. Of "a b" nodemailer, emailjs and Python send to a (b is a's name, or dropped), msmtp -t to b. "a; b" is both to
#   nodemailer, emailjs and msmtp, and a to Python. "b <a>", as a name that is an address looks in an address book, goes to a; Python's EmailMessage sends it to b.
# Met: ONCALL="first@... second@..." in a pipeline: half of the team is never paged, from the day on when the second was written behind the first.
# What helps: a list, where the library takes one; count what it will send to (envelope.to of nodemailer, m["To"].addresses and .defects of Python) and compare.
set -euo pipefail
python=3.11.2-6+deb12u9
work=$(mktemp -d); server=; trap '[ -z "$server" ] || kill "$server"; rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq "python3.11-minimal=$python" "libpython3.11-minimal=$python" "libpython3.11-stdlib=$python" msmtp=1.8.23-1 libgsasl18 libgssglue1 libntlm0 libsecret-1-0 >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" nodemailer@10.6.1 emailjs@5.0.3 >/dev/null
cat >server.cjs <<'JS'
const fs = require('node:fs');
require('node:net').createServer((socket) => {
  let data = false, rest = '';
  socket.on('error', () => {});
  socket.write('220 mail\r\n');
  socket.on('data', (part) => {
    const lines = (rest + part).split('\r\n');
    rest = lines.pop();
    for (const line of lines) {
      if (data) { if (line === '.') { data = false; socket.write('250 taken\r\n'); } continue; }
      if (/^rcpt/i.test(line)) fs.appendFileSync('told', line.replace(/^.*<(.)@.*$/, '$1') + '\n');
      if (/^data/i.test(line)) { data = true; socket.write('354 go on\r\n'); } else socket.write(/^quit/i.test(line) ? '221 bye\r\n' : '250 ok\r\n');
    }
  });
}).listen(0, '127.0.0.1', function () { fs.writeFileSync('port', String(this.address().port)); });
JS
cat >send.mjs <<'JS'
import nodemailer from 'nodemailer';
import {SMTPClient} from 'emailjs';
const [library, port, to] = process.argv.slice(2), host = '127.0.0.1', message = {from: 's@example.org', to, subject: 'Rolling back', text: 'shop'};
await (library === 'nodemailer' ? nodemailer.createTransport({host, port: Number(port), ignoreTLS: true}).sendMail(message) : new SMTPClient({host, port: Number(port)}).sendAsync(message));
process.exit(0);
JS
cat >send.py <<'PY'
import sys, smtplib, email.message
message = email.message.EmailMessage()
message['From'], message['To'], message['Subject'] = 's@example.org', sys.argv[2], 'Rolling back'
message.set_content('shop')
with smtplib.SMTP('127.0.0.1', int(sys.argv[1])) as server: server.send_message(message)
PY
node server.cjs & server=$!
until [ -s port ]; do kill -0 "$server"; sleep 0.1; done
port=$(cat port)
run() { env -i HOME="$work" LC_ALL=C.UTF-8 LD_LIBRARY_PATH="$work/root/usr/lib/x86_64-linux-gnu" "$@"; }
send() { # PROGRAM ADDRESSES
  case $1 in
    python) run PYTHONHOME="$work/root/usr" "$work/root/usr/bin/python3.11" send.py "$port" "$2" ;;
    msmtp) printf 'From: s@example.org\nTo: %s\nSubject: Rolling back\n\nshop\n' "$2" | run "$work/root/usr/bin/msmtp" -C /dev/null -t --host=127.0.0.1 --port="$port" --tls=off --auth=off --from=s@example.org ;;
    *) node send.mjs "$1" "$port" "$2" ;;
  esac
}
run "$work/root/usr/bin/msmtp" --version | sed -n 1p
run PYTHONHOME="$work/root/usr" "$work/root/usr/bin/python3.11" --version
changed=
check() { # ADDRESSES, THEN WHO IS TOLD by nodemailer, emailjs, python, msmtp
  local to=$1 program status told; shift
  echo "$to"
  for program in nodemailer emailjs python msmtp; do
    : >told; status=0
    send "$program" "$to" >said 2>&1 || status=$?
    told="$(paste -sd ' ' told), exit $status"
    printf '  %-12s told: %s\n' "$program" "$told"
    [ "$told" = "$1, exit 0" ] || { echo "  changed: expected $1, exit 0"; changed=1; }
    shift
  done
}
check 'a@example.org, b@example.org'   'a b' 'a b' 'a b' 'a b'
check 'a@example.org b@example.org'    a     a     a     b
check 'a@example.org; b@example.org'   'a b' 'a b' a     'a b'
check 'b@example.org <a@example.org>'  a     a     b     a
exit "${changed:-0}"
