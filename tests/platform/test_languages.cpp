// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QXmlStreamReader>

#include "core/format.h"
#include "core/verdict.h"
#include "models/fleetmodel.h"
#include "platform/languages.h"
#include "support/testmain.h"

namespace test_languages {

using namespace sternway;
using namespace sternway::models;
using namespace sternway::platform;
using namespace Qt::StringLiterals;

namespace {

struct Message {
  QString context;
  QString source;
  QStringList translations;
  bool finished = true;
};

void readTranslation(QXmlStreamReader &xml, Message &message) {
  message.finished = !xml.attributes().hasAttribute(u"type"_s);
  QString text;
  while (!(xml.readNext() == QXmlStreamReader::EndElement && xml.name() == u"translation"_s)) {
    if (xml.isCharacters())
      text += xml.text();
    else if (xml.isStartElement())
      message.translations << xml.readElementText();
  }
  if (message.translations.isEmpty())
    message.translations << text;
}

QList<Message> messagesOf(const QString &catalogue) {
  QFile file(catalogue);
  if (!file.open(QIODevice::ReadOnly))
    return {};
  QXmlStreamReader xml(&file);
  QList<Message> messages;
  QString context;
  while (!xml.atEnd()) {
    if (xml.readNext() != QXmlStreamReader::StartElement)
      continue;
    if (xml.name() == u"name"_s)
      context = xml.readElementText();
    else if (xml.name() == u"source"_s)
      messages.append({.context = context, .source = xml.readElementText(), .translations = {}});
    else if (xml.name() == u"translation"_s)
      readTranslation(xml, messages.last());
  }
  return messages;
}

QStringList placeholders(const QString &text) {
  static const QRegularExpression pattern(u"%(L?\\d+|L?n)"_s);
  QStringList found;
  for (auto match = pattern.globalMatch(text); match.hasNext();)
    found << match.next().captured();
  found.sort();
  return found;
}

}  // namespace

class TestLanguages : public QObject {
  Q_OBJECT

  static QString folder() { return QStringLiteral(STERNWAY_SOURCE_DIR); }
  static QString catalogue(const QString &language) { return folder() + u"/translations/sternway_%1.ts"_s.arg(language); }

  static void eachLanguage() {
    QTest::addColumn<QString>("language");
    QTest::newRow("en") << u"en"_s;
    QTest::newRow("de") << u"de"_s;
    QTest::newRow("zh_CN") << u"zh_CN"_s;
  }

private Q_SLOTS:
  void completeAsTheSourcesAre_data() { eachLanguage(); }
  void completeAsTheSourcesAre() {
    QFETCH(const QString, language);
    const QTemporaryDir temporary;
    const QString copy = temporary.filePath(u"copy.ts"_s);
    QVERIFY(QFile::copy(catalogue(language), copy));
    QProcess lupdate;
    lupdate.start(QStringLiteral(STERNWAY_LUPDATE),
                  QStringList{u"-silent"_s, u"-no-obsolete"_s, u"-locations"_s, u"none"_s, u"-I"_s, folder(), u"-I"_s,
                              folder() + u"/app"_s, folder() + u"/app"_s, folder() + u"/models"_s, folder() + u"/forms"_s} +
                      (language == u"en" ? QStringList{u"-pluralonly"_s} : QStringList()) + QStringList{u"-ts"_s, copy});
    QVERIFY(lupdate.waitForFinished(60'000));
    QCOMPARE(lupdate.exitCode(), 0);
    QStringList missing;
    for (const Message &message : messagesOf(copy))
      if (!message.finished || message.translations.contains(QString()))
        missing << message.context + u": "_s + message.source;
    QVERIFY2(missing.isEmpty(), qPrintable(u"not translated (see the target update_translations):\n"_s + missing.join(u'\n')));
  }

  void placeholdersMatch_data() { eachLanguage(); }
  void placeholdersMatch() {
    QFETCH(const QString, language);
    const QList<Message> messages = messagesOf(catalogue(language));
    QVERIFY(messages.size() > (language == u"en" ? 5 : 500));
    QStringList wrong;
    for (const Message &message : messages)
      for (const QString &translation : message.translations) {
        const QStringList wanted = placeholders(message.source);
        const QStringList got = placeholders(translation);
        // A plural form may say its number in words.
        if (got != wanted && !(message.translations.size() > 1 && QStringList(wanted).removeAll(u"%n"_s) > 0))
          wrong << message.source + u" → "_s + translation;
      }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
  }

  /// lupdate must file a string where the code looks for it: under its class, or the namespace for free functions.
  void noStringIsFiledWhereNobodyLooks() {
    QFile format(folder() + u"/app/core/format.h"_s);
    QVERIFY(format.open(QIODevice::ReadOnly));
    const QString spaces = QString::fromUtf8(format.readAll());
    static const QRegularExpression ofQt(u"^Q([A-Z]|t)"_s);
    static const QRegularExpression ofNamespace(u"^sternway::([a-z:]+)$"_s);
    for (const Message &message : messagesOf(catalogue(u"de"_s))) {
      if (const auto match = ofNamespace.match(message.context); match.hasMatch())
        QVERIFY2(spaces.contains(u"\nSTERNWAY_TR(%1)\n"_s.arg(match.captured(1))),
                 qPrintable(u"app/core/format.h lacks STERNWAY_TR(%1)"_s.arg(match.captured(1))));
      QVERIFY2(!message.context.startsWith(u"std"_s) && !ofQt.match(message.context).hasMatch() &&
                   (message.context.startsWith(u"sternway::"_s) || !message.context.endsWith(u"Columns"_s)),
               qPrintable(message.context + u": "_s + message.source));
    }
  }

  /// A text that is only marked is translated by the tr() of the namespace it stands in.
  void markedTextsAreFiledUnderTheirNamespace() {
    static const QRegularExpression marked(u"QT_TRANSLATE_NOOP\\(\"(sternway(?:::[a-z]+)*)\""_s);
    static const QRegularExpression opened(u"^namespace (sternway[a-z:]*) \\{"_s, QRegularExpression::MultilineOption);
    int count = 0;
    for (QDirIterator sources(folder() + u"/app"_s, {u"*.cpp"_s, u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories);
         sources.hasNext();) {
      QFile source(sources.next());
      QVERIFY(source.open(QIODevice::ReadOnly));
      const QString text = QString::fromUtf8(source.readAll());
      const QString space = opened.match(text).captured(1);
      for (auto each = marked.globalMatch(text); each.hasNext(); ++count) {
        const QString context = each.next().captured(1);
        QVERIFY2(space == "sternway"_L1 ? context == space : context.startsWith(space),
                 qPrintable(source.fileName() + u": "_s + context));
      }
    }
    QVERIFY(count > 50);
  }

  void switchesWhileRunning() {
    Languages languages;
    languages.use(u"de"_s);
    QCOMPARE(metricTitle(u"error_rate"_s), u"Fehlerrate"_s);
    QCOMPARE(markName(Mark::Critical), u"kritisch"_s);
    QCOMPARE(FleetModel().headerData(FleetColumns::ErrorRate, Qt::Horizontal).toString(), u"Fehlerrate"_s);
    languages.use(u"zh_CN"_s);
    QCOMPARE(metricTitle(u"error_rate"_s), u"错误率"_s);
    languages.use(u"en"_s);
    QCOMPARE(metricTitle(u"error_rate"_s), u"error rate"_s);
  }

  /// Whatever the program's own language is.
  void wordsForOthers() {
    Languages languages;
    languages.use(u"de"_s);
    {
      const WordsIn words(u"zh"_s);
      QCOMPARE(metricTitle(u"error_rate"_s), u"错误率"_s);
    }
    {
      const WordsIn words(u"en"_s);
      QCOMPARE(metricTitle(u"error_rate"_s), u"error rate"_s);
    }
    for (const QString &none : {QString(), u"tlh"_s}) {
      const WordsIn words(none);
      QCOMPARE(metricTitle(u"error_rate"_s), u"Fehlerrate"_s);
    }
    QCOMPARE(metricTitle(u"error_rate"_s), u"Fehlerrate"_s);
  }

  void englishHasItsPluralForms() {
    Languages languages;
    languages.use(u"en"_s);
    for (const Message &message : messagesOf(catalogue(u"en"_s))) {
      QCOMPARE(message.translations.size(), 2);
      QVERIFY2(!message.translations[0].contains(u"(s)"_s) && !message.translations[1].contains(u"(s)"_s),
               qPrintable(message.source));
    }
  }

  void anUnknownLanguageIsTheSystems() {
    Languages languages;
    languages.use(u"tlh"_s);
    QCOMPARE(languages.current(), systemLanguage());
  }
};

STERNWAY_GUI_TEST(TestLanguages)

}  // namespace test_languages
#include "test_languages.moc"
