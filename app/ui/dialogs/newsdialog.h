// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/settings.h"
#include "ui/retranslated.h"

#include <QDialog>

class QPushButton;

namespace sternway::ui {

class DocumentView;

/// What each release brings, as the metainfo of the package says it. Nothing is asked of any server. GUI thread.
class NewsDialog final : public Retranslated<QDialog> {
  Q_OBJECT
public:
  explicit NewsDialog(QWidget *parent = nullptr);

  /// What to tell after an update, once: this version is kept as the one that was seen. Empty: it is the same one as before, an
  /// earlier one, or the first that the user starts.
  [[nodiscard]] static QString updateNotice(platform::Settings &settings);

private:
  void retranslate() override;

  DocumentView *m_view;
};

}  // namespace sternway::ui
