// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/retranslated.h"
#include "ui/workspace.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace sternway::ui {

/// How far the post-mortem of the incident that is shown is, and when it is due, amber when that is over; a button that opens it.
/// Hidden before the incident is over, unless somebody has begun it. GUI thread; the workspace outlives it.
class PostMortemBar final : public Retranslated<QWidget> {
  Q_OBJECT
public:
  explicit PostMortemBar(Workspace &workspace, QWidget *parent = nullptr);

  void showRecord(const IncidentRecord &record, const QDateTime &now);
  void clear();

Q_SIGNALS:
  void opened(const QString &incidentId);

private:
  void tell();
  void retranslate() override;
  void recolour() override { tell(); }

  Workspace &m_workspace;
  QString m_wanted;  ///< the incident that is shown, or read for it
  IncidentRecord m_record;
  PostMortemDraft m_draft;
  QDateTime m_now;
  QLabel *m_state;
  QPushButton *m_open;
};

/// "In review, due 2026-01-15 10:00". \a due: invalid, not known. Pure, translated.
[[nodiscard]] QString postMortemWords(const PostMortemDraft &draft, const QDateTime &due, const QDateTime &now);

}  // namespace sternway::ui
