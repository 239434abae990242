// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "platform/languages.h"
#include "platform/logging.h"
#include "sternway.h"

#include <QCoreApplication>

int main(int argc, char **argv) {
  QCoreApplication application(argc, argv);
  QCoreApplication::setApplicationName(QStringLiteral("sternway"));
  QCoreApplication::setApplicationVersion(QStringLiteral(STERNWAY_VERSION));
  sternway::installLogging();
  sternway::Languages languages;
  languages.use({});
  return sternway::runCommandLine(QCoreApplication::arguments().mid(1), sternway::makeEnvironment());
}
