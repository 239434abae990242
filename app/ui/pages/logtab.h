// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clusterapi.h"
#include "models/logmodel.h"
#include "models/podmodel.h"
#include "ui/retranslated.h"

#include <QPointer>
#include <QStringListModel>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QToolButton;

namespace sternway::ui {

class LogSearchBar;
class LogView;

/// The log of one container of the service, as it grows. It is first read when the tab is seen; a lost connection leaves what was
/// read. GUI thread; the pods outlive it.
class LogTab final : public Retranslated<QWidget> {
  Q_OBJECT
public:
  explicit LogTab(models::PodModel &pods, QWidget *parent = nullptr);

  void follow(ClusterSession &session);
  void stop();
  /// The log of this pod's first container.
  void choosePod(const ObjectRef &pod);
  [[nodiscard]] const models::LogModel &log() const { return m_log; }

protected:
  void showEvent(QShowEvent *event) override;

private:
  void build();
  void addShortcuts();
  void podsChanged();
  void chooseFirst();
  void showContainers();
  /// The log of what is chosen. What was read of another one goes at once; of the same one, when there is something new.
  enum class Earlier { Goes, StaysUntilRead };
  void read(Earlier earlier);
  void take(const QStringList &lines);
  void sayFailed(const Error &error);
  void say(const QString &text, bool again);
  void showCounts();
  [[nodiscard]] QString toCopy() const;
  void retranslate() override;
  void recolour() override { showCounts(); }

  models::PodModel &m_pods;
  QPointer<ClusterSession> m_session;
  std::optional<ObjectRef> m_pod;
  models::LogModel m_log;
  QStringListModel m_containers;
  std::unique_ptr<QObject> m_reading;  ///< the stream
  bool m_isOld = false;                ///< what is shown was read before
  QComboBox *m_podBox;
  QComboBox *m_containerBox;
  QCheckBox *m_previous;
  QCheckBox *m_follow;
  QLabel *m_counts;
  QLabel *m_state;
  QToolButton *m_again;
  QToolButton *m_copy;
  LogView *m_view;
  LogSearchBar *m_search;
};

}  // namespace sternway::ui
