// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/git/dispatch.h"

#include "core/format.h"
#include "steps/git/gitrunner.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QUrl>

namespace sternway::steps {

using namespace Qt::StringLiterals;

namespace {
QString githubPart(const QString &text) {
  return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

/// ".github/workflows/rollback.yml" is known as "rollback.yml".
QString workflowFile(const QString &workflow) {
  static const QRegularExpression file(u"^[^/]+\\.ya?ml$|^\\d+$"_s);
  const QString name = workflow.section(u'/', -1);
  return name.contains(file) ? name : QString();
}

void readRef(DispatchTarget target, Call<DispatchTarget> *call) {
  if (!target.ref.isEmpty())
    return call->finish(target);
  target.api.ask({}, {}, call)->then([target, call](const Result<GithubAnswer> &answer) {
    if (!answer)
      return call->finish(tl::unexpected(answer.error()));
    DispatchTarget found = target;
    found.ref = answer->json[u"default_branch"_s].toString();
    if (found.ref.isEmpty())
      return call->finish(fail(ErrorKind::Protocol, tr("GitHub does not say which branch is the default one"),
                               tr("Give the step the argument ref.")));
    call->finish(found);
  });
}

void takeWorkflow(DispatchTarget target, const QJsonValue &json, Call<DispatchTarget> *call) {
  const qint64 id = json[u"id"_s].toInteger();
  const QString file = workflowFile(json[u"path"_s].toString());
  target.workflow = file.isEmpty() ? QString::number(id) : file;
  target.name = json[u"name"_s].toString();
  const QString state = json[u"state"_s].toString(u"active"_s);
  if (id == 0)
    return call->finish(fail(ErrorKind::NotFound, tr("%1 has no such workflow").arg(target.api.repository)));
  if (state != u"active")
    return call->finish(fail(ErrorKind::Conflict, tr("The workflow %1 is switched off (%2)").arg(target.name, state),
                             tr("Enable it: gh workflow enable %1").arg(target.workflow)));
  readRef(target, call);
}

void readWorkflow(const DispatchTarget &target, const QString &workflow, Call<DispatchTarget> *call) {
  const QString file = workflowFile(workflow);
  const QString path = file.isEmpty() ? u"actions/workflows?per_page=100"_s : u"actions/workflows/"_s + githubPart(file);
  target.api.ask(path, {}, call)->then([=](const Result<GithubAnswer> &answer) {
    if (!answer)
      return call->finish(tl::unexpected(answer.error()));
    if (!file.isEmpty())
      return takeWorkflow(target, answer->json.object(), call);
    QJsonValue found;
    for (const QJsonValue each : answer->json[u"workflows"_s].toArray())
      if (each[u"name"_s].toString() == workflow)
        found = each;
    takeWorkflow(target, found, call);
  });
}

/// For a workflow whose runs are named after an input.
QString markInput(const Step &step) {
  return step.args.value(u"markInput"_s).toString();
}
}  // namespace

QJsonObject WorkflowRun::result() const {
  QJsonObject result{{u"runId"_s, id}, {u"url"_s, url}};
  putText(result, u"conclusion"_s, conclusion);
  return result;
}

WorkflowRun workflowRun(const QJsonValue &json) {
  return {.id = json[u"id"_s].toInteger(),
          .status = json[u"status"_s].toString(),
          .conclusion = json[u"conclusion"_s].toString(),
          .title = json[u"display_title"_s].toString(json[u"name"_s].toString()),
          .actor = json[u"actor"_s][u"login"_s].toString(),
          .url = json[u"html_url"_s].toString(),
          .created = QDateTime::fromString(json[u"created_at"_s].toString(), Qt::ISODate)};
}

Call<DispatchTarget> *readDispatchTarget(const StepContext &context, const Step &step, QObject *parent) {
  auto *call = new Call<DispatchTarget>(parent);
  openGithub(context, step, call)->then([=](const Result<GithubApi> &api) {
    if (!api)
      return call->finish(tl::unexpected(api.error()));
    const DispatchTarget target{.api = *api, .ref = step.args.value(u"ref"_s).toString()};
    readWorkflow(target, shownValue(step.args.value(u"workflow"_s)), call);
  });
  return call;
}

Call<WorkflowRuns> *readDispatched(const DispatchTarget &target, QObject *parent) {
  const QString path = u"actions/workflows/%1/runs?event=workflow_dispatch&per_page=30&branch=%2"_s.arg(
      githubPart(target.workflow), githubPart(target.ref));
  return mapped<WorkflowRuns>(parent, target.api.ask(path, {}, parent),
                              [](const Result<GithubAnswer> &answer) -> Result<WorkflowRuns> {
                                if (!answer)
                                  return tl::unexpected(answer.error());
                                WorkflowRuns found{.now = answer->date};
                                for (const QJsonValue run : answer->json[u"workflow_runs"_s].toArray())
                                  found.runs << workflowRun(run);
                                return found;
                              });
}

QJsonObject dispatchInputs(const StepContext &context, const Step &step) {
  QJsonObject inputs = step.args.value(u"inputs"_s).toObject();
  if (!markInput(step).isEmpty())
    inputs.insert(markInput(step), gitMark(context, step));
  return inputs;
}

QList<WorkflowRun> ownRuns(const StepContext &context, const Step &step, const QList<WorkflowRun> &runs,
                           const QSet<qint64> &known) {
  QList<WorkflowRun> own;
  for (const WorkflowRun &run : runs)
    if (markInput(step).isEmpty() ? !known.contains(run.id) : run.title.contains(gitMark(context, step)))
      own << run;
  return own;
}

}  // namespace sternway::steps
