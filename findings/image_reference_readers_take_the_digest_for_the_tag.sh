#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: docker-parse-image 3.0.1, docker-image-parser 1.0.0 and parse-docker-image-name 3.0.0 (npm).
# Expected: NAME:TAG@DIGEST and NAME@DIGEST, the usual forms of pinned images (kubectl, Compose and OCI know them), are taken apart into name, tag and digest, or
#   are refused; and HOST:PORT before the first slash is a registry.
# Seen: only parse-docker-image-name does so. docker-parse-image has no digest: "1.2.0@sha256:..." is the tag, and of shop@sha256:... it
#   puts together "library/shop:sha256:...", which is no reference at all. docker-image-parser cuts at the last colon: the name ends in "@sha256" and the tag is the
#   bare digest. A name of more than two parts, as GitLab's
#   registry has them, is null to docker-parse-image; with a port, registry:5000/team/web/shop:1.2.0, it is the image "registry" with the
#   tag "5000/team/web/shop:1.2.0". No error anywhere.
# Met: "which version runs?" and "the same image as before?" for Deployments that CI pins: two releases have equal names and strange tags, and a reference
#   that is put together again for the rollback cannot be pulled.
# What helps: cut at @ first, then at the last colon after the last slash; put a reference together and compare it with the one that was read.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" docker-parse-image@3.0.1 docker-image-parser@1.0.0 parse-docker-image-name@3.0.0 >/dev/null
cat >parse.cjs <<'JS'
const unwrap = (found) => found.parseDockerImageName || found.default || found.parse || found;
const digest = 'a'.repeat(64);
let changed = false;
const check = (reader, reference, expected) => {
  const {registry, domain, namespace, repository, path, tag, digest: own, fullname} = unwrap(require(reader))(reference) || {};
  const seen = JSON.stringify({registry: registry || domain, namespace, name: repository || path, tag, digest: own, fullname},
                              (key, value) => value === null ? undefined : value).replaceAll(digest, 'aa').replaceAll('"', '');
  console.log(`${reader.padEnd(24)} ${reference.replace(digest, 'aa')}\n  ${seen}`);
  if (seen !== expected) { console.log('  changed: expected ' + expected); changed = true; }
};
const tagged = 'hub.example.org/team/shop:1.2.0@sha256:' + digest, bare = 'shop@sha256:' + digest, port = 'registry:5000/team/web/shop:1.2.0';
check('parse-docker-image-name', tagged, '{registry:hub.example.org,name:team/shop,tag:1.2.0,digest:sha256:aa}');
check('parse-docker-image-name', bare, '{name:shop,digest:sha256:aa}');
check('parse-docker-image-name', port, '{registry:registry:5000,name:team/web/shop,tag:1.2.0}');
check('docker-parse-image', tagged, '{registry:hub.example.org,namespace:team,name:shop,tag:1.2.0@sha256:aa,fullname:hub.example.org/team/shop:1.2.0@sha256:aa}');
check('docker-parse-image', bare, '{name:shop,tag:sha256:aa,fullname:library/shop:sha256:aa}');
check('docker-parse-image', port, '{name:registry,tag:5000/team/web/shop:1.2.0,fullname:library/registry:5000/team/web/shop:1.2.0}');
check('docker-parse-image', 'hub.example.org/team/web/shop:1.2.0', '{}');
check('docker-image-parser', tagged, '{name:hub.example.org/team/shop:1.2.0@sha256,tag:aa}');
check('docker-image-parser', bare, '{name:shop@sha256,tag:aa}');
check('docker-image-parser', port, '{name:registry:5000/team/web/shop,tag:1.2.0}');
process.exit(changed ? 1 : 0);
JS
node parse.cjs
