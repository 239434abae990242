#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: Mercurial 6.3.2 (Debian 12: mercurial, mercurial-common 6.3.2-1+deb12u1).
# Expected: `hg revert --all -r v1.2.0` and `hg commit` make a commit with the files of 1.2.0 on top of 1.3.0, as `git checkout v1.2.0 -- .` does with git, but with the new files gone; which
#   releases there are does not depend on it. A tag marks a commit for good.
# Seen: tags are lines in .hgtags, a file of the repository, and v1.2.0 is written there by a commit that comes after the one that it marks. So 1.2.0 itself knows neither its own tag nor any
#   later one: after the commit v1.2.0 and v1.3.0 are "unknown revision", also for whoever pulls. Nothing is said but "reverting .hgtags", exit status 0. `hg log -r 'latesttag()'` and the
#   {latesttag} of a build are 1.1.0 from then on. `hg backout` of 1.3.0, one commit, leaves the tags alone.
# Met: the rollback has gone out; the next build calls itself 1.1.0 plus some commits, and a job that is to compare with v1.3.0, or to go to v1.2.0 once more, fails.
# What helps: `hg revert --all -r v1.2.0 -X .hgtags`; or `hg revert -r tip .hgtags` before the commit, and afterwards in a new one.
set -euo pipefail
version=6.3.2-1+deb12u1
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq "mercurial=$version" "mercurial-common=$version" >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
hg() { env -i HOME="$work" HGRCPATH=/dev/null HGUSER=a PYTHONPATH="$work/root/usr/lib/python3/dist-packages" /usr/bin/python3 "$work/root/usr/bin/hg" "$@"; }
check() { # WHAT SEEN EXPECTED
  printf '%-44s %s\n' "$1" "$2"
  [ "$2" = "$3" ] || { echo "changed: expected $3"; exit 1; }
}
tags() { hg tags -T '{ifeq(tag, "tip", "", "{tag} ")}' | sed 's/ $//'; }
go() { hg update -q "$1" 2>&1 || true; }
hg version -q
hg init shop
cd shop
for release in 1.1.0 1.2.0 1.3.0; do
  echo "$release" >release
  [ "$release" != 1.3.0 ] || echo new >new
  hg commit -q -A -m "$release"
  hg tag "v$release"
done
for name in revert excluded backout; do hg clone -q . "../$name"; done
check 'tags' "$(tags)" 'v1.3.0 v1.2.0 v1.1.0'
cd ../revert
hg revert -q --all --no-backup -r v1.2.0
hg commit -m 'Back to 1.2.0'
check 'revert --all -r v1.2.0: the release' "$(cat release)$(ls new 2>/dev/null || true)" 1.2.0
check '  tags' "$(tags)" v1.1.0
check '  update v1.2.0' "$(go v1.2.0)" "abort: unknown revision 'v1.2.0'"
check '  update v1.3.0' "$(go v1.3.0)" "abort: unknown revision 'v1.3.0'"
check '  the latest tag' "$(hg log -r tip -T '{latesttag}')" v1.1.0
cd ../shop
hg pull -q -u ../revert
check '  tags of whoever pulls' "$(tags)" v1.1.0
cd ../excluded
hg revert -q --all --no-backup -r v1.2.0 -X .hgtags
hg commit -m 'Back to 1.2.0'
check 'with -X .hgtags: the release' "$(cat release)$(ls new 2>/dev/null || true)" 1.2.0
check '  tags' "$(tags)" 'v1.3.0 v1.2.0 v1.1.0'
cd ../backout
hg backout -q -r v1.3.0 -m 'Back to 1.2.0'
check 'backout -r v1.3.0: the release' "$(cat release)$(ls new 2>/dev/null || true)" 1.2.0
check '  tags' "$(tags)" 'v1.3.0 v1.2.0 v1.1.0'
