// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCommandLineOption>
#include <QList>

namespace sternway::cli {

/// The options of a command in the order of its help, for its parser, the manual page and completion. Plain value.
struct OptionTable {
  QList<QCommandLineOption> all = {};

  void addOption(const QCommandLineOption &option) { all << option; }
  void addOptions(const QList<QCommandLineOption> &options) { all += options; }
};

}  // namespace sternway::cli
