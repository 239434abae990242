#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: BullMQ 3.15.8, 4.18.2 and 5.56.0 (npm), on redis-server 7.0.15 (Debian 12: redis-server 5:7.0.15-1~deb12u10).
# Expected: a release that brought BullMQ 4 or 5 with it goes back to one with BullMQ 3: its workers do the jobs that are in the queue, those with a priority too, or say that the
#   queue was made by a newer version.
# Seen: from BullMQ 4 on jobs with a priority wait in a place of their own in Redis, in which BullMQ 3 does not look. Its workers do all jobs without a priority, those with a delay and those of
#   a flow; those with a priority, which are the urgent ones, lie there without an error, and its getJobCounts() of what waits, fails or is delayed is 0, as for an empty
#   queue. Only a worker of 4 or 5 does them, hours later. From 5 back to 4 nothing is lost.
# Met: the rollback is well: errors 0, queue empty; the password mails of the hour before it are sent when the repaired release comes, or twice, if somebody has added them again.
# What helps: before a rollback over a major version of the queue's library, let the newer workers empty it, with the producers stopped; look with ZCARD bull:NAME:prioritized.
set -euo pipefail
work=$(mktemp -d); server=; trap '[ -z "$server" ] || { kill "$server"; wait "$server" 2>/dev/null || true; }; rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq redis-server=5:7.0.15-1~deb12u10 redis-tools=5:7.0.15-1~deb12u10 liblzf1 libjemalloc2 >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" bullmq3@npm:bullmq@3.15.8 bullmq4@npm:bullmq@4.18.2 bullmq5@npm:bullmq@5.56.0 >/dev/null
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
printf '%s\n' "port $port" 'bind 127.0.0.1' 'save ""' "dir $work" >redis.conf
LD_LIBRARY_PATH="$work/root/usr/lib/x86_64-linux-gnu" root/usr/bin/redis-server redis.conf >log 2>&1 & server=$!
until grep -q 'Ready to accept' log; do kill -0 "$server"; sleep 0.1; done
cat >queue.cjs <<'JS'
// queue.cjs PORT QUEUE VERSION add | work EXPECTED
const [, , port, name, version, what, count] = process.argv, {Queue, Worker, FlowProducer} = require('bullmq' + version);
const connection = {host: '127.0.0.1', port: Number(port), maxRetriesPerRequest: null};
(async () => {
  const queue = new Queue(name, {connection});
  if (what === 'add') {
    await queue.add('plain', {}); await queue.add('urgent', {}, {priority: 1}); await queue.add('delayed', {}, {delay: 200});
    await new FlowProducer({connection}).add({name: 'parent', queueName: name, children: [{name: 'child', queueName: name}]});
  } else {
    const done = [];
    new Worker(name, async (job) => { done.push(job.name); }, {connection, drainDelay: 1}).on('error', (error) => console.error(error));
    for (const end = Date.now() + 60000; done.length < Number(count) && Date.now() < end;) await new Promise((go) => setTimeout(go, 100));
    await new Promise((go) => setTimeout(go, 6000));
    const left = await queue.getJobCounts('wait', 'waiting-children', 'active', 'delayed', 'failed', 'paused');
    console.log(`${done.sort().join(' ')}; left: ${Object.values(left).reduce((one, two) => one + two)}`);
  }
  process.exit(0);
})();
JS
check() { # WHAT SEEN EXPECTED
  printf '%-34s %s\n' "$1" "$2"
  [ "$2" = "$3" ] || { echo "changed: expected $3"; exit 1; }
}
for newer in 4 5; do
  node queue.cjs "$port" "from-$newer" "$newer" add
  check "added by $newer, worker of 3"       "$(node queue.cjs "$port" "from-$newer" 3 work 4)" 'child delayed parent plain; left: 0'
  check "  worker of $newer again"           "$(node queue.cjs "$port" "from-$newer" "$newer" work 1)" 'urgent; left: 0'
done
node queue.cjs "$port" five 5 add
check 'added by 5, worker of 4'           "$(node queue.cjs "$port" five 4 work 5)" 'child delayed parent plain urgent; left: 0'
node queue.cjs "$port" three 3 add
check 'added by 3, worker of 5'           "$(node queue.cjs "$port" three 5 work 5)" 'child delayed parent plain urgent; left: 0'
