// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan.h"
#include "core/verdict.h"
#include "models/tablemodel.h"

namespace sternway::models {

/// One of the services that can be rolled back together, and whether it is chosen.
struct ServiceChoice {
  QString service = {};
  ObjectRef ref = {};  ///< without a name: it was not found
  bool isChosen = false;
  bool mayChoose = false;
  qint64 fromNumber = 0;  ///< revision; 0: not known
  QString fromImage = {};
  qint64 targetNumber = 0;  ///< revision; 0: there is none
  QString targetImage = {};
  QString targetReason = {};
  QString verdict = {};
  Mark mark = Mark::Unknown;  ///< of the verdict
  QStringList dependsOn = {};
  QString problem = {};  ///< what stands in the way; empty: nothing is known to, which preflight will tell

  friend bool operator==(const ServiceChoice &, const ServiceChoice &) = default;
};

struct ServiceChoiceColumns : ColumnsOf<ServiceChoice> {
  Q_DECLARE_TR_FUNCTIONS(sternway::models::ServiceChoiceColumns)
public:
  enum Column { Service, Verdict, Target, Problem, After, Namespace, Workload, count };
  static const List all;
  static QVariant row(const Value &value, int role);
};

/// The services with a box to tick each; those that cannot be chosen have none. GUI thread.
class ServiceChoiceModel final : public ColumnModel<ServiceChoiceColumns> {
  Q_OBJECT
public:
  using ColumnModel::ColumnModel;

  /// The same number of rows in the same order changes them in place.
  void setValues(const QList<ServiceChoice> &values);
  [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
  [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
  bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
  void toggled(int row, bool chosen);  ///< by a person
};

/// What preflight found about one of several services.
struct ServiceFinding {
  QString service;
  Finding finding;

  friend bool operator==(const ServiceFinding &, const ServiceFinding &) = default;
};

struct ServiceFindingColumns : ColumnsOf<ServiceFinding> {
  Q_DECLARE_TR_FUNCTIONS(sternway::models::ServiceFindingColumns)
public:
  enum Column { Severity, Service, Title, count };
  static const List all;
};

using ServiceFindingModel = ValueTableModel<ServiceFindingColumns>;

/// One step of the plan of one of several services.
struct ServiceStep {
  QString service;
  bool first = false;  ///< of its service: which is shown once
  Step step;
  QString changes;

  friend bool operator==(const ServiceStep &, const ServiceStep &) = default;
};

struct ServiceStepColumns : ColumnsOf<ServiceStep> {
  Q_DECLARE_TR_FUNCTIONS(sternway::models::ServiceStepColumns)
public:
  enum Column { Service, Title, Command, count };
  static const List all;
};

using ServiceStepModel = ValueTableModel<ServiceStepColumns>;

}  // namespace sternway::models
