# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by the scripts of this folder: installs what is missing, configures and builds.
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# so that checkouts in different places share what the compiler cache holds
export CCACHE_BASEDIR=$root CCACHE_NOHASHDIR=1
say() { printf 'sternway: %s\n' "$*" >&2; }

# install_packages FILE: installs the Debian packages that FILE lists and that are not there yet.
install_packages() {
  local missing=() package
  mapfile -t wanted < <(grep -v '^#' "$1")
  mapfile -t missing < <(comm -23 <(printf '%s\n' "${wanted[@]}" | sort) \
    <(dpkg-query -W -f '${db:Status-Status} ${Package}\n' "${wanted[@]}" 2>/dev/null | sed -n 's/^installed //p' | sort))
  [ ${#missing[@]} -gt 0 ] || return 0
  say "installing ${missing[*]}"
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || { say "needs root or sudo to install: ${missing[*]}"; exit 3; }
    as_root=(sudo)
  fi
  "${as_root[@]}" apt-get update -qq
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

# make_system SUITE FOLDER [PACKAGE...]: a Debian with nothing but apt. It reaches packages the way this computer does.
make_system() {
  local suite=$1 folder=$2 own; shift 2
  mmdebstrap --quiet --variant=apt --include="$(IFS=,; echo "ca-certificates${*:+,$*}")" "$suite" "$folder"
  for own in /etc/apt/apt.conf.d/*; do # what no package has put there
    dpkg -S "$own" >/dev/null 2>&1 || cp -L "$own" "$folder/etc/apt/apt.conf.d/"
  done
  cp -L /etc/resolv.conf "$folder/etc/resolv.conf"
}

# build PRESET [TARGET...]: configures once, then builds what changed. Quiet unless something fails.
build() {
  local preset=$1 log; shift
  log=$(mktemp)
  cd "$root"
  if ! { [ -f "build/$preset/build.ninja" ] || cmake --preset "$preset"; } >"$log" 2>&1 ||
     ! cmake --build --preset "$preset" ${1:+--target "$@"} >>"$log" 2>&1; then
    tail -n 60 "$log" >&2; rm -f "$log"
    say "the build failed"
    exit 1
  fi
  rm -f "$log"
}

# build_package: what is packed, with Debian's flags: hardening, and paths of this computer kept out of the debug symbols.
build_package() {
  export DEB_BUILD_MAINT_OPTIONS=hardening=+all
  CXXFLAGS="$(dpkg-buildflags --get CXXFLAGS) $(dpkg-buildflags --get CPPFLAGS) -ffile-prefix-map=$root=."
  LDFLAGS=$(dpkg-buildflags --get LDFLAGS)
  export CXXFLAGS LDFLAGS
  build package
}
