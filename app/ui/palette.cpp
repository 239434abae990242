// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette.h"

#include <array>

namespace sternway {

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

constexpr Pair window{0xfff6f7f9, 0xff1e2126};
constexpr Pair base{0xffffffff, 0xff16181c};
constexpr Pair alternate{0xfff3f5f8, 0xff1b1e23};
constexpr Pair button{0xffeceff3, 0xff2a2e35};
constexpr Pair text{0xff1b1f24, 0xffe6e8eb};
constexpr Pair muted{0xff57606a, 0xff9ea7b3};
constexpr Pair line{0xffd0d7de, 0xff3a4049};
constexpr Pair accent{0xff1f5fbf, 0xff7ab0ff};
constexpr Pair onAccent{0xffffffff, 0xff10141a};

}  // namespace

Scheme schemeOf(const QPalette &palette) {
  return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness() ? Scheme::Dark
                                                                                                       : Scheme::Light;
}

QPalette makePalette(Scheme scheme) {
  const auto color = [scheme](const Pair &pair) { return QColor(scheme == Scheme::Dark ? pair.dark : pair.light); };
  QPalette palette(color(button), color(window));
  palette.setColor(QPalette::Window, color(window));
  palette.setColor(QPalette::Base, color(base));
  palette.setColor(QPalette::AlternateBase, color(alternate));
  palette.setColor(QPalette::Button, color(button));
  for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
    palette.setColor(role, color(text));
  palette.setColor(QPalette::ToolTipBase, color(button));
  palette.setColor(QPalette::PlaceholderText, color(muted));
  palette.setColor(QPalette::Highlight, color(accent));
  palette.setColor(QPalette::HighlightedText, color(onAccent));
  palette.setColor(QPalette::Link, color(accent));
  palette.setColor(QPalette::LinkVisited, color(accent));
  palette.setColor(QPalette::Mid, color(line));
  palette.setColor(QPalette::Midlight, color(line));
  for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
    palette.setColor(QPalette::Disabled, role, color(muted));
  palette.setColor(QPalette::Disabled, QPalette::Highlight, color(line));
  return palette;
}

QColor markColor(Mark mark, const QPalette &palette) {
  switch (mark) {
    case Mark::Good: return of({0xff00735c, 0xff45d0a5}, palette);
    case Mark::Unknown:
    case Mark::Stale: return of(muted, palette);
    case Mark::Progress: return of(accent, palette);
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
  return of(muted, palette);
}

QColor lineColor(const QPalette &palette) {
  return of(line, palette);
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

}  // namespace sternway
