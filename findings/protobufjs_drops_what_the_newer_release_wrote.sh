#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: protobufjs 7.5.3 (npm), and for comparison @bufbuild/protobuf 2.6.0 and @protobuf-ts/runtime 2.11.1 (npm).
# Expected: a field that the reader's schema does not have is kept and written again, as the documentation of Protocol Buffers promises since 3.5 ("parsed and preserved as
#   unknown fields"). A service of the older release that reads a message, sets the status and writes it, leaves the coupon of the newer release in it.
# Seen: protobufjs, the most used one of JavaScript (gRPC's proto-loader is built on it), skips what it does not know: the message that it writes is without it, with no
#   error or warning. The other two keep it.
# Met: one of three services goes back to 1.2.0: what passes through it, in a queue or in a table with a column of bytes, has lost its new fields for good, also for those
#   services that are still at 1.3.0, and after the roll forward too. Adding a field counts as a compatible change in every check of schemas (buf breaking).
# What helps: a service that only passes on keeps the bytes as they are; before the rollback, ask not only who reads the new field but who rewrites the message;
#   one of the other libraries.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" protobufjs@7.5.3 @bufbuild/protobuf@2.6.0 @protobuf-ts/runtime@2.11.1 >/dev/null
cat >pass.mjs <<'JS'
import protobuf from 'protobufjs';
import {create, createFileRegistry, fromBinary, toBinary} from '@bufbuild/protobuf';
import {FileDescriptorSetSchema} from '@bufbuild/protobuf/wkt';
import {MessageType} from '@protobuf-ts/runtime';
const all = ['id', 'status', 'coupon'];
const ways = {
  protobufjs: (fields) => {
    const type = protobuf.parse(`syntax = "proto3"; message Order { ${fields.map((name, at) => `string ${name} = ${at + 1};`).join(' ')} }`).root.lookupType('Order');
    return {read: (bytes) => type.decode(bytes), write: (order) => type.encode(order).finish()};
  },
  '@bufbuild/protobuf': (fields) => {
    const file = {name: 'order.proto', syntax: 'proto3', messageType: [{name: 'Order', field: fields.map((name, at) => ({name, jsonName: name, number: at + 1, type: 9, label: 1}))}]};
    const type = createFileRegistry(create(FileDescriptorSetSchema, {file: [file]})).getMessage('Order');
    return {read: (bytes) => fromBinary(type, bytes), write: (order) => toBinary(type, order.$typeName ? order : create(type, order))};
  },
  '@protobuf-ts/runtime': (fields) => {
    const type = new MessageType('Order', fields.map((name, at) => ({no: at + 1, name, kind: 'scalar', T: 9})));
    return {read: (bytes) => type.fromBinary(bytes), write: (order) => type.toBinary(order)};
  },
};
let changed = false;
for (const [name, expected] of Object.entries({protobufjs: 'id=7 status=paid coupon=', '@bufbuild/protobuf': 'id=7 status=paid coupon=SPRING', '@protobuf-ts/runtime': 'id=7 status=paid coupon=SPRING'})) {
  const older = ways[name](all.slice(0, 2)), newer = ways[name](all);
  const order = older.read(newer.write({id: '7', status: 'new', coupon: 'SPRING'}));
  order.status = 'paid';
  const passed = newer.read(older.write(order)), seen = all.map((field) => `${field}=${passed[field]}`).join(' ');
  console.log(name.padEnd(22) + seen);
  if (seen !== expected) { console.log('changed: expected ' + expected); changed = true; }
}
process.exit(changed ? 1 : 0);
JS
node pass.mjs
