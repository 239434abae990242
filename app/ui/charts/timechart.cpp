// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/timechart.h"

#include "ui/charts/chartframe.h"
#include "ui/charts/chartlines.h"
#include "ui/charts/chartview.h"
#include "ui/labels.h"
#include "ui/theme.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QStackedWidget>
#include <QToolButton>

namespace sternway {

using namespace Qt::StringLiterals;

TimeChart::TimeChart(QWidget *parent)
    : Retranslated(parent),
      m_heading(new QLabel(this)),
      m_legend(new ChartLegend(this)),
      m_zoomed(new QToolButton(this)),
      m_menuButton(new QToolButton(this)),
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
  m_menuButton->setObjectName(u"chartMenu"_s);
  m_menuButton->setAutoRaise(true);
  m_menuButton->setIcon(QIcon::fromTheme(u"application-menu"_s));
  m_menuButton->setPopupMode(QToolButton::InstantPopup);
  m_menuButton->setFocusPolicy(Qt::TabFocus);
  m_zoomed->setObjectName(u"chartZoomed"_s);
  m_zoomed->setAutoRaise(true);
  m_zoomed->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  m_zoomed->setFocusPolicy(Qt::TabFocus);
  m_zoomed->setDefaultAction(m_whole);
  m_zoomed->hide();
  m_view->setObjectName(u"chartView"_s);
  m_stack->addWidget(m_view);
  m_stack->addWidget(m_notice);
  auto *head = new QHBoxLayout;
  head->setSpacing(grid);
  head->addWidget(m_heading);
  head->addWidget(m_legend);
  head->addStretch();
  head->addWidget(m_zoomed);
  head->addWidget(m_menuButton);
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addLayout(head);
  column->addWidget(m_stack, 1);
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

void TimeChart::setData(const ChartData &data) {
  m_view->setData(data);
  m_legend->setData(data);
  m_legend->show();
  m_stack->setCurrentWidget(m_view);
}

const ChartData &TimeChart::data() const {
  return m_view->data();
}

void TimeChart::setHome(TimeRange home) {
  m_view->setHome(home);
}

void TimeChart::setNotice(const QString &text, QAction *remedy) {
  m_notice->setNotice(text, remedy);
  m_legend->hide();
  m_stack->setCurrentWidget(m_notice);
}

void TimeChart::setStale(bool stale) {
  m_view->setStale(stale);
}

void TimeChart::copyPicture() {
  QApplication::clipboard()->setImage(chartImage(*m_view, m_title));
}

void TimeChart::savePicture() {
  auto *dialog = new QFileDialog(this, tr("Save the picture"), {}, tr("PNG picture (*.png);;SVG drawing (*.svg)"));
  dialog->setObjectName(u"savePicture"_s);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setDefaultSuffix(u"png"_s);
  connect(dialog, &QFileDialog::filterSelected, dialog,
          [dialog](const QString &filter) { dialog->setDefaultSuffix(filter.contains(u"svg"_s) ? u"svg"_s : u"png"_s); });
  connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
    if (const auto saved = saveChart(*m_view, m_title, file); !saved)
      Q_EMIT failed(saved.error().message + u' ' + saved.error().detail);
  });
  dialog->open();
}

void TimeChart::retranslate() {
  m_whole->setText(tr("Show &everything"));
  m_copy->setText(tr("&Copy the picture"));
  m_save->setText(tr("&Save the picture…"));
  m_menuButton->setToolTip(tr("Copy or save the picture, edit the query"));
  setTitle(m_title);
}

}  // namespace sternway
