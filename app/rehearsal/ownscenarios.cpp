// SPDX-License-Identifier: GPL-3.0-or-later
#include "rehearsal/scenario.h"

#include "core/format.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

// Q_INIT_RESOURCE must be called from outside a namespace.
static void initScenarioResources() {
  Q_INIT_RESOURCE(scenarios);
}

namespace sternway::rehearsal {

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 maxSize = 1024 * 1024;

QString resourceOf(const QString &name) {
  return u":/scenarios/%1.yaml"_s.arg(name);
}
}  // namespace

Result<Scenario> loadScenario(const QString &nameOrPath) {
  initScenarioResources();
  const bool isPath = nameOrPath.endsWith(u".yaml"_s);
  if (!isPath && !scenarioNames().contains(nameOrPath)) {
    return fail(ErrorKind::Input, tr("There is no scenario \"%1\"").arg(nameOrPath),
                tr("Choose one of %1, or give the path of a .yaml file.").arg(scenarioNames().join(u", "_s)));
  }
  QFile file(isPath ? nameOrPath : resourceOf(nameOrPath));
  if (!file.open(QIODevice::ReadOnly))
    return fail(ErrorKind::Input, tr("The scenario %1 cannot be opened").arg(nameOrPath), file.errorString());
  return parseScenario(file.read(maxSize + 1), isPath ? nameOrPath : nameOrPath + u".yaml"_s);
}

QStringList scenarioNames() {
  initScenarioResources();
  QStringList names;
  for (const QString &entry : QDir(u":/scenarios"_s).entryList({u"*.yaml"_s}, QDir::Files, QDir::Name))
    names += entry.chopped(5);
  return names;
}

QString scenarioTitle(const QString &name) {
  initScenarioResources();
  QFile file(resourceOf(name));
  if (!file.open(QIODevice::ReadOnly))
    return name;
  static const QRegularExpression title(u"^  title: (.+)$"_s, QRegularExpression::MultilineOption);
  const auto found = title.match(QString::fromUtf8(file.readAll()));
  return found.hasMatch() ? found.captured(1) : name;
}

}  // namespace sternway::rehearsal
