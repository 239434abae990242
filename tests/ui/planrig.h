// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "procedurerig.h"

#include <QJsonArray>
#include <QListView>

namespace sternway::test {

/// A runbook that Sternway may carry out, with one method that is no undo: a person's step, a pause that asks first, an image
/// whose version is a value, and a look.
struct PlanRig : ProcedureRig {
  PlanRig() {
    using namespace Qt::StringLiterals;
    Runbook runbook = builtIn();
    RunbookVariable image;
    image.name = u"IMAGE"_s;
    runbook.variables = {image};
    Method method;
    method.id = u"image"_s;
    method.title = u"Set the image"_s;
    Step call = made(u"call"_s, u"manual"_s, u"Call the bank"_s, {{u"text"_s, u"Dial 7, see https://bank.example/desk."_s}});
    Step pause = made(u"pause"_s, u"wait"_s, u"Give them a second"_s, {{u"for"_s, u"1s"_s}});
    pause.confirm = true;
    Step image2 = made(u"set"_s, u"kubernetes.setImage"_s, u"Set it"_s, {{u"image"_s, u"{{IMAGE}}"_s}});
    Step look = made(u"look"_s, u"wait"_s, u"Wait a moment"_s, {{u"for"_s, u"1s"_s}});
    Step night = made(u"night"_s, u"wait"_s, u"Wait for the morning"_s, {{u"for"_s, u"8h"_s}});
    night.when = u"it is night"_s;
    method.steps = {call, pause, image2, look, night};
    Method undo;
    undo.id = u"undo"_s;
    undo.title = u"Undo"_s;
    undo.steps = {made(u"back"_s, u"kubernetes.undo"_s, u"Undo it"_s, {{u"to"_s, u"previous"_s}}),
                  made(u"tell"_s, u"manual"_s, u"Tell them"_s, {{u"text"_s, u"Tell them"_s}})};
    Method plain;
    plain.id = u"plain"_s;
    plain.title = u"Only an undo"_s;
    plain.steps = {made(u"back"_s, u"kubernetes.undo"_s, u"Undo it"_s, {{u"to"_s, u"previous"_s}})};
    runbook.methods = {method, undo, plain};
    workspace.setRunbook(runbook);
  }
  static Step made(const QString &id, const QString &kind, const QString &title, const QJsonObject &args) {
    return {.id = id, .kind = kind, .target = {}, .args = args, .title = title};
  }

  bool openAt(const QString &method) {
    open();
    return choose(method);
  }
  bool choose(const QString &method) {
    if (!untilNext())
      return false;
    const QStringList titles = rows("methods");
    for (int row = 0; row < titles.size(); ++row)
      if (titles.at(row).startsWith(method))
        select("methods", row);
    return untilNext();
  }
  bool fillIn(const QString &image) {
    if (!nextTo(QStringLiteral("VariablesPage")))
      return false;
    if (auto *more = find<QAbstractButton>("more"); more->isVisible())
      more->click();
    auto *field = find<QLineEdit>("IMAGE");
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, image);
    return true;
  }
  bool toThePlan() {
    return openAt(QStringLiteral("Set the image")) && fillIn(good) && nextTo(QStringLiteral("PlanPage")) && untilNext();
  }
  bool begin() {
    if (!nextTo(QStringLiteral("ConfirmPage")) || !untilNext())
      return false;
    find<QPushButton>("next")->click();
    return untilPage("ProgressPage");
  }
  bool untilAsked(const QString &title) {
    return until([this, title] {
      return page() == QStringLiteral("ProgressPage") && find<QWidget>("QuestionPanel")->isVisible() &&
             find<QWidget>("QuestionPanel")->findChild<QLabel *>(QStringLiteral("title"))->text().contains(title);
    });
  }
  [[nodiscard]] QPushButton *answerButton(const char *name) const {
    return find<QWidget>("QuestionPanel")->findChild<QPushButton *>(QString::fromLatin1(name));
  }
  [[nodiscard]] StepState stateOf(const QString &step) {
    const IncidentRecord record = journal().stored(wizard->incidentId());
    for (const OperationRecord &operation : record.operations)
      for (const StepRecord &each : operation.steps)
        if (each.stepId == step)
          return each.state;
    return StepState::Pending;
  }
  [[nodiscard]] QStringList pages() const {
    const auto *model = wizard->findChild<QListView *>(QStringLiteral("steps"))->model();
    QStringList titles;
    for (int row = 0; row < model->rowCount(); ++row)
      titles << model->index(row, 0).data().toString();
    return titles;
  }

  const QString good = QStringLiteral("registry.example.com/svc:v1.2.3");
};

}  // namespace sternway::test
