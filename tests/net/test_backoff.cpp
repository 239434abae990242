// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/utctime.h"
#include "net/backoff.h"
#include "support/testmain.h"

namespace test_backoff {

using namespace sternway;
using namespace sternway::net;
using namespace std::chrono_literals;

class TestBackoff : public QObject {
  Q_OBJECT
private:
  QDateTime m_now = utcTime(QDate(2026, 1, 10), QTime(2, 0));

private Q_SLOTS:
  void doublesToTheCapWithoutJitter() {
    Backoff backoff(QRandomGenerator(1), {.jitter = 0});
    QList<qint64> delays;
    for (int i = 0; i < 8; ++i)
      delays << backoff.next(m_now).count();
    QCOMPARE(delays, (QList<qint64>{800, 1600, 3200, 6400, 12800, 25600, 30000, 30000}));
  }

  void jitterStaysWithinItsBounds() {
    Backoff backoff(QRandomGenerator(7));
    const QList<qint64> bases{800, 1600, 3200, 6400, 12800, 25600, 30000, 30000, 30000};
    bool jittered = false;
    for (const qint64 base : bases) {
      const qint64 delay = backoff.next(m_now).count();
      QVERIFY2(delay >= base && delay < 2 * base, qPrintable(QString::number(delay)));
      jittered = jittered || delay != base;
    }
    QVERIFY(jittered);
  }

  void theSameSeedGivesTheSameDelays() {
    Backoff one(QRandomGenerator(42));
    Backoff two(QRandomGenerator(42));
    for (int i = 0; i < 5; ++i)
      QCOMPARE(one.next(m_now), two.next(m_now));
  }

  void beginsAnewAfterTwoMinutesOfHealth() {
    Backoff backoff(QRandomGenerator(1), {.jitter = 0});
    for (int i = 0; i < 4; ++i)
      (void)backoff.next(m_now);
    QCOMPARE(backoff.next(m_now.addSecs(120)), 12800ms);
    QCOMPARE(backoff.next(m_now.addSecs(241)), 800ms);
  }

  void resetBeginsAnew() {
    Backoff backoff(QRandomGenerator(1), {.jitter = 0});
    (void)backoff.next(m_now);
    (void)backoff.next(m_now);
    backoff.reset();
    QCOMPARE(backoff.next(m_now), 800ms);
  }
};

STERNWAY_TEST(TestBackoff)

}  // namespace test_backoff
#include "test_backoff.moc"
