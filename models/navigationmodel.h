// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clusterapi.h"
#include "core/verdict.h"

#include <QAbstractItemModel>
#include <QSortFilterProxyModel>

#include <memory>
#include <vector>

namespace sternway::models {

/// What the navigation says of a cluster.
struct ClusterEntry {
  QString context;
  QString words;      ///< how the connection stands: "connected", "unreachable since 14:02"
  QString reason;     ///< the same with the reason, for the tooltip
  bool live = false;  ///< connected: what stands below is up to date
  bool production = false;
  bool rehearsal = false;
};

/// Clusters → namespaces → services, each level sorted by name. A service has its own mark, the others the worst below them. It
/// is changed in place: rows are inserted, removed and said to have changed, so that what is open stays open. GUI thread.
class NavigationModel final : public QAbstractItemModel {
  Q_OBJECT
public:
  enum Role : int { LevelRole = Qt::UserRole + 32, ContextRole, NamespaceRole, SearchRole };
  enum class Level { Cluster, Namespace, Service };

  explicit NavigationModel(QObject *parent = nullptr);
  ~NavigationModel() override;

  void setCluster(const ClusterEntry &entry);  ///< adds it, or says what has changed
  void removeCluster(const QString &context);
  void insertServices(const QList<ObjectRef> &services);  ///< those that are there already stay
  void removeServices(const QList<ObjectRef> &services);
  void setMark(const ObjectRef &service, Mark mark);
  /// \a sentence: the verdict, for the tooltip; \a outlook: what comes, in short, under the name.
  void setWords(const ObjectRef &service, const QString &sentence, const QString &outlook);

  [[nodiscard]] QModelIndex indexOf(const ObjectRef &service) const;  ///< invalid: there is none

  [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
  [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
  [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex & = {}) const override { return 1; }
  [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
  struct Node;
  [[nodiscard]] Node *nodeOf(const QModelIndex &index) const;
  [[nodiscard]] QModelIndex indexOfNode(const Node *node) const;
  [[nodiscard]] Node *find(const ObjectRef &service) const;
  [[nodiscard]] QVariant text(const Node &node, int role) const;
  void insert(Node &parent, std::unique_ptr<Node> child);
  void insertNamespace(Node &cluster, const QString &name, const QList<ObjectRef> &services);
  void remove(Node *node);
  void changeMark(Node &node, Mark mark);
  void announceBelow(const Node &node);

  std::unique_ptr<Node> m_root;
};

/// The part of a NavigationModel whose path (cluster, namespace, name) has every typed word, with all that is above it. An open
/// cluster is always shown. GUI thread.
class NavigationFilter final : public QSortFilterProxyModel {
  Q_OBJECT
public:
  explicit NavigationFilter(QObject *parent = nullptr);
  void setFilterText(const QString &text);
  [[nodiscard]] bool isFiltering() const { return !m_words.isEmpty(); }

protected:
  [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
  QStringList m_words;
};

}  // namespace sternway::models
