// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/severitybox.h"

namespace sternway::ui {

using namespace Qt::StringLiterals;

SeverityBox::SeverityBox(QWidget *parent) : Retranslated(parent) {
  addItem(QString(), QString());
  for (const QString &usual : {u"P0"_s, u"P1"_s, u"P2"_s, u"P3"_s, u"P4"_s})
    addItem(usual, usual);
  connect(this, &QComboBox::activated, this, [this](int index) {
    if (const QString severity = itemData(index).toString(); severity != m_severity)
      Q_EMIT chosen(severity);
  });
  retranslate();
}

void SeverityBox::setSeverity(const QString &severity) {
  m_severity = severity;
  if (findData(severity) < 0)
    addItem(severity, severity);
  setCurrentIndex(findData(severity));
}

void SeverityBox::retranslate() {
  setItemText(0, tr("No severity"));
  setAccessibleName(tr("Severity"));
  setToolTip(tr("Severity of the incident; a change is recorded in its timeline"));
}

}  // namespace sternway::ui

#include "moc_severitybox.cpp"
