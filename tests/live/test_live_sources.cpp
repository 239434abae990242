// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/lab.h"
#include "support/testmain.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

#include <algorithm>
#include <cmath>

namespace test_live_sources {

using namespace sternway::test;
using namespace Qt::StringLiterals;

namespace {
/// Sources that scrape the same targets, by the variable of the environment that names them.
const QStringList sources{u"LAB_PROMETHEUS"_s, u"LAB_PROMETHEUS_3"_s, u"LAB_VICTORIAMETRICS"_s};

QString addressOf(const QString &source) {
  return qEnvironmentVariable(source.toLatin1().constData());
}
}  // namespace

/// One bad release, judged by Prometheus 2, Prometheus 3 and VictoriaMetrics: one verdict, one row, values within the noise.
class TestLiveSources : public QObject {
  Q_OBJECT
private:
  QString m_namespace = u"live-sources-%1"_s.arg(QCoreApplication::applicationPid());
  QTemporaryDir m_data;
  bool m_made = false;

  [[nodiscard]] QJsonObject assess(const QString &source) const {
    return Sternway(m_data.path())
        .run({u"assess"_s, u"--json"_s, u"--service"_s, u"orders"_s, u"--namespace"_s, m_namespace, u"--kubeconfig"_s,
              Lab::kubeconfig(), u"--prometheus"_s, addressOf(source)})
        .object();
  }

  /// What every source says, once all have this verdict; they are asked one after the other.
  [[nodiscard]] QList<QJsonObject> untilAllSay(const QString &verdict, int seconds) const {
    QElapsedTimer timer;
    timer.start();
    QList<QJsonObject> said;
    do {
      said.clear();
      for (const QString &source : sources)
        said.append(assess(source));
    } while (timer.elapsed() < seconds * 1000 &&
             !std::ranges::all_of(said, [&](const QJsonObject &each) { return each[u"verdict"].toString() == verdict; }));
    return said;
  }

private Q_SLOTS:
  void initTestCase() {
    for (const QString &source : sources)
      if (addressOf(source).isEmpty())
        QSKIP(qPrintable(u"%1 names no source: the newer ones are not there"_s.arg(source)));
    const QString problem = Lab::problem();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    Lab::makeNamespace(m_namespace);
    m_made = true;
  }

  void cleanupTestCase() {
    if (m_made)
      Lab::deleteNamespace(m_namespace);
  }

  void theSameBadRelease() {
    LabService orders(m_namespace, u"orders"_s, 2);
    orders.release(u"v1.2.3"_s);
    QVERIFY(orders.waitReady());
    orders.release(u"v1.3.0"_s, {u"ERROR_RATE=0.3"_s});
    QVERIFY(orders.waitReady());
    const QList<QJsonObject> said = untilAllSay(u"rollback"_s, 400);
    const QJsonObject first = said.constFirst();
    QVERIFY(first[u"values"][u"error_rate"].toDouble() > 0.1);
    for (qsizetype i = 0; i < said.size(); ++i) {
      const QByteArray source = sources.at(i).toLatin1();
      const QJsonObject &one = said.at(i);
      QVERIFY2(one[u"verdict"].toString() == u"rollback", source);
      QVERIFY2(one[u"row"][u"line"].toInt() == first[u"row"][u"line"].toInt(), source);
      const double difference = one[u"values"][u"error_rate"].toDouble() - first[u"values"][u"error_rate"].toDouble();
      QVERIFY2(std::abs(difference) < 0.12, source + ' ' + QByteArray::number(difference));
      QVERIFY2(one[u"metrics"][u"counters"] == first[u"metrics"][u"counters"], source);
    }
  }
};

STERNWAY_TEST(TestLiveSources)

}  // namespace test_live_sources
#include "test_live_sources.moc"
