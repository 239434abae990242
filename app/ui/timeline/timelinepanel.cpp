// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timelinepanel.h"

#include "core/incidentfacts.h"
#include "ui/labels.h"
#include "ui/theme.h"
#include "ui/timeline/timelinelist.h"
#include "ui/workspace.h"

#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>

#include <array>

namespace sternway::ui {

using namespace Qt::StringLiterals;

namespace {
using Only = models::TimelineChoice::Only;
constexpr std::array timelineChoices{models::TimelineChoice{},
                                     models::TimelineChoice{.only = Only::Pinned},
                                     models::TimelineChoice{.only = Only::Milestones},
                                     models::TimelineChoice{.only = Only::Group, .group = EventGroup::Observations},
                                     models::TimelineChoice{.only = Only::Group, .group = EventGroup::Releases},
                                     models::TimelineChoice{.only = Only::Group, .group = EventGroup::Decisions},
                                     models::TimelineChoice{.only = Only::Group, .group = EventGroup::Actions},
                                     models::TimelineChoice{.only = Only::Group, .group = EventGroup::Messages},
                                     models::TimelineChoice{.only = Only::Group, .group = EventGroup::Notes}};
}  // namespace

TimelinePanel::TimelinePanel(Workspace &workspace, TimelineActions::Clock now, QWidget *parent)
    : Retranslated(parent),
      m_events(m_model),
      m_actions(new TimelineActions(workspace, std::move(now), this)),
      m_words(new QLineEdit(this)),
      m_shown(new QComboBox(this)),
      m_openLanes(makeToolButton(u"openLanes"_s, u"view-calendar-timeline"_s, this)),
      m_more(makeToolButton(u"timelineMore"_s, u"application-menu"_s, this)),
      m_utc(new QAction(this)),
      m_list(new TimelineList(m_events, this)) {
  build();
  wire();
  retranslate();
}

void TimelinePanel::build() {
  m_words->setObjectName(u"timelineWords"_s);
  m_words->setClearButtonEnabled(true);
  m_shown->setObjectName(u"timelineShown"_s);
  keepFromWheel(*m_shown);
  for (size_t i = 0; i < timelineChoices.size(); ++i)
    m_shown->addItem(QString());
  m_more->setPopupMode(QToolButton::InstantPopup);
  m_utc->setObjectName(u"timelineUtc"_s);
  m_utc->setCheckable(true);
  m_actions->menu()->addSeparator();
  m_actions->menu()->addAction(m_utc);
  m_more->setMenu(m_actions->menu());
  m_list->setObjectName(u"timeline"_s);
  m_list->addActions(m_actions->actions());
  makeColumn(grid / 2, {makeRow(grid / 2, {{m_words, 1}, m_shown, m_openLanes, m_more}), {m_list, 1}}, this);
}

void TimelinePanel::wire() {
  connect(m_actions, &TimelineActions::failed, this, &TimelinePanel::failed);
  connect(m_words, &QLineEdit::textChanged, &m_events, &models::TimelineFilter::setFilterText);
  connect(m_shown, &QComboBox::currentIndexChanged, this, &TimelinePanel::filter);
  connect(m_openLanes, &QAbstractButton::clicked, this, &TimelinePanel::lanesRequested);
  connect(m_utc, &QAction::toggled, this, &TimelinePanel::showRows);
  connect(m_list, &QWidget::customContextMenuRequested, this, &TimelinePanel::showMenu);
  connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &TimelinePanel::follow);
  connect(&m_events, &QAbstractItemModel::dataChanged, this, &TimelinePanel::follow);
  // Rows get their height when the panel has its width; the newest one stays in sight where it was.
  const QScrollBar *bar = m_list->verticalScrollBar();
  connect(bar, &QScrollBar::valueChanged, this, [this, bar](int value) { m_atEnd = value >= bar->maximum(); });
  connect(bar, &QScrollBar::rangeChanged, this, [this] {
    if (m_atEnd)
      m_list->scrollToBottom();
  });
}

void TimelinePanel::setTabPlace(QWidget *before, QWidget *after) {
  for (QWidget *each : std::initializer_list<QWidget *>{m_words, m_shown, m_openLanes, m_more, m_list}) {
    setTabOrder(before, each);
    before = each;
  }
  setTabOrder(before, after);
}

void TimelinePanel::showRecord(const IncidentRecord &record, const QList<MilestoneTime> &milestones) {
  const bool other = m_model.values().isEmpty() || m_model.at(0).event.incidentId != record.incident.id;
  m_actions->setIncident(record.incident.id, milestones);
  m_record = withTargetsNamed(record.events, record.incident);
  m_atEnd = m_atEnd || other;
  showRows();
  if (m_atEnd)
    m_list->scrollToBottom();
}

void TimelinePanel::showRows() {
  m_model.setValues(models::timelineRows(m_record, m_utc->isChecked() ? QTimeZone::utc() : QTimeZone::systemTimeZone()));
  follow();
}

void TimelinePanel::clear() {
  m_actions->setIncident({}, {});
  m_record.clear();
  showRows();
}

void TimelinePanel::choose(qint64 sequence) {
  if (!m_events.indexOf(sequence).isValid()) {
    m_words->clear();
    m_shown->setCurrentIndex(0);
  }
  const QModelIndex index = m_events.indexOf(sequence);
  m_list->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
  m_list->scrollTo(index);
}

void TimelinePanel::filter(int index) {
  m_events.setChoice(timelineChoices.at(static_cast<size_t>(std::max(0, index))));
}

/// What the actions are about.
void TimelinePanel::follow() {
  const QModelIndex current = m_list->currentIndex();
  m_actions->setCurrent(current.isValid() ? std::optional(m_events.at(current)) : std::nullopt);
}

void TimelinePanel::showMenu(const QPoint &place) {
  m_actions->menu()->popup(m_list->viewport()->mapToGlobal(place));
}

void TimelinePanel::retranslate() {
  m_words->setPlaceholderText(tr("Search the timeline"));
  m_words->setAccessibleName(tr("Words to search the timeline for"));
  m_shown->setAccessibleName(tr("Which events are shown"));
  m_shown->setItemText(0, tr("All events"));
  m_shown->setItemText(1, tr("Pinned"));
  m_shown->setItemText(2, tr("Milestones"));
  for (int i = 3; i < static_cast<int>(timelineChoices.size()); ++i)
    m_shown->setItemText(i, eventGroupTitle(timelineChoices.at(static_cast<size_t>(i)).group));
  m_utc->setText(tr("Times in &UTC"));
  m_openLanes->setAccessibleName(tr("Lanes"));
  m_openLanes->setToolTip(tr("Shows the incident over its time, with error rate and latency"));
  m_more->setAccessibleName(tr("Actions of the timeline"));
  m_more->setToolTip(tr("Add, pin and correct events, set milestones"));
  m_list->setAccessibleName(tr("Timeline of the incident"));
  m_actions->retranslate();
  m_events.retranslate();
}

}  // namespace sternway::ui

#include "moc_timelinepanel.cpp"
