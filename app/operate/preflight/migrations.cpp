// SPDX-License-Identifier: GPL-3.0-or-later
#include "operate/preflight/check.h"

#include <QRegularExpression>

namespace sternway::operate::preflight {

using namespace Qt::StringLiterals;

namespace {

/// What a container is started with, as far as its template says; the image's own command is not known.
QString startWords(const QJsonObject &container) {
  const QStringList words =
      container.value(u"command"_s).toVariant().toStringList() + container.value(u"args"_s).toVariant().toStringList();
  return words.join(u' ');
}

/// Whether the older release stops at a migration that only the newer one has:
/// findings/the_old_release_stops_at_a_migration_that_it_does_not_know.sh. Of the tools that were tried and that have a command
/// for it, Knex (3.1) does.
class MigrationsCheck final : public Check {
  Q_DECLARE_TR_FUNCTIONS(PreflightMigrations)
public:
  using Check::Check;

private:
  void begin() override {
    static const QRegularExpression migrates(u"\\bknex(?:\\.js)?\\s+(?:\\S+\\s+)*?migrate:(?:latest|up)\\b"_s);
    for (const QJsonObject &container : containersOf(m_input.target.podTemplate))
      if (startWords(container).contains(migrates))
        warn(
            u"migrations.at-start"_s, tr("The target migrates the database when it starts"),
            tr("Container %1 runs Knex's migrations. Where the database has one that this release does not have, Knex stops, and "
               "the container with it, unless its knexfile sets disableMigrationsListValidation.")
                .arg(container.value(u"name"_s).toString()),
            tr("Look which migrations are applied. Take back those of the newer release first, with its own files."));
  }
};

}  // namespace

FindingsCall *checkMigrations(const Input &input, QObject *context) {
  return Check::run<MigrationsCheck>(input, context);
}

}  // namespace sternway::operate::preflight
