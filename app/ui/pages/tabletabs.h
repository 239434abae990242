// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assess/assessor.h"
#include "core/runbook.h"
#include "core/workload.h"
#include "models/matrixmodel.h"
#include "models/podmodel.h"
#include "models/revisionmodel.h"
#include "ui/retranslated.h"

#include <QPointer>
#include <QWidget>

class QAbstractItemModel;
class QAction;
class QStackedLayout;

class QLabel;
class QPushButton;

namespace sternway {
class ClusterSession;
}
namespace sternway::assess {
struct Assessment;
}
namespace sternway::platform {
class Settings;
}

namespace sternway::ui {

class EmptyState;
class TableView;

/// A table, or what to do where it has no rows. GUI thread.
class TablePane : public QWidget {
  Q_OBJECT
public:
  explicit TablePane(QWidget *parent = nullptr);

  /// \a model outlives the pane.
  void setModel(QAbstractItemModel &model);
  [[nodiscard]] TableView &table() const { return *m_table; }
  /// \a icon is a name of the Breeze theme.
  void setEmpty(const QString &icon, const QString &title, const QString &text);
  /// Greys the rows: they are out of date.
  void setStale(bool stale);

private:
  void choose();

  QStackedLayout *m_stack;
  TableView *m_table;
  EmptyState *m_empty;
};

/// The cluster's events about a service, its revisions and its pods. GUI thread; the model outlives it.
class EventsTab final : public Retranslated<TablePane> {
  Q_OBJECT
public:
  EventsTab(models::EventModel &model, platform::Settings &settings, QWidget *parent = nullptr);

private:
  void retranslate() override;
};

/// The pods of a service as its watch tells them. GUI thread; the model outlives it.
class PodsTab final : public Retranslated<TablePane> {
  Q_OBJECT
public:
  PodsTab(models::PodModel &model, platform::Settings &settings, QWidget *parent = nullptr);
  /// So that pods can say the number of their revision.
  void setHistory(const History &history);

Q_SIGNALS:
  void logRequested(const sternway::ObjectRef &pod);

private:
  void request();
  void retranslate() override;

  models::PodNumbers m_numbered;
  QAction *m_log;
};

/// The revisions of a service with what was measured while each served; one can be chosen to go back to. GUI thread.
class RevisionsTab final : public Retranslated<TablePane> {
  Q_OBJECT
public:
  explicit RevisionsTab(platform::Settings &settings, QWidget *parent = nullptr);
  void setAssessment(const assess::Assessment &assessment);
  void clear();

Q_SIGNALS:
  void rollbackRequested(const QString &revisionUid);
  void markRequested(const sternway::Revision &revision);  ///< it must not be used
  void unmarkRequested(const sternway::RevisionMark &mark);

private:
  [[nodiscard]] const models::MeasuredRevision *chosen() const;
  void addMarkActions();
  void updateAction();
  void request();
  void retranslate() override;

  models::HealthModel m_model;
  QMap<QString, RevisionMark> m_marks;  ///< by revision uid
  QAction *m_rollback;
  QAction *m_mark;
  QAction *m_unmark;
};

class Banner;

/// The runbook's decision matrix as it stands: every row with its live value and its state, what the verdict becomes by itself
/// and when, and how much is known. While it is seen its times go on each second of the session's clock. GUI thread; a session
/// outlives its being followed.
class MatrixTab final : public Retranslated<QWidget> {
  Q_OBJECT
public:
  explicit MatrixTab(platform::Settings &settings, QWidget *parent = nullptr);
  ~MatrixTab() override;

  void follow(ClusterSession &session);
  void stop();
  void setRunbook(const Result<RunbookPtr> &runbook, const QString &folder);
  /// \a problems: of the runbook, a sentence each (a broken edit, another one that claims the service).
  void setProblems(const QStringList &problems);
  void setAssessment(const assess::Assessment &assessment);
  void clear();
  void setStale(bool stale);

Q_SIGNALS:
  void contactsRequested();
  void trialRequested();

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
  std::optional<assess::Assessment> m_assessment;
  Result<RunbookPtr> m_runbook;
  QString m_folder;
  QStringList m_problems;
  models::MatrixModel m_model;
  QLabel *m_title;
  QLabel *m_origin;
  QLabel *m_next;
  QLabel *m_confidence;
  QPushButton *m_trial;
  QPushButton *m_contacts;
  Banner *m_doubts;
  Banner *m_hint;
  TablePane *m_pane;
};

}  // namespace sternway::ui
