// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pod.h"
#include "core/verdict.h"
#include "models/tablemodel.h"

#include <QHash>
#include <QIdentityProxyModel>

namespace sternway::models {

/// Pods, as kubectl get pods -o wide lists them.
struct PodColumns : ColumnsOf<Pod> {
  Q_DECLARE_TR_FUNCTIONS(sternway::models::PodColumns)
public:
  enum Column { Namespace, Name, Ready, Status, Restarts, Node, Revision, Created, count };
  static const List all;
  static QVariant row(const Value &value, int role);
};

/// Ready is good, what cannot run is critical, what comes or goes is in progress, and what runs without being ready is a warning.
[[nodiscard]] Mark markOf(const Pod &pod);

using PodModel = ObjectTableModel<PodColumns>;

/// Pods as PodModel has them, with the number of their revision in place of the hash of its template, as far as it is known.
/// GUI thread; the source must be a PodModel.
class PodNumbers final : public QIdentityProxyModel {
  Q_OBJECT
public:
  using QIdentityProxyModel::QIdentityProxyModel;
  /// Template hash → number.
  void setNumbers(const QHash<QString, qint64> &numbers);
  [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
  QHash<QString, qint64> m_numbers;
};

/// One pod of a workload that is being rolled back.
struct RolloutPodRow {
  QString name;
  QString revision;  ///< its number, or the hash where the number is not known
  bool onTarget = false;
  bool ready = false;
  bool terminating = false;
  QString status;
  int restarts = 0;

  friend bool operator==(const RolloutPodRow &, const RolloutPodRow &) = default;
};

struct RolloutPodColumns : ColumnsOf<RolloutPodRow> {
  Q_DECLARE_TR_FUNCTIONS(sternway::models::RolloutPodColumns)
public:
  enum Column { Name, Revision, Ready, Status, Restarts, count };
  static const List all;
  static QVariant row(const Value &value, int role);
};

using RolloutPodModel = ValueTableModel<RolloutPodColumns>;

/// \a numbers: template hash → revision number. Those on the target first.
[[nodiscard]] QList<RolloutPodRow> rolloutPodRows(const QList<Pod> &pods, const QString &targetHash,
                                                  const QMap<QString, qint64> &numbers);

/// Events about objects.
struct EventColumns : ColumnsOf<ClusterEvent> {
  Q_DECLARE_TR_FUNCTIONS(sternway::models::EventColumns)
public:
  enum Column { LastSeen, Type, Reason, Object, Count, Message, count };
  static const List all;
  static QVariant row(const Value &value, int role);
};

using EventModel = ObjectTableModel<EventColumns>;

}  // namespace sternway::models
