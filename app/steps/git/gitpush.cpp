// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/git/gitpush.h"

#include <QRegularExpression>

namespace sternway::steps {

using namespace Qt::StringLiterals;

namespace {
/// What the server or its hooks say, which they send line by line.
QString serverWords(const ProgramResult &result) {
  QStringList said;
  for (const QString &line : keptText(result.errorOutput).split(u'\n'))
    if (line.startsWith(u"remote:"_s) && !line.mid(7).trimmed().isEmpty())
      said << line.mid(7).trimmed();
  return said.join(u"; "_s);
}
}  // namespace

void readThere(const GitRunner &git, const GitPlace &place, const QList<PushItem> &items,
               std::function<void(const GitAnswer<QList<PushItem>> &)> then) {
  QStringList names;
  for (const PushItem &item : items) {
    names << item.to;
    if (item.isTag())
      names << item.to + u"^{}"_s;
  }
  lookAtRemote(git, place, names, [=](const GitAnswer<QHash<QString, QString>> &found) {
    if (!found)
      return then(tl::unexpected(found.error()));
    QList<PushItem> filled = items;
    for (PushItem &item : filled)
      item.there = found->value(item.to + u"^{}"_s, found->value(item.to));
    then(filled);
  });
}

GitCall pushCall(const GitPlace &place, const QList<PushItem> &items) {
  QStringList words{u"push"_s, u"--porcelain"_s, u"--no-follow-tags"_s, u"--recurse-submodules=no"_s, u"--"_s, place.remote};
  for (const PushItem &item : items)
    words << item.object + u':' + item.to;
  return {.words = words, .folder = place.folder, .environment = place.environment, .isTold = true, .changes = true};
}

PushReport readPushReport(const ProgramResult &result) {
  if (result.succeeded())
    return {};
  static const QRegularExpression noAccess(
      u"denied|\\b40[13]\\b|[Aa]uthentication failed|not found|could not read (Username|Password)|does not appear to be"_s);
  QStringList rejected;
  bool isMoved = false;
  for (const QString &line : QString::fromUtf8(result.output).split(u'\n'))
    if (line.startsWith(u"!\t"_s)) {
      rejected << line.section(u'\t', 2);
      isMoved |= line.contains(u"(fetch first)"_s) || line.contains(u"(non-fast-forward)"_s);
    }
  const QString said = serverWords(result);
  if (!rejected.isEmpty())
    return {.state = isMoved ? PushReport::State::Moved : PushReport::State::Refused,
            .words = redacted((rejected + (said.isEmpty() ? QStringList() : QStringList{said})).join(u"; "_s))};
  // 1 without a line that says "!": a hook of this repository; it runs before anything is sent
  const bool isSure = result.exitCode == 1 || gitSaid(result).contains(noAccess);
  return {.state = isSure ? PushReport::State::Refused : PushReport::State::Unsure, .words = gitSaid(result)};
}

}  // namespace sternway::steps
