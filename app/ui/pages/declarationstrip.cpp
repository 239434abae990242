// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/declarationstrip.h"

#include "models/cells.h"
#include "ui/declarations.h"
#include "ui/labels.h"
#include "ui/markpainter.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

#include <utility>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {

QLabel *plainLabel(const QString &text, QWidget *parent) {
  QLabel *label = makePlainLabel({}, parent);
  label->setText(text);
  return label;
}

QHBoxLayout *rowLayout(QWidget *row) {
  auto *layout = new QHBoxLayout(row);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(grid);
  return layout;
}

}  // namespace

DeclarationStrip::DeclarationStrip(Declarations &declarations, QWidget *parent)
    : Retranslated(parent),
      m_declarations(declarations),
      m_column(new QVBoxLayout(this)),
      m_reportRow(new QWidget(this)),
      m_reports(plainLabel({}, m_reportRow)),
      m_report(new QPushButton(m_reportRow)) {
  setObjectName(u"declarationStrip"_s);
  m_column->setContentsMargins(2 * grid, grid / 2, 2 * grid, grid / 2);
  m_column->setSpacing(grid / 2);
  m_reports->setObjectName(u"userReports"_s);
  m_report->setObjectName(u"addReport"_s);
  m_report->setIcon(QIcon::fromTheme(u"list-add-user"_s));
  auto *row = rowLayout(m_reportRow);
  row->addWidget(m_reports, 1);
  row->addWidget(m_report);
  m_column->addWidget(m_reportRow);
  connect(m_report, &QPushButton::clicked, &m_declarations, &Declarations::addReport);
  connect(&declarations, &Declarations::changed, this, &DeclarationStrip::showDeclared);
  showDeclared();
}

/// Rows that stay the same keep the focus.
void DeclarationStrip::showDeclared() {
  QStringList shown;
  for (const Declaration &each : m_declarations.declared())
    shown.append(each.symptom.title + each.since.toString(Qt::ISODateWithMs));
  if (std::exchange(m_shown, shown) == shown)
    refresh();
  else
    fill();
}

void DeclarationStrip::fill() {
  for (QWidget *row : std::exchange(m_rows, {})) {
    row->hide();
    row->deleteLater();
  }
  for (const Declaration &each : m_declarations.declared()) {
    const QString time = clockTime(each.since);
    addRow(each.symptom.id, each.symptom.title,
           each.who.isEmpty() ? tr("declared at %1").arg(time) : tr("reported at %1 by %2").arg(time, each.who));
    m_rows.last()->setToolTip(utcTip(each.since));
  }
  refresh();
}

void DeclarationStrip::addRow(const QString &symptom, const QString &title, const QString &detail) {
  auto *row = new QWidget(this);
  auto *sign = new QLabel(row);
  sign->setPixmap(markIcon(Mark::Warning, palette()).pixmap(2 * grid, 2 * grid));
  sign->setAccessibleName(tr("Declared"));
  QLabel *name = plainLabel(title, row);
  makeHeading(*name);
  QLabel *when = plainLabel(detail, row);
  when->setPalette(mutedLabel(palette()));
  auto *withdraw = new QPushButton(tr("Withdraw"), row);
  withdraw->setObjectName(u"withdraw-"_s + symptom);
  withdraw->setAccessibleName(tr("Withdraw: %1").arg(title));
  connect(withdraw, &QPushButton::clicked, this, [this, symptom] { m_declarations.withdraw(symptom); });
  auto *layout = rowLayout(row);
  layout->addWidget(sign);
  layout->addWidget(name);
  layout->addWidget(when, 1);
  layout->addWidget(withdraw);
  m_column->insertWidget(static_cast<int>(m_rows.size()), row);
  m_rows.append(row);
}

void DeclarationStrip::refresh() {
  const int reports = m_declarations.recentReports();
  m_reports->setText(tr("%n user report(s) in the last 5 min", nullptr, reports));
  m_report->setText(tr("Add &report"));
  m_report->setAccessibleName(tr("Add a user report"));
  m_reportRow->setVisible(reports > 0);
  setVisible(reports > 0 || !m_rows.isEmpty());
}

void DeclarationStrip::paintEvent(QPaintEvent *) {
  QPainter painter(this);
  painter.fillRect(rect(), markTint(Mark::Warning, palette()));
  painter.setPen(lineColor(palette()));
  painter.drawLine(rect().bottomLeft(), rect().bottomRight());
}

}  // namespace sternway
