// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/helm/rollbackfacts.h"

#include "core/format.h"
#include "core/podtemplate.h"
#include "core/stepdescriptor.h"
#include "helm/contentdiff.h"
#include "steps/quietprogram.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>

#include <functional>

namespace sternway::steps {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
QString workloadPlural(const QString &workloadKind) {
  return workloadKind.toLower() + u's';
}

/// The images of a template by the names of its containers.
QMap<QString, QString> imagesByName(const QJsonObject &podTemplate) {
  QMap<QString, QString> images;
  const QJsonArray containers = podTemplate.value(u"spec"_s)[u"containers"_s].toArray();
  for (const QJsonValue &container : containers)
    images.insert(container[u"name"_s].toString(), container[u"image"_s].toString());
  return images;
}

/// Reads one thing after the other, and what is independent at once. A child of the call that it answers.
class RollbackFactsReader final : public QObject {
public:
  RollbackFactsReader(const StepContext &context, const Step &step, Call<RollbackFacts> *call)
      : QObject(call), m_context(context), m_release(releaseOf(step)), m_step(step), m_call(call) {}

  void start() {
    helm::releaseHistory(cluster(), m_release.nameSpace, m_release.name, this)
        ->then([this](const Result<QList<helm::Release>> &history) {
          const auto choice = history.and_then([this](const QList<helm::Release> &all) {
            return wishOf(m_step, m_context.clock->now()).and_then([&all](const helm::RollbackWish &wish) {
              return helm::rollbackTarget(all, wish);
            });
          });
          if (!choice)
            return m_call->finish(tl::unexpected(choice.error()));
          m_facts.choice = *choice;
          readContent(choice->current.revision, &RollbackFacts::current, [this] {
            readContent(m_facts.choice.target.revision, &RollbackFacts::target, [this] { readSurroundings(); });
          });
        });
  }

private:
  [[nodiscard]] ClusterApi &cluster() const { return *m_context.cluster(m_step.target); }

  void readContent(int revision, helm::ReleaseContent RollbackFacts::*into, std::function<void()> next) {
    helm::releaseContent(cluster(), m_release.nameSpace, m_release.name, revision, this)
        ->then([this, into, next = std::move(next)](const Result<helm::ReleaseContent> &content) {
          if (!content)
            return m_call->finish(tl::unexpected(content.error()));
          m_facts.*into = *content;
          next();
        });
  }

  /// One of several answers that are waited for.
  template <typename T, typename Then>
  void ask(Call<T> *call, Then then) {
    ++m_waiting;
    call->then([this, then = std::move(then)](const Result<T> &answer) {
      then(answer);
      if (--m_waiting == 0)
        std::exchange(m_next, nullptr)();
    });
  }

  void readSurroundings() {
    m_next = [this] { askPermissions(); };
    ask(helmVersion(), [this](const Result<QString> &version) {
      m_facts.helmVersion = version.value_or(QString());
      m_facts.helmProblem = version ? QString() : version.error().message;
    });
    discover();
    readLive();
  }

  [[nodiscard]] Call<QString> *helmVersion() {
    return mapped<QString>(
        this, runQuietly(m_context.programs, {.argv = {u"helm"_s, u"version"_s, u"--short"_s}, .timeout = 30s}, this),
        [](const Result<ProgramResult> &result) {
          return result.map([](const ProgramResult &ran) { return QString::fromUtf8(ran.output).trimmed().section(u'\n', -1); });
        });
  }

  /// Everything that Helm builds before it changes anything: both manifests, and the hooks that run.
  [[nodiscard]] QList<helm::ManifestObject> built() const {
    QList<helm::ManifestObject> all = m_facts.current.objects + m_facts.target.objects;
    for (const helm::Hook &hook : m_facts.target.hooks)
      if (hook.runsAtRollback() && !hook.object.apiVersion.isEmpty())
        all << hook.object;
    return all;
  }

  void discover() {
    QMap<QString, QStringList> kinds;
    for (const QList<helm::ManifestObject> all = built(); const helm::ManifestObject &object : all)
      if (!kinds[object.apiVersion].contains(object.kind))
        kinds[object.apiVersion] << object.kind;
    for (auto each = kinds.cbegin(); each != kinds.cend(); ++each) {
      const QString version = each.key();
      // the group's own document, which lists its resources, has no resource in its address
      const ResourcePath path{.group = version.contains(u'/') ? version.section(u'/', 0, 0) : QString(),
                              .version = version.section(u'/', -1),
                              .plural = {},
                              .nameSpace = {},
                              .name = {}};
      ask(cluster().get(path, this),
          [this, version, wanted = each.value()](const Result<QJsonObject> &served) { judgeServed(version, wanted, served); });
    }
  }

  void judgeServed(const QString &version, const QStringList &wanted, const Result<QJsonObject> &served) {
    if (!served && served.error().kind != ErrorKind::NotFound) {
      m_facts.notChecked << u"%1: %2"_s.arg(version, served.error().message);
      return;
    }
    QMap<QString, QString> plurals;
    const QJsonArray resources = served ? served->value(u"resources"_s).toArray() : QJsonArray();
    for (const QJsonValue &resource : resources)
      if (!resource[u"name"_s].toString().contains(u'/'))
        plurals.insert(resource[u"kind"_s].toString(), resource[u"name"_s].toString());
    for (const QString &kind : wanted)
      if (plurals.contains(kind))
        m_plurals.insert(version + u' ' + kind, plurals.value(kind));
      else
        m_facts.gone << version + u' ' + kind;
  }

  void readLive() {
    const ResourcePath scalers{.group = u"autoscaling"_s,
                               .version = u"v1"_s,
                               .plural = u"horizontalpodautoscalers"_s,
                               .nameSpace = m_release.nameSpace,
                               .name = {}};
    ask(cluster().list(scalers, {}, this), [this](const Result<QList<QJsonObject>> &listed) {
      if (!listed)
        m_facts.notChecked << tr("autoscalers: %1").arg(listed.error().message);
      for (const QJsonObject &scaler : listed.value_or(QList<QJsonObject>())) {
        const QJsonValue of = scaler.value(u"spec"_s)[u"scaleTargetRef"_s];
        m_scaled.insert(of[u"kind"_s].toString() + u'/' + of[u"name"_s].toString(),
                        scaler.value(u"metadata"_s)[u"name"_s].toString());
      }
    });
    for (const helm::ManifestObject &object : m_facts.current.objects) {
      if (object.podTemplate().isEmpty())
        continue;
      const ResourcePath path{.group = u"apps"_s,
                              .version = u"v1"_s,
                              .plural = workloadPlural(object.kind),
                              .nameSpace = object.nameSpace,
                              .name = object.name};
      ask(cluster().get(path, this), [this, object](const Result<QJsonObject> &live) {
        if (live)
          m_live.append({object, *live});
        else if (live.error().kind != ErrorKind::NotFound)
          m_facts.notChecked << u"%1: %2"_s.arg(object.title(m_release.nameSpace), live.error().message);
      });
    }
  }

  void compareLive() {
    for (const auto &[object, live] : std::as_const(m_live)) {
      const helm::ManifestObject *target = helm::find(m_facts.target, object);
      const auto before = imagesByName(object.podTemplate());
      const auto after = target ? imagesByName(target->podTemplate()) : QMap<QString, QString>();
      const auto now = imagesByName(live.value(u"spec"_s)[u"template"_s].toObject());
      for (auto each = now.cbegin(); each != now.cend(); ++each)
        if (before.contains(each.key()) && before.value(each.key()) != each.value())
          m_facts.drift.append({.object = object.title(m_release.nameSpace),
                                .container = each.key(),
                                .live = each.value(),
                                .current = before.value(each.key()),
                                .target = after.value(each.key())});
      const QJsonValue wanted = target ? target->content.value(u"spec"_s)[u"replicas"_s] : QJsonValue();
      const int running = live.value(u"spec"_s)[u"replicas"_s].toInt();
      const QString scaler = m_scaled.value(object.kind + u'/' + object.name);
      if (!wanted.isDouble() || (wanted.toInt() == running && scaler.isEmpty()))
        continue;
      const QString jump = u"%1: %2 → %3"_s.arg(object.title(m_release.nameSpace)).arg(running).arg(wanted.toInt());
      m_facts.replicas << (scaler.isEmpty() ? jump : tr("%1, although hpa/%2 scales it").arg(jump, scaler));
    }
  }

  void askPermissions() {
    compareLive();
    m_next = [this] { m_call->finish(m_facts); };
    const QStringList deleted = helm::deletedObjects(m_facts.current, m_facts.target);
    QSet<QString> asked;
    const auto question = [&](const QString &verb, const QString &group, const QString &resource, const QString &nameSpace) {
      if (const QString key = QStringList{verb, group, resource, nameSpace}.join(u' '); !asked.contains(key))
        asked.insert(key);
      else
        return;
      const AccessQuestion access{
          .verb = verb, .group = group, .resource = resource, .subresource = {}, .nameSpace = nameSpace, .name = {}};
      ask(cluster().access(access, this), [this](const Result<AccessAnswer> &answer) {
        if (answer && !answer->allowed)
          m_facts.forbidden << answer->question.verb + u' ' + answer->question.resource;
      });
    };
    // Helm keeps the new revision in one Secret, and changes that of the old one
    question(u"create"_s, {}, u"secrets"_s, m_release.nameSpace);
    question(u"update"_s, {}, u"secrets"_s, m_release.nameSpace);
    for (const helm::ManifestObject &object : m_facts.target.objects)
      if (const QString resource = m_plurals.value(object.apiVersion + u' ' + object.kind); !resource.isEmpty())
        question(u"patch"_s, object.group(), resource, object.nameSpace);
    for (const helm::ManifestObject &object : m_facts.current.objects)
      if (const QString resource = m_plurals.value(object.apiVersion + u' ' + object.kind);
          !resource.isEmpty() && deleted.contains(object.title(m_release.nameSpace)))
        question(u"delete"_s, object.group(), resource, object.nameSpace);
  }

  const StepContext m_context;
  const ReleaseName m_release;
  const Step m_step;
  Call<RollbackFacts> *const m_call;
  RollbackFacts m_facts;
  QMap<QString, QString> m_plurals;  ///< by "apps/v1 Deployment"
  QMap<QString, QString> m_scaled;   ///< autoscalers by "Deployment/web"
  QList<std::pair<helm::ManifestObject, QJsonObject>> m_live;
  int m_waiting = 0;
  std::function<void()> m_next;
};
}  // namespace

int RollbackFacts::helmMajor() const {
  static const QRegularExpression number(u"v?(\\d+)\\.\\d+"_s);
  return number.match(helmVersion).captured(1).toInt();
}

ReleaseName releaseOf(const Step &step) {
  const StepWords words(step.args);
  return {.nameSpace = words.has(u"namespace"_s) ? words.nameSpace() : step.target.scope, .name = words.text(u"release"_s)};
}

Result<helm::RollbackWish> wishOf(const Step &step, const QDateTime &now) {
  const StepWords words(step.args);
  const QString revision = words.text(u"revision"_s).trimmed();
  bool isNumber = false;
  const int number = revision.toInt(&isNumber);
  if (!revision.isEmpty() && (!isNumber || number < 0))
    return fail(ErrorKind::Input, tr("\"%1\" is no revision of a release").arg(revision));
  return helm::RollbackWish{.revision = number, .anyStatus = words.flag(u"anyStatus"_s), .now = now};
}

Call<RollbackFacts> *readRollbackFacts(const StepContext &context, const Step &step, QObject *parent) {
  auto *call = new Call<RollbackFacts>(parent);
  auto *reader = new RollbackFactsReader(context, step, call);
  call->setCanceller([reader] { reader->deleteLater(); });
  reader->start();
  return call;
}

}  // namespace sternway::steps
