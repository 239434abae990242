// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

namespace sternway::platform {
class Settings;
}

namespace sternway::ui {

class HelpWindow;

/// Who opens the guide for the parts of a window and its dialogs. F1 in any of them opens the page about what has the focus.
/// There is no window before it is asked for. GUI thread; a child of the window that it is for; the settings outlive it.
class HelpDesk final : public QObject {
  Q_OBJECT
public:
  HelpDesk(platform::Settings &settings, QWidget &window);
  ~HelpDesk() override;

  /// The one of the window that this widget is in, or of the window that its dialog belongs to; null: there is none.
  [[nodiscard]] static HelpDesk *of(const QWidget &widget);
  /// A topic of the guide; empty: its contents.
  void open(const QString &topic);
  /// What the guide says about this part of the window.
  void openAbout(const QWidget *part);
  [[nodiscard]] HelpWindow *window() const { return m_window.get(); }  ///< null: not asked for yet

protected:
  bool eventFilter(QObject *watched, QEvent *event) override;

private:
  platform::Settings &m_settings;
  std::unique_ptr<HelpWindow> m_window;
};

}  // namespace sternway::ui
