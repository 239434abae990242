// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/targetref.h"
#include "ui/retranslated.h"

#include "ui_fleetpage.h"

#include <QWidget>

#include <optional>

namespace sternway::platform {
class Settings;
}

namespace sternway::ui {

class Fleet;
class IncidentDigests;

/// All services of the open clusters with their verdicts, the worst first. Where there are none it says why and what to do; while
/// something is out of date it says since when. GUI thread; fleet, digests and settings outlive it.
class FleetPage final : public Retranslated<QWidget> {
  Q_OBJECT
public:
  FleetPage(Fleet &fleet, const IncidentDigests &digests, platform::Settings &settings, QWidget *parent = nullptr);

  /// The service of the selected row, if the table has the focus of the page.
  [[nodiscard]] std::optional<ObjectRef> currentService() const { return m_ui.fleetTable->currentObject(); }
  /// Those of the selected rows, in the order of the table.
  [[nodiscard]] QList<ObjectRef> selectedServices() const;
  void filter(const QString &text) { m_ui.filter->setText(text); }
  void focusFilter();
  void focusTable();

Q_SIGNALS:
  void opened(const sternway::ObjectRef &service);
  void clustersWanted();                          ///< to open one
  void namespacesWanted(const QString &context);  ///< to choose others
  void prometheusWanted(const QString &context);  ///< to configure one
  void clusterWanted(const QString &context);     ///< to say which of several in one Prometheus it is
  void menuWanted(const QPoint &globalPosition);  ///< for the selected service
  void currentServiceChanged();

protected:
  void showEvent(QShowEvent *event) override;

private:
  enum class Offer { None, Clusters, Namespaces, ClearFilter };
  void update();
  void updateCount();
  [[nodiscard]] QStringList standing(int all) const;
  void updateBanners();
  [[nodiscard]] QStringList markedOnes() const;
  void showEmpty(const QString &icon, const QString &title, const QString &text, Offer offer, const QString &button = {});
  bool showWhyEmpty();
  void act();
  void retranslate() override;

  Ui::FleetPage m_ui;
  Fleet &m_fleet;
  const IncidentDigests &m_digests;
  Offer m_offer = Offer::None;
  QString m_context;  ///< that the offer or the notice is about
  QString m_asked;    ///< that has to say which cluster it is; empty: none
};

}  // namespace sternway::ui
