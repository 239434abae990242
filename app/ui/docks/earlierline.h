// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/incidentdigests.h"
#include "ui/retranslated.h"

#include <QLabel>

namespace sternway::ui {

/// "Last time: revision 41, rolled back in 6 min": what became of earlier incidents of the same service or the same rule, while
/// one is open; each a link. Hidden where there is none. GUI thread; the digests outlive it.
class EarlierLine final : public Retranslated<QLabel> {
  Q_OBJECT
public:
  explicit EarlierLine(IncidentDigests &digests, QWidget *parent = nullptr);

  void showFor(const QString &incidentId);  ///< empty: none

Q_SIGNALS:
  void opened(const QString &incidentId);

private:
  void update();
  void retranslate() override { update(); }

  IncidentDigests &m_digests;
  QString m_id;
};

}  // namespace sternway::ui
