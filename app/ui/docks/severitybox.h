// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/retranslated.h"

#include <QComboBox>

namespace sternway::ui {

/// The severity of an incident, to be read and changed. GUI thread.
class SeverityBox final : public Retranslated<QComboBox> {
  Q_OBJECT
public:
  explicit SeverityBox(QWidget *parent = nullptr);

  /// One that is not among the usual ones joins them; empty: none.
  void setSeverity(const QString &severity);

Q_SIGNALS:
  void chosen(const QString &severity);  ///< another one, by the user

private:
  void retranslate() override;

  QString m_severity;
};

}  // namespace sternway::ui
