// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pod.h"
#include "core/servicestatus.h"
#include "models/valuetablemodel.h"

#include <QCoreApplication>

namespace sternway {

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

struct RolloutPodColumns {
  Q_DECLARE_TR_FUNCTIONS(sternway::RolloutPodColumns)
public:
  using Value = RolloutPodRow;
  enum Column { Name, Revision, Ready, Status, Restarts, count };
  static QString title(int column);
  static Cell cell(const Value &value, int column);
  static bool isNumeric(int column) { return column == Revision || column == Restarts; }
  static QVariant extra(const Value &value, int column, int role);
};

using RolloutPodModel = ValueTableModel<RolloutPodColumns>;

/// \a numbers: template hash → revision number. Those on the target first.
[[nodiscard]] QList<RolloutPodRow> rolloutPodRows(const QList<Pod> &pods, const QString &targetHash,
                                                  const QMap<QString, qint64> &numbers);

}  // namespace sternway
