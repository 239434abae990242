// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/retranslated.h"

#include <QFrame>
#include <QPointer>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace sternway::ui {

/// What a stop of the tour says.
struct TourWords {
  QString title;
  QString text;
  QString place;  ///< "2 of 5"; may be empty
  QString back;   ///< of the buttons; empty: there is none
  QString next;
  QString leave;
};

/// A small panel beside a widget of the window that it is in, with a frame round that widget. It never takes the focus by itself,
/// and follows the widget. Return presses its button that has the focus; Escape leaves, from anywhere in the window that has no
/// use for it. GUI thread; a child of the window.
class TourCallout final : public Retranslated<QFrame> {
  Q_OBJECT
public:
  explicit TourCallout(QWidget &window);
  ~TourCallout() override;

  /// \a target: null: a strip below all that is in the window, which makes room for it. Assistive technology hears of it.
  void say(const TourWords &words, QWidget *target);
  [[nodiscard]] QWidget *target() const { return m_target; }
  /// The keyboard goes to the button that goes on, else to the one that leaves.
  void takeFocus();

Q_SIGNALS:
  void backClicked();
  void nextClicked();
  void left();
  void wordsWanted();  ///< in another language

protected:
  void keyPressEvent(QKeyEvent *event) override;
  void paintEvent(QPaintEvent *event) override;
  void showEvent(QShowEvent *event) override;
  void hideEvent(QHideEvent *event) override;
  bool eventFilter(QObject *watched, QEvent *event) override;

private:
  void watch(QWidget *target);
  void retranslate() override { Q_EMIT wordsWanted(); }
  void place();
  void placeBeside(const QRect &around);
  void placeBelowAll();
  void keepFree(int height) const;

  QPointer<QWidget> m_target;
  QPointer<QWidget> m_ring;
  QLabel *m_title;
  QLabel *m_text;
  QLabel *m_place;
  QPushButton *m_back;
  QPushButton *m_next;
  QPushButton *m_leave;
  QBoxLayout *m_layout;
};

}  // namespace sternway::ui
