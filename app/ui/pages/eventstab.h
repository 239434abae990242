// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/eventmodel.h"

#include <QWidget>

namespace sternway {

class Settings;
class TablePane;

/// The cluster's events about a service, its revisions and its pods. GUI thread; the model outlives it.
class EventsTab final : public QWidget {
  Q_OBJECT
public:
  EventsTab(EventModel &model, Settings &settings, QWidget *parent = nullptr);
  void setStale(bool stale);

protected:
  void changeEvent(QEvent *event) override;

private:
  void retranslate();

  TablePane *m_pane;
};

}  // namespace sternway
