#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: apt-get of APT 2.6.2 (Debian 12: apt, libapt-pkg6.0 2.6.2), with a signed repository of this script (gpg, gpg-agent, gpgv 2.2.40-1.1+deb12u2).
# Expected: the folder of a repository is put back to what it was a week ago (a snapshot, a backup, a link to the older folder): `apt-get update` takes what is there,
#   or says that it does not.
# Seen: an index whose Date is before that of the one it has is fetched, its signature verified, and thrown away: "Get:1 ... InRelease", exit status 0, no warning. The
#   candidate stays 1.3.0, and its download is a 404. A machine that asks for the first time gets 1.2.0. So it stays until the repository's date is newer.
#   A server that answers If-Modified-Since has "Hit:1" for it.
# Met: "put the repository back, then apt-get update && apt-get install shop": machines that never saw 1.3.0 are right, the others fail or are left where they are.
# What helps: make the index anew and sign it with today's date (reprepro export, aptly publish switch) in place of a folder put back; on one machine,
#   empty /var/lib/apt/lists before the update; install shop=1.2.0, and look at `apt-cache policy` on a machine that had 1.3.0.
set -euo pipefail
version=2.6.2 gpg=2.2.40-1.1+deb12u2
work=$(mktemp -d); server=; trap '[ -z "$server" ] || { kill "$server"; wait "$server" 2>/dev/null || true; }; gpgconf_kill 2>/dev/null || true; rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq "apt=$version" "libapt-pkg6.0=$version" "gpg=$gpg" "gpg-agent=$gpg" "gpgv=$gpg" "gpgconf=$gpg" libassuan0 libnpth0 libksba8 >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
mkdir -p etc/apt.conf.d etc/preferences.d cache/archives/partial
mkdir -m 700 keys
: >status
with=(env -i HOME="$work" GNUPGHOME="$work/keys" PATH="$work/root/usr/bin:/usr/bin:/bin" LC_ALL=C LD_LIBRARY_PATH="$work/root/usr/lib/x86_64-linux-gnu")
gpg() { "${with[@]}" gpg --batch --quiet --agent-program "$work/root/usr/bin/gpg-agent" "$@" 2>/dev/null; }
gpgconf_kill() { "${with[@]}" gpg-connect-agent --no-autostart killagent /bye >/dev/null; }
gpg --passphrase '' --quick-generate-key 'A <a@example.org>' ed25519 sign never
gpg --export >key.gpg
sign() { # FOLDER DATE
  (cd "$1" && printf 'Date: %s\nSHA256:\n %s %s Packages\n' "$2" "$(sha256sum Packages | cut -d ' ' -f 1)" "$(stat -c %s Packages)" >Release)
  gpg --yes --clearsign -o "$1/InRelease" "$1/Release"
  touch -d "$2" "$1"/*
}
repository() { # VERSION DATE
  mkdir -p package/DEBIAN "$1"
  printf 'Package: shop\nVersion: %s\nArchitecture: all\nMaintainer: A <a@example.org>\nDescription: x\n' "$1" >package/DEBIAN/control
  dpkg-deb --build package "$1/shop_$1_all.deb" >/dev/null
  { dpkg-deb --field "$1"/*.deb
    printf 'Filename: ./shop_%s_all.deb\nSize: %s\nSHA256: %s\n' "$1" "$(stat -c %s "$1"/*.deb)" "$(sha256sum "$1"/*.deb | cut -d ' ' -f 1)"; } >"$1/Packages"
  sign "$1" "$2"
}
repository 1.2.0 'Fri, 07 Jun 2024 10:00:00 UTC'
repository 1.3.0 'Fri, 14 Jun 2024 10:00:00 UTC'
cat >server.cjs <<'JS'
const fs = require('node:fs');
const server = require('node:http').createServer((request, response) => { // answers If-Modified-Since under /conditional
  const file = 'repository/' + request.url.split('/').at(-1);
  if (!fs.existsSync(file)) return response.writeHead(404).end();
  const date = fs.statSync(file).mtime, since = new Date(request.headers['if-modified-since'] ?? 0);
  response.writeHead(request.url.startsWith('/conditional') && date <= since ? 304 : 200, {'Last-Modified': date.toUTCString()});
  response.end(response.statusCode === 304 ? '' : fs.readFileSync(file));
}).listen(0, '127.0.0.1', () => fs.writeFileSync('port', String(server.address().port)));
JS
node server.cjs & server=$!
until [ -s port ]; do kill -0 "$server"; sleep 0.1; done
machine() { # NAME PLACE
  mkdir -p "$1/lists/partial"
  echo "deb [signed-by=$work/key.gpg] http://127.0.0.1:$(cat port)/$2 ./" >"$1.list"
  cat >"$1.conf" <<CONF
Dir::Etc "$work/etc"; Dir::Etc::sourcelist "$work/$1.list"; Dir::Bin::methods "$work/root/usr/lib/apt/methods"; APT::Sandbox::User "root"; Acquire::http::Proxy "false";
Dir::State "$work/$1"; Dir::State::status "$work/status"; Dir::Cache "$work/cache"; Dir::Cache::pkgcache ""; Dir::Cache::srcpkgcache ""; APT::Get::List-Cleanup "false";
CONF
}
apt() { "${with[@]}" APT_CONFIG="$work/$1.conf" "$work/root/usr/bin/apt-$2" "${@:3}"; }
check() { # WHAT SEEN EXPECTED
  printf '%-58s %s\n' "$1" "$2"
  [ "$2" = "$3" ] || { echo "changed: expected $3"; exit 1; }
}
update() { # MACHINE: exit status, what it says of the index, warnings, the candidate
  local status=0
  apt "$1" get update >said 2>&1 || status=$?
  echo "$status, $(sed -n 's/^\([A-Z][a-z]*\):1 .*InRelease.*/\1/p' said), $(grep -c '^[WE]:' said) warnings, $(apt "$1" cache policy shop | sed -n 's/ *Candidate: //p')"
}
apt had get --version | sed -n 1p
machine had always; machine asked conditional; machine new always
ln -s 1.3.0 repository
check 'repository of 14 June: update'                      "$(update had)" '0, Get, 0 warnings, 1.3.0'
check '  on another machine'                               "$(update asked)" '0, Get, 0 warnings, 1.3.0'
ln -sfn 1.2.0 repository
check 'put back to that of 7 June: update'                 "$(update had)" '0, Get, 0 warnings, 1.3.0'
check '  once more'                                        "$(update had)" '0, Get, 0 warnings, 1.3.0'
check '  a server that answers If-Modified-Since'          "$(update asked)" '0, Hit, 0 warnings, 1.3.0'
status=0; apt had get install -y --download-only shop >said 2>&1 || status=$?
check '  install: exit status, its error'                  "$status, $(grep -o " 404 " said | sort -u | xargs)" '100, 404'
check '  on a machine that asks for the first time'        "$(update new)" '0, Get, 0 warnings, 1.2.0'
sign 1.2.0 'Sat, 15 Jun 2024 10:00:00 UTC'
check 'the same packages, the index of 15 June: update'    "$(update had)" '0, Get, 0 warnings, 1.2.0'
