// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/languages.h"

#include "platform/settings.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

#include <algorithm>
#include <tuple>

// Q_INIT_RESOURCE must be called from outside a namespace.
static void initCatalogues() {
  Q_INIT_RESOURCE(i18n);
}

namespace sternway::platform {

using namespace Qt::StringLiterals;

QStringList availableLanguages() {
  return {u"en"_s, u"de"_s, u"zh_CN"_s};
}

QString languageName(const QString &language) {
  if (language == u"de")
    return u"Deutsch"_s;
  if (language == u"zh_CN")
    return u"简体中文"_s;
  return u"English"_s;
}

QString systemLanguage() {
  for (const QString &wanted : QLocale::system().uiLanguages()) {
    const QLocale locale(wanted);
    for (const QString &language : availableLanguages())
      if (QLocale(language).language() == locale.language() && QLocale(language).script() == locale.script())
        return language;
  }
  return u"en"_s;
}

Languages::Languages(QObject *parent) : QObject(parent) {
  initCatalogues();
}

Languages::~Languages() {
  QCoreApplication::removeTranslator(&m_own);
  QCoreApplication::removeTranslator(&m_qt);
}

void Languages::use(const QString &language) {
  const QString chosen = availableLanguages().contains(language) ? language : systemLanguage();
  if (chosen == m_current)
    return;
  m_current = chosen;
  QCoreApplication::removeTranslator(&m_own);
  QCoreApplication::removeTranslator(&m_qt);
  if (m_qt.load(u"qtbase_"_s + chosen, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
    QCoreApplication::installTranslator(&m_qt);
  if (m_own.load(u"sternway_"_s + chosen, u":/i18n"_s))
    QCoreApplication::installTranslator(&m_own);
}

void Languages::follow(Settings &settings) {
  use(settings.get(setting::language));
  connect(&settings, &Settings::changed, this, [this, &settings](const QString &name) {
    if (name == setting::language.name)
      use(settings.get(setting::language));
  });
}

WordsIn::WordsIn(const QString &language) {
  initCatalogues();
  const QStringList all = availableLanguages();
  const auto found = std::ranges::find_if(all, [&language](const QString &each) { return each.startsWith(language); });
  if (found == all.cend() || language.isEmpty())
    return;
  std::ignore = m_words.load(u"sternway_"_s + *found, u":/i18n"_s);
  QCoreApplication::installTranslator(&m_words);
}

WordsIn::~WordsIn() {
  QCoreApplication::removeTranslator(&m_words);
}

QString WordsIn::Whole::translate(const char *context, const char *source, const char *disambiguation, int n) const {
  const QString found = QTranslator::translate(context, source, disambiguation, n);
  return found.isEmpty() && QByteArrayView(context).startsWith("sternway") ? QString::fromUtf8(source) : found;
}

}  // namespace sternway::platform

#include "moc_languages.cpp"
