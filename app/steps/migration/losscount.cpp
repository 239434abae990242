// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/migration/losscount.h"

#include "steps/migration/migrationsource.h"
#include "steps/sql/psql.h"

#include <QCoreApplication>

namespace sternway::steps {

using namespace Qt::StringLiterals;

namespace {
struct LossWords {
  Q_DECLARE_TR_FUNCTIONS(sternway::steps::Loss)
};

QString lossName(const Loss &loss) {
  switch (loss.what) {
    case Loss::What::Table: return LossWords::tr("table %1").arg(loss.table);
    case Loss::What::Column: return LossWords::tr("column %1 of %2").arg(loss.column, loss.table);
    case Loss::What::Rows: return LossWords::tr("rows of %1").arg(loss.table);
  }
  return {};
}

QString uncountedLoss(const Loss &loss, const QString &why) {
  return LossWords::tr("%1: how much is in it is not known (%2)").arg(lossName(loss), why);
}

QString countedLoss(const Loss &loss, qlonglong count) {
  const QString number = QString::number(count);
  switch (loss.what) {
    case Loss::What::Table: return LossWords::tr("%1: %2 rows").arg(lossName(loss), number);
    case Loss::What::Column: return LossWords::tr("%1: %2 values").arg(lossName(loss), number);
    case Loss::What::Rows: return LossWords::tr("%1, which has %2: how many go is not known").arg(lossName(loss), number);
  }
  return {};
}

PsqlRequest lossQuery(const Step &step, const Loss &loss) {
  const QString what = loss.what == Loss::What::Column ? u"count(\"{{column}}\")"_s : u"count(*)"_s;
  const QString from = loss.table.contains(u'.') ? u"\"{{schema}}\".\"{{table}}\""_s : u"\"{{table}}\""_s;
  return {
      .place = psqlPlaceOf(StepWords(step.args)),
      .text = u"SELECT %1 FROM %2;"_s.arg(what, from),
      .values = {
          {u"column"_s, loss.column}, {u"schema"_s, loss.table.section(u'.', 0, 0)}, {u"table"_s, loss.table.section(u'.', -1)}}};
}

void countNextLoss(const StepContext &context, const Step &step, QList<Loss> left, const QStringList &lines,
                   Call<QStringList> *call) {
  if (left.isEmpty())
    return call->finish(lines);
  const Loss loss = left.takeFirst();
  queryByPsql(context, lossQuery(step, loss), call)->then([=](const Result<QString> &rows) {
    bool isNumber = false;
    const qlonglong count = rows.value_or(QString()).trimmed().toLongLong(&isNumber);
    const QString line = !rows      ? uncountedLoss(loss, rows.error().message)
                         : isNumber ? countedLoss(loss, count)
                                    : uncountedLoss(loss, LossWords::tr("psql gave no number"));
    countNextLoss(context, step, left, lines + QStringList{line}, call);
  });
}
}  // namespace

Call<QStringList> *countLosses(const StepContext &context, const Step &step, const QList<Loss> &losses, QObject *parent) {
  const bool mayCount = StepWords(step.args).has(u"database"_s) || !migrationSourceOf(step).table.isEmpty();
  if (mayCount && !losses.isEmpty()) {
    auto *call = new Call<QStringList>(parent);
    countNextLoss(context, step, losses, {}, call);
    return call;
  }
  QStringList lines;
  for (const Loss &loss : losses)
    lines << uncountedLoss(loss, LossWords::tr("the step does not say which database it is: database, host, user"));
  return Call<QStringList>::finished(parent, lines);
}

}  // namespace sternway::steps
