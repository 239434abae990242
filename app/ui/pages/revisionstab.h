// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/healthmodel.h"

#include <QWidget>

class QAction;

namespace sternway {

struct Assessment;
class Settings;
class TablePane;

/// The revisions of a service with what was measured while each served; one can be chosen to go back to. GUI thread.
class RevisionsTab final : public QWidget {
  Q_OBJECT
public:
  explicit RevisionsTab(Settings &settings, QWidget *parent = nullptr);
  void setAssessment(const Assessment &assessment);
  void clear();
  void setStale(bool stale);

Q_SIGNALS:
  void rollbackRequested(qint64 revision);

protected:
  void changeEvent(QEvent *event) override;

private:
  [[nodiscard]] const MeasuredRevision *chosen() const;
  void updateAction();
  void request();
  void retranslate();

  HealthModel m_model;
  TablePane *m_pane;
  QAction *m_rollback;
};

}  // namespace sternway
