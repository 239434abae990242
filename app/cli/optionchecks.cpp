// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/optionchecks.h"

#include "core/format.h"

namespace sternway::cli {

using namespace Qt::StringLiterals;

tl::unexpected<Error> wrong(const QString &message, const QString &command) {
  const QString help = command.isEmpty() ? u"sternway --help"_s : u"sternway "_s + command + u" --help"_s;
  return fail(ErrorKind::Input, message, tr("See: %1").arg(help));
}

Result<Done> checkRollback(const Options &options) {
  if (options.json && !options.yes && !options.dryRun)
    return wrong(tr("rollback --json cannot ask: add --yes or --plan-only"), options.command);
  if (options.all && !options.service.isEmpty())
    return wrong(tr("--all takes no --service"), options.command);
  if ((options.all || options.services.size() > 1) && options.runbook.isEmpty())
    return wrong(tr("several services go by one --runbook"), options.command);
  if (!options.method.isEmpty() && !options.scenario.isEmpty())
    return wrong(tr("--method and --scenario are two ways; choose one"), options.command);
  if (options.stopOnFailure && !options.all && options.services.size() < 2)
    return wrong(tr("--stop-on-failure is for several services"), options.command);
  if (!options.migration.isEmpty() && (options.all || options.services.size() > 1))
    return wrong(tr("--migration is carried out once: take the migrations back first, then the services"), options.command);
  if (options.rehearse && (options.all || options.services.size() > 1))
    return wrong(tr("--rehearse is for one service"), options.command);
  if (options.toRevision && (options.all || options.services.size() > 1))
    return wrong(tr("--to is the revision of one service"), options.command);
  const bool isOther = !options.method.isEmpty() || !options.scenario.isEmpty() || !options.migration.isEmpty();
  if (options.forward && (isOther || options.all || options.services.size() > 1))
    return wrong(tr("--forward is for one service, and goes by none of the runbook's methods"), options.command);
  if (options.forward && options.reason.trimmed().isEmpty())
    return wrong(tr("--forward needs --reason TEXT"), options.command);
  return Done{};
}

Result<Done> checkGuard(const Options &options) {
  if (!options.arguments.isEmpty() && !QStringList{u"status"_s, u"stop"_s}.contains(options.arguments.constFirst()))
    return wrong(tr("guard takes status or stop, not \"%1\"").arg(options.arguments.constFirst()), options.command);
  if (options.arguments.isEmpty() && options.term.count() == 0)
    return wrong(tr("guard needs --for TIME"), options.command);
  if (!options.method.isEmpty() && !options.scenario.isEmpty())
    return wrong(tr("--method and --scenario are two ways; choose one"), options.command);
  return Done{};
}

Result<Done> checkMigrations(const Options &options) {
  const QString what = options.arguments.value(0);
  if (what != u"status" && what != u"rollback")
    return wrong(tr("migrations takes the word status or rollback, not \"%1\"").arg(what), options.command);
  if (options.service.isEmpty() && options.runbook.isEmpty())
    return wrong(tr("migrations needs --runbook FILE or --service NAME"), options.command);
  if (what == u"status" || options.dryRun)
    return Done{};
  if (options.json && !options.yes)
    return wrong(tr("migrations rollback --json cannot ask: add --yes or --plan-only"), options.command);
  if (options.yes && options.backupNote.isEmpty())
    return wrong(tr("migrations rollback --yes needs --backup-note TEXT: how the data can be restored, or why it cannot"),
                 options.command);
  return Done{};
}

Result<Done> checkGuide(const Options &options) {
  if (!options.out.isEmpty() && !options.arguments.isEmpty())
    return wrong(tr("--html writes all pages; leave \"%1\" out").arg(options.arguments.constFirst()), options.command);
  return Done{};
}

Result<Done> checkExport(const Options &options) {
  if (options.json && options.out.isEmpty() && !options.status && options.format != u"json")
    return wrong(tr("--json prints JSON, not %1: leave one out, or name a file with --output").arg(options.format),
                 options.command);
  return Done{};
}

}  // namespace sternway::cli
