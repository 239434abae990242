// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan.h"
#include "core/utctime.h"
#include "report/incidentdigest.h"
#include "stories.h"
#include "support/testmain.h"

namespace test_incidentdigest {

using namespace sternway;
using namespace sternway::report;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {
const QDateTime two = utcTime(QDate(2026, 1, 10), QTime(2, 0));

JournalEvent verdict(const QString &action, const QString &when) {
  JournalEvent event;
  event.type = eventtype::verdict;
  event.data = {{u"verdict"_s, action}, {u"row"_s, QJsonObject{{u"when"_s, when}, {u"line"_s, 3}}}};
  return event;
}

/// Of a service, declared so many hours after two.
IncidentDigest digest(const QString &id, const QString &service, int hours, const QStringList &rows = {}) {
  IncidentDigest out{.incident = {}, .rows = rows, .rollback = std::nullopt, .share = {}};
  out.incident.id = id;
  out.incident.service = {u"lab"_s, u"production"_s, service, Kind::Deployment};
  out.incident.openedAt = two.addSecs(3600LL * hours);
  out.incident.closedAt = out.incident.openedAt.addSecs(600);
  return out;
}

QStringList idsOf(const QList<EarlierIncident> &earlier) {
  QStringList ids;
  for (const EarlierIncident &each : earlier)
    ids << each.digest.incident.id;
  return ids;
}
}  // namespace

class TestIncidentDigest : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void aRecordComesToThis() {
    const IncidentDigest digest = digestOf(wholeStory());
    QVERIFY(digest.rollback);
    QCOMPARE(digest.rollback->fromRevision, 5);
    QCOMPARE(digest.rollback->fromImage, u"svc:v1.3.0"_s);
    QCOMPARE(digest.rollback->state, OperationState::Succeeded);
    QVERIFY(digest.rollback->endedAt.isValid());
    for (const auto &span : digest.spans)
      QVERIFY(!span.formula.isEmpty());
    QVERIFY(!digestOf(emptyStory()).rollback);
  }

  void rowsAreThoseThatCalledForARollback() {
    IncidentRecord record;
    record.events = {verdict(u"watch"_s, u"error_rate > 1%"_s), verdict(u"prepare"_s, u"error_rate > 5%"_s),
                     verdict(u"rollback"_s, u"error_rate > 10%"_s), verdict(u"rollback"_s, u"error_rate > 10%"_s)};
    QCOMPARE(digestOf(record).rows, (QStringList{u"error_rate > 5%"_s, u"error_rate > 10%"_s}));
  }

  void earlierOnes_data() {
    QTest::addColumn<QStringList>("rows");
    QTest::addColumn<QStringList>("ids");
    QTest::newRow("same service, newest first") << QStringList() << QStringList{u"orders-2"_s, u"orders-1"_s};
    QTest::newRow("same row of another service, after them")
        << QStringList{u"error_rate > 10%"_s} << QStringList{u"orders-2"_s, u"orders-1"_s, u"cart"_s};
    QTest::newRow("another row") << QStringList{u"pods_ready < 2"_s} << QStringList{u"orders-2"_s, u"orders-1"_s};
  }
  void earlierOnes() {
    QFETCH(QStringList, rows);
    QList<IncidentDigest> all{digest(u"orders-1"_s, u"orders"_s, -30), digest(u"cart"_s, u"cart"_s, -1, {u"error_rate > 10%"_s}),
                              digest(u"orders-2"_s, u"orders"_s, -20), digest(u"later"_s, u"orders"_s, 1),
                              digest(u"rehearsal"_s, u"orders"_s, -2)};
    all.last().incident.rehearsal = true;
    const IncidentDigest now = digest(u"now"_s, u"orders"_s, 0, rows);
    all << now;
    QTEST(idsOf(earlierIncidents(now, all)), "ids");
    QCOMPARE(earlierIncidents(now, all, 1).size(), 1);
  }

  void whatBecameOfIt_data() {
    QTest::addColumn<OperationState>("state");
    QTest::addColumn<int>("minutes");
    QTest::addColumn<QString>("end");
    QTest::newRow("succeeded") << OperationState::Succeeded << 6 << u"revision 41 (shop:v1.3.0), rolled back in 6 min"_s;
    QTest::newRow("failed") << OperationState::Failed << 2 << u"revision 41 (shop:v1.3.0), the rollback failed after 2 min"_s;
    QTest::newRow("under way") << OperationState::Running << -1 << u"revision 41 (shop:v1.3.0), the rollback has not ended"_s;
    QTest::newRow("unknown") << OperationState::Unknown << -1
                             << u"revision 41 (shop:v1.3.0), nobody knows how the rollback ended"_s;
  }
  void whatBecameOfIt() {
    QFETCH(OperationState, state);
    QFETCH(int, minutes);
    QFETCH(QString, end);
    EarlierIncident earlier{.digest = digest(u"a"_s, u"orders"_s, -30), .sameService = true, .sameRows = {}};
    earlier.digest.rollback = RollbackDigest{.fromRevision = 41,
                                             .fromImage = u"registry/shop:v1.3.0"_s,
                                             .state = state,
                                             .startedAt = two,
                                             .endedAt = minutes < 0 ? QDateTime() : two.addSecs(60LL * minutes)};
    QVERIFY2(earlierSentence(earlier).endsWith(end), qPrintable(earlierSentence(earlier)));
    earlier.sameService = false;
    QVERIFY(earlierSentence(earlier).contains(u"orders"_s));
  }
};

STERNWAY_TEST(TestIncidentDigest)

}  // namespace test_incidentdigest
#include "test_incidentdigest.moc"
