// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/wizardframe.h"

#include "ui/delegates/celldelegate.h"
#include "ui/labels.h"
#include "ui/messages/stagemessages.h"
#include "ui/questions.h"
#include "ui/tableview.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QLineEdit>

#include <algorithm>

namespace sternway::ui {

using namespace Qt::StringLiterals;

namespace {
/// The needed one next to \a page in that direction.
FramePage *beside(const QList<FramePage *> &all, const FramePage *page, int direction) {
  const auto found = std::find(all.cbegin(), all.cend(), page);
  if (found == all.cend())
    return nullptr;
  for (auto index = found - all.cbegin() + direction; index >= 0 && index < all.size(); index += direction)
    if (all.at(index)->isNeeded())
      return all.at(index);
  return nullptr;
}
}  // namespace

QList<FramePage *> WizardFlow::pages() const {
  QList<FramePage *> needed;
  std::copy_if(m_pages.cbegin(), m_pages.cend(), std::back_inserter(needed),
               [](const FramePage *page) { return page->isNeeded(); });
  return needed;
}

FramePage *WizardFlow::after(const FramePage *page) const {
  return beside(m_pages, page, 1);
}

FramePage *WizardFlow::before(const FramePage *page) const {
  return beside(m_pages, page, -1);
}

QString WizardFlow::announcement(const FramePage *page) const {
  const QList<FramePage *> needed = pages();
  const auto index = std::find(needed.cbegin(), needed.cend(), page) - needed.cbegin();
  return index == needed.size() ? page->title() : tr("Step %1 of %2: %3").arg(index + 1).arg(needed.size()).arg(page->title());
}

QList<models::WizardStepRow> WizardFlow::rows(const FramePage *current) const {
  const QList<FramePage *> needed = pages();
  const auto at = std::find(needed.cbegin(), needed.cend(), current) - needed.cbegin();
  const bool beside = at == needed.size();
  QList<models::WizardStepRow> rows;
  for (qsizetype index = 0; index < needed.size(); ++index) {
    const Mark mark = beside || index > at ? Mark::Stale : index == at ? Mark::Progress : Mark::Good;
    rows.append({needed.at(index)->title(), mark, index == at});
  }
  return rows;
}

void announce(QWidget &widget, const QString &text) {
  widget.setAccessibleName(text);
  QAccessibleEvent alert(&widget, QAccessible::Alert);
  QAccessible::updateAccessibility(&alert);
}

void beginAsking(QWidget &panel, QWidget &text, const QString &said) {
  text.setFocus(Qt::OtherFocusReason);
  announce(panel, said);
}

WizardFrame::WizardFrame(Workspace &workspace, ClusterSession &session, QWidget *parent)
    : Retranslated(parent), m_workspace(workspace), m_session(session) {
  m_ui.setupUi(this);
  setWindowFlag(Qt::WindowMinMaxButtonsHint);
  makeHeading(*m_ui.heading, 1.4);
  m_ui.production->makeBadge();
  m_ui.rehearsal->makeBadge();
  m_ui.steps->setItemDelegate(new CellDelegate(this));
  m_ui.steps->setModel(&m_steps);
  m_ui.steps->setSelectionMode(QAbstractItemView::SingleSelection);
  m_ui.steps->setFrameShape(QFrame::NoFrame);
  m_ui.steps->viewport()->setAutoFillBackground(false);
  m_ui.steps->setAttribute(Qt::WA_TransparentForMouseEvents);
  m_ui.next->installEventFilter(this);
  connect(m_ui.next, &QPushButton::clicked, this, &WizardFrame::next);
  connect(m_ui.back, &QPushButton::clicked, this, &WizardFrame::back);
  connect(m_ui.cancel, &QPushButton::clicked, this, &WizardFrame::reject);
  connect(&session, &ClusterSession::settingsChanged, this, &WizardFrame::retranslate);
  connect(&workspace, &Workspace::sessionAboutToClose, this, [this](ClusterSession *closing) {
    if (closing == &m_session)
      delete this;
  });
}

void WizardFrame::addPage(FramePage *page) {
  m_flow.append(page);
  addSidePage(page);
}

void WizardFrame::addSidePage(FramePage *page) {
  m_ui.pages->addWidget(page);
  connect(page, &FramePage::completeChanged, this, &WizardFrame::showButtons);
  connect(page, &FramePage::againRequested, this, &WizardFrame::begin);
  connect(page, &FramePage::stopRequested, this, &WizardFrame::askAboutStopping);
  for (TableView *table : page->keepsEnter() ? QList<TableView *>() : page->findChildren<TableView *>())
    table->installEventFilter(this);
  for (QLineEdit *field : page->isIrrevocable() ? page->findChildren<QLineEdit *>() : QList<QLineEdit *>())
    field->installEventFilter(this);
}

void WizardFrame::addMessages() {
  m_messages = new StageMessages(m_workspace, this);
  m_ui.body->addWidget(m_messages);
}

void WizardFrame::showMessages() {
  const QStringList stages = currentPage()->messageStages();
  m_messages->showStages(stages.isEmpty() ? MessageScope() : messageScope(), stages);
}

void WizardFrame::next() {
  FramePage *page = currentPage();
  if (page == m_flow.last())
    return reject();
  if (m_flow.after(page) && page->isComplete() && page->leave() && page == currentPage())
    showPage(m_flow.after(page));
}

void WizardFrame::back() {
  FramePage *previous = m_flow.before(currentPage());
  if (previous && currentPage()->mayGoBack())
    showPage(previous);
}

/// What has no room is scrolled; only the page that is shown says how much it needs.
void WizardFrame::showPage(FramePage *page) {
  for (int index = 0; index < m_ui.pages->count(); ++index) {
    QWidget *each = m_ui.pages->widget(index);
    const QSizePolicy::Policy policy = each == page ? QSizePolicy::Preferred : QSizePolicy::Ignored;
    each->setSizePolicy(policy, policy);
  }
  m_ui.pages->setCurrentWidget(page);
  page->enter();
  m_ui.scroll->showTop();
  showButtons();
  showSteps();
  showMessages();
  QWidget *focus = page->firstFocus() ? page->firstFocus() : page == m_flow.last() ? m_ui.next : nullptr;
  if (focus && focus->isEnabled())
    focus->setFocus(Qt::OtherFocusReason);
  announce(*page, m_flow.announcement(page));
}

void WizardFrame::showButtons() {
  if (!isReady())
    return;
  const FramePage *page = currentPage();
  const QString text = page->nextText();
  m_ui.next->setText(text);
  m_ui.next->setVisible(!text.isEmpty());
  m_ui.next->setEnabled(page->isComplete());
  if (!text.isEmpty())
    m_ui.next->setDefault(true);
  m_ui.back->setVisible(page->mayGoBack() && m_flow.before(page));
  m_ui.cancel->setText(isAtWork() ? tr("Close") : tr("Cancel"));
  m_ui.cancel->setVisible(page != m_flow.last());
}

Mark WizardFrame::stepMark(const FramePage * /*page*/, Mark usual) const {
  return usual;
}

void WizardFrame::showSteps() {
  QList<models::WizardStepRow> rows = m_flow.rows(currentPage());
  const QList<FramePage *> pages = m_flow.pages();
  int at = -1;
  for (int index = 0; index < rows.size(); ++index) {
    rows[index].mark = stepMark(pages.at(index), rows.at(index).mark);
    if (rows.at(index).current)
      at = index;
  }
  m_steps.setValues(rows);
  m_ui.steps->setCurrentIndex(at < 0 ? QModelIndex() : m_steps.index(at, 0));
}

QMessageBox *WizardFrame::askWhetherToStop(const QString &text, const QString &detail, const QString &no) {
  closeQuestion();
  m_question =
      ask(this, {.name = u"question"_s, .title = windowTitle(), .text = text, .detail = detail, .yes = tr("&Stop"), .no = no},
          [this] { cancelWork(); });
  return m_question;
}

void WizardFrame::askToStop(const QString &text, const QString &detail) {
  askWhetherToStop(text, detail, tr("&Continue"));
}

void WizardFrame::askToKeepRunning(const QString &text, const QString &detail) {
  QMessageBox *box = askWhetherToStop(text, detail, tr("Go &back"));
  QPushButton *keep = box->addButton(tr("&Keep running"), QMessageBox::AcceptRole);
  box->setDefaultButton(keep);
  connect(keep, &QPushButton::clicked, this, &QWidget::hide);
}

void WizardFrame::closeQuestion() {
  if (m_question)
    m_question->close();
}

bool WizardFrame::eventFilter(QObject *watched, QEvent *event) {
  const auto *press = event->type() == QEvent::KeyPress ? static_cast<QKeyEvent *>(event) : nullptr;
  if (!press || (press->key() != Qt::Key_Return && press->key() != Qt::Key_Enter))
    return QDialog::eventFilter(watched, event);
  // a key that is held down goes through no page of which the next step changes something
  if (watched == m_ui.next)
    return press->isAutoRepeat() && currentPage()->isIrrevocable();
  if (!m_ui.next->isVisible() || !m_ui.next->isEnabled())
    return true;
  // a table would keep Enter to itself; here it means the default button
  if (currentPage()->isIrrevocable())
    m_ui.next->setFocus(Qt::OtherFocusReason);
  else
    m_ui.next->click();
  return true;
}

void WizardFrame::retranslate() {
  m_ui.retranslateUi(this);
  setWindowTitle(name());
  m_ui.heading->setText(name());
  m_ui.place->setText(place());
  m_ui.production->say(Mark::Critical, m_session.isProduction() ? tr("Production") : QString());
  m_ui.rehearsal->say(Mark::Notice, m_session.isRehearsal() ? tr("Rehearsal") : QString());
  if (!currentPage() || !isReady())
    return;
  showButtons();
  showSteps();
}

}  // namespace sternway::ui

#include "moc_servicespage.cpp"
#include "moc_wizardframe.cpp"
#include "moc_wizardpage.cpp"
