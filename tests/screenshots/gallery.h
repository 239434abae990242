// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QImage>

class QWidget;

namespace sternway {

/// Pictures of a window as a desktop would show it: its open dialogs, and the help, stand in its middle. GUI thread.
class Gallery final {
public:
  Gallery(QWidget &window, const QString &folder);

  /// False: it cannot be written.
  [[nodiscard]] bool hang(const QString &name) const;

private:
  [[nodiscard]] QImage picture() const;

  QWidget &m_window;
  QDir m_folder;
};

}  // namespace sternway
