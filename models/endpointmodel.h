// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/healthprobe.h"
#include "core/servicestatus.h"
#include "models/valuetablemodel.h"

#include <QCoreApplication>

namespace sternway {

/// One that fails now and has not failed often enough is a notice.
[[nodiscard]] Mark markOf(const HealthEndpoint &endpoint);

/// Health endpoints, and what they said last.
struct EndpointColumns {
  Q_DECLARE_TR_FUNCTIONS(sternway::EndpointColumns)
public:
  using Value = HealthEndpoint;
  enum Column { State, Url, Answer, Latency, Since, count };
  static QString title(int column);
  static Cell cell(const Value &value, int column);
  static bool isNumeric(int column) { return column == Latency; }
  static QVariant extra(const Value &value, int column, int role);
};

using EndpointModel = ValueTableModel<EndpointColumns>;

}  // namespace sternway
