// SPDX-License-Identifier: GPL-3.0-or-later
#include "rehearsalground.h"

#include "core/format.h"
#include "journal/journalstore.h"
#include "livesession.h"
#include "platform/paths.h"
#include "sternway.h"

#include <QTemporaryDir>

namespace sternway {

namespace {
constexpr double rehearsalSpeed = 10;  // deadlines of calls count in its time: a busy machine must meet them

/// The members die in the right order.
struct CopyGround {
  QTemporaryDir folder;
  ScaledClock clock{QDateTime::currentDateTimeUtc(), rehearsalSpeed};
  std::unique_ptr<rehearsal::HostedRehearsal> rehearsal;
  ClusterAdapters cluster;
  std::unique_ptr<journal::SqlJournal> journal;
};
}  // namespace

Result<operate::RehearsalGround> openRehearsalGround(const QString &context, const QList<QJsonObject> &copies) {
  const auto ground = std::make_shared<CopyGround>();
  if (!ground->folder.isValid())
    return fail(ErrorKind::Storage, tr("There is no temporary folder for the rehearsal: %1").arg(ground->folder.errorString()));
  rehearsal::RehearsalOptions options;
  options.copies = copies;
  ground->rehearsal = TRY(rehearsal::HostedRehearsal::start(options, ground->clock));
  kube::KubeContext way = rehearsalContext(ground->rehearsal->rehearsal());
  way.name = context;
  ground->cluster = openCluster(way, ground->clock, kube::Terminal::No);
  ground->journal =
      std::make_unique<journal::SqlJournal>(journalSettings(platform::journalFile(ground->folder.path())), ground->clock);
  return operate::RehearsalGround{
      .owner = ground, .cluster = ground->cluster.cluster.get(), .clock = &ground->clock, .journal = ground->journal.get()};
}

}  // namespace sternway
