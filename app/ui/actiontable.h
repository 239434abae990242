// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/actions.h"

#include <span>

namespace sternway {

/// One line of the table of actions.
struct ActionRow {
  const char *id;
  const char *text;  ///< a source string of the context sternway::Actions
  const char *tip;   ///< the same; what it does, for the status bar and assistive technology
  const char *icon;
  const char *keys;  ///< portable; several parted by "; "
  ActionGroup group;
  bool checkable = false;
};

[[nodiscard]] std::span<const ActionRow> actionTable();

}  // namespace sternway
