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

/// A command: its arguments, and the groups of options that it takes.
struct CommandSpec {
  enum Group : unsigned {
    Cluster = 1,
    Service = 2,
    Rollback = 4,
    Rehearse = 8,
    Export = 16,
    Plain = 32,  ///< it prints what another program reads as it is: no --json
    Import = 64,
    Accept = 128,
    Try = 256,
    Guard = 512,
    Migrations = 1024,
    Message = 2048,
    PostMortem = 4096,
    Incidents = 8192,
    Manual = 16384
  };

  QString name;
  unsigned groups;    ///< of Group
  QString arguments;  ///< as shown in the usage line
  int minimum;
  int maximum;
  QString summary;

  [[nodiscard]] OptionTable options() const;
};

/// Null: there is no such command.
[[nodiscard]] const CommandSpec *findCommand(const QString &name);

}  // namespace sternway::cli
