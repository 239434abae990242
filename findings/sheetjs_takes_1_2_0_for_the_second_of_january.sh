#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: SheetJS (xlsx 0.18.5, npm), and for comparison exceljs 4.4.0 (npm), each as it comes, on a list of releases as CSV, as the inventory of a cluster or a change request has it.
# Expected: a version with two dots is text, since it is neither a number nor a date that anybody writes; 1.10 may become the number 1.1, as in every spreadsheet.
# Seen: SheetJS asks JavaScript's Date, which reads nearly everything: 1.2.0 is 2 January 2000, 1.30.2, a version of Kubernetes, 30 January 2002, 4.5.6 is 5 April 2006. The cell holds the number
#   of a day, 36527, and "1/2/00" as its text, which is also what comes out if it is written as CSV again. What is no date by that way stays: v1.2.0, 1.32.0, 24.6.1, 1.0.4, 1.2.0-rc1, and, for
#   the sake of a test in it for the year 2001, 1.3.1 between 1.3.0 and 1.3.2. So the column is right for some rows, and for one service it is right at times. With {raw: true} all is text. exceljs reads versions with two dots as text.
# Met: the list of what ran before the incident, read by a bot that is to roll all services back: it asks for the image shop:36527, or for none; or the list in the change request was read
#   and written by a web form, and nobody can tell 1.2.0 from 1.2.2000.
# What helps: {raw: true}; a v before each version in lists for people; refuse a version that is a number.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" xlsx@0.18.5 exceljs@4.4.0 >/dev/null
cat >read.cjs <<'JS'
const {writeFileSync} = require('node:fs'), xlsx = require('xlsx'), exceljs = require('exceljs');
const versions = {'1.2.0': '36527 (1/2/00)', '1.3.0': '36528 (1/3/00)', '1.3.1': '1.3.1', '1.3.2': '37259 (1/3/02)', '1.12.4': '37998 (1/12/04)', '1.30.2': '37286 (1/30/02)', '4.5.6': '38812 (4/5/06)', '2.1.0': '36557 (2/1/00)',
  'v1.2.0': 'v1.2.0', '1.32.0': '1.32.0', '1.0.4': '1.0.4', '24.6.1': '24.6.1', '1.2.0-rc1': '1.2.0-rc1', '1.10': '1.1 (1.10)'};
const text = ['service,version', ...Object.keys(versions).map((each) => 'shop,' + each)].join('\n') + '\n';
let changed = false;
const check = (what, seen, expected) => {
  console.log(what.padEnd(30) + seen);
  if (seen !== expected) { console.log('changed: expected ' + expected); changed = true; }
};
const sheet = (options) => xlsx.read(text, {type: 'string', ...options}).Sheets.Sheet1;
const cell = (each, row) => each.v === each.w || each.w === undefined ? String(each.v) : `${each.v} (${each.w})`;
(async () => {
  console.log('xlsx ' + xlsx.version);
  const read = sheet({}), raw = sheet({raw: true}), again = xlsx.utils.sheet_to_csv(read).split('\n');
  writeFileSync('releases.csv', text);
  const column = (await new exceljs.Workbook().csv.readFile('releases.csv')).getColumn(2);
  Object.entries(versions).forEach(([version, expected], index) => {
    const place = 'B' + (index + 2);
    check(version, cell(read[place]), expected);
    check('  {raw: true}', cell(raw[place]), version);
    check('  exceljs', String(column.values[index + 2]), version === '1.10' ? '1.1' : version);
  });
  check('1.2.0 as CSV again', again[1], 'shop,1/2/00');
  process.exit(changed ? 1 : 0);
})();
JS
node read.cjs
