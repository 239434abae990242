// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/commandbench.h"

#include "steps/registry.h"

#include <QDir>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

#include <algorithm>

namespace sternway::test {

using namespace Qt::StringLiterals;

namespace {
/// The key of a row's step in the runbook.
QString stepId(qsizetype row) {
  return u"row-%1"_s.arg(row);
}

QJsonArray rowsOf(const QJsonObject &group) {
  return group[u"rows"_s].toArray();
}

QString shortened(const Outcome &outcome) {
  return (outcome.err.right(800) + u" | "_s + outcome.out.right(1200)).simplified();
}

QString writeFile(const QString &path, const QByteArray &text) {
  QFile file(path);
  return QDir().mkpath(QFileInfo(path).path()) && file.open(QIODevice::WriteOnly) && file.write(text) == text.size()
             ? QString()
             : u"%1: %2"_s.arg(path, file.errorString());
}

bool onlyReads(const QJsonObject &step) {
  return std::ranges::any_of(step.keys(), [](const QString &key) {
    const StepDescriptor *kind = steps::stepKinds().find(key);
    return kind && kind->effect == StepEffect::Reads;
  });
}

/// The steps of the operation by their ids, from the timeline that the command has written; none where nothing was begun.
QMap<QString, QJsonObject> stepsOf(const Outcome &outcome) {
  const QJsonObject last =
      QJsonDocument::fromJson(outcome.out.trimmed().section(u'\n', -1).toUtf8()).object()[u"result"_s].toObject();
  QFile file(last[u"timeline"_s].toString().replace(QRegularExpression(u"\\.md$"_s), u".json"_s));
  QMap<QString, QJsonObject> steps;
  if (last[u"state"_s] == u"declined"_s || !file.open(QIODevice::ReadOnly))
    return steps;
  const QJsonArray operations = QJsonDocument::fromJson(file.readAll()).object()[u"operations"_s].toArray();
  const QJsonArray all = operations.last()[u"steps"_s].toArray();
  for (const QJsonValue &step : all)
    steps.insert(step[u"id"_s].toString(), step.toObject());
  return steps;
}

/// An undo and the wait for it are the plan's own.
QJsonObject recordOf(const QMap<QString, QJsonObject> &steps, const QString &key, const QString &kind) {
  if (steps.contains(key))
    return steps.value(key);
  const auto found = std::ranges::find_if(steps, [&kind](const QJsonObject &step) { return step[u"kind"_s] == kind; });
  return found == steps.cend() ? QJsonObject() : *found;
}
}  // namespace

CommandBench::CommandBench(CommandTable table)
    : m_table(std::move(table)), m_namespace(u"commands-%1-%2"_s.arg(m_table.name).arg(QCoreApplication::applicationPid())) {}

CommandBench::~CommandBench() {
  if (m_isPrepared)
    Lab::deleteNamespace(m_namespace);
}

QString CommandBench::filled(QString text) const {
  static const QRegularExpression name(u"<([A-Za-z_]+)>"_s);
  QMap<QString, QString> values = m_remembered;
  values.insert(u"namespace"_s, m_namespace);
  values.insert(u"folder"_s, m_folder.path());
  values.insert(u"image"_s, u"-o jsonpath={.spec.template.spec.containers[0].image}"_s);
  for (auto match = name.match(text); match.hasMatch(); match = name.match(text))
    text.replace(match.capturedStart(), match.capturedLength(),
                 values.value(match.captured(1), qEnvironmentVariable(match.captured(1).toLatin1().constData())));
  return text;
}

QJsonValue CommandBench::filledIn(const QJsonValue &value) const {
  if (value.isString())
    return filled(value.toString());
  if (value.isArray()) {
    QJsonArray items;
    for (const QJsonArray all = value.toArray(); const QJsonValue &item : all)
      items << filledIn(item);
    return items;
  }
  QJsonObject object = value.toObject();
  for (auto member = object.begin(); member != object.end(); ++member)
    *member = filledIn(QJsonValue(*member));
  return value.isObject() ? QJsonValue(object) : value;
}

Outcome CommandBench::runWords(const QString &words, const QString &folder) {
  const QStringList argv = QProcess::splitCommand(filled(words));
  return Lab::run(argv.value(0), argv.mid(1), {}, 180'000, filled(folder));
}

QString CommandBench::missing(const QJsonObject &group) {
  for (const QJsonArray needs = group[u"needs"_s].toArray(); const QJsonValue &need : needs) {
    const QString name = need.toString();
    const bool isVariable = name == name.toUpper();
    if (isVariable ? qEnvironmentVariableIsEmpty(name.toLatin1().constData()) : QStandardPaths::findExecutable(name).isEmpty())
      return u"The lab lacks %1."_s.arg(name);
  }
  if (!m_isPrepared)
    prepare();
  const QString works = group[u"works"_s].toString();
  return works.isEmpty() || runWords(works, {}).status == 0 ? QString() : u"On the lab this fails: "_s + filled(works);
}

void CommandBench::prepare() {
  m_isPrepared = true;
  Lab::makeNamespace(m_namespace);
  for (auto service = m_table.services.cbegin(); service != m_table.services.cend(); ++service)
    for (const QString &version : *service)
      LabService(m_namespace, service.key(), version == service->constLast() ? 1 : 0).release(version);
  for (auto service = m_table.services.cbegin(); service != m_table.services.cend(); ++service)
    QVERIFY(LabService(m_namespace, service.key(), 1).waitReady());
}

/// Of that group alone: what others need may be missing.
void CommandBench::writeRunbook(const QJsonObject &group) {
  QStringList lines{u"apiVersion: sternway/v1"_s, u"kind: Runbook"_s,
                    u"metadata: {name: %1, title: The commands of a seed}"_s.arg(m_table.name), u"services:"_s};
  for (const QString &name : m_table.services.keys())
    lines << u"  - {name: %1, workload: deployment/%1, namespace: %2}"_s.arg(name, m_namespace);
  QJsonArray steps;
  const QJsonArray rows = rowsOf(group);
  for (qsizetype row = 0; row < rows.size(); ++row)
    if (QJsonObject step = filledIn(rows.at(row)[u"step"_s]).toObject(); !step.isEmpty()) {
      step.insert(u"id"_s, stepId(row));
      steps << step;
    }
  // a method that only looks is none: something has to be done in it
  if (std::ranges::all_of(steps, [](const QJsonValue &step) { return onlyReads(step.toObject()); }))
    steps << QJsonObject{{u"command"_s, QJsonObject{{u"argv"_s, QJsonArray{u"true"_s}}}}};
  lines << u"methods:"_s
        << u"  - {id: %1, title: %1, steps: %2}"_s.arg(group[u"id"_s].toString(),
                                                       QString::fromUtf8(QJsonDocument(steps).toJson(QJsonDocument::Compact)));
  QCOMPARE(writeFile(m_folder.filePath(u"runbook.yaml"_s), lines.join(u'\n').toUtf8() + '\n'), QString());
  const Outcome accepted = m_sternway.run({u"accept"_s, m_folder.filePath(u"runbook.yaml"_s), u"--yes"_s});
  QVERIFY2(accepted.status == 0, qPrintable(shortened(accepted)));
}

QString CommandBench::arrange(const QJsonArray &acts, const QString &service) {
  for (const QJsonValue &each : acts)
    if (const QString problem = act(each.toObject(), service); !problem.isEmpty())
      return problem;
  return {};
}

QString CommandBench::act(const QJsonObject &act, const QString &service) {
  if (const QString version = act[u"release"_s].toString(); !version.isEmpty()) {
    LabService released(m_namespace, act[u"service"_s].toString(service), 1);
    released.release(version);
    return released.waitReady() ? QString() : u"the release is not ready"_s;
  }
  if (const QString name = act[u"file"_s].toString(); !name.isEmpty())
    return writeFile(m_folder.filePath(name), filled(act[u"text"_s].toString()).toUtf8());
  if (const QString name = act[u"repository"_s].toString(); !name.isEmpty())
    return cloneRepository(name);
  if (const QString release = act[u"chart"_s].toString(); !release.isEmpty())
    return releaseChart(release, act[u"tag"_s].toString());
  const Outcome ran = runWords(act[u"run"_s].toString(), act[u"in"_s].toString());
  if (const QString name = act[u"remember"_s].toString(); !name.isEmpty())
    m_remembered.insert(name, ran.object()[u"id"_s].toVariant().toString());
  return ran.status == 0 || act[u"mayFail"_s].toBool() ? QString() : act[u"run"_s].toString() + u": "_s + shortened(ran);
}

QString CommandBench::cloneRepository(const QString &name) {
  const QString work = m_folder.filePath(name);
  const QString origin = work + u".git"_s;
  QDir(work).removeRecursively();
  QDir(origin).removeRecursively();
  const QList<QStringList> calls{{u"clone"_s, u"-q"_s, u"--bare"_s, qEnvironmentVariable("LAB_REPO_ORIGIN"), origin},
                                 {u"-C"_s, origin, u"update-ref"_s, u"refs/heads/main"_s, u"v1.3.0^{commit}"_s},
                                 {u"clone"_s, u"-q"_s, origin, work},
                                 {u"-C"_s, work, u"config"_s, u"user.name"_s, u"Release team"_s},
                                 {u"-C"_s, work, u"config"_s, u"user.email"_s, u"release@example.com"_s}};
  for (const QStringList &call : calls)
    if (const Outcome ran = Lab::run(u"git"_s, call); ran.status != 0)
      return shortened(ran);
  return {};
}

QString CommandBench::releaseChart(const QString &release, const QString &tag) {
  if (const QString problem = writeLabChart(m_folder.filePath(u"chart"_s)); !problem.isEmpty())
    return problem;
  const Outcome ran = Lab::run(u"helm"_s, {u"upgrade"_s, u"--install"_s, release, m_folder.filePath(u"chart"_s), u"-n"_s,
                                           m_namespace, u"--set"_s, u"tag="_s + tag});
  return ran.status == 0 ? QString() : shortened(ran);
}

Outcome CommandBench::rollBack(const QJsonObject &group, const QString &service) {
  const QJsonObject secrets = group[u"secrets"_s].toObject();
  for (auto secret = secrets.constBegin(); secret != secrets.constEnd(); ++secret)
    qputenv((u"STERNWAY_SECRET_"_s + secret.key().toUpper().replace(u'-', u'_')).toLatin1().constData(),
            filled(secret->toString()).toUtf8());
  QStringList words{u"rollback"_s, u"--context"_s, u"lab"_s,    u"--runbook"_s,   m_folder.filePath(u"runbook.yaml"_s),
                    u"--yes"_s,    u"--force"_s,   u"--json"_s, u"--stability"_s, u"1s"_s};
  words += group[u"all"_s].toBool()
               ? QStringList{u"--all"_s}
               : QStringList{u"--service"_s, service, u"-n"_s, m_namespace, u"--method"_s, group[u"id"_s].toString()};
  const QJsonArray rows = rowsOf(group);
  if (std::ranges::any_of(rows, [](const QJsonValue &row) { return row[u"step"_s].toObject().contains(u"kubernetes.undo"_s); }))
    words << u"--skip"_s << u"pods=no command watches them"_s;
  return m_sternway.run(words);
}

QString CommandBench::rowProblem(const QJsonObject &group, const QJsonObject &row, const QJsonObject &record) {
  const bool isAll = group[u"all"_s].toBool();
  if (!isAll && record[u"state"_s] != u"finished"_s)
    return u"the step is %1: %2"_s.arg(record[u"state"_s].toString(u"not in the plan"_s), record[u"message"_s].toString());
  const QString left = record[u"message"_s].toString() + u'\n' +
                       QString::fromUtf8(QJsonDocument(record[u"result"_s].toObject()).toJson(QJsonDocument::Compact));
  const QString told = filled(row[u"told"_s].toString());
  // JSON escapes the quotation marks and line breaks of what a program has printed
  if (!told.isEmpty() && !left.contains(QRegularExpression(told)))
    return u"it tells %1"_s.arg(left.left(1500));
  QString said;
  const QRegularExpression says(filled(row[u"says"_s].toString()));
  // what is on its way when the command ends
  if (!QTest::qWaitFor(
          [&] {
            const Outcome asked = runWords(row[u"ask"_s].toString(), row[u"in"_s].toString());
            said = (asked.out + asked.err).trimmed();
            return said.contains(says);
          },
          10'000))
    return u"%1 says %2"_s.arg(filled(row[u"ask"_s].toString()), said.left(1500));
  return {};
}

QMap<qsizetype, QString> CommandBench::carryOut(const QJsonObject &group) {
  const QString service = group[u"service"_s].toString(m_table.firstService);
  if (const QString problem = arrange(group[u"before"_s].toArray(), service); !problem.isEmpty())
    return {{-1, problem}};
  writeRunbook(group);
  const Outcome done = rollBack(group, service);
  const QMap<QString, QJsonObject> steps = stepsOf(done);
  QMap<qsizetype, QString> problems;
  const QJsonArray rows = rowsOf(group);
  for (qsizetype row = 0; row < rows.size(); ++row) {
    const QJsonObject each = rows.at(row).toObject();
    const QString kind = each[u"step"_s].toObject().keys().value(0);
    const QJsonObject record = recordOf(steps, group[u"id"_s].toString() + u'/' + stepId(row), kind);
    if (kind.isEmpty())
      continue;
    if (const QString problem = rowProblem(group, each, record); !problem.isEmpty())
      problems.insert(row, problem + (steps.isEmpty() ? u" | "_s + shortened(done) : QString()));
  }
  if (const QString problem = arrange(group[u"after"_s].toArray(), service); !problem.isEmpty())
    problems.insert(-1, problem);
  if (done.status != 0 && problems.isEmpty())
    problems.insert(-1, u"it ended with %1: %2"_s.arg(done.status).arg(shortened(done)));
  return problems;
}

}  // namespace sternway::test
