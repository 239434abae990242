#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: html-to-text 9.0.5, and nodemailer-html-to-text 3.2.0 (with html-to-text 7.1.1) under nodemailer 6.9.16 (npm), which make the plain part of a mail.
# Expected: the plain text says what the HTML says: cells apart from each other, names as they are written, what is crossed out marked or left out.
# Seen: by default a table is no table but layout: all its cells, and its rows as well, follow each other without a space: from 1.3.0 to 1.2.0 is "1.3.01.2.0", 10:15
#   and 5 % are "10:155 %". Headings are put into capitals, with the image tags in them: v1.2.0-rc1 is V1.2.0-RC1. <del> vanishes and its text stays: a
#   step that was crossed out is a step. Two spaces in <code> become one. No warning.
# Met: whoever reads the rollback mail as text, on a watch, in a ticket system or through a mail-to-chat gateway, reads versions that never were.
# What helps: selectors: [{selector: 'table', format: 'dataTable'}, {selector: 'h1', options: {uppercase: false}}, ...]; a plain part written for itself.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" html-to-text@9.0.5 nodemailer-html-to-text@3.2.0 nodemailer@6.9.16 >/dev/null
cat >text.cjs <<'JS'
const {convert} = require('html-to-text');
const {htmlToText} = require('nodemailer-html-to-text');
let changed = false;
const check = (what, seen, expected) => {
  console.log(what.padEnd(36), JSON.stringify(seen));
  if (seen !== expected) { console.log('  changed: expected ' + JSON.stringify(expected)); changed = true; }
};
const row = (...cells) => '<tr>' + cells.map((cell) => `<td>${cell}</td>`).join('') + '</tr>';
const versions = '<table>' + row('shop', '1.3.0', '1.2.0') + row('cart', '2.0', '1.9') + '</table>';
check('table of versions', convert(versions), 'shop1.3.01.2.0cart2.01.9');
check('timeline', convert('<table>' + row('10:15', '5 % errors') + row('10:20', '0 %') + '</table>'), '10:155 % errors10:200 %');
check('heading', convert('<h1>shop is back on v1.2.0-rc1</h1>'), 'SHOP IS BACK ON V1.2.0-RC1');
check('crossed out', convert('<ol><li><del>scale to 0</del></li><li>undo</li></ol>'), ' 1. scale to 0\n 2. undo');
check('code', convert('<code>kubectl  get</code>'), 'kubectl get');
check('with dataTable', convert(versions, {selectors: [{selector: 'table', format: 'dataTable'}]}), 'shop   1.3.0   1.2.0\ncart   2.0     1.9');
const transport = require('nodemailer').createTransport({jsonTransport: true});
transport.use('compile', htmlToText());
transport.sendMail({from: 'a@example.org', to: 'b@example.org', html: versions}, (error, info) => {
  if (error) throw error;
  check('nodemailer-html-to-text', JSON.parse(info.message).text, 'shop1.3.01.2.0cart2.01.9');
  process.exit(changed ? 1 : 0);
});
JS
node text.cjs
