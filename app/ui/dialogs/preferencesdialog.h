// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "ui/retranslated.h"

#include "ui_preferences.h"

#include <QDialog>
#include <QTimer>

namespace sternway {

class PrometheusTest;
class RunbookFolderCheck;
class Workspace;

/// Clusters (kubeconfig, production marks, namespaces), Prometheus of each, the folder of runbooks, and appearance. Everything is
/// written by OK and Apply; another context, and the test of a connection, write what was changed of the one before. Secrets go
/// to the secret store, never to the settings. Show it with open(). GUI thread; the workspace outlives it.
class PreferencesDialog final : public Retranslated<QDialog> {
  Q_OBJECT
public:
  explicit PreferencesDialog(Workspace &workspace, QWidget *parent = nullptr);

  void showContext(const QString &context);
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
  QTimer m_typed;     ///< looks into the folder when nobody types any more
  QString m_context;  ///< that is shown
};

}  // namespace sternway
