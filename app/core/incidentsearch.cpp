// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/incidentsearch.h"

#include <QRegularExpression>

#include <algorithm>
#include <bit>

namespace sternway {

using namespace Qt::StringLiterals;

IncidentSearch::IncidentSearch(const QString &text) {
  static const QRegularExpression space(u"\\s+"_s);
  m_words = text.toLower().split(space, Qt::SkipEmptyParts);
  m_words.removeDuplicates();
  m_isTooLong = m_words.size() > mostWords;
  m_words.resize(std::min(m_words.size(), mostWords));
}

IncidentSearch::Words IncidentSearch::wordsIn(const QString &text) const {
  const QString lower = text.toLower();
  Words words = 0;
  for (qsizetype i = 0; i < m_words.size(); ++i)
    if (lower.contains(m_words.at(i)))
      words |= Words(1) << i;
  return words;
}

void IncidentSearch::see(const Incident &incident) {
  QStringList texts{incident.id, incident.title, incident.severity};
  for (const TargetRef &target : targetsOf(incident))
    texts << target.context << target.scope << target.kind + u'/' + target.name;
  if (const Words words = wordsIn(texts.join(u'\n')))
    m_found[incident.id].all |= words;
}

void IncidentSearch::see(const QString &incidentId, qint64 sequence, const QString &summary) {
  const Words words = wordsIn(summary);
  if (!words)
    return;
  Found &found = m_found[incidentId];
  found.all |= words;
  const int count = std::popcount(words);
  if (count < found.best || (count == found.best && sequence < found.match.sequence))
    return;
  found.best = count;
  found.match = {.incidentId = incidentId, .sequence = sequence, .excerpt = summary};
}

QList<IncidentMatch> IncidentSearch::matches() const {
  QList<IncidentMatch> matches;
  for (auto found = m_found.cbegin(); found != m_found.cend(); ++found)
    if (std::popcount(found->all) == m_words.size()) {
      matches.append(found->match);
      matches.last().incidentId = found.key();
    }
  std::ranges::sort(matches, {}, &IncidentMatch::incidentId);
  return matches;
}

QString likePattern(const QString &word) {
  QString pattern;
  for (const QChar &character : word) {
    if (character.unicode() > 127)
      pattern += u'%';
    else if (u"%_\\"_s.contains(character))
      pattern += u'\\' + QString(character);
    else
      pattern += character;
  }
  return u'%' + pattern + u'%';
}

}  // namespace sternway
