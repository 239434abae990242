// SPDX-License-Identifier: GPL-3.0-or-later
#include "notify/followupissue.h"

#include "core/followups.h"
#include "core/format.h"
#include "core/updates.h"

#include <QCryptographicHash>

namespace sternway::notify {

using namespace Qt::StringLiterals;

namespace {
QString issueId(const Incident &incident, const QString &key) {
  const QByteArray hash =
      QCryptographicHash::hash((incident.id + u'\n' + key).toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
  return u"followup-"_s + QString::fromLatin1(hash);
}
}  // namespace

Outgoing followUpIssue(const Incident &incident, const QString &key, const QString &text, const QDateTime &due) {
  QStringList lines{text, QString(), tr("Follow-up of incident %1: %2").arg(incident.id, incident.title)};
  if (due.isValid())
    lines << tr("Due: %1").arg(due.toUTC().toString(u"yyyy-MM-dd HH:mm 'UTC'"_s));
  Outgoing message{.id = issueId(incident, key),
                   .incidentId = incident.id,
                   .incidentTitle = incident.title,
                   .templateId = followUpTemplate(key),
                   .stage = followUpStage,
                   .severity = incident.severity,
                   .subject = text.section(u'\n', 0, 0),
                   .body = lines.join(u'\n'),
                   .startedAt = incident.openedAt,
                   .endedAt = incident.closedAt,
                   .rehearsal = incident.rehearsal};
  for (const TargetRef &target : targetsOf(incident))
    message.services << target.name;
  return message;
}

}  // namespace sternway::notify
