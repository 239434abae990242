// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/options.h"
#include "cli/reference.h"
#include "support/testmain.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace test_reference {

using namespace sternway::cli;
using namespace Qt::StringLiterals;

/// Manual page and completion, read by the programs that they are made for.
class TestReference : public QObject {
  Q_OBJECT

  /// The words that bash offers for the last of these.
  static QStringList offered(const QStringList &words) {
    QProcess bash;
    bash.start(u"bash"_s,
               QStringList{u"--norc"_s, u"-c"_s,
                           u"source /dev/stdin; COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); _sternway; printf '%s\\n' "
                           "\"${COMPREPLY[@]}\""_s,
                           u"bash"_s} +
                   words);
    bash.write(completion(commandWords(), u"bash"_s)->toUtf8());
    bash.closeWriteChannel();
    if (!bash.waitForFinished() || !bash.readAllStandardError().isEmpty())
      return {u"failed"_s};
    return QString::fromUtf8(bash.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
  }

  static QByteArray complaints(const QString &program, const QStringList &arguments, const QString &text) {
    QProcess process;
    process.start(program, arguments);
    process.write(text.toUtf8());
    process.closeWriteChannel();
    if (!process.waitForFinished() || process.exitCode() != 0)
      return process.readAllStandardError() + " failed";
    return process.readAllStandardError();
  }

private Q_SLOTS:
  void theHelpKeepsUsageAndSummaryApart() {
    const QString help = helpText({});
    for (const CommandWords &command : commandWords())
      QVERIFY2(help.contains(u"  "_s + command.summary + u'\n'), qPrintable(command.name));
  }

  void bashCompletes_data() {
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QStringList>("offered");
    QTest::newRow("a command") << QStringList{u"sternway"_s, u"roll"_s} << QStringList{u"rollback"_s};
    QTest::newRow("several") << QStringList{u"sternway"_s, u"m"_s} << QStringList{u"migrations"_s, u"manual"_s, u"message"_s};
    QTest::newRow("an option") << QStringList{u"sternway"_s, u"rollback"_s, u"--stop"_s} << QStringList{u"--stop-on-failure"_s};
    QTest::newRow("of its command only") << QStringList{u"sternway"_s, u"show"_s, u"--stop"_s} << QStringList();
  }
  void bashCompletes() {
    QFETCH(QStringList, words);
    QTEST(offered(words), "offered");
  }

  void everyShellReadsItsOwn_data() {
    QTest::addColumn<QString>("shell");
    for (const char *shell : {"bash", "zsh", "fish"})
      QTest::newRow(shell) << QString::fromLatin1(shell);
  }
  void everyShellReadsItsOwn() {
    QFETCH(QString, shell);
    const auto text = completion(commandWords(), shell);
    QVERIFY(text);
    for (const CommandWords &command : commandWords())
      QVERIFY2(text->contains(command.name), qPrintable(command.name));
    if (QStandardPaths::findExecutable(shell).isEmpty())
      QSKIP("the shell is not installed");
    QCOMPARE(complaints(shell, {u"-n"_s, u"/dev/stdin"_s}, *text), QByteArray());
  }

  void anotherShellIsRefused() { QVERIFY(!completion(commandWords(), u"csh"_s)); }

  void manReadsThePage() {
    const QString page = manualPage(commandWords());
    for (const CommandWords &command : commandWords())
      QVERIFY2(page.contains(u"sternway "_s + command.name), qPrintable(command.name));
    if (QStandardPaths::findExecutable(u"groff"_s).isEmpty())
      QSKIP("groff is not installed");
    QCOMPARE(complaints(u"groff"_s, {u"-man"_s, u"-Tutf8"_s, u"-ww"_s, u"-z"_s}, page), QByteArray());
  }

  void whatLooksLikeMarkupIsText() {
    const QList<CommandWords> odd{{.name = u"odd"_s, .arguments = u"A'B"_s, .summary = u".SH it's [a]: \\fB\"text\" $(x)`y`"_s}};
    const QString page = manualPage(odd);
    QVERIFY(page.contains(u"\\&.SH"_s) && page.contains(u"\\efB"_s));
    for (const QString &shell : {u"bash"_s, u"zsh"_s, u"fish"_s})
      if (!QStandardPaths::findExecutable(shell).isEmpty())
        QCOMPARE(complaints(shell, {u"-n"_s, u"/dev/stdin"_s}, *completion(odd, shell)), QByteArray());
  }
};

STERNWAY_TEST(TestReference)

}  // namespace test_reference
#include "test_reference.moc"
