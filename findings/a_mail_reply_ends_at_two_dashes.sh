#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: email-reply-parser 2.3.9, emailreplyparser 0.0.5, node-email-reply-parser 0.1.4, planer 1.2.0 (npm), email_reply_parser 0.5.8 and email_reply_trimmer 0.1.6 of Ruby
#   (Debian 12: ruby-email-reply-parser 0.5.8-2, ruby-email-reply-trimmer 0.1.6-2, ruby3.1 3.1.7+really3.1.2-0+deb12u1), which take the answer out of a mail to a ticket or a
#   bot: what is quoted and the signature are left out.
# Expected: a signature begins at "-- " on a line of its own (RFC 3676, 4.3); a quotation at "On DATE, SOMEBODY wrote:". The rest of the mail stays.
# Seen: to GitHub's parser and its two ports a paragraph is a signature that begins with two dashes or underscores, or with "-word", and all that comes behind it goes with it: a
#   list "-shop is back, -cart is NOT back", `--to-revision=4`, a diff. A rule of three dashes, as Markdown has it, is the end to all but planer, "On shop-7 the migration
#   wrote:" to three of them, a line "From: 1.3.0" to planer, and email_reply_trimmer takes such lines out of the middle. No error, and what is left reads like a whole answer.
# Met: "Rolled back." in the ticket and in the timeline, where the person went on: "cart is NOT back", "do not roll back".
# What helps: keep the whole text beside the short one, and say how much is left out; cut only at "-- " and at lines that begin with ">".
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
ruby=3.1.7+really3.1.2-0+deb12u1
apt-get download -qq ruby-email-reply-parser=0.5.8-2 ruby-email-reply-trimmer=0.1.6-2 "ruby3.1=$ruby" "libruby3.1=$ruby" libyaml-0-2 libgmp10 libffi8 >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" email-reply-parser@2.3.9 emailreplyparser@0.0.5 node-email-reply-parser@0.1.4 planer@1.2.0 >/dev/null
cat >reply.rb <<'RUBY'
require 'email_reply_parser'
require 'email_reply_trimmer'
text = File.read('mail', encoding: 'UTF-8')
puts ARGV[0] == 'parser' ? EmailReplyParser.parse_reply(text) : EmailReplyTrimmer.trim(text)
RUBY
cat >reply.cjs <<'JS'
const text = require('node:fs').readFileSync('mail', 'utf8'), [name] = process.argv.slice(2), library = require(name);
console.log({
  'email-reply-parser': () => new (library.default ?? library)().read(text).getVisibleText(),
  'emailreplyparser': () => library.EmailReplyParser.parse_reply(text),
  'node-email-reply-parser': () => library(text, true),
  'planer': () => library.extractFrom(text, 'text/plain'),
}[name]());
JS
lib=$work/root/usr/lib
in_ruby() {
  env -i HOME="$work" LC_ALL=C.UTF-8 LD_LIBRARY_PATH="$lib/x86_64-linux-gnu" \
    RUBYLIB="$lib/ruby/vendor_ruby:$(echo "$work"/root/usr/share/rubygems-integration/all/gems/email_reply_trimmer-*/lib):$lib/ruby/3.1.0:$lib/x86_64-linux-gnu/ruby/3.1.0" \
    "$work/root/usr/bin/ruby3.1" --disable-gems reply.rb "$1"
}
changed=
check() { # LIBRARY EXPECTED
  local seen
  case $1 in ruby-*) seen=$(in_ruby "${1#ruby-}") ;; *) seen=$(node reply.cjs "$1") ;; esac
  seen=$(grep . <<<"$seen" | paste -sd '|')
  [ "$seen" != "$(grep . mail | paste -sd '|')" ] || seen=whole
  printf '  %-24s %s\n' "$1" "$seen"
  [ "$seen" = "$2" ] || { echo "  changed: expected $2"; changed=1; }
}
all=(emailreplyparser node-email-reply-parser ruby-parser email-reply-parser ruby-trimmer planer)
mail() { # WHAT TEXT EXPECTED (by each of all)
  local what=$1 i; printf '%b' "$2" >mail; shift 2
  echo "$what: $(grep . mail | paste -sd '|')"
  for i in "${!all[@]}"; do check "${all[i]}" "$1"; shift; done
}
mail 'a list' 'Done so far:\n\n-shop is back\n-cart is NOT back\n\nCall me.\n' 'Done so far:' 'Done so far:' 'Done so far:' whole whole whole
mail 'an option' 'Rolled shop back.\n\n--to-revision=4 for cart.\n\nLeave payment alone.\n' 'Rolled shop back.' 'Rolled shop back.' 'Rolled shop back.' whole whole whole
mail 'a rule' 'Shop is back.\n\n---\n\nCart still fails.\n' 'Shop is back.' 'Shop is back.' 'Shop is back.' 'Shop is back.' 'Shop is back.' whole
mail 'a log' 'Not resolved.\n\nOn shop-7 the migration wrote:\nERROR\n\nDo not roll back.\n' whole 'Not resolved.' whole 'Not resolved.' 'Not resolved.' whole
mail 'from, to' 'Not resolved.\nFrom: 1.3.0\nTo: 1.2.0\nStill failing.\n' whole whole whole whole 'Not resolved.|Still failing.' 'Not resolved.'
mail 'as meant' 'Stop.\n\nOn Mon, Jun 17, 2024 at 10:15 AM Shop <a@example.org> wrote:\n> Roll back?\n' Stop. Stop. Stop. Stop. Stop. Stop.
exit "${changed:-0}"
