// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/sql/sqltext.h"

#include "core/format.h"
#include "core/sqltokens.h"
#include "core/variables.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace sternway::steps {

using namespace Qt::StringLiterals;

namespace {
using SqlKind = SqlToken::Kind;

QSet<QString> sqlSet(const QString &words) {
  const QStringList list = words.split(u' ');
  return {list.cbegin(), list.cend()};
}

/// A word before a parenthesis that is no function of anybody's: keywords, types.
bool isSqlKeyword(const QString &word) {
  static const QSet<QString> words = sqlSet(
      u"ALL AND ANY ARRAY AS BETWEEN BY CASE CAST CHECK CONFLICT CUBE DEFAULT DISTINCT ELSE END EXCEPT EXISTS EXTRACT FILTER "
      u"FROM "
      "GROUP GROUPING HAVING IN INCLUDE INTERSECT INTO IS JOIN KEY LATERAL LIKE LIMIT MATERIALIZED NOT NULL OFFSET ON OR OVER "
      "PARTITION RANGE "
      "RETURNING ROLLUP ROW ROWS SELECT SET SETS SOME THEN UNION UNIQUE USING VALUES WHEN WHERE WITH WITHIN "
      "BRIN BTREE GIN GIST HASH BIT BPCHAR CHAR CHARACTER DEC DECIMAL FLOAT INTERVAL NUMERIC PRECISION TIME TIMESTAMP TIMESTAMPTZ TIMETZ VARCHAR VARYING"_s);
  return words.contains(word);
}

/// Behind these a parenthesis holds columns.
bool namesTable(const QString &before) {
  static const QSet<QString> words = sqlSet(u"INTO TABLE REFERENCES ON EXISTS ONLY UPDATE VIEW ANALYZE"_s);
  return words.contains(before);
}

/// Functions of PostgreSQL that leave alone what a rollback does not take back.
bool isHarmless(const QString &function) {
  static const QSet<QString> names = sqlSet(
      u"abs age array_agg array_length avg bool_and bool_or btrim cardinality ceil char_length coalesce concat concat_ws count "
      "current_setting date_part date_trunc dense_rank every first_value floor format gen_random_uuid generate_series greatest "
      "json_agg json_build_object jsonb_agg jsonb_array_elements jsonb_build_object jsonb_set lag last_value lead least left "
      "length lower ltrim max md5 min mod now nullif octet_length position power rank regexp_match regexp_matches "
      "regexp_replace replace right round row_number row_to_json rtrim split_part sqrt string_agg strpos substr substring sum "
      "to_char to_date to_json to_jsonb to_number to_timestamp trim trunc unnest upper"_s);
  return names.contains(function);
}

/// Commands of psql that only show something, or belong to what pg_dump writes. All others can leave the database that is meant:
/// a shell, another connection, other files, errors that stop nothing.
QString psqlCommandProblem(const QString &command) {
  static const QRegularExpression shows(
      u"^\\\\(?:echo|qecho|warn|pset|x|a|t|timing|conninfo|encoding|d\\w*\\+?|l\\+?|g|gx|restrict|unrestrict)(?=\\s|$)"_s);
  static const QRegularExpression leaves(u"`|^\\\\gx?\\s*\\S"_s);
  if (command.contains(shows) && !command.contains(leaves))
    return {};
  return tr("%1 is a command of psql that leaves what this step can answer for; run it by a step of the kind \"command\"")
      .arg(command.section(u' ', 0, 0).trimmed());
}

/// Parts tokens into statements.
class SqlParser {
public:
  explicit SqlParser(const QString &text) : m_text(text), m_tokens(sqlTokens(text)) {}

  SqlText take() {
    for (qsizetype i = 0; i < m_tokens.size(); ++i)
      add(i);
    finish(m_text.size());
    return m_parsed;
  }

private:
  [[nodiscard]] QString textOf(const SqlToken &token) const { return m_text.mid(token.offset, token.length); }
  void complain(const QString &problem) {
    if (m_parsed.problem.isEmpty())
      m_parsed.problem = problem;
  }

  void add(qsizetype index) {
    const SqlToken &token = m_tokens.at(index);
    const QString text = textOf(token);
    if (!token.isWhole)
      complain(tr("What begins with %1 never ends").arg(text.left(40).section(u'\n', 0, 0)));
    if (token.kind == SqlKind::Space || token.kind == SqlKind::Comment)
      return;
    if (token.kind == SqlKind::Command)
      complain(psqlCommandProblem(text));
    m_statement.usesPsql |= token.kind == SqlKind::Command;
    if (token.kind == SqlKind::Data)
      return begin(token.end());
    if (token.kind == SqlKind::Other && (text == u";" || text == u"\\;") && m_depth <= 0 && m_blocks == 0) {
      finish(token.offset);
      return begin(token.end());
    }
    m_isEmpty = false;
    if (token.kind == SqlKind::Word)
      addWord(text.toUpper());
    m_depth += token.kind != SqlKind::Other ? 0 : text == u"(" ? 1 : text == u")" ? -1 : 0;
    if (token.kind == SqlKind::Other && text == u"(")
      addCall(index);
  }

  void addWord(const QString &word) {
    m_statement.words.append(word);
    const QString what = m_statement.words.value(m_statement.words.value(1) == u"OR" ? 3 : 1);
    const bool isBody = m_statement.verb() == u"CREATE" && (what == u"FUNCTION" || what == u"PROCEDURE");
    if (isBody && (word == u"BEGIN" || (word == u"CASE" && m_blocks > 0)))
      ++m_blocks;
    else if (isBody && word == u"END" && m_blocks > 0)
      --m_blocks;
  }

  /// The token before \a index that says something; -1: none.
  [[nodiscard]] qsizetype before(qsizetype index) const {
    do
      --index;
    while (index >= 0 && (m_tokens.at(index).kind == SqlKind::Space || m_tokens.at(index).kind == SqlKind::Comment));
    return index;
  }

  /// \a index: of a parenthesis.
  void addCall(qsizetype index) {
    const qsizetype last = before(index);
    if (last < 0 || (m_tokens.at(last).kind != SqlKind::Word && m_tokens.at(last).kind != SqlKind::Name))
      return;
    QString name = textOf(m_tokens.at(last));
    qsizetype ahead = before(last);
    for (; ahead > 0 && textOf(m_tokens.at(ahead)) == u"."; ahead = before(before(ahead)))
      name.prepend(textOf(m_tokens.at(before(ahead))) + u'.');
    const QString word = ahead < 0 ? QString() : textOf(m_tokens.at(ahead)).toUpper();
    const bool isPlain = m_tokens.at(last).kind == SqlKind::Word && !name.contains(u'.');
    if (!namesTable(word) && !(isPlain && (isSqlKeyword(name.toUpper()) || isHarmless(name.toLower()))))
      m_statement.calls.append(name);
  }

  void begin(qsizetype offset) {
    m_statement = {};
    m_isEmpty = true;
    m_begin = offset;
    m_depth = 0;
    m_blocks = 0;
  }
  void finish(qsizetype end) {
    if (m_isEmpty)
      return;
    m_statement.text = m_text.mid(m_begin, end - m_begin).trimmed();
    m_parsed.statements.append(m_statement);
  }

  const QString &m_text;
  const QList<SqlToken> m_tokens;
  SqlText m_parsed;
  SqlStatement m_statement;
  bool m_isEmpty = true;
  qsizetype m_begin = 0;
  qsizetype m_depth = 0;
  qsizetype m_blocks = 0;
};

bool beginsTransaction(const SqlStatement &statement) {
  return statement.verb() == u"BEGIN" || (statement.verb() == u"START" && statement.words.value(1) == u"TRANSACTION");
}

bool endsTransaction(const SqlStatement &statement) {
  static const QSet<QString> verbs = sqlSet(u"COMMIT END ROLLBACK ABORT"_s);
  const bool prepares = statement.verb() == u"PREPARE" && statement.words.value(1) == u"TRANSACTION";
  const bool goesOn =
      statement.words.contains(u"TO"_s) || (statement.words.contains(u"CHAIN"_s) && !statement.words.contains(u"NO"_s));
  return prepares || (verbs.contains(statement.verb()) && !goesOn);
}

/// Statements on tables, which a rollback takes back whole.
bool isOnTables(const SqlStatement &statement) {
  static const QSet<QString> verbs = sqlSet(u"SELECT VALUES TABLE WITH INSERT UPDATE DELETE MERGE TRUNCATE COMMENT"_s);
  static const QSet<QString> objects = sqlSet(u"TABLE INDEX VIEW"_s);
  if (verbs.contains(statement.verb()))
    return true;
  QStringList words = statement.words.mid(1);
  if (words.value(0) == u"OR" && words.value(1) == u"REPLACE")
    words = words.mid(2);
  if (words.value(0) == u"UNIQUE")
    words.removeFirst();
  return QStringList{u"ALTER"_s, u"CREATE"_s, u"DROP"_s}.contains(statement.verb()) && objects.contains(words.value(0)) &&
         !statement.words.contains(u"CONCURRENTLY"_s) && !statement.words.contains(u"TABLESPACE"_s);
}

/// How a value is written in what it stands in; an error where it cannot be.
Result<QString> writtenSql(const QString &name, const QString &value, const SqlToken &token) {
  if (value.contains(QChar(0)))
    return fail(ErrorKind::Input, tr("The value of %1 has a zero character, which PostgreSQL cannot hold").arg(name));
  const Placeholder::Sql place = token.place();
  if (place == Placeholder::Sql::Nowhere)
    return fail(ErrorKind::Input, tr("{{%1}} stands where no value can be put safely").arg(name),
                tr("Put it outside of $$ … $$, U&'…' and commands of psql."));
  const QString written = sqlEncoded(value, place);
  return place == Placeholder::Sql::Value ? u' ' + written + u' ' : written;  // so that it joins nothing beside it
}
}  // namespace

bool SqlStatement::reads() const {
  static const QSet<QString> verbs = sqlSet(u"SELECT VALUES TABLE WITH SHOW"_s);
  static const QSet<QString> writes = sqlSet(u"INTO INSERT DELETE MERGE"_s);
  const qsizetype update = words.indexOf(u"UPDATE"_s);
  const bool updates = update > 0 && words.value(update - 1) != u"FOR" && words.value(update - 1) != u"KEY";
  return verbs.contains(verb()) && calls.isEmpty() && !updates &&
         std::ranges::none_of(words, [](const QString &word) { return writes.contains(word); });
}

SqlText::Transactions SqlText::transactions() const {
  bool open = false;
  qsizetype count = 0;
  for (const SqlStatement &statement : statements) {
    const bool begins = beginsTransaction(statement);
    const bool ends = endsTransaction(statement);
    open = begins || (open && !ends);
    count += begins || ends ? 1 : 0;
  }
  if (open)
    return Transactions::Open;
  const bool whole = count == 2 && beginsTransaction(statements.constFirst()) &&
                     (statements.constLast().verb() == u"COMMIT" || statements.constLast().verb() == u"END");
  return count == 0 ? Transactions::None : whole ? Transactions::Whole : Transactions::Several;
}

bool SqlText::reads() const {
  return problem.isEmpty() && std::ranges::all_of(statements, &SqlStatement::reads);
}

QString SqlText::whyNotTried() const {
  if (!problem.isEmpty())
    return problem;
  const Transactions own = transactions();
  if (own == Transactions::Several || own == Transactions::Open)
    return tr("it begins and ends transactions itself");
  const qsizetype edge = own == Transactions::Whole ? 1 : 0;
  for (const SqlStatement &statement : statements.mid(edge, statements.size() - 2 * edge)) {
    if (!isOnTables(statement) || statement.usesPsql)
      return tr("%1 does more than a rollback takes back").arg(statement.words.mid(0, 3).join(u' '));
    if (!statement.calls.isEmpty())
      return tr("%1() may do more than a rollback takes back").arg(statement.calls.constFirst());
  }
  return {};
}

SqlText parseSql(const QString &text) {
  return SqlParser(text).take();
}

Result<QString> boundSql(const QString &text, const QHash<QString, QString> &values) {
  const QList<SqlToken> tokens = sqlTokens(text);
  QString bound;
  qsizetype at = 0;
  auto token = tokens.cbegin();
  for (const Placeholder &placeholder : placeholdersIn(text)) {
    while (token->end() <= placeholder.offset)
      ++token;
    if (token->kind == SqlKind::Comment)
      continue;
    const auto value = values.constFind(placeholder.name);
    if (value == values.cend())
      return fail(ErrorKind::Input, tr("There is no value for %1").arg(placeholder.name));
    bound += text.mid(at, placeholder.offset - at) + TRY(writtenSql(placeholder.name, *value, *token));
    at = placeholder.offset + placeholder.length;
  }
  return bound + text.mid(at);
}

}  // namespace sternway::steps
