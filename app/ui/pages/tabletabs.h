// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/revision.h"
#include "models/podmodel.h"
#include "models/revisionmodel.h"
#include "ui/retranslated.h"

#include <QWidget>

class QAbstractItemModel;
class QStackedLayout;
class QAction;
class QAction;

namespace sternway {

class EmptyState;
class TableView;

/// A table, or what to do where it has no rows. GUI thread.
class TablePane final : public QWidget {
  Q_OBJECT
public:
  /// \a model outlives the pane.
  explicit TablePane(QAbstractItemModel &model, QWidget *parent = nullptr);

  [[nodiscard]] TableView &table() const { return *m_table; }
  /// \a icon is a name of the Breeze theme.
  void setEmpty(const QString &icon, const QString &title, const QString &text);
  /// Greys the rows: they are out of date.
  void setStale(bool stale);

private:
  void choose();

  QAbstractItemModel &m_model;
  QStackedLayout *m_stack;
  TableView *m_table;
  EmptyState *m_empty;
};

class Settings;
class TablePane;

/// The cluster's events about a service, its revisions and its pods. GUI thread; the model outlives it.
class EventsTab final : public Retranslated<QWidget> {
  Q_OBJECT
public:
  EventsTab(EventModel &model, Settings &settings, QWidget *parent = nullptr);
  void setStale(bool stale);

private:
  void retranslate() override;

  TablePane *m_pane;
};

class Settings;
class TablePane;

/// The pods of a service as its watch tells them. GUI thread; the model outlives it.
class PodsTab final : public Retranslated<QWidget> {
  Q_OBJECT
public:
  PodsTab(PodModel &model, Settings &settings, QWidget *parent = nullptr);
  /// So that pods can say the number of their revision.
  void setHistory(const History &history);
  void setStale(bool stale);

Q_SIGNALS:
  void logRequested(const sternway::ObjectRef &pod);

private:
  void request();
  void retranslate() override;

  PodNumbers m_numbered;
  TablePane *m_pane;
  QAction *m_log;
};

struct Assessment;
class Settings;
class TablePane;

/// The revisions of a service with what was measured while each served; one can be chosen to go back to. GUI thread.
class RevisionsTab final : public Retranslated<QWidget> {
  Q_OBJECT
public:
  explicit RevisionsTab(Settings &settings, QWidget *parent = nullptr);
  void setAssessment(const Assessment &assessment);
  void clear();
  void setStale(bool stale);

Q_SIGNALS:
  void rollbackRequested(const QString &revisionUid);

private:
  [[nodiscard]] const MeasuredRevision *chosen() const;
  void updateAction();
  void request();
  void retranslate() override;

  HealthModel m_model;
  TablePane *m_pane;
  QAction *m_rollback;
};

}  // namespace sternway
