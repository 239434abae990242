// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "core/journal.h"

namespace sternway {

/// Writes ID.md and ID.json of one incident into \a folder (made when missing). \return the Markdown file's path.
[[nodiscard]] Call<QString> *writeTimelineFiles(Journal &journal, const QString &incidentId, const QString &folder,
                                                QObject *context);

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
