// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/incident.h"
#include "core/runbook.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace sternway {

/// One {{name}} of a text.
struct Placeholder {
  /// Where in a statement it stands, and so what its value becomes before anything else: a literal; the inside of one; the inside
  /// of one with escapes; the inside of a quoted name; nothing, because no value is safe there. Written as a prefix of the name,
  /// see withSqlPlaceholders().
  enum class Sql { No, Value, Text, Escapes, Name, Nowhere };
  QString name;  ///< "REASON", "old.image", "secret:github-token"
  Sql sql = Sql::No;
  qsizetype offset = 0;
  qsizetype length = 0;

  [[nodiscard]] bool isSecret() const;
};

/// Those of a text, in their order. {{ NAME }} is one too; what Go templates write ({{.State}}, {{range .items}}, {{end}}) is
/// none.
[[nodiscard]] QList<Placeholder> placeholdersIn(const QString &text);

/// The statements with their placeholders marked by where they stand, so that fill() quotes each value for SQL first and then for
/// what the statement stands in: {{A}} is {{sql:A}}, within '' {{sql-text:A}}, within E'' {{sql-escapes:A}}, within ""
/// {{sql-name:A}}. Where no value is safe (dollar quotes, COPY's data, commands of psql) it is {{sql-nowhere:A}}, which fill()
/// leaves without one.
[[nodiscard]] QString withSqlPlaceholders(const QString &sql);

/// The value as PostgreSQL reads it in such a place. Pure.
[[nodiscard]] QString sqlEncoded(const QString &value, Placeholder::Sql place);

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

/// The values of a runbook's variables in one incident. What a person enters is an event of its journal, except secrets, and what
/// looks like one: those are kept in memory and nowhere else. Pure.

/// An http or https address with a host; placeholders may stand in it.
[[nodiscard]] bool isWebAddress(const QString &text);

/// Why the text cannot be a value of the variable; empty when it can.
[[nodiscard]] QString valueProblem(const RunbookVariable &variable, const QString &value);

/// Whether this value may be written down. Not so for a secret, and for a text in which the journal would find one.
[[nodiscard]] bool mayBeWritten(const RunbookVariable &variable, const QString &value);

/// Under which names a value stands in for {{NAME}}: a secret under {{secret:NAME}} too.
[[nodiscard]] QStringList placeholderNames(const RunbookVariable &variable);

/// Those whose placeholders stand in the texts, in the order declared. Then, each once, what {{secret:NAME}} asks for without
/// being declared.
[[nodiscard]] QList<RunbookVariable> variablesIn(const QStringList &texts, const QList<RunbookVariable> &declared);

/// What the plan of an undo says of a variable that asks for a revision or a version: where it goes, or, of one that is named for
/// the bad or the running one ("BAD_VERSION"), where from. Empty: nothing. Pure.
[[nodiscard]] QString valueOfUndo(const RunbookVariable &variable, const KubernetesUndo &undo);
/// Its name for people: "Target revision" of TARGET_REVISION.
[[nodiscard]] QString variableTitle(const RunbookVariable &variable);

/// Their defaults, by name.
[[nodiscard]] QHash<QString, QString> defaultValues(const QList<RunbookVariable> &variables);
/// What stands for these variables where their values must not: {{secret:NAME}} for {{NAME}}.
[[nodiscard]] QHash<QString, QString> secretReferences(const QStringList &names);

/// What was entered in an incident, by name; the newest word counts, and an empty one means that it was taken out.
[[nodiscard]] QHash<QString, QString> enteredValues(const QList<JournalEvent> &events);
/// \a value: see mayBeWritten(); empty: it was taken out. \a who is the login name.
[[nodiscard]] EventDraft valueEntered(const RunbookVariable &variable, const QString &value, const QString &who);

}  // namespace sternway
