// SPDX-License-Identifier: GPL-3.0-or-later
// sternway_screenshots FOLDER [WIDTHxHEIGHT] [LANGUAGE] [rollbacks]: pictures of the window during a rehearsed incident, then of
// the rollbacks of several services; with the last word only of those.
#include "journal/journalstore.h"
#include "liveworkspace.h"
#include "platform/languages.h"
#include "platform/paths.h"
#include "platform/runbooktrust.h"
#include "runbook/conditionparser.h"
#include "runbook/runbook.h"
#include "runbook/runbookschema.h"
#include "screenshots/incidentplay.h"
#include "screenshots/rollbacksplay.h"
#include "steps/registry.h"
#include "sternway.h"
#include "ui/mainwindow.h"

#include <QApplication>
#include <QFile>
#include <QTemporaryDir>
#include <QTextStream>

#include <tuple>

using namespace sternway;
using namespace sternway::platform;
using namespace sternway::runbook;
using namespace sternway::steps;
using namespace sternway::ui;
using namespace Qt::StringLiterals;

namespace {
/// Nothing of the user is read or written.
void moveInto(const QTemporaryDir &home) {
  for (const char *variable : {"STERNWAY_CONFIG_DIR", "STERNWAY_DATA_DIR", "HOME"})
    qputenv(variable, home.filePath(QString::fromLatin1(variable).toLower()).toLocal8Bit());
  const QString file = home.filePath(u"kubeconfig"_s);
  qputenv("KUBECONFIG", file.toLocal8Bit());
  QFile kubeconfig(file);
  if (kubeconfig.open(QIODevice::WriteOnly))
    QTextStream(&kubeconfig) << "apiVersion: v1\nkind: Config\n"
                                "clusters:\n- {name: c, cluster: {server: 'https://kubernetes.example'}}\n"
                                "users:\n- {name: u, user: {token: none}}\n"
                                "contexts:\n- {name: production, context: {cluster: c, user: u}}\n"
                                "- {name: staging, context: {cluster: c, user: u}}\n";
}

/// The sample of order-service, with the checklist that ticket-service has before a rollback: all that the wizard can show.
QString writeRunbookOfTheRehearsal(const QTemporaryDir &home) {
  const auto orders = loadBuiltInRunbook(stepKinds(), u"order-service"_s);
  const auto tickets = loadBuiltInRunbook(stepKinds(), u"ticket-service"_s);
  QFile file(home.filePath(u"order-service.yaml"_s));
  if (!orders || !tickets || !file.open(QIODevice::WriteOnly))
    return {};
  Runbook runbook = **orders;
  for (const Checklist &list : (*tickets)->checklists)
    if (list.id == u"preRollback"_s)
      runbook.checklists.prepend(list);
  runbook.guard.check.text = u"error_rate > 5%"_s;
  runbook.guard.check.condition = parseCondition(runbook.guard.check.text, builtInMetrics()).value();
  runbook.guard.check.hold = std::chrono::seconds(30);
  file.write(writeRunbook(stepKinds(), runbook));
  return file.fileName();
}

QSize sizeOf(const QString &text) {
  const QSize wanted(text.section(u'x', 0, 0).toInt(), text.section(u'x', 1).toInt());
  return wanted.isEmpty() ? QSize(1280, 800) : wanted;
}
}  // namespace

int main(int argc, char **argv) {
  const QTemporaryDir home;
  moveInto(home);
  QApplication application(argc, argv);
  const QStringList arguments = QCoreApplication::arguments();
  const QString runbook = writeRunbookOfTheRehearsal(home);
  LiveWorkspace workspace({.speed = 10, .runbook = runbook});
  std::ignore = workspace.settings().set(setting::theme, u"light"_s);
  std::ignore = workspace.settings().set(setting::tourSeen, true);
  if (const auto loaded = loadRunbook(stepKinds(), runbook))
    std::ignore = RunbookTrust(workspace.settings()).accept(loaded->digest);
  setUpChannels(workspace.channels());
  Languages languages;
  languages.use(arguments.value(3, u"en"_s));
  MainWindow window(workspace);
  window.resize(sizeOf(arguments.value(2)));
  window.show();
  const SystemClock clock;
  journal::SqlJournal other(journalSettings(journalFile()), clock);  // another process's
  IncidentPlay play(window, workspace.settings(), {.journal = other, .outbox = other}, arguments.value(1, u"."_s));
  RollbacksPlay rollbacks(window, workspace, other, arguments.value(1, u"."_s));
  const auto fail = [](const QString &why) {
    QTextStream(stderr) << "no picture: " << why << '\n';
    QCoreApplication::exit(1);
  };
  QObject::connect(&play, &IncidentPlay::ended, &rollbacks, &RollbacksPlay::start);
  QObject::connect(&rollbacks, &RollbacksPlay::ended, &application, &QCoreApplication::quit);
  QObject::connect(&play, &IncidentPlay::failed, &application, fail);
  QObject::connect(&rollbacks, &RollbacksPlay::failed, &application, fail);
  if (arguments.value(4) == u"rollbacks")
    rollbacks.start();
  else
    play.start();
  return QApplication::exec();
}
