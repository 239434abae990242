// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace sternway {
class ClusterSession;
}
namespace sternway::platform {
class Settings;
}

namespace sternway::ui {

/// Asks which namespaces of a cluster are followed: all, or those that are ticked. Where they may not be listed, names can be
/// typed. The choice is kept in the settings, which outlive the question; it dies with the session. GUI thread.
void askForNamespaces(ClusterSession &session, platform::Settings &settings, QWidget *parent);

}  // namespace sternway::ui
