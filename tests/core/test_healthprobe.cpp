// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/healthprobe.h"
#include "support/testmain.h"

namespace test_healthprobe {

using namespace sternway;
using namespace Qt::StringLiterals;

class TestHealthProbe : public QObject {
  Q_OBJECT
private Q_SLOTS:
  /// '+' is a good answer, '-' a bad one, 15 s apart; then u(nknown), w(ell) or f(ailing), and since which answer.
  void threeInARow_data() {
    QTest::addColumn<QString>("answers");
    QTest::addColumn<QString>("states");
    QTest::addColumn<int>("since");
    QTest::newRow("well") << u"++"_s << u"ww"_s << 0;
    QTest::newRow("one failure") << u"+-"_s << u"ww"_s << 0;
    QTest::newRow("two") << u"+--+"_s << u"wwww"_s << 0;
    QTest::newRow("three") << u"+---"_s << u"wwwf"_s << 1;
    QTest::newRow("more") << u"+-----"_s << u"wwwfff"_s << 1;
    QTest::newRow("from the beginning") << u"----"_s << u"uuff"_s << 0;
    QTest::newRow("one good answer") << u"---+"_s << u"uufw"_s << 3;
    QTest::newRow("on and off") << u"-+-+--+"_s << u"uwwwwww"_s << 1;
  }
  void threeInARow() {
    QFETCH(QString, answers);
    const QDateTime start = QDateTime::fromString(u"2026-01-10T02:00:00Z"_s, Qt::ISODate);
    HealthEndpoint endpoint;
    QString states;
    for (int i = 0; i < answers.size(); ++i) {
      const bool well = answers.at(i) == u'+';
      endpoint.take({.status = well ? 200 : 503, .latency = {}, .error = well ? QString() : u"HTTP 503"_s},
                    start.addSecs(15 * i));
      states += u"uwf"_s.at(static_cast<int>(endpoint.state));
      QCOMPARE(endpoint.at, start.addSecs(15 * i));
      QCOMPARE(endpoint.answer.isWell(), well);
    }
    QTEST(states, "states");
    QFETCH(int, since);
    QCOMPARE(endpoint.since, start.addSecs(15 * since));
  }
};

STERNWAY_TEST(TestHealthProbe)

}  // namespace test_healthprobe
#include "test_healthprobe.moc"
