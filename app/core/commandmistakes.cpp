// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commandmistakes.h"

#include "core/commandmistakefamilies.h"
#include "core/format.h"

#include <QRegularExpression>

#include <algorithm>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
/// What a shell would run one after the other. Enough to know programs and options by; not a shell's grammar.
QList<SimpleCommand> simpleCommands(const QString &text) {
  static const QRegularExpression token(u"'[^']*'|\"(?:[^\"\\\\]|\\\\.)*\"|\\\\\\n|[|;&\\n]|(?:[^\\s'\"|;&\\\\]|\\\\.)+|\\\\"_s);
  static const QRegularExpression quotes(u"[\"']"_s);
  QList<SimpleCommand> commands{{}};
  qsizetype end = -1;
  for (auto i = token.globalMatch(text); i.hasNext();) {
    const auto match = i.next();
    const QString part = match.captured();
    if (part == u"\\\n")
      continue;
    if (part.size() == 1 && u"|;&\n"_s.contains(part)) {
      commands.append({.words = {}, .isFed = part == u"|" && !commands.constLast().words.isEmpty()});
      continue;
    }
    const QString word = QString(part).remove(quotes);
    QStringList &words = commands.last().words;
    if (match.capturedStart() == end && !words.isEmpty())
      words.last() += word;
    else
      words.append(word);
    end = match.capturedEnd();
  }
  return commands;
}

/// The words behind the program, wherever it stands ("kubectl exec db -- psql …"); nothing where it does not.
std::optional<QStringList> wordsBehind(const QStringList &words, const QString &program) {
  const auto found = std::ranges::find_if(words, [&](const QString &word) { return word.section(u'/', -1) == program; });
  return found == words.cend() ? std::nullopt : std::optional(words.mid(found - words.cbegin() + 1));
}

/// What a shell is given to run: sh -c 'npm run down --all'.
QString shellText(const QStringList &words) {
  static const QRegularExpression givesText(u"^-[a-z]*c$"_s);
  for (const QString &shell : {u"sh"_s, u"bash"_s})
    if (const auto behind = wordsBehind(words, shell))
      for (qsizetype i = 0; i + 1 < behind->size(); ++i)
        if (behind->at(i).contains(givesText))
          return behind->at(i + 1);
  return {};
}

bool anyHas(const QStringList &texts, const char *pattern) {
  const QRegularExpression has(QString::fromLatin1(pattern));
  return std::ranges::any_of(texts, [&has](const QString &text) { return text.contains(has); });
}

/// Among the commands of the list up to it.
bool counts(const CommandMistake &mistake, const QStringList &texts) {
  return (!mistake.after || anyHas(texts, mistake.after)) && (!mistake.settled || !anyHas(texts, mistake.settled));
}
}  // namespace

QString mistakeOfCommand(const QString &command, const QStringList &before) {
  constexpr qsizetype longest = 20'000;
  if (command.size() > longest)
    return {};
  for (const QList<SimpleCommand> all = simpleCommands(command); const SimpleCommand &each : all) {
    for (const auto family : {databaseMistakes(), deploymentMistakes(), packageMistakes(), serverMistakes()})
      for (const CommandMistake &mistake : family)
        if (const auto words = wordsBehind(each.words, QString::fromLatin1(mistake.program));
            words && mistake.isMade(*words, each) && counts(mistake, before + QStringList{command}))
          return tr(mistake.what);
    if (const QString inner = shellText(each.words); !inner.isEmpty() && inner.size() < command.size())
      if (const QString mistake = mistakeOfCommand(inner, before); !mistake.isEmpty())
        return mistake;
  }
  return {};
}

}  // namespace sternway
