// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/helpwindow.h"

#include "models/cells.h"
#include "platform/settings.h"
#include "report/document.h"
#include "ui/delegates/celldelegate.h"
#include "ui/help/guideview.h"
#include "ui/labels.h"
#include "ui/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QScreen>
#include <QScrollBar>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeWidget>

#include <tuple>

namespace sternway::ui {

using namespace Qt::StringLiterals;
using guide::GuidePlace;

namespace {
constexpr int pageRole = Qt::UserRole;
constexpr int anchorRole = Qt::UserRole + 1;

QTreeWidgetItem *addItem(QTreeWidgetItem *parent, const QString &title, const GuidePlace &place) {
  auto *item = new QTreeWidgetItem(parent, {title});
  item->setData(0, pageRole, place.page);
  item->setData(0, anchorRole, place.anchor);
  return item;
}
}  // namespace

HelpWindow::HelpWindow(platform::Settings &settings, const QString &folder)
    : Retranslated(nullptr, Qt::Window), m_settings(settings), m_folder(folder) {
  setObjectName(u"helpWindow"_s);
  setAttribute(Qt::WA_QuitOnClose, false);
  build();
  connectParts();
  addKeys();
  retranslate();
  m_view->setZoom(settings.get(platform::setting::helpZoom));
  resize(QSize(130 * grid, 90 * grid).boundedTo(screen()->availableSize() - QSize(2 * grid, 6 * grid)));
  restoreGeometry(QByteArray::fromBase64(settings.get(platform::setting::helpGeometry)));
  if (!m_splitter->restoreState(QByteArray::fromBase64(settings.get(platform::setting::helpSplitter))))
    m_splitter->setSizes({36 * grid, 94 * grid});
}

HelpWindow::~HelpWindow() {
  hearNoMore(*this);
  if (isVisible())
    keepLayout();
}

void HelpWindow::build() {
  m_back = makeToolButton(u"helpBack"_s, u"go-previous"_s, this);
  m_forward = makeToolButton(u"helpForward"_s, u"go-next"_s, this);
  m_home = makeToolButton(u"helpHome"_s, u"go-home"_s, this);
  m_search = new QLineEdit(this);
  m_search->setObjectName(u"helpSearch"_s);
  m_search->setClearButtonEnabled(true);
  m_count = makePlainLabel(u"helpCount"_s, this);
  m_count->setPalette(mutedLabel(m_count->palette()));
  m_contents = new QTreeWidget(this);
  m_contents->setObjectName(u"helpContents"_s);
  m_contents->setHeaderHidden(true);
  m_contents->setItemDelegate(new CellDelegate(this));
  m_contents->setFrameShape(QFrame::NoFrame);
  m_found = new QListWidget(this);
  m_found->setObjectName(u"helpFound"_s);
  m_found->setItemDelegate(new CellDelegate(this));
  m_found->setFrameShape(QFrame::NoFrame);
  m_found->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_side = new QStackedWidget(this);
  m_side->addWidget(m_contents);
  m_side->addWidget(m_found);
  m_note = makeWrappedLabel(u"helpNote"_s, this);
  m_note->setContentsMargins(2 * grid, grid, 2 * grid, grid);
  m_view = new GuideView(this);
  m_view->setFrameShape(QFrame::NoFrame);

  auto *side = new QWidget(this);
  makeColumn(grid, {m_search, m_count, {m_side, 1}}, side, {grid, grid, grid, 0});
  auto *right = new QWidget(this);
  makeColumn(
      0,
      {makeRow(grid / 2, {m_back, m_forward, m_home, BoxPart::room(1)}, nullptr, {grid, grid, grid, grid}), m_note, {m_view, 1}},
      right);
  m_splitter = new QSplitter(this);
  m_splitter->setObjectName(u"helpSplitter"_s);
  m_splitter->addWidget(side);
  m_splitter->addWidget(right);
  m_splitter->setStretchFactor(1, 1);
  m_splitter->setChildrenCollapsible(false);
  makeColumn(0, {{m_splitter, 1}}, this);
}

void HelpWindow::connectParts() {
  connect(m_back, &QToolButton::clicked, this, [this] { step(-1); });
  connect(m_forward, &QToolButton::clicked, this, [this] { step(1); });
  connect(m_home, &QToolButton::clicked, this, [this] { visit({.page = u"index"_s, .anchor = {}}); });
  connect(m_search, &QLineEdit::textChanged, this, &HelpWindow::search);
  connect(m_search, &QLineEdit::returnPressed, this, [this] { openHit(0); });
  connect(m_found, &QListWidget::itemActivated, this, [this] { openHit(m_found->currentRow()); });
  connect(m_found, &QListWidget::itemClicked, this, [this] { openHit(m_found->currentRow()); });
  const auto openItem = [this](const QTreeWidgetItem *item) {
    if (const QString page = item->data(0, pageRole).toString(); !page.isEmpty())
      visit({.page = page, .anchor = item->data(0, anchorRole).toString()});
  };
  connect(m_contents, &QTreeWidget::itemActivated, this, openItem);
  connect(m_contents, &QTreeWidget::itemClicked, this, openItem);
  connect(m_view, &GuideView::followed, this, &HelpWindow::follow);
  connect(m_view, &GuideView::zoomed, this, &HelpWindow::zoomTo);
}

void HelpWindow::addKeys() {
  const auto on = [this](const QList<QKeySequence> &keys, auto act) {
    for (const QKeySequence &each : keys)
      connect(new QShortcut(each, this), &QShortcut::activated, this, act);
  };
  on({QKeySequence::ZoomIn, QKeySequence(u"Ctrl+="_s)}, [this] { zoomTo(m_view->zoom() + 1); });
  on({QKeySequence::ZoomOut}, [this] { zoomTo(m_view->zoom() - 1); });
  on({QKeySequence(u"Ctrl+0"_s)}, [this] { zoomTo(0); });
  on({QKeySequence(u"Alt+Left"_s)}, [this] { step(-1); });
  on({QKeySequence(u"Alt+Right"_s)}, [this] { step(1); });
  on({QKeySequence(u"Alt+Home"_s)}, [this] { m_home->click(); });
  on({QKeySequence::Find}, [this] {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
  });
}

void HelpWindow::open(const QString &topic) {
  const GuidePlace wanted = guide::placeOf(topic);
  GuidePlace place{.page = u"index"_s, .anchor = {}};
  if (const auto found = m_guide->find(wanted))
    place = *found;
  else if (m_guide->page(wanted.page))
    place.page = wanted.page;
  m_search->clear();
  show();  // a place on the page is found by the width that it has
  raise();
  activateWindow();
  visit(place);
  m_view->setFocus(Qt::OtherFocusReason);
}

void HelpWindow::visit(const GuidePlace &place) {
  if (m_visits.isEmpty() || m_visits.at(m_at).place != place) {
    if (!m_visits.isEmpty())
      m_visits[m_at++].scrolled = m_view->verticalScrollBar()->value();
    m_visits.resize(m_at);
    m_visits.append({place});
  }
  showPage();
}

void HelpWindow::step(int by) {
  if (m_at + by < 0 || m_at + by >= m_visits.size())
    return;
  m_visits[m_at].scrolled = m_view->verticalScrollBar()->value();
  m_at += by;
  showPage();
  if (m_visits.at(m_at).scrolled >= 0)
    m_view->verticalScrollBar()->setValue(m_visits.at(m_at).scrolled);
}

void HelpWindow::showPage() {
  const GuidePlace place = this->place();
  const guide::GuidePage *page = m_guide->page(place.page);
  m_back->setEnabled(m_at > 0);
  m_forward->setEnabled(m_at + 1 < m_visits.size());
  if (!page)
    return;
  sayOn(*m_note, page->language == m_guide->language() ? QString() : tr("This page is not translated."));
  m_view->setLocale(QLocale(page->language));
  m_view->show(*page, place.anchor, guide::searchWords(m_search->text()));
  m_view->setAccessibleName(page->title());
  setWindowTitle(tr("%1 – Sternway help").arg(page->title()));
  selectInContents();
}

/// Groups, the pages of each, and their sections.
void HelpWindow::showContents() {
  m_contents->clear();
  for (const guide::ContentsGroup &group : m_guide->contents()) {
    QTreeWidgetItem *top = addItem(m_contents->invisibleRootItem(), group.title, {});
    top->setData(0, models::HeadingRole, true);
    top->setFlags(Qt::ItemIsEnabled);
    for (const guide::ContentsEntry &entry : group.entries) {
      QTreeWidgetItem *item = addItem(top, entry.title, {.page = entry.page, .anchor = {}});
      for (const guide::GuideSection &section : m_guide->page(entry.page)->sections)
        if (section.level == 2)
          addItem(item, section.title, {.page = entry.page, .anchor = section.anchor});
    }
    top->setExpanded(true);
  }
  selectInContents();
}

void HelpWindow::selectInContents() {
  const GuidePlace place = this->place();
  for (QTreeWidgetItemIterator at(m_contents); *at; ++at) {
    const QTreeWidgetItem &item = **at;
    if (item.data(0, pageRole).toString() != place.page || place.page.isEmpty())
      continue;
    const bool isPage = item.data(0, anchorRole).toString().isEmpty();
    if (!isPage && item.data(0, anchorRole).toString() != place.anchor)
      continue;
    m_contents->setCurrentItem(*at);  // the page, then the section where it is one of those
    if (isPage)
      (*at)->setExpanded(true);
  }
}

void HelpWindow::follow(const QString &link) {
  if (guide::leadsOut(link)) {
    Q_EMIT leftGuide(QUrl(link));
    return;
  }
  GuidePlace to = guide::placeOf(link);
  if (to.page.isEmpty())
    to.page = place().page;
  if (m_guide->page(to.page))
    visit(m_guide->find(to).value_or(to));
}

void HelpWindow::search(const QString &text) {
  m_hits = guide::searchGuide(*m_guide, text);
  m_found->clear();
  for (const guide::GuideHit &hit : std::as_const(m_hits)) {
    auto *item = new QListWidgetItem(hit.section == hit.page ? hit.page : tr("%1 – %2").arg(hit.section, hit.page), m_found);
    item->setData(models::DetailRole, hit.excerpt);
    item->setData(Qt::AccessibleTextRole, QString(item->text() + u'\n' + hit.excerpt));
  }
  const bool searching = !guide::searchWords(text).isEmpty();
  m_side->setCurrentWidget(searching ? static_cast<QWidget *>(m_found) : m_contents);
  sayOn(*m_count, searching ? tr("%n section(s) found", nullptr, static_cast<int>(m_hits.size())) : QString());
}

void HelpWindow::openHit(int row) {
  if (row < 0 || row >= m_hits.size())
    return;
  m_found->setCurrentRow(row);
  visit(m_hits.at(row).place);
}

void HelpWindow::zoomTo(int steps) {
  m_view->setZoom(steps);
  std::ignore = m_settings.set(platform::setting::helpZoom, m_view->zoom());
}

/// Down goes from the search to what it has found; Escape ends the search, then the window.
void HelpWindow::keyPressEvent(QKeyEvent *event) {
  if (event->key() == Qt::Key_Down && m_search->hasFocus()) {
    m_side->currentWidget()->setFocus(Qt::TabFocusReason);
    return;
  }
  if (event->key() != Qt::Key_Escape)
    return QWidget::keyPressEvent(event);
  if (m_search->text().isEmpty())
    close();
  else
    m_search->clear();
}

void HelpWindow::hideEvent(QHideEvent *event) {
  keepLayout();
  QWidget::hideEvent(event);
}

/// Where the settings cannot be written only the window's size is lost.
void HelpWindow::keepLayout() {
  std::ignore = m_settings.set(platform::setting::helpGeometry, saveGeometry().toBase64());
  std::ignore = m_settings.set(platform::setting::helpSplitter, m_splitter->saveState().toBase64());
}

void HelpWindow::retranslate() {
  m_guide = std::make_unique<guide::Guide>(report::documentLanguage().replace(u'-', u'_'), m_folder);
  const auto name = [](QToolButton &button, const QString &text, const QString &keys) {
    button.setAccessibleName(text);
    button.setToolTip(tr("%1 (%2)").arg(text, QKeySequence(keys).toString(QKeySequence::NativeText)));
  };
  name(*m_back, tr("Back"), u"Alt+Left"_s);
  name(*m_forward, tr("Forward"), u"Alt+Right"_s);
  name(*m_home, tr("Contents"), u"Alt+Home"_s);
  m_search->setPlaceholderText(tr("Search the guide"));
  m_search->setAccessibleName(m_search->placeholderText());
  m_contents->setAccessibleName(tr("Contents"));
  m_found->setAccessibleName(tr("Sections found"));
  showContents();
  search(m_search->text());
  showPage();
}

}  // namespace sternway::ui

#include "moc_helpwindow.cpp"
