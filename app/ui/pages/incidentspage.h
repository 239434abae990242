// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/incidentsearch.h"
#include "models/incidentlistmodel.h"
#include "ui/incidentdigests.h"
#include "ui/retranslated.h"

#include "ui_incidentspage.h"

#include <QTimer>
#include <QWidget>

namespace sternway::ui {

/// All incidents of the journal with what came of them, to be sorted, filtered and searched by the words of their events; Enter
/// opens one in the dock. Where there is none it says how one comes about. GUI thread; workspace and digests outlive it.
class IncidentsPage final : public Retranslated<QWidget> {
  Q_OBJECT
public:
  IncidentsPage(Workspace &workspace, IncidentDigests &digests, QWidget *parent = nullptr);

  void focusSearch();
  void focusTable();
  /// Of the selected row; empty: none is.
  [[nodiscard]] QString currentIncident() const;

Q_SIGNALS:
  void opened(const QString &incidentId);
  void postMortemRequested(const QString &incidentId);  ///< to be written

private:
  enum class Show { All, Open, Closed, FollowUps };
  void wire();
  void search();
  void take(const QString &text, const Result<QList<IncidentMatch>> &found);
  void showRows();
  [[nodiscard]] models::IncidentListRow rowOf(const Incident &incident) const;
  [[nodiscard]] bool isWanted(const models::IncidentListRow &row) const;
  void showCount(qsizetype shown);
  void showContent();
  void act();
  void showMenu(const QPoint &at);
  void exportTimeline(const QString &id);
  void exportPostMortem(const QString &id);
  void tell(const QString &sentence, const Result<QString> &path);
  void say(const Error &error);
  [[nodiscard]] Journal *journal();
  void retranslate() override;

  Workspace &m_workspace;
  IncidentDigests &m_digests;
  Ui::IncidentsPage m_ui;
  models::IncidentListModel m_model;
  QString m_text;  ///< that m_matches are of; empty: everything is shown
  QHash<QString, IncidentMatch> m_matches;
  bool m_searching = false;
  QTimer m_beat;  ///< follow-ups become overdue by themselves
};

}  // namespace sternway::ui
