// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTranslator>

namespace sternway::platform {

class Settings;

/// The languages of the catalogues that are built in, as they are written in the settings: "en" (the sources; plural forms only),
/// "de", "zh_CN".
[[nodiscard]] QStringList availableLanguages();
/// A language's name in itself, for example "Deutsch".
[[nodiscard]] QString languageName(const QString &language);
/// The first of the user's languages that there is a catalogue for; "en" where there is none.
[[nodiscard]] QString systemLanguage();

/// Puts a language's catalogue, and Qt's own for it, into the application; widgets hear QEvent::LanguageChange. GUI thread; it
/// must not outlive the application object.
class Languages final : public QObject {
  Q_OBJECT
public:
  explicit Languages(QObject *parent = nullptr);
  ~Languages() override;

  /// Empty: the system's. One that is not available is taken as the system's.
  void use(const QString &language);
  /// Uses the one of the settings, now and whenever it changes; they live as long.
  void follow(Settings &settings);
  [[nodiscard]] const QString &current() const { return m_current; }

private:
  QString m_current;
  QTranslator m_own;
  QTranslator m_qt;
};

/// Texts are in that language while this lives, as for a message to people who read another one. For programs without a window,
/// whose widgets would change with it. A language that is not available changes nothing. GUI thread.
class WordsIn final {
public:
  /// "de", "zh" and so on: the first available one that begins so.
  explicit WordsIn(const QString &language);
  ~WordsIn();
  Q_DISABLE_COPY_MOVE(WordsIn)

private:
  /// What the catalogue does not have is what the sources say, not what the language below it says.
  class Whole final : public QTranslator {
  public:
    using QTranslator::QTranslator;
    [[nodiscard]] QString translate(const char *context, const char *source, const char *disambiguation, int n) const override;
    [[nodiscard]] bool isEmpty() const override { return false; }
  };
  Whole m_words;
};

}  // namespace sternway::platform
