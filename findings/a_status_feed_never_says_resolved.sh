#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: rss2email 3.13.1 (Debian 12: rss2email 1:3.13.1-3, with python3-feedparser 6.0.10-1), rss-feed-emitter 3.2.4, feedsub 0.7.8, rss-parser 3.13.0,
#   @extractus/feed-extractor 7.1.6 and htmlparser2 10.0.0 (npm), on an Atom feed as status pages have them.
# Expected: an incident of a provider is one entry that is written anew, with <updated> beside <published>, at each word of theirs, the last of which is "Resolved".
#   Whoever subscribes with a mailer or a bot for feeds is told of each.
# Seen: rss2email and rss-feed-emitter know the entry by its id and are silent from then on: "Investigating" is mailed, or posted, and "Resolved" never; no word of it in
#   the log. feedsub looks at the date and tells. Those who read by themselves: rss-parser has the time of the beginning for every version of the entry and no field
#   that says that it has changed; feed-extractor and htmlparser2 have the time of the last word under the names `published` and `pubDate`, and the
#   beginning nowhere.
# Met: a rollback is put off "while the registry of the provider is down", and for the channel it is down until tomorrow; in the timeline the
#   provider's trouble begins when it ended.
# What helps: `reply-changes = True` in rss2email's configuration; customFields: {item: ['updated']} for rss-parser; the status page's API, which has a list of updates.
set -euo pipefail
work=$(mktemp -d); server=; trap '[ -z "$server" ] || { kill "$server"; wait "$server" 2>/dev/null || true; }; rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq rss2email=1:3.13.1-3 python3-feedparser=6.0.10-1 python3-html2text python3-sgmllib3k python3-bs4 python3-soupsieve >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" rss-feed-emitter@3.2.4 feedsub@0.7.8 rss-parser@3.13.0 @extractus/feed-extractor@7.1.6 \
  htmlparser2@10.0.0 >/dev/null
cat >server.cjs <<'JS'
const {appendFileSync, readFileSync, writeFileSync} = require('node:fs');
require('node:http').createServer((request, response) => {
  const [time, word] = readFileSync('word', 'utf8').trim().split(' ');
  appendFileSync('requests', '.');
  response.writeHead(200, {'Content-Type': 'application/atom+xml'});
  response.end(`<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom"><id>tag:example.org,2024:status</id><title>Status</title>
<updated>2024-06-15T${time}:00Z</updated><entry><id>tag:example.org,2024:incident-1</id><published>2024-06-15T10:15:00Z</published>
<updated>2024-06-15T${time}:00Z</updated><link rel="alternate" href="https://status.example.org/1"/><title>Registry unavailable</title>
<author><name>Example</name></author><content type="html">&lt;p&gt;${word}&lt;/p&gt;</content></entry></feed>`);
}).listen(0, '127.0.0.1', function () { writeFileSync('port', String(this.address().port)); });
JS
touch requests said
begin='10:15 Investigating' end='12:40 Resolved'
echo "$begin" >word
node server.cjs & server=$!
until [ -s port ]; do kill -0 "$server"; sleep 0.1; done
url=http://127.0.0.1:$(cat port)/feed
check() { # WHAT SEEN EXPECTED
  printf '%-34s %s\n' "$1" "$2"
  [ "$2" = "$3" ] || { echo "changed: expected $3"; exit 1; }
}
told() { grep -oE 'Investigating|Resolved' said | paste -sd ' '; : >said; }
printf '#!/bin/sh\nexec cat >>%s/said\n' "$work" >mailer; chmod +x mailer
printf '%s\n' '[DEFAULT]' 'from = bot@example.org' 'to = team@example.org' 'email-protocol = sendmail' "sendmail = $work/mailer" >r2e.cfg
r2e() { PYTHONPATH=root/usr/lib/python3/dist-packages python3 root/usr/bin/r2e -c r2e.cfg -d r2e.json "$@" 2>>log; }
echo 'told: at 10:15, at 12:40'
r2e add status "$url"
r2e run; first=$(told); echo "$end" >word; r2e run; second=$(told)
check 'rss2email' "$first, $second" 'Investigating, '
rm -f r2e.json; sed -i 's/^reply-changes = .*/reply-changes = True/' r2e.cfg; r2e add again "$url"
echo "$begin" >word; r2e run again; first=$(told); echo "$end" >word; r2e run again; second=$(told)
check '  reply-changes = True' "$first, $second" 'Investigating, Resolved'
cat >subscribe.cjs <<'JS'
const {readFileSync, writeFileSync} = require('node:fs'), Emitter = require('rss-feed-emitter'), FeedSub = require('feedsub');
const [, , name, url] = process.argv, told = [[], []];
let version = 0;
const tell = (text) => told[version].push(/Investigating|Resolved/.exec(text)[0]);
const requests = () => readFileSync('requests', 'utf8').length;
const after = async (count) => { for (const until = requests() + count; requests() < until;) await new Promise((done) => setTimeout(done, 50)); };
const change = () => { version = 1; writeFileSync('word', '12:40 Resolved'); };
const ways = {
  'rss-feed-emitter': async () => {
    const emitter = new Emitter();
    emitter.on('new-item', (item) => tell(item.description)).on('error', console.error).add({url, refresh: 100});
    await after(3); change(); await after(5);
  },
  feedsub: async () => {
    const reader = new FeedSub(url, {emitOnStart: true}), read = () => new Promise((done, failed) => reader.read((error) => error ? failed(error) : done()));
    reader.on('item', (item) => tell(item.content));
    await read(); change(); await read();
  },
};
ways[name]().then(() => { console.log(told.map((words) => words.join(' ')).join(', ')); process.exit(0); });
JS
echo "$begin" >word; check 'rss-feed-emitter' "$(node subscribe.cjs rss-feed-emitter "$url")" 'Investigating, '
echo "$begin" >word; check 'feedsub'          "$(node subscribe.cjs feedsub "$url")"          'Investigating, Resolved'
cat >read.mjs <<'JS'
import Parser from 'rss-parser';
import {extractFromXml} from '@extractus/feed-extractor';
import {parseFeed} from 'htmlparser2';
const [, , name, url] = process.argv, text = await (await fetch(url)).text();
const ways = {
  'rss-parser': async () => (await new Parser().parseString(text)).items[0],
  'rss-parser, customFields': async () => (await new Parser({customFields: {item: ['updated']}}).parseString(text)).items[0],
  'feed-extractor': () => extractFromXml(text).entries[0],
  htmlparser2: () => parseFeed(text).items[0],
};
const time = (value) => (/T(\d\d:\d\d)/.exec(value instanceof Date ? value.toISOString() : String(value)) || [])[1];
console.log(Object.entries(await ways[name]()).filter(([, value]) => time(value)).map(([field, value]) => `${field} ${time(value)}`).join(', '));
JS
echo 'each field that holds a time, at 12:40'
check 'rss-parser'               "$(node read.mjs rss-parser "$url")" 'pubDate 10:15, isoDate 10:15'
check '  customFields'           "$(node read.mjs 'rss-parser, customFields' "$url")" 'updated 12:40, pubDate 10:15, isoDate 10:15'
check 'feed-extractor'           "$(node read.mjs feed-extractor "$url")" 'published 12:40'
check 'htmlparser2'              "$(node read.mjs htmlparser2 "$url")" 'pubDate 12:40'
