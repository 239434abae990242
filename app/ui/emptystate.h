// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/retranslated.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace sternway::ui {

/// What stands where there is nothing to show: what the matter is, what to do, and a button that does it. GUI thread.
class EmptyState final : public Retranslated<QWidget> {
  Q_OBJECT
public:
  explicit EmptyState(QWidget *parent = nullptr);
  /// \a icon is a name of the Breeze theme; without \a action there is no button.
  void say(const QString &icon, const QString &title, const QString &text, const QString &action = {});
  [[nodiscard]] QString title() const;

Q_SIGNALS:
  void triggered();

protected:
  void showEvent(QShowEvent *event) override;

private:
  void recolour() override;
  QString m_iconName;
  QLabel *m_icon;
  QLabel *m_title;
  QLabel *m_text;
  QPushButton *m_button;
};

}  // namespace sternway::ui
