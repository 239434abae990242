// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/joinedquery.h"

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
/// No query of Sternway's makes a label of this name otherwise.
const QString partLabel = u"sternway_query"_s;

/// The line feed ends a comment. All at once: a query may hold what arg() would take for a place of its own, "/a%2Fb".
QString labelled(const QString &query, qsizetype number) {
  return u"label_replace(%1\n, \"%2\", \"%3\", \"\", \"\")"_s.arg(query, partLabel, QString::number(number));
}

/// Where the string that begins at \a at ends; -1: it does not.
qsizetype endOfString(const QString &promql, qsizetype at) {
  const QChar quote = promql.at(at);
  for (qsizetype i = at + 1; i < promql.size(); ++i) {
    if (promql.at(i) == u'\\' && quote != u'`')
      ++i;
    else if (promql.at(i) == quote)
      return i;
  }
  return -1;
}
}  // namespace

QString joinedQuery(const QStringList &queries) {
  if (queries.size() == 1)
    return queries.constFirst();
  QStringList parts;
  for (const QString &query : queries)
    parts.append(labelled(query, parts.size()));
  return parts.join(u" or "_s);
}

qsizetype joinedLength(const QString &query) {
  return labelled(query, 999).size() + QStringLiteral(" or ").size();
}

bool isJoinable(const QString &promql) {
  if (promql.contains("sternway_query"_L1))
    return false;
  QString open;
  for (qsizetype at = 0; at < promql.size(); ++at) {
    const QChar c = promql.at(at);
    if (c == u'"' || c == u'\'' || c == u'`') {
      at = endOfString(promql, at);
      if (at < 0)
        return false;
    } else if (c == u'#') {
      const qsizetype end = promql.indexOf(u'\n', at);
      at = end < 0 ? promql.size() : end;
    } else if (c == u'(' || c == u'[' || c == u'{') {
      open.append(c == u'(' ? u')' : c == u'[' ? u']' : u'}');
    } else if (c == u')' || c == u']' || c == u'}') {
      if (!open.endsWith(c))
        return false;
      open.chop(1);
    } else if (c == u',' && open.isEmpty()) {
      return false;
    }
  }
  return open.isEmpty() && !promql.trimmed().isEmpty();
}

QList<MetricsAnswer> partedAnswer(const MetricsAnswer &answer, qsizetype count) {
  if (count == 1)
    return {{.series = answer.series, .warnings = {}, .notes = {}}};
  QList<MetricsAnswer> parts(count);
  for (const Series &series : answer.series) {
    bool isNumber = false;
    const int number = series.labels.value(partLabel).toInt(&isNumber);
    if (!isNumber || number < 0 || number >= count)
      continue;
    Series own = series;
    own.labels.remove(partLabel);
    parts[number].series.append(own);
  }
  return parts;
}

}  // namespace sternway
