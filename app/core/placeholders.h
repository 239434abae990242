// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace sternway {

/// One {{name}} of a text.
struct Placeholder {
  QString name;  ///< "REASON", "old.image", "secret:github-token"
  qsizetype offset = 0;
  qsizetype length = 0;

  [[nodiscard]] bool isSecret() const;
};

/// Those of a text, in their order. {{ NAME }} is one too; what Go templates write ({{.State}}, {{range .items}}, {{end}}) is
/// none.
[[nodiscard]] QList<Placeholder> placeholdersIn(const QString &text);

/// Names that have a value without being variables of the runbook: "old.image", "incident.duration", "now", "service", ...
[[nodiscard]] const QStringList &capturedPlaceholders();

/// Where a value goes, and so how it is written there. Values are data: none can end the string it stands in.
enum class Encoding {
  Plain,
  Json,      ///< within a JSON string
  Yaml,      ///< a whole scalar: written double-quoted
  Html,      ///< text or a quoted attribute
  Markdown,  ///< text: nothing in it is markup
  Shell,     ///< one word, or part of one, outside quotes
  Url        ///< one component of it
};
[[nodiscard]] QString encoded(const QString &value, Encoding encoding);

/// A text with its placeholders filled.
struct Filled {
  QString text;         ///< placeholders without a value stand in it as they were
  QStringList missing;  ///< their names, each once; nothing may be sent or run while there are any

  [[nodiscard]] bool isComplete() const { return missing.isEmpty(); }
};
[[nodiscard]] Filled fill(const QString &text, const QHash<QString, QString> &values, Encoding encoding = Encoding::Plain);

/// The arguments of a step, every text in them filled; values stay whole, whatever is in them.
struct FilledArguments {
  QJsonObject arguments;
  QStringList missing;
};
[[nodiscard]] FilledArguments fill(const QJsonObject &arguments, const QHash<QString, QString> &values);

}  // namespace sternway
