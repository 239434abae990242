// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/commandmodel.h"
#include "ui/retranslated.h"

#include "ui_welcomepage.h"

#include <QWidget>

class QListView;

namespace sternway::ui {

class Workspace;

/// Where everything begins: the contexts of the kubeconfig and the rehearsals; without a kubeconfig, or with a broken one, what
/// to do about it. GUI thread; the workspace outlives it.
class WelcomePage final : public Retranslated<QWidget> {
  Q_OBJECT
public:
  explicit WelcomePage(Workspace &workspace, QWidget *parent = nullptr);

  /// Reads the kubeconfig again; it happens by itself when the page is shown and when the workspace says so.
  void refresh();
  /// Says why something could not be opened, until the next try.
  void sayError(const QString &text, const Error &error);

Q_SIGNALS:
  void contextChosen(const QString &context);
  void rehearsalChosen(const QString &scenario);
  void preferencesWanted();

protected:
  void showEvent(QShowEvent *event) override;

private:
  void setUp(QListView &list, models::CommandModel &model);
  void fit(QListView &list, const models::CommandModel &model);
  void choose(const QModelIndex &index);
  void retranslate() override;

  Ui::WelcomePage m_ui;
  Workspace &m_workspace;
  models::CommandModel m_contexts;
  models::CommandModel m_rehearsals;
};

}  // namespace sternway::ui
