// SPDX-License-Identifier: GPL-3.0-or-later
// The fakes must behave, or the tests that stand on them prove nothing.
#include "support/fakecluster.h"
#include "support/fakemetrics.h"
#include "support/fakeobjects.h"
#include "support/manualclock.h"
#include "support/memoryjournal.h"
#include "support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>

namespace test_fakeports {

using namespace sternway;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {
WorkloadPatch undoTo(const QJsonObject &podTemplate, int generation) {
  QJsonArray ops{QJsonObject{{u"op"_s, u"test"_s}, {u"path"_s, u"/metadata/generation"_s}, {u"value"_s, generation}},
                 QJsonObject{{u"op"_s, u"replace"_s}, {u"path"_s, u"/spec/template"_s}, {u"value"_s, podTemplate}}};
  return {"application/json-patch+json", QJsonDocument(ops).toJson(QJsonDocument::Compact)};
}
Error timeOut() {
  return Error{ErrorKind::Timeout, u"No answer"_s, {}, 0, {}};
}
}  // namespace

class TestFakePorts : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void patchBumpsGenerationAndReusesTheRevision() {
    FakeCluster cluster;
    const auto [workload, history] = orderService();
    cluster.setWorkload(workload);
    cluster.setHistory(workload.ref, history);
    QObject context;
    std::optional<Result<Workload>> answer;
    cluster.patch(workload.ref, undoTo(history.revisions.at(1).podTemplate, 7), DryRun::No, &context)
        ->then([&](const Result<Workload> &result) { answer = result; });
    QTRY_VERIFY(answer.has_value());
    QCOMPARE((*answer)->generation, 8);
    const Revision *current = cluster.storedHistory(workload.ref).current();
    QCOMPARE(current->uid, u"uid-2"_s);
    QCOMPARE(current->number, 4);
    QCOMPARE(current->formerNumbers, QList<qint64>{2});
  }

  void dryRunStoresNothingAndAFailedTestIsAConflict() {
    FakeCluster cluster;
    const auto [workload, history] = orderService();
    cluster.setWorkload(workload);
    cluster.setHistory(workload.ref, history);
    QObject context;
    int answers = 0;
    cluster.patch(workload.ref, undoTo(history.revisions.at(1).podTemplate, 7), DryRun::Server, &context)
        ->then([&](const Result<Workload> &result) { answers += result.has_value() ? 1 : 0; });
    cluster.patch(workload.ref, undoTo(history.revisions.at(1).podTemplate, 6), DryRun::No, &context)
        ->then([&](const Result<Workload> &result) { answers += result.error().kind == ErrorKind::Conflict ? 1 : 0; });
    QTRY_COMPARE(answers, 2);
    QCOMPARE(cluster.stored(workload.ref).generation, 7);
  }

  void failAfterEffectTakesEffect() {
    FakeCluster cluster;
    const auto [workload, history] = orderService();
    cluster.setWorkload(workload);
    cluster.setHistory(workload.ref, history);
    cluster.failAfterEffect(u"patch production/"_s, timeOut());
    QObject context;
    bool failed = false;
    cluster.patch(workload.ref, undoTo(history.revisions.at(1).podTemplate, 7), DryRun::No, &context)
        ->then([&](const Result<Workload> &result) { failed = !result; });
    QTRY_VERIFY(failed);
    QCOMPARE(cluster.stored(workload.ref).generation, 8);
  }

  void heldCallsWaitAndDieWithTheirContext() {
    FakeCluster cluster;
    const auto [workload, history] = orderService();
    cluster.setWorkload(workload);
    cluster.hold(u"workload "_s);
    auto context = std::make_unique<QObject>();
    QObject other;
    int answers = 0;
    cluster.workload(workload.ref, context.get())->then([&](const Result<Workload> &) { ++answers; });
    cluster.workload(workload.ref, &other)->then([&](const Result<Workload> &) { ++answers; });
    QCoreApplication::processEvents();
    QCOMPARE(answers, 0);
    context.reset();
    cluster.release(u"workload "_s);
    QTRY_COMPARE(answers, 1);
  }

  void watchFollowsPublish() {
    FakeCluster cluster;
    const auto [workload, history] = orderService();
    cluster.setWorkload(workload);
    cluster.setHistory(workload.ref, history);
    QObject context;
    WorkloadWatch *watch = cluster.watch(workload.ref, &context);
    QSignalSpy changed(watch, &WorkloadWatch::changed);
    QVERIFY(!watch->isSynced());
    QTRY_COMPARE(changed.size(), 1);
    cluster.completeRollout(workload.ref);
    QCOMPARE(changed.size(), 2);
    QCOMPARE(watch->pods().size(), 3);
  }

  void journalKeepsOrderAndFailsOnDemand() {
    ManualClock clock;
    MemoryJournal journal(clock);
    QObject context;
    Incident incident;
    incident.id = u"i"_s;
    incident.title = u"Errors"_s;
    QVERIFY(journal.openFor(incident, &context));
    QVERIFY(journal.append(u"i"_s, {u"note"_s, u"one"_s, {}, Milestone::None, {}}, &context));
    journal.failOn(u"two"_s, Error{ErrorKind::Storage, u"disk full"_s, {}, 0, {}});
    bool failed = false;
    journal.append(u"i"_s, {u"note"_s, u"two"_s, {}, Milestone::None, {}}, &context)
        ->then([&](const Result<JournalEvent> &result) { failed = !result; });
    QTRY_VERIFY(failed);
    QCOMPARE(journal.lines(), (QStringList{u"incident.opened: Errors"_s, u"note: one"_s}));
  }

  void metricsAnswerByPattern() {
    FakeMetrics metrics;
    metrics.answer(u"errors"_s, {{Series{{}, {{0, 0.5}}}}, {}});
    QObject context;
    double got = 0;
    metrics.query(u"sum(errors)"_s, QDateTime(), &context)->then([&](const Result<MetricsAnswer> &answer) {
      got = answer->series.first().samples.first().value;
    });
    QTRY_COMPARE(got, 0.5);
  }
};

STERNWAY_TEST(TestFakePorts)

}  // namespace test_fakeports
#include "test_fakeports.moc"
