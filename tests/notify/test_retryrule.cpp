// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/attempt.h"
#include "notify/retryrule.h"
#include "support/testmain.h"

namespace test_retryrule {

using namespace sternway;
using namespace sternway::notify;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestRetryRule : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void rule_data() {
    QTest::addColumn<int>("outcome");
    QTest::addColumn<int>("repeat");
    QTest::addColumn<int>("attempts");
    QTest::addColumn<int>("asked");
    QTest::addColumn<QString>("state");
    QTest::addColumn<int>("wait");
    const auto row = [](const char *name, Delivery::State outcome, Repeat repeat, int attempts, int asked, const char *state,
                        int wait) {
      QTest::newRow(name) << int(outcome) << int(repeat) << attempts << asked << QString::fromLatin1(state) << wait;
    };
    row("sent", Delivery::State::Sent, Repeat::Never, 1, 0, "sent", 0);
    row("refused", Delivery::State::Refused, Repeat::Harmless, 1, 0, "refused", 0);
    row("later, as told", Delivery::State::RetryAfter, Repeat::Never, 1, 40, "queued", 40);
    row("later, not told", Delivery::State::RetryAfter, Repeat::Never, 2, 0, "queued", 20);
    row("offline", Delivery::State::NotSent, Repeat::Never, 1, 0, "queued", 10);
    row("offline for long", Delivery::State::NotSent, Repeat::Never, 300, 0, "queued", 600);
    row("unknown, never again", Delivery::State::Unknown, Repeat::Never, 1, 0, "unknown", 0);
    row("unknown, look first", Delivery::State::Unknown, Repeat::AfterLooking, 1, 0, "queued", 10);
    row("unknown, harmless", Delivery::State::Unknown, Repeat::Harmless, 3, 0, "queued", 40);
    row("unknown, as told", Delivery::State::Unknown, Repeat::Harmless, 3, 5, "queued", 5);
    row("unknown for too long", Delivery::State::Unknown, Repeat::Harmless, 7, 0, "unknown", 0);
  }
  void rule() {
    QFETCH(int, outcome);
    QFETCH(int, repeat);
    QFETCH(int, attempts);
    QFETCH(int, asked);
    QFETCH(int, wait);
    const QDateTime now = QDateTime::fromString(u"2026-01-10T02:00:00Z"_s, Qt::ISODate);
    const Delivery delivery{.state = Delivery::State(outcome), .retryAfter = std::chrono::seconds(asked)};
    for (const double random : {0.0, 1.0}) {
      const NextStep next = nextStep(delivery, Repeat(repeat), attempts, now, random);
      QTEST(messageStateName(next.state), "state");
      QCOMPARE(next.retryAt.isValid(), next.state == MessageState::Queued);
      if (next.retryAt.isValid())
        QCOMPARE(now.msecsTo(next.retryAt), qint64(wait * (1000 + 250 * random)));
    }
  }

  void secretsAreTakenOut_data() {
    QTest::addColumn<QString>("secret");
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("left");
    QTest::newRow("as it is") << u"s3cr3t"_s << u"no s3cr3t here"_s << u"no [redacted] here"_s;
    QTest::newRow("encoded") << u"a/b c"_s << u"?key=a%2Fb%20c&x"_s << u"?key=[redacted]&x"_s;
    QTest::newRow("base64") << u"s3cr3t"_s << u"czNjcjN0"_s << u"[redacted]"_s;
    QTest::newRow("path of an address") << u"https://hooks.example.com/T/B/xyz1"_s << u"no /T/B/xyz1"_s << u"no [redacted]"_s;
    QTest::newRow("end of an address") << u"https://hooks.example.com/T/B/xyz1"_s << u"token xyz1"_s << u"token [redacted]"_s;
    QTest::newRow("too short to be one") << u"on"_s << u"gone on"_s << u"gone on"_s;
  }
  void secretsAreTakenOut() {
    QFETCH(QString, secret);
    QFETCH(QString, said);
    QTEST(withoutSecrets(said, {{u"key"_s, secret}}), "left");
  }
};

STERNWAY_TEST(TestRetryRule)

}  // namespace test_retryrule
#include "test_retryrule.moc"
