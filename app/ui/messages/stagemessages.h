// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/captured.h"
#include "models/messagemodel.h"
#include "notify/draft.h"
#include "ui/messages/messagecontent.h"
#include "ui/retranslated.h"
#include "ui/workspace.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace sternway::ui {

class Banner;
class MessagePreviewView;
class TableView;

/// The messages that a runbook has for where a rollback stands, what became of each, and what the selected one says now. One that
/// is complete is sent from here as it is shown; Enter, or a button, opens it to be written in a window beside the work. Folded
/// it is one line. It holds nothing up. GUI thread; the workspace outlives it.
class StageMessages final : public Retranslated<QWidget> {
  Q_OBJECT
public:
  explicit StageMessages(Workspace &workspace, QWidget *parent = nullptr);

  /// Those of \a stages, about what \a scope says; no stages: nothing is shown. Asked again for the same stages it stays folded
  /// or unfolded, and the message that is selected.
  void showStages(const MessageScope &scope, const QStringList &stages);
  void setUnfolded(bool unfolded);
  /// Messages that nobody has sent.
  [[nodiscard]] int unsent() const;

protected:
  void keyPressEvent(QKeyEvent *event) override;

private:
  void build();
  void follow();
  void load();
  void readOutbox(const QString &incidentId, const std::optional<IncidentRecord> &record = {});
  void showRows();
  void showSummary();
  void showCurrent();
  void send();
  void took(const Result<QList<OutboxMessage>> &queued);
  void write();
  void say(const Error &error);
  void retranslate() override;
  [[nodiscard]] bool isAbout(const QString &incidentId) const {
    return !incidentId.isEmpty() && incidentId == m_scope.incidentId;
  }
  [[nodiscard]] const models::MessageRow *current() const;
  [[nodiscard]] notify::Draft draftOf(const MessageTemplate &message) const;
  [[nodiscard]] QStringList channelsFor(const MessageTemplate &message) const;
  /// Why it cannot be sent from here as it is; empty: it can.
  [[nodiscard]] QString whyNot(const models::MessageRow &row, const notify::Draft &draft) const;

  Workspace &m_workspace;
  MessageScope m_scope;
  QStringList m_stages;
  RunbookPtr m_runbook = std::make_shared<Runbook>();
  IncidentRecord m_record;
  QList<OutboxMessage> m_outbox;
  models::MessageModel m_model;
  bool m_follows = false;
  int m_queueing = 0;

  QToolButton *m_fold;
  Banner *m_waiting;
  QWidget *m_content;
  TableView *m_table;
  MessagePreviewView *m_preview;
  Banner *m_problem;
  QLabel *m_why;
  QPushButton *m_write;
  QPushButton *m_send;
};

}  // namespace sternway::ui
