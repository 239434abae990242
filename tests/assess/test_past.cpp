// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/servicemonitor.h"
#include "core/revisionmark.h"
#include "support/await.h"
#include "support/manualclock.h"
#include "support/memoryjournal.h"
#include "support/testmain.h"

namespace test_past {

using namespace sternway;
using namespace sternway::assess;
using namespace sternway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
const ObjectRef orders{u"lab"_s, u"production"_s, u"orders"_s, Kind::Deployment};
const ObjectRef cart{u"lab"_s, u"production"_s, u"cart"_s, Kind::Deployment};
constexpr int many = 25;

struct Rig {
  ManualClock clock;
  MemoryJournal journal{clock};
  QObject context;
  OlderMarks known = std::make_shared<QHash<QString, IncidentRecord>>();

  QString open(const ObjectRef &service, const QList<ObjectRef> &others = {}) {
    clock.advance(1min);
    Incident draft;
    draft.service = service;
    for (const ObjectRef &other : others)
      draft.targets << targetOf(other);
    return await(journal.openFor(draft, &context))->id;
  }
  void mark(const QString &incident, const QString &uid) {
    (void)await(journal.append(
        incident, revisionMarkedEvent(orders, {.revisionUid = uid, .images = {u"app:"_s + uid}, .reason = u"bad"_s}), &context));
  }
  void close(const QString &incident) { (void)await(journal.close(incident, &context)); }
  QList<IncidentRecord> past(const ObjectRef &service) { return await(readPast(journal, service, known, &context)).value(); }
};
}  // namespace

class TestPast : public QObject {
  Q_OBJECT
private Q_SLOTS:
  /// However many incidents came after it, and without reading old ones again and again.
  void aMarkHoldsForEver() {
    Rig rig;
    const QString first = rig.open(orders);
    rig.mark(first, u"uid-1"_s);
    rig.close(first);
    for (int i = 0; i < many; ++i)
      rig.close(rig.open(orders));
    QCOMPARE(revisionMarks(rig.past(orders), orders).size(), 1);
    const int loads = rig.journal.loads();
    const QList<IncidentRecord> again = rig.past(orders);
    QCOMPARE(revisionMarks(again, orders).size(), 1);
    QCOMPARE(again.size(), 21);
    QCOMPARE(rig.journal.loads() - loads, 20);
  }

  /// Rolled back with others, a service is one of several targets.
  void anIncidentOfSeveralServicesIsEachOnesPast() {
    Rig rig;
    const QString shared = rig.open(cart, {orders});
    rig.mark(shared, u"uid-1"_s);
    QCOMPARE(revisionMarks(rig.past(orders), orders).size(), 1);
    QVERIFY(hasOpenIncident(rig.past(orders), orders));
    QVERIFY(openIncidentEvents(rig.past(orders), orders).isEmpty());
    ObjectRef other = orders;
    other.name = u"search"_s;
    QVERIFY(rig.past(other).isEmpty());
  }

  /// A new mark goes into the last incident that is the workload's own, whatever others it was in since.
  void theLastOwnIncidentIsReadAnew() {
    Rig rig;
    const QString own = rig.open(orders);
    rig.close(own);
    for (int i = 0; i < many; ++i)
      rig.close(rig.open(cart, {orders}));
    QVERIFY(revisionMarks(rig.past(orders), orders).isEmpty());
    rig.mark(own, u"uid-1"_s);
    QCOMPARE(revisionMarks(rig.past(orders), orders).size(), 1);
  }
};

STERNWAY_TEST(TestPast)

}  // namespace test_past
#include "test_past.moc"
