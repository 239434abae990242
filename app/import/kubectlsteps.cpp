// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quantity.h"
#include "core/text.h"
#include "import/commandwords.h"
#include "import/toolsteps.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
const QStringList &valuedOptions() {
  static const QStringList names{u"-n"_s,
                                 u"--namespace"_s,
                                 u"--context"_s,
                                 u"--kubeconfig"_s,
                                 u"-o"_s,
                                 u"--output"_s,
                                 u"-l"_s,
                                 u"--selector"_s,
                                 u"--timeout"_s,
                                 u"--to-revision"_s,
                                 u"--revision"_s,
                                 u"--replicas"_s,
                                 u"-p"_s,
                                 u"--patch"_s,
                                 u"--type"_s,
                                 u"-c"_s,
                                 u"--container"_s,
                                 u"--tail"_s,
                                 u"--since"_s,
                                 u"-f"_s,
                                 u"--filename"_s,
                                 u"-k"_s,
                                 u"--kustomize"_s,
                                 u"--sort-by"_s,
                                 u"--cluster"_s,
                                 u"--user"_s,
                                 u"--field-selector"_s,
                                 u"--grace-period"_s,
                                 u"--since-time"_s,
                                 u"--request-timeout"_s};
  return names;
}

/// "deployment", "statefulset" or "daemonset" for what kubectl takes as one; empty for anything else.
QString workloadKind(const QString &word) {
  const QString kind = word.toLower().section(u'.', 0, 0);
  if (QStringList{u"deployment"_s, u"deployments"_s, u"deploy"_s}.contains(kind))
    return u"deployment"_s;
  if (QStringList{u"statefulset"_s, u"statefulsets"_s, u"sts"_s}.contains(kind))
    return u"statefulset"_s;
  return QStringList{u"daemonset"_s, u"daemonsets"_s, u"ds"_s}.contains(kind) ? u"daemonset"_s : QString();
}

class Kubectl {
  Q_DECLARE_TR_FUNCTIONS(sternway::Kubectl)
public:
  Kubectl(const QStringList &words, const ToolContext &context)
      : m_context(context), m_verb(verbOf(words)), m_words(words.mid(1), valuedFor(m_verb)) {}

  ToolSteps steps() {
    if (m_words.has({u"--context"_s, u"--kubeconfig"_s, u"--cluster"_s, u"--user"_s, u"--all-namespaces"_s, u"-A"_s}) &&
        !isLooking())
      return std::nullopt;  // another cluster than the runbook's: the command says so, a typed step cannot
    const auto step = one();
    return step ? ToolSteps(QList{*step}) : m_several.isEmpty() ? std::nullopt : ToolSteps(m_several);
  }

private:
  static QString verbOf(const QStringList &words) {
    static const QStringList verbs{u"rollout"_s, u"set"_s,      u"patch"_s, u"scale"_s,  u"exec"_s,  u"logs"_s,  u"log"_s,
                                   u"get"_s,     u"describe"_s, u"top"_s,   u"delete"_s, u"apply"_s, u"events"_s};
    for (const QString &word : words.mid(1))
      if (verbs.contains(word))
        return word;
    return {};
  }

  static QStringList valuedFor(const QString &verb) {
    QStringList names = valuedOptions();
    if (verb == u"logs" || verb == u"log") {
      names.removeAll(u"-f"_s);
      names.removeAll(u"-p"_s);
    }
    return names;
  }

  [[nodiscard]] bool isLooking() const {
    return QStringList{u"get"_s, u"describe"_s, u"top"_s, u"logs"_s, u"events"_s}.contains(m_verb);
  }

  std::optional<ProcedureStep> one() {
    if (m_words.plain(0) != m_verb || m_verb.isEmpty())
      return std::nullopt;
    if (m_verb == u"rollout")
      return rollout(m_words.plain(1));
    if (m_verb == u"set")
      return m_words.plain(1) == u"image" ? setImage() : m_words.plain(1) == u"env" ? setEnv() : std::nullopt;
    if (m_verb == u"patch")
      return patch();
    if (m_verb == u"scale")
      return scale();
    if (m_verb == u"exec")
      return exec();
    if (m_verb == u"delete")
      return deletePods();
    if (m_verb == u"apply")
      return apply();
    return look();
  }

  struct Target {
    QString workload;  ///< "deployment/web"; empty: the service's own
    QString kind, name;
    qsizetype next = 0;  ///< of the words behind it
    bool isWorkload = false;
  };

  [[nodiscard]] Target target(qsizetype index) const {
    Target found;
    const QString word = m_words.plain(index);
    const bool joined = word.contains(u'/');
    found.kind = joined ? word.section(u'/', 0, 0) : word;
    found.name = joined ? word.section(u'/', 1) : m_words.plain(index + 1);
    found.next = index + (joined ? 1 : 2);
    const QString kind = workloadKind(found.kind);
    found.isWorkload = !kind.isEmpty() && !found.name.isEmpty() && !found.name.contains(u',');
    if (found.isWorkload && found.name != u"{{service}}")
      found.workload = kind + u'/' + found.name;
    return found;
  }

  [[nodiscard]] QJsonObject where(const QString &workload = {}) const {
    QJsonObject arguments;
    putText(arguments, u"workload"_s, workload);
    const QString nameSpace = m_words.value({u"-n"_s, u"--namespace"_s});
    putText(arguments, u"namespace"_s, nameSpace == u"{{namespace}}" ? QString() : nameSpace);
    return arguments;
  }

  std::optional<ProcedureStep> rollout(const QString &what) {
    const Target of = target(2);
    if (what == u"restart" && !of.isWorkload && !workloadKind(of.kind).isEmpty() && m_words.plainCount() == 3)
      return restartAll();
    if (!of.isWorkload)
      return std::nullopt;
    QJsonObject arguments = where(of.workload);
    if (what == u"undo") {
      arguments.insert(u"to"_s, revision(m_words.value({u"--to-revision"_s})));
      return procedureStep(u"kubernetes.undo"_s, arguments);
    }
    if (what == u"status") {
      const QString timeout = m_words.value({u"--timeout"_s});
      putText(arguments, u"timeout"_s, parseDuration(timeout) ? timeout : QString());
      return procedureStep(u"kubernetes.waitRollout"_s, arguments);
    }
    if (what == u"history") {
      arguments.insert(u"what"_s, QJsonArray{u"history"_s});
      return procedureStep(u"kubernetes.capture"_s, arguments);
    }
    const bool isPlain = what == u"restart" || what == u"pause" || what == u"resume";
    return isPlain ? std::optional(procedureStep(u"kubernetes."_s + what, arguments)) : std::nullopt;
  }

  std::optional<ProcedureStep> restartAll() const {
    QJsonObject arguments = where();
    arguments.insert(u"all"_s, true);
    return procedureStep(u"kubernetes.restart"_s, arguments);
  }

  QString revision(const QString &value) {
    if (value.isEmpty() || value == u"0")
      return u"previous"_s;
    bool isNumber = false;
    (void)value.toUInt(&isNumber);
    if (!isNumber)
      return value;
    return m_context.variables.sample(u"REVISION"_s, VariableType::Revision, value, m_context.line);
  }

  std::optional<ProcedureStep> setImage() {
    const Target of = target(2);
    if (!of.isWorkload)
      return std::nullopt;
    for (const QString &pair : m_words.plainFrom(of.next)) {
      const QString container = pair.section(u'=', 0, 0);
      if (!pair.contains(u'='))
        return std::nullopt;
      QJsonObject arguments = where(of.workload);
      arguments.insert(u"image"_s, image(pair.section(u'=', 1)));
      putText(arguments, u"container"_s, container == u"*" ? QString() : container);
      m_several.append(procedureStep(u"kubernetes.setImage"_s, arguments));
    }
    return std::nullopt;
  }

  /// A version in a runbook is the one of the day it was written.
  QString image(const QString &reference) {
    const qsizetype colon = reference.lastIndexOf(u':');
    if (colon < 0 || !isSampleVersion(reference.mid(colon + 1)))
      return reference;
    return reference.left(colon + 1) +
           m_context.variables.sample(u"VERSION"_s, VariableType::Version, reference.mid(colon + 1), m_context.line);
  }

  std::optional<ProcedureStep> setEnv() {
    const Target of = target(2);
    QJsonObject env;
    for (const QString &pair : m_words.plainFrom(of.next))
      if (pair.contains(u'='))
        env.insert(pair.section(u'=', 0, 0), pair.section(u'=', 1));
    if (!of.isWorkload || env.isEmpty() || env.size() != m_words.plainFrom(of.next).size())
      return std::nullopt;
    QJsonObject arguments = where(of.workload);
    arguments.insert(u"env"_s, env);
    return procedureStep(u"kubernetes.setEnv"_s, arguments);
  }

  std::optional<ProcedureStep> patch() {
    const Target of = target(1);
    const QString text = m_words.value({u"-p"_s, u"--patch"_s});
    const QJsonDocument json = QJsonDocument::fromJson(text.toUtf8());
    if (json.isNull())
      return std::nullopt;
    QJsonObject arguments = where(of.workload);
    const bool isConfigMap = of.kind == u"configmap" || of.kind == u"cm" || of.kind == u"configmaps";
    const QJsonObject data = json.object().value(u"data"_s).toObject();
    if (isConfigMap && json.object().size() == 1 && !data.isEmpty()) {
      arguments.insert(u"name"_s, of.name);
      arguments.insert(u"data"_s, data);
      return procedureStep(u"kubernetes.patchConfigMap"_s, arguments);
    }
    if (!of.isWorkload)
      return std::nullopt;
    arguments.insert(u"patch"_s, json.isObject() ? QJsonValue(json.object()) : QJsonValue(json.array()));
    putText(arguments, u"type"_s, m_words.value({u"--type"_s}));
    return procedureStep(u"kubernetes.patch"_s, arguments);
  }

  std::optional<ProcedureStep> scale() {
    const Target of = target(1);
    const QString replicas = m_words.value({u"--replicas"_s});
    bool isNumber = false;
    const int count = replicas.toInt(&isNumber);
    if (!of.isWorkload || replicas.isEmpty() || (isNumber && count < 0))
      return std::nullopt;
    QJsonObject arguments = where(of.workload);
    arguments.insert(u"replicas"_s, isNumber ? QJsonValue(count) : QJsonValue(replicas));
    return procedureStep(u"kubernetes.scale"_s, arguments);
  }

  std::optional<ProcedureStep> exec() {
    const Target of = m_words.plain(1).contains(u'/') ? target(1) : Target{};
    const QStringList argv = m_words.hasRest() ? m_words.rest() : m_words.plainFrom(2);
    if (argv.isEmpty() || isInteractive(argv) || m_words.plain(1).isEmpty())
      return std::nullopt;
    QJsonObject arguments = where(of.workload);
    if (!of.isWorkload)
      arguments.insert(u"pod"_s, m_words.plain(1).startsWith(u"pod/"_s) ? m_words.plain(1).mid(4) : m_words.plain(1));
    arguments.insert(u"argv"_s, QJsonArray::fromStringList(argv));
    putText(arguments, u"container"_s, m_words.value({u"-c"_s, u"--container"_s}));
    return procedureStep(u"kubernetes.exec"_s, arguments);
  }

  std::optional<ProcedureStep> deletePods() const {
    const QString kind = m_words.plain(1);
    const QString selector = m_words.value({u"-l"_s, u"--selector"_s});
    if (!QStringList{u"pod"_s, u"pods"_s, u"po"_s}.contains(kind) || selector.isEmpty() || m_words.plainCount() > 2)
      return std::nullopt;
    QJsonObject arguments = where();
    arguments.insert(u"selector"_s, selector);
    return procedureStep(u"kubernetes.deletePods"_s, arguments);
  }

  std::optional<ProcedureStep> apply() const {
    const QStringList files = m_words.values({u"-f"_s, u"--filename"_s});
    const QString kustomization = m_words.value({u"-k"_s, u"--kustomize"_s});
    QJsonObject arguments = where();
    if (files.size() == 1 && kustomization.isEmpty() && files.constFirst() != u"-")
      arguments.insert(u"file"_s, files.constFirst());
    else if (files.isEmpty() && !kustomization.isEmpty())
      arguments.insert(u"kustomization"_s, kustomization);
    else
      return std::nullopt;
    return procedureStep(u"kubernetes.apply"_s, arguments);
  }

  std::optional<ProcedureStep> look() {
    if (m_words.has({u"-w"_s, u"--watch"_s, u"-f"_s, u"--follow"_s}) && m_verb != u"apply")
      m_context.doubts.append(tr("it never ends in the source; here it is done once"));
    const QString what = captured();
    if (what.isEmpty())
      return std::nullopt;
    const bool isLogs = what == u"logs";
    const Target of = target(1);
    const bool isOfWorkload = of.isWorkload || (isLogs && m_words.plain(1).contains(u'/') && of.isWorkload);
    const bool isOther = !isOfWorkload && !of.name.isEmpty() && what != u"configmap" && what != u"events" && what != u"top";
    if ((isOther && m_words.plainCount() > 2) || (isLogs && !isOfWorkload && m_words.plainCount() > 1))
      return std::nullopt;  // one pod by its name
    QJsonObject arguments = where(isOfWorkload ? of.workload : QString());
    arguments.insert(u"what"_s, QJsonArray{what});
    putText(arguments, u"selector"_s, m_words.value({u"-l"_s, u"--selector"_s}));
    putNumber(arguments, m_words.value({u"--tail"_s}));
    const QString since = m_words.value({u"--since"_s});
    putText(arguments, u"since"_s, parseDuration(since) || since.startsWith(u"{{"_s) ? since : QString());
    putText(arguments, u"name"_s, what == u"configmap" ? of.name : QString());
    return procedureStep(u"kubernetes.capture"_s, arguments);
  }

  static void putNumber(QJsonObject &arguments, const QString &tail) {
    bool isNumber = false;
    const int count = tail.toInt(&isNumber);
    if (isNumber && count > 0)
      arguments.insert(u"tail"_s, count);
  }

  [[nodiscard]] QString captured() const {
    const QString kind = m_words.plain(1).section(u'/', 0, 0);
    if (m_verb == u"logs" || m_verb == u"log")
      return u"logs"_s;
    if (m_verb == u"events")
      return u"events"_s;
    if (m_verb == u"top")
      return kind.startsWith(u"pod"_s) || kind == u"po" ? u"top"_s : QString();
    if (m_verb == u"describe")
      return workloadKind(kind).isEmpty() && !isPods(kind) ? QString() : u"describe"_s;
    if (QStringList{u"event"_s, u"events"_s, u"ev"_s}.contains(kind))
      return u"events"_s;
    if (isPods(kind))
      return u"pods"_s;
    if (QStringList{u"configmap"_s, u"configmaps"_s, u"cm"_s}.contains(kind) && !target(1).name.isEmpty())
      return u"configmap"_s;
    if (workloadKind(kind).isEmpty())
      return {};
    const QString output = m_words.value({u"-o"_s, u"--output"_s});
    return output.contains(u"image"_s) ? u"images"_s : u"status"_s;
  }

  static bool isPods(const QString &kind) { return kind == u"pods" || kind == u"pod" || kind == u"po"; }

  const ToolContext &m_context;
  const QString m_verb;
  const CommandWords m_words;
  QList<ProcedureStep> m_several;
};
}  // namespace

ToolSteps kubectlSteps(const QStringList &words, const ToolContext &context) {
  return Kubectl(words, context).steps();
}

}  // namespace sternway
