// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme.h"

#include "platform/settings.h"

#include <QApplication>
#include <QIcon>
#include <QProxyStyle>
#include <QStandardPaths>
#include <QToolTip>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {

/// Fusion, with air between the columns of tables.
class RoomyFusion final : public QProxyStyle {
public:
  RoomyFusion() : QProxyStyle(u"Fusion"_s) {}
  [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override {
    const bool tables = metric == PM_HeaderMargin || metric == PM_FocusFrameHMargin;
    return tables ? grid / 2 : QProxyStyle::pixelMetric(metric, option, widget);
  }
};

/// Platform plugins without a desktop of their own (offscreen, a plain X server) know no icon folders.
void findIconThemes() {
  QStringList paths = QIcon::themeSearchPaths();
  const QStringList folders =
      QStandardPaths::locateAll(QStandardPaths::GenericDataLocation, u"icons"_s, QStandardPaths::LocateDirectory);
  for (const QString &folder : folders)
    if (!paths.contains(folder))
      paths.append(folder);
  QIcon::setThemeSearchPaths(paths);
  QIcon::setFallbackThemeName(u"breeze"_s);
}

}  // namespace

Theme::Theme(Settings &settings, QObject *parent)
    : QObject(parent), m_settings(settings), m_platform(schemeOf(QApplication::palette())), m_scheme(m_platform) {
  QApplication::setStyle(new RoomyFusion);
  findIconThemes();
  apply(wanted());
  const auto again = [this] {
    if (const Scheme scheme = wanted(); scheme != m_scheme)
      apply(scheme);
  };
  connect(&m_desktop, &DesktopScheme::changed, this, again);
  connect(&settings, &Settings::changed, this, [again](const QString &name) {
    if (name == setting::theme.name)
      again();
  });
}

Scheme Theme::wanted() const {
  const QString theme = m_settings.get(setting::theme);
  if (theme == u"system"_s)
    return m_desktop.scheme().value_or(m_platform);
  return theme == u"dark"_s ? Scheme::Dark : Scheme::Light;
}

void Theme::apply(Scheme scheme) {
  m_scheme = scheme;
  // Before the palette: icons are asked for anew when it changes.
  QIcon::setThemeName(scheme == Scheme::Dark ? u"breeze-dark"_s : u"breeze"_s);
  QApplication::setPalette(makePalette(scheme));
  QToolTip::setPalette(makePalette(scheme));
}

}  // namespace sternway
