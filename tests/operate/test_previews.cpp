// SPDX-License-Identifier: GPL-3.0-or-later
#include "operate/previews.h"
#include "support/await.h"
#include "support/fakesecrets.h"
#include "support/testmain.h"

#include <QJsonArray>

namespace test_previews {

using namespace sternway;
using namespace sternway::operate;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {

Step commandWith(const QString &id, const QString &word) {
  return {.id = id, .kind = u"command"_s, .args = {{u"argv"_s, QJsonArray{u"true"_s}}, {u"env"_s, QJsonObject{{u"X"_s, word}}}}};
}

QStringList idsOf(const QList<Finding> &findings) {
  QStringList ids;
  for (const Finding &finding : findings)
    ids.append(finding.id);
  return ids;
}

}  // namespace

class TestPreviews : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void aSecretWithoutAValueStandsInTheWay() {
    FakeSecrets secrets;
    secrets.secrets[runbookSecretKey(u"KNOWN"_s)] = u"value"_s;
    steps::StepContext context;
    context.secrets = &secrets;
    Plan plan;
    Step skipped = commandWith(u"c"_s, u"{{secret:OTHER}}"_s);
    skipped.skip = u"not today"_s;
    plan.stages = {{.title = u"all"_s,
                    .steps = {commandWith(u"a"_s, u"{{secret:KNOWN}}"_s), commandWith(u"b"_s, u"{{secret:TOKEN}}"_s), skipped}}};
    const auto findings = await(previewSteps(context, plan, this, StepKinds({})));
    QVERIFY(findings);
    QCOMPARE(idsOf(*findings), QStringList{u"secret.missing"_s});
    QCOMPARE(findings->first().severity, Severity::Block);
    QVERIFY(findings->first().title.contains(u"TOKEN"_s));

    context.secrets = nullptr;  // a rehearsal
    QCOMPARE(await(previewSteps(context, plan, this, StepKinds({}))), Result<QList<Finding>>(QList<Finding>()));
  }
};

STERNWAY_TEST(TestPreviews)

}  // namespace test_previews
#include "test_previews.moc"
