// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/checklistpanel.h"

#include "core/format.h"
#include "platform/evidencestore.h"
#include "ui/banner.h"
#include "ui/labels.h"
#include "ui/pool.h"
#include "ui/questions.h"
#include "ui/theme.h"

#include <QMenu>

namespace sternway::ui {

using namespace Qt::StringLiterals;

namespace {
/// \a verdict: for the baselines, as far as it has them.
QString checkWords(const AutoCheck &check, const Verdict &verdict) {
  const QString words = conditionWords(check.condition, verdict);
  return check.hold.count() > 0 ? ChecklistPanel::tr("%1, for %2").arg(words, formatDuration(check.hold)) : words;
}
}  // namespace

ChecklistPanel::ChecklistPanel(WizardContext &context, QWidget *parent)
    : Retranslated(parent),
      m_context(context),
      m_attachText(new QAction(this)),
      m_attachFile(new QAction(this)),
      m_attachLink(new QAction(this)) {
  m_ui.setupUi(this);
  m_ui.items->showInOrder(m_model, {15, 42}, TableView::Choose::One);
  connect(m_ui.items, &TableView::ticked, this, &ChecklistPanel::toggle);
  m_ui.tick->setIcon(QIcon::fromTheme(u"dialog-ok-apply"_s));
  m_ui.attach->setIcon(QIcon::fromTheme(u"mail-attachment"_s));
  auto *menu = new QMenu(m_ui.attach);
  menu->addActions({m_attachText, m_attachFile, m_attachLink});
  m_ui.attach->setMenu(menu);
  connect(m_ui.items, &TableView::currentObjectChanged, this, &ChecklistPanel::tell);
  connect(m_ui.tick, &QPushButton::clicked, this, &ChecklistPanel::toggle);
  connect(m_ui.overrule, &QPushButton::clicked, this, &ChecklistPanel::askForReason);
  connect(m_attachText, &QAction::triggered, this, [this] { askForEvidence(ChecklistEvidence::Kind::Text); });
  connect(m_attachFile, &QAction::triggered, this, [this] { askForEvidence(ChecklistEvidence::Kind::File); });
  connect(m_attachLink, &QAction::triggered, this, [this] { askForEvidence(ChecklistEvidence::Kind::Link); });
  connect(&context, &WizardContext::checksChanged, this, &ChecklistPanel::refresh);
  connect(&context, &WizardContext::checksFailed, this, &ChecklistPanel::say);
  retranslate();
}

void ChecklistPanel::setLists(const QList<Checklist> &lists, const QDateTime &since) {
  m_lists = lists;
  m_since = since;
  refresh();
  if (!m_ui.items->currentIndex().isValid() && m_model.rowCount() > 1)
    m_ui.items->selectRow(1);
}

void ChecklistPanel::refresh() {
  if (!m_context.hasRun())
    return;
  QList<models::ChecklistRow> rows;
  for (const Checklist &list : std::as_const(m_lists)) {
    models::ChecklistRow heading;
    heading.list = list.id;
    heading.text = checklistTitle(list);
    heading.count = static_cast<int>(list.items.size());
    heading.done = heading.count - m_context.checks().openItems({list});
    rows << heading;
    for (const ChecklistItem &item : list.items)
      rows << models::checklistRow(list, item, m_context.checks().status(list, item), m_since, m_context.session().clock().now());
  }
  m_model.setValues(rows);
  tell();
}

models::ChecklistPlace ChecklistPanel::current() const {
  const models::ChecklistRow *row = m_ui.items->currentOf(m_model);
  return row ? placeOf(m_lists, *row) : models::ChecklistPlace();
}

QString ChecklistPanel::details(const models::ChecklistPlace &place, const ItemStatus &status) const {
  QStringList lines{place.item->text};
  if (!place.item->check.text.isEmpty())
    lines << tr("Checked automatically: %1").arg(checkWords(place.item->check, m_context.latest().verdict));
  for (const ChecklistEvidence &evidence : status.evidence)
    lines << tr("Attached by %1: %2").arg(evidence.who, evidenceText(evidence));
  return lines.join(u'\n');
}

void ChecklistPanel::tell() {
  const models::ChecklistPlace place = current();
  m_ui.tick->setEnabled(false);
  m_ui.overrule->setEnabled(false);
  m_ui.attach->setEnabled(place.item != nullptr);
  if (!place.item)
    return m_ui.detail->clear();
  const ItemStatus status = m_context.checks().status(*place.list, *place.item);
  const bool byHand = place.item->check.text.isEmpty();
  const bool said = status.state == ItemStatus::State::Ticked || status.state == ItemStatus::State::Overridden;
  m_ui.tick->setText(said ? tr("&Undo") : tr("Tic&k"));
  m_ui.tick->setEnabled(byHand || said);
  m_ui.overrule->setEnabled(!byHand && !status.isDone());
  m_ui.detail->setText(details(place, status));
}

void ChecklistPanel::toggle() {
  const models::ChecklistPlace place = current();
  if (!place.item || !m_ui.tick->isEnabled())
    return;
  const ItemStatus status = m_context.checks().status(*place.list, *place.item);
  if (status.state == ItemStatus::State::Open)
    m_context.checks().tick(*place.list, *place.item);
  else
    m_context.checks().untick(*place.list, *place.item);
}

void ChecklistPanel::askForReason() {
  const models::ChecklistPlace place = current();
  if (!place.item || !m_ui.overrule->isEnabled())
    return;
  askForLine(
      this, tr("Override"), place.item->text + u'\n' + tr("Why can this count as passed? Your name and reason are recorded."),
      [this, list = *place.list, item = *place.item](const QString &reason) { m_context.checks().overrule(list, item, reason); });
}

void ChecklistPanel::askForEvidence(ChecklistEvidence::Kind kind) {
  const models::ChecklistPlace place = current();
  if (!place.item)
    return;
  const Checklist list = *place.list;
  const ChecklistItem item = *place.item;
  if (kind == ChecklistEvidence::Kind::File)
    return askForFile(this, {.title = tr("Attach a file (up to 10 MB)"), .place = {}},
                      [this, list, item](const QString &path) { attachFile(path, list, item); });
  const bool text = kind == ChecklistEvidence::Kind::Text;
  askForLine(this, tr("Attach evidence"), (text ? tr("Describe the evidence") : tr("Link to the evidence")) + u'\n' + item.text,
             [this, list, item, kind](const QString &line) {
               m_context.checks().attach(list, item, {.kind = kind, .value = line, .sha256 = {}, .size = 0, .who = {}, .at = {}});
             });
}

void ChecklistPanel::attachFile(const QString &path, const Checklist &list, const ChecklistItem &item) {
  const auto store = [path, incident = m_context.checks().incidentId()] { return platform::storeEvidence(path, incident); };
  onPool(this, store, [this, list, item](const Result<platform::StoredEvidence> &stored) {
    if (!stored)
      return say(stored.error());
    m_ui.problem->say(Mark::Good, {});
    m_context.checks().attach(list, item,
                              {.kind = ChecklistEvidence::Kind::File,
                               .value = stored->name,
                               .sha256 = stored->sha256,
                               .size = stored->size,
                               .who = {},
                               .at = {}});
  });
}

void ChecklistPanel::say(const Error &error) {
  m_ui.problem->say(Mark::Critical, inWords(error));
}

void ChecklistPanel::retranslate() {
  m_ui.retranslateUi(this);
  m_attachText->setText(tr("A &sentence…"));
  m_attachFile->setText(tr("A &file…"));
  m_attachLink->setText(tr("A &link…"));
  refresh();
}

/// What the runbook wants to be so before the rollback: prerequisites, and the list before it. Nothing is enforced: what is open
/// is said again before the operator confirms. Left out where the runbook has no such list.
class ChecklistPage final : public WizardPage {
  Q_OBJECT
public:
  ChecklistPage(WizardContext &shared, QWidget *parent)
      : WizardPage(shared, parent),
        m_summary(new Banner(this, u"checklistSummary"_s)),
        m_panel(new ChecklistPanel(shared, this)) {
    setObjectName(u"ChecklistPage"_s);
    makeColumn(grid, {m_summary, {m_panel, 1}}, this);
    connect(&shared, &WizardContext::checksChanged, this, &ChecklistPage::count);
  }

  [[nodiscard]] QString title() const override { return tr("Checklist"); }

  [[nodiscard]] bool isNeeded() const override {
    return !context().isOnlyMigrations() && !checklistsAt(context().runbook(), RollbackMoment::Before).isEmpty();
  }

  void enter() override {
    m_panel->setLists(checklistsAt(context().runbook(), RollbackMoment::Before));
    count();
  }

  [[nodiscard]] QWidget *firstFocus() override { return m_panel->firstFocus(); }

protected:
  void retranslate() override {
    if (context().hasRun())
      count();
  }

private:
  void count() {
    const int open = m_panel->openItems();
    if (open > 0)
      m_summary->say(
          Mark::Notice,
          tr("%n item(s) are open. You can continue with open items; they are listed before you confirm.", nullptr, open));
    else
      m_summary->say(Mark::Good, tr("All checklist items are done or passed."));
  }

  Banner *m_summary;
  ChecklistPanel *m_panel;
};

WizardPage *makeChecklistPage(WizardContext &context, QWidget *parent) {
  return new ChecklistPage(context, parent);
}

}  // namespace sternway::ui
#include "checklistpanel.moc"

#include "moc_checklistpanel.cpp"
