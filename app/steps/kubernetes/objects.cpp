// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/kubernetes/objects.h"

#include "core/format.h"
#include "core/stepdescriptor.h"

namespace sternway::steps {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype mostDetail = 600;
}

bool isObjectName(const QString &name) {
  return !name.isEmpty() && name.size() <= 253 && name != u"." && name != u".." && !name.contains(u'/') && !name.contains(u'%') &&
         std::ranges::all_of(name, [](QChar c) { return c > u' ' && c < QChar(0x7f); });
}

bool mayHaveHappened(ErrorKind kind) {
  return kind == ErrorKind::Timeout || kind == ErrorKind::Unreachable || kind == ErrorKind::Server || kind == ErrorKind::Protocol;
}

QString errorWords(const Error &error) {
  const bool isLong = error.detail.size() > mostDetail;  // some quote the whole object
  return (error.message + u' ' + (isLong ? error.detail.left(mostDetail) + u'…' : error.detail)).trimmed();
}

namespace {
Finding missingPermission(const AccessAnswer &answer) {
  const AccessQuestion &asked = answer.question;
  const QString resource = asked.subresource.isEmpty() ? asked.resource : asked.resource + u'/' + asked.subresource;
  return {.id = u"rights."_s + asked.verb,
          .severity = Severity::Block,
          .title = tr("You may not %1 %2 in %3").arg(asked.verb, resource, asked.nameSpace),
          .detail = answer.reason,
          .remedy = tr("Ask for that permission, or have somebody run the step who has it.")};
}

void askNext(ClusterApi &cluster, QList<AccessQuestion> left, const QList<Finding> &found, Call<QList<Finding>> *call) {
  if (left.isEmpty())
    return call->finish(found);
  const AccessQuestion question = left.takeFirst();
  cluster.access(question, call)->then([&cluster, left, found, call](const Result<AccessAnswer> &answer) {
    askNext(cluster, left, answer && !answer->allowed ? found + QList<Finding>{missingPermission(*answer)} : found, call);
  });
}
}  // namespace

Call<QList<Finding>> *missingPermissions(ClusterApi &cluster, const QList<AccessQuestion> &questions, QObject *parent) {
  if (questions.isEmpty())
    return Call<QList<Finding>>::finished(parent, QList<Finding>());
  auto *call = new Call<QList<Finding>>(parent);
  askNext(cluster, questions, {}, call);
  return call;
}

QList<StepDescriptor> objectKinds() {
  return {patchConfigMapKind(), restoreConfigMapKind(), restoreSecretKind(), applyKind()};
}

}  // namespace sternway::steps
