// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QList>
#include <QObject>

#include <span>

namespace sternway::ui {

enum class ActionGroup { Cluster, Service, Go, View, Help };
constexpr int actionGroupCount = 5;

/// Everything that the window can be told to do, each registered once with id, text, icon, shortcut and group.
/// Menus, the toolbar, the palette (Ctrl+K) and the overview of shortcuts derive from it. The actions live as long as this.
/// GUI thread.
class Actions final : public QObject {
  Q_OBJECT
public:
  explicit Actions(QObject *parent = nullptr);

  /// \a id is one of the table ("go.back"); its objectName is the same.
  [[nodiscard]] QAction &at(const QString &id) const;
  /// In the order of the table.
  [[nodiscard]] QList<QAction *> inGroup(ActionGroup group) const;
  [[nodiscard]] QList<QAction *> all() const { return m_actions; }
  [[nodiscard]] static QString title(ActionGroup group);
  /// A text without its mnemonic and its dots.
  [[nodiscard]] static QString plainText(const QAction &action);
  /// After the language has changed.
  void retranslate();

private:
  QList<QAction *> m_actions;
};

/// One line of the table of actions.
struct ActionRow {
  const char *id;
  const char *text;  ///< a source string of the context sternway::ui::Actions
  const char *tip;   ///< the same; what it does, for the status bar and assistive technology
  const char *icon;
  const char *keys;  ///< portable; several parted by "; "
  ActionGroup group;
  bool checkable = false;
};

[[nodiscard]] std::span<const ActionRow> actionTable();

}  // namespace sternway::ui
