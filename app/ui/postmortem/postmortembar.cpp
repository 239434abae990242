// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/postmortem/postmortembar.h"

#include "core/format.h"
#include "models/cells.h"
#include "ui/labels.h"
#include "ui/theme.h"

namespace sternway::ui {

using namespace Qt::StringLiterals;

namespace {
bool isLate(const PostMortemDraft &draft, const QDateTime &due, const QDateTime &now) {
  return draft.status != PostMortemStatus::Final && due.isValid() && due <= now;
}
}  // namespace

QString postMortemWords(const PostMortemDraft &draft, const QDateTime &due, const QDateTime &now) {
  const QString status = draft.isKept() ? postMortemStatusTitle(draft.status) : tr("Not begun");
  if (draft.status == PostMortemStatus::Final || !due.isValid())
    return status;
  const QString at = due.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s);
  return isLate(draft, due, now) ? tr("%1, overdue since %2").arg(status, at) : tr("%1, due %2").arg(status, at);
}

PostMortemBar::PostMortemBar(Workspace &workspace, QWidget *parent)
    : Retranslated(parent),
      m_workspace(workspace),
      m_state(makeWrappedLabel(u"postMortemState"_s, this)),
      m_open(makeButton(u"openPostMortem"_s, u"document-edit"_s, this)) {
  setObjectName(u"postMortemBar"_s);
  makeRow(grid, {{m_state, 1}, m_open}, this);
  connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT opened(m_record.incident.id); });
  retranslate();
  hide();
}

void PostMortemBar::showRecord(const IncidentRecord &record, const QDateTime &now) {
  const auto book = m_workspace.postMortems();
  if (!book)
    return;  // who writes to the journal says it
  m_now = now;
  m_wanted = record.incident.id;
  (*book)->postMortem(record.incident.id, this)->then([this, record](const Result<PostMortemDraft> &draft) {
    if (record.incident.id != m_wanted)
      return;
    m_record = record;
    m_draft = draft.value_or(PostMortemDraft());
    setVisible(draft && (m_draft.isKept() || !record.incident.isOpen()));
    tell();
  });
}

void PostMortemBar::clear() {
  m_wanted.clear();
  m_record = {};
  hide();
}

void PostMortemBar::tell() {
  const RunbookPtr runbook = m_workspace.runbook(m_record.incident.service).value_or(nullptr);
  const QDateTime due = postMortemDeadline(m_record.incident, m_record.events, runbook.get(), m_draft);
  m_state->setText(tr("Post-mortem: %1").arg(postMortemWords(m_draft, due, m_now)));
  m_state->setToolTip(due.isValid() ? models::utcTip(due) : QString());
  QPalette shown = palette();
  if (isLate(m_draft, due, m_now))
    shown.setColor(QPalette::WindowText, markColor(Mark::Warning, palette()));
  m_state->setPalette(shown);
}

void PostMortemBar::retranslate() {
  m_open->setText(tr("Post-&mortem…"));
  m_open->setAccessibleDescription(tr("Write the post-mortem"));
  tell();
}

}  // namespace sternway::ui

#include "moc_postmortembar.cpp"
