#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: GNU make 4.3 (Debian 12: make 4.3-4.1), just 1.42.4 (its binary in npm's rust-just), env-cmd 11.0.0 (npm) and podman-compose 1.0.3 (Debian 12:
#   podman-compose 1.0.3-3, with a stand-in for podman), and for comparison dotenv-cli 8.0.0 (npm) and `node --env-file`.
# Expected: `TAG=1.2.0 COMMAND` wins over the TAG=1.3.0 that a file has as its default, as with `docker compose` and .env: the more specific value is the one that
#   was typed.
# Seen: make, just, env-cmd and podman-compose take 1.3.0 out of the file (the Makefile, the justfile, the .env), without a word. dotenv-cli and node take what was
#   typed. Where the file has no such line, env-cmd and podman-compose take it as well.
# Met: "TAG=1.2.0 make deploy" in a rollback runbook, by someone who knows the other half: 1.3.0 is deployed once more, green.
# What helps: make deploy TAG=1.2.0, or TAG ?= in the Makefile; just TAG=1.2.0 deploy; env-cmd --no-override; with podman-compose the file itself; print the version
#   that is deployed.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq make=4.3-4.1 podman-compose=1.0.3-3 python3-dotenv python3-yaml libyaml-0-2 >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
npm install --silent --no-audit --no-fund --prefix "$work" --ignore-scripts rust-just@1.42.4 env-cmd@11.0.0 dotenv-cli@8.0.0 >/dev/null
mkdir shop stand-in
cd shop
cat >Makefile <<'MAKE'
TAG = 1.3.0
deploy: ; @echo $(TAG)
MAKE
printf 'TAG := "1.3.0"\ndeploy:\n\t@echo {{TAG}}\n' >justfile
printf 'TAG=1.3.0\n' >.env
cat >docker-compose.yml <<'YAML'
services:
  shop:
    image: shop:${TAG}
YAML
printf '#!/bin/sh\necho podman version 4.3.1\n' >../stand-in/podman
chmod +x ../stand-in/podman
typed() { env -i HOME="$work" PATH="$work/stand-in:$PATH" PYTHONPATH="$work/root/usr/lib/python3/dist-packages" ${TAG:+"TAG=$TAG"} "$@" 2>&1; }
tool() {
  case $1 in
    make)           typed "$work/root/usr/bin/make" -s deploy "${@:2}";;
    just)           typed "$work/node_modules/.bin/just" "${@:2}" deploy;;
    env-cmd)        typed "$work/node_modules/.bin/env-cmd" "${@:2}" -f .env printenv TAG;;
    podman-compose) typed /usr/bin/python3 "$work/root/usr/bin/podman-compose" --dry-run up | sed -n 's/^podman \(run\|create\) .* shop:\([0-9.]*\).*/\2/p';;
    dotenv)         typed "$work/node_modules/.bin/dotenv" -e .env -- printenv TAG;;
    node)           typed node --env-file=.env -p process.env.TAG;;
  esac
}
check() { # EXPECTED TOOL [OPTION]
  local seen; seen=$(tool "${@:2}")
  printf '%s %-36s %s\n' "${TAG:+TAG=}${TAG:-         }" "${*:2}" "$seen"
  [ "$seen" = "$1" ] || { echo "changed: expected $1"; exit 1; }
}
tool make --version | sed -n 1p
for each in make just env-cmd podman-compose dotenv node; do TAG='' check 1.3.0 "$each"; done
export TAG=1.2.0
for each in make just env-cmd podman-compose; do check 1.3.0 "$each"; done
for each in dotenv node; do check 1.2.0 "$each"; done
TAG='' check 1.2.0 make TAG=1.2.0
TAG='' check 1.2.0 just TAG=1.2.0
check 1.2.0 env-cmd --no-override
sed -i 's/TAG = /TAG ?= /' Makefile
check 1.2.0 make
: >.env
check 1.2.0 env-cmd
check 1.2.0 podman-compose
