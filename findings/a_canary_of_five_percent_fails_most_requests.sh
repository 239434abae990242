#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: HAProxy 2.6.12 and nginx 1.22.1 (Debian 12: haproxy 2.6.12-1+deb12u4, nginx 1.22.1-9+deb12u11), in front of two services of this script: the old release
#   answers after 300 ms with 200, the new one, where it is bad, at once with 500.
# Expected: with the weights 95 and 5 the new release has one request in twenty, whatever becomes of it: at the most 5 % of the requests fail.
# Seen: so it is by `balance roundrobin` and by nginx without a method. By `balance leastconn` and `least_conn` it is so only while both are equally quick: a release that
#   fails at once hardly ever has a connection open, and gets the next request. Of the requests of twenty clients most fail. From one client,
#   HAProxy's leastconn gives each release half, whatever the weights.
# Met: "a canary of 5 %, it cannot do much harm": it is well for hours, then its database is gone, and most requests fail; or a rollback to 5 %, and nothing gets better.
# What helps: weights with roundrobin; weight 0, or the server out of the list, as a rollback; the share of each release as it is counted, not as it is configured.
set -euo pipefail
work=$(mktemp -d); running=(); trap 'for each in ${running[@]+"${running[@]}"}; do kill "$each"; wait "$each" 2>/dev/null || true; done; rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq haproxy=2.6.12-1+deb12u4 nginx=1.22.1-9+deb12u11 libopentracing-c-wrapper0 libopentracing1 liblua5.3-0 >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
with=(env -i LD_LIBRARY_PATH="$work/root/usr/lib/x86_64-linux-gnu")
cat >services.cjs <<'JS'
const http = require('node:http'), fs = require('node:fs');
const answer = (release, status, after) => (request, response) => setTimeout(() => response.writeHead(status, {release}).end('answer'), after);
const services = {old: answer('1.2.0', 200, 300), bad: answer('1.3.0', 500, 0), good: answer('1.3.0', 200, 300)}, ports = {};
for (const [name, listener] of Object.entries(services)) {
  const server = http.createServer(listener).listen(0, '127.0.0.1', () => {
    ports[name] = server.address().port;
    if (Object.keys(ports).length === 3) fs.writeFileSync('listening', `${ports.old} ${ports.bad} ${ports.good}\n`);
  });
}
JS
cat >load.cjs <<'JS'
const http = require('node:http');
const [port, atOnce] = process.argv.slice(2).map(Number), total = atOnce === 1 ? 40 : 240;
const agent = new http.Agent({keepAlive: true, maxSockets: atOnce});
let sent = 0, newer = 0;
const next = () => new Promise((done) => {
  if (sent++ >= total) return done();
  http.get({host: '127.0.0.1', port, agent}, (response) => {
    newer += response.headers.release === '1.3.0';
    response.resume().on('end', () => done(next()));
  });
});
Promise.all(Array.from({length: atOnce}, next)).then(() => {
  const share = 100 * newer / total;
  console.log(share < 10 ? 'about 5 %' : share > 60 ? 'most' : share > 40 ? 'about half' : `${share} %`);
  process.exit();
});
JS
node services.cjs & running+=($!)
until [ -s listening ]; do kill -0 "${running[0]}"; sleep 0.1; done
read -r old bad good <listening
free() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }
printf '%s\n' defaults 'mode http' 'timeout client 10s' 'timeout server 10s' 'timeout connect 10s' >haproxy.cfg
printf '%s\n' 'daemon off; master_process off; pid pid;' 'events {}' 'http { access_log off; client_body_temp_path t1; proxy_temp_path t2; fastcgi_temp_path t3;' \
  'uwsgi_temp_path t4; scgi_temp_path t5;' >nginx.conf
declare -A port
for release in good bad; do
  newer=$good; [ $release = good ] || newer=$bad
  for each in roundrobin leastconn; do
    port[haproxy $each $release]=$(free)
    printf '%s\n' "listen $each-$release" "bind 127.0.0.1:${port[haproxy $each $release]}" "balance $each" "server old 127.0.0.1:$old weight 95" \
      "server new 127.0.0.1:$newer weight 5" >>haproxy.cfg
  done
  for each in '' least_conn; do
    port[nginx $each $release]=$(free)
    printf '%s\n' "upstream u$each$release { ${each:+$each;} server 127.0.0.1:$old weight=95; server 127.0.0.1:$newer weight=5; }" \
      "server { listen 127.0.0.1:${port[nginx $each $release]}; location / { proxy_pass http://u$each$release; } }" >>nginx.conf
  done
done
echo '}' >>nginx.conf
"${with[@]}" "$work/root/usr/sbin/haproxy" -v | sed -n 1p
"${with[@]}" "$work/root/usr/sbin/nginx" -v 2>&1
"${with[@]}" "$work/root/usr/sbin/haproxy" -db -f haproxy.cfg >log 2>&1 & running+=($!)
"${with[@]}" "$work/root/usr/sbin/nginx" -p "$work" -c nginx.conf -e "$work/errors" & running+=($!)
for each in 'haproxy roundrobin bad' 'nginx  bad'; do until curl -s -o /dev/null "http://127.0.0.1:${port[$each]}/"; do kill -0 "${running[@]}"; sleep 0.2; done; done
check() { # BALANCER METHOD RELEASE AT_ONCE EXPECTED
  local seen; seen=$(node load.cjs "${port[$1 $2 $3]}" "$4")
  printf '%-8s %-11s 1.3.0 is %-5s %2s at once: %s\n' "$1" "$2" "$3," "$4" "$seen"
  [ "$seen" = "$5" ] || { echo "changed: expected $5"; exit 1; }
}
check haproxy roundrobin bad 20 'about 5 %'
check nginx '' bad 20 'about 5 %'
check haproxy leastconn good 20 'about 5 %'
check nginx least_conn good 20 'about 5 %'
check haproxy leastconn bad 20 most
check nginx least_conn bad 20 most
check haproxy leastconn bad 1 'about half'
