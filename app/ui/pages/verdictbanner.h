// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assess/assessor.h"
#include "core/runbook.h"
#include "core/verdict.h"
#include "ui/retranslated.h"

#include <QFrame>
#include <QStringList>

class QLabel;
class QMenu;
class QPushButton;

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace sternway::ui {

/// An assessment in the words of the banner. Pure.
struct VerdictWords {
  QString sentence;    ///< "Roll back now: error rate 12.1 % > 10 % (default.yaml line 9), for 3 min 20 s"
  QString target;      ///< the last known good revision and why; empty: there is none, and a doubt says so
  QString basis;       ///< what the numbers rest on: cluster, metric, pods, and what of them is missing; empty: on nothing
  QStringList doubts;  ///< what is unknown, what contradicts, what could not be read; one sentence each
};
/// The times are counted to \a now, which may be later than the assessment.
[[nodiscard]] VerdictWords verdictWords(const assess::Assessment &assessment, const QDateTime &now);
/// A sentence for each pair of rows that say opposite things now.
[[nodiscard]] QStringList contradictionWords(const assess::Assessment &assessment);

// A runbook in words, for headings. Pure.

[[nodiscard]] QString runbookTitle(const Runbook &runbook);
/// "order-service.yaml · team-orders · reviewed on 8 Jan 2024, next review was due on 8 Feb 2024".
[[nodiscard]] QString runbookOrigin(const Runbook &runbook, const QDate &today);
/// It was to be reviewed again by now.
[[nodiscard]] bool isOverdue(const Runbook &runbook, const QDate &today);
/// It is the one that Sternway brings for services that no runbook claims.
[[nodiscard]] bool isBuiltIn(const Runbook &runbook);
/// "before", "during", "after" and "resolved" in the language of the window.
[[nodiscard]] QString stageWords(const QString &stage);

/// The first thing on a service's page: its verdict with the sign, the revision to go back to, what is not known, how old that
/// is, and the two things to do. Changes of the verdict are announced to assistive technology. GUI thread.
class VerdictBanner final : public Retranslated<QFrame> {
  Q_OBJECT
public:
  explicit VerdictBanner(QWidget *parent = nullptr);

  void setService(const QString &name, const QString &place);
  /// Before the first verdict; \a text says what is waited for, or why there is none.
  void setWaiting(Mark mark, const QString &text, const QString &detail = {});
  void setVerdict(Mark mark, const VerdictWords &words, bool rollBackNow);
  /// A rollback of it runs, or waits for a person: the button shows it.
  void setRollbackRuns(bool runs);
  /// Since when what is shown is out of date, and why; empty: it is not.
  void setStale(const QString &why);
  void setAge(const QString &text, const QString &tip);
  /// How many rows could be judged.
  void setConfidence(const QString &text);
  /// Opens under its button; the menu outlives the banner.
  void setSymptoms(QMenu *menu);
  void openSymptoms();
  void setRollbackEnabled(bool enabled);
  /// Which of several clusters it is has to be said: there is a button for it.
  void setClusterQuestion(bool open);
  /// One is open: the button shows it.
  void setIncident(bool open);

  [[nodiscard]] QString sentence() const;

Q_SIGNALS:
  void rollbackClicked();
  void declareClicked();
  void clusterClicked();

protected:
  void paintEvent(QPaintEvent *event) override;

private:
  void build();
  void say(Mark mark, const VerdictWords &words);
  void showMark();
  void paintPrimary();
  void retranslate() override;
  void recolour() override;
  [[nodiscard]] Mark mark() const { return m_stale ? Mark::Stale : m_mark; }

  Mark m_mark = Mark::Unknown;
  bool m_stale = false;
  bool m_urgent = false;
  bool m_rollbackRuns = false;
  bool m_hasIncident = false;
  QLabel *m_sign;
  QLabel *m_name;
  QLabel *m_place;
  QLabel *m_sentence;
  QLabel *m_target;
  QLabel *m_basis;
  QLabel *m_doubts;
  QLabel *m_staleness;
  QLabel *m_age;
  QLabel *m_confidence;
  QPushButton *m_cluster;
  QPushButton *m_rollback;
  QPushButton *m_declare;
  QPushButton *m_symptoms;
};

class Declarations;

/// What was declared of a service, a row each with who and when and a way to withdraw it, and how many users have reported
/// problems. Hidden while there is nothing of both. The declarations outlive it. GUI thread.
class DeclarationStrip final : public Retranslated<QFrame> {
  Q_OBJECT
public:
  explicit DeclarationStrip(Declarations &declarations, QWidget *parent = nullptr);
  /// Reports grow old.
  void refresh();

protected:
  void paintEvent(QPaintEvent *event) override;

private:
  void showDeclared();
  void fill();
  void retranslate() override { fill(); }
  void recolour() override { fill(); }
  void addRow(const QString &symptom, const QString &title, const QString &detail);

  Declarations &m_declarations;
  QStringList m_shown;  ///< what the rows say
  QList<QWidget *> m_rows;
  QWidget *m_reportRow;
  QLabel *m_reports;
  QPushButton *m_report;
  QVBoxLayout *m_column;
};

}  // namespace sternway::ui
