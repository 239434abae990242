#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: Nix 2.8.0 (Debian 12: nix-bin 2.8.0-1.1+b1), with a store and a profile of this script; what is installed are files that this script makes.
# Expected: `nix-env --rollback` undoes the last change of the profile: it goes back to the generation that the current one was made from.
# Seen: it goes to the next lower number, and a rollback makes no number. Generation 1 has 1.2.0, 2 has 1.3.0, which is bad: rollback to 1. A tool is installed: 3, made from 1. The
#   tool is the wrong one: rollback. That is 2: the tool is gone, and 1.3.0 is back, exit status 0, "switching profile from version 3 to 2". A further one is needed to be where
#   the first had been.
# Met: a second rollback in the same night, of something harmless. `nixos-rebuild switch --rollback` goes by the same numbers, for the whole machine.
# What helps: `nix-env --list-generations` and `--switch-generation NUMBER`; `--delete-generations 2`, the bad one, right after the first rollback.
set -euo pipefail
work=$(mktemp -d); trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq nix-bin=2.8.0-1.1+b1 libboost-context1.74.0 libcpuid16 libarchive13 libbrotli1 libbsd0 libmd0 libcurl3-gnutls libgc1 libseccomp2 libsodium23 >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
mkdir etc home store
printf '%s\n' 'sandbox = false' 'build-users-group =' 'substitute = false' >etc/nix.conf
cat >default.nix <<'NIX'
let
  package = name: version: derivation {
    name = "${name}-${version}";
    system = builtins.currentSystem;
    builder = "/bin/sh";
    args = [ "-c" "/bin/mkdir -p $out/bin; echo ${version} >$out/bin/${name}" ];
  };
in { before = package "shop" "1.2.0"; bad = package "shop" "1.3.0"; tool = package "tool" "1.0"; }
NIX
nix_env() {
  env -i HOME="$work/home" PATH="$PATH" LD_LIBRARY_PATH="$work/root/usr/lib/nix:$work/root/usr/lib/x86_64-linux-gnu" NIX_LIBEXEC_DIR="$work/root/usr/libexec" NIX_BUILD_HOOK='' \
    NIX_DATA_DIR="$work/root/usr/share/nix" NIX_STORE_DIR="$work/store" NIX_STATE_DIR="$work/var" NIX_LOG_DIR="$work/log" NIX_CONF_DIR="$work/etc" \
    "$work/root/usr/bin/nix-env" --profile "$work/profile" "$@"
}
check() { # EXPECTED ARGUMENT...
  local status=0 seen
  nix_env "${@:2}" >said 2>&1 || { status=$?; cat said; }
  seen="$status: generation $(nix_env --list-generations | awk '/current/ {print $1}'), $(nix_env --query | xargs)"
  printf 'nix-env %-40s %s\n' "${*:2}" "$seen"
  [ "$seen" = "$1" ] || { echo "changed: expected $1"; exit 1; }
}
nix_env --version
check '0: generation 1, shop-1.2.0'           --file default.nix --install -A before
check '0: generation 2, shop-1.3.0'           --file default.nix --install -A bad
check '0: generation 1, shop-1.2.0'           --rollback
check '0: generation 3, shop-1.2.0 tool-1.0'  --file default.nix --install -A tool
check '0: generation 2, shop-1.3.0'           --rollback
grep -qx 'switching profile from version 3 to 2' said
check '0: generation 1, shop-1.2.0'           --rollback
check '0: generation 1, shop-1.2.0'           --delete-generations 2
check '0: generation 3, shop-1.2.0 tool-1.0'  --file default.nix --install -A tool
check '0: generation 1, shop-1.2.0'           --rollback
