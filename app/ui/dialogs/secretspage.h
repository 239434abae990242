// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channelsetting.h"
#include "models/secretmodel.h"
#include "notify/delivery.h"
#include "ui/pool.h"
#include "ui/retranslated.h"
#include "ui/workspace.h"

#include <QWidget>

namespace sternway::ui {

class SecretsPanel;

/// All secrets that Sternway has a use for: those of channels, of the user's runbooks, and of the clusters' Prometheus. Those of
/// a channel are tested with it. GUI thread; the workspace outlives it.
class SecretsPage final : public Retranslated<QWidget> {
  Q_OBJECT
public:
  explicit SecretsPage(Workspace &workspace, QWidget *parent = nullptr);

private:
  void gather();
  void showSecrets();
  void test(const QString &name);
  void retranslate() override { showSecrets(); }

  Workspace &m_workspace;
  SecretsPanel *m_panel;
  PoolJob<QList<models::SecretRow>> m_job;
  QList<models::SecretRow> m_ofRunbooks;
};

}  // namespace sternway::ui
