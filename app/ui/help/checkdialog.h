// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/retranslated.h"

#include <QDialog>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace sternway {
struct Finding;
}

namespace sternway::ui {

class Workspace;

/// What `sternway doctor` says, as it is found, to be copied into a report of a fault: it names nobody and no cluster. Not modal.
/// GUI thread; the workspace outlives it.
class CheckDialog final : public Retranslated<QDialog> {
  Q_OBJECT
public:
  explicit CheckDialog(Workspace &workspace, QWidget *parent = nullptr);

private:
  void take(const Finding &finding);
  void end();
  void retranslate() override;

  QLabel *m_heading;
  QPlainTextEdit *m_report;
  QPushButton *m_copy;
  bool m_ended = false;
};

}  // namespace sternway::ui
