// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/call.h"
#include "support/testmain.h"

#include <QSignalSpy>

namespace test_call {

using namespace sternway;

class TestCall : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void deliversOnceFromTheEventLoop() {
    QObject context;
    int calls = 0;
    Call<int>::finished(&context, 7)->then([&](const Result<int> &result) {
      QCOMPARE(*result, 7);
      ++calls;
    });
    QCOMPARE(calls, 0);
    QTRY_COMPARE(calls, 1);
    QTRY_VERIFY(context.children().isEmpty());
  }

  void cancelFinishesWithCancelledAndStopsTheWork() {
    QObject context;
    auto *call = new Call<int>(&context);
    int stopped = 0;
    ErrorKind kind = ErrorKind::Protocol;
    call->setCanceller([&] { ++stopped; });
    call->then([&](const Result<int> &result) { kind = result.error().kind; });
    call->cancel();
    QCOMPARE(stopped, 1);
    QCOMPARE(kind, ErrorKind::Cancelled);
  }

  void deathOfTheContextStopsTheWorkAndCallsNobody() {
    auto context = std::make_unique<QObject>();
    int stopped = 0;
    int calls = 0;
    auto *call = new Call<int>(context.get());
    call->setCanceller([&] { ++stopped; });
    call->then([&](const Result<int> &) { ++calls; });
    context.reset();
    QCOMPARE(stopped, 1);
    QCOMPARE(calls, 0);
  }

  void aMappedCallThatDiesIsNotToldOfItsSourcesEnd() {
    auto context = std::make_unique<QObject>();
    QObject other;
    auto *source = new Call<int>(&other);
    int calls = 0;
    mapped<int>(context.get(), source, [](const Result<int> &r) { return r; })->then([&](const Result<int> &) { ++calls; });
    context.reset();
    QVERIFY(source->isFinished());
    QCOMPARE(calls, 0);
  }

  void handlerMayDeleteTheContext() {
    auto context = std::make_unique<QObject>();
    bool called = false;
    Call<int>::finished(context.get(), 1)->then([&](const Result<int> &) {
      called = true;
      context.reset();
    });
    QTRY_VERIFY(called);
  }

  void mappedCancelsItsSource() {
    QObject context;
    auto *source = new Call<int>(&context);
    bool stopped = false;
    source->setCanceller([&] { stopped = true; });
    auto *text = mapped<QString>(&context, source, [](const Result<int> &r) -> Result<QString> {
      return r.map([](int v) { return QString::number(v); });
    });
    text->cancel();
    QVERIFY(stopped);
  }

  void mappedMapsValueAndError() {
    QObject context;
    QString got;
    mapped<QString>(&context, Call<int>::finished(&context, 3), [](const Result<int> &r) -> Result<QString> {
      return QString::number(*r);
    })->then([&](const Result<QString> &result) { got = *result; });
    QTRY_COMPARE(got, QStringLiteral("3"));
  }
};

STERNWAY_TEST(TestCall)

}  // namespace test_call
#include "test_call.moc"
