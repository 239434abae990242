// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleetrig.h"

namespace test_fleetquestions {

using namespace sternway;
using namespace sternway::prometheus;
using namespace sternway::test;
using namespace sternway::test::fleet;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestFleetQuestions : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void allMetricsAreOneQuestion() {
    Fixture f;
    f.body =
        R"({"status":"success","data":{"resultType":"matrix","result":[
        {"metric":{"namespace":"production","sternway_service":"orders","sternway_query":"0"},"values":[[1700000000,"0.5"]]},
        {"metric":{"namespace":"production","sternway_service":"orders","sternway_query":"2"},"values":[[1700000000,"7"]]},
        {"metric":{"namespace":"production","sternway_service":"orders","sternway_query":"3"},"values":[[1700000000,"8"]]},
        {"metric":{"namespace":"production","sternway_service":"orders"},"values":[[1700000000,"9"]]}]}})";
    const auto answer = f.fleet({deployment(u"orders"_s)}, {u"error_rate"_s, u"success_rate"_s, u"request_rate"_s});
    QVERIFY(answer);
    QCOMPARE(f.asked.size(), 1);
    QCOMPARE(f.asked.constFirst().count(u" or label_replace("_s), 2);
    QCOMPARE(answer->series.size(), 2);
    QCOMPARE(answer->series.at(0).metric, u"error_rate"_s);
    QCOMPARE(answer->series.at(1).metric, u"request_rate"_s);
    QCOMPARE(answer->series.at(1).series.samples.at(0).value, 7.0);
    QVERIFY(!answer->series.at(1).series.labels.contains(u"sternway_query"_s));
  }

  void manyServicesAreSeveralQuestions() {
    Fixture f;
    f.found.clear();
    QList<ObjectRef> services;
    for (int i = 0; i < 1600; ++i) {
      services.append(deployment(u"service-%1"_s.arg(i)));
      f.found.append(podSeries(u"service-%1-5d9f7b8c64-x7k2m"_s.arg(i)));
    }
    QVERIFY(f.fleet(services, {u"error_rate"_s, u"request_rate"_s}));
    QCOMPARE(f.asked.size(), 2);
  }

  void aQuestionOfSeveralPartsThatFails_data() {
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("refused") << 422 << QByteArray(R"({"status":"error","errorType":"422","error":"too many samples"})");
    QTest::newRow("timed out") << 503 << QByteArray(R"({"status":"error","errorType":"timeout","error":"query timed out"})");
    QTest::newRow("of a part of the data")
        << 200 << QByteArray(R"({"status":"success","warnings":["1 of 2 stores"],"data":{"resultType":"matrix","result":[]}})");
  }
  /// It may be one part that is to blame: the others are asked for by themselves, until the series are looked for anew.
  void aQuestionOfSeveralPartsThatFails() {
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    Fixture f;
    f.joined = {status, body};
    f.body =
        R"({"status":"success","data":{"resultType":"matrix","result":[
        {"metric":{"namespace":"production","sternway_service":"orders"},"values":[[1700000000,"0.5"]]}]}})";
    const QStringList metrics{u"error_rate"_s, u"success_rate"_s};
    const auto answer = f.fleet({deployment(u"orders"_s)}, metrics);
    QVERIFY(answer);
    QCOMPARE(f.asked.size(), 3);
    QCOMPARE(answer->series.size(), 2);
    QVERIFY(answer->warnings.isEmpty());
    QVERIFY(answer->series.at(0).gap.isEmpty());
    QVERIFY(f.fleet({deployment(u"orders"_s)}, metrics));
    QCOMPARE(f.asked.size(), 5);
    f.clock.advance(6min);
    QVERIFY(f.fleet({deployment(u"orders"_s)}, metrics));
    QCOMPARE(f.asked.size(), 8);
  }

  void podsOfALongName() {
    const QString name = u"enterprise-json-schema-validator-service-44-deployment6-202210"_s;
    Fixture f;
    f.found = {podSeries(name.left(58) + u"x7k2m"_s)};
    f.body = R"({"status":"success","data":{"resultType":"matrix","result":[
        {"metric":{"namespace":"production","sternway_service":"NAME"},"values":[[1700000000,"0.5"]]}]}})";
    f.body.replace("NAME", name.left(58).toLatin1());
    const auto answer = f.fleet({deployment(name)}, {u"error_rate"_s});
    QVERIFY(answer);
    QCOMPARE(answer->series.size(), 1);
    QCOMPARE(answer->series.at(0).service, deployment(name));
    QVERIFY(answer->problems.isEmpty());
  }

  /// Neither has the figures of both.
  void podsOfTwoLongNames() {
    const QString name = u"enterprise-json-schema-validator-service-44-deployment6-202210"_s;
    Fixture f;
    f.found = {podSeries(name.left(58) + u"x7k2m"_s)};
    const auto answer = f.fleet({deployment(name), deployment(name + u"5"_s)}, {u"error_rate"_s});
    QVERIFY(answer);
    QVERIFY(f.asked.isEmpty());
    QCOMPARE(answer->problems.size(), 2);
  }

  /// One metric that takes long takes nothing from the others.
  void aQuestionOfSeveralPartsThatTakesTooLong() {
    Fixture f;
    QStringList asked;
    const FleetRun::Ask ask = [&](const QString &endpoint, const FleetRun::Form &form, QObject *context) {
      const QString query = form.constFirst().second;
      if (endpoint == u"query_range")
        asked << query;
      if (query.contains("sternway_query"_L1))
        return Call<QByteArray>::finished(context, fail(ErrorKind::Timeout, u"no answer within 30 s"_s));
      if (endpoint == u"query_range")
        return Call<QByteArray>::finished(context, f.body);
      const bool discovery = query.startsWith("count by"_L1) && !query.contains("http.response"_L1);
      return Call<QByteArray>::finished(context, vectorOf(discovery ? f.found : QList<StringMap>()));
    };
    f.body =
        R"({"status":"success","data":{"resultType":"matrix","result":[
        {"metric":{"namespace":"production","sternway_service":"orders"},"values":[[1700000000,"0.5"]]}]}})";
    const QDateTime now = f.clock.now();
    auto *call = new Call<FleetAnswer>(&f.context);
    auto *run = new FleetRun(ask, std::make_shared<FleetMemory>(), f.clock,
                             {.services = {deployment(u"orders"_s)},
                              .metrics = {u"error_rate"_s, u"success_rate"_s},
                              .from = now.addSecs(-1800),
                              .to = now},
                             call);
    run->start();
    const auto answer = await(call);
    QVERIFY(answer);
    QCOMPARE(asked.size(), 3);
    QCOMPARE(answer->series.size(), 2);
    QVERIFY(answer->warnings.isEmpty());
  }
};

STERNWAY_TEST(TestFleetQuestions)

}  // namespace test_fleetquestions
#include "test_fleetquestions.moc"
