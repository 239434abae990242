// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/procedure.h"
#include "core/runbook.h"

namespace sternway::operate {

/// "error_rate > 3% for 1 min".
[[nodiscard]] QString guardCondition(const GuardRule &rule);

/// Why a procedure with this method does not run to its end where nobody can be asked: a step of the method is a person's, asks
/// first, is dangerous, or has no value for one of its placeholders (Input; the error names the step). \a skips: steps that are
/// left out. Pure.
[[nodiscard]] Result<Done> needsNobody(const QString &method, const QList<GuidedStep> &procedure,
                                       const QHash<QString, QString> &values, const QStringList &skips = {});

/// Why nobody may leave the runbook's guard to itself with this procedure: it has none, nobody has accepted what it may do
/// (Forbidden), it names a revision by its number, or what needsNobody() says. Pure.
[[nodiscard]] Result<Done> mayRunAlone(const Runbook &runbook, bool accepted, const QString &method,
                                       const QList<GuidedStep> &procedure, const QHash<QString, QString> &values,
                                       const QStringList &skips);

}  // namespace sternway::operate
