#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: etcd and etcdctl 3.4.23 (Debian 12: etcd-server, etcd-client 3.4.23-4+b4).
# Expected: after `etcdctl snapshot restore` a client that watches a key, and connects again by itself, hears of what is written from then on, or gets an error; a write
#   that is guarded by the revision of a key goes through only if the key is as it was read.
# Seen: the restored etcd counts its revisions on from the snapshot's. A watcher that has heard of a later one waits, connected, without an error, until the count has
#   come past it again; what is written until then it never hears of. And the same revisions are given out once more, for other values: a guarded write made
#   with what was read before the restore goes through, and writes over something else.
# Met: etcd is put back to the snapshot of before the release: gateways, services and flags that follow it by a watch stay at what they had in memory, and the next
#   change reaches only those that have been started since; a "set it back if nobody has changed it" writes over what somebody has changed.
# What helps: start every client of that etcd anew after the restore; a later etcdutl's --bump-revision and --mark-compacted; compare the value itself in the guard.
set -euo pipefail
version=3.4.23-4+b4
work=$(mktemp -d); running=()
trap 'for each in ${running[@]+"${running[@]}"}; do kill "$each" 2>/dev/null || true; wait "$each" 2>/dev/null || true; done; rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq "etcd-server=$version" "etcd-client=$version" >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
free() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }
url=http://127.0.0.1:$(free) peer=http://127.0.0.1:$(free)
ctl=(env -i ETCDCTL_API=3 "$work/root/usr/bin/etcdctl" "--endpoints=$url")
start() { # FOLDER
  env -i "$work/root/usr/bin/etcd" --name shop --data-dir "$1" --listen-client-urls "$url" --advertise-client-urls "$url" --listen-peer-urls "$peer" \
    --initial-advertise-peer-urls "$peer" --initial-cluster "shop=$peer" --unsafe-no-fsync >>log 2>&1 & running[0]=$!
  until "${ctl[@]}" endpoint health >/dev/null 2>&1; do kill -0 "${running[0]}"; sleep 0.2; done
}
put() { "${ctl[@]}" put "$1" "$2" >/dev/null; }
revision() { "${ctl[@]}" get /release -w json | python3 -c 'import json, sys; print(json.load(sys.stdin)["kvs"][0]["mod_revision"])'; }
heard() { awk 'NR % 3 == 0' "$1" | xargs; }
check() { # WHAT SEEN EXPECTED
  printf '%-52s %s\n' "$1" "$2"
  [ "$2" = "$3" ] || { echo "changed: expected $3"; exit 1; }
}
"${ctl[@]}" version | sed -n 1p
start before
put /release 1.2.0
"${ctl[@]}" snapshot save snapshot >/dev/null 2>&1
put /release 1.3.0
read_before=$(revision)
for each in 1 2 3 4 5; do put /traffic $each; done
: >heard
"${ctl[@]}" watch /release >heard 2>errors & running[1]=$!
until [ "$(heard heard)" ]; do put /release 1.3.1; sleep 0.5; done
check 'a watcher has heard of'                       "$(heard heard | xargs -n 1 | sort -u)" 1.3.1
last=$(revision)
kill "${running[0]}"; wait "${running[0]}" 2>/dev/null || true
"${ctl[@]}" snapshot restore snapshot --data-dir after --name shop --initial-cluster "shop=$peer" --initial-advertise-peer-urls "$peer" >>log 2>&1
start after
check 'restored: the release'                        "$("${ctl[@]}" get /release --print-value-only)" 1.2.0
: >heard.new
"${ctl[@]}" watch /release >heard.new 2>/dev/null & running[2]=$!
sleep 5
before=$(wc -l <heard)
put /release 1.2.1
check 'a revision given out again'                   "$([ "$(revision)" = "$read_before" ] && echo yes)" yes
sleep 3
check 'written 1.2.1: a new watcher has heard of'    "$(heard heard.new)" 1.2.1
check '  the one of before'                          "$(tail -n +$((before + 1)) heard | xargs; cat errors)" ''
guarded=$("${ctl[@]}" txn <<<"mod(\"/release\") = \"$read_before\"

put /release 1.4.0

" 2>&1 | sed -n 1p)
check 'guarded by the revision at which it was 1.3.0' "$guarded, now $("${ctl[@]}" get /release --print-value-only)" 'SUCCESS, now 1.4.0'
while [ "$(revision)" -lt "$last" ]; do put /release 1.4.1; done
put /release 1.4.2
sleep 3
check 'more written, the last 1.4.2: the one of before' "$(tail -n +$((before + 1)) heard | awk 'NR % 3 == 0' | xargs)" 1.4.2
check '  a new watcher'                              "$(heard heard.new | xargs -n 1 | uniq | xargs)" '1.2.1 1.4.0 1.4.1 1.4.2'
