// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal.h"
#include "core/updates.h"
#include "ui/messages/messagecontent.h"
#include "ui/retranslated.h"
#include "ui/workspace.h"

#include <QWidget>

class QLabel;
class QMenu;
class QPushButton;

namespace sternway::ui {

class Banner;

/// What there is to tell about the incident that is shown: when the next update is due, amber when it is over; what was opened
/// elsewhere for it and is about to end by itself, as a silence, or is not for all of its services; whom an overrun time box
/// calls for; a button that writes a message, and one whose menu calls, writes to or copies the runbook's contacts. Hidden
/// without an incident. GUI thread; the workspace outlives it.
class UpdatesBar final : public Retranslated<QWidget> {
  Q_OBJECT
public:
  explicit UpdatesBar(Workspace &workspace, QWidget *parent = nullptr);

  /// \a messages: of its outbox.
  void showRecord(const IncidentRecord &record, const RunbookPtr &runbook, const QList<OutboxMessage> &messages);
  /// It is \a now later.
  void look(const QDateTime &now);
  void clear();

Q_SIGNALS:
  void messageRequested(const sternway::ui::MessageScope &scope);

private:
  void showNext(const QDateTime &now);
  void showEnding(const QDateTime &now);
  [[nodiscard]] QStringList uncovered(const OpenThread &thread) const;
  void showEscalation();
  void tellNext();
  void fillContacts();
  void addContact(const QString &title, const QString &contact);
  void retranslate() override;
  [[nodiscard]] MessageScope scope() const;

  Workspace &m_workspace;
  IncidentRecord m_record;
  RunbookPtr m_runbook;
  QList<OutboxMessage> m_messages;
  std::optional<DueEscalation> m_escalation;
  QLabel *m_next;
  Banner *m_due;
  Banner *m_ending;
  QStringList m_endingChannels;
  Banner *m_overrun;
  QPushButton *m_message;
  QPushButton *m_contacts;
  QMenu *m_menu;
};

/// How often people are told: as the runbook says, else as the user likes it; 0: nobody is reminded.
[[nodiscard]] std::chrono::milliseconds updateInterval(const Runbook &runbook, const platform::Settings &settings);

}  // namespace sternway::ui
