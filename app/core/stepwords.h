// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runbook.h"

namespace sternway {

/// The arguments of one step, as words of a command. What the step does not say is its service's. Pure.
class StepWords {
public:
  StepWords(const QJsonObject &arguments, const RunbookService &service = {}) : m_arguments(arguments), m_service(service) {}

  [[nodiscard]] QString text(const QString &name) const;
  [[nodiscard]] bool has(const QString &name) const { return m_arguments.contains(name); }
  [[nodiscard]] bool flag(const QString &name) const { return m_arguments.value(name).toBool(); }
  [[nodiscard]] QJsonObject map(const QString &name) const { return m_arguments.value(name).toObject(); }
  [[nodiscard]] QStringList list(const QString &name) const;
  /// PREFIX + value where the argument is given.
  [[nodiscard]] QStringList optional(const QString &name, const QString &prefix = {}) const;
  /// OPTION value.
  [[nodiscard]] QStringList option(const QString &name, const QString &option) const;
  /// BEFORE key=value for each entry of a map.
  [[nodiscard]] QStringList pairs(const QString &name, const QStringList &before = {}) const;

  [[nodiscard]] QString workload() const;
  [[nodiscard]] QString nameSpace() const;
  /// "-n NAMESPACE", or nothing.
  [[nodiscard]] QStringList inNamespace() const;
  /// "deployment/web in shop": what a step of the cluster writes to.
  [[nodiscard]] QString place() const;

private:
  const QJsonObject m_arguments;
  const RunbookService m_service;
};

/// As a command shows it: JSON for objects and lists.
[[nodiscard]] QString shownValue(const QJsonValue &value);
/// A number where it is one, else the text.
[[nodiscard]] QJsonValue numberOrText(const QString &text);
/// Puts the text unless it is empty.
void putText(QJsonObject &object, const QString &key, const QString &text);

}  // namespace sternway
