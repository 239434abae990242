#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: kubernetes-resource-parser 0.1.0, k8s-resource-parser 0.2.2 and quantityToScalar() of the official @kubernetes/client-node 1.0.0 (npm).
# Expected: 1.5Gi, 250000000n (a quarter of a core, as the metrics API writes CPU) and 1e3 are quantities of Kubernetes; a library for them reads them or refuses them.
# Seen: kubernetes-resource-parser has 1 byte for 1.5Gi, none for 0.5Gi, 1 for 1e3, and NaN for bytes in m, which the API gives back for fractions; 250000000n are
#   250 million cores, 1k are 1. The official client throws on 1.5Gi and reads n and u; k8s-resource-parser reads 1.5Gi and throws on n and u. None reads all.
# Met: "does the old release fit in beside the new one?": limits of 1.5Gi count for nothing, and the usage of one pod is more than the cluster has.
# What helps: cut number and suffix apart, 10^-9 (n) to 10^18 (E), 2^10 (Ki) to 2^60 (Ei), exponents without a suffix, all with fractions, and refuse the rest.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" kubernetes-resource-parser@0.1.0 k8s-resource-parser@0.2.2 @kubernetes/client-node@1.0.0 >/dev/null
cat >quantities.cjs <<'JS'
const {resolve} = require('node:path');
const {cpuParser, memoryParser} = require('kubernetes-resource-parser');
let changed = false;
(async () => {
  const {parseQuantity} = await import('k8s-resource-parser');
  const {quantityToScalar} = await import(resolve('node_modules/@kubernetes/client-node/dist/util.js'));
  console.log('quantity'.padEnd(15), 'kubernetes-resource-parser: CPU, memory; k8s-resource-parser; client-node');
  for (const [text, expected] of [
    ['512Mi', '512, 536870912; 536870912; 536870912'],
    ['1.5Gi', '1.5, 1; 1610612736; throws'],
    ['0.5Gi', '0.5, 0; 536870912; throws'],
    ['1e3', '1000, 1; 1000; 1000'],
    ['128974848000m', '128974848, NaN; 128974848; 128974848'],
    ['250m', '0.25, NaN; 0.25; 0.25'],
    ['250000000n', '250000000, NaN; throws; 0.25'],
    ['1k', '1, 1000; 1000; 1000'],
  ]) {
    const read = (parse) => { try { return String(parse(text)); } catch { return 'throws'; } };
    const seen = `${read(cpuParser)}, ${read(memoryParser)}; ${read(parseQuantity)}; ${read(quantityToScalar)}`;
    console.log(text.padEnd(15), seen);
    if (seen !== expected) { console.log('  changed: expected ' + expected); changed = true; }
  }
  process.exit(changed ? 1 : 0);
})();
JS
node quantities.cjs
