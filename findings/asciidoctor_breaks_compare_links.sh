#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: Asciidoctor (@asciidoctor/core 3.0.4, npm).
# Expected: typography (three dots to an ellipsis, two hyphens to a dash) leaves addresses and `code` alone.
# Seen: it comes before links are made. In https://.../compare/v1.2.0...v1.3.0 the dots become an ellipsis and a zero-width space, in the href too,
#   also for link:URL[text] and <URL>: the link leads nowhere. Inside backquotes ` -- ` becomes thin spaces and a long dash, so a copied command is
#   no longer the command. `+code+` and link:++URL++[] are left alone.
# Met: a post-mortem in AsciiDoc with the usual "what changed" link from release to release, and `kubectl exec POD -- CMD`.
# What helps: an exporter writes link:++URL++[text] and `+code+`.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" @asciidoctor/core@3.0.4 >/dev/null
cat >convert.mjs <<'JS'
import Asciidoctor from '@asciidoctor/core';
const asciidoctor = Asciidoctor();
const link = 'https://git.example.org/shop/compare/v1.2.0...v1.3.0';
const broken = link.replace('...', '&#8230;&#8203;');
const href = (text) => /href="([^"]*)"/.exec(text)[1];
const code = (text) => /<code>(.*)<\/code>/.exec(text)[1];
let changed = false;
const check = (source, pick, expected) => {
  const seen = pick(asciidoctor.convert(source));
  console.log(source + '\n  ' + seen);
  if (seen !== expected) { console.log('  changed: expected ' + expected); changed = true; }
};
console.log('Asciidoctor.js', asciidoctor.getVersion(), 'core', asciidoctor.getCoreVersion());
check(`See ${link} for it`, href, broken);
check(`<${link}>`, href, broken);
check(`link:${link}[what changed]`, href, broken);
check(`link:++${link}++[what changed]`, href, link);
check('`kubectl exec shop-0 -- ls`', code, 'kubectl exec shop-0&#8201;&#8212;&#8201;ls');
check('`+kubectl exec shop-0 -- ls+`', code, 'kubectl exec shop-0 -- ls');
process.exit(changed ? 1 : 0);
JS
node convert.mjs
