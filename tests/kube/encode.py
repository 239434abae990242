#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes objects/*.pb, what the API server would send as protobuf, from the JSON beside them.

By protobuf's own runtime and the API's published descriptions, so by nothing that Sternway has.
usage: encode.py DIR      DIR holds k8s.io/api and k8s.io/apimachinery (github.com/kubernetes); protoc, python3-protobuf
"""
import base64
import datetime
import json
import pathlib
import subprocess
import sys
import tempfile

from google.protobuf import descriptor_pb2, descriptor_pool, message_factory

FILES = ['k8s.io/api/apps/v1/generated.proto', 'k8s.io/api/core/v1/generated.proto',
         'k8s.io/apimachinery/pkg/apis/meta/v1/generated.proto', 'k8s.io/apimachinery/pkg/runtime/generated.proto']
META = 'k8s.io.apimachinery.pkg.apis.meta.v1.'
RUNTIME = 'k8s.io.apimachinery.pkg.runtime.'
INLINED = ('volumeSource', 'handler', 'localObjectReference')
GROUPS = {'v1': 'k8s.io.api.core.v1.', 'apps/v1': 'k8s.io.api.apps.v1.'}


def descriptions(folder):
    with tempfile.NamedTemporaryFile() as file:
        subprocess.run(['protoc', f'-I{folder}', '--include_imports', f'--descriptor_set_out={file.name}', *FILES], check=True)
        files = descriptor_pb2.FileDescriptorSet.FromString(pathlib.Path(file.name).read_bytes())
    pool = descriptor_pool.DescriptorPool()
    for description in files.file:
        pool.Add(description)
    return pool


class Encoder:
    def __init__(self, folder):
        self.pool = descriptions(folder)
        self.factory = message_factory.MessageFactory(self.pool)

    def message(self, name):
        return self.factory.GetPrototype(self.pool.FindMessageTypeByName(name))()

    def fill(self, message, value):
        """As apimachinery's JSON means it."""
        name = message.DESCRIPTOR.full_name
        if name in (META + 'Time', META + 'MicroTime'):
            if value is not None:
                time = datetime.datetime.fromisoformat(value.replace('Z', '+00:00'))
                message.seconds = int(time.timestamp())
                message.nanos = time.microsecond * 1000
        elif name.endswith('.IntOrString'):
            message.type = isinstance(value, str)
            setattr(message, 'strVal' if message.type else 'intVal', value)
        elif name.endswith('.Quantity'):
            message.string = value
        elif name == META + 'FieldsV1':
            message.Raw = json.dumps(value).encode()
        else:
            self.fill_fields(message, value)

    def inlined(self, descriptor, key):
        """The message whose fields JSON has beside those of descriptor."""
        for name in INLINED:
            field = descriptor.fields_by_name.get(name)
            if field and key in field.message_type.fields_by_name:
                return name
        raise KeyError(f'{descriptor.full_name} has no {key}')

    def fill_fields(self, message, value):
        for key, content in value.items():
            field = message.DESCRIPTOR.fields_by_name.get(key)
            if field is None:
                if key not in ('kind', 'apiVersion'):
                    self.fill_fields(getattr(message, self.inlined(message.DESCRIPTOR, key)), {key: content})
                continue
            if field.message_type and field.message_type.GetOptions().map_entry:
                for name, entry in content.items():
                    if field.message_type.fields_by_name['value'].message_type:
                        self.fill(getattr(message, key)[name], entry)
                    else:
                        getattr(message, key)[name] = entry
            elif field.label == field.LABEL_REPEATED:
                for item in content:
                    if field.message_type:
                        self.fill(getattr(message, key).add(), item)
                    else:
                        getattr(message, key).append(item)
            elif field.message_type:
                getattr(message, key).SetInParent()
                self.fill(getattr(message, key), content)
            else:
                setattr(message, key, base64.b64decode(content) if field.type == field.TYPE_BYTES else content)

    def envelope(self, value):
        group = META if value['kind'] in ('Status', 'PartialObjectMetadataList') else GROUPS[value['apiVersion']]
        message = self.message(group + value['kind'])
        self.fill(message, value)
        unknown = self.message(RUNTIME + 'Unknown')
        unknown.typeMeta.apiVersion = value['apiVersion']
        unknown.typeMeta.kind = value['kind']
        unknown.raw = message.SerializeToString(deterministic=True)
        unknown.contentEncoding = ''
        unknown.contentType = ''
        return b'k8s\0' + unknown.SerializeToString(deterministic=True)

    def encode(self, value):
        if 'type' not in value:
            return self.envelope(value)
        event = self.message(META + 'WatchEvent')
        event.type = value['type']
        event.object.raw = self.envelope(value['object'])
        return event.SerializeToString(deterministic=True)


def main():
    encoder = Encoder(sys.argv[1])
    for file in sorted(pathlib.Path(__file__).with_name('objects').glob('*.json')):
        file.with_suffix('.pb').write_bytes(encoder.encode(json.loads(file.read_text())))


if __name__ == '__main__':
    main()
