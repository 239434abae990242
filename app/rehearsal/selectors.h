// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QStringList>

#include <tl/expected.hpp>

namespace sternway::sim {

/// labelSelector or fieldSelector of a request, and spec.selector. All terms must hold.
class Selector {
public:
  struct Term {
    enum class Operator { In, NotIn, Exists, NotExists };
    QString key;
    Operator op = Operator::In;
    QStringList values;
  };

  /// "a=b,c!=d,e in (f,g),h notin (i),j,!k"; the error is the reason in words.
  [[nodiscard]] static tl::expected<Selector, QString> parse(const QString &text);
  /// matchLabels and matchExpressions.
  [[nodiscard]] static Selector fromSpec(const QJsonObject &labelSelector);

  [[nodiscard]] bool matchesLabels(const QJsonObject &labels) const;
  /// Fields by path, for example metadata.name, spec.nodeName, involvedObject.uid.
  [[nodiscard]] bool matchesFields(const QJsonObject &object) const;

private:
  QList<Term> m_terms;
};

}  // namespace sternway::sim
