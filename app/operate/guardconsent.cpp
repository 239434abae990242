// SPDX-License-Identifier: GPL-3.0-or-later
#include "operate/guardconsent.h"

#include "core/format.h"
#include "core/variables.h"
#include "operate/writtenplan.h"

#include <QCoreApplication>

#include <algorithm>

namespace sternway::operate {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
struct GuardConsent {
  Q_DECLARE_TR_FUNCTIONS(GuardConsent)
};

/// Why the step needs a person; empty: it does not.
QString needOfPerson(const GuidedStep &guided, const QHash<QString, QString> &values) {
  const StepDescriptor *kind = carriedOut(guided);
  if (!kind || guided.asks)
    return GuardConsent::tr("a person does it");
  if (!guided.danger.isEmpty())
    return GuardConsent::tr("it is dangerous and always asks: %1").arg(guided.danger);
  if (guided.step.confirm)
    return GuardConsent::tr("it asks first");
  const QJsonObject &args = guided.step.args;
  QStringList missing = (kind->fill ? kind->fill(args, values) : fill(args, values)).missing;
  missing.removeIf([](const QString &name) { return name.startsWith(u"secret:"_s); });
  return missing.isEmpty() ? QString() : GuardConsent::tr("nothing says what %1 is").arg(missing.join(u", "_s));
}

/// By its number, for the undo of a rollout.
bool namesRevision(const GuidedStep &guided, const QHash<QString, QString> &values) {
  const StepDescriptor *kind = carriedOut(guided);
  bool isNumber = false;
  std::ignore = fill(shownValue(guided.step.args.value(u"to"_s)), values).text.toLongLong(&isNumber);
  return isNumber && kind && kind->role == StepRole::WayBack && !kind->runsAsWritten;
}

tl::unexpected<Error> needsPerson(const GuidedStep &guided, const QString &need) {
  return fail(ErrorKind::Input, GuardConsent::tr("The step %1 (%2) needs a person: %3").arg(guided.key, guided.step.title, need),
              GuardConsent::tr("Choose another method, or leave the step out and say why."));
}
}  // namespace

QString guardCondition(const GuardRule &rule) {
  return rule.check.hold > 0ms ? tr("%1 for %2").arg(rule.check.text, formatDuration(rule.check.hold)) : rule.check.text;
}

Result<Done> needsNobody(const QString &method, const QList<GuidedStep> &procedure, const QHash<QString, QString> &values,
                         const QStringList &skips) {
  for (const GuidedStep &guided : procedure) {
    // of what stands around the method a plan takes only what Sternway carries out
    const bool isOfMethod = !method.isEmpty() && guided.key.startsWith(method + u'/');
    if (guided.isNote() || skips.contains(guided.key) || (!isOfMethod && !carriedOut(guided)))
      continue;
    if (const QString need = needOfPerson(guided, values); !need.isEmpty())
      return needsPerson(guided, need);
  }
  return Done{};
}

Result<Done> mayRunAlone(const Runbook &runbook, bool accepted, const QString &method, const QList<GuidedStep> &procedure,
                         const QHash<QString, QString> &values, const QStringList &skips) {
  if (runbook.guard.check.text.isEmpty())
    return fail(ErrorKind::Input, GuardConsent::tr("The runbook %1 has no guard").arg(runbook.source),
                GuardConsent::tr("Say in it when to go back: guard: {when: error_rate > 5%, for: 2m}"));
  if (!accepted)
    return fail(
        ErrorKind::Forbidden, GuardConsent::tr("Nobody has accepted what this runbook may do"),
        GuardConsent::tr("See it and accept it: sternway accept %1").arg(runbook.path.isEmpty() ? runbook.source : runbook.path));
  TRY(needsNobody(method, procedure, values, skips));
  const auto named = std::ranges::find_if(
      procedure, [&](const GuidedStep &guided) { return !skips.contains(guided.key) && namesRevision(guided, values); });
  if (named == procedure.cend())
    return Done{};
  return needsPerson(*named,
                     GuardConsent::tr("it names a revision by its number, and a guard goes back to the last known good one"));
}

}  // namespace sternway::operate
