// SPDX-License-Identifier: GPL-3.0-or-later
#include "operate/operationrig.h"
#include "support/testmain.h"

/// When an undo that failed, or whose answer was lost, is done again.
namespace test_undoagain {

using namespace sternway;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {
const Error timeout{.kind = ErrorKind::Timeout, .message = u"no answer in 30 s"_s, .detail = {}};

/// As "kubectl rollout undo" leaves it: the workload gets the annotations of the revision that it goes to, and the undo's mark
/// stays with the one that the undo has made current.
void moveMarkToRevision(OperationRig &rig) {
  const QString mark = rig.cluster.stored(rig.ref).annotations.value(rollbackMarkKey);
  QVERIFY(!mark.isEmpty());
  History history = rig.cluster.storedHistory(rig.ref);
  history.revisions[1].annotations.insert(rollbackMarkKey, mark);
  rig.cluster.setHistory(rig.ref, history);
  rig.write([](QJsonObject object) {
    QJsonObject metadata = object.value(u"metadata"_s).toObject();
    metadata.insert(u"annotations"_s, QJsonObject());
    object.insert(u"metadata"_s, metadata);
    return object;
  });
}
}  // namespace

class TestUndoAgain : public QObject {
  Q_OBJECT
private Q_SLOTS:
  /// What somebody has put back while nothing could be read is not done a second time.
  void whatTookEffectOnceIsNotSentAgain_data() {
    QTest::addColumn<bool>("isAsked");
    QTest::addColumn<bool>("keepsMark");
    QTest::newRow("by itself") << false << true;
    QTest::newRow("by itself, after a rollout undo") << false << false;
    QTest::newRow("by a person") << true << true;
    QTest::newRow("by a person, after a rollout undo") << true << false;
  }
  void whatTookEffectOnceIsNotSentAgain() {
    QFETCH(const bool, isAsked);
    QFETCH(const bool, keepsMark);
    OperationRig rig;
    rig.operation->setAsks(operate::Asks::Always);
    rig.cluster.failAfterEffect(u"patch "_s, timeout);
    if (isAsked)
      rig.cluster.failOn(u"workload "_s, timeout);  // longer than the step waits
    else
      rig.cluster.hold(u"workload "_s);
    rig.start();
    QVERIFY(rig.until([&] { return isAsked ? rig.operation->waitsForDecision() : rig.cluster.count(u"workload "_s) == 1; }));
    rig.cluster.deploy(rig.ref, podTemplate(u"registry.example.com/svc:v1.3.0"_s));
    QCOMPARE(rig.revisionNow(), u"uid-3"_s);
    if (!keepsMark)
      moveMarkToRevision(rig);
    rig.cluster.clearRules();
    rig.cluster.release(u"workload "_s);
    QStringList refusals;
    QObject::connect(rig.operation.get(), &operate::Operation::refused, rig.operation.get(),
                     [&refusals](const QString &step) { refusals << step; });
    QVERIFY(rig.until([&] { return rig.operation->waitsForDecision(); }));
    rig.operation->retry(u"undo"_s, u"ann"_s);
    QVERIFY(rig.until([&] { return !rig.operation->isDeciding(); }));
    QCOMPARE(refusals, QStringList{u"undo"_s});
    QCOMPARE(rig.realPatches(), 1);
  }

  /// Refused without an effect: what a person has done again is sent, whatever has moved that an undo leaves alone.
  void whatWasRefusedIsSentAgain() {
    OperationRig rig;
    rig.operation->setAsks(operate::Asks::Always);
    rig.cluster.failOn(u"patch "_s, Error{.kind = ErrorKind::Forbidden, .message = u"denied"_s, .detail = {}}, 1);
    rig.start();
    QVERIFY(rig.until([&] { return rig.operation->waitsForDecision(); }));
    rig.write([](const QJsonObject &object) { return withSpec(object, u"replicas"_s, 5); });
    rig.operation->retry(u"undo"_s, u"ann"_s);
    QVERIFY2(rig.end() == OperationState::Succeeded, qPrintable(rig.sentence));
    QCOMPARE(rig.revisionNow(), u"uid-2"_s);
  }

  /// A policy puts the whole template back in the same request, so that nothing changes; without it the step is done again.
  void whatAPolicyPutBackIsSentAgainWithoutIt() {
    OperationRig rig;
    rig.operation->setAsks(operate::Asks::Always);
    rig.cluster.hold(u"patch "_s);
    rig.start();
    QVERIFY(rig.until([&] { return rig.cluster.count(u"patch "_s) == 1; }));
    rig.cluster.setAdmission([](const QJsonObject &object) {
      return withSpec(object, u"template"_s, podTemplate(u"registry.example.com/svc:v1.3.0"_s));
    });
    rig.cluster.release(u"patch "_s);
    QVERIFY(rig.until([&] { return rig.operation->waitsForDecision(); }));
    rig.cluster.setAdmission({});
    rig.operation->retry(u"undo"_s, u"ann"_s);
    QVERIFY2(rig.end() == OperationState::Succeeded, qPrintable(rig.sentence));
    QCOMPARE(rig.revisionNow(), u"uid-2"_s);
  }
};

STERNWAY_TEST(TestUndoAgain)

}  // namespace test_undoagain
#include "test_undoagain.moc"
