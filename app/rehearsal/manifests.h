// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rehearsal/scenario.h"

#include <QJsonObject>

namespace sternway::sim {

/// The objects that a scenario's services are made of, defaults filled in.
[[nodiscard]] QJsonObject podTemplateOf(const ScenarioService &service, const ScenarioRevision &revision);
[[nodiscard]] QJsonObject deploymentOf(const Scenario &scenario, const ScenarioService &service,
                                       const ScenarioRevision &revision);
[[nodiscard]] QJsonObject serviceOf(const ScenarioService &service);
[[nodiscard]] QJsonObject configMapOf(const ScenarioService &service, const QMap<QString, QString> &config);
[[nodiscard]] QJsonObject applicationOf(const ScenarioApplication &application, const QString &version);
/// The Application that keeps this service, or null.
[[nodiscard]] const ScenarioApplication *applicationFor(const Scenario &scenario, const ScenarioService &service);
/// A Deployment as it is after this revision was applied to it.
[[nodiscard]] QJsonObject released(QJsonObject deployment, const ScenarioService &service, const ScenarioRevision &revision);

}  // namespace sternway::sim
