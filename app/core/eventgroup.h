// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enumnames.h"

namespace sternway {

/// What an event of a timeline is about: by this a list is filtered, and each has a lane of its own.
enum class EventGroup {
  Observations,  ///< what was seen and measured, and all that is nothing of the others
  Releases,
  Decisions,
  Actions,
  Messages,
  Notes  ///< and attachments
};
inline constexpr auto eventGroupName = enumNames<EventGroup>({{EventGroup::Observations, "observations"},
                                                              {EventGroup::Releases, "releases"},
                                                              {EventGroup::Decisions, "decisions"},
                                                              {EventGroup::Actions, "actions"},
                                                              {EventGroup::Messages, "messages"},
                                                              {EventGroup::Notes, "notes"}});

/// Of an event's type; see core/incident.h.
[[nodiscard]] EventGroup eventGroup(const QString &type);
[[nodiscard]] QString eventGroupTitle(EventGroup group);  ///< "Releases", for people

}  // namespace sternway
