#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: Mermaid 11.6.0, whose diagrams GitHub and GitLab show in Markdown, read with jsdom 26.1.0 (npm).
# Expected: a Gantt diagram of an incident shows it as written, or an error: 23:50 to 00:20 is half an hour, 1h30m an hour and a half.
# Seen: with `dateFormat HH:mm` an incident over midnight ends 23 h 30 before it begins. 1h30m, 90min, a bare 90 and "30 m" are lengths of nothing; 1.5h is understood,
#   10M is ten months. `after` a name that does not exist begins at the last midnight. A colon in a name ("p99: high") cuts it there. No error
#   anywhere.
# Met: the timeline of a post-mortem: the rollback is not to be seen, or a bar of ten months makes everything else invisible.
# What helps: whole dates, ends given as times, lengths as one number with m or h; no colon in names; read the parsed tasks back and compare.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" jsdom@26.1.0 >/dev/null
npm pack --silent mermaid@11.6.0 >/dev/null
tar -xf mermaid-11.6.0.tgz package/package.json package/dist/mermaid.esm.min.mjs package/dist/chunks/mermaid.esm.min
cat >gantt.mjs <<'JS'
import {JSDOM} from 'jsdom';
const {window} = new JSDOM('');
Object.assign(globalThis, {window, document: window.document});
const {default: mermaid} = await import('./package/dist/mermaid.esm.min.mjs');
mermaid.initialize({startOnLoad: false});
let changed = false;
const tasks = async (format, ...lines) =>
  (await mermaid.mermaidAPI.getDiagramFromText(['gantt', `dateFormat ${format}`, ...lines].join('\n'))).db.getTasks();
const check = (what, seen, expected) => {
  console.log(what.padEnd(42), seen);
  if (seen !== expected) { console.log('  changed: expected ' + expected); changed = true; }
};
const minutes = ({startTime, endTime}) => String((endTime - startTime) / 60000);
check('HH:mm, 23:50, 00:20: minutes', minutes((await tasks('HH:mm', 'errors :a, 23:50, 00:20'))[0]), '-1410');
for (const [length, expected] of [['90m', '90'], ['1.5h', '90'], ['1h30m', '0'], ['90min', '0'], ['90', '0'], ['30 m', '0']])
  check(`2024-06-15 10:00, ${length}: minutes`, minutes((await tasks('YYYY-MM-DD HH:mm', `errors :a, 2024-06-15 10:00, ${length}`))[0]), expected);
check('2024-06-15 10:00, 10M: ends', (await tasks('YYYY-MM-DD HH:mm', 'errors :a, 2024-06-15 10:00, 10M'))[0].endTime.toISOString(), '2025-04-15T10:00:00.000Z');
const midnight = new Date();
midnight.setHours(0, 0, 0, 0);
check('after a name that is not there', (await tasks('YYYY-MM-DD HH:mm', 'errors :a, 2024-06-15 10:00, 10m', 'undo :b, after c, 10m'))[1].startTime.toISOString(), midnight.toISOString());
const [high] = await tasks('YYYY-MM-DD HH:mm', 'p99: high :a, 2024-06-15 10:00, 10m');
check('p99: high :a: name', high.task, 'p99');
process.exit(changed ? 1 : 0);
JS
TZ=UTC node gantt.mjs
