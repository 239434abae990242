// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"
#include "ui/retranslated.h"

#include <QTextBrowser>

namespace sternway::ui {

/// A report's document on the screen, block by block as its writers take it: nothing of its texts is markup, nothing is loaded,
/// and no link is followed. Charts are drawn in the window's colours; a long table is cut, and says so. GUI thread.
class DocumentView final : public Retranslated<QTextBrowser> {
  Q_OBJECT
public:
  explicit DocumentView(QWidget *parent = nullptr);

  /// The place that is read stays where the text is as long.
  void show(const report::Document &document);

  QVariant loadResource(int /*type*/, const QUrl & /*name*/) override { return {}; }

private:
  using QWidget::show;
  void render();
  void recolour() override { render(); }

  report::Document m_document;
};

}  // namespace sternway::ui
