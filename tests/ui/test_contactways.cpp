// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/contactways.h"

#include "support/testmain.h"

namespace test_contactways {

using namespace sternway;
using namespace sternway::ui;
using namespace Qt::StringLiterals;

class TestContactWays final : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void tellHowTheyAreReached_data() {
    QTest::addColumn<QString>("contact");
    QTest::addColumn<QString>("call");
    QTest::addColumn<QString>("write");
    QTest::addColumn<QString>("open");
    QTest::newRow("handle") << u"@lead"_s << QString() << QString() << QString();
    QTest::newRow("channel") << u"#incidents"_s << QString() << QString() << QString();
    QTest::newRow("number") << u"+49 (30) 123-4567"_s << u"tel:+49301234567"_s << QString() << QString();
    QTest::newRow("extension") << u"ext. 4711"_s << QString() << QString() << QString();
    QTest::newRow("address") << u"ops@example.org"_s << QString() << u"mailto:ops@example.org"_s << QString();
    QTest::newRow("page") << u"https://example.org/oncall?team=1"_s << QString() << QString()
                          << u"https://example.org/oncall?team=1"_s;
    QTest::newRow("all") << u"Ada <ada@example.org>, 030 1234567, https://x.example.org"_s << u"tel:0301234567"_s
                         << u"mailto:ada@example.org"_s << u"https://x.example.org"_s;
  }
  void tellHowTheyAreReached() {
    QFETCH(QString, contact);
    const ContactWays ways = contactWays(contact);
    QTEST(ways.call.toString(), "call");
    QTEST(ways.write.toString(), "write");
    QTEST(ways.open.toString(), "open");
  }
};

STERNWAY_GUI_TEST(TestContactWays)

}  // namespace test_contactways
#include "test_contactways.moc"
