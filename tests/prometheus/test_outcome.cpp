// SPDX-License-Identifier: GPL-3.0-or-later
#include "prometheus/outcome.h"
#include "support/testmain.h"

#include <QRegularExpression>

#include <algorithm>

namespace test_outcome {

using namespace sternway;
using namespace sternway::prometheus;
using namespace Qt::StringLiterals;

namespace {
/// Reads "status=success,code=200".
StringMap labelsOf(const QString &line) {
  StringMap labels{{u"__name__"_s, u"http_requests_total"_s}};
  for (const QString &label : line.split(u',', Qt::SkipEmptyParts))
    labels.insert(label.section(u'=', 0, 0), label.section(u'=', 1));
  return labels;
}

QList<StringMap> seriesOf(const QStringList &lines) {
  QList<StringMap> series;
  for (const QString &line : lines)
    series.append(labelsOf(line));
  return series;
}

bool fits(const Selector &selector, const StringMap &labels) {
  return std::ranges::all_of(selector, [&labels](const LabelMatcher &matcher) {
    const QString value = labels.value(matcher.label);
    const bool is = matcher.regex ? QRegularExpression(QRegularExpression::anchoredPattern(matcher.value)).match(value).hasMatch()
                                  : matcher.value == value;
    return is != matcher.negative;
  });
}

/// As the query counts: the lines whose series are failed.
QStringList failedOf(const Outcome &outcome, const QStringList &lines) {
  QStringList failed;
  for (const QString &line : lines)
    if (std::ranges::any_of(outcome.failed, [&](const Selector &selector) { return fits(selector, labelsOf(line)); }))
      failed.append(line);
  return failed;
}
}  // namespace

class TestOutcome : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void understood_data() {
    QTest::addColumn<QStringList>("fine");
    QTest::addColumn<QStringList>("failed");
    QTest::newRow("codes") << QStringList{u"status=200"_s, u"status=404"_s, u"status=301"_s} << QStringList{u"status=503"_s};
    QTest::newRow("classes") << QStringList{u"status=2xx"_s, u"status=4XX"_s} << QStringList{u"status=5xx"_s, u"status=5XX"_s};
    QTest::newRow("Envoy's class") << QStringList{u"envoy_response_code_class=2"_s, u"envoy_response_code_class=4"_s}
                                   << QStringList{u"envoy_response_code_class=5"_s};
    QTest::newRow("words") << QStringList{u"status=success"_s} << QStringList{u"status=error"_s};
    QTest::newRow("words in capitals") << QStringList{u"outcome=SUCCESS"_s, u"outcome=CLIENT_ERROR"_s, u"outcome=REDIRECTION"_s}
                                       << QStringList{u"outcome=SERVER_ERROR"_s};
    QTest::newRow("result") << QStringList{u"result=ok"_s} << QStringList{u"result=failure"_s, u"result=timeout"_s};
    QTest::newRow("Linkerd without a code") << QStringList{u"classification=success"_s}
                                            << QStringList{u"classification=failure"_s};
    QTest::newRow("truth") << QStringList{u"success=true"_s} << QStringList{u"success=false"_s};
    QTest::newRow("error or not") << QStringList{u"error=false"_s} << QStringList{u"error=true"_s};
    QTest::newRow("the code beside the word") << QStringList{u"status=success,code=200"_s, u"status=error,code=404"_s}
                                              << QStringList{u"status=error,code=503"_s, u"status=success,code=500"_s};
    QTest::newRow("a word where there is no code")
        << QStringList{u"status=success,code=200"_s, u"status=error,code=404"_s, u"status=success"_s}
        << QStringList{u"status=error"_s, u"status=error,code=502"_s};
    QTest::newRow("a word beside what is no code")
        << QStringList{u"status=success,code=200"_s, u"status=error,code=404"_s, u"status=success,code=EOF"_s}
        << QStringList{u"status=error,code=ETIMEDOUT"_s, u"status=error,code=none"_s, u"status=success,code=503"_s};
    QTest::newRow("a truth value beside what is no code")
        << QStringList{u"error=false,http_status=2xx"_s, u"error=true,http_status=404"_s}
        << QStringList{u"error=true,http_status=aborted"_s};
    QTest::newRow("a word beside what is no status of gRPC")
        << QStringList{u"result=ok,code=OK"_s, u"result=error,code=NotFound"_s} << QStringList{u"result=error,code=Internal"_s};
    QTest::newRow("codes and words in one label")
        << QStringList{u"status=200"_s} << QStringList{u"status=500"_s, u"status=error"_s};
    QTest::newRow("gRPC by name") << QStringList{u"grpc_code=OK"_s, u"grpc_code=NotFound"_s, u"grpc_code=ResourceExhausted"_s,
                                                 u"grpc_code=Canceled"_s}
                                  << QStringList{u"grpc_code=Internal"_s, u"grpc_code=DeadlineExceeded"_s,
                                                 u"grpc_code=Unknown"_s};
    QTest::newRow("gRPC by number") << QStringList{u"rpc_grpc_status_code=0"_s, u"rpc_grpc_status_code=5"_s}
                                    << QStringList{u"rpc_grpc_status_code=14"_s, u"rpc_grpc_status_code=2"_s};
    QTest::newRow("gRPC in a label called code")
        << QStringList{u"code=OK"_s, u"code=INVALID_ARGUMENT"_s} << QStringList{u"code=UNAVAILABLE"_s, u"code=UNKNOWN"_s};
    QTest::newRow("gRPC in HTTP") << QStringList{u"response_code=200,grpc_response_status=0"_s,
                                                 u"response_code=200,grpc_response_status="_s, u"response_code=404"_s}
                                  << QStringList{u"response_code=200,grpc_response_status=13"_s,
                                                 u"response_code=503,grpc_response_status=14"_s};
    QTest::newRow("Envoy has no code") << QStringList{u"response_code=200,response_flags=-"_s,
                                                      u"response_code=0,response_flags=DC"_s}
                                       << QStringList{u"response_code=0,response_flags=UC"_s,
                                                      u"response_code=0,response_flags=UF,URX"_s};
    QTest::newRow("with dots") << QStringList{u"http.response.status_code=204"_s}
                               << QStringList{u"http.response.status_code=500"_s};
  }
  void understood() {
    QFETCH(QStringList, fine);
    QFETCH(QStringList, failed);
    // A value with a comma is one label.
    QList<StringMap> series = seriesOf(fine + failed);
    for (StringMap &labels : series)
      if (labels.remove(u"URX"_s))
        labels[u"response_flags"_s] += u",URX"_s;
    const Outcome outcome = outcomeOf(series);
    QVERIFY2(outcome.unknown.isEmpty(), qPrintable(outcome.unknown.join(u' ')));
    failed.removeAll(u"response_code=0,response_flags=UF,URX"_s);
    QCOMPARE(failedOf(outcome, fine), QStringList());
    QCOMPARE(failedOf(outcome, failed), failed);
  }

  /// Before the first failure: the query knows the words that are to come.
  void failuresToCome_data() {
    QTest::addColumn<QString>("seen");
    QTest::addColumn<QString>("later");
    QTest::newRow("code") << u"code=200"_s << u"code=500"_s;
    QTest::newRow("word") << u"status=success"_s << u"status=failed"_s;
    QTest::newRow("gRPC") << u"grpc_code=OK"_s << u"grpc_code=Unavailable"_s;
    QTest::newRow("truth") << u"success=true"_s << u"success=false"_s;
    QTest::newRow("Envoy's code") << u"response_code=0,response_flags=DC"_s << u"response_code=503"_s;
  }
  void failuresToCome() {
    QFETCH(QString, seen);
    QFETCH(QString, later);
    QCOMPARE(failedOf(outcomeOf(seriesOf({seen})), {seen, later}), QStringList{later});
  }

  void notUnderstood_data() {
    QTest::addColumn<QStringList>("series");
    QTest::addColumn<QStringList>("unknown");
    QTest::newRow("another word") << QStringList{u"status=ok"_s, u"status=degraded"_s} << QStringList{u"status=\"degraded\""_s};
    QTest::newRow("a cache's") << QStringList{u"result=hit"_s, u"result=miss"_s}
                               << QStringList{u"result=\"hit\""_s, u"result=\"miss\""_s};
    QTest::newRow("no code, and no flag for it")
        << QStringList{u"response_code=0,response_flags=-"_s} << QStringList{u"response_code=\"0\""_s, u"response_flags=\"-\""_s};
    QTest::newRow("ok or unknown is not gRPC's alone")
        << QStringList{u"status=ok"_s, u"status=unknown"_s} << QStringList{u"status=\"unknown\""_s};
    QTest::newRow("a number of gRPC's in a label of all")
        << QStringList{u"code=0"_s, u"code=13"_s} << QStringList{u"code=\"0\""_s, u"code=\"13\""_s};
    QTest::newRow("half of the series without a label") << QStringList{u"code=200"_s, u"pod=a"_s} << QStringList{u"no code"_s};
    QTest::newRow("gRPC's beyond its numbers") << QStringList{u"response_code=200,grpc_response_status=99"_s}
                                               << QStringList{u"grpc_response_status=\"99\""_s, u"response_code=\"200\""_s};
  }
  void notUnderstood() {
    QFETCH(QStringList, series);
    const Outcome outcome = outcomeOf(seriesOf(series));
    QCOMPARE(failedOf(outcome, series), QStringList());
    QTEST(outcome.unknown, "unknown");
  }

  /// What is counted as failed stays so: it is the least that can be.
  void understoodInPart_data() {
    QTest::addColumn<QStringList>("failed");
    QTest::addColumn<QString>("stranger");
    QTest::addColumn<QStringList>("unknown");
    QTest::newRow("Spring, after a client has gone")
        << QStringList{u"status=500,outcome=SERVER_ERROR"_s, u"status=503,outcome=SERVER_ERROR"_s}
        << u"status=UNKNOWN,outcome=UNKNOWN"_s << QStringList{u"outcome=\"UNKNOWN\""_s, u"status=\"UNKNOWN\""_s};
    QTest::newRow("a word") << QStringList{u"result=error"_s} << u"result=degraded"_s << QStringList{u"result=\"degraded\""_s};
    QTest::newRow("no label") << QStringList{u"code=502"_s} << u"pod=a"_s << QStringList{u"no code"_s};
    QTest::newRow("Envoy's flags") << QStringList{u"response_code=0,response_flags=UC"_s, u"response_code=503"_s}
                                   << u"response_code=0,response_flags=-"_s
                                   << QStringList{u"response_code=\"0\""_s, u"response_flags=\"-\""_s};
  }
  void understoodInPart() {
    QFETCH(QStringList, failed);
    QFETCH(QString, stranger);
    const QStringList lines = failed + QStringList{stranger};
    const Outcome outcome = outcomeOf(seriesOf(lines));
    QCOMPARE(failedOf(outcome, lines), failed);
    QTEST(outcome.unknown, "unknown");
  }

  /// A release that had another label said nothing that is read today.
  void untold_data() {
    QTest::addColumn<QStringList>("now");
    QTest::addColumn<QString>("before");
    QTest::addColumn<bool>("untold");
    QTest::newRow("another label") << QStringList{u"code=200"_s} << u"status=500"_s << true;
    QTest::newRow("a word by another label") << QStringList{u"outcome=SUCCESS"_s} << u"result=error"_s << true;
    QTest::newRow("no label") << QStringList{u"code=200"_s} << u"pod=a"_s << true;
    QTest::newRow("the same label") << QStringList{u"code=200"_s} << u"code=500"_s << false;
    QTest::newRow("one of two") << QStringList{u"code=200"_s, u"status=error"_s} << u"status=success"_s << false;
    QTest::newRow("Envoy's flags") << QStringList{u"response_code=0,response_flags=UC"_s} << u"response_code=200"_s << false;
  }
  void untold() {
    QFETCH(QStringList, now);
    QFETCH(QString, before);
    const Outcome outcome = outcomeOf(seriesOf(now));
    QVERIFY(outcome.unknown.isEmpty());
    QTEST(fits(outcome.untold, labelsOf(before)), "untold");
    for (const QString &line : now)
      QVERIFY(!fits(outcome.untold, labelsOf(line)));
  }

  /// OpenTelemetry's series of all that is beyond its limit has failures in it, whatever else its labels say.
  void overflow_data() {
    QTest::addColumn<QStringList>("series");
    QTest::addColumn<bool>("overflows");
    QTest::newRow("beside codes") << QStringList{u"code=200"_s, u"otel_metric_overflow=true"_s} << true;
    QTest::newRow("its name with dots") << QStringList{u"code=200"_s, u"otel.metric.overflow=true"_s} << true;
    QTest::newRow("nothing else") << QStringList{u"otel_metric_overflow=true"_s} << true;
    QTest::newRow("with a label of the target") << QStringList{u"code=200"_s, u"otel_metric_overflow=true,status=ok"_s} << true;
    QTest::newRow("not so") << QStringList{u"code=200"_s, u"otel_metric_overflow=false,code=200"_s} << false;
    QTest::newRow("none") << QStringList{u"code=200"_s, u"code=500"_s} << false;
  }
  void overflow() {
    QFETCH(QStringList, series);
    QFETCH(bool, overflows);
    const Outcome outcome = outcomeOf(seriesOf(series));
    QCOMPARE(outcome.overflows, overflows);
    QCOMPARE(!outcome.unknown.isEmpty(), overflows);
  }

  void nothingIsSaid() {
    const Outcome outcome = outcomeOf(seriesOf({u"pod=a"_s, u"pod=b"_s}));
    QVERIFY(outcome.failed.isEmpty());
    QVERIFY(outcome.unknown.isEmpty());
  }
};

STERNWAY_TEST(TestOutcome)

}  // namespace test_outcome
#include "test_outcome.moc"
