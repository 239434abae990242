#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: OSTree 2022.7 (Debian 12: ostree, libostree-1-1 2022.7-2+deb12u1), with a repository behind a web server of this script.
# Expected: `ostree reset shop/stable shop/stable^` on the server sets the branch back to 1.2.0, and each machine that pulls gets it, as refs/heads/shop/stable is what the web server hands out.
# Seen: if the repository has a summary, a pull goes by what that says of the branch and does not look at the branch. Neither `reset` nor `commit` writes it: on the server
#   `ostree log` and `ostree cat` show 1.2.0, while machines, new ones too, pull 1.3.0, exit status 0; a hotfix that is committed goes to none of them. Once the
#   commit has been pruned away, pulls fail. A repository without a summary does what is expected.
# Met: a rollback of an operating system or of a Flatpak's repository that was done and looked at on the server, while the bad release goes on spreading.
# What helps: `ostree summary --update` after each change of a branch (flatpak build-update-repo), or core.auto-update-summary=true in the repository; a pull from outside as the proof.
set -euo pipefail
version=2022.7-2+deb12u1
work=$(mktemp -d); server=; trap '[ -z "$server" ] || { kill "$server"; wait "$server" 2>/dev/null || true; }; rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq "ostree=$version" "libostree-1-1=$version" libavahi-client3 libavahi-common3 libavahi-glib1 libcurl3-gnutls libgpgme11 libassuan0 >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
ostree() { env -i HOME="$work" LD_LIBRARY_PATH="$work/root/usr/lib/x86_64-linux-gnu" "$work/root/usr/bin/ostree" "$@"; }
check() { # WHAT SEEN EXPECTED
  printf '%-50s %s\n' "$1" "$2"
  [ "$2" = "$3" ] || { echo "changed: expected $3"; exit 1; }
}
minute=10
commit() { # VERSION
  mkdir tree; echo "$1" >tree/version
  ostree --repo=server commit --branch=shop/stable --subject="$1" --timestamp="2024-06-14 10:$((minute++)):00 +0000" --tree=dir=tree >/dev/null
  rm -r tree
}
pull() { # MACHINE: exit status, what it has
  local status=0
  if [ ! -d "$1" ]; then
    ostree --repo="$1" init --mode=bare-user
    ostree --repo="$1" remote add --no-gpg-verify shop "http://127.0.0.1:$(cat port)"
  fi
  ostree --repo="$1" pull shop shop/stable >said 2>&1 || status=$?
  echo "$status: $(ostree --repo="$1" cat shop:shop/stable /version 2>/dev/null)"
}
on_server() { ostree --repo=server cat shop/stable /version; }
ostree --version | sed -n 's/ Version: //p' | tr -d "'"
ostree --repo=server init --mode=archive
python3 -c 'import http.server as h
class Handler(h.SimpleHTTPRequestHandler):
    def __init__(self, *all, **more): super().__init__(*all, directory="server", **more)
    def log_message(self, *ignored): pass
s = h.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
print(s.server_port, flush=True)
s.serve_forever()' >port & server=$!
until [ -s port ]; do kill -0 "$server"; sleep 0.1; done
commit 1.2.0; commit 1.3.0
check 'without a summary: pull'                    "$(pull first)" '0: 1.3.0'
ostree --repo=server reset shop/stable shop/stable^
check '  reset: on the server'                     "$(on_server)" 1.2.0
check '  pull'                                     "$(pull first)" '0: 1.2.0'
commit 1.3.0; ostree --repo=server summary --update
check 'with a summary: pull'                       "$(pull first)" '0: 1.3.0'
ostree --repo=server reset shop/stable shop/stable^
check '  reset: on the server'                     "$(on_server)" 1.2.0
check '  refs/heads/shop/stable over HTTP is 1.2.0' "$([ "$(curl -s "http://127.0.0.1:$(cat port)/refs/heads/shop/stable")" = "$(ostree --repo=server rev-parse shop/stable)" ] && echo yes)" yes
check '  pull'                                     "$(pull first)" '0: 1.3.0'
check '  pull on a new machine'                    "$(pull second)" '0: 1.3.0'
commit 1.2.1
check '  1.2.1 is committed: pull'                 "$(pull first)" '0: 1.3.0'
ostree --repo=server prune --refs-only >/dev/null
check '  the repository is pruned: a new machine'        "$(pull third)" '1: '
ostree --repo=server summary --update
check '  the summary is updated: pull'             "$(pull first)" '0: 1.2.1'
ostree --repo=server config set core.auto-update-summary true
commit 1.2.2
check 'core.auto-update-summary, 1.2.2: pull'      "$(pull first)" '0: 1.2.2'
ostree --repo=server reset shop/stable shop/stable^
check '  reset: pull'                              "$(pull first)" '0: 1.2.1'
