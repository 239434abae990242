// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal.h"
#include "queuedprograms.h"
#include "steps/registry.h"
#include "steps/steprun.h"
#include "support/await.h"
#include "support/manualclock.h"

#include <QDir>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

namespace sternway::test {

using namespace Qt::StringLiterals;

/// What a script of one's own lists.
[[nodiscard]] inline QByteArray listed(const QString &names) {
  QByteArray list;
  for (const QString &name : names.split(u' ', Qt::SkipEmptyParts))
    list += "[x] " + name.toUtf8() + '\n';
  return names.isEmpty() ? QByteArray("0 applied\n") : list;
}

/// A step of the kind migration.down of a folder of its own, and programs that answer in the order of a script.
struct MigrationRig {
  QueuedPrograms programs;
  ManualClock clock;
  QObject owner;
  QTemporaryDir folder;
  std::optional<steps::StepOutcome> outcome;
  steps::StepRun *run = nullptr;
  QString kind = u"migration.down"_s;
  QJsonObject arguments{
      {u"tool"_s, u"npm"_s}, {u"argv"_s, QJsonArray{u"npm"_s, u"run"_s, u"migrate:rollback"_s}}, {u"steps"_s, u"1"_s}};

  void write(const QString &path, const QByteArray &content) const {
    QDir(folder.path()).mkpath(QFileInfo(path).path());
    QFile file(folder.filePath(path));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
  }
  [[nodiscard]] Step step() const {
    QJsonObject all = arguments;
    all.insert(u"workingDirectory"_s, folder.path());
    return {.id = u"m/1"_s, .kind = kind, .args = all};
  }
  [[nodiscard]] steps::StepContext context() { return {.cluster = {}, .clock = &clock, .programs = &programs}; }
  void begin() {
    run = steps::stepKinds().runner(step())->run(context(), step(), &owner);
    QObject::connect(run, &steps::StepRun::ended, &owner, [this](const steps::StepOutcome &ended) { outcome = ended; });
    run->start();
  }
  StepState end() {
    begin();
    return QTest::qWaitFor([this] { return outcome.has_value(); }) ? outcome->state : StepState::Pending;
  }
  [[nodiscard]] QStringList commands() const {
    QStringList commands;
    for (const ProgramRequest &request : programs.asked)
      commands << request.argv.join(u' ');
    return commands;
  }
  [[nodiscard]] QJsonArray result(const QString &key) const { return outcome->result.value(key).toArray(); }
  Result<steps::StepPreview> preview() { return await(steps::stepKinds().find(kind)->preview(context(), step(), &owner)); }
  Result<steps::Probe> probe(const StepRecord &record) {
    return await(steps::stepKinds().find(kind)->probe(context(), step(), record, &owner));
  }
};

[[nodiscard]] inline std::optional<Severity> severityOf(const steps::StepPreview &preview, const QString &id) {
  for (const Finding &finding : preview.findings)
    if (finding.id == id)
      return finding.severity;
  return std::nullopt;
}

[[nodiscard]] inline QStringList idsOf(const steps::StepPreview &preview) {
  QStringList ids;
  for (const Finding &finding : preview.findings)
    ids << finding.id;
  return ids;
}

}  // namespace sternway::test
