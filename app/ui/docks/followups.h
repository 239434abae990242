// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/incident.h"
#include "core/runbook.h"
#include "models/runbookmodel.h"
#include "ui/retranslated.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace sternway::ui {

class TableView;

/// What is to be done after a rollback and until when, from its end on, by the runbook and by what steps have left: hidden
/// before, and where there is nothing. Space or a double click ticks. GUI thread.
class FollowUps final : public Retranslated<QWidget> {
  Q_OBJECT
public:
  explicit FollowUps(QWidget *parent = nullptr);

  /// \a now: what is overdue.
  void setRecord(const IncidentRecord &record, const Runbook &runbook, const QDateTime &now);
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
  QList<Checklist> m_lists;
};

}  // namespace sternway::ui
