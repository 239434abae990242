// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>

#include <span>

class QWidget;

namespace sternway::ui {

/// What the guide says about a part of the window. One table; a test sees to it that each of its topics is there.
struct HelpPlace {
  const char *part;    ///< a widget's class, or its object name
  const char *topic;   ///< "guard#arming"
  const char *errors;  ///< of what mostly goes wrong there
};
[[nodiscard]] std::span<const HelpPlace> helpPlaces();

/// The topic of the innermost part around the widget; "index" where there is none. GUI thread.
[[nodiscard]] QString topicFor(const QWidget *widget);
/// Of an error that is said there: by its kind, else by the part; empty: the guide has no more to say. GUI thread.
[[nodiscard]] QString topicFor(const QWidget *widget, const Error &error);

}  // namespace sternway::ui
