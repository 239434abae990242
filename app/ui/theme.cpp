// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme.h"

#include "platform/settings.h"
#include "ui/labels.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDir>
#include <QFileInfo>
#include <QIcon>
#include <QPainter>
#include <QPainterPath>
#include <QPixmap>
#include <QProxyStyle>
#include <QStandardPaths>
#include <QStyleOption>
#include <QToolTip>

#include <array>
#include <cmath>
#include <numbers>

namespace sternway::ui {

using namespace Qt::StringLiterals;

namespace {

struct Pair {
  QRgb light;
  QRgb dark;
};

QColor of(const Pair &pair, const QPalette &palette) {
  return QColor(schemeOf(palette) == Scheme::Dark ? pair.dark : pair.light);
}

QColor mixed(const QColor &color, const QColor &ground, double share) {
  const auto mix = [share](int a, int b) { return static_cast<int>(a * share + b * (1 - share)); };
  return {mix(color.red(), ground.red()), mix(color.green(), ground.green()), mix(color.blue(), ground.blue())};
}

namespace tone {
constexpr Pair window{0xfff6f7f9, 0xff1e2126};
constexpr Pair base{0xffffffff, 0xff16181c};
constexpr Pair alternate{0xfff3f5f8, 0xff1b1e23};
constexpr Pair button{0xffeceff3, 0xff2a2e35};
constexpr Pair text{0xff1b1f24, 0xffe6e8eb};
constexpr Pair muted{0xff57606a, 0xff9ea7b3};
constexpr Pair line{0xffd0d7de, 0xff3a4049};
constexpr Pair outline{0xff8b949e, 0xff6f7985};  // 3:1 on window and base, for what can be clicked or typed into
constexpr Pair accent{0xff1f5fbf, 0xff7ab0ff};
constexpr Pair onAccent{0xffffffff, 0xff10141a};
}  // namespace tone

}  // namespace

Scheme schemeOf(const QPalette &palette) {
  return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness() ? Scheme::Dark
                                                                                                       : Scheme::Light;
}

QPalette makePalette(Scheme scheme) {
  const auto color = [scheme](const Pair &pair) { return QColor(scheme == Scheme::Dark ? pair.dark : pair.light); };
  QPalette palette(color(tone::button), color(tone::window));
  palette.setColor(QPalette::Window, color(tone::window));
  palette.setColor(QPalette::Base, color(tone::base));
  palette.setColor(QPalette::AlternateBase, color(tone::alternate));
  palette.setColor(QPalette::Button, color(tone::button));
  for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
    palette.setColor(role, color(tone::text));
  palette.setColor(QPalette::ToolTipBase, color(tone::button));
  palette.setColor(QPalette::PlaceholderText, color(tone::muted));
  palette.setColor(QPalette::Highlight, color(tone::accent));
  palette.setColor(QPalette::HighlightedText, color(tone::onAccent));
  palette.setColor(QPalette::Link, color(tone::accent));
  palette.setColor(QPalette::LinkVisited, color(tone::accent));
  palette.setColor(QPalette::Mid, color(tone::line));
  palette.setColor(QPalette::Midlight, color(tone::line));
  for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
    palette.setColor(QPalette::Disabled, role, color(tone::muted));
  palette.setColor(QPalette::Disabled, QPalette::Highlight, color(tone::line));
  return palette;
}

QColor markColor(Mark mark, const QPalette &palette) {
  switch (mark) {
    case Mark::Good: return of({0xff00735c, 0xff45d0a5}, palette);
    case Mark::Unknown:
    case Mark::Stale: return of(tone::muted, palette);
    case Mark::Progress: return of(tone::accent, palette);
    case Mark::Notice: return of({0xff7a5f00, 0xffe2c255}, palette);
    case Mark::Warning: return of({0xffa84b00, 0xfff5a252}, palette);
    case Mark::Critical: return of({0xffb3161b, 0xffff8079}, palette);
  }
  return {};
}

QColor markTint(Mark mark, const QPalette &palette) {
  return mixed(markColor(mark, palette), palette.color(QPalette::Base), schemeOf(palette) == Scheme::Dark ? 0.20 : 0.10);
}

QColor mutedText(const QPalette &palette) {
  return of(tone::muted, palette);
}

QColor lineColor(const QPalette &palette) {
  return of(tone::line, palette);
}

QColor selectionTint(const QPalette &palette) {
  return mixed(palette.color(QPalette::Highlight), palette.color(QPalette::Base),
               schemeOf(palette) == Scheme::Dark ? 0.30 : 0.16);
}

QColor seriesColor(int index, const QPalette &palette) {
  static constexpr std::array<Pair, 8> colors{{{0xff1f5fbf, 0xff7ab0ff},
                                               {0xffb35c00, 0xfff5a252},
                                               {0xff00735c, 0xff45d0a5},
                                               {0xff9c2f7d, 0xffe58fc8},
                                               {0xff5b6570, 0xffaab4c0},
                                               {0xff7a5f00, 0xffe2c255},
                                               {0xff0c7a99, 0xff5cc8e6},
                                               {0xffa3312a, 0xffff9a8f}}};
  return of(colors.at(static_cast<size_t>(index) % colors.size()), palette);
}

namespace {

const QString portal = u"org.freedesktop.portal.Desktop"_s;
const QString portalPath = u"/org/freedesktop/portal/desktop"_s;
const QString interface = u"org.freedesktop.portal.Settings"_s;
const QString group = u"org.freedesktop.appearance"_s;
const QString portalKey = u"color-scheme"_s;

/// Without one, asking for the bus would try to start it, and wait.
bool hasSessionBus() {
  return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS") ||
         QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + u"/bus"_s);
}

}  // namespace

void DesktopScheme::start() {
  if (!hasSessionBus())
    return;
  QDBusConnection bus = QDBusConnection::sessionBus();
  if (!bus.isConnected())
    return;
  bus.connect(portal, portalPath, interface, u"SettingChanged"_s, this, SLOT(onSettingChanged(QString, QString, QDBusVariant)));
  QDBusMessage question = QDBusMessage::createMethodCall(portal, portalPath, interface, u"Read"_s);
  question << group << portalKey;
  auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
  connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
    const QDBusPendingReply<QDBusVariant> reply = *watcher;
    if (reply.isValid())
      take(reply.value().variant());
    watcher->deleteLater();
  });
}

void DesktopScheme::onSettingChanged(const QString &changedGroup, const QString &changedKey, const QDBusVariant &value) {
  if (changedGroup == group && changedKey == portalKey)
    take(value.variant());
}

/// 0: no preference, 1: dark, 2: light. Read() wraps it in one variant more.
void DesktopScheme::take(const QVariant &value) {
  const QVariant inner = value.canConvert<QDBusVariant>() ? value.value<QDBusVariant>().variant() : value;
  std::optional<Scheme> scheme;
  if (inner.toUInt() == 1)
    scheme = Scheme::Dark;
  else if (inner.toUInt() == 2)
    scheme = Scheme::Light;
  if (scheme == m_scheme)
    return;
  m_scheme = scheme;
  Q_EMIT changed();
}

namespace {

/// Fusion, with air between the columns of tables, and fields and boxes that can be told from a dark ground, of which Fusion
/// makes their outline. And with text that is text: what a label was not told to take as HTML it does not, whoever made it.
class RoomyFusion final : public QProxyStyle {
public:
  RoomyFusion() : QProxyStyle(u"Fusion"_s) {}
  using QProxyStyle::polish;
  void polish(QWidget *widget) override {
    QProxyStyle::polish(widget);
    keepPlain(*widget);
  }
  [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override {
    const bool tables = metric == PM_HeaderMargin || metric == PM_FocusFrameHMargin;
    return tables ? grid / 2 : QProxyStyle::pixelMetric(metric, option, widget);
  }
  void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override {
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const bool isField = element == PE_FrameLineEdit;
    const bool isBox = element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck;
    if ((!isField && !isBox) || schemeOf(option->palette) != Scheme::Dark || option->state.testFlag(State_HasFocus))
      return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, isField);
    painter->setPen(of(option->state.testFlag(State_Enabled) ? tone::outline : tone::line, option->palette));
    painter->setBrush(Qt::NoBrush);
    const QRectF frame = QRectF(option->rect).adjusted(0, 0, -1, -1).translated(isField ? 0.5 : 0, isField ? 0.5 : 0);
    painter->drawRoundedRect(frame, isField ? 2 : 0, isField ? 2 : 0);
    painter->restore();
  }
};

/// Platform plugins without a desktop of their own (offscreen, a plain X server) know no icon folders. A tarball has its own.
void findIconThemes() {
  QStringList paths = QIcon::themeSearchPaths();
  const QStringList folders =
      QStandardPaths::locateAll(QStandardPaths::GenericDataLocation, u"icons"_s, QStandardPaths::LocateDirectory) +
      QStringList{QDir::cleanPath(QCoreApplication::applicationDirPath() + u"/../share/icons"_s)};
  for (const QString &folder : folders)
    if (!paths.contains(folder))
      paths.append(folder);
  QIcon::setThemeSearchPaths(paths);
  QIcon::setFallbackThemeName(u"breeze"_s);
}

}  // namespace

Theme::Theme(platform::Settings &settings, QObject *parent)
    : QObject(parent), m_settings(settings), m_platform(schemeOf(QApplication::palette())), m_scheme(m_platform) {
  QApplication::setStyle(new RoomyFusion);
  findIconThemes();
  apply(wanted());
  const auto again = [this] {
    if (const Scheme scheme = wanted(); scheme != m_scheme)
      apply(scheme);
  };
  connect(&m_desktop, &DesktopScheme::changed, this, again);
  connect(&settings, &platform::Settings::changed, this, [again](const QString &name) {
    if (name == platform::setting::theme.name)
      again();
  });
}

Scheme Theme::wanted() const {
  const QString theme = m_settings.get(platform::setting::theme);
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

namespace {

/// Drawn on a field of 16 by 16.
QPolygonF corners(int count, double radius, double turn) {
  QPolygonF polygon;
  for (int i = 0; i < count; ++i) {
    const double angle = turn + 2 * std::numbers::pi * i / count;
    polygon << QPointF(8 + radius * std::cos(angle), 8 + radius * std::sin(angle));
  }
  return polygon;
}

QPen stroke(const QColor &color, double width) {
  return {color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin};
}

void exclaim(QPainter &painter, const QColor &color, double top) {
  painter.setPen(stroke(color, 1.8));
  painter.drawLine(QPointF(8, top), QPointF(8, top + 4));
  painter.drawPoint(QPointF(8, top + 6.6));
}

void disc(QPainter &painter, const QColor &color) {
  painter.setPen(Qt::NoPen);
  painter.setBrush(color);
  painter.drawEllipse(QPointF(8, 8), 7, 7);
}

void ring(QPainter &painter, const QColor &color, Qt::PenStyle style) {
  QPen pen = stroke(color, 1.6);
  pen.setStyle(style);
  painter.setPen(pen);
  painter.setBrush(Qt::NoBrush);
  painter.drawEllipse(QPointF(8, 8), 6.2, 6.2);
}

void questionMark(QPainter &painter, const QColor &color) {
  QPainterPath path(QPointF(6, 6.2));
  path.cubicTo(QPointF(6, 3.6), QPointF(10.2, 3.6), QPointF(10.2, 6.2));
  path.cubicTo(QPointF(10.2, 7.8), QPointF(8, 7.8), QPointF(8, 9.4));
  painter.setPen(stroke(color, 1.5));
  painter.drawPath(path);
  painter.drawPoint(QPointF(8, 11.8));
}

void paintShape(QPainter &painter, Mark mark, const QColor &color, const QColor &inside) {
  switch (mark) {
    case Mark::Good:
      disc(painter, color);
      painter.setPen(stroke(inside, 1.8));
      painter.drawPolyline(QPolygonF{{4.8, 8.4}, {7.1, 10.6}, {11.2, 5.8}});
      return;
    case Mark::Unknown:
      ring(painter, color, Qt::SolidLine);
      questionMark(painter, color);
      return;
    case Mark::Stale: ring(painter, color, Qt::DotLine); return;
    case Mark::Progress:
      painter.setPen(stroke(color, 2.2));
      painter.setBrush(Qt::NoBrush);
      painter.drawArc(QRectF(2, 2, 12, 12), 90 * 16, -270 * 16);
      return;
    case Mark::Notice:
      ring(painter, color, Qt::SolidLine);
      painter.setPen(Qt::NoPen);
      painter.setBrush(color);
      painter.drawEllipse(QPointF(8, 8), 3, 3);
      return;
    case Mark::Warning:
      painter.setPen(stroke(color, 1.6));
      painter.setBrush(color);
      painter.drawPolygon(QPolygonF{{8, 2}, {14.6, 13.6}, {1.4, 13.6}});
      exclaim(painter, inside, 5.2);
      return;
    case Mark::Critical:
      painter.setPen(stroke(color, 1.2));
      painter.setBrush(color);
      painter.drawPolygon(corners(8, 7.2, std::numbers::pi / 8));
      painter.setPen(stroke(inside, 1.9));
      painter.drawLine(QPointF(5.4, 5.4), QPointF(10.6, 10.6));
      painter.drawLine(QPointF(10.6, 5.4), QPointF(5.4, 10.6));
      return;
  }
}

}  // namespace

void paintMark(QPainter &painter, const QRectF &rect, Mark mark, const QPalette &palette) {
  const double size = std::min(rect.width(), rect.height());
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.translate(rect.center() - QPointF(size / 2, size / 2));
  painter.scale(size / 16, size / 16);
  paintShape(painter, mark, markColor(mark, palette), palette.color(QPalette::Base));
  painter.restore();
}

QIcon markIcon(Mark mark, const QPalette &palette) {
  QIcon icon;
  for (const int size : {16, 24, 32, 64}) {
    QPixmap pixmap(size, size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintMark(painter, QRectF(0, 0, size, size), mark, palette);
    icon.addPixmap(pixmap);
  }
  return icon;
}

QIcon inked(const QIcon &icon, const QColor &ink) {
  QIcon out;
  for (const int size : {16, 22, 32, 64}) {
    QPixmap pixmap = icon.pixmap(size);
    if (pixmap.isNull())
      continue;
    QPainter painter(&pixmap);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(pixmap.rect(), ink);
    painter.end();
    out.addPixmap(pixmap);
  }
  return out;
}

}  // namespace sternway::ui

#include "moc_theme.cpp"
