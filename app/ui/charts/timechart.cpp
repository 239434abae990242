// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/timechart.h"

#include "core/format.h"
#include "ui/charts/chartframe.h"
#include "ui/charts/chartview.h"
#include "ui/labels.h"
#include "ui/questions.h"
#include "ui/theme.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>

namespace sternway::ui {

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

/// The names of a chart's series with their newest values; each is a button that shows or hides its line. GUI thread.
class ChartLegend final : public Retranslated<QWidget> {
  Q_OBJECT
public:
  explicit ChartLegend(QWidget *parent) : Retranslated(parent) { makeRow(0, {}, this); }

  /// Buttons stay as long as there are as many series as before.
  void setData(const ChartData &chart) {
    while (m_buttons.size() > chart.series.size())
      delete m_buttons.takeLast();
    while (m_buttons.size() < chart.series.size())
      addButton();
    for (int i = 0; i < m_buttons.size(); ++i) {
      const ChartSeries &series = chart.series.at(i);
      const QString value = series.samples.isEmpty() ? tr("no data") : formatValue(series.samples.constLast().value, chart.unit);
      m_buttons.at(i)->setText(textOf(series.name, value));
      m_buttons.at(i)->setAccessibleName(series.name);
      m_buttons.at(i)->setAccessibleDescription(tr("Newest value %1; shows or hides the line").arg(value));
      m_buttons.at(i)->setToolTip(tr("Shows or hides %1").arg(series.name));
    }
  }

  /// With less around the words; from the next data on.
  void setCompact(bool compact) {
    m_compact = compact;
    for (QToolButton *button : std::as_const(m_buttons))
      button->setIconSize(sizeOfIcon());
  }

Q_SIGNALS:
  void toggled(int series, bool shown);

private:
  /// A single line has the chart's own title.
  [[nodiscard]] QString textOf(const QString &name, const QString &value) const {
    if (m_buttons.size() == 1)
      return value;
    return m_compact ? tr("%1 %2", "name of a line in a chart and its newest value").arg(name, value)
                     : tr("%1: %2", "name of a line in a chart and its newest value").arg(name, value);
  }
  [[nodiscard]] QSize sizeOfIcon() const { return m_compact ? QSize(iconSize, iconSize) / 2 : QSize(iconSize, iconSize); }

  void addButton() {
    const int series = static_cast<int>(m_buttons.size());
    QToolButton *button = makeToolButton(u"legend%1"_s.arg(series), {}, this);
    button->setCheckable(true);
    button->setChecked(true);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setIconSize(sizeOfIcon());
    button->setIcon(icon(series));
    connect(button, &QToolButton::toggled, this, [this, series](bool shown) { Q_EMIT toggled(series, shown); });
    layout()->addWidget(button);
    m_buttons.append(button);
  }

  void recolour() override {
    for (int i = 0; i < m_buttons.size(); ++i)
      m_buttons.at(i)->setIcon(icon(i));
  }

  [[nodiscard]] QIcon icon(int series) const {
    const QColor color = seriesColor(series, palette());
    QIcon icon;
    icon.addPixmap(lineSample(color, true, devicePixelRatioF()), QIcon::Normal, QIcon::On);
    icon.addPixmap(lineSample(color, false, devicePixelRatioF()), QIcon::Normal, QIcon::Off);
    return icon;
  }

  QList<QToolButton *> m_buttons;
  bool m_compact = false;
};

/// A sentence in the middle of an empty place, with a button for each thing that can be done about it. GUI thread.
class ChartNotice final : public QWidget {
  Q_OBJECT
public:
  ChartNotice() : m_text(makeWrappedLabel(u"noticeText"_s, this)), m_buttons(makeRow(grid, {})) {
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_text->setAlignment(Qt::AlignCenter);
    QLayout *centred = makeRow(0, {BoxPart::room(1), m_buttons, BoxPart::room(1)});
    makeColumn(grid, {BoxPart::room(), m_text, centred, BoxPart::room()}, this, {2 * grid, 2 * grid, 2 * grid, 2 * grid});
  }

  /// \a remedies must outlive the notice. The same ones keep their buttons, and the focus.
  void setNotice(const QString &text, const QList<QAction *> &remedies) {
    m_text->setText(text);
    if (std::exchange(m_remedies, remedies) != remedies)
      makeButtons();
    for (qsizetype i = 0; i < m_remedies.size(); ++i)
      qobject_cast<QPushButton *>(m_buttons->itemAt(static_cast<int>(i))->widget())->setText(m_remedies.at(i)->text());
  }

private:
  void makeButtons() {
    while (QLayoutItem *old = m_buttons->takeAt(0)) {
      old->widget()->hide();
      old->widget()->deleteLater();
      delete old;
    }
    for (QAction *remedy : std::as_const(m_remedies)) {
      auto *button = new QPushButton(this);
      button->setObjectName(m_buttons->count() == 0 ? u"noticeRemedy"_s : u"noticeAlternative"_s);
      connect(button, &QPushButton::clicked, remedy, &QAction::trigger);
      m_buttons->addWidget(button);
      button->show();
    }
  }

  QLabel *m_text;
  QHBoxLayout *m_buttons;
  QList<QAction *> m_remedies;
};

TimeChart::TimeChart(QWidget *parent)
    : Retranslated(parent),
      m_heading(new QLabel(this)),
      m_legend(new ChartLegend(this)),
      m_zoomed(makeToolButton(u"chartZoomed"_s, {}, this)),
      m_menuButton(makeToolButton(u"chartMenu"_s, u"application-menu"_s, this)),
      m_stack(new QStackedWidget(this)),
      m_view(new ChartView),
      m_notice(new ChartNotice),
      m_whole(new QAction(this)),
      m_copy(new QAction(this)),
      m_save(new QAction(this)) {
  build();
  addActions();
  connect(m_legend, &ChartLegend::toggled, m_view, &ChartView::setSeriesShown);
  connect(m_view, &ChartView::rangeChanged, this, [this] { m_zoomed->setVisible(m_view->isZoomed()); });
  retranslate();
}

void TimeChart::build() {
  makeHeading(*m_heading);
  m_heading->setObjectName(u"chartTitle"_s);
  m_menuButton->setPopupMode(QToolButton::InstantPopup);
  m_zoomed->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  m_zoomed->setDefaultAction(m_whole);
  m_zoomed->hide();
  m_view->setObjectName(u"chartView"_s);
  m_stack->addWidget(m_view);
  m_stack->addWidget(m_notice);
  m_header = makeRow(grid, {m_heading, m_legend, BoxPart::room(), m_zoomed, m_menuButton});
  m_column = makeColumn(0, {m_header, {m_stack, 1}}, this);
}

void TimeChart::setCompact(bool compact) {
  if (std::exchange(m_isCompact, compact) == compact)
    return;
  m_legend->setCompact(compact);
  if (compact)
    m_column->insertWidget(1, m_legend, 0, Qt::AlignLeft);
  else
    m_header->insertWidget(1, m_legend);
  if (m_stack->currentWidget() == m_view)
    m_legend->setData(m_view->data());
}

void TimeChart::addActions() {
  m_whole->setIcon(QIcon::fromTheme(u"zoom-original"_s));
  m_copy->setIcon(QIcon::fromTheme(u"edit-copy"_s));
  m_save->setIcon(QIcon::fromTheme(u"document-save"_s));
  connect(m_whole, &QAction::triggered, m_view, &ChartView::resetZoom);
  connect(m_copy, &QAction::triggered, this, &TimeChart::copyPicture);
  connect(m_save, &QAction::triggered, this, &TimeChart::savePicture);
  auto *menu = new QMenu(m_menuButton);
  menu->addActions({m_whole, m_copy, m_save});
  m_menuButton->setMenu(menu);
}

void TimeChart::addMenuAction(QAction *action) {
  m_menuButton->menu()->addAction(action);
}

void TimeChart::setTitle(const QString &title) {
  m_title = title;
  m_heading->setText(title);
  m_view->setAccessibleName(tr("Chart: %1").arg(title));
  m_menuButton->setAccessibleName(tr("More of the chart %1").arg(title));
}

void TimeChart::setData(const ChartData &chart) {
  m_view->setData(chart);
  m_legend->setData(chart);
  m_legend->show();
  m_stack->setCurrentWidget(m_view);
}

void TimeChart::setNotice(const QString &text, const QList<QAction *> &remedies) {
  m_notice->setNotice(text, remedies);
  m_legend->hide();
  m_stack->setCurrentWidget(m_notice);
}

void TimeChart::copyPicture() {
  QApplication::clipboard()->setImage(chartImage(*m_view, m_title));
}

void TimeChart::savePicture() {
  askForFile(this,
             {.kind = FileQuestion::Kind::Save,
              .title = tr("Save the picture"),
              .place = {},
              .filters = tr("PNG picture (*.png);;SVG drawing (*.svg)").split(u";;"_s)},
             [this](const QString &file) {
               if (const auto saved = saveChart(*m_view, m_title, file); !saved)
                 Q_EMIT failed(saved.error().message + u' ' + saved.error().detail);
             });
}

void TimeChart::retranslate() {
  m_whole->setText(tr("Show &everything"));
  m_copy->setText(tr("&Copy the picture"));
  m_save->setText(tr("&Save the picture…"));
  m_menuButton->setToolTip(tr("Copy or save the picture, edit the query"));
  setTitle(m_title);
}

}  // namespace sternway::ui
#include "timechart.moc"

#include "moc_timechart.cpp"
