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
  Step step;
  step.id = id;
  step.kind = u"command"_s;
  step.args = {{u"argv"_s, QJsonArray{u"true"_s}}, {u"env"_s, QJsonObject{{u"X"_s, word}}}};
  return step;
}

QList<Finding> findingsOf(const QList<PreviewedStep> &steps) {
  QList<Finding> findings;
  for (const PreviewedStep &step : steps)
    findings += step.findings;
  return findings;
}

}  // namespace

class TestPreviews : public QObject {
  Q_OBJECT
private Q_SLOTS:
  /// The plan knows its workload, the preview the rest, such as a Helm release: each is kept.
  void whatAPreviewSawStandsBesideWhatThePlanKnows() {
    Plan plan;
    Step step = commandWith(u"a"_s, u"x"_s);
    step.args.insert(u"plannedOn"_s, QJsonObject{{u"template"_s, u"1f"_s}});
    plan.stages = {{.title = u"all"_s, .steps = {step, commandWith(u"b"_s, u"x"_s)}}};
    const QJsonObject base{{u"template"_s, u"2e"_s}, {u"target"_s, 2}};
    const Plan kept = withBases(plan, {{u"a"_s, base}});
    QCOMPARE(kept.step(u"a"_s)->args.value(u"plannedOn"_s).toObject(), (QJsonObject{{u"template"_s, u"1f"_s}, {u"target"_s, 2}}));
    QVERIFY(!kept.step(u"b"_s)->args.contains(u"plannedOn"_s));
  }

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
    const auto previewed = await(previewSteps(context, plan, this, StepKinds({})));
    QVERIFY(previewed);
    const QList<Finding> findings = findingsOf(*previewed);
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.first().id, u"secret.missing"_s);
    QCOMPARE(findings.first().severity, Severity::Block);
    QVERIFY(findings.first().title.contains(u"TOKEN"_s));
    QCOMPARE(previewed->last().stepId, u"b"_s);

    context.secrets = nullptr;  // a rehearsal
    const auto rehearsed = await(previewSteps(context, plan, this, StepKinds({})));
    QVERIFY(rehearsed && findingsOf(*rehearsed).isEmpty());
  }
};

STERNWAY_TEST(TestPreviews)

}  // namespace test_previews
#include "test_previews.moc"
