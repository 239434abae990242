// SPDX-License-Identifier: GPL-3.0-or-later
#include "prometheus/seriessearch.h"

#include "prometheus/clientrig.h"
#include "support/fakecluster.h"
#include "support/fakeobjects.h"
#include "support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace test_seriessearch {

using namespace sternway;
using namespace sternway::prometheus;
using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {
/// "calls_total verdict=bad selector=0 3": name, labels, and how many series.
void add(FoundSeries &found, const QString &line) {
  const QStringList words = line.split(u' ');
  StringMap labels{{u"__name__"_s, words.constFirst()}, {u"sternway_selector"_s, u"0"_s}};
  for (const QString &word : words.mid(1, words.size() - 2))
    labels.insert(word.section(u'=', 0, 0), word.section(u'=', 1));
  found.labels.append(labels);
  found.values.append(words.constLast().toDouble());
}

FoundSeries foundIn(const QStringList &lines) {
  FoundSeries found;
  for (const QString &line : lines)
    add(found, line);
  return found;
}

/// An answer to the question, as Prometheus gives it.
QByteArray answerOf(const QStringList &lines, int times = 1) {
  const FoundSeries found = foundIn(lines);
  QJsonArray result;
  for (int time = 0; time < times; ++time)
    for (qsizetype i = 0; i < found.labels.size(); ++i) {
      QJsonObject labels;
      for (auto label = found.labels.at(i).cbegin(); label != found.labels.at(i).cend(); ++label)
        labels.insert(label.key() == u"__name__" ? u"sternway_name"_s : label.key(), *label);
      if (times > 1)
        labels.insert(u"n"_s, QString::number(time % 10));
      result.append(
          QJsonObject{{u"metric"_s, labels}, {u"value"_s, QJsonArray{1700000000, QString::number(found.values.at(i))}}});
    }
  return QJsonDocument(QJsonObject{{u"status"_s, u"success"_s},
                                   {u"data"_s, QJsonObject{{u"resultType"_s, u"vector"_s}, {u"result"_s, result}}}})
      .toJson(QJsonDocument::Compact);
}

QStringList labelNames(const SeriesFamily &family) {
  QStringList names;
  for (const SeriesLabel &label : family.labels)
    names.append(label.name);
  return names;
}
}  // namespace

class TestSeriesSearch : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void types_data() {
    QTest::addColumn<QStringList>("lines");
    QTest::addColumn<QString>("name");
    QTest::addColumn<SeriesFamily::Type>("type");
    QTest::addColumn<int>("series");
    using Type = SeriesFamily::Type;
    const auto row = [](const char *title, const QStringList &lines, const QString &name, Type type, int series) {
      QTest::newRow(title) << lines << name << type << series;
    };
    row("by its ending", {u"calls_total verdict=bad 2"_s, u"calls_total verdict=good 3"_s}, u"calls_total"_s, Type::Counter, 5);
    row("parts of a histogram are one", {u"took_bucket 3"_s, u"took_count 3"_s, u"took_sum 3"_s}, u"took"_s, Type::Histogram, 3);
    row("a summary", {u"took_count 3"_s, u"took_sum 3"_s}, u"took"_s, Type::Summary, 3);
    row("a count alone is no part", {u"took_count 3"_s}, u"took_count"_s, Type::Unknown, 3);
    row("by the metadata", {u"calls 2"_s}, u"calls"_s, Type::Counter, 2);
    row("a gauge", {u"queue 1"_s}, u"queue"_s, Type::Gauge, 1);
    row("native", {u"lasted 1"_s}, u"lasted"_s, Type::NativeHistogram, 1);
    row("nothing tells", {u"thing 1"_s}, u"thing"_s, Type::Unknown, 1);
  }
  void types() {
    QFETCH(QStringList, lines);
    const QHash<QString, QString> known{
        {u"calls"_s, u"counter"_s}, {u"queue"_s, u"gauge"_s}, {u"lasted"_s, u"histogram"_s}, {u"thing"_s, u"unknown"_s}};
    const SeriesAnswer answer = workloadSeries(foundIn(lines), known);
    QCOMPARE(answer.families.size(), 1);
    QTEST(answer.families.constFirst().name, "name");
    QTEST(answer.families.constFirst().type, "type");
    QTEST(answer.families.constFirst().series, "series");
    QVERIFY(!answer.isCut);
  }

  /// The usual ones first; not those of the target, of the selector, or with a value for each request.
  void labelsThatMayTell() {
    QStringList lines{u"calls_total namespace=a job=b verdict=bad status=200 1"_s,
                      u"calls_total namespace=a job=b verdict=good status=500 1"_s};
    for (int i = 0; i < 100; ++i)
      lines << u"calls_total user=u%1 1"_s.arg(i);
    const SeriesAnswer answer = workloadSeries(foundIn(lines), {});
    QCOMPARE(labelNames(answer.families.constFirst()), (QStringList{u"status"_s, u"verdict"_s}));
    QCOMPARE(answer.families.constFirst().labels.at(1).values, (QStringList{u"bad"_s, u"good"_s}));
  }

  /// Series that another selector takes as well count once, by the better one.
  void theFirstSelectorWithSeriesTakesThem() {
    const SeriesAnswer answer = workloadSeries(
        foundIn({u"calls_total sternway_selector=4 3"_s, u"calls_total sternway_selector=0 3"_s, u"x sternway_selector=4 1"_s}),
        {});
    QCOMPARE(answer.families.at(0).series, 3);
    QCOMPARE(answer.families.at(0).selector, selectorsOf(false).at(0));
    QCOMPARE(answer.families.at(1).selector, selectorsOf(false).at(4));
  }

  void asksForSeriesOfThePods() {
    ClientRig f;
    f.answer(u"label_replace"_s, answerOf({u"calls_total verdict=bad 2"_s}));
    f.server.respond("GET", u"/api/v1/metadata"_s, 200, R"({"status":"success","data":{"queue":[{"type":"gauge"}]}})");
    const auto answer = await(f.client->series(orders, {}, &f.context));
    QVERIFY(answer);
    QCOMPARE(answer->families.size(), 1);
    qsizetype asked = 0;
    for (const LoopbackRequest &request : f.server.log()) {
      const QString query = field(request, u"query"_s);
      asked += query.contains(u"topk(2000"_s) ? 1 : 0;
      QVERIFY(query.size() < 8000);
      QVERIFY(!query.contains(u"$"_s) || query.contains(u"\"$1\""_s));
    }
    QVERIFY(asked > 0 && asked == f.count(u"sternway_selector"_s));
    QVERIFY(f.count(u"pod=~\"order-service-"_s) > 0);
  }

  void aPartOfTheNameIsAskedFor() {
    ClientRig f;
    f.answer(u"label_replace"_s, empty);
    QVERIFY(await(f.client->series(orders, u"a.b"_s, &f.context)));
    QCOMPARE(f.count(u"__name__=~\"(?i).*a\\\\.b.*\""_s), f.count(u"topk(2000"_s));
  }

  void moreThanTheLimitIsSaid() {
    ClientRig f;
    f.answer(u"label_replace"_s, answerOf({u"calls_total verdict=bad 2"_s}, mostSeries));
    const auto answer = await(f.client->series(orders, {}, &f.context));
    QVERIFY(answer);
    QVERIFY(answer->isCut);
  }

  void anErrorIsOne() {
    ClientRig f;
    f.answer(u"label_replace"_s,
             R"({"status":"error","errorType":"execution","error":"query processing would load too many samples"})", 422);
    const auto answer = await(f.client->series(orders, {}, &f.context));
    QVERIFY(!answer);
    QVERIFY2(answer.error().message.contains(u"too many samples"_s), qPrintable(answer.error().message));
  }

  /// Prometheus 2 refuses quoted names: then there are none.
  void quotedNamesMayBeRefused() {
    ClientRig f;
    f.answer(u"label_replace"_s, answerOf({u"calls_total verdict=bad 2"_s}));
    f.answer(u"\"k8s.pod.name\""_s, R"({"status":"error","errorType":"bad_data","error":"parse error"})", 400);
    const auto answer = await(f.client->series(orders, {}, &f.context));
    QVERIFY(answer);
    QCOMPARE(answer->families.size(), 1);
  }

  /// No usual metric tells of the second cluster; its own series do.
  void seriesOfSeveralClusters() {
    ClientRig f;
    FakeCluster cluster;
    f.client->tellClusters(cluster, u"eu-1-admin"_s);
    f.answer(u"label_replace"_s, answerOf({u"calls_total cluster=eu-1 1"_s, u"calls_total cluster=us-1 1"_s}));
    const auto answer = await(f.client->series(orders, {}, &f.context));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Input);
    const ClusterChoice open = f.client->cluster();
    QVERIFY(open.isOpen());
    QCOMPARE(open.label, u"cluster"_s);
    QCOMPARE(open.values, (QStringList{u"eu-1"_s, u"us-1"_s}));
    QCOMPARE(open.hint, u"eu-1"_s);
  }

  void seriesOfTheClusterThatWasSaid() {
    ClientRig f;
    FakeCluster cluster;
    f.client->tellClusters(cluster, u"admin"_s, *parseClusterLabel(u"cluster=eu-1"_s));
    f.answer(u"label_replace"_s, answerOf({u"calls_total cluster=eu-1 1"_s}));
    const auto answer = await(f.client->series(orders, {}, &f.context));
    QVERIFY(answer);
    QCOMPARE(answer->families.size(), 1);
    QVERIFY(answer->families.constFirst().labels.isEmpty());
    QCOMPARE(f.count(u"cluster=\"eu-1\""_s), f.count(u"topk(2000"_s));
    const QString query =
        errorQueries(answer->families.constFirst(), {.label = u"verdict"_s, .values = {u"bad"_s}}).value(u"error_rate"_s);
    QVERIFY2(query.contains(u"cluster=\"$cluster\""_s), qPrintable(query));
    QVERIFY(await(f.client->query(query, f.clock.now(), &f.context)));
    QVERIFY2(!field(f.server.log().constLast(), u"query"_s).contains(u"$cluster"_s), qPrintable(query));
  }
};

STERNWAY_TEST(TestSeriesSearch)

}  // namespace test_seriessearch
#include "test_seriessearch.moc"
