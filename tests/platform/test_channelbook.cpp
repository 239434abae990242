// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/channelbook.h"
#include "support/testmain.h"

#include <QSignalSpy>
#include <QTemporaryDir>

namespace test_channelbook {

using namespace sternway;
using namespace sternway::platform;
using namespace Qt::StringLiterals;

ChannelSetting slackNamed(const QString &name) {
  return {.name = name, .type = u"slack"_s, .fields = {{u"channel"_s, u"#ops, \"live\""_s}}, .secrets = {{u"url"_s, u"hook"_s}}};
}

class TestChannelBook : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void isReadAsWritten() {
    QTemporaryDir folder;
    const QString file = folder.filePath(u"sternway.ini"_s);
    {
      Settings settings(file);
      ChannelBook book(settings);
      QSignalSpy changed(&book, &ChannelBook::changed);
      QVERIFY(book.save(slackNamed(u"one"_s)));
      QVERIFY(book.save(slackNamed(u"two"_s)));
      QCOMPARE(changed.size(), 2);
    }
    Settings settings(file);
    ChannelBook book(settings);
    QCOMPARE(book.all(), (QList{slackNamed(u"one"_s), slackNamed(u"two"_s)}));
    QCOMPARE(book.find(u"two"_s), std::optional(slackNamed(u"two"_s)));
    QVERIFY(!book.find(u"three"_s));
  }

  void namesAreUnique() {
    QTemporaryDir folder;
    Settings settings(folder.filePath(u"sternway.ini"_s));
    ChannelBook book(settings);
    QVERIFY(book.save(slackNamed(u"one"_s)));
    QVERIFY(book.save(slackNamed(u"two"_s)));
    QCOMPARE(book.save(slackNamed(u"one"_s), u"two"_s).error().kind, ErrorKind::Input);
    QVERIFY(book.save(slackNamed(u"three"_s), u"two"_s));
    QCOMPARE(book.all(), (QList{slackNamed(u"one"_s), slackNamed(u"three"_s)}));
    QCOMPARE(book.save(slackNamed({})).error().kind, ErrorKind::Input);
    QVERIFY(book.remove(u"one"_s));
    QCOMPARE(book.remove(u"one"_s).error().kind, ErrorKind::NotFound);
    QCOMPARE(book.all(), QList{slackNamed(u"three"_s)});
  }
};

STERNWAY_TEST(TestChannelBook)

}  // namespace test_channelbook
#include "test_channelbook.moc"
