// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/placeholders.h"
#include "core/shell.h"
#include "runbook/stepkinds.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
QString shown(const QJsonValue &value) {
  if (value.isObject())
    return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
  if (value.isArray())
    return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
  return value.toVariant().toString();
}

/// The arguments of one step, as words of a command.
class Words {
public:
  Words(const ProcedureStep &step, const RunbookService &service) : m_arguments(step.arguments), m_service(service) {}

  [[nodiscard]] QString text(const QString &name) const { return shown(m_arguments.value(name)); }
  [[nodiscard]] bool has(const QString &name) const { return m_arguments.contains(name); }
  [[nodiscard]] bool flag(const QString &name) const { return m_arguments.value(name).toBool(); }
  [[nodiscard]] QStringList list(const QString &name) const {
    QStringList words;
    for (const QJsonValue word : m_arguments.value(name).toArray())
      words.append(shown(word));
    return words;
  }
  /// PREFIX + value where the argument is given.
  [[nodiscard]] QStringList optional(const QString &name, const QString &prefix) const {
    return has(name) ? QStringList{prefix + text(name)} : QStringList();
  }
  /// OPTION value.
  [[nodiscard]] QStringList option(const QString &name, const QString &option) const {
    return has(name) ? QStringList{option, text(name)} : QStringList();
  }
  [[nodiscard]] QStringList pairs(const QString &name, const QStringList &before = {}) const {
    QStringList words;
    const QJsonObject map = m_arguments.value(name).toObject();
    for (auto entry = map.constBegin(); entry != map.constEnd(); ++entry)
      words += before + QStringList{entry.key() + u'=' + shown(entry.value())};
    return words;
  }

  [[nodiscard]] QString workload() const {
    if (has(u"workload"_s))
      return text(u"workload"_s);
    return m_service.workload.isEmpty() ? u"deployment/"_s + m_service.name : m_service.workload;
  }
  [[nodiscard]] QStringList inNamespace() const {
    const QString name = has(u"namespace"_s) ? text(u"namespace"_s) : m_service.nameSpace;
    return name.isEmpty() ? QStringList() : QStringList{u"-n"_s, name};
  }
  [[nodiscard]] QStringList kubectl(const QStringList &words) const { return QStringList{u"kubectl"_s} + inNamespace() + words; }
  [[nodiscard]] QStringList selector() const { return option(u"selector"_s, u"-l"_s); }

private:
  const QJsonObject &m_arguments;
  const RunbookService &m_service;
};

QString undo(const Words &words) {
  const QString to = words.text(u"to"_s);
  const QString workload = words.workload();
  const QString revision = to == u"last-good" ? u"{{target.revision}}"_s : to;
  if (workload.startsWith(u"helm/"_s))
    return shellCommand(QStringList{u"helm"_s} + words.inNamespace() + QStringList{u"rollback"_s, workload.mid(5)} +
                        (to == u"previous" ? QStringList() : QStringList{revision}));
  QStringList argv{u"rollout"_s, u"undo"_s, workload};
  if (to != u"previous")
    argv.append(u"--to-revision="_s + revision);
  return shellCommand(words.kubectl(argv));
}

QString patch(const Words &words) {
  return shellCommand(words.kubectl(QStringList{u"patch"_s, words.workload()} + words.optional(u"type"_s, u"--type="_s) +
                                    QStringList{u"-p"_s, words.text(u"patch"_s)}));
}

QString patchConfigMap(const Words &words, const QJsonObject &arguments) {
  const QJsonObject data{{u"data"_s, arguments.value(u"data"_s)}};
  return shellCommand(
      words.kubectl({u"patch"_s, u"configmap"_s, words.text(u"name"_s), u"--type=merge"_s, u"-p"_s, shown(data)}));
}

QString restart(const Words &words) {
  return shellCommand(words.kubectl({u"rollout"_s, u"restart"_s, words.flag(u"all"_s) ? u"deployment"_s : words.workload()}));
}

QString exec(const Words &words) {
  const QString target = words.has(u"pod"_s) ? words.text(u"pod"_s) : words.workload();
  return shellCommand(words.kubectl(QStringList{u"exec"_s, target} + words.option(u"container"_s, u"-c"_s) +
                                    QStringList{u"--"_s} + words.list(u"argv"_s)));
}

QStringList captureArgv(const Words &words, const QString &what) {
  const QString workload = words.workload();
  if (what == u"history" || what == u"status")
    return {u"rollout"_s, what, workload};
  if (what == u"images")
    return {u"get"_s, workload, u"-o"_s, u"jsonpath={.spec.template.spec.containers[*].image}"_s};
  if (what == u"events")
    return {u"get"_s, u"events"_s, u"--sort-by=.lastTimestamp"_s};
  if (what == u"pods")
    return QStringList{u"get"_s, u"pods"_s} + words.selector();
  if (what == u"top")
    return QStringList{u"top"_s, u"pods"_s} + words.selector();
  if (what == u"configmap")
    return QStringList{u"get"_s, u"configmap"_s} + words.optional(u"name"_s, {}) + QStringList{u"-o"_s, u"yaml"_s};
  const QStringList subject = words.has(u"selector"_s) ? words.selector() : QStringList{workload};
  if (what == u"describe")
    return QStringList{u"describe"_s} + (words.has(u"selector"_s) ? QStringList{u"pods"_s} : QStringList()) + subject;
  return QStringList{u"logs"_s} + subject + words.optional(u"tail"_s, u"--tail="_s) + words.optional(u"since"_s, u"--since="_s);
}

QString capture(const Words &words) {
  QStringList lines;
  for (const QString &what : words.list(u"what"_s))
    lines.append(shellCommand(words.kubectl(captureArgv(words, what))));
  return lines.join(u'\n');
}

QString logsCount(const Words &words) {
  return shellCommand(words.kubectl(QStringList{u"logs"_s} + words.selector() + words.optional(u"since"_s, u"--since="_s))) +
         u" | "_s + shellCommand({u"grep"_s, u"-cE"_s, words.text(u"pattern"_s)});
}

QString apply(const Words &words) {
  const QStringList what =
      words.has(u"kustomization"_s) ? words.option(u"kustomization"_s, u"-k"_s) : words.option(u"file"_s, u"-f"_s);
  return shellCommand(words.kubectl(QStringList{u"apply"_s} + what));
}

QString restoreConfigMap(const Words &words) {
  const QString name = words.text(u"name"_s);
  const QString file = words.has(u"file"_s)     ? words.text(u"file"_s)
                       : words.has(u"backup"_s) ? words.text(u"backup"_s)
                                                : name + u".yaml"_s;
  return shellCommand(words.kubectl({u"apply"_s, u"-f"_s, file}));
}

QString kubernetes(const QString &verb, const Words &words, const QJsonObject &arguments) {
  const QString workload = words.workload();
  if (verb == u"undo")
    return undo(words);
  if (verb == u"setImage")
    return shellCommand(
        words.kubectl({u"set"_s, u"image"_s, workload,
                       (words.has(u"container"_s) ? words.text(u"container"_s) : u"*"_s) + u'=' + words.text(u"image"_s)}));
  if (verb == u"patch")
    return patch(words);
  if (verb == u"setEnv")
    return shellCommand(words.kubectl(QStringList{u"set"_s, u"env"_s, workload} + words.pairs(u"env"_s)));
  if (verb == u"patchConfigMap")
    return patchConfigMap(words, arguments);
  if (verb == u"restoreConfigMap")
    return restoreConfigMap(words);
  if (verb == u"restoreSecret")
    return shellCommand(words.kubectl({u"apply"_s, u"-f"_s, words.text(u"source"_s)}));
  if (verb == u"restart")
    return restart(words);
  if (verb == u"pause" || verb == u"resume")
    return shellCommand(words.kubectl({u"rollout"_s, verb, workload}));
  if (verb == u"scale")
    return shellCommand(words.kubectl({u"scale"_s, workload, u"--replicas="_s + words.text(u"replicas"_s)}));
  if (verb == u"deletePods")
    return shellCommand(words.kubectl(QStringList{u"delete"_s, u"pods"_s} + words.selector()));
  if (verb == u"apply")
    return apply(words);
  if (verb == u"exec")
    return exec(words);
  if (verb == u"capture")
    return capture(words);
  if (verb == u"logsCount")
    return logsCount(words);
  return shellCommand(
      words.kubectl(QStringList{u"rollout"_s, u"status"_s, workload} + words.optional(u"timeout"_s, u"--timeout="_s)));
}

QString helm(const QString &verb, const Words &words) {
  return shellCommand(QStringList{u"helm"_s} + words.inNamespace() + QStringList{verb} + words.optional(u"release"_s, {}) +
                      words.optional(u"revision"_s, {}));
}

QString migration(const QString &verb, const Words &words) {
  const QString tool = words.text(u"tool"_s);
  const bool isDown = verb == u"down";
  if (words.has(u"argv"_s))
    return shellCommand(words.list(u"argv"_s));
  if (tool == u"npm")
    return shellCommand(QStringList{u"npm"_s, u"run"_s, isDown ? u"migrate:down"_s : u"migrate:status"_s} +
                        (words.has(u"name"_s) ? QStringList{u"--"_s, words.text(u"name"_s)} : QStringList()));
  if (tool == u"prisma")
    return shellCommand(
        isDown ? QStringList{u"npx"_s, u"prisma"_s, u"migrate"_s, u"resolve"_s, u"--rolled-back"_s, words.text(u"name"_s)}
               : QStringList{u"npx"_s, u"prisma"_s, u"migrate"_s, u"status"_s});
  if (tool == u"ef")
    return shellCommand(isDown ? QStringList{u"dotnet"_s, u"ef"_s, u"database"_s, u"update"_s, words.text(u"name"_s)}
                               : QStringList{u"dotnet"_s, u"ef"_s, u"migrations"_s, u"list"_s});
  return {};
}

QString sql(const Words &words) {
  return shellCommand(QStringList{u"psql"_s} + words.option(u"database"_s, u"-d"_s) +
                      (words.flag(u"transaction"_s) ? QStringList{u"-1"_s} : QStringList()) + words.option(u"text"_s, u"-c"_s) +
                      words.option(u"file"_s, u"-f"_s));
}

QString tag(const Words &words) {
  const QString name = words.text(u"name"_s);
  QString text = shellCommand(
      QStringList{u"git"_s, u"tag"_s} +
      (words.has(u"message"_s) ? QStringList{u"-a"_s, name} + words.option(u"message"_s, u"-m"_s) : QStringList{name}));
  if (words.flag(u"push"_s))
    text += u'\n' + shellCommand({u"git"_s, u"push"_s, u"origin"_s, name});
  return text;
}

QString git(const QString &verb, const Words &words) {
  const QStringList paths = words.has(u"paths"_s) ? QStringList{u"--"_s} + words.list(u"paths"_s) : QStringList();
  if (verb == u"revert")
    return shellCommand(QStringList{u"git"_s, u"revert"_s, u"--no-edit"_s} + words.option(u"mainline"_s, u"-m"_s) +
                        QStringList{words.has(u"commit"_s) ? words.text(u"commit"_s) : u"HEAD"_s});
  if (verb == u"tag")
    return tag(words);
  if (verb == u"checkout")
    return shellCommand(QStringList{u"git"_s, u"checkout"_s, words.text(u"ref"_s)} + paths);
  if (verb == u"log")
    return shellCommand(QStringList{u"git"_s, u"log"_s, u"--oneline"_s, u"-20"_s} + paths);
  QStringList argv{u"git"_s, u"push"_s};
  if (words.has(u"remote"_s) || words.has(u"branch"_s))
    argv.append(words.has(u"remote"_s) ? words.text(u"remote"_s) : u"origin"_s);
  argv += words.optional(u"branch"_s, {});
  return shellCommand(words.flag(u"tags"_s) ? argv + QStringList{u"--tags"_s} : argv);
}

QString github(const QString &verb, const Words &words) {
  if (verb == u"dispatchWorkflow")
    return shellCommand(QStringList{u"gh"_s, u"workflow"_s, u"run"_s, words.text(u"workflow"_s)} +
                        words.pairs(u"inputs"_s, {u"-f"_s}));
  return shellCommand({u"gh"_s, u"issue"_s, u"comment"_s, words.text(u"issue"_s), u"--body"_s, words.text(u"body"_s)});
}

QString compose(const QString &verb, const Words &words) {
  return verb == u"pull" ? shellCommand({u"docker"_s, u"pull"_s, words.text(u"image"_s)})
                         : shellCommand({u"docker"_s, u"compose"_s, u"up"_s, u"-d"_s, words.text(u"service"_s)});
}

QString http(const Words &words, const QJsonObject &arguments) {
  QStringList argv{u"curl"_s, u"-sS"_s};
  if (words.has(u"method"_s) && words.text(u"method"_s) != u"GET")
    argv += {u"-X"_s, words.text(u"method"_s)};
  const QJsonObject headers = arguments.value(u"headers"_s).toObject();
  for (auto header = headers.constBegin(); header != headers.constEnd(); ++header)
    argv += {u"-H"_s, header.key() + u": "_s + shown(header.value())};
  return shellCommand(argv + words.option(u"body"_s, u"--data"_s) + QStringList{words.text(u"url"_s)});
}
}  // namespace

QString stepCommand(const ProcedureStep &step, const RunbookService &service) {
  const Words words(step, service);
  const QString family = step.kind.section(u'.', 0, 0);
  const QString verb = step.kind.section(u'.', 1);
  if (family == u"kubernetes")
    return kubernetes(verb, words, step.arguments);
  if (family == u"helm")
    return helm(verb, words);
  if (family == u"migration")
    return migration(verb, words);
  if (family == u"git")
    return git(verb, words);
  if (family == u"github")
    return github(verb, words);
  if (family == u"compose")
    return compose(verb, words);
  if (family == u"sql")
    return sql(words);
  if (family == u"http")
    return http(words, step.arguments);
  if (family == u"command")
    return words.flag(u"shell"_s) ? words.list(u"argv"_s).join(u' ') : shellCommand(words.list(u"argv"_s));
  return {};
}

RunbookService serviceOf(const ProcedureStep &step, const Runbook &runbook) {
  for (const RunbookService &service : runbook.services)
    if (service.name == step.service || (step.service.isEmpty() && runbook.services.size() == 1))
      return service;
  RunbookService open;
  open.name = step.service.isEmpty() ? u"{{service}}"_s : step.service;
  open.nameSpace = u"{{namespace}}"_s;
  return open;
}

}  // namespace sternway
