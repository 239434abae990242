// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/fleetpage.h"

#include "ui/fleet.h"
#include "ui/incidentdigests.h"
#include "ui/tableview.h"

#include <QHeaderView>

#include <algorithm>

namespace sternway::ui {

using namespace Qt::StringLiterals;

FleetPage::FleetPage(Fleet &fleet, const IncidentDigests &digests, platform::Settings &settings, QWidget *parent)
    : Retranslated(parent), m_fleet(fleet), m_digests(digests) {
  m_ui.setupUi(this);
  TableView &table = *m_ui.fleetTable;
  table.proxy().setTieColumn(models::FleetColumns::Service);
  table.setSourceModel(&fleet.services());
  table.setColumnDigits({29, 17, 15, 8, 7, 10, 9, 6, 6, 12});
  table.sortByColumn(models::FleetColumns::Verdict, Qt::DescendingOrder);
  table.rememberColumns(settings, u"fleet"_s);
  table.setContextMenuPolicy(Qt::CustomContextMenu);
  connect(&table, &TableView::opened, this, &FleetPage::opened);
  connect(&table, &TableView::currentObjectChanged, this, &FleetPage::currentServiceChanged);
  connect(&table, &QWidget::customContextMenuRequested, this, [this, &table](const QPoint &at) {
    if (table.currentObject())
      Q_EMIT menuWanted(table.viewport()->mapToGlobal(at));
  });
  connect(m_ui.filter, &QLineEdit::textChanged, this, [this](const QString &text) {
    m_ui.fleetTable->proxy().setFilterText(text);
    update();
  });
  connect(m_ui.filter, &QLineEdit::returnPressed, this, &FleetPage::focusTable);
  connect(m_ui.empty, &EmptyState::triggered, this, &FleetPage::act);
  connect(m_ui.notice, &Banner::triggered, this, [this] { Q_EMIT prometheusWanted(m_context); });
  connect(m_ui.disturbance, &Banner::triggered, this, [this] { Q_EMIT clusterWanted(m_asked); });
  connect(&fleet, &Fleet::changed, this, &FleetPage::update);
  connect(&digests, &IncidentDigests::changed, this, &FleetPage::update);
  setFocusProxy(m_ui.fleetTable);
  retranslate();
}

QList<ObjectRef> FleetPage::selectedServices() const {
  QModelIndexList rows = m_ui.fleetTable->selectionModel()->selectedRows();
  std::sort(rows.begin(), rows.end());
  QList<ObjectRef> services;
  for (const QModelIndex &row : std::as_const(rows))
    services << row.data(models::ObjectRole).value<ObjectRef>();
  return services;
}

void FleetPage::focusFilter() {
  m_ui.filter->setFocus(Qt::ShortcutFocusReason);
  m_ui.filter->selectAll();
}

void FleetPage::focusTable() {
  TableView &table = *m_ui.fleetTable;
  // A view that gets the focus has a current row, but none that is selected. Before anything is judged the first row is any
  // service.
  if (m_fleet.waiting() < m_fleet.services().rowCount() && !table.selectionModel()->hasSelection() &&
      table.proxy().rowCount() > 0)
    table.setCurrentIndex(table.proxy().index(0, models::FleetColumns::Verdict));
  table.setFocus(Qt::OtherFocusReason);
}

void FleetPage::showEvent(QShowEvent *event) {
  Retranslated::showEvent(event);
  update();
}

void FleetPage::update() {
  if (!isVisible())
    return;  // it is when it is shown
  m_ui.fleetTable->setColumnHidden(models::FleetColumns::Cluster, m_fleet.sessions().size() < 2);
  updateCount();
  updateBanners();
  if (showWhyEmpty())
    return;
  if (m_ui.fleetTable->proxy().rowCount() == 0) {
    showEmpty(u"edit-find"_s, tr("Nothing matches"), tr("No service matches all of these words."), Offer::ClearFilter,
              tr("Clear the &filter"));
    return;
  }
  m_ui.content->setCurrentWidget(m_ui.fleetTable);
  // What has to go back stands first, ready for the keys; what the user has selected stays.
  TableView &table = *m_ui.fleetTable;
  if (m_fleet.toRollBack() > 0 && !table.selectionModel()->hasSelection())
    table.setCurrentIndex(table.proxy().index(0, models::FleetColumns::Verdict));
}

/// "None to roll back" is said only where that is known of every service.
QStringList FleetPage::standing(int all) const {
  if (m_fleet.waiting() == all)
    return {tr("not evaluated yet")};
  if (m_fleet.unknown() + m_fleet.waiting() == all)
    return {tr("none can be evaluated")};
  QStringList words;
  if (m_fleet.toRollBack() > 0)
    words << tr("%n to roll back", nullptr, m_fleet.toRollBack());
  if (m_fleet.pending() > 0)
    words << tr("%n pending rollback", nullptr, m_fleet.pending());
  if (m_fleet.unknown() > 0)
    words << tr("%n cannot be evaluated", nullptr, m_fleet.unknown());
  if (m_fleet.waiting() > 0)
    words << tr("%n not evaluated yet", nullptr, m_fleet.waiting());
  return words.isEmpty() ? QStringList{tr("none to roll back")} : words;
}

void FleetPage::updateCount() {
  const int all = m_fleet.services().rowCount();
  const int shown = m_ui.fleetTable->proxy().rowCount();
  QString text = tr("%n service(s)", nullptr, all);
  if (shown != all)
    text = tr("%1 of %2").arg(shown).arg(text);
  m_ui.count->setText(all > 0 ? text + u", "_s + standing(all).join(u", "_s) : QString());
}

void FleetPage::updateBanners() {
  QStringList disturbances;
  QStringList notices;
  QString unconfigured;
  m_asked.clear();
  for (const FleetSession *part : m_fleet.sessions()) {
    const QString name = part->session().context();
    if (!part->isConnected() && part->hasServices())
      disturbances.append(tr("%1 is %2. The data shown may be out of date.").arg(name, part->session().state().message));
    if (const QString problem = part->problem(); part->lacksMetrics()) {
      notices.append(tr("%1: %2").arg(name, problem));
      unconfigured = name;
    } else if (!problem.isEmpty()) {
      disturbances.append(tr("%1: %2").arg(name, problem));
      if (m_asked.isEmpty() && part->lacksCluster())
        m_asked = name;
    }
    for (const QString &limit : part->limits())
      notices.append(tr("%1: %2").arg(name, limit));
  }
  notices += markedOnes();
  m_ui.disturbance->say(Mark::Warning, disturbances.join(u'\n'));
  m_ui.disturbance->setAction(m_asked.isEmpty() ? QString() : tr("Which &cluster is %1?…").arg(m_asked));
  m_ui.notice->say(Mark::Notice, notices.join(u'\n'));
  m_ui.notice->setAction(unconfigured.isEmpty() ? QString() : tr("Set up &Prometheus…"));
  if (!unconfigured.isEmpty())
    m_context = unconfigured;
}

/// By the images of the workload's template: what its pods run is asked of one service at a time.
QStringList FleetPage::markedOnes() const {
  QStringList sentences;
  if (!m_digests.hasMarks())
    return sentences;
  for (const models::FleetRow &row : m_fleet.services().values()) {
    const QList<RevisionMark> marks = m_digests.marks(row.ref);
    if (const RevisionMark *mark = markOfImages(marks, row.images, imageDigests(row.images)))
      sentences
          << tr("%1 runs what revision %2 had, which is %3").arg(row.ref.name, QString::number(mark->number), markWords(*mark));
  }
  return sentences;
}

bool FleetPage::showWhyEmpty() {
  if (m_fleet.services().rowCount() > 0)
    return false;
  const QList<FleetSession *> sessions = m_fleet.sessions();
  if (sessions.isEmpty()) {
    showEmpty(u"network-connect"_s, tr("No cluster is open"), tr("Open a cluster to see its services and their verdicts."),
              Offer::Clusters, tr("&Open a cluster…"));
    return true;
  }
  const FleetSession &part = *sessions.first();
  const QString name = part.session().context();
  m_context = name;
  const ConnectionState state = part.session().state();
  if (state.phase == ConnectionState::Phase::Connecting || (part.isConnected() && !part.session().feed().isSynced()))
    showEmpty(u"network-connect"_s, tr("Reading the services of %1").arg(name), tr("They appear when the cluster responds."),
              Offer::None);
  else if (!part.isConnected())
    showEmpty(u"network-disconnect"_s, tr("%1 cannot be read").arg(name),
              tr("It is %1. Sternway keeps trying; check the network, the VPN and your credentials, or open another cluster.")
                  .arg(state.message),
              Offer::Clusters, tr("&Open a cluster…"));
  else
    showEmpty(u"view-filter"_s, tr("No services in %1").arg(name),
              tr("The selected namespaces have no Deployment, StatefulSet or DaemonSet that you may read."), Offer::Namespaces,
              tr("Choose &namespaces…"));
  return true;
}

void FleetPage::showEmpty(const QString &icon, const QString &title, const QString &text, Offer offer, const QString &button) {
  m_offer = offer;
  m_ui.empty->say(icon, title, text, button);
  m_ui.content->setCurrentWidget(m_ui.empty);
}

void FleetPage::act() {
  switch (m_offer) {
    case Offer::None: return;
    case Offer::Clusters: Q_EMIT clustersWanted(); return;
    case Offer::Namespaces: Q_EMIT namespacesWanted(m_context); return;
    case Offer::ClearFilter:
      m_ui.filter->clear();
      focusFilter();
      return;
  }
}

void FleetPage::retranslate() {
  m_ui.retranslateUi(this);
  update();
}

}  // namespace sternway::ui

#include "moc_fleetpage.cpp"
