#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: Mosquitto 2.0.11 and its mosquitto_pub and mosquitto_sub (Debian 12: mosquitto, mosquitto-clients, libmosquitto1 2.0.11-1.2+deb12u2), with persistence.
# Expected: a message that is published with QoS 1 or 2, and confirmed, is with the broker: who has subscribed with a session of its own gets it when it is there again, a retained one is the
#   value of its topic until the next. Or mosquitto_pub fails.
# Seen: it ends with 0, and no device hears of it, in three cases. Without the right to write there (acl_file) it is confirmed and dropped; only by MQTT 5 is there a warning, with
#   0 as well. For a device that was away, the first 1000 messages are kept and the newest dropped, among them "rollback". And what is retained is written to the disk every half hour
#   and at a proper end: after a crash of the broker the value is that of before, 1.3.0, and so it is handed to all.
# Met: flags or target versions for devices by MQTT: the switch back is confirmed, and part of the devices stays with the bad release, or all of them return to it.
# What helps: publish with -V 5 and read its stderr; the state as a retained message, its changes not through the queue; autosave_interval 1 with autosave_on_changes true; to have
#   the devices report the version that they have.
set -euo pipefail
version=2.0.11-1.2+deb12u2
work=$(mktemp -d); broker=; trap '[ -z "$broker" ] || { kill "$broker" 2>/dev/null; wait "$broker" 2>/dev/null || true; }; rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq "mosquitto=$version" "mosquitto-clients=$version" "libmosquitto1=$version" libcjson1 libdlt2 libwrap0 >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
export LD_LIBRARY_PATH="$work/root/usr/lib/x86_64-linux-gnu" HOME="$work"
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
printf '%s\n' "user $(id -un)" "listener $port 127.0.0.1" 'allow_anonymous true' 'persistence true' "persistence_location $work/" "acl_file $work/acl" >configuration
printf '%s\n' 'topic readwrite device/#' 'topic read fleet/#' >acl
subscribe() { root/usr/bin/mosquitto_sub -h 127.0.0.1 -p "$port" "$@"; }
publish() { # ARGUMENT...: exit status and what was said
  local status=0
  root/usr/bin/mosquitto_pub -h 127.0.0.1 -p "$port" "$@" >said 2>&1 || status=$?
  echo "$status $(cat said)"
}
start() {
  root/usr/sbin/mosquitto -c configuration >>log 2>&1 & broker=$!
  until publish -t device/none -m a | grep -q '^0'; do kill -0 "$broker"; sleep 0.2; done
}
value() { subscribe -t "$1" -C 1 -W 2 2>/dev/null || true; }
check() { # WHAT SEEN EXPECTED
  printf '%-54s %s\n' "$1" "$2"
  [ "$2" = "$3" ] || { echo "changed: expected $3"; exit 1; }
}
root/usr/sbin/mosquitto -h | sed -n '1s/mosquitto version/Mosquitto/p' || true
start
check 'no right to write: publish, QoS 1, retained'         "$(publish -q 1 -r -t fleet/release -m 1.2.0)" '0 '
check '  by MQTT 5'                                         "$(publish -V 5 -q 1 -r -t fleet/release -m 1.2.0)" '0 Warning: Publish 1 failed: Not authorized.'
check '  the value of the topic'                            "$(value fleet/release)" ''
subscribe -i away -c -q 1 -t device/orders -E
seq -f 'step %.0f' 1100 | root/usr/bin/mosquitto_pub -h 127.0.0.1 -p "$port" -q 1 -t device/orders -l
check 'a device is away, 1100 messages, then: publish'      "$(publish -q 1 -t device/orders -m rollback)" '0 '
subscribe -i away -c -q 1 -t device/orders -W 3 >heard 2>/dev/null || true
check '  what it hears: number, the last'                   "$(wc -l <heard), $(tail -n 1 heard)" '1000, step 1000'
check 'publish 1.3.0, QoS 2, retained'                      "$(publish -q 2 -r -t device/release -m 1.3.0)" '0 '
kill "$broker"; wait "$broker" 2>/dev/null || true
start
check '  the broker is started anew: the value'             "$(value device/release)" 1.3.0
check 'publish 1.2.0, QoS 2, retained'                      "$(publish -q 2 -r -t device/release -m 1.2.0)" '0 '
check '  the value'                                         "$(value device/release)" 1.2.0
kill -KILL "$broker"; wait "$broker" 2>/dev/null || true
start
check '  the broker is lost and started anew: the value'    "$(value device/release)" 1.3.0
