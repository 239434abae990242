// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics.h"
#include "core/result.h"
#include "core/verdict.h"
#include "ui/pool.h"
#include "ui/retranslated.h"
#include "ui_preferences.h"

#include <QDialog>
#include <QObject>
#include <QPointer>
#include <QTimer>

namespace sternway {
class CallBase;
class ClusterSession;
}  // namespace sternway

namespace sternway::ui {

/// Asks an open cluster's Prometheus whether it answers, and says so in words. A child of whoever asks; GUI thread.
class PrometheusTest final : public QObject {
  Q_OBJECT
public:
  using QObject::QObject;
  /// Asks now, and again where the session gets other metrics meanwhile (a secret has been read). A new run ends the one before.
  void run(ClusterSession &session);

Q_SIGNALS:
  void answered(sternway::Mark mark, const QString &words);

private:
  void ask();
  void say(const Result<MetricsAnswer> &answer);

  QPointer<ClusterSession> m_session;
  QPointer<CallBase> m_call;
  QMetaObject::Connection m_again;
};

/// What is in a folder of runbooks, said in words: how many can be used, and what is wrong with the others. Looked up on a thread
/// of the pool. A child of whoever asks; GUI thread.
class RunbookFolderCheck final : public QObject {
  Q_OBJECT
public:
  using QObject::QObject;

  /// answered() follows; what was asked before is given up.
  void look(const QString &folder);

Q_SIGNALS:
  void answered(sternway::Mark mark, const QString &words);

private:
  struct Found {
    bool isFolder = false;
    bool isReadable = false;
    int usable = 0;
    QStringList problems;  ///< one a file that cannot be used
  };
  void say(const QString &folder, const Found &found);
  static void read(QPromise<Found> &promise, const QString &folder);

  PoolJob<Found> m_job;
};

class ChannelsPage;
class SecretsPage;
class Workspace;

/// Clusters (kubeconfig, production marks, namespaces), Prometheus of each, the folder of runbooks, and appearance. Everything is
/// written by OK and Apply; another context, and the test of a connection, write what was changed of the one before; channels and
/// secrets, on pages of their own, are written at once. Secrets go to the secret store, never to the settings. Show it with
/// open(). GUI thread; the workspace outlives it.
class PreferencesDialog final : public Retranslated<QDialog> {
  Q_OBJECT
public:
  explicit PreferencesDialog(Workspace &workspace, QWidget *parent = nullptr);

  void showContext(const QString &context);
  /// The page where channels are set up.
  void showChannels();
  void setKubeconfigEnabled(bool enabled);
  void accept() override;

private:
  void fillContexts();
  void loadGeneral();
  void loadContext();
  void loadSecret();
  bool save();
  bool saveContext();
  bool keep(const Result<Done> &done);
  void saveSecret();
  void test();
  void browse();
  void browseFolder();
  void lookIntoFolder();
  void updateFields();
  void fillChoices();
  void retranslate() override;
  [[nodiscard]] QString secretKey() const;

  Ui::Preferences m_ui;
  Workspace &m_workspace;
  PrometheusTest *m_test;
  RunbookFolderCheck *m_folderCheck;
  ChannelsPage *m_channels;
  SecretsPage *m_secrets;
  QTimer m_typed;     ///< looks into the folder when nobody types any more
  QString m_context;  ///< that is shown
};

}  // namespace sternway::ui
