#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: rsyslog 8.2302.0 (Debian 12: rsyslog 8.2302.0-1+deb12u2) with its input imtcp as it comes, and for comparison syslog-ng 3.38.1 (Debian 12: syslog-ng-core
#   3.38.1-5+deb12u1) with network(transport("tcp")). Lines are sent to them by TCP without a header, as `nc loghost 514`, a script or a simple logger of an application does.
# Expected: each line is one message, whatever it begins with; both take "rolled back to 1.2.0" so.
# Seen: to rsyslog a line that begins with a digit says first how long the message is (RFC 6587, 3.4.1), by default, beside lines. "3 pods restarted" is the message "pod", three letters long,
#   and another one, "s restarted"; "1.3.0 rolled back" is "3" and ".0 rolled back". "20 pods restarted" takes the first letters of the next line with it. "500 errors in shop"
#   waits for 500 letters: it and what comes behind it is lost when the connection ends before, and so is "2024-06-15T10:15:00Z ERROR". The sender hears nothing of it.
# Met: what a deployment script says to the log begins with a time, a version or a number; the log server has everything but that, and "no errors since 10:15".
# What helps: supportOctetCountedFraming="off" for that input; `logger -n loghost -P 514 -T`, whose lines begin with "<13>"; a word in front.
set -euo pipefail
work=$(mktemp -d); servers=; trap '[ -z "$servers" ] || kill $servers; rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq rsyslog=8.2302.0-1+deb12u2 libestr0 libfastjson4 syslog-ng-core=3.38.1-5+deb12u1 libivykis0 libesmtp6 libnet1 >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
ports=$(python3 -c '
import socket
made = [socket.socket() for _ in range(3)]
for each in made: each.bind(("127.0.0.1", 0))
print(*(each.getsockname()[1] for each in made))')
read -r usual lines_only ng <<<"$ports"
cat >rsyslog.conf <<CONF
module(load="imtcp")
template(name="whole" type="string" string="%rawmsg%\n")
ruleset(name="usual") { action(type="omfile" file="$work/usual" template="whole") }
ruleset(name="off") { action(type="omfile" file="$work/off" template="whole") }
input(type="imtcp" address="127.0.0.1" port="$usual" ruleset="usual")
input(type="imtcp" address="127.0.0.1" port="$lines_only" ruleset="off" supportOctetCountedFraming="off")
CONF
cat >syslog-ng.conf <<CONF
@version: 3.38
source tcp { network(ip("127.0.0.1") port($ng) transport("tcp") flags(no-parse)); };
destination all { file("$work/ng" template("\${MSG}\n")); };
log { source(tcp); destination(all); };
CONF
lib=$work/root/usr/lib
LD_LIBRARY_PATH=$lib/x86_64-linux-gnu "$work/root/usr/sbin/rsyslogd" -v | sed -n 1p
LD_LIBRARY_PATH=$lib/x86_64-linux-gnu "$work/root/usr/sbin/rsyslogd" -n -f "$work/rsyslog.conf" -i "$work/rsyslog.pid" -M "$lib/x86_64-linux-gnu/rsyslog" >rsyslog.log 2>&1 & servers=$!
LD_LIBRARY_PATH=$lib/syslog-ng:$lib/x86_64-linux-gnu "$work/root/usr/sbin/syslog-ng" -F -f "$work/syslog-ng.conf" --no-caps --persist-file="$work/persist" --pidfile="$work/syslog-ng.pid" \
  --control="$work/control" --module-path="$lib/syslog-ng/3.38" >syslog-ng.log 2>&1 & servers="$servers $!"
cat >send.cjs <<'JS'
const [port, text] = process.argv.slice(2);
const connect = (tries) => {
  const socket = require('node:net').connect(Number(port), '127.0.0.1', () => socket.end(text));
  socket.on('error', () => { if (tries === 0) process.exit(1); setTimeout(connect, 200, tries - 1); });
};
connect(50);
JS
changed=
check() { # TEXT EXPECTED (of rsyslog; the others have each line as a message)
  local name port before seen expected i
  echo "sent: ${1//$'\n'/|}"
  for name in usual off ng; do
    case $name in usual) port=$usual expected=$2 ;; off) port=$lines_only expected=$1 ;; ng) port=$ng expected=$1 ;; esac
    : >>"$name"; before=$(wc -l <"$name")
    node send.cjs "$port" "$1"$'\nend\n'
    for ((i = 0; i < 20; i++)); do sleep 0.1; ! tail -n "+$((before + 1))" "$name" | grep -q '^end$' || break; done
    seen=$(tail -n "+$((before + 1))" "$name" | { grep -vx end || true; } | paste -sd '|')
    printf '  %-26s %s\n' "$([ $name = ng ] && echo syslog-ng || echo "rsyslog, $name")" "${seen:-(nothing)}"
    [ "$seen" = "${expected//$'\n'/|}" ] || { echo "  changed: expected ${expected//$'\n'/|}"; changed=1; }
  done
}
check 'rolled back to 1.2.0' 'rolled back to 1.2.0'
check '1.3.0 rolled back' $'3\n.0 rolled back'
check '3 pods restarted' $'pod\ns restarted'
check $'20 pods restarted\nrolled back' $'pods restarted#012rolle\nd back'
check $'500 errors in shop\nrolled back\nstill failing' ''
check $'2024-06-15T10:15:00Z ERROR in shop\nrolled back' ''
grep -o 'Framing Error[^:]*' rsyslog.log | sort | uniq -c
exit "${changed:-0}"
