// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/navigationmodel.h"

#include "models/cells.h"

#include <QMap>

#include <algorithm>
#include <array>

namespace sternway::models {

using namespace Qt::StringLiterals;

/// The root has clusters; a service's key is its name with its kind, because a Deployment and a StatefulSet may have one name.
struct NavigationModel::Node {
  Node *parent = nullptr;
  Level level = Level::Cluster;
  QString key;
  ObjectRef ref;
  ClusterEntry cluster;
  Mark mark = Mark::Unknown;
  QString sentence;
  QString outlook;
  std::array<int, 7> tally{};  ///< how many children have each mark
  std::vector<std::unique_ptr<Node>> children;

  [[nodiscard]] auto place(const QString &wanted) const {
    return std::lower_bound(children.begin(), children.end(), wanted,
                            [](const auto &child, const QString &other) { return child->key < other; });
  }
  [[nodiscard]] Node *child(const QString &wanted) const {
    const auto found = place(wanted);
    return found != children.end() && (*found)->key == wanted ? found->get() : nullptr;
  }
  void count(Mark childMark, int by) { tally.at(static_cast<size_t>(childMark)) += by; }
  [[nodiscard]] Mark worst() const {
    const auto found = std::find_if(tally.rbegin(), tally.rend(), [](int many) { return many > 0; });
    return found == tally.rend() ? Mark::Unknown : static_cast<Mark>(std::distance(found, tally.rend()) - 1);
  }
  [[nodiscard]] int row() const { return static_cast<int>(parent->place(key) - parent->children.begin()); }
};

namespace {

QString serviceKey(const ObjectRef &ref) {
  return ref.name + u'\n' + kindName(ref.kind);
}

}  // namespace

NavigationModel::NavigationModel(QObject *parent) : QAbstractItemModel(parent), m_root(std::make_unique<Node>()) {}
NavigationModel::~NavigationModel() = default;

void NavigationModel::setCluster(const ClusterEntry &entry) {
  if (Node *node = m_root->child(entry.context)) {
    const bool all = node->cluster.live != entry.live;
    node->cluster = entry;
    Q_EMIT dataChanged(indexOfNode(node), indexOfNode(node));
    if (all)
      announceBelow(*node);
    return;
  }
  auto node = std::make_unique<Node>();
  node->key = entry.context;
  node->ref.context = entry.context;
  node->cluster = entry;
  insert(*m_root, std::move(node));
}

void NavigationModel::announceBelow(const Node &node) {
  if (node.children.empty())
    return;
  Q_EMIT dataChanged(indexOfNode(node.children.front().get()), indexOfNode(node.children.back().get()), {MarkRole, MutedRole});
  for (const auto &child : node.children)
    announceBelow(*child);
}

void NavigationModel::removeCluster(const QString &context) {
  if (Node *node = m_root->child(context))
    remove(node);
}

void NavigationModel::insertServices(const QList<ObjectRef> &services) {
  QMap<std::pair<QString, QString>, QList<ObjectRef>> groups;
  for (const ObjectRef &ref : services)
    groups[{ref.context, ref.nameSpace}].append(ref);
  for (auto group = groups.cbegin(); group != groups.cend(); ++group)
    if (Node *cluster = m_root->child(group.key().first))
      insertNamespace(*cluster, group.key().second, group.value());
}

void NavigationModel::insertNamespace(Node &cluster, const QString &name, const QList<ObjectRef> &services) {
  const auto make = [](const ObjectRef &ref, Node &parent) {
    auto node = std::make_unique<Node>();
    node->parent = &parent;
    node->level = Level::Service;
    node->key = serviceKey(ref);
    node->ref = ref;
    return node;
  };
  if (Node *known = cluster.child(name)) {
    for (const ObjectRef &ref : services)
      if (!known->child(serviceKey(ref)))
        insert(*known, make(ref, *known));
    return;
  }
  // A new namespace comes with its services, in one signal.
  auto node = std::make_unique<Node>();
  node->level = Level::Namespace;
  node->key = name;
  node->ref = {.context = cluster.key, .nameSpace = name, .name = {}, .kind = Kind::Namespace};
  for (const ObjectRef &ref : services)
    node->children.push_back(make(ref, *node));
  node->count(Mark::Unknown, static_cast<int>(services.size()));
  std::sort(node->children.begin(), node->children.end(), [](const auto &a, const auto &b) { return a->key < b->key; });
  insert(cluster, std::move(node));
}

void NavigationModel::removeServices(const QList<ObjectRef> &services) {
  for (const ObjectRef &ref : services)
    if (Node *node = find(ref)) {
      Node *nameSpace = node->parent;
      remove(nameSpace->children.size() == 1 ? nameSpace : node);
    }
}

void NavigationModel::setMark(const ObjectRef &service, Mark mark) {
  if (Node *node = find(service))
    changeMark(*node, mark);
}

void NavigationModel::setWords(const ObjectRef &service, const QString &sentence, const QString &outlook) {
  Node *node = find(service);
  if (!node || (node->sentence == sentence && node->outlook == outlook))
    return;
  node->sentence = sentence;
  node->outlook = outlook;
  Q_EMIT dataChanged(indexOfNode(node), indexOfNode(node), {Qt::ToolTipRole, DetailRole, Qt::AccessibleTextRole});
}

/// Upwards as long as the worst below changes.
void NavigationModel::changeMark(Node &node, Mark mark) {
  if (node.mark == mark)
    return;
  node.parent->count(node.mark, -1);
  node.parent->count(mark, 1);
  node.mark = mark;
  Q_EMIT dataChanged(indexOfNode(&node), indexOfNode(&node), {MarkRole, Qt::AccessibleTextRole});
  if (node.parent != m_root.get())
    changeMark(*node.parent, node.parent->worst());
}

void NavigationModel::insert(Node &parent, std::unique_ptr<Node> child) {
  const auto at = parent.place(child->key);
  const int row = static_cast<int>(at - parent.children.begin());
  beginInsertRows(indexOfNode(&parent), row, row);
  child->parent = &parent;
  parent.count(child->mark, 1);
  parent.children.insert(at, std::move(child));
  endInsertRows();
  if (&parent != m_root.get())
    changeMark(parent, parent.worst());
}

void NavigationModel::remove(Node *node) {
  Node *parent = node->parent;
  const int row = node->row();
  beginRemoveRows(indexOfNode(parent), row, row);
  parent->count(node->mark, -1);
  parent->children.erase(parent->children.begin() + row);
  endRemoveRows();
  if (parent != m_root.get())
    changeMark(*parent, parent->worst());
}

NavigationModel::Node *NavigationModel::find(const ObjectRef &service) const {
  const Node *cluster = m_root->child(service.context);
  const Node *nameSpace = cluster ? cluster->child(service.nameSpace) : nullptr;
  return nameSpace ? nameSpace->child(serviceKey(service)) : nullptr;
}

NavigationModel::Node *NavigationModel::nodeOf(const QModelIndex &index) const {
  return index.isValid() ? static_cast<Node *>(index.internalPointer()) : m_root.get();
}

QModelIndex NavigationModel::indexOfNode(const Node *node) const {
  return node == m_root.get() ? QModelIndex() : createIndex(node->row(), 0, node);
}

QModelIndex NavigationModel::indexOf(const ObjectRef &service) const {
  const Node *node = find(service);
  return node ? indexOfNode(node) : QModelIndex();
}

QModelIndex NavigationModel::index(int row, int column, const QModelIndex &parent) const {
  const Node *node = nodeOf(parent);
  if (column != 0 || row < 0 || row >= static_cast<int>(node->children.size()))
    return {};
  return createIndex(row, 0, node->children[static_cast<size_t>(row)].get());
}

QModelIndex NavigationModel::parent(const QModelIndex &index) const {
  return index.isValid() ? indexOfNode(nodeOf(index)->parent) : QModelIndex();
}

int NavigationModel::rowCount(const QModelIndex &parent) const {
  return static_cast<int>(nodeOf(parent)->children.size());
}

QVariant NavigationModel::data(const QModelIndex &index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid))
    return {};
  const Node &node = *nodeOf(index);
  const Node *cluster = &node;
  while (cluster->level != Level::Cluster)
    cluster = cluster->parent;
  switch (role) {
    case MarkRole: return static_cast<int>(cluster->cluster.live ? node.mark : Mark::Stale);
    case MutedRole: return !cluster->cluster.live;
    case ObjectRole: return node.level == Level::Service ? QVariant::fromValue(node.ref) : QVariant();
    case LevelRole: return static_cast<int>(node.level);
    case ContextRole: return node.ref.context;
    case NamespaceRole: return node.ref.nameSpace;
    case SearchRole: return QString(node.ref.context + u' ' + node.ref.nameSpace + u' ' + node.ref.name).toLower();
    default: return text(node, role);
  }
}

QVariant NavigationModel::text(const Node &node, int role) const {
  const QString name = node.level == Level::Service ? node.ref.name : node.key;
  QStringList details;
  if (node.level == Level::Cluster) {
    details.append(role == Qt::ToolTipRole ? node.cluster.reason : node.cluster.words);
    if (node.cluster.rehearsal)
      details.append(tr("rehearsal"));
    if (node.cluster.production)
      details.append(tr("production"));
  }
  if (!node.outlook.isEmpty())
    details.append(node.outlook);
  switch (role) {
    case Qt::DisplayRole: return name;
    case DetailRole: return details.isEmpty() ? QVariant() : QVariant(details.join(u" · "_s));
    case Qt::ToolTipRole:
      if (node.level == Level::Cluster)
        return QString(name + u'\n' + details.join(u" · "_s));
      return node.level == Level::Service
                 ? tr("%1: %2").arg(display(node.ref), node.sentence.isEmpty() ? markName(node.mark) : node.sentence)
                 : QVariant();
    case Qt::AccessibleTextRole: return QStringList{QStringList{name, markName(node.mark)} + details}.join(u", "_s);
    default: return {};
  }
}

NavigationFilter::NavigationFilter(QObject *parent) : QSortFilterProxyModel(parent) {
  setRecursiveFilteringEnabled(true);
}

void NavigationFilter::setFilterText(const QString &text) {
  const QStringList words = text.toLower().split(u' ', Qt::SkipEmptyParts);
  if (words == m_words)
    return;
  m_words = words;
  invalidate();
}

bool NavigationFilter::filterAcceptsRow(int row, const QModelIndex &parent) const {
  if (m_words.isEmpty() || !parent.isValid())
    return true;
  const QString path = sourceModel()->index(row, 0, parent).data(NavigationModel::SearchRole).toString();
  return std::all_of(m_words.cbegin(), m_words.cend(), [&path](const QString &word) { return path.contains(word); });
}

}  // namespace sternway::models

#include "moc_navigationmodel.cpp"
