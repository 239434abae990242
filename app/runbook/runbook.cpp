// SPDX-License-Identifier: GPL-3.0-or-later
#include "runbook/runbook.h"

#include "core/knownmetrics.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
/// One more than parseYaml() accepts, so that it can tell that there is more.
constexpr qint64 readLimit = 1'000'001;

Result<Runbook> load(const QString &path, const QString &source, const QString &shownPath) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly))
    return fail(ErrorKind::Storage, QCoreApplication::translate("Runbook", "The runbook %1 cannot be read").arg(shownPath),
                file.errorString());
  const LoadedRunbook loaded = readRunbook(file.read(readLimit), source);
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
  return std::any_of(problems.cbegin(), problems.cend(), [](const Problem &problem) { return problem.isError; });
}

Result<Runbook> loadRunbook(const QString &path) {
  return load(path, QFileInfo(path).fileName(), path);
}

Result<Matrix> loadMatrix(const QString &path) {
  if (path.isEmpty())
    return loadDefaultMatrix();
  return loadRunbook(path).map([](const Runbook &runbook) { return runbook.matrix; });
}

Result<RunbookPtr> loadDefaultRunbook() {
  return loadBuiltInRunbook(u"default"_s);
}

QStringList builtInRunbooks() {
  return {u"app"_s, u"lomash-wood"_s, u"onboarding"_s, u"order-service"_s, u"ticket-service"_s};
}

Result<RunbookPtr> loadBuiltInRunbook(const QString &name) {
  const QString file = name + u".yaml"_s;
  return load(u":/runbooks/"_s + file, file, file).map([](Runbook runbook) {
    return RunbookPtr(std::make_shared<Runbook>(std::move(runbook)));
  });
}

QList<RunbookPtr> builtInSamples() {
  QList<RunbookPtr> samples;
  for (const QString &name : builtInRunbooks())
    if (const auto runbook = loadBuiltInRunbook(name))
      samples.append(*runbook);
  return samples;
}

Result<Matrix> loadDefaultMatrix() {
  return loadDefaultRunbook().map([](const RunbookPtr &runbook) { return runbook->matrix; });
}

QHash<QString, Unit> builtInMetrics() {
  QHash<QString, Unit> units;
  for (const KnownMetric &metric : knownMetrics())
    if (metric.source != KnownMetric::Source::Events)
      units.insert(metric.name, metric.unit);
  return units;
}

QMap<QString, QString> metricQueries(const Runbook &runbook) {
  QMap<QString, QString> queries;
  for (const MetricDefinition &definition : runbook.metrics)
    queries.insert(definition.name, definition.query);
  return queries;
}

}  // namespace sternway
