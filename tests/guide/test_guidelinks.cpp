// SPDX-License-Identifier: GPL-3.0-or-later
#include "guide/guide.h"
#include "guide/helptopics.h"
#include "support/testmain.h"

#include <QDir>
#include <QFile>

namespace test_guidelinks {

using namespace sternway;
using namespace sternway::guide;
using namespace Qt::StringLiterals;

/// The guide that is built in, in every language: what it names is there.
class TestGuideLinks : public QObject {
  Q_OBJECT

  static void languages() {
    QTest::addColumn<QString>("language");
    for (const QString &language : guideLanguages())
      QTest::newRow(qPrintable(language)) << language;
  }

private Q_SLOTS:
  void everyFileIsBuiltIn_data() { languages(); }
  void everyFileIsBuiltIn() {
    QFETCH(QString, language);
    const QString folder = QStringLiteral(STERNWAY_SOURCE_DIR "/resources/guide/") + (language == "en"_L1 ? QString() : language);
    const Guide guide(language);
    for (const QString &file : QDir(folder).entryList({u"*.md"_s}, QDir::Files)) {
      const GuidePage *page = guide.page(file.chopped(3));
      QVERIFY2(page, qPrintable(file));
      QCOMPARE(page->language, language);
    }
  }

  void everyPageHasOneTitleFirst_data() { languages(); }
  void everyPageHasOneTitleFirst() {
    QFETCH(QString, language);
    const Guide guide(language);
    for (const QString &name : guide.names()) {
      const GuidePage *page = guide.page(name);
      QVERIFY2(!page->sections.isEmpty() && page->sections.constFirst().level == 1, qPrintable(name));
      const auto titles = std::ranges::count_if(page->sections, [](const GuideSection &section) { return section.level == 1; });
      QVERIFY2(titles == 1, qPrintable(name));
    }
  }

  void everyLinkLeadsSomewhere_data() { languages(); }
  void everyLinkLeadsSomewhere() {
    QFETCH(QString, language);
    const Guide guide(language);
    QStringList broken;
    for (const QString &name : guide.names())
      for (const QString &link : guide.page(name)->links) {
        if (leadsOut(link))
          continue;
        GuidePlace place = placeOf(link);
        if (place.page.isEmpty())
          place.page = name;
        if (!guide.has(place))
          broken << name + u": "_s + link;
      }
    QVERIFY2(broken.isEmpty(), qPrintable(broken.join(u'\n')));
  }

  /// They are the pictures that the build makes of the window.
  void everyPictureIsThere_data() { languages(); }
  void everyPictureIsThere() {
    QFETCH(QString, language);
    const Guide guide(language);
    const QDir pictures(QStringLiteral(STERNWAY_SOURCE_DIR "/packaging/screenshots"));
    for (const QString &name : guide.names())
      for (const QString &picture : guide.page(name)->pictures) {
        QVERIFY2(picture.section(u'/', -2, -2) == "images"_L1, qPrintable(picture));
        QVERIFY2(pictures.exists(picture.section(u'/', -1)), qPrintable(name + u": "_s + picture));
      }
  }

  void everyPageIsInTheContents() {
    const Guide guide(u"en"_s);
    QStringList listed{u"index"_s};
    for (const ContentsGroup &group : guide.contents())
      for (const ContentsEntry &entry : group.entries)
        listed << entry.page;
    for (const QString &name : guide.names())
      QVERIFY2(listed.contains(name), qPrintable(name));
  }

  void everyErrorsTopicIsThere() {
    const Guide guide(u"en"_s);
    for (const ErrorTopic &each : errorTopics())
      QVERIFY2(guide.has(placeOf(QString::fromLatin1(each.topic))), each.topic);
  }
};

STERNWAY_TEST(TestGuideLinks)

}  // namespace test_guidelinks
#include "test_guidelinks.moc"
