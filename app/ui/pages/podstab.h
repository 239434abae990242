// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/revision.h"
#include "models/podmodel.h"
#include "models/podnumbers.h"

#include <QWidget>

class QAction;

namespace sternway {

class Settings;
class TablePane;

/// The pods of a service as its watch tells them. GUI thread; the model outlives it.
class PodsTab final : public QWidget {
  Q_OBJECT
public:
  PodsTab(PodModel &model, Settings &settings, QWidget *parent = nullptr);
  /// So that pods can say the number of their revision.
  void setHistory(const History &history);
  void setStale(bool stale);

Q_SIGNALS:
  void logRequested(const sternway::ObjectRef &pod);

protected:
  void changeEvent(QEvent *event) override;

private:
  void request();
  void retranslate();

  PodNumbers m_numbered;
  TablePane *m_pane;
  QAction *m_log;
};

}  // namespace sternway
