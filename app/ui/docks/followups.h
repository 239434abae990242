// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/runbookmodel.h"
#include "operate/followuptasks.h"
#include "ui/retranslated.h"

#include <QWidget>

#include <functional>

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
  /// Where an issue can be made; asked for each time.
  void setIssueChannels(std::function<QStringList()> channels) { m_channels = std::move(channels); }
  /// Something is neither done nor overdue yet: it will change by itself.
  [[nodiscard]] bool isWaiting() const;

Q_SIGNALS:
  /// Append it to the incident that is shown.
  void said(const sternway::EventDraft &event);
  void issueRequested(const QString &channel, const sternway::operate::FollowUpTask &task);
  void channelsRequested();  ///< there is none

private:
  void fillChannels();
  void toggle();
  void tell();
  void retranslate() override;

  QLabel *m_title;
  TableView *m_table;
  QPushButton *m_tick;
  QPushButton *m_issue;
  std::function<QStringList()> m_channels;
  models::FollowUpModel m_model;
  QList<operate::FollowUpTask> m_tasks;  ///< in the order of the model
};

}  // namespace sternway::ui
