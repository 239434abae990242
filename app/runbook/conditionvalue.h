// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/matrix.h"
#include "core/quantity.h"
#include "runbook/conditionparser.h"

#include <QCoreApplication>

namespace sternway::runbook {

/// What a metric is compared with, as it is written.
struct ConditionValue {
  ConditionNode::Reference reference = ConditionNode::Reference::Absolute;
  double number = 0;
  std::optional<UnitWord> unit;
  bool points = false;  ///< of percentage
  qsizetype offset = 0;
};

/// The number in the base unit of the node's metric. Refuses (see ConditionCursor) what is in no unit of it.
[[nodiscard]] double thresholdOf(const ConditionValue &read, const ConditionNode &node);

/// A place in a condition's text, and what can be read from there. Blanks before everything are skipped. refuse() ends the
/// reading by an exception that never leaves parseCondition().
class ConditionCursor {
  Q_DECLARE_TR_FUNCTIONS(sternway::runbook::ConditionCursor)
public:
  explicit ConditionCursor(const QString &text) : m_text(text) {}

  [[noreturn]] static void refuse(qsizetype offset, const QString &message) { throw ConditionError{offset, message}; }
  [[noreturn]] void refuse(const QString &message) { refuse(offset(), message); }

  /// Where the next thing begins.
  qsizetype offset();
  /// Where the last thing that was read ended.
  [[nodiscard]] qsizetype end() const { return m_at; }
  [[nodiscard]] bool atEnd() { return offset() >= m_text.size(); }
  [[nodiscard]] bool startsWith(const QString &part);
  /// Letters, digits, underscores and dots; empty where there are none.
  [[nodiscard]] QString peekWord();
  void skip(qsizetype count) { m_at += count; }
  /// Whether the next word is this one, whatever its case; it is read then.
  bool takeWord(const QString &word);
  bool take(const QString &sign);
  /// As take(), and refuses where it is missing.
  void expect(const QString &sign);
  /// As takeWord(), and refuses where it is missing.
  void expectWord(const QString &word, const QString &missing);
  /// Letters, digits, underscores, dots and hyphens; refuses where there are none.
  [[nodiscard]] QString name(const QString &missing);
  [[nodiscard]] std::optional<Comparison> comparison();
  [[nodiscard]] double number();
  /// "%", "ms", "/min", ...; nothing where there is none, and a refusal where it is not known.
  [[nodiscard]] std::optional<UnitWord> unit();
  [[nodiscard]] std::chrono::milliseconds duration();

private:
  [[nodiscard]] QStringView rest() const { return QStringView(m_text).mid(m_at); }

  const QString &m_text;
  qsizetype m_at = 0;
};

}  // namespace sternway::runbook
