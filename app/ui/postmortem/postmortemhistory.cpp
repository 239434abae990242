// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/postmortem/postmortemhistory.h"

#include "models/cells.h"
#include "report/markdownreader.h"
#include "ui/labels.h"
#include "ui/postmortem/documentview.h"
#include "ui/theme.h"

#include <QDialogButtonBox>
#include <QListWidget>
#include <QSplitter>

namespace sternway::ui {

using namespace Qt::StringLiterals;
using report::Document;

PostMortemHistory::PostMortemHistory(PostMortemBook &book, QString incidentId, bool readOnly, QWidget *parent)
    : Retranslated(parent),
      m_book(book),
      m_incidentId(std::move(incidentId)),
      m_readOnly(readOnly),
      m_versions(new QListWidget(this)),
      m_text(new DocumentView(this)),
      m_problem(makeWrappedLabel(u"historyProblem"_s, this)),
      m_takeBack(makeButton(u"takeBack"_s, u"edit-undo"_s, this)) {
  setObjectName(u"postMortemHistory"_s);
  m_versions->setObjectName(u"versions"_s);
  auto *split = new QSplitter(this);
  split->addWidget(m_versions);
  split->addWidget(m_text);
  split->setStretchFactor(1, 1);
  split->setSizes({36 * grid, 64 * grid});
  auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
  buttons->addButton(m_takeBack, QDialogButtonBox::ActionRole);
  makeColumn(grid, {{split, 1}, m_problem, buttons}, this, {2 * grid, 2 * grid, 2 * grid, 2 * grid});
  sayOn(*m_problem, {});
  m_takeBack->setEnabled(false);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  connect(m_versions, &QListWidget::currentRowChanged, this, &PostMortemHistory::showVersion);
  connect(m_takeBack, &QPushButton::clicked, this, [this] {
    Q_EMIT takenBack(m_shown.sections);
    accept();
  });
  m_book.versions(m_incidentId, this)->then([this](const Result<QList<PostMortemDraft>> &versions) {
    versions ? list(*versions) : sayOn(*m_problem, versions.error().message);
  });
  retranslate();
  resize(110 * grid, 70 * grid);
}

void PostMortemHistory::list(const QList<PostMortemDraft> &versions) {
  for (const PostMortemDraft &each : versions) {
    const QString at = models::timeCell(each.savedAt).text;
    auto *item = new QListWidgetItem(each.byHand ? tr("%1 · %2 · %3").arg(at, postMortemStatusTitle(each.status), each.savedBy)
                                                 : tr("%1 · autosaved · %2").arg(at, each.savedBy),
                                     m_versions);
    item->setData(Qt::UserRole, each.version);
    item->setToolTip(models::utcTip(each.savedAt));
  }
  m_versions->setCurrentRow(0);
  if (versions.isEmpty())
    sayOn(*m_problem, tr("Nothing has been saved yet."));
}

void PostMortemHistory::showVersion() {
  const QListWidgetItem *item = m_versions->currentItem();
  m_takeBack->setEnabled(false);
  if (!item)
    return;
  const qint64 version = item->data(Qt::UserRole).toLongLong();
  m_book.postMortem(m_incidentId, version, this)->then([this, version](const Result<PostMortemDraft> &draft) {
    const QListWidgetItem *current = m_versions->currentItem();
    if (!current || current->data(Qt::UserRole).toLongLong() != version)
      return;
    if (!draft)
      return sayOn(*m_problem, draft.error().message);  // it was thinned out meanwhile
    m_shown = *draft;
    Document document;
    for (const WrittenSection &section : draft->sections)
      document.blocks << Document::Heading{.level = 2, .text = section.title} << report::readMarkdown(section.markdown).blocks;
    m_text->show(document);
    m_takeBack->setEnabled(!m_readOnly && m_versions->currentRow() > 0);
  });
}

void PostMortemHistory::retranslate() {
  setWindowTitle(tr("History of the post-mortem"));
  m_versions->setAccessibleName(tr("Versions"));
  m_text->setAccessibleName(tr("Text of the version"));
  m_takeBack->setText(tr("&Restore this version"));
}

}  // namespace sternway::ui

#include "moc_postmortemhistory.cpp"
