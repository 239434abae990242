// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme.h"

#include <QIcon>
#include <QIconEngine>
#include <QPixmap>

namespace sternway::ui {

namespace {

class ThemeIconEngine final : public QIconEngine {
public:
  explicit ThemeIconEngine(QString name) : m_name(std::move(name)) {}
  void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override {
    icon().paint(painter, rect, Qt::AlignCenter, mode, state);
  }
  QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override { return icon().pixmap(size, 1, mode, state); }
  QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override {
    return icon().pixmap(size / scale, scale, mode, state);
  }
  QSize actualSize(const QSize &size, QIcon::Mode mode, QIcon::State state) override {
    return icon().actualSize(size, mode, state);
  }
  QList<QSize> availableSizes(QIcon::Mode mode, QIcon::State state) override { return icon().availableSizes(mode, state); }
  QString iconName() override { return m_name; }
  bool isNull() override { return icon().isNull(); }
  [[nodiscard]] QIconEngine *clone() const override { return new ThemeIconEngine(m_name); }

private:
  const QIcon &icon() {
    if (!m_icon)
      m_icon = QIcon::fromTheme(m_name);
    return *m_icon;
  }

  const QString m_name;
  std::optional<QIcon> m_icon;
};

}  // namespace

QIcon themeIcon(const QString &name) {
  return QIcon(new ThemeIconEngine(name));
}

}  // namespace sternway::ui
