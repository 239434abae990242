// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/evidence.h"

#include "core/format.h"
#include "core/incident.h"
#include "core/plan.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <cmath>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype mostEntries = 8;
constexpr qsizetype mostListed = 5;
constexpr qsizetype longestText = 120;

QString cut(const QString &text) {
  return text.size() <= longestText ? text : text.left(longestText - 1) + u'…';
}

QString numberText(const QString &key, double number) {
  const QString name = key.section(u'.', -1);
  if (const Unit unit = usualUnit(name); unit != Unit::Count)
    return metricTitle(name) + u' ' + formatValue(number, unit);
  constexpr double exactIntegers = 9007199254740992.0;  // 2^53
  if (std::abs(number) < exactIntegers && number == std::floor(number))
    return key + u' ' + QString::number(static_cast<qint64>(number));
  return key + u' ' + QString::number(number, 'g', 6);
}

QString titleOf(const QString &key) {
  const QString name = key.section(u'.', -1);
  return usualUnit(name) == Unit::Count ? key : metricTitle(name);
}

QString listText(const QString &key, const QJsonArray &values) {
  QStringList words;
  for (const QJsonValue &value : values) {
    if (value.isObject() || value.isArray())
      return u"%1: %2"_s.arg(key, tr("list of %1").arg(values.size()));
    words.append(value.toVariant().toString());
  }
  const qsizetype more = words.size() - mostListed;
  const QString shown = words.mid(0, mostListed).join(u", "_s);
  return cut(key + u": "_s + (more > 0 ? tr("%1 and %2 more").arg(shown, QString::number(more)) : shown));
}

void collect(const QString &prefix, const QJsonObject &data, QStringList &out) {
  for (auto entry = data.begin(); entry != data.end(); ++entry) {
    const QString key = prefix.isEmpty() ? entry.key() : prefix + u'.' + entry.key();
    const QJsonValue value = entry.value();
    switch (value.type()) {
      case QJsonValue::Double: out.append(numberText(key, value.toDouble())); break;
      case QJsonValue::String:
        if (!value.toString().isEmpty())
          out.append(cut(key + u": "_s + value.toString()));
        break;
      case QJsonValue::Bool: out.append(key + u": "_s + (value.toBool() ? tr("yes") : tr("no"))); break;
      case QJsonValue::Array:
        if (!value.toArray().isEmpty())
          out.append(listText(key, value.toArray()));
        break;
      case QJsonValue::Object: collect(key, value.toObject(), out); break;
      case QJsonValue::Null:
      case QJsonValue::Undefined: out.append(titleOf(key) + u": "_s + tr("not known")); break;
    }
  }
}

/// An event's data without what its summary says already.
QJsonObject notInSummary(const JournalEvent &event) {
  if (!isOfChecklist(event.type) && event.type != eventtype::procedureStep && event.type != eventtype::methodChosen &&
      event.type != eventtype::timeBoxStarted && event.type != eventtype::timeBoxOverrun)
    return event.data;
  QJsonObject data;
  const QJsonObject evidence = event.data.value(u"evidence"_s).toObject();
  if (const QJsonValue hash = evidence.value(u"sha256"_s); !hash.isUndefined())
    data.insert(u"SHA-256"_s, hash);
  return data;
}

QString revisionText(qint64 number, const QString &image) {
  const QString text = QCoreApplication::translate("Timeline", "revision %1").arg(number);
  return image.isEmpty() ? text : text + u" ("_s + image + u')';
}
}  // namespace

QStringList evidence(const JournalEvent &event) {
  QStringList all;
  collect({}, notInSummary(event), all);
  if (all.size() <= mostEntries)
    return all;
  QStringList shown = all.mid(0, mostEntries);
  shown.append(tr("%1 more in the JSON export").arg(all.size() - mostEntries));
  return shown;
}

Step PlanFacts::step(const QString &id) const {
  return steps.value(numberOf(id) - 1);
}

PlanFacts planFacts(const OperationRecord &operation) {
  PlanFacts facts;
  const auto plan = planFromJson(operation.plan);
  if (!plan) {
    for (const StepRecord &step : operation.steps)
      facts.ids << step.stepId;
    return facts;
  }
  const KubernetesUndo undo = undoOf(*plan);
  facts.fromTo = QCoreApplication::translate("Timeline", "from %1 to %2")
                     .arg(revisionText(undo.fromNumber, undo.fromImage), revisionText(undo.targetNumber, undo.targetImage));
  facts.targetReason = undo.targetReason;
  facts.reason = plan->reason;
  facts.changes = undo.diff.entries;
  facts.notRestored = undo.diff.notRestored;
  facts.steps = plan->steps();
  for (const Step &step : facts.steps)
    facts.ids << step.id;
  return facts;
}

}  // namespace sternway
