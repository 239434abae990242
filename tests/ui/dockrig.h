// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/timelinemodel.h"
#include "ui/docks/incidentdock.h"
#include "wizardrig.h"

#include <QListView>
#include <QPushButton>

namespace sternway::test {

/// A dock of its own on the rig's workspace, shown.
struct DockRig : WizardRig {
  DockRig() {
    dock.resize(400, 700);
    dock.show();
    dock.activateWindow();
    std::ignore = QTest::qWaitForWindowActive(&dock);
  }
  template <typename T>
  T *part(const char *name) const {
    return dock.findChild<T *>(QString::fromLatin1(name));
  }
  [[nodiscard]] QStringList timeline() const {
    const QAbstractItemModel *model = part<QListView>("timeline")->model();
    QStringList lines;
    for (int row = 0; row < model->rowCount(); ++row)
      lines << model->index(row, models::TimelineColumns::Type).data().toString();
    return lines;
  }
  void declareByHand() {
    dock.showService(ref);
    part<QPushButton>("declare")->click();
    std::ignore = QTest::qWaitFor([this] { return timeline().contains(QStringLiteral("Verdict")); });
  }

  ui::IncidentDock dock{workspace};
};

}  // namespace sternway::test
