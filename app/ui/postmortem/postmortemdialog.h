// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/postmortem/draftkeeper.h"
#include "ui/retranslated.h"

#include <QDialog>
#include <QTimer>

class QComboBox;
class QLabel;
class QListWidget;
class QListWidgetItem;
class QPushButton;
class QTextDocument;
class QToolButton;

namespace sternway::ui {

class Banner;
class DocumentView;
class MarkdownEdit;

/// A post-mortem to write on, in a window of its own beside the work: its sections with how far each is, the Markdown of one,
/// what it will look like, and what it still must not say. It is saved by itself; see DraftKeeper. GUI thread; workspace and
/// clock outlive it.
class PostMortemDialog final : public Retranslated<QDialog> {
  Q_OBJECT
public:
  PostMortemDialog(Workspace &workspace, Clock &clock, const QString &incidentId, QWidget *parent = nullptr);
  ~PostMortemDialog() override;

  [[nodiscard]] const QString &incidentId() const { return m_incidentId; }
  [[nodiscard]] bool mayLoseText() const { return m_keeper.mayBeLost(); }  ///< reject() asks
  void reject() override;

protected:
  void changeEvent(QEvent *event) override;

private:
  /// What is found in one section, by lintSection().
  struct Findings {
    QList<report::LintProblem> problems;
    int questions = 0;
  };

  void makeLayout();
  void wire();
  void wireKeys();
  void showDraft();
  void replaceTexts();
  void showSection(int row);
  void typed();
  void inspect(int row);
  void look();
  void showSectionState(int row);
  void showFindings();
  void goTo(int section, qsizetype problem);
  void stepFinding(int step);
  void stepSection(int step);
  void showState();
  void showStatus();
  void chooseStatus(PostMortemStatus status);
  void fillAgain();
  void openHistory();
  void exportIt();
  [[nodiscard]] QString savedText() const;
  [[nodiscard]] int openQuestions() const;
  [[nodiscard]] int problems() const;
  [[nodiscard]] const WrittenSection &section(int row) const { return m_keeper.draft().sections.at(row); }
  void retranslate() override;
  void recolour() override;

  Workspace &m_workspace;
  Clock &m_clock;
  const QString m_incidentId;
  DraftKeeper m_keeper;
  QStringList m_people;
  QList<QTextDocument *> m_texts;  ///< by section, each with its own undoing
  QList<Findings> m_findings;      ///< by section
  QTimer m_pause;                  ///< in the typing

  QLabel *m_heading;
  QComboBox *m_status;
  QLabel *m_due;
  Banner *m_banner;
  QPushButton *m_showTheirs;
  QListWidget *m_sections;
  QLabel *m_prompt;
  MarkdownEdit *m_edit;
  DocumentView *m_view;
  QLabel *m_findingsTitle;
  QListWidget *m_list;
  QLabel *m_saved;
  QPushButton *m_fill;
  QPushButton *m_history;
  QPushButton *m_export;
  QPushButton *m_save;
};

}  // namespace sternway::ui
