// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/verdictwords.h"

#include "core/format.h"
#include "core/text.h"
#include "models/cells.h"

#include <QLocale>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {

QString targetWords(const Assessment &assessment) {
  const Revision *revision = assessment.lastKnownGood ? assessment.history.byUid(assessment.lastKnownGood->revisionUid) : nullptr;
  if (!revision)
    return {};
  return tr("Last known good: revision %1 (%2), %3")
      .arg(revision->number)
      .arg(imageVersions(revision->images), assessment.lastKnownGood->why);
}

QString contradiction(const Matrix &matrix, const QPair<int, int> &rows) {
  const MatrixRow &strict = matrix.rows.at(rows.first);
  const MatrixRow &mild = matrix.rows.at(rows.second);
  return tr("The matrix contradicts itself: line %1 says %2, line %3 says %4. The stricter rule applies.")
      .arg(strict.line)
      .arg(actionName(strict.action))
      .arg(mild.line)
      .arg(actionName(mild.action));
}

}  // namespace

QStringList contradictionWords(const Assessment &assessment) {
  QStringList words;
  for (const auto &rows : assessment.verdict.contradictions)
    words.append(contradiction(assessment.matrix, rows));
  return words;
}

VerdictWords verdictWords(const Assessment &assessment, const QDateTime &now) {
  VerdictWords words;
  words.sentence = sentence(assessment.verdict, assessment.matrix, now);
  words.target = targetWords(assessment);
  QStringList unknown;
  for (const QString &metric : assessment.verdict.unknownMetrics)
    unknown.append(metricTitle(metric));
  if (!unknown.isEmpty())
    words.doubts.append(tr("Not known: %1.").arg(unknown.join(u", "_s)));
  words.doubts += contradictionWords(assessment);
  words.doubts += assessment.warnings;
  return words;
}

namespace {

QString dateText(const QDate &date) {
  return QLocale().toString(date, QLocale::ShortFormat);
}

QString reviewText(const Runbook &runbook, const QDate &today) {
  if (!runbook.reviewed.isValid())
    return tr("never reviewed");
  QString reviewed = tr("reviewed on %1").arg(dateText(runbook.reviewed));
  if (!runbook.nextReview.isValid())
    return reviewed;
  const QString next = isOverdue(runbook, today) ? tr("the next review was due on %1") : tr("the next review is due on %1");
  return reviewed + u", "_s + next.arg(dateText(runbook.nextReview));
}

}  // namespace

QString runbookTitle(const Runbook &runbook) {
  return runbook.title.isEmpty() ? runbook.name : runbook.title;
}

QString runbookOrigin(const Runbook &runbook, const QDate &today) {
  if (isBuiltIn(runbook))
    return tr("built-in rules for services without a runbook");
  QStringList parts{runbook.source, runbook.owner, reviewText(runbook, today)};
  parts.removeAll(QString());
  return parts.join(u" · "_s);
}

bool isOverdue(const Runbook &runbook, const QDate &today) {
  return runbook.nextReview.isValid() && runbook.nextReview < today;
}

bool isBuiltIn(const Runbook &runbook) {
  return runbook.path.isEmpty();
}

QString stageWords(const QString &stage) {
  if (stage == u"before"_s)
    return tr("before");
  if (stage == u"during"_s)
    return tr("during");
  if (stage == u"after"_s)
    return tr("after");
  return stage;
}

}  // namespace sternway
