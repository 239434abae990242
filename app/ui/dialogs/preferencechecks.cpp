// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/preferencechecks.h"

#include "core/clusterapi.h"
#include "runbook/library.h"
#include "runbook/runbook.h"
#include "steps/registry.h"

#include <QFile>
#include <QFileInfo>

namespace sternway {

using namespace Qt::StringLiterals;

void PrometheusTest::run(ClusterSession &session) {
  if (m_call)
    delete m_call;
  disconnect(m_again);
  m_session = &session;
  m_again = connect(&session, &ClusterSession::metricsChanged, this, &PrometheusTest::ask);
  ask();
}

void PrometheusTest::ask() {
  if (!m_session)
    return;
  if (m_call)
    delete m_call;
  MetricsApi *metrics = m_session->metrics();
  if (!metrics) {
    Q_EMIT answered(Mark::Warning, m_session->metricsProblem());
    return;
  }
  Q_EMIT answered(Mark::Progress, tr("Asking %1…").arg(metrics->source()));
  Call<MetricsAnswer> *call = metrics->query(u"count(up)"_s, m_session->clock().now(), this);
  m_call = call;
  call->then([this](const Result<MetricsAnswer> &answer) { say(answer); });
}

void PrometheusTest::say(const Result<MetricsAnswer> &answer) {
  if (!answer) {
    Q_EMIT answered(Mark::Warning, tr("No answer: %1. %2").arg(answer.error().message, answer.error().detail));
    return;
  }
  if (answer->series.isEmpty() || answer->series.first().samples.isEmpty()) {
    Q_EMIT answered(Mark::Notice, tr("Connected, but no targets: no service has metrics there."));
    return;
  }
  const auto targets = static_cast<int>(answer->series.first().samples.first().value);
  Q_EMIT answered(Mark::Good, tr("Connected: %n target(s).", nullptr, targets));
}

namespace {
/// The matrix of each service and `sternway check` have all of them.
constexpr qsizetype mostProblems = 4;

/// The first error of the file; empty: it can be used.
QString errorOf(const QString &path) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly))
    return RunbookFolderCheck::tr("%1 cannot be read: %2").arg(path, file.errorString());
  const QString name = QFileInfo(path).fileName();
  for (const Problem &problem : readRunbook(stepKinds(), file.read(runbookReadLimit), name).problems)
    if (problem.isError)
      return problemText(name, problem);
  return {};
}
}  // namespace

void RunbookFolderCheck::look(const QString &folder) {
  m_job.start([folder](QPromise<Found> &promise) { read(promise, folder); },
              [this, folder](const Found &found) { say(folder, found); });
}

void RunbookFolderCheck::read(QPromise<Found> &promise, const QString &folder) {
  const QFileInfo info(folder);
  Found found{.isFolder = info.isDir(), .isReadable = info.isReadable() && info.isExecutable(), .usable = 0, .problems = {}};
  for (const QString &path : runbookFiles(folder)) {
    if (promise.isCanceled())
      return;
    if (const QString error = errorOf(path); error.isEmpty())
      ++found.usable;
    else
      found.problems << error;
  }
  promise.addResult(found);
}

void RunbookFolderCheck::say(const QString &folder, const Found &found) {
  if (!found.isFolder)
    return Q_EMIT answered(Mark::Notice, QFileInfo::exists(folder)
                                             ? tr("%1 is not a folder.").arg(folder)
                                             : tr("There is no folder %1 yet. Runbooks are loaded once it exists.").arg(folder));
  if (!found.isReadable)
    return Q_EMIT answered(Mark::Warning, tr("%1 cannot be read: permission denied.").arg(folder));
  if (found.usable == 0 && found.problems.isEmpty())
    return Q_EMIT answered(Mark::Notice, tr("No runbooks found: no *.yaml or *.yml file."));
  const QString usable = tr("%n runbook(s) loaded.", nullptr, found.usable);
  if (found.problems.isEmpty())
    return Q_EMIT answered(Mark::Good, usable);
  QStringList lines{usable + u' ' + tr("%n file(s) not loaded:", nullptr, static_cast<int>(found.problems.size()))};
  lines += found.problems.mid(0, mostProblems);
  if (found.problems.size() > mostProblems)
    lines << u"…"_s;
  Q_EMIT answered(Mark::Warning, lines.join(u'\n'));
}

}  // namespace sternway
