// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/progresspage.h"

#include "core/format.h"
#include "steps/kubernetes/rolloutstep.h"

#include "ui_progresspage.h"

#include <QClipboard>
#include <QGuiApplication>

namespace sternway {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

ProgressPage::ProgressPage(WizardContext &shared, QWidget *parent)
    : WizardPage(shared, parent), m_ui(std::make_unique<Ui::ProgressPage>()) {
  m_ui->setupUi(this);
  m_ui->steps->setSortingEnabled(false);
  m_ui->steps->setSourceModel(&m_steps);
  m_ui->steps->setColumnDigits({13, 72});
  m_ui->pods->setSourceModel(&m_pods);
  m_ui->pods->setColumnDigits({34, 9, 12, 18});
  m_ui->pods->setSortingEnabled(false);
  m_ui->conditions->setSortingEnabled(false);
  m_ui->conditions->setSourceModel(&m_conditions);
  m_ui->conditions->setColumnDigits({18, 12, 28});
  m_ui->pause->setIcon(QIcon::fromTheme(u"media-playback-pause"_s));
  m_ui->stop->setIcon(QIcon::fromTheme(u"process-stop"_s));
  m_ui->copy->setIcon(QIcon::fromTheme(u"edit-copy"_s));
  connect(m_ui->copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_ui->command->text()); });
  connect(m_ui->stop, &QPushButton::clicked, this, &ProgressPage::stopRequested);
  connect(m_ui->pause, &QPushButton::clicked, this, [this] {
    Operation *operation = context().operation();
    if (!operation)
      return;
    if (operation->isPauseRequested() || operation->state() == OperationState::Paused)
      operation->proceed();
    else
      operation->pause();
    showOperation();
  });
  shared.onRun(&RollbackRun::operationChanged, this, &ProgressPage::showOperation);
  shared.onRun(&RollbackRun::finished, this, &ProgressPage::showOperation);
  shared.onRun(&RollbackRun::progress, this, [this](const QString &text) {
    m_sentence = text;
    showState();
  });
}

ProgressPage::~ProgressPage() = default;

void ProgressPage::enter() {
  if (!m_watch)
    watch();
  showOperation();
  if (!std::exchange(m_ticking, true))
    tick();
}

void ProgressPage::watch() {
  m_watch = context().session().cluster().watch(context().service(), this);
  connect(m_watch, &WorkloadWatch::changed, this, &ProgressPage::showWatch);
  connect(m_watch, &WorkloadWatch::disturbed, this, [this](const Error &) {
    if (!m_lostSince.isValid())
      m_lostSince = context().session().clock().now();
    showState();
  });
  connect(m_watch, &WorkloadWatch::recovered, this, [this] {
    m_lostSince = {};
    showState();
  });
}

void ProgressPage::showWatch() {
  if (!context().hasRun() || !m_watch->isSynced())
    return;
  const RollbackRun &run = context().run();
  QMap<QString, qint64> numbers;
  for (const Revision &revision : run.assessment().history.revisions)
    numbers.insert(revision.templateHash, revision.number);
  numbers.insert(run.undo().targetHash, run.undo().targetNumber);
  m_pods.setValues(rolloutPodRows(m_watch->pods(), run.undo().targetHash, numbers));
  m_conditions.setValues(conditionRows(m_watch->workload()));
}

const StepRow *ProgressPage::stepUnderWay() const {
  for (const StepRow &row : m_steps.values())
    if (row.state == StepState::Started)
      return &row;
  return nullptr;
}

void ProgressPage::showOperation() {
  Operation *operation = context().operation();
  if (!operation)
    return;
  m_steps.setValues(stepRows(operation->plan(), operation->record(), context().session().clock().now()));
  if (const StepRow *row = stepUnderWay()) {
    m_ui->command->setText(commandOf(row->step));
    m_ui->command->setCursorPosition(0);
  }
  const bool running = context().isRunning();
  const bool paused = operation->isPauseRequested() || operation->state() == OperationState::Paused;
  m_ui->pause->setText(paused ? tr("G&o on") : tr("Pa&use"));
  m_ui->pause->setIcon(QIcon::fromTheme(paused ? u"media-playback-start"_s : u"media-playback-pause"_s));
  m_ui->pause->setEnabled(running && !operation->isCancelRequested());
  m_ui->stop->setEnabled(running && !operation->isCancelRequested());
  showState();
  showTime();
}

void ProgressPage::showState() {
  const Operation *operation = context().operation();
  if (!operation)
    return m_ui->state->say(Mark::Progress, tr("Writing to the journal what is about to happen"));
  if (m_lostSince.isValid())
    return m_ui->state->say(Mark::Stale,
                            tr("The connection is lost since %1. What is shown may be out of date. Kubernetes goes on by itself; "
                               "Sternway goes on when the cluster answers again.")
                                .arg(m_lostSince.toLocalTime().toString(u"HH:mm:ss"_s)));
  if (operation->isCancelRequested() && context().isRunning())
    return m_ui->state->say(Mark::Warning, tr("Stopping after the call under way…"));
  if (operation->state() == OperationState::Paused)
    return m_ui->state->say(Mark::Notice, tr("Paused. No step begins until you go on; Kubernetes carries out what it was sent."));
  const QString sentence =
      operation->isPauseRequested() ? tr("Pausing when this step has ended: %1").arg(m_sentence) : m_sentence;
  m_ui->state->say(markOf(operation->state()), sentence);
}

void ProgressPage::showTime() {
  const Operation *operation = context().operation();
  if (!operation || !operation->record().startedAt.isValid())
    return;
  const QDateTime end = operation->record().endedAt.isValid() ? operation->record().endedAt : context().session().clock().now();
  QStringList parts{tr("%1 elapsed").arg(formatDuration(std::chrono::milliseconds(operation->record().startedAt.msecsTo(end))))};
  if (const StepRow *row = stepUnderWay()) {
    if (row->step.timeout > 0ms)
      parts << tr("this step may take %1 at most").arg(formatDuration(row->step.timeout));
    if (row->step.kind == RolloutStep::kind) {
      const auto earlier = context().run().earlierRollout();
      parts << (earlier ? tr("earlier ones took up to %1").arg(formatDuration(*earlier))
                        : tr("how long it usually takes is not known yet"));
    }
  }
  m_ui->time->setText(parts.join(u" · "_s));
}

/// Seconds pass on the screen while the operation runs.
void ProgressPage::tick() {
  showOperation();
  if (!context().isRunning()) {
    m_ticking = false;
    return;
  }
  context().session().clock().after(1s, this, [this] { tick(); });
}

QWidget *ProgressPage::firstFocus() {
  return m_ui->steps;
}

void ProgressPage::retranslate() {
  m_ui->retranslateUi(this);
  m_steps.retranslate();
  m_pods.retranslate();
  m_conditions.retranslate();
  showOperation();
}

}  // namespace sternway
