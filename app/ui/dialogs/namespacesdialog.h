// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/namespacemodel.h"
#include "models/tablemodel.h"
#include "ui/retranslated.h"

#include "ui_namespaces.h"

#include <QDialog>

namespace sternway {

class ClusterSession;
class Settings;

/// Which namespaces of a cluster are followed: all, or those that are ticked. Where they may not be listed, names can be typed.
/// The choice is kept in the settings. Show it with open(). GUI thread; session and settings outlive it.
class NamespacesDialog final : public Retranslated<QDialog> {
  Q_OBJECT
public:
  NamespacesDialog(ClusterSession &session, Settings &settings, QWidget *parent = nullptr);

  void accept() override;

private:
  void addTyped();
  void updateButtons();
  void retranslate() override;

  Ui::Namespaces m_ui;
  ClusterSession &m_session;
  Settings &m_settings;
  NamespaceModel m_model;
  SortFilterModel m_filter;
};

}  // namespace sternway
