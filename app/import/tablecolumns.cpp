// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/tablecolumns.h"

#include "import/lexicon.h"

#include <QRegularExpression>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
bool isPercentile(const QString &words) {
  static const QRegularExpression percentile(u"^p ?\\d{2}"_s);
  return percentile.match(words).hasMatch();
}

/// The role of a header by its words alone: the phrase that covers most of it.
QString roleOf(const QString &header) {
  const QString words = folded(header);
  const QString action = lexicon().actions.whole(words);
  if (!action.isEmpty())
    return u"action:"_s + action;
  if (const QString whole = lexicon().columns.whole(words); !whole.isEmpty())
    return whole;
  if (const QString metric = lexicon().metrics.best(words); !metric.isEmpty() || isPercentile(words))
    return u"metric:"_s + metric;
  const QList<PhraseMatch> matches = lexicon().columns.find(words);
  const auto longest =
      std::max_element(matches.cbegin(), matches.cend(), [](const auto &a, const auto &b) { return a.length < b.length; });
  return longest == matches.cend() ? QString() : longest->key;
}

qsizetype countOf(const QStringList &roles, const QString &beginning) {
  return std::count_if(roles.cbegin(), roles.cend(), [&](const QString &role) { return role.startsWith(beginning); });
}
}  // namespace

TableColumns tableColumns(const MarkdownBlock &table) {
  TableColumns columns;
  if (table.children.empty())
    return columns;
  for (const QString &header : table.children.front().cells) {
    QString role = roleOf(header);
    // The first of several columns of one kind is it; the others are told apart by their headers only.
    if (!role.startsWith(u"metric:"_s) && !role.startsWith(u"action:"_s) && columns.roles.contains(role))
      role.clear();
    columns.headers.append(header);
    columns.roles.append(role);
  }
  // One header that is an action ("Monitor", "Rollback") is a column about it, not a choice between actions.
  if (countOf(columns.roles, u"action:"_s) == 1)
    for (QString &role : columns.roles)
      if (role.startsWith(u"action:"_s))
        role = columns.roles.contains(u"action"_s) || !columns.roles.contains(u"metric"_s) ? QString() : u"threshold"_s;
  static const QRegularExpression responses(lexicon().any(u"responses"_s));
  const bool isResponse = columns.roles.contains(u"action"_s);
  for (qsizetype i = 0; i < columns.roles.size() && isResponse; ++i)
    if (columns.roles.at(i) == u"metric:latency" && responses.match(folded(columns.headers.at(i))).hasMatch() &&
        countOf(columns.roles, u"metric:"_s) == 1)
      columns.roles[i] = u"within"_s;  // "Response time" of people
  return columns;
}

}  // namespace sternway
