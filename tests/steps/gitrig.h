// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/incident.h"
#include "realprograms.h"
#include "steps/registry.h"
#include "steps/steprun.h"
#include "support/await.h"
#include "support/manualclock.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QThreadPool>

namespace sternway::test {

/// A word of a command.
struct GitWord {
  GitWord(const char *latin) : text(QString::fromLatin1(latin)) {}
  GitWord(QString word) : text(std::move(word)) {}
  QString text;
};

/// A repository on "main" with a remote, by the real git, and steps that run in it.
struct GitRig {
  QTemporaryDir folder;
  const QString origin = folder.filePath(QStringLiteral("origin.git"));
  const QString work = folder.filePath(QStringLiteral("work"));
  RealPrograms programs;
  ManualClock clock;
  Plan plan{.id = QStringLiteral("plan-1"), .reason = {}, .made = {}, .stages = {Stage{}}};
  QStringList progress;

  explicit GitRig(const QStringList &commits = {QStringLiteral("one"), QStringLiteral("two"), QStringLiteral("three")}) {
    for (const char *name : {"GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM"})
      qputenv(name, "/dev/null");
    for (const char *name : {"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "EMAIL"})
      qunsetenv(name);
    git({"init", "-q", "--bare", "-b", "main", origin}, folder.path());
    git({"init", "-q", "-b", "main", work}, folder.path());
    git({"config", "user.name", "Ann"});
    git({"config", "user.email", "ann@example.com"});
    git({"remote", "add", "origin", origin});
    for (const QString &text : commits)
      commit(QStringLiteral("file"), text);
    push();
  }

  /// What it prints; a failure fails the test.
  QString git(const QList<GitWord> &given, const QString &where = {}) const {
    QStringList words;
    for (const GitWord &word : given)
      words << word.text;
    QProcess process;
    process.setWorkingDirectory(where.isEmpty() ? work : where);
    process.start(QStringLiteral("git"), words);
    if (!process.waitForFinished() || process.exitCode() != 0)
      QTest::qFail(qPrintable(words.join(u' ') + QString::fromUtf8(process.readAllStandardError())), __FILE__, __LINE__);
    return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
  }
  void write(const QString &name, const QString &text) const {
    QDir(work).mkpath(QFileInfo(name).path());
    QFile file(QDir(work).filePath(name));
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(text.toUtf8() + '\n');
  }
  [[nodiscard]] QString read(const QString &name) const {
    QFile file(QDir(work).filePath(name));
    return file.open(QFile::ReadOnly) ? QString::fromUtf8(file.readAll()).trimmed() : QString();
  }
  /// A commit that leaves the text in the file; its hash.
  QString commit(const QString &name, const QString &text) const {
    write(name, text);
    git({"add", "-A"});
    git({"commit", "-q", "-m", text});
    return head();
  }
  [[nodiscard]] QString head() const { return git({"rev-parse", "HEAD"}); }
  void push() const { git({"push", "-q", "-u", "origin", "main"}); }
  /// The branch side with one commit, merged into main, pushed; the merge's hash.
  QString merge() const {
    git({"checkout", "-q", "-b", "side"});
    commit(QStringLiteral("other"), QStringLiteral("bad"));
    git({"checkout", "-q", "main"});
    git({"merge", "-q", "--no-ff", "-m", "Merge side", "side"});
    push();
    return head();
  }
  /// Of a bare repository or a working copy: a shell script.
  static void hook(const QString &hooks, const QString &name, const QString &script) {
    QDir().mkpath(hooks);
    QFile file(QDir(hooks).filePath(name));
    QVERIFY(file.open(QFile::WriteOnly));
    file.write("#!/bin/sh\n" + script.toUtf8() + '\n');
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
  }
  /// Bob pushes a commit to main.
  void othersPush() const {
    const QString theirs = folder.filePath(QStringLiteral("theirs"));
    git({"clone", "-q", origin, theirs}, folder.path());
    git({"-c", "user.name=Bob", "-c", "user.email=bob@example.com", "commit", "-q", "--allow-empty", "-m", "Bob was here"},
        theirs);
    git({"push", "-q"}, theirs);
  }
  [[nodiscard]] QString there(const QString &revision = QStringLiteral("main")) const {
    return git({"rev-parse", revision}, origin);
  }
  [[nodiscard]] QString fileThere(const QString &name) const { return git({"show", QStringLiteral("main:") + name}, origin); }
  [[nodiscard]] int revertsThere() const {
    return git({"rev-list", "--count", "--grep=This reverts commit", "main"}, origin).toInt();
  }
  /// No tree of a step is left.
  [[nodiscard]] bool isTidy() const {
    QThreadPool::globalInstance()->waitForDone();
    return git({"worktree", "list"}).count(u'\n') == 0;
  }

  /// A step of the plan, in its order.
  Step add(const QString &kind, QJsonObject arguments) {
    if (!arguments.contains(QStringLiteral("workingDirectory")))
      arguments.insert(QStringLiteral("workingDirectory"), work);
    const Step step{.id = QStringLiteral("m/%1").arg(plan.steps().size()), .kind = kind, .args = arguments};
    plan.stages.first().steps.append(step);
    return step;
  }
  [[nodiscard]] steps::StepContext context() { return {.cluster = {}, .clock = &clock, .programs = &programs, .plan = plan}; }

  steps::StepOutcome run(const Step &step) {
    std::optional<steps::StepOutcome> outcome;
    QObject owner;
    steps::StepRun *run = steps::stepKinds().runner(step)->run(context(), step, &owner);
    QObject::connect(run, &steps::StepRun::progress, &owner, [this](const QString &text) { progress << text; });
    QObject::connect(run, &steps::StepRun::ended, &owner, [&](const steps::StepOutcome &ended) { outcome = ended; });
    run->start();
    if (!QTest::qWaitFor([&] { return outcome.has_value() || programs.isDead(); }, 30'000))
      QTest::qFail("The step does not end", __FILE__, __LINE__);
    return outcome.value_or(steps::StepOutcome{.state = StepState::Started});
  }
  Result<steps::Probe> probe(const Step &step) {
    QObject owner;
    return await(steps::stepKinds().runner(step)->probe(
        context(), step, StepRecord{.operationId = {}, .stepId = step.id, .startedAt = clock.now()}, &owner));
  }
  Result<steps::StepPreview> preview(const Step &step) {
    QObject owner;
    return await(steps::stepKinds().runner(step)->preview(context(), step, &owner));
  }
  [[nodiscard]] static QStringList findingIds(const Result<steps::StepPreview> &preview) {
    QStringList ids;
    for (const Finding &finding : preview ? preview->findings : QList<Finding>())
      ids << finding.id;
    return ids;
  }
};

}  // namespace sternway::test
