// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assess/assessor.h"
#include "core/runbook.h"
#include "models/matrixmodel.h"
#include "ui/retranslated.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace sternway {

class Banner;
class ClusterSession;
class Settings;
class TablePane;

/// The runbook's decision matrix as it stands: every row with its live value and its state, what the verdict becomes by itself
/// and when, and how much is known. While it is seen its times go on each second of the session's clock. GUI thread; a session
/// outlives its being followed.
class MatrixTab final : public Retranslated<QWidget> {
  Q_OBJECT
public:
  explicit MatrixTab(Settings &settings, QWidget *parent = nullptr);
  ~MatrixTab() override;

  void follow(ClusterSession &session);
  void stop();
  void setRunbook(const Result<RunbookPtr> &runbook, const QString &folder);
  /// \a problems: of the runbook, a sentence each (a broken edit, another one that claims the service).
  void setProblems(const QStringList &problems);
  void setAssessment(const Assessment &assessment);
  void clear();
  void setStale(bool stale);

Q_SIGNALS:
  void contactsRequested();
  void due();  ///< a hold time has ended: the verdict is another one now

protected:
  void showEvent(QShowEvent *event) override;
  void hideEvent(QHideEvent *event) override;

private:
  void build();
  void tick();
  void showTimes();
  void showHeader();
  void showEmpty();
  void retranslate() override;

  QPointer<ClusterSession> m_session;
  std::unique_ptr<QObject> m_ticking;  ///< context of the timer
  std::optional<Assessment> m_assessment;
  Result<RunbookPtr> m_runbook;
  QDateTime m_saidDue;  ///< of which assessment
  QString m_folder;
  QStringList m_problems;
  MatrixModel m_model;
  QLabel *m_title;
  QLabel *m_origin;
  QLabel *m_next;
  QLabel *m_confidence;
  QPushButton *m_contacts;
  Banner *m_doubts;
  Banner *m_hint;
  TablePane *m_pane;
};

}  // namespace sternway
