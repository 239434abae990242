// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "notify/draft.h"
#include "ui/messages/messagecontent.h"
#include "ui/retranslated.h"
#include "ui/workspace.h"

#include <QSet>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace sternway::ui {

class Banner;
class ChannelOptions;
class ChannelPicker;
class MessagePreviewView;
class MissingValues;

/// Writes a message about an incident: the runbook's templates for a stage, filled from the incident; what is missing is asked
/// for; the text can be edited, is shown as each channel's receivers will see it, and is sent to the channels that are ticked, or
/// copied. What is seen here is what goes out. GUI thread; the workspace outlives it.
class MessagePanel final : public Retranslated<QWidget> {
  Q_OBJECT
public:
  explicit MessagePanel(Workspace &workspace, QWidget *parent = nullptr);

  /// From the first; an edit of another message is given up.
  void begin(const MessageScope &scope);
  /// The same message with what is known now, and the incident that there is now; an edit stays.
  void goOn(const QString &incidentId, const QHash<QString, QString> &known);
  [[nodiscard]] const MessageScope &scope() const { return m_scope; }
  [[nodiscard]] QWidget *firstFocus() const;
  /// Somebody has written something here that has not been sent.
  [[nodiscard]] bool hasUnsentEdit() const { return m_edited && m_queuedTo.isEmpty(); }

Q_SIGNALS:
  void sent();               ///< every channel that was ticked has it in its outbox
  void channelsRequested();  ///< to set up where there are none

private:
  void build();
  void wire();
  void load();
  void take(const IncidentRecord &record);
  void listMessages();
  void choose(int index);
  void setText(const QString &subject, const QString &body);
  void refill();
  void showChannels();
  void edited();
  void showState();
  void markClaims(const notify::Draft &draft);
  void copy();
  void send();
  void took(const QString &channel, const Result<QList<OutboxMessage>> &queued);
  void keepValues();
  void retranslate() override;
  void recolour() override { markClaims(draft()); }
  [[nodiscard]] const Runbook &runbook() const { return *m_runbook; }
  [[nodiscard]] CapturedFacts facts() const;
  [[nodiscard]] QHash<QString, QString> knownValues() const;
  [[nodiscard]] QStringList secrets(const QStringList &names) const;
  [[nodiscard]] QStringList toSend() const;
  [[nodiscard]] QString whyNot() const;
  [[nodiscard]] QList<ChannelSetting> channels() const;
  [[nodiscard]] QList<ChannelSetting> tickedChannels() const;
  /// As it stands there now.
  [[nodiscard]] notify::Draft draft() const;

  Workspace &m_workspace;
  MessageScope m_scope;
  RunbookPtr m_runbook = std::make_shared<Runbook>();
  IncidentRecord m_record;
  QList<MessageTemplate> m_messages;  ///< of the stage that is shown
  MessageTemplate m_chosen;
  MessageTemplate m_source;  ///< subject and body with the placeholders that are open
  QSet<QString> m_queuedTo;  ///< channels that have this text
  QStringList m_failures;
  int m_queueing = 0;
  bool m_filling = false;  ///< the text changes by itself
  bool m_edited = false;

  QLabel *m_stageLabel;
  QComboBox *m_stage;
  QLabel *m_audienceLabel;
  QComboBox *m_audience;
  QLabel *m_templateLabel;
  QComboBox *m_template;
  Banner *m_rehearsal;
  MissingValues *m_missing;
  QLabel *m_subjectLabel;
  QLineEdit *m_subject;
  QLabel *m_bodyLabel;
  QPlainTextEdit *m_body;
  Banner *m_claims;
  ChannelPicker *m_channels;
  ChannelOptions *m_options;
  MessagePreviewView *m_preview;
  Banner *m_said;
  QLabel *m_why;
  QPushButton *m_copy;
  QPushButton *m_send;
};

}  // namespace sternway::ui
