// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMessageBox>
#include <QPointer>

namespace sternway {

/// What the wizard asks while a rollback runs: one question at a time, beside the work, which goes on. GUI thread; a child of the
/// wizard.
class WizardQuestions final : public QObject {
  Q_OBJECT
public:
  explicit WizardQuestions(QWidget &wizard);

  /// The wizard is to be closed while the rollback of that service is under way.
  void askAboutClosing(const QString &service);
  /// \a sent: the patch has gone out, so that stopping leaves a changed cluster.
  void askAboutStopping(const QString &service, bool sent);
  /// The answer is no longer wanted.
  void dismiss();

Q_SIGNALS:
  void keepRunning();
  void stopWanted();

private:
  QWidget &m_wizard;
  QPointer<QMessageBox> m_box;
};

}  // namespace sternway
