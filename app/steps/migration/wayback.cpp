// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/migration/wayback.h"

#include <QRegularExpression>

#include <algorithm>

namespace sternway::steps {

using namespace Qt::StringLiterals;

namespace {
constexpr auto anyLetterCase = QRegularExpression::CaseInsensitiveOption;
constexpr auto anyCaseManyLines = QRegularExpression::CaseInsensitiveOption | QRegularExpression::MultilineOption;

/// From the first match of \a from to the next one of \a until.
QString partBetween(const QString &text, const QRegularExpression &from, const QRegularExpression &until) {
  const auto begin = from.match(text);
  if (!begin.hasMatch())
    return {};
  const auto end = until.match(text, begin.capturedEnd());
  return text.mid(begin.capturedStart(), (end.hasMatch() ? end.capturedStart() : text.size()) - begin.capturedStart()).trimmed();
}

QString withoutRemarks(QString text) {
  static const QRegularExpression remarks(u"/\\*[\\s\\S]*?\\*/|(?<![:\"'])(?://|--)[^\\n]*|^[ \\t]*#[^\\n]*"_s,
                                          QRegularExpression::MultilineOption);
  return text.remove(remarks).trimmed();
}

/// A name as PostgreSQL knows it: what is not quoted is folded. "a"."b" becomes a.b.
QString sqlName(const QString &written) {
  QStringList parts;
  for (const QString &part : written.split(u'.')) {
    const QString name = part.trimmed();
    const bool isQuoted = name.startsWith(u'"') || name.startsWith(u'`') || name.startsWith(u'[');
    parts << (isQuoted ? name.mid(1, name.size() - 2) : name.toLower());
  }
  return parts.join(u'.');
}

/// What stands where in the text, so that the losses come in its order.
struct FoundLoss {
  qsizetype at = 0;
  Loss loss;
};

void addSqlLosses(QList<FoundLoss> &found, const QString &text) {
  static const QString part = u"(?:\"[^\"]+\"|`[^`]+`|\\[[^\\]]+\\]|[\\w$]+)"_s;
  static const QString name = u"("_s + part + u"(?:\\."_s + part + u")?)"_s;
  static const QRegularExpression table(u"\\bDROP\\s+TABLE\\s+(?:IF\\s+EXISTS\\s+)?"_s + name, anyLetterCase);
  static const QRegularExpression rows(u"\\b(?:DELETE\\s+FROM|TRUNCATE(?:\\s+TABLE)?)\\s+(?:ONLY\\s+)?"_s + name, anyLetterCase);
  static const QRegularExpression alter(u"\\bALTER\\s+TABLE\\s+(?:IF\\s+EXISTS\\s+)?(?:ONLY\\s+)?"_s + name + u"\\s+([^;]*)"_s,
                                        anyLetterCase);
  static const QRegularExpression column(u"\\bDROP\\s+COLUMN\\s+(?:IF\\s+EXISTS\\s+)?"_s + name, anyLetterCase);
  for (auto i = table.globalMatch(text); i.hasNext();) {
    const auto match = i.next();
    found.append({match.capturedStart(), {.what = Loss::What::Table, .table = sqlName(match.captured(1))}});
  }
  for (auto i = rows.globalMatch(text); i.hasNext();) {
    const auto match = i.next();
    found.append({match.capturedStart(), {.what = Loss::What::Rows, .table = sqlName(match.captured(1))}});
  }
  for (auto i = alter.globalMatch(text); i.hasNext();) {
    const auto match = i.next();
    for (auto j = column.globalMatch(match.captured(2)); j.hasNext();)
      found.append({match.capturedStart(),
                    {.what = Loss::What::Column, .table = sqlName(match.captured(1)), .column = sqlName(j.next().captured(1))}});
  }
}

/// The table of "table('orders', t => t." at the end of a text; empty: the call is no part of such a block.
QString tableAround(const QString &before) {
  static const QRegularExpression block(
      u"\\b(?:alterTable|table)\\s*\\(\\s*['\"`]([\\w.$]+)['\"`]\\s*,\\s*(?:async\\s+)?(?:function\\s*)?\\(?\\s*(\\w+)"_s);
  static const QRegularExpression receiver(u"(\\w+)\\s*\\.\\s*$"_s);
  const QString called = receiver.match(before).captured(1);
  const bool isChained = before.trimmed().endsWith(u")."_s);  // t.dropColumn('a').dropColumn('b')
  QString table;
  for (auto i = block.globalMatch(before); i.hasNext();) {
    const auto match = i.next();
    table = isChained || match.captured(2) == called ? match.captured(1) : QString();
  }
  return table;
}

/// Calls with the names as texts, which the tools quote: they are not folded.
void addCallLosses(QList<FoundLoss> &found, const QString &text) {
  static const QRegularExpression table(u"\\bdropTable(?:IfExists)?\\s*\\(\\s*(?:name:\\s*)?['\"`]([\\w.$]+)['\"`]"_s,
                                        anyLetterCase);
  static const QRegularExpression columns(u"\\b(?:dropColumns?|removeColumn)\\s*\\(([^)]*)\\)"_s, anyLetterCase);
  static const QRegularExpression named(u"name:\\s*\"([\\w$]+)\"[\\s\\S]*table:\\s*\"([\\w$]+)\""_s);
  static const QRegularExpression word(u"['\"`]([\\w.$]+)['\"`]"_s);
  for (auto i = table.globalMatch(text); i.hasNext();) {
    const auto match = i.next();
    found.append({match.capturedStart(), {.what = Loss::What::Table, .table = match.captured(1)}});
  }
  for (auto i = columns.globalMatch(text); i.hasNext();) {
    const auto match = i.next();
    QStringList names;
    for (auto j = word.globalMatch(match.captured(1)); j.hasNext();)
      names << j.next().captured(1);
    QString of = tableAround(text.left(match.capturedStart()));
    if (const auto both = named.match(match.captured(1)); both.hasMatch()) {
      of = both.captured(2);
      names = {both.captured(1)};
    } else if (of.isEmpty() && !names.isEmpty()) {
      of = names.takeFirst();  // of Sequelize, TypeORM and node-pg-migrate
    }
    for (const QString &name : std::as_const(names))
      found.append({match.capturedStart(), {.what = Loss::What::Column, .table = of, .column = name}});
  }
}
}  // namespace

QString wayBackIn(const QString &source, const QString &file) {
  static const QRegularExpression allOfIt(u"(?:^|[-_.])down\\.sql$"_s, anyLetterCase);
  static const QRegularExpression sqlDown(u"^\\s*--\\s*(?:migrate:down|\\+goose\\s+down|down(?:\\s+migration)?)\\b.*$"_s,
                                          anyCaseManyLines);
  static const QRegularExpression sqlUp(u"^\\s*--\\s*(?:migrate:up|\\+goose\\s+up|up(?:\\s+migration)?)\\b.*$"_s,
                                        anyCaseManyLines);
  static const QRegularExpression down(
      u"\\bexports\\.down\\b|\\bfunction\\s+down\\b|\\bexport\\s+const\\s+down\\b|^[ "
      u"\\t]*(?:public\\s+|static\\s+)*(?:async\\s+)?down\\s*[:(]"
      u"|\\bdef\\s+down(?:grade)?\\b|\\bvoid\\s+Down\\s*\\("_s,
      QRegularExpression::MultilineOption);
  static const QRegularExpression up(
      u"\\bexports\\.up\\b|\\bfunction\\s+up\\b|\\bexport\\s+const\\s+up\\b|^[ "
      u"\\t]*(?:public\\s+|static\\s+)*(?:async\\s+)?up\\s*[:(]"
      u"|\\bdef\\s+up(?:grade)?\\b|\\bvoid\\s+Up\\s*\\("_s,
      QRegularExpression::MultilineOption);
  if (file.contains(allOfIt))
    return source.trimmed();
  return file.endsWith(u".sql"_s, Qt::CaseInsensitive) ? partBetween(source, sqlDown, sqlUp) : partBetween(source, down, up);
}

bool leadsNowhere(const QString &wayBack) {
  static const QRegularExpression refuses(
      u"\\b(?:throw|raise)\\b[^\\n]*(?:irreversibl|not\\s+reversible|NotImplemented|NotSupported"
      u"|can(?:no|')t\\s+be\\s+(?:reversed|reverted|undone|rolled\\s+back)|no\\s+way\\s+back)"_s,
      anyLetterCase);
  static const QRegularExpression nothing(
      u"^(?:exports\\.down\\s*=\\s*|export\\s+const\\s+down\\s*=\\s*|public\\s+|static\\s+|async\\s+|void\\s+|function\\s*|[Dd]"
      u"own\\s*:?\\s*)*"
      u"(?:\\([^)]*\\)|\\w+)\\s*(?::\\s*Promise<\\w+>\\s*)?"
      u"(?:(?:=>\\s*)?\\{\\s*(?:return\\s*(?:Promise\\.resolve\\(\\))?\\s*;?)?\\s*\\}|=>\\s*Promise\\.resolve\\(\\))[\\s;})]*$"
      u"|^def\\s+down\\w*\\s*(?:\\([^)]*\\))?\\s*(?:->\\s*None\\s*)?:?\\s*(?:pass)?(?:\\s+end)*$"_s);
  if (wayBack.isEmpty())
    return false;
  const QString text = withoutRemarks(wayBack);
  return text.contains(refuses) || text.isEmpty() || text.contains(nothing);
}

QList<Loss> lossesIn(const QString &wayBack) {
  const QString text = withoutRemarks(wayBack);
  QList<FoundLoss> found;
  addSqlLosses(found, text);
  addCallLosses(found, text);
  std::ranges::stable_sort(found, {}, &FoundLoss::at);
  QList<Loss> losses;
  for (const FoundLoss &each : std::as_const(found))
    if (!losses.contains(each.loss))
      losses << each.loss;
  return losses;
}

}  // namespace sternway::steps
