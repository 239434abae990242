// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/targetref.h"
#include "models/navigationmodel.h"
#include "ui/retranslated.h"

#include "ui_navigation.h"

#include <QWidget>

namespace sternway::ui {

class Fleet;

/// The tree of what is open, with a filter. A service is opened by a click, by Enter, or by walking onto it with the arrow keys
/// and pressing Enter. GUI thread; the fleet outlives it.
class Navigation final : public Retranslated<QWidget> {
  Q_OBJECT
public:
  explicit Navigation(Fleet &fleet, QWidget *parent = nullptr);

  void showService(const ObjectRef &service);  ///< selects it, opening what is above
  void focusTree();
  /// The cluster of the selected row; empty: none is selected.
  [[nodiscard]] QString currentContext() const {
    return m_ui.navigationTree->currentIndex().data(models::NavigationModel::ContextRole).toString();
  }

Q_SIGNALS:
  void opened(const sternway::ObjectRef &service);
  void namespaceOpened(const QString &context, const QString &nameSpace);
  void clusterOpened(const QString &context);
  void clustersWanted();
  void incidentsWanted();
  /// For the row that is selected: a service if \a service has a name, else a cluster or namespace.
  void menuWanted(const QPoint &globalPosition, const sternway::ObjectRef &ref);

private:
  void openIndex(const QModelIndex &index);
  void showMenu(const QPoint &at);
  void applyFilter(const QString &text);
  void expandNew(const QModelIndex &parent, int first, int last);
  void recolour() override;
  void retranslate() override;

  Ui::Navigation m_ui;
  Fleet &m_fleet;
  models::NavigationFilter m_filter;
};

}  // namespace sternway::ui
