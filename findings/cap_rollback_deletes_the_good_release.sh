#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: Capistrano 3.17.2 (Debian 12: capistrano 3.17.2-1, ruby3.1 3.1.7+really3.1.2-0+deb12u1), on this machine itself in place of a server.
# Expected: `cap production deploy:rollback` goes to the release before the one that `current` points to, by the time in the names of their folders, by which
#   `deploy:cleanup` orders them as well.
# Seen: it orders them by the time at which each folder was last changed, takes the second, and packs the first away, if it is not current, as
#   "rolled-back-release" and deletes it. If anything has been written into the good release since the last deploy (its old process, still ending, or a person
#   who looked around leaves one file), "rollback" goes to the bad release, where it is already, and deletes the good one. Exit status 0; the log of
#   revisions says that the bad release was rolled back to.
# Met: rollback, nothing changes, rollback again: the release before the good one runs, and the good one is a tar file outside of the list.
# What helps: ROLLBACK_RELEASE=20240612100000 and no cleanup_rollback; compare `readlink current` and the list of releases before and afterwards.
set -euo pipefail
ruby=3.1.7+really3.1.2-0+deb12u1
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq capistrano=3.17.2-1 "ruby3.1=$ruby" "libruby3.1=$ruby" ruby-net-ssh ruby-net-scp ruby-sshkit ruby-airbrussh ruby-concurrent ruby-i18n rake \
  ruby-rubygems libyaml-0-2 libgmp10 libffi8 git=1:2.39.5-0+deb12u3 >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
lib=$work/root/usr/lib
run() {
  env -i HOME="$work" PATH="$work/root/usr/bin:/usr/bin:/bin" LC_ALL=C.UTF-8 LD_LIBRARY_PATH="$lib/x86_64-linux-gnu" GIT_EXEC_PATH="$lib/git-core" GIT_TEMPLATE_DIR= \
    GIT_AUTHOR_NAME=A GIT_AUTHOR_EMAIL=a@example.org GIT_COMMITTER_NAME=A GIT_COMMITTER_EMAIL=a@example.org \
    RUBYLIB="$lib/ruby/vendor_ruby:$lib/ruby/3.1.0:$lib/x86_64-linux-gnu/ruby/3.1.0:$lib/x86_64-linux-gnu/ruby/vendor_ruby/3.1.0" \
    GEM_PATH="$work/root/usr/share/rubygems-integration/all" "$@"
}
cap() { run "$work/root/usr/bin/ruby3.1" "$work/root/usr/bin/cap" production "$@" >said 2>&1 || { cat said; exit 1; }; }
git() { run git -C repository "$@"; }
check() { # WHAT SEEN EXPECTED
  printf '%-46s %s\n' "$1" "$2"
  [ "$2" = "$3" ] || { echo "changed: expected $3"; exit 1; }
}
mkdir -p repository config/deploy
: >config/deploy/production.rb
cat >Capfile <<'RUBY'
require "capistrano/setup"
require "capistrano/deploy"
require "capistrano/scm/git"
install_plugin Capistrano::SCM::Git
RUBY
cat >config/deploy.rb <<'RUBY'
require "sshkit/backends/local"
set :application, "shop"
set :repo_url, File.expand_path("repository")
set :branch, "main"
set :deploy_to, File.expand_path("shop")
set :sshkit_backend, SSHKit::Backend::Local
set :format, :simpletext
server "localhost", roles: %w{app}
RUBY
git init -qb main
for version in 1.1.0 1.2.0 1.3.0; do
  echo "$version" >repository/version
  git add version; git commit -qm "$version"
  cap deploy
  sleep 1.1 # the name of a release has seconds
done
versions() { for each in shop/releases/*; do cat "$each/version"; done | xargs; }
run "$work/root/usr/bin/ruby3.1" -e 'puts RUBY_VERSION'
check 'deployed; current'                       "$(versions); $(cat shop/current/version)" '1.1.0 1.2.0 1.3.0; 1.3.0'
cp -a shop untouched
good=$(grep -l 1.2.0 shop/releases/*/version)
echo 4711 >"$(dirname "$good")/worker.pid" # the old process writes a last time
cap deploy:rollback
check 'rollback: releases; current'             "$(versions); $(cat shop/current/version)" '1.1.0 1.3.0; 1.3.0'
check 'packed away'                             "$(tar -xOzf shop/rolled-back-release-*.tar.gz --wildcards '*/version')" 1.2.0
check 'its log'                                 "$(tail -n 1 shop/revisions.log | sed 's/.*rolled back to release [0-9]*$/rolled back/')" 'rolled back'
cap deploy:rollback
check 'again: releases; current'                "$(versions); $(cat shop/current/version)" '1.1.0; 1.1.0'
rm -rf shop; mv untouched shop
cap deploy:rollback
check 'without that file: releases; current'    "$(versions); $(cat shop/current/version)" '1.1.0 1.2.0; 1.2.0'
