#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: journalctl of systemd 252 (Debian 12: systemd, libsystemd-shared, systemd-journal-remote 252.39-1~deb12u2), on a journal that this script makes; jq 1.6 (Debian 12: jq,
#   libjq1 1.6-2.1+deb12u3).
# Expected: `journalctl -o json` has the text of each entry as MESSAGE, since colours, a long line and a progress line are text like any other: UTF-8.
# Seen: a MESSAGE with a colour (an escape character) or a carriage return is a list of numbers, [27,91,51,...], and one of 4096 bytes and more is null. So `... | grep ERROR`, and
#   a tool that reads JSON and looks for a word, find none of the three. jq's test() complains on stderr and has exit status 0 all the same, unless the last entry is one of
#   them. `journalctl -g ERROR` finds all, `-o cat` shows them, and the usual output shows the red line in plain and the progress line as "[27B blob data]". --all brings
#   the long line, but not the two others.
# Met: "no ERROR in the journal since the release": the errors are what loggers print in red, and a stack trace is what is long.
# What helps: -g of journalctl, with an upper-case letter where case matters; --all, and a reader that makes text of lists of numbers; no colours without a terminal (NO_COLOR).
set -euo pipefail
version=252.39-1~deb12u2 jq=1.6-2.1+deb12u3
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq "systemd=$version" "libsystemd-shared=$version" "systemd-journal-remote=$version" "jq=$jq" "libjq1=$jq" libmicrohttpd12 libonig5 tzdata >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
lib=$work/root/usr/lib/x86_64-linux-gnu
run() { env -i LC_ALL=C.UTF-8 TZ=UTC TZDIR="$work/root/usr/share/zoneinfo" LD_LIBRARY_PATH="$lib:$lib/systemd:$work/root/lib/x86_64-linux-gnu:$work/root/lib/x86_64-linux-gnu/systemd" "$@"; }
cat >entries.cjs <<'JS'
const messages = ["released 1.3.0", "ERROR in plain", "\x1b[31mERROR in red\x1b[0m", "ERROR " + "in a long line ".repeat(300), "ERROR at 10 %\rERROR at 20 %", "ERROR\ton two\nlines, caf\u00e9 \u2192 bar"];
for (const [i, message] of messages.entries()) {
  const length = Buffer.alloc(8), bytes = Buffer.from(message);
  length.writeBigUInt64LE(BigInt(bytes.length));
  process.stdout.write(`__REALTIME_TIMESTAMP=${1718446500 + i}000000\n__MONOTONIC_TIMESTAMP=${i + 1}\n_BOOT_ID=11111111111111111111111111111111\n_HOSTNAME=host\nSYSLOG_IDENTIFIER=shop\nMESSAGE\n`);
  process.stdout.write(Buffer.concat([length, bytes, Buffer.from("\n\n")]));
}
JS
node entries.cjs >entries
run "$work/root/lib/systemd/systemd-journal-remote" -o shop.journal entries 2>/dev/null
journal() { run "$work/root/bin/journalctl" --file shop.journal --quiet --no-pager "$@"; }
filter() { run "$work/root/usr/bin/jq" "$@"; }
run "$work/root/bin/journalctl" --version | sed -n 1p
filter --version
changed=
check() { # WHAT SEEN EXPECTED
  printf '%-56s %s\n' "$1" "$2"
  [ "$2" = "$3" ] || { echo "changed: expected $3"; changed=1; }
}
kinds() { journal -o json "$@" | filter -r '.MESSAGE | type' | paste -sd ' '; }
check 'entries with ERROR: journalctl -g ERROR -o json | wc -l' "$(journal -g ERROR -o json | wc -l)" 5
check '-o cat | grep -c ERROR, lines'                     "$(journal -o cat | grep -c ERROR)" 5
check '-o json, type of MESSAGE'                          "$(kinds)" 'string string array null array string'
check '-o json --all, type of MESSAGE'                    "$(kinds --all)" 'string string array string array string'
check '-o json | grep -c ERROR'                           "$(journal -o json | grep -c ERROR)" 2
check '-o json | jq, MESSAGE as a text, test("ERROR")'    "$(journal -o json | filter -c 'select(.MESSAGE | tostring | test("ERROR"))' | wc -l)" 2
status=0; journal -o json | filter 'select(.MESSAGE | test("ERROR"))' >shown 2>said || status=$?
check '-o json | jq, test("ERROR") of MESSAGE, exit status' "$status" 0
check '... entries found, complaints'                     "$(grep -c '"MESSAGE"' shown), $(grep -c 'cannot be matched' said)" '2, 3'
check '-o short, line in red'                             "$(journal | sed -n 's/.*shop: \(ERROR in red\).*/\1/p')" 'ERROR in red'
check '-o short, progress line'                           "$(journal | grep -o '\[.*blob data\]')" '[27B blob data]'
check 'lists of numbers made text'                        "$(journal -o json --all | filter -r '.MESSAGE | if type == "array" then implode else . end' | grep -c ERROR)" 5
exit "${changed:-0}"
