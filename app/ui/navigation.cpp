// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/navigation.h"

#include "models/cells.h"
#include "ui/delegates/celldelegate.h"
#include "ui/fleet.h"
#include "ui/theme.h"

#include <QApplication>

#include <array>
#include <utility>

namespace sternway::ui {

using namespace Qt::StringLiterals;

using Level = models::NavigationModel::Level;

namespace {
/// A row is as high as any other with as many lines: the tree asks for the height of each of thousands, over and over.
class RowDelegate final : public CellDelegate {
public:
  using CellDelegate::CellDelegate;

  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override {
    if (std::exchange(m_font, option.font) != option.font)
      m_sizes = {};
    QSize &size = m_sizes.at(index.data(models::DetailRole).toString().isEmpty() ? 0 : 1);
    if (!size.isValid())
      size = CellDelegate::sizeHint(option, index);
    return size;
  }

private:
  mutable QFont m_font;
  mutable std::array<QSize, 2> m_sizes;
};
}  // namespace

Navigation::Navigation(Fleet &fleet, QWidget *parent) : Retranslated(parent), m_fleet(fleet) {
  m_ui.setupUi(this);
  m_filter.setSourceModel(&fleet.navigation());
  m_ui.navigationTree->setModel(&m_filter);
  m_ui.navigationTree->setItemDelegate(new RowDelegate(this));
  m_ui.openCluster->setIcon(themeIcon(u"network-connect"_s));
  connect(m_ui.navigationFilter, &QLineEdit::textChanged, this, &Navigation::applyFilter);
  connect(m_ui.navigationFilter, &QLineEdit::returnPressed, this, &Navigation::focusTree);
  connect(m_ui.navigationTree, &QTreeView::clicked, this, &Navigation::openIndex);
  // Enter and, where the desktop wants it, a double click.
  connect(m_ui.navigationTree, &QTreeView::activated, this, &Navigation::openIndex);
  connect(m_ui.navigationTree, &QWidget::customContextMenuRequested, this, &Navigation::showMenu);
  m_ui.openIncidents->setIcon(themeIcon(u"view-calendar-list"_s));
  connect(m_ui.openIncidents, &QPushButton::clicked, this, &Navigation::incidentsWanted);
  connect(m_ui.openCluster, &QPushButton::clicked, this, &Navigation::clustersWanted);
  connect(&m_filter, &QAbstractItemModel::rowsInserted, this, &Navigation::expandNew);
  m_ui.navigationTree->expandToDepth(0);
  retranslate();
  recolour();
}

void Navigation::showService(const ObjectRef &service) {
  const QModelIndex index = m_filter.mapFromSource(m_fleet.navigation().indexOf(service));
  if (!index.isValid() || index == m_ui.navigationTree->currentIndex())
    return;
  m_ui.navigationTree->setCurrentIndex(index);
  m_ui.navigationTree->scrollTo(index);
}

void Navigation::focusTree() {
  if (!m_ui.navigationTree->currentIndex().isValid())
    m_ui.navigationTree->setCurrentIndex(m_filter.index(0, 0));
  m_ui.navigationTree->setFocus(Qt::ShortcutFocusReason);
}

void Navigation::openIndex(const QModelIndex &index) {
  const QString context = index.data(models::NavigationModel::ContextRole).toString();
  switch (static_cast<Level>(index.data(models::NavigationModel::LevelRole).toInt())) {
    case Level::Service: Q_EMIT opened(index.data(models::ObjectRole).value<ObjectRef>()); return;
    case Level::Namespace: Q_EMIT namespaceOpened(context, index.data(models::NavigationModel::NamespaceRole).toString()); return;
    case Level::Cluster: Q_EMIT clusterOpened(context); return;
  }
}

void Navigation::showMenu(const QPoint &at) {
  const QModelIndex index = m_ui.navigationTree->currentIndex();
  if (!index.isValid())
    return;
  const QVariant service = index.data(models::ObjectRole);
  const ObjectRef ref = service.isValid() ? service.value<ObjectRef>()
                                          : ObjectRef{.context = index.data(models::NavigationModel::ContextRole).toString(),
                                                      .nameSpace = index.data(models::NavigationModel::NamespaceRole).toString(),
                                                      .name = {},
                                                      .kind = Kind::Namespace};
  Q_EMIT menuWanted(m_ui.navigationTree->viewport()->mapToGlobal(at), ref);
}

void Navigation::applyFilter(const QString &text) {
  m_filter.setFilterText(text);
  if (m_filter.isFiltering())
    m_ui.navigationTree->expandAll();
}

/// Clusters open by themselves, and namespaces where there are few: what is seen is found.
void Navigation::expandNew(const QModelIndex &parent, int first, int last) {
  constexpr int few = 8;
  if (!parent.isValid() || (!parent.parent().isValid() && m_filter.rowCount(parent) <= few))
    for (int row = first; row <= last; ++row)
      m_ui.navigationTree->expand(m_filter.index(row, 0, parent));
  if (parent.isValid() && !parent.parent().isValid())
    m_ui.navigationTree->expand(parent);
}

/// The part of a selected row that the delegate does not paint.
void Navigation::recolour() {
  QPalette own;
  own.setColor(QPalette::Highlight, selectionTint(QApplication::palette()));
  m_ui.navigationTree->setPalette(own);
}

void Navigation::retranslate() {
  m_ui.navigationFilter->setPlaceholderText(tr("Filter the tree"));
  m_ui.navigationFilter->setAccessibleName(tr("Filter the tree of clusters"));
  m_ui.navigationTree->setAccessibleName(tr("Clusters, namespaces and services"));
  m_ui.openIncidents->setText(tr("&All incidents"));
  m_ui.openCluster->setText(tr("Open a cluster…"));
}

}  // namespace sternway::ui

#include "moc_navigation.cpp"
