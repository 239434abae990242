// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QEvent>

namespace sternway::ui {

/// A widget (\a Base) whose words follow the language and whose own colours follow the desktop. GUI thread.
template <typename Base>
class Retranslated : public Base {
public:
  using Base::Base;

protected:
  /// Sets every word anew; called when the language has changed. The constructor calls it for the first words.
  virtual void retranslate() {}
  /// Sets every colour anew that does not come from the palette by itself.
  virtual void recolour() {}

  void changeEvent(QEvent *event) override {
    Base::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
      retranslate();
    if (event->type() == QEvent::PaletteChange)
      recolour();
  }
};

}  // namespace sternway::ui
