// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/timelinemodel.h"
#include "ui/retranslated.h"
#include "ui/timeline/timelineactions.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QToolButton;

namespace sternway::ui {

class TimelineList;

/// An incident's timeline as a list: found by words, filtered by what the events are about, with what can be done to them. It
/// stays at its newest event unless somebody has scrolled away from it. GUI thread; the workspace outlives it.
class TimelinePanel final : public Retranslated<QWidget> {
  Q_OBJECT
public:
  TimelinePanel(Workspace &workspace, TimelineActions::Clock now, QWidget *parent = nullptr);

  void showRecord(const IncidentRecord &record, const QList<MilestoneTime> &milestones);
  void clear();

  /// Chooses the event with this number; a filter that hides it is taken away.
  void choose(qint64 sequence);

  /// Tab comes from \a before to the panel, through it, and on to \a after.
  void setTabPlace(QWidget *before, QWidget *after);
  [[nodiscard]] models::TimelineFilter &events() { return m_events; }
  [[nodiscard]] const QList<models::TimelineRow> &rows() const { return m_model.values(); }
  [[nodiscard]] QAction *utc() const { return m_utc; }  ///< checked: times are in UTC, else local
  [[nodiscard]] TimelineActions &actions() { return *m_actions; }
  [[nodiscard]] TimelineList &list() { return *m_list; }

Q_SIGNALS:
  void lanesRequested();
  void failed(const sternway::Error &error);

private:
  void build();
  void wire();
  void filter(int index);
  void follow();
  void showMenu(const QPoint &place);
  void showRows();
  void retranslate() override;

  models::TimelineModel m_model;
  models::TimelineFilter m_events;
  TimelineActions *m_actions;
  QLineEdit *m_words;
  QComboBox *m_shown;
  QToolButton *m_openLanes;
  QToolButton *m_more;
  QAction *m_utc;
  TimelineList *m_list;
  QList<JournalEvent> m_record;
  bool m_atEnd = true;
};

}  // namespace sternway::ui
