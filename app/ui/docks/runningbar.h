// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workload.h"
#include "ui/retranslated.h"
#include "ui/workspace.h"

#include <QSet>
#include <QWidget>

class QVBoxLayout;

namespace sternway::ui {

class Banner;

/// The rollbacks that run in this process, one banner each, with what each does now or waits for: their windows may be closed, or
/// behind this one. Several services that are rolled back together share a banner. Hidden while there is nothing. The workspace
/// lives longer. GUI thread.
class RunningBar final : public Retranslated<QWidget> {
  Q_OBJECT
public:
  explicit RunningBar(Workspace &workspace, QWidget *parent = nullptr);

Q_SIGNALS:
  void showRequested(const sternway::ObjectRef &service);
  void showTogetherRequested(const QString &context);
  void waits(const QString &text);  ///< one begins to wait for a person

private:
  void retranslate() override;
  void add(const std::shared_ptr<operate::RollbackRun> &run);
  void addTogether(const std::shared_ptr<operate::ServicesRun> &run, const QString &context);
  /// Says it; \a name is what waits, or does not any more.
  void say(Banner &banner, const QString &name, bool isWaiting, const QString &text);

  operate::Operations &m_operations;
  QVBoxLayout *m_column;
  QSet<QString> m_waiting;             ///< names
  QHash<QString, QString> m_progress;  ///< by name: what was said last
};

}  // namespace sternway::ui
