// SPDX-License-Identifier: GPL-3.0-or-later
#include "runbook/runbook.h"
#include "steps/registry.h"
#include "support/testmain.h"

#include <QCryptographicHash>

namespace test_trust {

using namespace sternway;
using namespace sternway::runbook;
using namespace sternway::steps;
using namespace Qt::StringLiterals;

namespace {
const QByteArray content =
    "apiVersion: sternway/v1\n"
    "kind: Runbook\n"
    "metadata: {name: x}\n"
    "variables: [{name: TOKEN, type: secret}]\n"
    "services:\n"
    "- {name: shop, namespace: production, health: [\"https://shop.internal:8443/live\"]}\n"
    "triggers: [{when: rollout_stuck}]\n"
    "methods:\n"
    "- id: a\n"
    "  title: A\n"
    "  steps:\n"
    "  - {kubernetes.undo: last-good, command: \"echo harmless\", changes: Nothing}\n"
    "  - command: {argv: [npm, run, \"a b\"]}\n"
    "  - kubernetes.scale: {replicas: 0}\n"
    "  - kubernetes.capture: pods\n"
    "  - kubernetes.exec: {argv: [redis-cli, FLUSHALL], workload: deployment/redis}\n"
    "  - command: {argv: [\"cat x | sort\"], shell: true}\n"
    "  - http: {url: \"https://user@api.example/x\", headers: {Authorization: \"Bearer {{secret:api-token}}\"}}\n"
    "  - http: {url: \"{{TOKEN}}/x\"}\n"
    "  - notify: {template: start}\n"
    "  - {manual: Look}\n"
    "communication: [{id: start, stage: during, channel: slack, body: \"{{secret:hook}}\"}]\n"
    "links: [{title: Wiki, url: \"https://wiki.example/\"}]\n";

Runbook loaded() {
  return readRunbook(stepKinds(), content, u"x"_s).runbook;
}
}  // namespace

class TestTrust : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void digestIsOfTheContent() {
    QCOMPARE(readRunbook(stepKinds(), content, u"x"_s).runbook.digest,
             QCryptographicHash::hash(content, QCryptographicHash::Sha256));
    QVERIFY(readRunbook(stepKinds(), content + '\n', u"x"_s).runbook.digest !=
            readRunbook(stepKinds(), content, u"x"_s).runbook.digest);
  }

  void powersAreListed() {
    QCOMPARE(
        powersText(powersOf(stepKinds(), loaded())),
        u"Commands that it may run:\n"
        "  line 13: npm run 'a b'\n"
        "  line 16: in a pod: kubectl -n production exec deployment/redis -- redis-cli FLUSHALL — DANGEROUS: FLUSHALL and "
        "FLUSHDB empty the cache: all of it is gone\n"
        "  line 17: SHELL: cat x | sort — DANGEROUS: it runs through a shell, which can do anything\n"
        "What it may change in the cluster:\n"
        "  line 12: kubernetes.undo, deployment/shop in production: The pod template; every pod is replaced\n"
        "  line 14: kubernetes.scale, deployment/shop in production: How many pods run — DANGEROUS: it scales to nothing: no "
        "pod is left to serve\n"
        "Hosts that it asks: shop.internal:8443, api.example, {{TOKEN}}\n"
        "Channels that it sends to: slack\n"
        "Secrets that it names: api-token, hook, TOKEN"_s);
  }

  void counts() {
    const RunbookPowers powers = powersOf(stepKinds(), loaded());
    QCOMPARE(powers.dangers(), 3);
    QVERIFY(!powers.isEmpty());
    QVERIFY(powers.commands.at(2).isShell);
    QVERIFY(powers.commands.at(1).isInPod);
  }

  void theDefaultOneRunsNothing() {
    const auto runbook = loadDefaultRunbook();
    QVERIFY(runbook);
    QVERIFY(powersOf(stepKinds(), **runbook).isEmpty());
    QCOMPARE(powersText(powersOf(stepKinds(), **runbook)), u"This runbook runs nothing: it only decides and tells."_s);
  }
};

STERNWAY_TEST(TestTrust)

}  // namespace test_trust
#include "test_trust.moc"
