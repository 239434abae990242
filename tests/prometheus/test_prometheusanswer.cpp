// SPDX-License-Identifier: GPL-3.0-or-later
#include "prometheus/prometheusclient.h"
#include "support/testmain.h"

#include <cmath>

namespace test_prometheusanswer {

using namespace sternway;
using namespace sternway::prometheus;
using namespace Qt::StringLiterals;

namespace {
/// JSON with single quotes, for reading's sake (moc does not take raw strings with these contents).
QByteArray json(const char *text) {
  return QByteArray(text).replace('\'', '"');
}
}  // namespace

class TestPrometheusAnswer : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void matrix() {
    const auto answer = decodeAnswer(
        json("{'status':'success','warnings':['one store is down'],'infos':['not a "
             "counter'],'data':{'resultType':'matrix','result':[{'metric':{'pod':'a'},'values':[[1700000000,'0.5'],[1700000015."
             "781,'NaN'],[1700000045,'+Inf'],[1700000060,'-Inf'],[1700000075,'1.5e-3']]},{'metric':{'pod':'b'},'values':[]}]}}"));
    QVERIFY(answer);
    QCOMPARE(answer->warnings, (QStringList{u"one store is down"_s, u"not a counter"_s}));
    QCOMPARE(answer->series.size(), 2);
    const QList<Sample> samples = answer->series.at(0).samples;
    QCOMPARE(answer->series.at(0).labels.value(u"pod"_s), u"a"_s);
    QCOMPARE(samples.size(), 5);  // the gap at …030 stays a gap
    QCOMPARE(samples.at(0).time, 1700000000000);
    QCOMPARE(samples.at(0).value, 0.5);
    QCOMPARE(samples.at(1).time, 1700000015781);
    QVERIFY(std::isnan(samples.at(1).value));
    QVERIFY(std::isinf(samples.at(2).value) && samples.at(2).value > 0);
    QVERIFY(std::isinf(samples.at(3).value) && samples.at(3).value < 0);
    QCOMPARE(samples.at(4).value, 0.0015);
  }

  void vectorAndScalar() {
    const auto vector = decodeAnswer(
        json("{'status':'success','data':{'resultType':'vector','result':[{'metric':{},'value':[1700000000.5,'3']}]}}"));
    QVERIFY(vector);
    QCOMPARE(vector->series.at(0).samples.at(0).time, 1700000000500);
    const auto scalar = decodeAnswer(json("{'status':'success','data':{'resultType':'scalar','result':[1700000000,'7']}}"));
    QVERIFY(scalar);
    QCOMPARE(scalar->series.at(0).samples.at(0).value, 7.0);
    const auto none = decodeAnswer(json("{'status':'success','data':{'resultType':'vector','result':[]}}"));
    QVERIFY(none && none->series.isEmpty());
  }

  void errors_data() {
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("part");
    QTest::newRow("refused") << json("{'status':'error','errorType':'bad_data','error':'parse error: unexpected }'}")
                             << ErrorKind::Invalid << u"parse error"_s;
    QTest::newRow("a login page") << QByteArray("<html>Sign in</html>") << ErrorKind::Protocol << u"not Prometheus'"_s;
    QTest::newRow("empty") << QByteArray() << ErrorKind::Protocol << u"not Prometheus'"_s;
    QTest::newRow("other JSON") << json("{'kind':'Status'}") << ErrorKind::Protocol << u"no status"_s;
    QTest::newRow("a string") << json("{'status':'success','data':{'resultType':'string','result':[1,'x']}}")
                              << ErrorKind::Invalid << u"gives a string"_s;
    QTest::newRow("a value that is none")
        << json("{'status':'success','data':{'resultType':'vector','result':[{'metric':{},'value':[1,'x']}]}}")
        << ErrorKind::Protocol << u"cannot be read"_s;
    QTest::newRow("half a sample")
        << json("{'status':'success','data':{'resultType':'matrix','result':[{'metric':{},'values':[[1]]}]}}")
        << ErrorKind::Protocol << u"cannot be read"_s;
  }
  void errors() {
    QFETCH(QByteArray, body);
    QFETCH(ErrorKind, kind);
    QFETCH(QString, part);
    const auto answer = decodeAnswer(body);
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, kind);
    QVERIFY2(answer.error().message.contains(part), qPrintable(answer.error().message));
  }

  void series() {
    QStringList warnings;
    const auto series = decodeSeries(
        json("{'status':'success','data':[{'__name__':'up','pod':'a'},{'__name__':'up'}],'warnings':['w']}"), &warnings);
    QVERIFY(series);
    QCOMPARE(series->size(), 2);
    QCOMPARE(series->at(0).value(u"pod"_s), u"a"_s);
    QCOMPARE(warnings, QStringList{u"w"_s});
    QVERIFY(!decodeSeries("[]"));
  }

  void alerts() {
    const auto alerts = decodeAlerts(
        json("{'status':'success','data':{'alerts':[{'labels':{'alertname':'HighErrorRate','severity':'P1'},'annotations':{'"
             "summary':'s'},'state':'firing','activeAt':'2026-11-21T08:00:01.5+01:00','value':'1e-01'}]}}"));
    QVERIFY(alerts);
    QCOMPARE(alerts->size(), 1);
    QCOMPARE(alerts->at(0).name, u"HighErrorRate"_s);
    QCOMPARE(alerts->at(0).state, u"firing"_s);
    QCOMPARE(alerts->at(0).labels.value(u"severity"_s), u"P1"_s);
    QCOMPARE(alerts->at(0).activeAt, QDateTime::fromString(u"2026-11-21T07:00:01.500Z"_s, Qt::ISODateWithMs));
  }
};

STERNWAY_TEST(TestPrometheusAnswer)

}  // namespace test_prometheusanswer
#include "test_prometheusanswer.moc"
