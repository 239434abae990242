// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/declarations.h"
#include "runbook/conditionparser.h"
#include "wizardrig.h"

#include <QTableView>

namespace sternway::test {

/// A wizard's rig whose runbook has every section that the wizard shows: two methods, a scenario, phases with a time box, lists
/// by hand and automatic, notes, migrations, contacts, follow-ups.
struct ProcedureRig : WizardRig {
  ProcedureRig() {
    Runbook runbook = fullRunbook();
    runbook.matrix = (*runbook::loadDefaultRunbook())->matrix;
    // from a file, and nobody has accepted it: all but the undo is a person's
    runbook.path = QStringLiteral("/runbooks/order-service.yaml");
    workspace.setRunbook(runbook);
  }

  /// Without a chosen way there is a step by hand then, and none of the wizard's.
  void putAStepBefore() {
    Runbook runbook = **workspace.runbook(ref);
    runbook.procedure.first().steps = {step(QStringLiteral("manual"), QStringLiteral("Look at the dashboard"))};
    workspace.setRunbook(runbook);
  }

  /// What a plan alone needs, for methods of one's own: a runbook that nobody has to accept.
  [[nodiscard]] Runbook builtIn() {
    Runbook runbook = **workspace.runbook(ref);
    runbook.path.clear();
    runbook.checklists.clear();
    runbook.followUps.clear();
    runbook.services.clear();
    runbook.procedure.clear();
    return runbook;
  }

  static ChecklistItem item(const QString &id, const QString &text, const QString &check = {}) {
    ChecklistItem out;
    out.id = id;
    out.text = text;
    if (!check.isEmpty()) {
      out.check.text = check;
      out.check.condition = *runbook::parseCondition(check, runbook::builtInMetrics());
    }
    return out;
  }

  static Step step(const QString &kind, const QString &title, const QString &command = {}) {
    Step out;
    out.kind = kind;
    out.title = title;
    out.command = command;
    return out;
  }

  static Checklist list(const QString &id, const QList<ChecklistItem> &items) {
    Checklist out;
    out.id = id;
    out.items = items;
    return out;
  }

  static QList<Method> methods() {
    Method previous;
    previous.id = QStringLiteral("previous");
    previous.title = QStringLiteral("Undo to the last good revision");
    previous.useWhen = QStringLiteral("The release itself is bad");
    previous.estimateMin = std::chrono::minutes(2);
    previous.estimateMax = std::chrono::minutes(5);
    Step drop = step(QStringLiteral("sql"), QStringLiteral("Drop the shadow table"),
                     QStringLiteral("psql -c 'DROP TABLE shadow' {{DATABASE}}"));
    drop.args = {{QStringLiteral("text"), QStringLiteral("DROP TABLE shadow")}};
    previous.steps = {step(QStringLiteral("command"), QStringLiteral("Keep the logs"),
                           QStringLiteral("kubectl logs -n {{namespace}} deploy/{{service}}")),
                      drop, step(QStringLiteral("kubernetes.undo"), QStringLiteral("Undo")),
                      step(QStringLiteral("http"), QStringLiteral("Smoke test"))};
    Method git;
    git.id = QStringLiteral("git");
    git.title = QStringLiteral("Revert the commit");
    git.caution = QStringLiteral("The pipeline needs ten minutes");
    git.symptoms = {QStringLiteral("wrong-config")};
    git.steps = {step(QStringLiteral("git.revert"), QStringLiteral("Revert it"), QStringLiteral("git revert HEAD"))};
    return {previous, git};
  }

  static Runbook fullRunbook() {
    Runbook runbook;
    runbook.symptoms = {{.id = QStringLiteral("wrong-config"), .title = QStringLiteral("Wrong configuration"), .line = 0}};
    runbook.methods = methods();
    Phase assess;
    assess.id = QStringLiteral("assess");
    assess.title = QStringLiteral("Assess");
    assess.timeBox = std::chrono::minutes(2);
    assess.checklists = {QStringLiteral("prerequisites")};
    Phase execute;
    execute.id = QStringLiteral("execute");
    execute.methods = {QStringLiteral("previous")};
    runbook.procedure = {assess, execute};
    runbook.checklists = {
        list(QStringLiteral("prerequisites"),
             {item(QStringLiteral("told"), QStringLiteral("Stakeholders told")),
              item(QStringLiteral("calm"), QStringLiteral("Error rate below 1 %"), QStringLiteral("error_rate < 1%")),
              item(QStringLiteral("good"), QStringLiteral("Target was good"), QStringLiteral("target.good"))}),
        list(QStringLiteral("verification"),
             {item(QStringLiteral("orders"), QStringLiteral("Orders can be placed")),
              item(QStringLiteral("errors"), QStringLiteral("Errors are gone"), QStringLiteral("error_rate < 1%"))}),
        list(QStringLiteral("postRollback"), {item(QStringLiteral("block"), QStringLiteral("Block the bad release"))})};
    ChecklistItem report = item(QStringLiteral("report"), QStringLiteral("Write the incident report"));
    report.within = std::chrono::minutes(30);
    runbook.followUps = {list(QStringLiteral("immediate"), {report})};
    runbook.contacts = {{.role = QStringLiteral("Lead"), .contact = QStringLiteral("@lead"), .when = {}, .line = 0}};
    runbook.migrations.caution = QStringLiteral("Columns were dropped");
    runbook.migrations.gate = QStringLiteral("Look at the newest migration");
    RunbookService service;
    service.name = QStringLiteral("order-service");
    service.notes = {{.stage = ServiceNote::Stage::Before,
                      .topic = QStringLiteral("Events"),
                      .text = QStringLiteral("Drain the queue first"),
                      .command = {},
                      .line = 0}};
    runbook.services = {service};
    return runbook;
  }

  /// The cells of a table of the page, parted by " | ".
  [[nodiscard]] QStringList rows(const char *table) const {
    const QAbstractItemModel *model = find<QTableView>(table)->model();
    QStringList lines;
    for (int row = 0; row < model->rowCount(); ++row) {
      QStringList cells;
      for (int column = 0; column < model->columnCount(); ++column)
        cells << model->index(row, column).data().toString();
      lines << cells.join(QStringLiteral(" | "));
    }
    return lines;
  }
  void select(const char *table, int row) const {
    auto *view = find<QTableView>(table);
    view->setFocus();
    view->selectRow(row);
  }
  /// Goes on with the default button until that page is shown.
  bool nextTo(const QString &wanted) {
    for (int presses = 0; presses < 8 && page() != wanted; ++presses) {
      if (!untilNext())
        return false;
      find<QPushButton>("next")->click();
    }
    return page() == wanted;
  }
  /// The one-line question that is open, answered.
  bool answer(const QString &text) {
    auto *prompt = wizard->findChild<QDialog *>(QStringLiteral("linePrompt"));
    auto *line = prompt ? prompt->findChild<QLineEdit *>() : nullptr;
    if (!line)
      return false;
    line->setText(text);
    prompt->accept();
    return until([] { return true; });
  }
  [[nodiscard]] int countOf(const QString &type) { return static_cast<int>(journal().types().count(type)); }
  bool untilCount(const QString &type, int wanted) {
    return until([this, type, wanted] { return countOf(type) == wanted; });
  }
};

}  // namespace sternway::test
