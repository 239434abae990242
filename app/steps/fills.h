// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stepdescriptor.h"
#include "core/variables.h"

namespace sternway::steps {

// For StepDescriptor::fill, where a value must not end what it stands in. Pure.

/// An argument that may be JSON written as text is read first, so that a value stays within its string.
[[nodiscard]] FilledArguments fillJson(const QJsonObject &arguments, const QString &name, const QHash<QString, QString> &values);
/// An address: each value is one component of it, but for one that it begins with.
[[nodiscard]] FilledArguments fillAddress(const QJsonObject &arguments, const QString &name,
                                          const QHash<QString, QString> &values);
/// Arguments of which this one takes no values at all: what stands in it is missing.
[[nodiscard]] FilledArguments fillAllBut(const QJsonObject &arguments, const QString &name,
                                         const QHash<QString, QString> &values);

}  // namespace sternway::steps
