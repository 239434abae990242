// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/migrationmodel.h"
#include "operate/migrationway.h"
#include "ui/labels.h"
#include "ui/questions.h"
#include "ui/wizards/variableform.h"
#include "ui/wizards/wizardpage.h"
#include "ui_migrationspage.h"

#include <QFontDatabase>
#include <QJsonDocument>

#include <algorithm>

namespace sternway::ui {

using namespace Qt::StringLiterals;
using Fate = models::MigrationRow::Fate;

namespace {
/// As the table says it in short; the row's tip has the times.
QString releaseOf(operate::MigrationOrigin origin) {
  switch (origin) {
    case operate::MigrationOrigin::Since: return WizardPage::tr("since the running release");
    case operate::MigrationOrigin::Between: return WizardPage::tr("shortly before it, after the one before");
    case operate::MigrationOrigin::Earlier: return WizardPage::tr("before both");
    case operate::MigrationOrigin::Unknown: return WizardPage::tr("not known");
  }
  return {};
}

Fate fateOf(const QString &name, const operate::MigrationOutlook &outlook) {
  if (outlook.undoing.irreversible.contains(name))
    return Fate::NoWayBack;
  if (!outlook.isUndone(name))
    return outlook.undoing.isSure ? Fate::Stays : Fate::NotKnown;
  return outlook.undoing.isMark ? Fate::Marked : Fate::Goes;
}

bool isIrreversible(const Finding &finding) {
  return finding.id == "migration.irreversible"_L1;
}
}  // namespace

/// Whether migrations of the database go back, and by which of the runbook's methods: what is applied, which came with the bad
/// release, what the method would take back and what would be lost. Nothing is changed here.
class MigrationsPage final : public FormPage<Ui::MigrationsPage> {
  Q_OBJECT
public:
  MigrationsPage(WizardContext &shared, QWidget *parent)
      : FormPage(shared, parent), m_values(new VariableForm(shared, VariableForm::Kind::Short, this)) {
    setFirstFocus(m_ui.methods);
    m_ui.methods->showInOrder(m_methods, {44, 12}, TableView::Choose::One);
    m_ui.applied->showInOrder(m_applied, {40, 24, 30}, TableView::Choose::One);
    m_ui.changes->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_ui.again->setIcon(QIcon::fromTheme(u"view-refresh"_s));
    m_ui.column->insertWidget(m_ui.column->indexOf(m_ui.caution) + 1, m_values);
    connect(m_ui.methods, &TableView::currentObjectChanged, this, [this] {
      m_touched |= !m_filling;
      consider();
    });
    connect(m_ui.again, &QPushButton::clicked, this, &MigrationsPage::look);
    connect(m_ui.backup, &QLineEdit::textChanged, this, &MigrationsPage::completeChanged);
    connect(m_ui.irreversible, &Banner::triggered, this, &MigrationsPage::askWhy);
    shared.onRun(&operate::RollbackRun::assessed, this, [this] {
      m_isRead = false;
      if (isVisible())
        enter();
    });
    connect(&shared, &WizardContext::checksChanged, this, [this] {
      if (isVisible())
        fill();
    });
  }

  [[nodiscard]] QString title() const override { return tr("Migrations"); }
  [[nodiscard]] bool isNeeded() const override { return context().asksForMigrations(); }

  [[nodiscard]] bool isComplete() const override {
    const models::MigrationMethodRow *row = chosen();
    if (!row || !isAssessed())
      return false;
    if (row->id.isEmpty())  // a tool that does not answer holds up no rollback
      return true;
    if (m_call)
      return false;
    const bool hasNote = !changesSomething() || !m_ui.backup->text().trimmed().isEmpty();
    return hasNote && !isBlocked() && !(context().isOnlyMigrations() && context().steps().isEmpty());
  }

  void enter() override {
    if (!isAssessed())
      return tell();
    fill();
    if (!std::exchange(m_isRead, true))
      look();
  }

  bool leave() override {
    MigrationDecision decision = context().migrations();
    decision.backupNote = chosen()->id.isEmpty() ? QString() : m_ui.backup->text().trimmed();
    decision.undone = m_outlook ? m_outlook->undoing.names : QStringList();
    context().decideMigrations(decision);
    m_touched = true;
    if (!context().isOnlyMigrations())
      context().checks().chooseMigration(decision.method, chosen()->title);
    return true;
  }

private:
  [[nodiscard]] bool isAssessed() const {
    return context().hasRun() && context().run().stage() >= operate::RollbackRun::Stage::Assessed;
  }
  [[nodiscard]] const models::MigrationMethodRow *chosen() const { return m_ui.methods->currentOf(m_methods); }

  [[nodiscard]] const Method *method() const {
    const models::MigrationMethodRow *row = chosen();
    const QList<Method> &all = context().runbook().migrations.methods;
    const auto found = row ? std::ranges::find(all, row->id, &Method::id) : all.cend();
    return found == all.cend() ? nullptr : &*found;
  }

  [[nodiscard]] bool changesSomething() const { return method() && operate::changesSomething(*method()); }

  [[nodiscard]] bool isBlocked() const {
    return m_outlook &&
           std::ranges::any_of(m_outlook->findings, [](const Finding &finding) { return finding.severity == Severity::Block; });
  }

  void fill() {
    if (!isAssessed())
      return;
    m_filling = true;
    const QString kept = m_touched && chosen() ? chosen()->id : suggested();
    m_methods.setValues(rows());
    for (int row = 0; row < m_methods.rowCount(); ++row)
      if (m_methods.at(row).id == kept && m_ui.methods->currentIndex().row() != row)
        m_ui.methods->selectRow(row);
    m_filling = false;
    consider();
  }

  /// What an earlier window has chosen in this incident; alone, the only one that changes something.
  [[nodiscard]] QString suggested() const {
    if (!context().isOnlyMigrations())
      return context().checks().migration().value_or(QString());
    const auto only = operate::migrationMethod(context().runbook(), {});
    return only ? only->id : context().runbook().migrations.methods.constFirst().id;
  }

  [[nodiscard]] QList<models::MigrationMethodRow> rows() const {
    QList<models::MigrationMethodRow> all;
    if (!context().isOnlyMigrations())
      all.append({.id = {}, .title = tr("None: only the code goes back"), .useWhen = {}});
    for (const Method &method : context().runbook().migrations.methods) {
      const bool isCarriedOut = context().isAccepted() && operate::changesSomething(method);
      all.append({.id = method.id,
                  .title = method.title.isEmpty() ? method.id : method.title,
                  .useWhen = method.useWhen,
                  .by = isCarriedOut ? models::PlanRow::By::Sternway : models::PlanRow::By::Person});
    }
    return all;
  }

  void consider() {
    const models::MigrationMethodRow *row = chosen();
    if (!row)
      return tell();
    if (MigrationDecision decision = context().migrations(); decision.method != row->id) {
      decision = {.method = row->id, .backupNote = decision.backupNote};
      context().decideMigrations(decision);
      showValues();
      m_isRead = true;
      look();
    }
    tell();
  }

  void showValues() {
    QStringList texts;
    for (const Step &step : method() ? method()->steps : QList<Step>())
      texts << step.command << QString::fromUtf8(QJsonDocument(step.args).toJson(QJsonDocument::Compact));
    m_values->setVariables(variablesIn(texts, context().values().declared()));
    std::ignore = m_values->chain(m_ui.methods);
  }

  /// Runs what the runbook says for it, so only where somebody has accepted that.
  void look() {
    delete m_call.data();
    m_outlook.reset();
    m_problem.reset();
    if (chosen() && context().isAccepted()) {
      auto *call = context().lookAhead(chosen()->id, this);
      m_call = call;
      call->then([this](const Result<operate::MigrationOutlook> &found) {
        m_call = nullptr;
        if (found)
          m_outlook = *found;
        else
          m_problem = found.error();
        tell();
      });
    }
    tell();
  }

  void tell() {
    const bool waits = !isAssessed() || m_call;
    m_ui.busy->setVisible(waits);
    m_ui.again->setEnabled(!waits && context().isAccepted());
    m_ui.lead->setText(!isAssessed() ? tr("Reading the cluster and its metrics…")
                       : context().isOnlyMigrations()
                           ? tr("Which method takes the migrations of %1 back? Only its database goes back, not its code.")
                                 .arg(context().service().name)
                           : tr("Did the release that goes back bring database migrations? If so, which way do they go back?"));
    showCaution();
    showState();
    showApplied();
    showFindings();
    for (QWidget *part : std::initializer_list<QWidget *>{m_ui.backupLabel, m_ui.backup})
      part->setVisible(changesSomething());
    Q_EMIT completeChanged();
  }

  void showCaution() {
    const MigrationGuide &guide = context().runbook().migrations;
    QStringList lines;
    if (!guide.gate.isEmpty())
      lines << guide.gate;
    if (method())
      for (const QString &caution : {guide.caution, method()->caution})
        if (!caution.isEmpty())
          lines << caution;
    m_ui.caution->say(Mark::Warning, lines.join(u'\n'));
  }

  void showState() {
    if (!context().isAccepted())
      return m_ui.state->say(Mark::Unknown, tr("Which migrations are applied is not read until the runbook is accepted."));
    if (m_problem)
      return m_ui.state->say(Mark::Unknown, inWords(*m_problem));
    if (!m_outlook)
      return m_ui.state->say(Mark::Progress, m_call ? tr("Reading which migrations are applied…") : QString());
    const operate::MigrationOutlook &outlook = *m_outlook;
    if (!outlook.undoing.names.isEmpty())
      return m_ui.state->say(Mark::Warning, outlook.undoing.isMark
                                                ? tr("Marked as taken back: %1").arg(outlook.undoing.names.join(u", "_s))
                                                : tr("Taken back: %1").arg(outlook.undoing.names.join(u", "_s)));
    if (!outlook.isWhole)
      return m_ui.state->say(Mark::Unknown, tr("Which migrations are applied is not told by %1.").arg(outlook.source));
    m_ui.state->say(Mark::Notice, sinceRelease());
  }

  /// What speaks for taking some back, where none is.
  [[nodiscard]] QString sinceRelease() const {
    const auto since = static_cast<int>(std::ranges::count_if(
        m_outlook->applied, [](const operate::DatedMigration &each) { return each.origin == operate::MigrationOrigin::Since; }));
    const QString applied = tr("%n migration(s) applied.", nullptr, static_cast<int>(m_outlook->applied.size()));
    return since > 0 ? applied + u' ' + tr("%n of them since the running release was rolled out.", nullptr, since) : applied;
  }

  void showApplied() {
    QList<models::MigrationRow> rows;
    if (m_outlook)
      for (const operate::DatedMigration &each : m_outlook->applied)
        rows.prepend({.name = each.migration.name,
                      .at = each.migration.at,
                      .release = releaseOf(each.origin),
                      .why = each.why,
                      .fate = fateOf(each.migration.name, *m_outlook)});
    m_applied.setValues(rows);
    const QString changes = m_outlook ? m_outlook->changes.join(u'\n') : QString();
    if (changes != m_ui.changes->toPlainText())
      m_ui.changes->setPlainText(changes);
    for (QWidget *part : std::initializer_list<QWidget *>{m_ui.applied, m_ui.appliedTitle})
      part->setVisible(!rows.isEmpty());
    m_ui.changes->setVisible(!changes.isEmpty());
  }

  void showFindings() {
    QStringList lines;
    QString stays;
    Mark mark = Mark::Notice;
    for (const Finding &finding : m_outlook ? m_outlook->findings : QList<Finding>()) {
      const QString text = finding.detail.isEmpty() ? finding.title : finding.title + u": "_s + finding.detail;
      if (isIrreversible(finding)) {
        stays = text;
        continue;
      }
      lines << text;
      mark = finding.severity == Severity::Block                          ? Mark::Critical
             : finding.severity == Severity::Warn && mark == Mark::Notice ? Mark::Warning
                                                                          : mark;
    }
    m_ui.findings->say(mark, lines.join(u'\n'));
    const bool isOverridden = !context().migrations().overrideReason.isEmpty();
    m_ui.irreversible->say(isOverridden ? Mark::Warning : Mark::Critical, stays);
    m_ui.irreversible->setAction(isOverridden ? QString() : tr("&Override…"));
  }

  void askWhy() {
    askForLine(this, tr("Try it all the same"), tr("Why the migrations are tried although there is no way back (recorded)"),
               [this](const QString &reason) {
                 MigrationDecision decision = context().migrations();
                 decision.overrideReason = reason;
                 context().decideMigrations(decision);
                 look();
               });
  }

  VariableForm *m_values;
  models::MigrationMethodModel m_methods;
  models::MigrationModel m_applied;
  QPointer<CallBase> m_call;
  std::optional<operate::MigrationOutlook> m_outlook;  ///< nothing: not read, or it cannot be
  std::optional<Error> m_problem;
  bool m_isRead = false;  ///< or is being read
  bool m_filling = false;
  bool m_touched = false;  ///< the operator has chosen a row
};

WizardPage *makeMigrationsPage(WizardContext &context, QWidget *parent) {
  return new MigrationsPage(context, parent);
}

}  // namespace sternway::ui
#include "migrationspage.moc"
