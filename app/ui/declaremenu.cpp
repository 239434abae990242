// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/declaremenu.h"

#include "ui/declarations.h"

namespace sternway {

using namespace Qt::StringLiterals;

DeclareMenu::DeclareMenu(Declarations &declarations, QWidget *parent) : QMenu(parent), m_declarations(declarations) {
  setObjectName(u"declareMenu"_s);
  setToolTipsVisible(true);
  connect(this, &QMenu::aboutToShow, this, &DeclareMenu::fill);
}

void DeclareMenu::fill() {
  clear();
  const QList<Symptom> symptoms = m_declarations.symptoms();
  for (const Symptom &symptom : symptoms) {
    QString text = symptom.title;
    QAction *action = addAction(text.replace(u'&', u"&&"_s));
    action->setObjectName(symptom.id);
    action->setCheckable(true);
    action->setChecked(m_declarations.isDeclared(symptom.id));
    action->setToolTip(action->isChecked() ? tr("Withdraws it again") : tr("Counts immediately in the runbook's decision"));
    connect(action, &QAction::triggered, this, [this, id = symptom.id] { m_declarations.turn(id); });
  }
  if (symptoms.isEmpty())
    addAction(tr("The runbook names no symptoms"))->setEnabled(false);
  addSeparator();
  QAction *report = addAction(QIcon::fromTheme(u"list-add-user"_s),
                              tr("Add a &user report (%n in the last 5 min)", nullptr, m_declarations.recentReports()));
  report->setObjectName(u"userReport"_s);
  connect(report, &QAction::triggered, &m_declarations, &Declarations::addReport);
}

}  // namespace sternway
