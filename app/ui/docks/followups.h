// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/runbookmodel.h"
#include "operate/followuptasks.h"
#include "ui/retranslated.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace sternway::ui {

class TableView;

/// What people still have to do after a rollback and until when, see operate::followUpTasks(). Hidden before, and where there is
/// nothing. Space or a double click ticks. GUI thread.
class FollowUps final : public Retranslated<QWidget> {
  Q_OBJECT
public:
  explicit FollowUps(QWidget *parent = nullptr);

  /// \a now: what is overdue. \a accepted: somebody has accepted what the runbook may do, so that Sternway carries out its steps.
  void setRecord(const IncidentRecord &record, const Runbook &runbook, bool accepted, const QDateTime &now);
  void clear();
  /// Something is neither done nor overdue yet: it will change by itself.
  [[nodiscard]] bool isWaiting() const;

Q_SIGNALS:
  /// Append it to the incident that is shown.
  void said(const sternway::EventDraft &event);

private:
  void toggle();
  void tell();
  void retranslate() override;

  QLabel *m_title;
  TableView *m_table;
  QPushButton *m_tick;
  models::FollowUpModel m_model;
  QList<operate::FollowUpTask> m_tasks;  ///< in the order of the model
};

}  // namespace sternway::ui
