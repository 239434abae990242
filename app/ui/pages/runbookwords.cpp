// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/runbookwords.h"

#include "core/text.h"

#include <QLocale>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {

QString dateText(const QDate &date) {
  return QLocale().toString(date, QLocale::ShortFormat);
}

QString reviewText(const Runbook &runbook, const QDate &today) {
  if (!runbook.reviewed.isValid())
    return tr("no date of its review");
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
    return tr("built in, for services without a runbook");
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
