// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/step.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace sternway {

using namespace Qt::StringLiterals;

std::chrono::milliseconds holdOf(const Step &step) {
  return std::chrono::milliseconds(step.args.value(u"holdMs"_s).toInteger());
}

QJsonObject toJson(const Step &step) {
  return {{u"id"_s, step.id},
          {u"kind"_s, step.kind},
          {u"target"_s, toJson(step.target)},
          {u"args"_s, step.args},
          {u"title"_s, step.title},
          {u"when"_s, step.when},
          {u"expect"_s, step.expect},
          {u"timeoutMs"_s, static_cast<qint64>(step.timeout.count())},
          {u"onFailure"_s, onFailureName(step.onFailure)},
          {u"confirm"_s, step.confirm},
          {u"needs"_s, QJsonArray::fromStringList(step.needs)},
          {u"line"_s, step.line},
          {u"command"_s, step.command},
          {u"changes"_s, step.changes},
          {u"skip"_s, step.skip},
          {u"idempotent"_s, step.idempotent ? QJsonValue(*step.idempotent) : QJsonValue()}};
}

Result<Step> stepFromJson(const QJsonObject &object) {
  Step step{.id = object.value(u"id"_s).toString(),
            .kind = object.value(u"kind"_s).toString(),
            .target = targetFromJson(object.value(u"target"_s).toObject()),
            .args = object.value(u"args"_s).toObject(),
            .title = object.value(u"title"_s).toString(),
            .when = object.value(u"when"_s).toString(),
            .expect = object.value(u"expect"_s).toString(),
            .timeout = std::chrono::milliseconds(object.value(u"timeoutMs"_s).toInteger()),
            .onFailure = onFailureName.value(object.value(u"onFailure"_s).toString()).value_or(OnFailure::Stop),
            .confirm = object.value(u"confirm"_s).toBool(),
            .needs = object.value(u"needs"_s).toVariant().toStringList(),
            .line = object.value(u"line"_s).toInt(),
            .command = object.value(u"command"_s).toString(),
            .changes = object.value(u"changes"_s).toString(),
            .skip = object.value(u"skip"_s).toString()};
  if (object.value(u"idempotent"_s).isBool())
    step.idempotent = object.value(u"idempotent"_s).toBool();
  if (step.id.isEmpty() || step.kind.isEmpty())
    return fail(ErrorKind::Input, QCoreApplication::translate("PlanJson", "This is not a plan: a step has no id or no kind"));
  return step;
}

}  // namespace sternway
