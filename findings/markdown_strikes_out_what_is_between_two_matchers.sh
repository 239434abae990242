#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: cmark-gfm 0.29.0.gfm.6 (Debian 12: cmark-gfm 0.29.0.gfm.6-6), marked 16.4.0 and slackify-markdown 5.0.0 (npm); markdown-it 14.1.0 otherwise.
# Expected: strikethrough is ~~text~~; one tilde inside a word or before a quotation mark is a tilde, as with the _ of snake_case.
# Seen: one tilde is enough, and unlike _ it counts inside a word too. Two PromQL matchers in one paragraph or cell, code=~"5.." and code=~"2..", lose
#   both tildes, and with them their meaning: the text that is left has code="5..", which is valid PromQL and matches nothing. Two versions with a tilde,
#   2.4~rc1 and 2.4~rc2, become 2.4rc1 and 2.4rc2. With one tilde in the paragraph all is well. markdown-it keeps them.
# Met: conditions and versions outside of `code` in runbooks, post-mortems, release notes; reading a runbook's text from the syntax tree.
# What helps: `code`, or \~; a reader that wants the text as written does not attach the strikethrough extension, or reads the source by position.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq cmark-gfm=0.29.0.gfm.6-6 libcmark-gfm0.29.0.gfm.6=0.29.0.gfm.6-6 libcmark-gfm-extensions0.29.0.gfm.6=0.29.0.gfm.6-6 >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
export LD_LIBRARY_PATH="$work/root/usr/lib/x86_64-linux-gnu"
cmark=$work/root/usr/bin/cmark-gfm
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" marked@16.4.0 slackify-markdown@5.0.0 markdown-it@14.1.0 >/dev/null
cat >others.mjs <<'JS'
import {marked} from 'marked';
import {slackifyMarkdown} from 'slackify-markdown';
import MarkdownIt from 'markdown-it';
const [, , tool, text] = process.argv;
const tools = {marked, slackify: (source) => slackifyMarkdown(source).replace(/\u200b/g, '^'), 'markdown-it': (source) => MarkdownIt().render(source)};
console.log(tools[tool](text).trim());
JS
"$cmark" --version | sed -n 1p
check() { # TOOL TEXT EXPECTED
  local seen
  case $1 in
    cmark-gfm) seen=$(printf '%s\n' "$2" | "$cmark" -e strikethrough) ;;
    cmark-text) seen=$(printf '%s\n' "$2" | "$cmark" -e strikethrough | sed 's/<[^>]*>//g') ;;
    *) seen=$(node others.mjs "$1" "$2") ;;
  esac
  seen=${seen//&quot;/\"}
  printf '%-12s %-30s %s\n' "$1" "$2" "$seen"
  [ "$seen" = "$3" ] || { echo "changed: expected $3"; exit 1; }
}
matchers='code=~"5.." or code=~"2.."'
versions='from 2.4~rc2 to 2.4~rc1'
struck='code=<del>"5.." or code=</del>"2.."'
check cmark-gfm   "$matchers"       "<p>$struck</p>"
check cmark-text  "$matchers"       'code="5.." or code="2.."'
check cmark-gfm   "$versions"       '<p>from 2.4<del>rc2 to 2.4</del>rc1</p>'
check cmark-gfm   'back to 2.4~rc1' '<p>back to 2.4~rc1</p>'
check cmark-gfm   'a snake_case_name' '<p>a snake_case_name</p>'
check marked      "$matchers"       "<p>$struck</p>"
check slackify    "$versions"       'from 2.4^~rc2 to 2.4~^rc1' # ^ is the zero-width space that makes Slack strike it out
check markdown-it "$matchers"       "<p>$matchers</p>"
