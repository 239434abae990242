// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QStringView>

#include <optional>

namespace sternway::models {

/// How well \a typed names \a text (both lower case): its words in any order, each as it
/// stands in the text or in \a detail, or as letters of the text in their order. Higher is better: whole words before beginnings
/// of words before letters that lie together before scattered ones, the text before the detail. Nothing: it does not name it.
[[nodiscard]] std::optional<int> fuzzyScore(QStringView typed, QStringView text, QStringView detail = {});

/// Something that can be opened by its name.
struct PaletteEntry {
  QString id;      ///< stable over sessions, for what was used last
  QString title;   ///< "order-service"
  QString detail;  ///< what and where it is: "service in production, lab"
  QString keys;    ///< its shortcut, as text
  QVariant target;
};

/// The commands that what was typed names, best first; those that were used last come first where nothing else decides, and all
/// of them while nothing is typed. GUI thread.
class CommandModel final : public QAbstractListModel {
  Q_OBJECT
public:
  using QAbstractListModel::QAbstractListModel;
  void setLimit(int limit) { m_limit = limit; }  ///< 50 at first

  void setCommands(QList<PaletteEntry> commands);
  void addCommands(const QList<PaletteEntry> &commands) { setCommands(m_commands + commands); }
  void setRecent(const QStringList &ids);  ///< newest first
  void setTyped(const QString &text);
  [[nodiscard]] const PaletteEntry &at(int row) const { return m_commands[m_rows[row]]; }

  [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
  }
  [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
  void rank();

  QList<PaletteEntry> m_commands;
  QStringList m_titles;  ///< what is searched, lower case
  QStringList m_details;
  QStringList m_recent;
  QString m_typed;
  QList<int> m_rows;
  int m_limit = 50;
};

}  // namespace sternway::models
