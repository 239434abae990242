// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

namespace sternway {

/// incidents, show and export: reads the journal, needs no cluster.
class IncidentsCommand final : public CliCommand {
  Q_OBJECT
public:
  using CliCommand::CliCommand;
  void start() override;

private:
  void list();
  void load(const QString &id);
  void show(const IncidentRecord &record);
  void write(const IncidentRecord &record);

  OpenJournal m_journal;
};

}  // namespace sternway
