// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/commandmodel.h"

#include "models/fuzzymatch.h"
#include "models/roles.h"

#include <algorithm>

namespace sternway {

using namespace Qt::StringLiterals;

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

void CommandModel::addCommands(const QList<PaletteEntry> &commands) {
  setCommands(m_commands + commands);
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

int CommandModel::rowCount(const QModelIndex &parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
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

}  // namespace sternway
