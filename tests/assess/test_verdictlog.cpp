// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/verdictlog.h"
#include "core/incidentfacts.h"

#include "support/await.h"
#include "support/manualclock.h"
#include "support/memoryjournal.h"
#include "support/testmain.h"

namespace test_verdictlog {

using namespace sternway;
using namespace sternway::assess;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {
struct Fixture {
  Fixture() {
    for (const double threshold : {0.05, 0.1}) {
      MatrixRow row;
      row.condition.metric = u"error_rate"_s;
      row.condition.threshold = threshold;
      row.condition.unit = Unit::Ratio;
      row.when = threshold > 0.05 ? u"error_rate > 10%"_s : u"error_rate > 5%"_s;
      row.action = threshold > 0.05 ? Action::Rollback : Action::Prepare;
      row.line = threshold > 0.05 ? 12 : 11;
      matrix.rows.append(row);
    }
  }

  EventDraft verdictOf(std::optional<double> errors) {
    Situation situation;
    if (errors)
      situation.metrics[u"error_rate"_s].samples = {{clock.now().toMSecsSinceEpoch(), *errors}};
    return verdictEvent(service, evaluate(matrix, situation, clock.now()), matrix, clock.now());
  }

  void log(std::optional<double> errors) {
    clock.advance(std::chrono::seconds(15));
    QVERIFY(await(journal.append(id, verdictOf(errors), &context)));
  }

  [[nodiscard]] QStringList logged() const { return journal.lines().filter(u"verdict: "_s); }

  ManualClock clock;
  ObjectRef service{u"lab"_s, u"production"_s, u"orders"_s, Kind::Deployment};
  MemoryJournal journal{clock};
  Matrix matrix{.source = u"x.yaml"_s, .rows = {}};
  QString id;
  QObject context;
};
}  // namespace

class TestVerdictLog : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void whatWasKnownWhen() {
    Fixture f;
    const EventDraft event = f.verdictOf(0.12);
    QCOMPARE(event.type, u"verdict"_s);
    QCOMPARE(event.at, f.clock.now());
    QCOMPARE(event.milestone, Milestone::Detected);
    QCOMPARE(event.data[u"verdict"].toString(), u"rollback"_s);
    QCOMPARE(event.data[u"row"][u"line"].toInt(), 12);
    QCOMPARE(event.data[u"values"][u"error_rate"].toDouble(), 0.12);
    QCOMPARE(event.data[u"judged"].toInt(), 2);
    QVERIFY(event.summary.startsWith(u"Roll back now: error rate 12 % > 10 %"_s));
    const EventDraft blind = f.verdictOf(std::nullopt);
    QVERIFY(blind.data[u"values"][u"error_rate"].isNull());
    QCOMPARE(blind.data[u"unknown"].toVariant().toStringList(), QStringList{u"error_rate"_s});
    QCOMPARE(blind.milestone, Milestone::None);
  }

  void oncePerChange() {
    Fixture f;
    f.id = await(f.journal.openFor(Incident{}, &f.context)).value().id;
    f.log(0.06);
    f.log(0.07);  // the same row with another number
    f.log(0.06);
    QCOMPARE(f.logged().size(), 1);
    f.log(0.12);
    f.log(0.13);
    QCOMPARE(f.logged().size(), 2);
    f.log(std::nullopt);
    f.log(std::nullopt);
    f.log(0);
    f.log(0);
    QCOMPARE(f.logged().size(), 4);
    QVERIFY(f.logged().at(0).startsWith(u"verdict: Prepare to roll back"_s));
    QVERIFY(f.logged().at(1).startsWith(u"verdict: Roll back now"_s));
    QVERIFY(f.logged().at(2).startsWith(u"verdict: Cannot tell"_s));
    QVERIFY(f.logged().at(3).startsWith(u"verdict: No reason to roll back"_s));
  }

  /// Two services of one incident, judged in turn: each has its own newest verdict.
  void oncePerChangeOfEachService() {
    Fixture f;
    f.id = await(f.journal.openFor(Incident{}, &f.context)).value().id;
    const ObjectRef orders = f.service;
    ObjectRef cart = f.service;
    cart.name = u"cart"_s;
    for (int round = 0; round < 3; ++round) {
      f.service = orders;
      f.log(0.2);
      f.service = cart;
      f.log(0.01);
    }
    QCOMPARE(f.logged().size(), 2);
    f.log(0.2);
    QCOMPARE(f.logged().size(), 3);
    const QList<JournalEvent> events = f.journal.stored(f.id).events;
    QCOMPARE(targetOf(events.last()), std::optional(targetOf(cart)));
    f.service = orders;
    QVERIFY(!isNews(f.verdictOf(0.2), events));
  }

  void notWhenItIsClosed() {
    Fixture f;
    f.id = await(f.journal.openFor(Incident{}, &f.context)).value().id;
    QVERIFY(await(f.journal.close(f.id, &f.context)));
    f.log(0.12);
    QVERIFY(f.logged().isEmpty());
  }
};

STERNWAY_TEST(TestVerdictLog)

}  // namespace test_verdictlog
#include "test_verdictlog.moc"
