#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: semver 7.7.2 (npm); sort -V of coreutils 9.1 (9.1-1), git 2.39.5 (1:2.39.5-0+deb12u3), dpkg 1.21.23 (1.21.23), appstreamcli 0.16.1 (0.16.1-2+b1),
#   all of Debian 12.
# Expected: 2.3.1-rc1, then 2.3.1, then 2.3.1-hotfix1, which is how teams release them; at least AppStream, whose subject are releases, knows a candidate.
# Seen: two camps, and neither has that order. semver puts both before 2.3.1 (and hotfix1 before rc1, rc10 before rc9, and it holds 2.3.1+2 and 2.3.1+1 for
#   equal). All the others put both after it, the candidate last. So the newest version is 2.3.1 to one camp, 2.3.1-rc1 to the other, and never the hotfix.
# Met: "roll back to the version before this one", and picking the newest of a list of tags of images or git.
# What helps: order releases by when they were deployed, not by their names; where names are all there is, show the order and let a person choose.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq coreutils=9.1-1 git=1:2.39.5-0+deb12u3 dpkg=1.21.23 appstream=0.16.1-2+b1 libappstream4=0.16.1-2+b1 libxmlb2 libstemmer0d \
  libyaml-0-2 libcurl3-gnutls >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" semver@7.7.2 >/dev/null
bin=$work/root/usr/bin
export HOME="$work" GIT_EXEC_PATH="$work/root/usr/lib/git-core" GIT_CONFIG_NOSYSTEM=1
"$bin/git" init -q repository
commit=$(cd repository && "$bin/git" -c user.name=Somebody -c user.email=somebody@example.org commit-tree -m x "$("$bin/git" hash-object -t tree -w /dev/null)")
cat >sort.cjs <<'JS'
const {compare} = require('semver');
const [one, two] = process.argv.slice(2);
console.log('<=>'[compare(one, two) + 1]);
JS
first() { if [ "$1" = "$2" ]; then echo '<'; else echo '>'; fi; }
by_git() { (cd repository; "$bin/git" tag -f "$1" "$commit" >/dev/null; "$bin/git" tag -f "$2" "$commit" >/dev/null; first "$("$bin/git" tag -l --sort=v:refname "$1" "$2" | sed -n 1p)" "$1"); }
by_dpkg() { if "$bin/dpkg" --compare-versions "$1" lt "$2"; then echo '<'; else echo '>'; fi; }
by_appstream() { LD_LIBRARY_PATH="$work/root/usr/lib/x86_64-linux-gnu:$work/root/lib/x86_64-linux-gnu" "$bin/appstreamcli" vercmp "$1" "$2" | awk '{print substr($2, 1, 1)}'; }
printf '%-16s %-14s %s\n' '' '' 'semver sort git dpkg appstream'
check() { # ONE TWO EXPECTED
  local seen; seen="$(node sort.cjs "$1" "$2") $(first "$(printf '%s\n' "$1" "$2" | "$bin/sort" -V | sed -n 1p)" "$1") $(by_git "$1" "$2") $(by_dpkg "$1" "$2") $(by_appstream "$1" "$2")"
  printf '%-16s %-14s %s\n' "$1" "$2" "$seen"
  [ "$seen" = "$3" ] || { echo "changed: expected $3"; exit 1; }
}
check 2.3.1-rc1     2.3.1         '< > > > >'
check 2.3.1-hotfix1 2.3.1         '< > > > >'
check 2.3.1-hotfix1 2.3.1-rc1     '< < < < <'
check 2.3.1-rc10    2.3.1-rc9     '< > > > >'
check 2.3.1+2       2.3.1+1       '= > > > >'
