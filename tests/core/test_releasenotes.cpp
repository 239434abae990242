// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/releasenotes.h"

#include "support/testmain.h"

#include <QFile>

namespace test_releasenotes {

using namespace sternway;
using namespace Qt::StringLiterals;

namespace {
const QByteArray two(
    "<component><description><p>Not of a release</p><ul><li>Neither</li></ul></description><releases>"
    "<release version='0.2.0' date='2027-01-31' type='stable'><url>https://example.com</url><description>"
    "<p>Next &lt;b&gt;.</p><p xml:lang='de'>Weiter.</p><ol><li>One\n   <em>thing</em></li><li xml:lang='de'>Eins</li>"
    "<li xml:lang='zh-CN'>一</li><li>Two</li></ol></description></release>"
    "<release version='0.1.0'/></releases></component>");
}  // namespace

class TestReleaseNotes : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void texts_data() {
    QTest::addColumn<QString>("language");
    QTest::addColumn<QStringList>("paragraphs");
    QTest::addColumn<QStringList>("points");
    QTest::newRow("English") << u"en"_s << QStringList{u"Next <b>."_s} << QStringList{u"One thing"_s, u"Two"_s};
    QTest::newRow("all but one") << u"de"_s << QStringList{u"Weiter."_s} << QStringList{u"Eins"_s, u"Two"_s};
    QTest::newRow("one of all") << u"zh-CN"_s << QStringList{u"Next <b>."_s} << QStringList{u"一"_s, u"Two"_s};
    QTest::newRow("none") << u"fr"_s << QStringList{u"Next <b>."_s} << QStringList{u"One thing"_s, u"Two"_s};
  }
  void texts() {
    QFETCH(QString, language);
    const QList<ReleaseNotes> all = releaseNotes(two, language);
    QCOMPARE(all.size(), 2);
    QCOMPARE(all[0].version, u"0.2.0"_s);
    QCOMPARE(all[0].date, QDate(2027, 1, 31));
    QTEST(all[0].paragraphs, "paragraphs");
    QTEST(all[0].points, "points");
    QCOMPARE(all[1].version, u"0.1.0"_s);
    QVERIFY(!all[1].date.isValid());
    QVERIFY(all[1].points.isEmpty());
  }

  void brokenFiles() {
    QVERIFY(releaseNotes({}, u"en"_s).isEmpty());
    QVERIFY(releaseNotes("no XML", u"en"_s).isEmpty());
    for (qsizetype length = 0; length < two.size(); ++length)
      QVERIFY(releaseNotes(two.left(length), u"en"_s).size() <= 2);  // and it ends
  }

  /// The package's own has this version first, with something to say in each language.
  void ownMetainfo() {
    QFile file(QStringLiteral(STERNWAY_SOURCE_DIR "/packaging/org.sternway.Sternway.metainfo.xml"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray metainfo = file.readAll();
    const QStringList english = releaseNotes(metainfo, u"en"_s).value(0).points;
    QVERIFY(!english.isEmpty());
    QCOMPARE(releaseNotes(metainfo, u"en"_s).constFirst().version, QStringLiteral(STERNWAY_VERSION));
    for (const QString &language : {u"de"_s, u"zh-CN"_s}) {
      const QStringList translated = releaseNotes(metainfo, language).constFirst().points;
      QCOMPARE(translated.size(), english.size());
      for (qsizetype i = 0; i < english.size(); ++i)
        QVERIFY2(translated[i] != english[i], qPrintable(english[i]));
    }
  }

  void versions_data() {
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("earlier");
    QTest::addColumn<bool>("newer");
    QTest::newRow("later") << u"0.10.0"_s << u"0.9.9"_s << true;
    QTest::newRow("same") << u"0.1.0"_s << u"0.1.0"_s << false;
    QTest::newRow("earlier") << u"0.1.0"_s << u"0.1.1"_s << false;
    QTest::newRow("nothing before") << u"0.1.0"_s << QString() << false;
    QTest::newRow("no version") << u"x"_s << u"0.1.0"_s << false;
  }
  void versions() {
    QFETCH(QString, version);
    QFETCH(QString, earlier);
    QTEST(isNewerVersion(version, earlier), "newer");
  }
};

STERNWAY_TEST(TestReleaseNotes)

}  // namespace test_releasenotes
#include "test_releasenotes.moc"
