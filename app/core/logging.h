// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

// Every category there is. Warnings and errors are shown; the rest by QT_LOGGING_RULES, for example "sternway.kube=true".
// platform/logging.h redacts what is printed; all the same, a secret is never given to a log.

Q_DECLARE_LOGGING_CATEGORY(logNet)
Q_DECLARE_LOGGING_CATEGORY(logKube)
Q_DECLARE_LOGGING_CATEGORY(logPrometheus)
Q_DECLARE_LOGGING_CATEGORY(logRollback)
Q_DECLARE_LOGGING_CATEGORY(logJournal)
Q_DECLARE_LOGGING_CATEGORY(logRehearsal)
Q_DECLARE_LOGGING_CATEGORY(logApp)
