// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartlegend.h"

#include "core/format.h"
#include "ui/theme.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
constexpr int iconSize = 2 * grid;

QPixmap lineSample(const QColor &color, bool shown, double ratio) {
  QPixmap pixmap(QSize(iconSize, iconSize) * ratio);
  pixmap.setDevicePixelRatio(ratio);
  pixmap.fill(Qt::transparent);
  QPainter painter(&pixmap);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(color, shown ? 3 : 1, shown ? Qt::SolidLine : Qt::DotLine));
  painter.drawLine(QPointF(2, iconSize / 2.0), QPointF(iconSize - 2, iconSize / 2.0));
  return pixmap;
}
}  // namespace

ChartLegend::ChartLegend(QWidget *parent) : QWidget(parent) {
  auto *row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(0);
}

void ChartLegend::setData(const ChartData &chart) {
  while (m_buttons.size() > chart.series.size())
    delete m_buttons.takeLast();
  while (m_buttons.size() < chart.series.size())
    addButton();
  for (int i = 0; i < m_buttons.size(); ++i) {
    const ChartSeries &series = chart.series.at(i);
    const QString value = series.samples.isEmpty() ? tr("no data") : formatValue(series.samples.constLast().value, chart.unit);
    // A single line has the chart's own title.
    m_buttons.at(i)->setText(
        m_buttons.size() == 1 ? value : tr("%1: %2", "name of a line in a chart and its newest value").arg(series.name, value));
    m_buttons.at(i)->setAccessibleName(series.name);
    m_buttons.at(i)->setAccessibleDescription(tr("Newest value %1; shows or hides the line").arg(value));
    m_buttons.at(i)->setToolTip(tr("Shows or hides %1").arg(series.name));
  }
}

void ChartLegend::addButton() {
  const int series = static_cast<int>(m_buttons.size());
  auto *button = new QToolButton(this);
  button->setObjectName(u"legend%1"_s.arg(series));
  button->setAutoRaise(true);
  button->setCheckable(true);
  button->setChecked(true);
  button->setFocusPolicy(Qt::TabFocus);
  button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  button->setIconSize({iconSize, iconSize});
  button->setIcon(icon(series));
  connect(button, &QToolButton::toggled, this, [this, series](bool shown) { Q_EMIT toggled(series, shown); });
  layout()->addWidget(button);
  m_buttons.append(button);
}

QIcon ChartLegend::icon(int series) const {
  const QColor color = seriesColor(series, palette());
  QIcon icon;
  icon.addPixmap(lineSample(color, true, devicePixelRatioF()), QIcon::Normal, QIcon::On);
  icon.addPixmap(lineSample(color, false, devicePixelRatioF()), QIcon::Normal, QIcon::Off);
  return icon;
}

void ChartLegend::paintIcons() {
  for (int i = 0; i < m_buttons.size(); ++i)
    m_buttons.at(i)->setIcon(icon(i));
}

void ChartLegend::changeEvent(QEvent *event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange)
    paintIcons();
}

ChartNotice::ChartNotice(QWidget *parent) : QWidget(parent), m_text(new QLabel(this)), m_button(new QPushButton(this)) {
  setAutoFillBackground(true);
  setBackgroundRole(QPalette::Base);
  m_text->setObjectName(u"noticeText"_s);
  m_text->setWordWrap(true);
  m_text->setAlignment(Qt::AlignCenter);
  m_text->setTextFormat(Qt::PlainText);
  m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
  m_button->setObjectName(u"noticeRemedy"_s);
  m_button->hide();
  connect(m_button, &QPushButton::clicked, this, [this] { m_remedy->trigger(); });
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(2 * grid, 2 * grid, 2 * grid, 2 * grid);
  column->setSpacing(grid);
  column->addStretch();
  column->addWidget(m_text);
  column->addWidget(m_button, 0, Qt::AlignHCenter);
  column->addStretch();
}

void ChartNotice::setNotice(const QString &text, QAction *remedy) {
  m_text->setText(text);
  m_remedy = remedy;
  m_button->setVisible(remedy);
  if (remedy)
    m_button->setText(remedy->text());
}

QString ChartNotice::text() const {
  return m_text->text();
}

}  // namespace sternway
