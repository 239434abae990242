// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/servicestatus.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace sternway {

/// A strip with a sign, a sentence and perhaps a button, tinted by its mark. It is hidden while it has no text, and what it says
/// is announced to assistive technology when it changes. GUI thread.
class Banner final : public QFrame {
  Q_OBJECT
public:
  explicit Banner(QWidget *parent = nullptr);
  void say(Mark mark, const QString &text);  ///< an empty text hides it
  [[nodiscard]] QString text() const;
  void setAction(const QString &text);  ///< empty: no button
  void makeBadge();                     ///< as wide as its one line, in a row of others

Q_SIGNALS:
  void triggered();  ///< the button

protected:
  void paintEvent(QPaintEvent *event) override;

private:
  Mark m_mark = Mark::Notice;
  QLabel *m_label;
  QPushButton *m_button;
};

}  // namespace sternway
