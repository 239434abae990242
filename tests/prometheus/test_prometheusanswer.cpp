// SPDX-License-Identifier: GPL-3.0-or-later
#include "prometheus/prometheusanswer.h"
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
    QCOMPARE(answer->warnings, QStringList{u"one store is down"_s});
    QCOMPARE(answer->notes, QStringList{u"not a counter"_s});
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
    QTest::newRow("cut off") << json("{'status':'success','data':{'resultType':'vector','result':[{'metric':{},'val")
                             << ErrorKind::Protocol << u"not Prometheus'"_s;
    QTest::newRow("a value without an end")
        << json("{'status':'success','data':{'resultType':'vector','result':[{'metric':{},'value':[1,'1.5 s']}]}}")
        << ErrorKind::Protocol << u"cannot be read"_s;
    QTest::newRow("a time that is a text")
        << json("{'status':'success','data':{'resultType':'vector','result':[{'metric':{},'value':['1','1']}]}}")
        << ErrorKind::Protocol << u"cannot be read"_s;
    QTest::newRow("a series that is none") << json("{'status':'success','data':{'resultType':'scalar','result':{}}}")
                                           << ErrorKind::Protocol << u"cannot be read"_s;
    QTest::newRow("a list") << QByteArray("[]") << ErrorKind::Protocol << u"not Prometheus'"_s;
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

  /// An info names its place in the query, so that one matter comes twice.
  void infosAreNotes() {
    const auto answer =
        decodeAnswer(json("{'status':'success','infos':['might not be a counter (1:20)','might not be a counter "
                          "(1:60)'],'data':{'resultType':'vector','result':[]}}"));
    QVERIFY(answer);
    QVERIFY(answer->warnings.isEmpty());
    QCOMPARE(answer->notes, QStringList{u"might not be a counter"_s});
  }

  void aFlagOfPartialData_data() {
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("partial");
    const QByteArray data = json("'data':{'resultType':'vector','result':[]}}");
    QTest::newRow("VictoriaMetrics, all nodes") << json("{'status':'success','isPartial':false,") + data << false;
    QTest::newRow("VictoriaMetrics, a node is away") << json("{'status':'success','isPartial':true,") + data << true;
    QTest::newRow("no flag") << json("{'status':'success',") + data << false;
    QTest::newRow("Thanos") << json("{'status':'success','warnings':['store b is away'],") + data << true;
  }
  void aFlagOfPartialData() {
    QFETCH(QByteArray, body);
    const auto answer = decodeAnswer(body);
    QVERIFY(answer);
    QTEST(!answer->warnings.isEmpty(), "partial");
  }

  void nativeHistogramsAreNoNumbers() {
    const auto answer = decodeAnswer(
        json("{'status':'success','data':{'resultType':'matrix','result':[{'metric':{'pod':'a'},'histograms':[[1700000000,{'"
             "count':'5','sum':'1','buckets':[[0,'0.1','0.3','5']]}]]},{'metric':{'pod':'b'},'values':[[1700000000,'3']]}]}}"));
    QVERIFY(answer);
    QCOMPARE(answer->histograms, 1);
    QCOMPARE(answer->series.size(), 1);
    const auto instant = decodeAnswer(
        json("{'status':'success','data':{'resultType':'vector','result':[{'metric':{},'histogram':[1700000000,{'count':'5',"
             "'sum':'1'}]}]}}"));
    QVERIFY(instant);
    QCOMPARE(instant->histograms, 1);
    QVERIFY(instant->series.isEmpty());
  }

  void buildInformation_data() {
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("victoria");
    QTest::newRow("Prometheus") << json("{'status':'success','data':{'version':'3.5.0','revision':'abc','goVersion':'go1.24'}}")
                                << false;
    QTest::newRow("VictoriaMetrics") << json("{'status':'success','data':{'version':'2.24.0'}}") << true;
    QTest::newRow("a proxy's page") << QByteArray("<html>") << false;
    QTest::newRow("nothing") << json("{'status':'success','data':{}}") << false;
  }
  void buildInformation() {
    QFETCH(QByteArray, body);
    QTEST(isVictoriaMetrics(body), "victoria");
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

  /// Prometheus writes times as Go does, with as many digits as it takes.
  void alertsHaveNanoseconds() {
    const auto alerts = decodeAlerts(
        json("{'status':'success','data':{'alerts':[{'labels':{},'annotations':{},'state':'pending','activeAt':'2026-11-21T07:00:"
             "01.123456789Z'}]}}"));
    QVERIFY(alerts);
    QCOMPARE(alerts->at(0).activeAt, QDateTime::fromString(u"2026-11-21T07:00:01.123Z"_s, Qt::ISODateWithMs));
  }

  void rules() {
    const auto evaluates = [](const char *groups) {
      return decodeAlertRules(json("{'status':'success','data':{'groups':") + json(groups) + "}}");
    };
    QCOMPARE(evaluates("[{'rules':[{'type':'recording'}]},{'rules':[{'type':'recording'},{'type':'alerting'}]}]"), true);
    QCOMPARE(evaluates("[{'rules':[{'type':'recording'}]}]"), false);
    QCOMPARE(evaluates("[]"), false);
    QVERIFY(!decodeAlertRules(json("{'status':'success','data':{}}")));
  }
};

STERNWAY_TEST(TestPrometheusAnswer)

}  // namespace test_prometheusanswer
#include "test_prometheusanswer.moc"
