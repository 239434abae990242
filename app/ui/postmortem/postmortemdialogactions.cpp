// SPDX-License-Identifier: GPL-3.0-or-later
// How a post-mortem is saved, its status, and what the buttons of its window do.
#include "models/cells.h"
#include "ui/banner.h"
#include "ui/docks/timelineexporter.h"
#include "ui/labels.h"
#include "ui/postmortem/documentview.h"
#include "ui/postmortem/markdownedit.h"
#include "ui/postmortem/postmortemdialog.h"
#include "ui/postmortem/postmortemhistory.h"
#include "ui/postmortem/refilldialog.h"
#include "ui/questions.h"

#include <QComboBox>
#include <QListWidget>

namespace sternway::ui {

using namespace Qt::StringLiterals;

QString PostMortemDialog::savedText() const {
  const PostMortemDraft &draft = m_keeper.draft();
  switch (m_keeper.state()) {
    case DraftKeeper::State::Loading: return tr("Loading…");
    case DraftKeeper::State::Saved:
      return draft.isKept() ? tr("Saved at %1 by %2").arg(models::timeCell(draft.savedAt).text, draft.savedBy)
                            : tr("Filled in from the record; nothing has been edited");
    case DraftKeeper::State::Unsaved: return tr("Unsaved changes");
    case DraftKeeper::State::Saving: return tr("Saving…");
    case DraftKeeper::State::Conflict:
    case DraftKeeper::State::Failed: return tr("Not saved");
  }
  return {};
}

void PostMortemDialog::showState() {
  const DraftKeeper::State state = m_keeper.state();
  const bool conflict = state == DraftKeeper::State::Conflict;
  const bool isFinal = state != DraftKeeper::State::Loading && m_keeper.draft().status == PostMortemStatus::Final;
  m_saved->setText(savedText());
  m_showTheirs->setVisible(conflict);
  if (conflict) {
    m_banner->setAction(tr("&Keep mine"));
    m_banner->say(Mark::Warning, tr("%1. What you have typed since is not saved. Keep yours as the newest version, or show the "
                                    "other one and drop yours.")
                                     .arg(m_keeper.error()->message));
  } else if (state == DraftKeeper::State::Failed) {
    m_banner->setAction(tr("&Try again"));
    m_banner->say(Mark::Critical, m_keeper.error()->message + u' ' + m_keeper.error()->detail);
  } else if (isFinal) {
    m_banner->setAction(tr("&Reopen"));
    m_banner->say(Mark::Good, tr("This post-mortem is final. Reopen it to change it."));
  } else {
    m_banner->setAction({});
    m_banner->say(Mark::Warning, m_keeper.isRedacted() ? tr("The text holds something that looks like a secret. It was left out "
                                                            "of what was saved.")
                                                       : QString());
  }
  m_edit->setReadOnly(m_keeper.isReadOnly());
  m_fill->setEnabled(!m_keeper.isReadOnly());
  m_save->setEnabled(!m_keeper.isReadOnly() && !conflict);
  m_export->setEnabled(m_keeper.isLoaded() && state != DraftKeeper::State::Loading);
  showStatus();
}

void PostMortemDialog::showStatus() {
  m_status->setEnabled(m_keeper.isLoaded() && m_keeper.state() != DraftKeeper::State::Loading &&
                       m_keeper.state() != DraftKeeper::State::Conflict);
  m_status->setCurrentIndex(m_status->findData(static_cast<int>(m_keeper.draft().status)));
  const QDateTime due = m_keeper.due();
  const bool isLate = due.isValid() && due <= m_clock.now() && m_keeper.draft().status != PostMortemStatus::Final;
  const QString at = due.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s);
  sayOn(*m_due, !due.isValid() ? QString() : isLate ? tr("Overdue since %1").arg(at) : tr("Due %1").arg(at));
  m_due->setToolTip(due.isValid() ? models::utcTip(due) : QString());
}

/// Who makes it final with something open is told so first.
void PostMortemDialog::chooseStatus(PostMortemStatus status) {
  const int questions = openQuestions();
  const int found = problems();
  if (status != PostMortemStatus::Final || (questions == 0 && found == 0))
    return m_keeper.setStatus(status);
  showStatus();
  ask(this,
      {.name = u"finalQuestion"_s,
       .title = windowTitle(),
       .text = tr("Make it final as it is?"),
       .detail = tr("Open questions: %1. Findings: %2. They stay in the text.").arg(questions).arg(found),
       .yes = tr("Make it &final"),
       .no = tr("&Keep editing"),
       .role = QMessageBox::AcceptRole},
      [this] { m_keeper.setStatus(PostMortemStatus::Final); });
}

void PostMortemDialog::fillAgain() {
  m_keeper.fillAgain([this](const report::Refill &refill) {
    if (refill.changes.isEmpty()) {
      if (refill.filled.isEmpty())
        m_banner->say(Mark::Good, tr("The record says nothing new."));
      return;
    }
    auto *dialog = makeWindow<RefillDialog>(refill, this);
    connect(dialog, &RefillDialog::taken, this, [this](qsizetype section, const QString &markdown) {
      QList<WrittenSection> sections = m_keeper.draft().sections;
      if (section >= sections.size())
        return;  // another window has saved a version with fewer meanwhile
      sections[section].markdown = markdown;
      sections[section].filled = markdown;
      m_keeper.takeBack(sections);
    });
    dialog->open();
  });
}

void PostMortemDialog::openHistory() {
  const auto book = m_workspace.postMortems();
  if (!book)
    return;
  auto *dialog = makeWindow<PostMortemHistory>(**book, m_incidentId, m_keeper.isReadOnly(), this);
  connect(dialog, &PostMortemHistory::takenBack, &m_keeper, &DraftKeeper::takeBack);
  dialog->open();
}

/// What is in the journal by the time that the file has been chosen.
void PostMortemDialog::exportIt() {
  m_keeper.save();
  TimelineExporter::startPostMortem(m_workspace, m_keeper.record().incident, this, [this](const Result<QString> &path) {
    path ? m_banner->say(Mark::Good, tr("The post-mortem was written to %1").arg(*path))
         : m_banner->sayError(Mark::Critical, path.error().message + u' ' + path.error().detail, path.error());
  });
}

void PostMortemDialog::reject() {
  if (!mayLoseText())
    return QDialog::reject();  // what is unsaved is saved when this goes
  ask(this,
      {.name = u"unsavedQuestion"_s,
       .title = windowTitle(),
       .text = tr("Your last changes are not saved."),
       .detail = tr("They are lost when you close this window."),
       .yes = tr("&Discard"),
       .no = tr("&Keep editing")},
      [this] {
        m_keeper.drop();
        QDialog::reject();
      });
}

void PostMortemDialog::changeEvent(QEvent *event) {
  Retranslated::changeEvent(event);
  if (event->type() == QEvent::ActivationChange && isActiveWindow())
    m_keeper.look();
}

void PostMortemDialog::retranslate() {
  const Incident &incident = m_keeper.record().incident;
  const QString title = incident.title.isEmpty() ? m_incidentId : incident.title;
  setWindowTitle(tr("Post-mortem: %1").arg(title));
  m_heading->setText(incident.rehearsal ? tr("Rehearsal: %1").arg(title) : title);
  const QSignalBlocker quiet(m_status);
  m_status->clear();
  for (const PostMortemStatus status : {PostMortemStatus::Draft, PostMortemStatus::InReview, PostMortemStatus::Final})
    m_status->addItem(postMortemStatusTitle(status), static_cast<int>(status));
  m_status->setAccessibleName(tr("Status"));
  m_sections->setAccessibleName(tr("Sections"));
  m_sections->setAccessibleDescription(tr("Ctrl+Page Up and Ctrl+Page Down go from one to the next"));
  m_edit->setAccessibleDescription(tr("Markdown of the section"));
  m_view->setAccessibleName(tr("Preview"));
  m_list->setAccessibleName(tr("Findings"));
  m_showTheirs->setText(tr("Show &theirs"));
  m_fill->setText(tr("F&ill in again"));
  m_fill->setToolTip(tr("Reads the record again. Only sections that nobody has edited are replaced."));
  m_history->setText(tr("&History…"));
  m_export->setText(tr("E&xport…"));
  m_save->setText(tr("&Save version"));
  m_save->setToolTip(tr("Ctrl+S: a version that stays in the history"));
  for (int row = 0; row < m_findings.size(); ++row)
    showSectionState(row);
  showFindings();
  showState();
}

}  // namespace sternway::ui
