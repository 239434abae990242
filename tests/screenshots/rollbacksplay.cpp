// SPDX-License-Identifier: GPL-3.0-or-later
#include "screenshots/rollbacksplay.h"

#include "core/plan.h"
#include "operate/planbuilder.h"
#include "ui/mainwindow.h"
#include "ui/wizards/rollbackwizard.h"
#include "ui/wizards/serviceswizard.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QStackedWidget>

#include <tuple>

namespace sternway {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
const QString production = u"production"_s;
constexpr int badServices = 8;

template <typename T>
T *shown(const QWidget &window, const QString &name) {
  for (T *widget : window.findChildren<T *>(name))
    if (widget->isVisible())
      return widget;
  return nullptr;
}
}  // namespace

RollbacksPlay::RollbacksPlay(ui::MainWindow &window, ui::Workspace &workspace, Journal &journal, const QString &folder,
                             QObject *parent)
    : PictureStage(window, workspace.settings(), folder, parent), m_window(window), m_workspace(workspace), m_journal(journal) {
  add({.name = u"bad releases"_s, .act = [this] {
         m_window.openRehearsal(QStringLiteral(STERNWAY_SOURCE_DIR) + u"/tests/screenshots/shop-releases.yaml"_s);
       }});
  add({.name = u"all are judged"_s,
       .ready = [this] { return m_window.fleet().toRollBack() >= badServices; },
       .act = [] {},
       .rest = 2s});
  guard();
  crash();
  board();
}

void RollbacksPlay::guard() {
  add({.name = u"open guarded service"_s, .act = [this] { m_window.openService(service(production, u"order-service"_s)); }});
  add({.name = u"open guard"_s, .act = [this] { m_window.actions().at(u"service.guard"_s).trigger(); }, .rest = 1s});
  add({.name = u"arm guard"_s,
       .ready = [this] { return shown<QDialog>(m_window, u"guardDialog"_s) != nullptr; },
       .act =
           [this] {
             auto *dialog = shown<QDialog>(m_window, u"guardDialog"_s);
             dialog->findChild<QSpinBox *>(u"guardCountdownSeconds"_s)->setValue(600);
             dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
           }});
  show(u"guard-countdown"_s,
       [this] { return !shown<QDialog>(m_window, u"guardDialog"_s) && shown<QPushButton>(m_window, u"stopGuard"_s) != nullptr; });
  add({.name = u"stop guard"_s, .act = [this] { shown<QPushButton>(m_window, u"stopGuard"_s)->click(); }});
  add({.name = u"guard has stopped"_s, .ready = [this] { return !shown<QPushButton>(m_window, u"stopGuard"_s); }, .act = [] {}});
}

void RollbacksPlay::crash() {
  add({.name = u"crash"_s, .act = [this] { leaveUnfinished(); }});
  add({.name = u"find what was left"_s,
       .ready = [this] { return m_isLeft; },
       .act = [this] { m_window.startRollback(service(production, u"ticket-service"_s)); },
       .rest = 5s});
  show(u"wizard-recovery"_s, [this] { return wizard() && shown<QPushButton>(*wizard(), u"goOn"_s) != nullptr; });
  add({.name = u"resume"_s, .act = [this] { shown<QPushButton>(*wizard(), u"goOn"_s)->click(); }});
  show(u"wizard-resumed"_s, [this] {
    return wizard() && wizard()->findChild<QStackedWidget *>(u"pages"_s)->currentWidget()->objectName() == u"DonePage";
  });
  add({.name = u"leave"_s, .act = [this] { wizard()->reject(); }});
}

void RollbacksPlay::board() {
  add({.name = u"open board"_s,
       .ready = [this] { return !wizard(); },
       .act =
           [this] {
             m_window.openFleet();
             m_window.startRollbackOfSeveral();
           }});
  goOn(u"ServicesChoicePage"_s);
  goOn(u"ServicesPreflightPage"_s);
  add({.name = u"reason"_s,
       .ready = [this] { return services() && shown<QLineEdit>(*services(), u"reason"_s) != nullptr; },
       .act = [this] { shown<QLineEdit>(*services(), u"reason"_s)->setText(u"v2.2.0 fails requests in all services"_s); }});
  goOn(u"ServicesConfirmPage"_s);
  add({.name = u"under way"_s, .act = [] {}, .rest = 2500ms});
  show(u"board-progress"_s, [this] { return services() != nullptr; });
  show(u"board-done"_s, [this] {
    return services()->findChild<QStackedWidget *>(u"pages"_s)->currentWidget()->objectName() == u"ServicesDonePage";
  });
}

void RollbacksPlay::goOn(const QString &page) {
  add({.name = page, .ready = answered(page), .act = [this] { services()->findChild<QPushButton *>(u"next"_s)->click(); }});
}

std::function<bool()> RollbacksPlay::answered(const QString &page) const {
  return [this, page] {
    const auto *next = services() ? shown<QPushButton>(*services(), u"next"_s) : nullptr;
    return next && next->isEnabled() &&
           services()->findChild<QStackedWidget *>(u"pages"_s)->currentWidget()->objectName() == page;
  };
}

void RollbacksPlay::leaveUnfinished() {
  ClusterApi &cluster = m_workspace.session(m_window.currentService()->context)->cluster();
  cluster.workload(service(production, u"ticket-service"_s), this)->then([this, &cluster](const Result<Workload> &workload) {
    if (!workload)
      return Q_EMIT failed(workload.error().message);
    cluster.history(*workload, this)->then([this, workload = *workload](const Result<History> &history) {
      history ? leave(workload, *history) : Q_EMIT failed(history.error().message);
    });
  });
}

void RollbacksPlay::leave(const Workload &workload, const History &history) {
  operate::PlanRequest request;
  request.workload = workload;
  request.history = history;
  request.reason = u"v2.2.0 fails requests"_s;
  request.id = u"op-left"_s;
  request.now = SystemClock().now();
  const auto plan = operate::buildPlan(request);
  if (!plan)
    return Q_EMIT failed(plan.error().message);
  Incident draft;
  draft.service = workload.ref;
  draft.title = workload.ref.name + u": "_s + request.reason;
  draft.rehearsal = true;
  m_journal.openFor(draft, this)->then([this, plan = *plan, now = request.now](const Result<Incident> &incident) {
    if (!incident)
      return Q_EMIT failed(incident.error().message);
    OperationRecord operation;
    operation.id = plan.id;
    operation.incidentId = incident->id;
    operation.state = OperationState::Running;
    operation.startedAt = now;
    operation.plan = toJson(plan);
    const StepRecord tried{
        .operationId = plan.id, .stepId = u"dryRun"_s, .state = StepState::Finished, .startedAt = now, .endedAt = now};
    const StepRecord sent{.operationId = plan.id, .stepId = u"undo"_s, .state = StepState::Started, .startedAt = now};
    std::ignore = m_journal.record(operation, {.type = eventtype::operationStarted, .summary = titles(plan)}, this);
    std::ignore = m_journal.record(incident->id, tried, {.type = eventtype::stepFinished, .summary = tried.stepId}, this);
    m_journal.record(incident->id, sent, {.type = eventtype::stepStarted, .summary = sent.stepId}, this)
        ->then([this, undo = undoOf(plan)](const Result<Done> &recorded) {
          if (!recorded)
            return Q_EMIT failed(recorded.error().message);
          ClusterApi &cluster = m_workspace.session(undo.workload.context)->cluster();
          cluster.patch(undo.workload, undo.patch, DryRun::No, this)->then([this](const Result<Workload> &patched) {
            m_isLeft = patched.has_value();
            if (!patched)
              Q_EMIT failed(patched.error().message);
          });
        });
  });
}

ObjectRef RollbacksPlay::service(const QString &nameSpace, const QString &name) const {
  return {.context = u"rehearsal"_s, .nameSpace = nameSpace, .name = name, .kind = Kind::Deployment};
}

ui::RollbackWizard *RollbacksPlay::wizard() const {
  return m_window.findChild<ui::RollbackWizard *>();
}

ui::ServicesWizard *RollbacksPlay::services() const {
  return m_window.findChild<ui::ServicesWizard *>();
}

}  // namespace sternway

#include "moc_rollbacksplay.cpp"
