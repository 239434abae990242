// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/plandocument.h"
#include "support/testmain.h"

namespace test_plandocument {

using namespace sternway;
using namespace sternway::report;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestPlanDocument : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void everyStepWithAllThatIsKnown() {
    const StepKinds kinds({{.name = u"stop"_s, .arguments = {}, .danger = [](const StepWords &) { return u"it **stops**"_s; }}});
    Step stop{.id = u"m/1"_s,
              .kind = u"stop"_s,
              .target = {.kind = u"deployment"_s, .context = {}, .scope = u"shop"_s, .name = u"web"_s},
              .args = {},
              .title = u"# Stop it"_s};
    stop.command = u"kubectl scale deployment/web --replicas=0"_s;
    stop.timeout = 90s;
    Step tell{.id = u"m/2"_s, .kind = u"tell"_s, .target = {}, .args = {}, .title = u"Tell"_s};
    tell.skip = u"nobody there"_s;
    tell.command = u"curl -H 'Authorization: Bearer abcdefghijklmnop0123456789'"_s;
    const Plan plan{.id = u"op"_s, .reason = u"errors"_s, .made = {}, .stages = {{.title = u"Go"_s, .steps = {stop, tell}}}};
    GuidedStep mine;
    mine.step.title = u"Look yourself"_s;
    mine.step.when = u"it is night"_s;
    const QString text = toMarkdown(planDocument(
        kinds, plan,
        {.service = u"lab · web"_s,
         .changes = {{u"m/1"_s, {u"replicas: 3 → 0"_s}}},
         .earlier = {{u"m/1"_s, 12s}},
         .findings = {{.id = u"a"_s, .severity = Severity::Warn, .title = u"One replica"_s, .detail = {}, .remedy = {}},
                      {.id = u"b"_s, .severity = Severity::Info, .title = u"Only a note"_s, .detail = {}, .remedy = {}}},
         .byHand = {mine}}));
    for (const QString &said : {u"shop/deployment/web"_s, u"replicas: 3 → 0"_s, u"kubectl scale deployment/web --replicas=0"_s,
                                u"nobody there"_s, u"12 s"_s, u"One replica"_s, u"Look yourself"_s, u"it is night"_s})
      QVERIFY2(text.contains(said), qPrintable(said + u'\n' + text));
    QVERIFY(!text.contains(u"**stops**"_s));  // no text becomes markup
    QVERIFY(!text.contains(u"abcdefghijklmnop0123456789"_s));
    QVERIFY(!text.contains(u"Only a note"_s));
  }
};

STERNWAY_TEST(TestPlanDocument)

}  // namespace test_plandocument
#include "test_plandocument.moc"
