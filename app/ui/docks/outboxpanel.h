// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/outboxmodel.h"
#include "ui/retranslated.h"
#include "ui/workspace.h"

#include <QWidget>

class QAction;
class QLabel;
class QPushButton;

namespace sternway::ui {

class Banner;
class MessagePreviewView;
class TableView;

/// The messages of an incident, what became of each, and what its receivers got, or would have got in a rehearsal. One that
/// failed, or of which nobody knows whether it arrived, is sent again, marked as sent or cancelled here: by buttons, by the
/// context menu, or with Delete; Enter opens where it can be looked at. GUI thread; the workspace outlives it.
class OutboxPanel final : public Retranslated<QWidget> {
  Q_OBJECT
public:
  explicit OutboxPanel(Workspace &workspace, QWidget *parent = nullptr);

  /// An empty id: none.
  void showIncident(const QString &incidentId, bool rehearsal);
  /// Those that have failed or are unknown: they wait for a person.
  [[nodiscard]] int waiting() const;
  [[nodiscard]] QList<OutboxMessage> messages() const;
  /// Its messages; where there are none, the button that writes one.
  void takeKeyboard();

Q_SIGNALS:
  void changed();           ///< messages(), or what became of one
  void messageRequested();  ///< to write one

private:
  void build();
  QAction *addAction(const QString &name, const QString &icon, const QKeySequence &keys, void (OutboxPanel::*act)());
  void follow();
  void load();
  void showMessages(const QList<OutboxMessage> &messages);
  void showCurrent();
  void showActions();
  void sendAgain();
  void markSent();
  void cancel();
  void openLink();
  void settle(Call<OutboxMessage> *call);
  void say(const Error &error);
  void retranslate() override;
  [[nodiscard]] const OutboxMessage *current() const;
  /// Null, and it is said why, where there is no journal.
  notify::OutboxSender *sender();

  Workspace &m_workspace;
  QString m_id;
  bool m_isRehearsal = false;
  bool m_follows = false;
  models::OutboxModel m_model;
  Banner *m_problem;
  QLabel *m_lead;
  TableView *m_table;
  QLabel *m_empty;
  QPushButton *m_write;
  MessagePreviewView *m_preview;
  QWidget *m_buttons;
  QAction *m_again;
  QAction *m_mark;
  QAction *m_cancel;
  QAction *m_open;
};

}  // namespace sternway::ui
