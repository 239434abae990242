// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/messagecontent.h"

namespace sternway::ui {

using namespace Qt::StringLiterals;

QString stageOf(const IncidentRecord &record) {
  if (record.incident.closedAt.isValid())
    return u"resolved"_s;
  QString stage = u"before"_s;
  for (const JournalEvent &event : record.events) {
    if (event.type == eventtype::operationStarted)
      stage = u"during"_s;
    else if (event.type == eventtype::operationSucceeded || event.type == eventtype::operationFailed ||
             event.type == eventtype::operationCancelled || event.type == eventtype::operationUnknown)
      stage = u"after"_s;
  }
  return stage;
}

}  // namespace sternway::ui
