// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/logging.h"

Q_LOGGING_CATEGORY(logNet, "sternway.net", QtWarningMsg)
Q_LOGGING_CATEGORY(logKube, "sternway.kube", QtWarningMsg)
Q_LOGGING_CATEGORY(logPrometheus, "sternway.prometheus", QtWarningMsg)
Q_LOGGING_CATEGORY(logRollback, "sternway.rollback", QtWarningMsg)
Q_LOGGING_CATEGORY(logJournal, "sternway.journal", QtWarningMsg)
Q_LOGGING_CATEGORY(logRehearsal, "sternway.rehearsal", QtWarningMsg)
Q_LOGGING_CATEGORY(logApp, "sternway.app", QtWarningMsg)
