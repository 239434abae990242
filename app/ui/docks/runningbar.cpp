// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/runningbar.h"

#include "operate/servicesrun.h"
#include "ui/banner.h"
#include "ui/labels.h"

#include <algorithm>

namespace sternway::ui {

using namespace Qt::StringLiterals;

namespace {
bool waitsForPerson(operate::RollbackRun &run) {
  return (run.operation() && run.operation()->waitsForDecision()) || !run.questions().open().isEmpty();
}

QString waitingText(operate::RollbackRun &run) {
  if (const auto questions = run.questions().open(); !questions.isEmpty())
    return RunningBar::tr("The rollback of %1 waits for an answer: %2").arg(run.service().name, questions.first().title);
  return RunningBar::tr("The rollback of %1 waits for your decision: %2")
      .arg(run.service().name, run.operation()->failedSteps().first().outcome.message);
}

QString runningText(operate::RollbackRun &run, const QString &progress) {
  if (run.operation() && run.operation()->state() == OperationState::Paused)
    return RunningBar::tr("The rollback of %1 is paused.").arg(run.service().name);
  return progress.isEmpty() ? RunningBar::tr("The rollback of %1 is running.").arg(run.service().name)
                            : RunningBar::tr("The rollback of %1 is running: %2").arg(run.service().name, progress);
}
}  // namespace

RunningBar::RunningBar(Workspace &workspace, QWidget *parent)
    : Retranslated(parent), m_operations(workspace.operations()), m_column(makeColumn(0, {}, this)) {
  setObjectName(u"runningBar"_s);
  hide();
  connect(&m_operations, &operate::Operations::changed, this, &RunningBar::retranslate);
}

void RunningBar::retranslate() {
  while (QLayoutItem *item = m_column->takeAt(0)) {
    item->widget()->deleteLater();
    delete item;
  }
  QSet<QString> together;
  QSet<QString> names;
  for (const ObjectRef &service : m_operations.services()) {
    const auto run = m_operations.running(service);
    const auto all = m_operations.runningTogether(service.context);
    const bool isPart = all && (!run || std::ranges::find(all->parts(), run, &operate::ServicePart::run) != all->parts().cend());
    names << (isPart ? service.context : display(service));
    if (!isPart)
      add(run);
    else if (!together.contains(service.context))
      addTogether(all, service.context);
    if (isPart)
      together << service.context;
  }
  m_waiting.intersect(names);
  m_progress.removeIf([&names](const auto &each) { return !names.contains(each.key()); });
  setVisible(m_column->count() > 0);
}

void RunningBar::add(const std::shared_ptr<operate::RollbackRun> &run) {
  auto *banner = new Banner(this);
  m_column->addWidget(banner);
  banner->setAction(tr("Show…"));
  connect(banner, &Banner::triggered, this, [this, service = run->service()] { Q_EMIT showRequested(service); });
  const QString name = display(run->service());
  const auto refresh = [this, banner, name, kept = std::weak_ptr(run)] {
    const auto seen = kept.lock();
    if (!seen)
      return;
    const bool isWaiting = waitsForPerson(*seen);
    say(*banner, name, isWaiting, isWaiting ? waitingText(*seen) : runningText(*seen, m_progress.value(name)));
  };
  connect(run.get(), &operate::RollbackRun::operationChanged, banner, refresh);
  connect(run.get(), &operate::RollbackRun::questionsChanged, banner, refresh);
  connect(run.get(), &operate::RollbackRun::progress, banner, [this, name, refresh](const QString &text) {
    m_progress.insert(name, text);
    refresh();
  });
  refresh();
}

void RunningBar::addTogether(const std::shared_ptr<operate::ServicesRun> &run, const QString &context) {
  auto *banner = new Banner(this);
  m_column->addWidget(banner);
  banner->setAction(tr("Show…"));
  connect(banner, &Banner::triggered, this, [this, context] { Q_EMIT showTogetherRequested(context); });
  const auto refresh = [this, banner, context, kept = std::weak_ptr(run)] {
    const auto seen = kept.lock();
    if (!seen)
      return;
    const auto waiting = std::ranges::find_if(
        seen->parts(), [](const operate::ServicePart &part) { return part.run && waitsForPerson(*part.run); });
    using State = operate::ServicePart::State;
    const auto count = static_cast<int>(seen->count(State::Ready) + seen->count(State::Running));
    say(*banner, context, waiting != seen->parts().cend(),
        waiting == seen->parts().cend() ? tr("%n service(s) of %1 are being rolled back.", nullptr, count).arg(context)
                                        : waitingText(*waiting->run));
  };
  connect(run.get(), &operate::ServicesRun::changed, banner, refresh);
  refresh();
}

void RunningBar::say(Banner &banner, const QString &name, bool isWaiting, const QString &text) {
  banner.say(isWaiting ? Mark::Warning : Mark::Notice, text);
  const bool waited = m_waiting.contains(name);
  if (isWaiting)
    m_waiting << name;
  else
    m_waiting.remove(name);
  if (isWaiting && !waited)
    Q_EMIT waits(text);
}

}  // namespace sternway::ui

#include "moc_runningbar.cpp"
