// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/capturedvalues.h"

#include "core/format.h"

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
/// One line an event: the time in UTC, and what happened.
QString timelineText(const QList<JournalEvent> &events) {
  QStringList lines;
  for (const JournalEvent &event : events)
    lines << event.at.toUTC().toString(u"HH:mm:ss"_s) + u' ' + event.summary.simplified();
  return lines.join(u'\n');
}
}  // namespace

QHash<QString, QString> capturedValues(const CapturedFacts &facts) {
  QHash<QString, QString> values{{u"service"_s, facts.service.name},
                                 {u"namespace"_s, facts.service.nameSpace},
                                 {u"now"_s, facts.now.toUTC().toString(Qt::ISODate)}};
  if (const KubernetesUndo &undo = facts.undo; !undo.targetImage.isEmpty()) {
    values.insert(u"old.image"_s, undo.targetImage);
    values.insert(u"old.version"_s, imageVersion(undo.targetImage));
    values.insert(u"new.image"_s, undo.fromImage);
    values.insert(u"new.version"_s, imageVersion(undo.fromImage));
    if (undo.targetNumber > 0)
      values.insert(u"target.revision"_s, QString::number(undo.targetNumber));
  }
  if (!facts.events.isEmpty()) {
    values.insert(u"incident.duration"_s, formatDuration(std::chrono::milliseconds(facts.events.first().at.msecsTo(facts.now))));
    values.insert(u"timeline"_s, timelineText(facts.events));
  }
  values.removeIf([](const auto &value) { return value.value().isEmpty(); });
  return values;
}

}  // namespace sternway
