// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/trialdialog.h"

#include "core/format.h"
#include "core/utctime.h"
#include "models/matrixmodel.h"
#include "ui/labels.h"
#include "ui/pages/chartfeed.h"
#include "ui/theme.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <tuple>

namespace sternway::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Period {
  QString name;  ///< in the settings
  std::chrono::hours length;
};
const std::array<Period, 4> &periods() {
  static const std::array<Period, 4> all{{{u"6h"_s, 6h}, {u"24h"_s, 24h}, {u"7d"_s, 168h}, {u"30d"_s, 720h}}};
  return all;
}

models::TrialLine lineOf(const assess::HistoryTrial &trial, const assess::RuleTrial &rule) {
  const MatrixRow &row = trial.rowOf(rule);
  models::TrialLine line;
  line.line = row.line;
  line.rule = models::conditionText(row);
  line.text = row.text;
  line.action = row.action;
  line.severity = row.severity;
  line.proposed = row.proposed;
  line.matches = static_cast<int>(rule.matches.size());
  line.matched = lengthOf(rule.matches);
  line.unknown = lengthOf(rule.unknown);
  line.known = line.unknown < std::chrono::milliseconds(trial.from.msecsTo(trial.to));
  line.tally = tallyWords(trial, rule);
  if (rule.matches.isEmpty())
    return line;
  const qint64 first = rule.matches.constFirst().from;
  line.first = utcTime(first);
  if (const assess::TrialDeploy *deploy = deployBefore(trial, first)) {
    line.revision = deploy->revision;
    line.afterDeploy = std::chrono::milliseconds(deploy->at.msecsTo(line.first));
  }
  return line;
}

ChartLane laneOf(const assess::HistoryTrial &trial, const assess::RuleTrial &rule, TimeRange home) {
  const models::TrialLine line = lineOf(trial, rule);
  ChartLane lane{.label = u"%1  %2"_s.arg(line.line).arg(line.rule), .mark = markOf(line), .bars = {}, .unknown = {}};
  for (const assess::TrialPeriod &match : rule.matches)
    lane.bars.append({{match.from, match.to}, u"%1, %2"_s.arg(timeLabel(match.from, home), matchWords(trial, match))});
  for (const assess::TrialPeriod &gap : rule.unknown)
    lane.unknown.append(
        {{gap.from, gap.to}, TrialDialog::tr("%1, unknown for %2").arg(timeLabel(gap.from, home), formatDuration(gap.length()))});
  return lane;
}

QString factsOf(const assess::HistoryTrial &trial) {
  const auto time = [](const QDateTime &at) { return QLocale().toString(at.toLocalTime(), QLocale::ShortFormat); };
  return TrialDialog::tr("%1 to %2, one sample every %3, %n deploy(s)", nullptr, static_cast<int>(trial.deploys.size()))
      .arg(time(trial.from), time(trial.to), formatDuration(trial.step));
}

}  // namespace

TrialDialog::TrialDialog(Workspace &workspace, const ObjectRef &service, QWidget *parent)
    : Retranslated(parent), m_workspace(workspace), m_service(service) {
  build();
  follow();
  retranslate();
  resize(132 * grid, 84 * grid);
  m_ui.cancel->setFocus(Qt::OtherFocusReason);
  run();
}

TrialDialog::~TrialDialog() {
  hearNoMore(*this);
}

void TrialDialog::build() {
  m_ui.setupUi(this);
  setObjectName(u"trialDialog"_s);
  setWindowFlag(Qt::WindowMinMaxButtonsHint);
  m_ui.table->showInOrder(m_model, {5, 34, 16, 15, 10, 12, 19, 24}, TableView::Choose::One);
  m_ui.table->setLines(2);
  m_ui.table->rememberColumns(m_workspace.settings(), u"trial"_s);
  m_ui.split->setSizes({280, 320});
  for (const Period &period : periods())
    m_ui.period->addItem(QString(), period.name);
  m_ui.period->setCurrentIndex(m_ui.period->findData(m_workspace.settings().get(platform::setting::trialPeriod)));
  connect(m_ui.period, &QComboBox::activated, this, &TrialDialog::choosePeriod);
  connect(m_ui.cancel, &QPushButton::clicked, this, &TrialDialog::cancel);
  connect(m_ui.close, &QPushButton::clicked, this, &QDialog::reject);
  connect(m_ui.empty, &EmptyState::triggered, this, &TrialDialog::help);
  connect(m_ui.table, &TableView::currentObjectChanged, this,
          [this] { m_ui.lanes->setCurrentLane(m_ui.table->currentIndex().row()); });
  connect(m_ui.lanes, &LaneChart::laneChosen, this, [this](int lane) { m_ui.table->selectRow(lane); });
}

void TrialDialog::follow() {
  connect(&m_workspace, &Workspace::sessionAboutToClose, this, [this](const ClusterSession *closing) {
    if (closing->context() != m_service.context)
      return;
    m_run.reset();
    close();
  });
  connect(&m_workspace, &Workspace::runbooksChanged, this, [this] {
    const auto runbook = m_workspace.runbook(m_service);
    if (!m_trial || !runbook || (*runbook)->digest != m_trial->runbook->digest)
      run();
  });
  if (const ClusterSession *session = m_workspace.session(m_service.context)) {
    connect(session, &ClusterSession::metricsAboutToChange, this, [this] { m_run.reset(); });
    connect(session, &ClusterSession::metricsChanged, this, &TrialDialog::run);
  }
}

void TrialDialog::run() {
  m_run = std::make_unique<QObject>();
  m_trial.reset();
  m_error.reset();
  m_model.setValues({});
  m_ui.lanes->setData({}, {}, {0, 1});
  m_state = State::Running;
  ClusterSession *session = m_workspace.session(m_service.context);
  const auto runbook = m_workspace.runbook(m_service);
  if (!session)
    failed({.kind = ErrorKind::Unreachable,
            .message = tr("%1 is not open").arg(m_service.context),
            .detail = tr("Open the cluster first.")});
  else if (!session->metrics())
    failed({.kind = ErrorKind::Unsupported, .message = session->metricsProblem(), .detail = {}});
  else if (!runbook)
    failed(runbook.error());
  else
    begin(*session, *runbook);
  showState();
}

void TrialDialog::begin(ClusterSession &session, const RunbookPtr &runbook) {
  if (runbook->matrix.rows.isEmpty()) {
    m_state = State::Empty;
    return;
  }
  const std::chrono::milliseconds since = periods().at(static_cast<size_t>(m_ui.period->currentIndex())).length;
  auto *call = assess::tryOnHistory(session.cluster(), session.metrics(), session.clock(), runbook,
                                    session.metricQueries(m_service), m_service, since, m_run.get());
  call->then([this](const Result<assess::HistoryTrial> &trial) { take(trial); });
  m_call = call;
}

void TrialDialog::cancel() {
  if (m_call)
    m_call->cancel();
}

void TrialDialog::take(const Result<assess::HistoryTrial> &trial) {
  m_call.clear();
  if (trial) {
    m_trial = *trial;
    m_state = State::Done;
    showTrial();
  } else if (trial.error().kind == ErrorKind::Cancelled) {
    m_state = State::Cancelled;
  } else {
    failed(trial.error());
  }
  showState();
}

void TrialDialog::failed(const Error &error) {
  m_error = error;
  m_state = State::Failed;
}

/// What the button of the empty state does.
void TrialDialog::help() {
  if (m_error && m_error->kind == ErrorKind::Unsupported)
    Q_EMIT preferencesRequested(m_service.context);
  else
    run();
}

void TrialDialog::choosePeriod() {
  // Only what is chosen next time is lost where the settings cannot be written.
  std::ignore = m_workspace.settings().set(platform::setting::trialPeriod, m_ui.period->currentData().toString());
  run();
}

void TrialDialog::showTrial() {
  const TimeRange home{m_trial->from.toMSecsSinceEpoch(), m_trial->to.toMSecsSinceEpoch()};
  QList<models::TrialLine> lines;
  QList<ChartLane> lanes;
  QList<ChartMarker> markers;
  for (const assess::RuleTrial &rule : std::as_const(m_trial->rules)) {
    lines.append(lineOf(*m_trial, rule));
    lanes.append(laneOf(*m_trial, rule, home));
  }
  for (const assess::TrialDeploy &deploy : std::as_const(m_trial->deploys))
    markers.append(deployMarker(deploy.at, deploy.revision, deploy.image.isEmpty() ? QStringList() : QStringList{deploy.image}));
  m_model.setValues(lines);
  m_ui.lanes->setData(lanes, markers, home);
  const int row = std::max(0, m_ui.table->currentIndex().row());
  m_ui.table->selectRow(row);
  m_ui.lanes->setCurrentLane(row);
}

void TrialDialog::showState() {
  const bool running = m_state == State::Running;
  const bool done = m_state == State::Done;
  m_ui.stack->setCurrentWidget(done ? static_cast<QWidget *>(m_ui.split) : m_ui.empty);
  if (done && focusWidget() == m_ui.cancel)
    m_ui.table->setFocus(Qt::OtherFocusReason);
  m_ui.busy->setVisible(running);
  m_ui.cancel->setVisible(running);
  m_ui.legend->setVisible(done);
  sayOn(*m_ui.facts, done ? factsOf(*m_trial) : QString());
  m_ui.notes->say(Mark::Notice, done ? m_trial->warnings.join(u'\n') : QString());
  switch (m_state) {
    case State::Running:
      m_ui.empty->say(u"view-history"_s, tr("Trying the rules…"),
                      tr("The metrics of %1 over the period are read from Prometheus. Nothing is changed.").arg(m_service.name));
      break;
    case State::Cancelled: m_ui.empty->say(u"view-history"_s, tr("Cancelled"), tr("No rule was tried."), tr("&Try again")); break;
    case State::Failed:
      m_ui.empty->say(u"dialog-warning"_s, tr("The rules could not be tried"), m_error->message + u'\n' + m_error->detail,
                      m_error->kind == ErrorKind::Unsupported ? tr("Open the pre&ferences…") : tr("&Try again"));
      break;
    case State::Empty:
      m_ui.empty->say(u"view-list-details"_s, tr("The runbook has no rules"),
                      tr("Add “matrix” or “triggers” to it; then see here when they would have matched."));
      break;
    case State::Done: break;
  }
}

void TrialDialog::retranslate() {
  m_ui.retranslateUi(this);
  setWindowTitle(tr("Try on history: %1").arg(m_service.name));
  const std::array titles{tr("6 hours"), tr("24 hours"), tr("7 days"), tr("30 days")};
  for (int i = 0; i < m_ui.period->count(); ++i)
    m_ui.period->setItemText(i, titles.at(static_cast<size_t>(i)));
  if (m_trial)
    showTrial();
  showState();
}

}  // namespace sternway::ui

#include "moc_trialdialog.cpp"
