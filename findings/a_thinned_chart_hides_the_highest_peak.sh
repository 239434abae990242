#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: Chart.js 4.5.0 (its decimation plugin with algorithm 'lttb'), ECharts 5.6.0 (sampling: 'lttb'), downsample 1.4.0 and downsample-lttb 0.0.1 (npm).
# Expected: "largest triangle three buckets" is the way of thinning a line that keeps its peaks: of a day of error rates, 0.5 % every 15 s with one peak of 20 % and one
#   of 30 % a minute later, the chart of 400 points shows 30 %. At what second the day begins does not matter.
# Seen: it keeps of each bucket what lies farthest from the line between the point that it kept last and the mean of what follows. Behind a peak that line begins high up,
#   and an ordinary 0.5 % lies farther below it than the higher peak lies above: the 30 % are thrown away. In one of four to five
#   cases of where the buckets begin, that is, by how many times 15 s the same data are moved, the highest point is 20, and the axis of Chart.js ends there. So in all
#   four. min-max of Chart.js, and max and minmax of ECharts, have 30 always; average of ECharts is always below 10.
# Met: the chart of a post-mortem says that the error rate never reached the 25 % at which one rolls back, and the same chart five minutes later says it did.
# What helps: the lowest and the highest value of each pixel (min-max); a maximum that is written beside a chart is taken from the data, not from what is drawn.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" chart.js@4.5.0 echarts@5.6.0 downsample@1.4.0 downsample-lttb@0.0.1 >/dev/null
cat >thin.mjs <<'JS'
import {createRequire} from 'node:module';
import {Chart, Decimation, LineController, LineElement, PointElement, LinearScale} from 'chart.js';
import * as echarts from 'echarts';
const require = createRequire(import.meta.url), {LTTB} = require('downsample'), {processData} = require('downsample-lttb');
Chart.register(Decimation, LineController, LineElement, PointElement, LinearScale);
const samples = 24 * 60 * 4, points = 400, starts = 60;
// a canvas that draws nothing
const context = new Proxy({}, {get: (kept, name) => name === 'canvas' ? canvas : name === 'measureText' ? () => ({width: 5}) : kept[name] ?? (() => ({}))});
const canvas = {getContext: () => context, width: points, height: 200, style: {}};
const highest = (values) => values.reduce((one, two) => Math.max(one, two));
const chart = (algorithm) => (day) => {
  const drawn = new Chart(canvas, {type: 'line', data: {datasets: [{data: day.map(([x, y]) => ({x, y}))}]}, options: {parsing: false, animation: false, responsive: false,
    plugins: {decimation: {enabled: true, algorithm, samples: points}}, scales: {x: {type: 'linear'}}}});
  const found = highest(drawn.data.datasets[0].data.map((point) => point.y));
  if (drawn.scales.y.max !== found) throw new Error('the axis ends elsewhere');
  drawn.destroy();
  return found;
};
const echart = (sampling) => (day) => {
  const drawn = echarts.init(null, null, {renderer: 'svg', ssr: true, width: points, height: 200});
  drawn.setOption({animation: false, xAxis: {type: 'value', max: samples}, yAxis: {}, series: [{type: 'line', showSymbol: false, sampling, data: day}]});
  drawn.renderToSVGString();
  const found = highest(drawn.getModel().getSeriesByIndex(0).getData().mapArray('y', (value) => value));
  drawn.dispose();
  return found;
};
let changed = false;
const check = (name, thin, expected) => {
  const found = new Map();
  for (let start = 2000; start < 2000 + starts; ++start) {
    const day = Array.from({length: samples}, (_, at) => [at, at === start || at === start + 1 ? 20 : at === start + 4 || at === start + 5 ? 30 : 0.5]);
    const top = Math.round(thin(day));
    found.set(top, (found.get(top) ?? 0) + 1);
  }
  const seen = [...found.keys()].sort((one, two) => two - one).filter((top) => top > 10).join(' or ') || 'below 10';
  console.log(`${name.padEnd(28)} ${seen.padEnd(10)} ${found.has(20) ? `20 in ${found.get(20)} of ${starts}` : ''}`);
  if (seen !== expected || (found.get(20) ?? 10) < 5) { console.log('changed: expected ' + expected); changed = true; }
};
console.log('highest point of the chart');
check("Chart.js, 'lttb'", chart('lttb'), '30 or 20');
check("ECharts, 'lttb'", echart('lttb'), '30 or 20');
check('downsample, LTTB', (day) => highest(Array.from(LTTB(day, points), ([, y]) => y)), '30 or 20');
check('downsample-lttb', (day) => highest(processData(day, points).map(([, y]) => y)), '30 or 20');
check("Chart.js, 'min-max'", chart('min-max'), '30');
check("ECharts, 'max'", echart('max'), '30');
check("ECharts, 'minmax'", echart('minmax'), '30');
check("ECharts, 'average'", echart('average'), 'below 10');
process.exit(changed ? 1 : 0);
JS
node thin.mjs
