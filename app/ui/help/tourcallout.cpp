// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/tourcallout.h"

#include "ui/labels.h"
#include "ui/theme.h"
#include "ui/wizards/wizardframe.h"

#include <QKeyEvent>
#include <QPainter>
#include <QTimer>

namespace sternway::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int ringWidth = 3;

/// A frame that nothing but the eye meets.
class TourRing final : public QWidget {
public:
  explicit TourRing(QWidget *window) : QWidget(window) {
    setObjectName(u"tourRing"_s);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
  }

protected:
  void paintEvent(QPaintEvent *) override {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette().color(QPalette::Highlight), ringWidth));
    painter.drawRoundedRect(QRectF(rect()).adjusted(ringWidth / 2.0, ringWidth / 2.0, -ringWidth / 2.0, -ringWidth / 2.0), 4, 4);
  }
};
}  // namespace

TourCallout::TourCallout(QWidget &window)
    : Retranslated(&window),
      m_ring(new TourRing(&window)),
      m_title(makeWrappedLabel(u"tourTitle"_s, this)),
      m_text(makeWrappedLabel(u"tourText"_s, this)),
      m_place(makePlainLabel(u"tourPlace"_s, this)),
      m_back(makeButton(u"tourBack"_s, {}, this)),
      m_next(makeButton(u"tourNext"_s, {}, this)),
      m_leave(makeButton(u"tourLeave"_s, {}, this)),
      m_layout(makeColumn(grid,
                          {{makeColumn(grid, {m_title, m_text}), 1}, makeRow(grid, {{m_place, 1}, m_leave, m_back, m_next})},
                          this, {2 * grid, 2 * grid, 2 * grid, 2 * grid})) {
  setObjectName(u"tourCallout"_s);
  setAutoFillBackground(true);
  makeHeading(*m_title, 1.1);
  for (QLabel *label : {m_title, m_text, m_place})
    label->setTextInteractionFlags(Qt::NoTextInteraction);  // Tab goes to the buttons
  m_place->setPalette(mutedLabel(m_place->palette()));
  for (QPushButton *button : {m_back, m_next, m_leave})
    button->setAutoDefault(true);  // Return presses the one that has the focus
  connect(m_back, &QPushButton::clicked, this, &TourCallout::backClicked);
  connect(m_next, &QPushButton::clicked, this, &TourCallout::nextClicked);
  connect(m_leave, &QPushButton::clicked, this, &TourCallout::left);
  window.installEventFilter(this);
  hide();
}

TourCallout::~TourCallout() {
  delete m_ring;
}

void TourCallout::say(const TourWords &words, QWidget *target) {
  m_title->setText(words.title);
  m_text->setText(words.text);
  m_place->setText(words.place);
  for (const auto &[button, text] : {std::pair{m_back, words.back}, {m_next, words.next}, {m_leave, words.leave}}) {
    button->setText(text);
    button->setVisible(!text.isEmpty());
  }
  watch(target);
  show();
  raise();
  place();
  announce(*this, QStringList{words.title, words.text, words.place}.join(u". "_s));
}

void TourCallout::takeFocus() {
  (m_next->isVisibleTo(this) ? m_next : m_leave)->setFocus(Qt::OtherFocusReason);
}

/// The target moves with all that it is in.
void TourCallout::watch(QWidget *target) {
  for (QWidget *each = m_target; each && each != parentWidget(); each = each->parentWidget())
    each->removeEventFilter(this);
  m_target = target;
  for (QWidget *each = target; each && each != parentWidget(); each = each->parentWidget())
    each->installEventFilter(this);
}

void TourCallout::place() {
  const bool isSeen = m_target && m_target->isVisible();
  m_ring->setVisible(isSeen && isVisible());
  m_layout->setDirection(isSeen ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
  if (isSeen)
    placeBeside({m_target->mapTo(parentWidget(), QPoint()), m_target->size()});
  else
    placeBelowAll();
}

/// What it would stand on could not be read or pressed.
void TourCallout::placeBelowAll() {
  const QRect all = parentWidget()->rect();
  resize(all.width(), heightForWidth(all.width()));
  move(0, all.height() - height());
  keepFree(isVisible() ? height() : 0);
}

void TourCallout::keepFree(int height) const {
  if (parentWidget()->contentsMargins().bottom() != height)
    parentWidget()->setContentsMargins(0, 0, 0, height);
}

/// Below the target where there is room, else above it, else over its lower end.
void TourCallout::placeBeside(const QRect &around) {
  keepFree(0);
  const QRect room = parentWidget()->rect().adjusted(grid, grid, -grid, -grid);
  const int width = std::min(46 * grid, room.width());
  resize(width, std::max(heightForWidth(width), sizeHint().height()));
  m_ring->setGeometry(around.adjusted(-ringWidth, -ringWidth, ringWidth, ringWidth).intersected(parentWidget()->rect()));
  m_ring->raise();
  raise();
  int top = around.bottom() + grid + ringWidth;
  if (top + height() > room.bottom())
    top = around.top() - grid - ringWidth - height();
  if (top < room.top())
    top = std::min(around.bottom(), room.bottom()) - height() - grid;
  const int left = isRightToLeft() ? around.right() - this->width() : around.left();
  move(std::clamp(left, room.left(), std::max(room.left(), room.right() - this->width())), std::max(room.top(), top));
}

void TourCallout::keyPressEvent(QKeyEvent *event) {
  if (event->key() == Qt::Key_Escape)
    Q_EMIT left();
  else
    QFrame::keyPressEvent(event);
}

void TourCallout::paintEvent(QPaintEvent *) {
  QPainter painter(this);
  painter.fillRect(rect(), palette().color(QPalette::Base));
  painter.setPen(QPen(palette().color(QPalette::Highlight), 1));
  painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void TourCallout::showEvent(QShowEvent *event) {
  QFrame::showEvent(event);
  QTimer::singleShot(0, this, &TourCallout::place);
}

void TourCallout::hideEvent(QHideEvent *event) {
  QFrame::hideEvent(event);
  keepFree(0);
}

bool TourCallout::eventFilter(QObject *watched, QEvent *event) {
  switch (event->type()) {
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::Show:
    case QEvent::Hide:
      // After the layouts have had their turn.
      if (isVisible())
        QTimer::singleShot(0, this, &TourCallout::place);
      break;
    case QEvent::KeyPress:
      // What nobody else in the window had a use for.
      if (watched == parentWidget() && isVisible() && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        Q_EMIT left();
        return true;
      }
      break;
    default: break;
  }
  return QFrame::eventFilter(watched, event);
}

}  // namespace sternway::ui

#include "moc_tourcallout.cpp"
