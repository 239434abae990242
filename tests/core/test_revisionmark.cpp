// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/revisionmark.h"
#include "core/utctime.h"
#include "support/testmain.h"

namespace test_revisionmark {

using namespace sternway;
using namespace Qt::StringLiterals;

namespace {
const ObjectRef orders{u"lab"_s, u"production"_s, u"orders"_s, Kind::Deployment};
const QDateTime two = utcTime(QDate(2026, 1, 10), QTime(2, 0));

RevisionMark mark(const QString &uid, const QStringList &images, const QStringList &digests = {}) {
  return {.revisionUid = uid,
          .number = 41,
          .images = images,
          .digests = digests,
          .reason = u"it corrupts orders"_s,
          .who = u"ada"_s,
          .at = two};
}

void append(IncidentRecord &record, const EventDraft &draft, int minute) {
  JournalEvent event;
  event.type = draft.type;
  event.data = draft.data;
  event.at = event.recordedAt = two.addSecs(60LL * minute);
  record.events << event;
}
}  // namespace

class TestRevisionMark : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void theNewestWordHolds() {
    IncidentRecord older;
    IncidentRecord newer;
    append(older, revisionMarkedEvent(orders, mark(u"uid-1"_s, {u"app:v1"_s})), 0);
    append(older, revisionMarkedEvent(orders, mark(u"uid-2"_s, {u"app:v2"_s})), 1);
    ObjectRef cart = orders;
    cart.name = u"cart"_s;
    append(older, revisionMarkedEvent(cart, mark(u"uid-9"_s, {u"app:v9"_s})), 2);
    QCOMPARE(revisionMarks({newer, older}, orders).size(), 2);
    append(newer, revisionUnmarkedEvent(orders, mark(u"uid-1"_s, {u"app:v1"_s})), 3);
    const QList<RevisionMark> marks = revisionMarks({newer, older}, orders);
    QCOMPARE(marks.size(), 1);
    QCOMPARE(marks.constFirst().revisionUid, u"uid-2"_s);
    QCOMPARE(marks.constFirst().reason, u"it corrupts orders"_s);
    append(newer, revisionMarkedEvent(orders, mark(u"uid-1"_s, {u"app:v1"_s})), 4);
    QCOMPARE(revisionMarks({newer, older}, orders).size(), 2);
  }

  void holdsForTheSameImages_data() {
    QTest::addColumn<QStringList>("markedDigests");
    QTest::addColumn<QStringList>("images");
    QTest::addColumn<QStringList>("digests");
    QTest::addColumn<bool>("holds");
    const QStringList none;
    const QStringList known{u"sha256:aa"_s, u"sha256:ee"_s};
    const QStringList same{u"app:v1"_s, u"sidecar:v7"_s};
    QTest::newRow("same references") << none << same << none << true;
    QTest::newRow("only the sidecar") << none << QStringList{u"app:v2"_s, u"sidecar:v7"_s} << none << false;
    QTest::newRow("same digests, another tag") << known << QStringList{u"app:v1b"_s, u"sidecar:v7"_s} << known << true;
    QTest::newRow("the tag was pushed anew") << known << same << QStringList{u"sha256:bb"_s, u"sha256:ee"_s} << false;
    QTest::newRow("digests known of one side") << none << same << known << true;
    QTest::newRow("not all digests known") << known << same << QStringList{u"sha256:ee"_s} << true;
    const QStringList nodes{u"sha256:aa"_s, u"sha256:a2"_s, u"sha256:ee"_s};
    QTest::newRow("nodes have pulled more digests of it") << nodes << same << known << true;
    QTest::newRow("and another tag has fewer") << nodes << QStringList{u"app:v2"_s, u"sidecar:v7"_s} << known << false;
    QTest::newRow("nothing known") << none << none << none << false;
  }
  void holdsForTheSameImages() {
    QFETCH(QStringList, markedDigests);
    QFETCH(QStringList, images);
    QFETCH(QStringList, digests);
    const QList<RevisionMark> marks{mark(u"uid-1"_s, {u"app:v1"_s, u"sidecar:v7"_s}, markedDigests)};
    QTEST(markOfImages(marks, images, digests) != nullptr, "holds");
  }

  void aRevisionIsKnownByItsUidOrWhatItsPodsRun() {
    Revision marked;
    marked.uid = u"uid-1"_s;
    marked.images = {u"app:v1"_s};
    Revision again;
    again.uid = u"uid-3"_s;
    again.images = {u"app:latest"_s};
    again.templateHash = u"h3"_s;
    again.current = true;
    Pod pod;
    pod.templateHash = u"h3"_s;
    pod.containers.resize(1);
    pod.containers[0].imageId = u"registry/app@sha256:aa"_s;
    const QList<RevisionMark> marks{mark(u"uid-1"_s, {u"app:v1"_s}, {u"sha256:aa"_s})};
    QCOMPARE(marksThatHold(marks, {{marked, again}, {}}, {}).keys(), QStringList{u"uid-1"_s});
    QCOMPARE(marksThatHold(marks, {{marked, again}, {}}, {pod}).keys(), (QStringList{u"uid-1"_s, u"uid-3"_s}));
  }
};

STERNWAY_TEST(TestRevisionMark)

}  // namespace test_revisionmark
#include "test_revisionmark.moc"
