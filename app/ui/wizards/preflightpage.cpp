// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wizardmodel.h"
#include "ui/labels.h"
#include "ui/wizards/wizardpage.h"
#include "ui_preflightpage.h"

#include <algorithm>

namespace sternway::ui {

using namespace Qt::StringLiterals;

namespace {

int countOf(const QList<Finding> &findings, Severity severity) {
  return static_cast<int>(std::count_if(findings.cbegin(), findings.cend(),
                                        [severity](const Finding &finding) { return finding.severity == severity; }));
}

}  // namespace

/// What could make the rollback fail, with what to do about it. Nothing goes on while something blocks.
class PreflightPage final : public FormPage<Ui::PreflightPage> {
  Q_OBJECT
public:
  PreflightPage(WizardContext &shared, QWidget *parent) : FormPage(shared, parent) {
    setFirstFocus(m_ui.findings);
    m_ui.findings->showInOrder(m_model, {14});
    m_ui.again->setIcon(QIcon::fromTheme(u"view-refresh"_s));
    connect(m_ui.findings, &TableView::currentObjectChanged, this, &PreflightPage::tell);
    connect(m_ui.again, &QPushButton::clicked, this, [this] { context().run().recheck(); });
    connect(m_ui.suspend, &QCheckBox::clicked, this, [this](bool on) { context().setSuspendsGitOps(on); });
    connect(m_ui.stop, &QPushButton::clicked, this, [this] { context().run().stopPreparing(); });
    makeCopyButton(*m_ui.copy, [this] { return m_ui.remedy->text(); });
    shared.onRun(&operate::RollbackRun::stageChanged, this, &PreflightPage::enter);
    shared.onRun(&operate::RollbackRun::prepared, this, &PreflightPage::enter);
    shared.onRun(&operate::RollbackRun::failed, this, &PreflightPage::sayError);
  }

  [[nodiscard]] QString title() const override { return tr("Preflight"); }

  [[nodiscard]] bool isComplete() const override {
    return context().run().stage() == operate::RollbackRun::Stage::Prepared && !context().run().isBlocked();
  }

  [[nodiscard]] bool isNeeded() const override { return context().rollsBack(); }

  void enter() override {
    const auto stage = context().run().stage();
    const bool checking = stage == operate::RollbackRun::Stage::Checking;
    m_ui.busy->setVisible(checking);
    m_ui.stop->setVisible(checking);
    m_ui.again->setEnabled(!checking);
    m_ui.suspend->setVisible(!context().gitOpsOwners().isEmpty());
    m_ui.suspend->setChecked(context().suspendsGitOps());
    m_ui.suspend->setEnabled(!checking);
    m_ui.suspend->setToolTip(context().gitOpsOwners());
    m_ui.suspend->setAccessibleDescription(context().gitOpsOwners());
    if (checking)
      m_ui.summary->say(Mark::Progress, tr("Running preflight checks. Nothing is changed."));
    if (stage == operate::RollbackRun::Stage::Prepared) {
      m_model.setValues(models::bySeverity(context().run().findings()));
      if (m_model.rowCount() > 0)
        m_ui.findings->selectRow(0);
      count();
    }
    tell();
    Q_EMIT completeChanged();
  }

private:
  void sayError(const Error &error) {
    if (error.kind == ErrorKind::Cancelled)
      m_ui.summary->say(Mark::Unknown,
                        tr("The checks were stopped, so it is unknown whether anything blocks the rollback. Check again."));
    else
      m_ui.summary->sayError(Mark::Critical, inWords(error), error);
  }

  void count() {
    const QList<Finding> &findings = m_model.values();
    const int blocks = countOf(findings, Severity::Block);
    const int warnings = countOf(findings, Severity::Warn);
    const int notes = countOf(findings, Severity::Info);
    QStringList parts;
    if (blocks > 0)
      parts << tr("%n blocking finding(s)", nullptr, blocks);
    if (warnings > 0)
      parts << tr("%n warning(s)", nullptr, warnings);
    if (notes > 0)
      parts << tr("%n note(s)", nullptr, notes);
    const QString counts = parts.join(u", "_s);
    if (blocks > 0)
      m_ui.summary->say(
          Mark::Critical,
          tr("The rollback cannot start: %1. Nothing was changed. Fix the blocking finding, then check again.").arg(counts));
    else if (parts.isEmpty())
      m_ui.summary->say(Mark::Good, tr("All preflight checks passed."));
    else
      m_ui.summary->say(warnings > 0 ? Mark::Warning : Mark::Good, tr("Nothing blocks the rollback: %1.").arg(counts));
  }

  void tell() {
    const Finding *current = m_ui.findings->currentOf(m_model);
    const Finding finding = current ? *current : Finding();
    m_ui.title->setText(finding.title);
    m_ui.detail->setText(finding.detail);
    m_ui.remedy->setText(finding.remedy);
    m_ui.title->setVisible(current);
    m_ui.detail->setVisible(!finding.detail.isEmpty());
    m_ui.remedy->setVisible(!finding.remedy.isEmpty());
    m_ui.copy->setEnabled(!finding.remedy.isEmpty());
  }

  models::FindingModel m_model;
};

WizardPage *makePreflightPage(WizardContext &context, QWidget *parent) {
  return new PreflightPage(context, parent);
}

}  // namespace sternway::ui
#include "preflightpage.moc"
