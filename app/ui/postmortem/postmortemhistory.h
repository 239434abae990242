// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/postmortemdraft.h"
#include "ui/retranslated.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPushButton;

namespace sternway::ui {

class DocumentView;

/// The versions of a post-mortem that are kept, newest first: each can be read, and taken back. GUI thread; the book outlives it.
class PostMortemHistory final : public Retranslated<QDialog> {
  Q_OBJECT
public:
  PostMortemHistory(PostMortemBook &book, QString incidentId, bool readOnly, QWidget *parent = nullptr);

Q_SIGNALS:
  /// Somebody wants these to be the newest ones.
  void takenBack(const QList<sternway::WrittenSection> &sections);

private:
  void list(const QList<PostMortemDraft> &versions);
  void showVersion();
  void retranslate() override;

  PostMortemBook &m_book;
  const QString m_incidentId;
  const bool m_readOnly;
  PostMortemDraft m_shown;
  QListWidget *m_versions;
  DocumentView *m_text;
  QLabel *m_problem;
  QPushButton *m_takeBack;
};

}  // namespace sternway::ui
