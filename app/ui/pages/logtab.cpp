// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/logtab.h"

#include "ui/labels.h"
#include "ui/pages/logview.h"
#include "ui/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QShortcut>
#include <QStyleOptionComboBox>
#include <QStylePainter>
#include <QToolButton>

#include <utility>

namespace sternway::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int tail = 2000;  ///< lines that are read first

/// Pods of a service differ in the end of their names.
class PodBox final : public QComboBox {
public:
  using QComboBox::QComboBox;

  /// With what stands there of a pod that is gone; Qt counts the entries alone.
  [[nodiscard]] QSize sizeHint() const override {
    QStyleOptionComboBox option;
    initStyleOption(&option);
    const QSize text(fontMetrics().horizontalAdvance(placeholderText()) + grid, fontMetrics().height());
    return QComboBox::sizeHint().expandedTo(style()->sizeFromContents(QStyle::CT_ComboBox, &option, text, this));
  }

protected:
  void paintEvent(QPaintEvent * /*event*/) override {
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    const int room = style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this).width();
    option.currentText =
        fontMetrics().elidedText(currentIndex() < 0 ? placeholderText() : currentText(), Qt::ElideLeft, room - grid);
    if (currentIndex() < 0)
      option.palette.setBrush(QPalette::ButtonText, option.palette.placeholderText());
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    painter.drawControl(QStyle::CE_ComboBoxLabel, option);
  }
};
}  // namespace

LogTab::LogTab(models::PodModel &pods, QWidget *parent)
    : Retranslated(parent),
      m_pods(pods),
      m_podBox(new PodBox(this)),
      m_containerBox(new QComboBox(this)),
      m_previous(new QCheckBox(this)),
      m_follow(new QCheckBox(this)),
      m_counts(new QLabel(this)),
      m_state(new QLabel(this)),
      m_again(makeToolButton(u"logAgain"_s, u"view-refresh"_s, this)),
      m_copy(makeToolButton(u"logCopy"_s, {}, this)),
      m_view(new LogView(m_log, this)),
      m_search(new LogSearchBar(m_log, *m_view, this)) {
  build();
  addShortcuts();
  for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
    connect(&pods, signal, this, &LogTab::podsChanged);
  connect(m_podBox, &QComboBox::activated, this, [this](int row) { choosePod(m_pods.at(row).ref); });
  connect(m_containerBox, &QComboBox::activated, this, [this] { read(Earlier::Goes); });
  connect(m_previous, &QCheckBox::clicked, this, [this] { read(Earlier::Goes); });
  connect(m_again, &QToolButton::clicked, this, [this] { read(Earlier::StaysUntilRead); });
  connect(m_follow, &QCheckBox::clicked, m_view, &LogView::setFollowing);
  connect(m_view, &LogView::followingChanged, m_follow, &QCheckBox::setChecked);
  retranslate();
  showCounts();
}

void LogTab::build() {
  m_podBox->setObjectName(u"logPod"_s);
  m_podBox->setModel(&m_pods);
  m_podBox->setModelColumn(models::PodColumns::Name);
  m_podBox->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  m_podBox->setMinimumWidth(16 * grid);  // it gives way in a narrow window
  m_containerBox->setObjectName(u"logContainer"_s);
  m_containerBox->setModel(&m_containers);
  m_containerBox->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  m_previous->setObjectName(u"logPrevious"_s);
  m_follow->setObjectName(u"logFollow"_s);
  m_follow->setChecked(true);
  m_counts->setObjectName(u"logCounts"_s);
  m_state->setObjectName(u"logState"_s);
  m_state->setWordWrap(true);
  m_state->setTextFormat(Qt::PlainText);
  m_state->setContentsMargins(grid, 0, grid, 0);
  makeCopyButton(*m_copy, [this] { return toCopy(); });
  m_view->setObjectName(u"logView"_s);
  QLayout *row =
      makeRow(grid, {m_podBox, m_containerBox, m_previous, m_follow, BoxPart::room(), m_counts, m_search, m_copy, m_again},
              nullptr, {grid, grid / 2, grid, grid / 2});
  makeColumn(0, {row, m_state, {m_view, 1}}, this);
  m_state->hide();
}

void LogTab::addShortcuts() {
  const auto add = [this](const QKeySequence &keys, auto receiver, auto slot) {
    connect(new QShortcut(keys, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut), &QShortcut::activated, receiver, slot);
  };
  add(QKeySequence::Find, m_search, &LogSearchBar::focusText);
  add(QKeySequence::FindNext, m_search, &LogSearchBar::next);
  add(QKeySequence::FindPrevious, m_search, &LogSearchBar::previous);
}

void LogTab::follow(ClusterSession &session) {
  stop();
  m_session = &session;
  m_pod.reset();
  m_log.clear();
  showContainers();
  showCounts();
  podsChanged();
}

void LogTab::stop() {
  m_reading.reset();
  m_session.clear();
}

void LogTab::podsChanged() {
  if (!m_pod || (m_pods.rowOf(*m_pod) < 0 && m_log.rowCount() == 0))
    chooseFirst();
  const int row = m_pod ? m_pods.rowOf(*m_pod) : -1;
  m_podBox->setCurrentIndex(row);
  // What was read of a pod that is gone stays.
  m_podBox->setPlaceholderText(m_pod ? tr("%1 (gone)", "a pod").arg(m_pod->name) : tr("No pod"));
  m_podBox->setToolTip(row >= 0 ? m_podBox->currentText() : m_podBox->placeholderText());
  m_podBox->updateGeometry();
  if (row >= 0 && m_containers.rowCount() == 0)
    showContainers();
}

void LogTab::chooseFirst() {
  const Pod *worst = nullptr;
  for (int row = 0; row < m_pods.rowCount(); ++row)
    if (const Pod &pod = m_pods.at(row); !pod.terminating && (!worst || models::markOf(pod) > models::markOf(*worst)))
      worst = &pod;
  if (worst)
    choosePod(ObjectRef(worst->ref));
}

void LogTab::choosePod(const ObjectRef &pod) {
  m_pod = pod;
  m_podBox->setCurrentIndex(m_pods.rowOf(pod));
  m_podBox->setToolTip(pod.name);
  showContainers();
  read(Earlier::Goes);
}

void LogTab::showContainers() {
  QStringList names;
  if (const Pod *pod = m_pod ? m_pods.find(*m_pod) : nullptr)
    for (const ContainerStatus &container : pod->containers)
      names.append(container.name);
  m_containers.setStringList(names);
  m_containerBox->setCurrentIndex(0);
  m_containerBox->setVisible(names.size() > 1);
}

void LogTab::read(Earlier earlier) {
  m_reading.reset();
  m_isOld = earlier == Earlier::StaysUntilRead;
  if (!m_isOld)
    m_log.clear();
  showCounts();
  if (!m_session || !m_pod || !isVisible())
    return;
  say({}, false);
  m_reading = std::make_unique<QObject>();
  const LogOptions options{
      .container = m_containerBox->currentText(), .previous = m_previous->isChecked(), .tailLines = tail, .sinceSeconds = 0};
  LogStream *stream = m_session->cluster().followLogs(*m_pod, options, m_reading.get());
  connect(stream, &LogStream::lines, this, &LogTab::take);
  connect(stream, &LogStream::ended, this, [this] {
    const QString ended = tr("The log has ended: the container is no longer running.");
    say(m_isOld && m_log.rowCount() > 0 ? ended + u' ' + tr("Earlier lines are kept.") : ended, true);
  });
  connect(stream, &LogStream::failed, this, &LogTab::sayFailed);
  m_view->setFollowing(true);
}

void LogTab::take(const QStringList &lines) {
  if (lines.isEmpty())
    return;
  if (std::exchange(m_isOld, false))
    m_log.clear();
  m_log.append(lines);
  showCounts();
}

void LogTab::sayFailed(const Error &error) {
  const bool isGone = error.kind == ErrorKind::NotFound && m_pods.rowOf(*m_pod) < 0;
  const QString what = isGone                    ? tr("The pod %1 is gone, and its log with it.").arg(m_pod->name)
                       : m_previous->isChecked() ? tr("The log of the previous container cannot be read: %1").arg(error.message)
                                                 : tr("The log stopped: %1").arg(error.message);
  say(what + (m_log.rowCount() > 0 ? u' ' + tr("Earlier lines are kept.") : QString()), true);
}

void LogTab::say(const QString &text, bool again) {
  m_state->setText(text);
  m_state->setVisible(!text.isEmpty());
  m_again->setEnabled(again || text.isEmpty());
}

void LogTab::showCounts() {
  const QString lines = tr("%n line(s)", nullptr, m_log.rowCount());
  const QString warnings = tr("%n warning(s)", nullptr, m_log.warningCount());
  m_counts->setText(tr("%n error(s)", nullptr, m_log.errorCount()));
  m_counts->setToolTip(m_counts->text() + u", "_s + warnings + u", "_s + lines);
  m_counts->setAccessibleDescription(m_counts->toolTip());
  QPalette colours = palette();
  if (m_log.errorCount() > 0)
    colours.setColor(QPalette::WindowText, markColor(Mark::Critical, colours));
  m_counts->setPalette(colours);
}

QString LogTab::toCopy() const {
  QStringList lines;
  for (int row = 0; row < m_log.rowCount(); ++row)
    lines.append(m_log.line(row));
  return m_view->selectionModel()->selectedRows().size() > 1 ? m_view->selectedText() : lines.join(u'\n');
}

void LogTab::retranslate() {
  m_podBox->setAccessibleName(tr("Pod"));
  m_containerBox->setAccessibleName(tr("Container"));
  m_previous->setText(tr("Previous container"));
  m_previous->setToolTip(tr("Log of the container before its last restart"));
  m_follow->setText(tr("&Follow"));
  m_follow->setToolTip(tr("Keeps the newest line visible; scrolling up pauses it"));
  m_again->setAccessibleName(tr("Read again"));
  m_again->setToolTip(tr("Reads the log again"));
  m_copy->setAccessibleName(tr("Copy the log"));
  m_copy->setToolTip(tr("Copies the selected lines, or all"));
  m_view->setAccessibleName(tr("Log"));
  showCounts();
}

void LogTab::showEvent(QShowEvent *event) {
  QWidget::showEvent(event);
  if (!m_reading)
    read(Earlier::StaysUntilRead);
}

}  // namespace sternway::ui

#include "moc_logtab.cpp"
