#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Software: jq 1.6 (Debian 12: jq, libjq1 1.6-2.1+deb12u3), json-logic-js 2.0.5, json-logic-engine 5.0.7 and jmespath 0.16.0 (npm), and for comparison jp 0.2.1 (Debian 12:
#   jp 0.2.1+ds1-1+b5), which is JMESPath too, json-rules-engine 7.3.1, sift 17.1.3 and jexl 2.3.0 (npm).
# Expected: a condition on a metric that is not there is neither "below 1 %" nor "above 5 %", or is an error, as in PromQL, where it has no result. The text "0.3", as
#   Prometheus's API writes values, is 0.3, or is refused; it is not above 5.
# Seen: to jq, both json-logic and npm's jmespath what is missing is below every limit above 0, and equally what is null. JMESPath itself says that such a comparison has no
#   result, and jp follows it: one expression, two answers. To jq each text is above each number: "0.3" > 5 is true, "0.3" < 1 is false, without an error. json-rules-engine
#   and jexl leave out what is missing and read the text as a number, sift and jp leave out both. null is below 1 to jexl as well.
# Met: "errors < 1 %: the canary may go on" is true for the service that has no metrics any more, since it is down; and
#   `jq '.data.result[].value[1] > 5'` on an answer of Prometheus is true whatever the error rate is.
# What helps: ask for the number first (jq: (.errors | numbers) < 1; json-logic: "and" with "missing"), tonumber for the texts, and a verdict of its own for "no data".
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq jq=1.6-2.1+deb12u3 libjq1=1.6-2.1+deb12u3 libonig5 jp=0.2.1+ds1-1+b5 >/dev/null 2>&1
for package in *.deb; do dpkg-deb -x "$package" root; done
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" json-logic-js@2.0.5 json-logic-engine@5.0.7 jmespath@0.16.0 json-rules-engine@7.3.1 sift@17.1.3 \
  jexl@2.3.0 >/dev/null
cat >services.json <<'JSON'
[{"name": "shop", "errors": 0.2}, {"name": "missing"}, {"name": "null", "errors": null}, {"name": "text", "errors": "0.3"}, {"name": "search", "errors": 7.5}]
JSON
cat >select.cjs <<'JS'
const {Engine} = require('json-rules-engine'), {LogicEngine} = require('json-logic-engine');
const logic = require('json-logic-js'), sift = require('sift').default, jexl = require('jexl'), jmespath = require('jmespath');
const services = require('./services.json'), [, , engine, operator, limit] = process.argv, number = Number(limit);
const rule = {[operator]: [{var: 'errors'}, number]};
const ways = {
  'json-logic-js': (service) => logic.apply(rule, service),
  'json-logic-engine': (service) => new LogicEngine().run(rule, service),
  jmespath: (service) => jmespath.search(service, `errors ${operator} \`${limit}\``),
  'json-rules-engine': async (service) => {
    const conditions = {all: [{fact: 'errors', operator: operator === '<' ? 'lessThan' : 'greaterThan', value: number}]};
    return (await new Engine([{conditions, event: {type: 'true'}}], {allowUndefinedFacts: true}).run(service)).events.length === 1;
  },
  sift: (service) => sift({errors: {[operator === '<' ? '$lt' : '$gt']: number}})(service),
  jexl: (service) => jexl.evalSync(`errors ${operator} ${limit}`, service),
};
(async () => {
  const found = [];
  for (const service of services) if (await ways[engine](service) === true) found.push(service.name);
  console.log(found.join(' '));
})();
JS
debian() { env -i LD_LIBRARY_PATH="$work/root/usr/lib/x86_64-linux-gnu" "$work/root/usr/bin/$1" "${@:2}"; }
select_by() { # ENGINE OPERATOR LIMIT: the services for which the condition is true
  case $1 in
    jq) debian jq -r "map(select(.errors $2 $3) | .name) | join(\" \")" services.json ;;
    jp) debian jp -u "join(' ', [?errors $2 \`$3\`].name)" <services.json ;;
    *) node select.cjs "$@" ;;
  esac
}
changed=
check() { # ENGINE BELOW ABOVE
  local below above
  below=$(select_by "$1" '<' 1); above=$(select_by "$1" '>' 5)
  printf '%-18s below 1: %-24s above 5: %s\n' "$1" "$below" "$above"
  [ "$below, $above" = "$2, $3" ] || { echo "changed: expected $2, $3"; changed=1; }
}
check jq                'shop missing null'      'text search'
check json-logic-js     'shop missing null text' 'search'
check json-logic-engine 'shop missing null text' 'search'
check jmespath          'shop missing null text' 'search'
check jexl              'shop null text'         'search'
check json-rules-engine 'shop text'              'search'
check sift              'shop'                   'search'
check jp                'shop'                   'search'
seen=$(debian jq -r 'map(select((.errors | numbers) < 1) | .name) | join(" ")' services.json)
printf '%-18s below 1: %s\n' 'jq, numbers' "$seen"
[ "$seen" = shop ] || { echo 'changed: expected shop'; changed=1; }
exit "${changed:-0}"
