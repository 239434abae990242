// SPDX-License-Identifier: GPL-3.0-or-later
#include "runbook/runbook.h"

#include "core/format.h"
#include "core/metrics.h"
#include "runbook/trust.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
Result<Runbook> load(const StepKinds &kinds, const QString &path, const QString &source, const QString &shownPath) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly))
    return fail(ErrorKind::Storage, QCoreApplication::translate("Runbook", "The runbook %1 cannot be read").arg(shownPath),
                file.errorString());
  const LoadedRunbook loaded = readRunbook(kinds, file.read(runbookReadLimit), source);
  if (!loaded.hasErrors()) {
    Runbook runbook = loaded.runbook;
    runbook.path = path.startsWith(u':') ? QString() : path;
    return runbook;
  }
  QStringList lines;
  for (const Problem &problem : loaded.problems)
    lines.append(problemText(shownPath, problem));
  return fail(ErrorKind::Input, QCoreApplication::translate("Runbook", "The runbook has an error: %1").arg(lines.constFirst()),
              lines.join(u'\n'));
}
}  // namespace

bool LoadedRunbook::hasErrors() const {
  return std::ranges::any_of(problems, &Problem::isError);
}

Result<Runbook> loadRunbook(const StepKinds &kinds, const QString &path) {
  return load(kinds, path, QFileInfo(path).fileName(), path);
}

Result<RunbookPtr> loadDefaultRunbook() {
  return loadBuiltInRunbook(StepKinds({}), u"default"_s);
}

Result<RunbookPtr> loadBuiltInRunbook(const StepKinds &kinds, const QString &name) {
  const QString file = name + u".yaml"_s;
  return load(kinds, u":/runbooks/"_s + file, file, file).map([](Runbook runbook) {
    return RunbookPtr(std::make_shared<Runbook>(std::move(runbook)));
  });
}

QHash<QString, Unit> builtInMetrics() {
  QHash<QString, Unit> units;
  for (const KnownMetric &metric : knownMetrics())
    if (metric.source != KnownMetric::Source::Events)
      units.insert(metric.name, metric.unit);
  return units;
}

QString contentsText(const Runbook &runbook) {
  qsizetype items = 0;
  for (const QList<Checklist> &lists : {runbook.checklists, runbook.followUps})
    for (const Checklist &list : lists)
      items += list.items.size();
  const auto n = [](qsizetype count) { return static_cast<int>(count); };
  const QStringList parts{tr("%n service(s)", nullptr, n(runbook.services.size())),
                          tr("%n row(s)", nullptr, n(runbook.matrix.rows.size())),
                          tr("%n method(s)", nullptr, n(runbook.methods.size() + runbook.migrations.methods.size())),
                          tr("%n scenario(s)", nullptr, n(runbook.scenarios.size())),
                          tr("%n step(s)", nullptr, n(allSteps(runbook).size())),
                          tr("%n list(s)", nullptr, n(runbook.checklists.size() + runbook.followUps.size())),
                          tr("%n item(s)", nullptr, n(items)),
                          tr("%n message(s)", nullptr, n(runbook.communication.size()))};
  return parts.join(u", "_s);
}

QMap<QString, QString> metricQueries(const Runbook &runbook) {
  QMap<QString, QString> queries;
  for (const MetricDefinition &definition : runbook.metrics)
    queries.insert(definition.name, definition.query);
  return queries;
}

}  // namespace sternway
