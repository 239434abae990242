// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/commandmodel.h"

#include "models/cells.h"

#include <QList>

#include <algorithm>

namespace sternway::models {

using namespace Qt::StringLiterals;

namespace {

constexpr int wordStart = 12;
constexpr int together = 8;
constexpr int letter = 1;
constexpr int wholeWord = 20;

bool startsWord(QStringView text, qsizetype at) {
  return at == 0 || !text.at(at - 1).isLetterOrNumber();
}

/// The word as it stands in the text, at the best of its places.
std::optional<int> asWritten(QStringView word, QStringView text) {
  std::optional<int> best;
  for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const qsizetype end = at + word.size();
    int score = static_cast<int>(word.size()) * together;
    if (startsWord(text, at))
      score += wordStart * 2;
    if (startsWord(text, at) && (end == text.size() || !text.at(end).isLetterOrNumber()))
      score += wholeWord;
    best = std::max(best.value_or(0), score);
  }
  return best;
}

std::optional<int> scattered(QStringView word, QStringView text) {
  int score = 0;
  qsizetype from = 0;
  for (qsizetype i = 0; i < word.size(); ++i) {
    const qsizetype found = text.indexOf(word.at(i), from);
    if (found < 0)
      return std::nullopt;
    score += startsWord(text, found) ? wordStart / 2 : (i > 0 && found == from) ? together / 2 : letter;
    from = found + 1;
  }
  return score;
}

}  // namespace

std::optional<int> fuzzyScore(QStringView typed, QStringView text, QStringView detail) {
  int sum = 0;
  for (const QStringView word : typed.split(u' ', Qt::SkipEmptyParts)) {
    std::optional<int> score = asWritten(word, text);
    if (!score)
      if (const std::optional<int> beside = asWritten(word, detail))
        score = *beside / 2;
    if (!score)
      score = scattered(word, text);
    if (!score)
      return std::nullopt;
    sum += *score;
  }
  // Of two that match alike, the shorter.
  return sum * 256 - static_cast<int>(std::min<qsizetype>(text.size(), 255));
}

void CommandModel::setCommands(QList<PaletteEntry> commands) {
  m_commands = std::move(commands);
  m_titles.clear();
  m_details.clear();
  for (const PaletteEntry &command : std::as_const(m_commands)) {
    m_titles.append(command.title.toLower());
    m_details.append(command.detail.toLower());
  }
  rank();
}

void CommandModel::setRecent(const QStringList &ids) {
  m_recent = ids;
  rank();
}

void CommandModel::setTyped(const QString &text) {
  m_typed = text.toLower();
  rank();
}

void CommandModel::rank() {
  struct Hit {
    int index;
    int score;
    qsizetype recent;
  };
  QList<Hit> hits;
  for (int i = 0; i < m_commands.size(); ++i)
    if (const auto score = fuzzyScore(m_typed, m_titles[i], m_details[i])) {
      const qsizetype used = m_recent.indexOf(m_commands[i].id);
      hits.append({i, m_typed.trimmed().isEmpty() ? 0 : *score, used < 0 ? m_recent.size() : used});
    }
  const auto better = [this](const Hit &a, const Hit &b) {
    // What was used lately is meant more often: it outweighs a length, not a better match.
    if (a.score / 256 != b.score / 256)
      return a.score > b.score;
    if (a.recent != b.recent)
      return a.recent < b.recent;
    return a.score != b.score ? a.score > b.score : a.index < b.index;
  };
  const auto count = std::min<qsizetype>(m_limit, hits.size());
  std::partial_sort(hits.begin(), hits.begin() + count, hits.end(), better);
  beginResetModel();
  m_rows.clear();
  for (qsizetype i = 0; i < count; ++i)
    m_rows.append(hits[i].index);
  endResetModel();
}

QVariant CommandModel::data(const QModelIndex &index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid))
    return {};
  const PaletteEntry &command = at(index.row());
  const QString detail = command.keys.isEmpty() ? command.detail : command.detail + u"  ·  "_s + command.keys;
  switch (role) {
    case Qt::DisplayRole: return command.title;
    case DetailRole: return detail;
    case Qt::AccessibleTextRole: return QString(command.title + u", "_s + detail);
    default: return {};
  }
}

}  // namespace sternway::models

#include "moc_commandmodel.cpp"
