// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/serieschooser.h"

#include "assess/servicemetrics.h"
#include "core/format.h"
#include "ui/delegates/celldelegate.h"
#include "ui/dialogs/clusterquestion.h"
#include "ui/questions.h"
#include "ui/workspace.h"

#include <QFontDatabase>
#include <QHeaderView>
#include <QPushButton>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace sternway::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr std::chrono::milliseconds askAgain = 15s;
enum SeriesColumn { NameColumn, TypeColumn, CountColumn };

QString typeTitle(SeriesFamily::Type type) {
  switch (type) {
    case SeriesFamily::Type::Counter: return tr("Counter");
    case SeriesFamily::Type::Histogram: return tr("Histogram");
    case SeriesFamily::Type::NativeHistogram: return tr("Native histogram");
    case SeriesFamily::Type::Summary: return tr("Summary");
    case SeriesFamily::Type::Gauge: return tr("Gauge");
    case SeriesFamily::Type::Unknown: return tr("Unknown", "type of a metric");
  }
  return {};
}

QString errorWords(const Error &error) {
  return error.detail.isEmpty() ? error.message : error.message + u'\n' + error.detail;
}
}  // namespace

SeriesChooser::SeriesChooser(const MeasuredService &measured, Measure measure, QWidget *parent)
    : Retranslated(parent),
      m_session(measured.session),
      m_service(measured.service),
      m_scope(assess::queryScope(measured.metrics, measured.service)),
      m_measure(measure) {
  m_ui.setupUi(this);
  m_ui.query->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
  m_ui.series->setItemDelegate(new CellDelegate(this));
  m_ui.values->setItemDelegate(new CellDelegate(this));
  m_ui.series->header()->setStretchLastSection(false);
  m_ui.series->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
  m_ui.series->header()->setSectionResizeMode(NameColumn, QHeaderView::Stretch);
  m_ui.failures->setVisible(!isLatency());
  m_ui.duration->setVisible(isLatency());
  for (const double scale : {0., 1., 1e-3, 1e-6, 1e-9})
    m_ui.unit->addItem(QString(), scale);
  const QStringList &own = isLatency() ? latencyQueryNames() : errorQueryNames();
  m_ui.forget->setEnabled(std::ranges::any_of(own, [&](const QString &name) { return measured.corrected.contains(name); }));
  for (QTimer *timer : {&m_filtered, &m_changed}) {
    timer->setSingleShot(true);
    timer->setInterval(typingPause);
  }
  connectParts();
  retranslate();
  list();
  check();
}

void SeriesChooser::connectParts() {
  connect(&m_session, &ClusterSession::metricsAboutToChange, this, [this] {
    m_list.reset();
    m_asking.reset();
  });
  connect(&m_session, &ClusterSession::metricsChanged, this, &SeriesChooser::list);
  connect(&m_filtered, &QTimer::timeout, this, &SeriesChooser::list);
  connect(&m_changed, &QTimer::timeout, this, &SeriesChooser::check);
  connect(m_ui.filter, &QLineEdit::textChanged, this, [this] {
    filter();
    if (m_isCut)
      m_filtered.start();
  });
  connect(m_ui.state, &Banner::triggered, this, [this] {
    if (m_session.metrics() && m_session.metrics()->cluster().isOpen())
      Q_EMIT clusterWanted();
    else
      list();
  });
  connect(m_ui.series, &QTreeWidget::currentItemChanged, this, &SeriesChooser::showLabels);
  connect(m_ui.label, &QComboBox::currentIndexChanged, this, &SeriesChooser::showValues);
  connect(m_ui.values, &QListWidget::itemChanged, this, &SeriesChooser::check);
  connect(m_ui.pattern, &QLineEdit::textChanged, &m_changed, qOverload<>(&QTimer::start));
  connect(m_ui.unit, &QComboBox::currentIndexChanged, this, &SeriesChooser::check);
  connect(m_ui.forget, &QPushButton::clicked, this, [this] {
    m_forgets = true;
    accept();
  });
  connect(m_ui.buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
  connect(m_ui.buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void SeriesChooser::list() {
  m_list = std::make_unique<QObject>();
  m_ui.state->setAction({});
  MetricsApi *metrics = m_session.metrics();
  if (!metrics)
    return m_ui.state->say(Mark::Warning, m_session.metricsProblem());
  m_ui.state->say(Mark::Progress, tr("Reading the series of %1…").arg(m_service.name));
  // What is filtered here of all that there is needs no other answer.
  metrics->series(m_service, m_isCut ? m_ui.filter->text().trimmed() : QString(), m_list.get())
      ->then([this](const Result<SeriesAnswer> &answer) { take(answer); });
}

void SeriesChooser::take(const Result<SeriesAnswer> &answer) {
  if (!answer) {
    m_ui.state->say(Mark::Warning, errorWords(answer.error()));
    m_ui.state->setAction(m_session.metrics()->cluster().isOpen() ? tr("Which &cluster is this?…") : tr("&Try again"));
    return;
  }
  m_isCut = m_isCut || answer->isCut;
  m_families = answer->families;
  std::ranges::stable_sort(m_families, std::ranges::greater(), [this](const SeriesFamily &family) { return isUsable(family); });
  fill();
  sayAnswer(*answer);
}

void SeriesChooser::sayAnswer(const SeriesAnswer &answer) {
  if (answer.families.isEmpty())
    m_ui.state->say(Mark::Notice,
                    m_isCut ? tr("No metric of this workload has that in its name.")
                            : tr("Prometheus has no series now whose labels name this workload or its pods. Check that its pods "
                                 "are scraped, or edit the query."));
  else if (!answer.warnings.isEmpty())
    m_ui.state->say(Mark::Warning, tr("The list may be incomplete: %1").arg(answer.warnings.join(u"; "_s)));
  else
    m_ui.state->say(Mark::Notice, answer.isCut ? tr("There are too many series to list them all. Type a part of the metric's "
                                                    "name to search Prometheus for it.")
                                               : QString());
}

bool SeriesChooser::isUsable(const SeriesFamily &family) const {
  return isLatency() ? family.measuresLatency() : family.countsRequests();
}

void SeriesChooser::fill() {
  const QString before = m_ui.series->currentItem() ? m_ui.series->currentItem()->text(NameColumn) : QString();
  const QSignalBlocker quiet(m_ui.series);
  m_ui.series->clear();
  for (const SeriesFamily &family : std::as_const(m_families)) {
    auto *item = new QTreeWidgetItem(m_ui.series, {family.name, typeTitle(family.type), QString::number(family.series)});
    item->setTextAlignment(CountColumn, Qt::AlignTrailing | Qt::AlignVCenter);
    if (isUsable(family))
      continue;
    item->setFlags(Qt::NoItemFlags);
    item->setToolTip(NameColumn,
                     isLatency() ? tr("Latency is measured by a histogram.") : tr("Requests cannot be counted by a gauge."));
  }
  for (int row = 0; row < m_ui.series->topLevelItemCount(); ++row)
    if (m_ui.series->topLevelItem(row)->text(NameColumn) == before)
      m_ui.series->setCurrentItem(m_ui.series->topLevelItem(row));
  filter();
  showLabels();
}

void SeriesChooser::filter() {
  const QString part = m_ui.filter->text().trimmed();
  for (int row = 0; row < m_ui.series->topLevelItemCount(); ++row) {
    QTreeWidgetItem *item = m_ui.series->topLevelItem(row);
    item->setHidden(!item->text(NameColumn).contains(part, Qt::CaseInsensitive));
  }
}

const SeriesFamily *SeriesChooser::chosen() const {
  const int row = m_ui.series->indexOfTopLevelItem(m_ui.series->currentItem());
  return row >= 0 && row < m_families.size() && isUsable(m_families.at(row)) ? &m_families.at(row) : nullptr;
}

void SeriesChooser::showLabels() {
  const SeriesFamily *family = chosen();
  const QString before = m_ui.label->currentText();
  {
    const QSignalBlocker quiet(m_ui.label);
    m_ui.label->clear();
    for (const SeriesLabel &label : family ? family->labels : QList<SeriesLabel>())
      m_ui.label->addItem(label.name);
    m_ui.label->setCurrentIndex(std::max(m_ui.label->findText(before), std::min(0, m_ui.label->count() - 1)));
  }
  if (family && isLatency()) {
    const QSignalBlocker quiet(m_ui.unit);
    m_ui.unit->setCurrentIndex(std::max(0, m_ui.unit->findData(scaleByName(family->name).value_or(0))));
  }
  showValues();
}

void SeriesChooser::showValues() {
  const SeriesFamily *family = chosen();
  const QStringList ticked = failures().values;
  {
    const QSignalBlocker quiet(m_ui.values);
    m_ui.values->clear();
    const int label = m_ui.label->currentIndex();
    for (const QString &value : family &&label >= 0 ? family->labels.at(label).values : QStringList()) {
      auto *item = new QListWidgetItem(value, m_ui.values);
      item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
      item->setCheckState(ticked.contains(value) ? Qt::Checked : Qt::Unchecked);
    }
  }
  for (QWidget *field :
       {static_cast<QWidget *>(m_ui.label), static_cast<QWidget *>(m_ui.values), static_cast<QWidget *>(m_ui.pattern)})
    field->setEnabled(m_ui.label->count() > 0);
  check();
}

FailureChoice SeriesChooser::failures() const {
  FailureChoice failed{.label = m_ui.label->currentText(), .values = {}, .pattern = m_ui.pattern->text().trimmed()};
  for (int row = 0; row < m_ui.values->count(); ++row)
    if (m_ui.values->item(row)->checkState() == Qt::Checked)
      failed.values.append(m_ui.values->item(row)->text());
  return failed;
}

StringMap SeriesChooser::queries() const {
  const SeriesFamily *family = chosen();
  if (!family)
    return {};
  return isLatency() ? latencyQueries(*family, m_ui.unit->currentData().toDouble()) : errorQueries(*family, failures());
}

QString SeriesChooser::shownMetric() const {
  return isLatency() ? u"latency_p99"_s : u"error_rate"_s;
}

StringMap SeriesChooser::corrections() const {
  StringMap corrections;
  for (const QString &name : isLatency() ? latencyQueryNames() : errorQueryNames())
    corrections.insert(name, {});
  if (!m_forgets)
    corrections.insert(queries());
  return corrections;
}

QString SeriesChooser::missing() const {
  const SeriesFamily *family = chosen();
  if (!family)
    return isLatency() ? tr("Choose the histogram of its latency.") : tr("Choose the metric that counts its requests.");
  if (isLatency())
    return tr("Choose the unit: the metric's name does not tell it.");
  return family->labels.isEmpty() ? tr("This metric has no label that could tell failed requests from others.")
                                  : tr("Tick the values that count as failed, or enter a pattern.");
}

void SeriesChooser::check() {
  m_changed.stop();
  m_asking = std::make_unique<QObject>();
  const QString query = queries().value(shownMetric());
  m_ui.query->setPlainText(query);
  if (query.isEmpty() || !m_session.metrics())
    return sayValue(query.isEmpty() ? missing() : m_session.metricsProblem(), false);
  sayValue(tr("Asking Prometheus for the value…"), true);
  askValue();
}

void SeriesChooser::askValue() {
  if (!m_session.metrics())
    return;
  m_session.metrics()
      ->query(expandQuery(queries().value(shownMetric()), m_scope), m_session.clock().now(), m_asking.get())
      ->then([this](const Result<MetricsAnswer> &answer) { showValue(answer); });
}

/// A value that no series has now makes 0 %, which says nothing yet.
void SeriesChooser::showValue(const Result<MetricsAnswer> &answer) {
  m_session.clock().after(askAgain, m_asking.get(), [this] { askValue(); });
  if (!answer)
    return sayValue(tr("No value: %1").arg(errorWords(answer.error())), answer.error().kind != ErrorKind::Invalid);
  if (answer->series.isEmpty() || answer->series.constFirst().samples.isEmpty())
    return sayValue(tr("No value now: no requests in the last %1.").arg(formatDuration(m_scope.window)), true);
  QString text = tr("%1 now: %2", "p99 latency now: 120 ms")
                     .arg(metricTitle(shownMetric()),
                          formatValue(answer->series.constFirst().samples.constLast().value, usualUnit(shownMetric())));
  const FailureChoice failed = failures();
  const QRegularExpression pattern(QRegularExpression::anchoredPattern(failed.pattern));
  const auto isThere = [&](int row) { return pattern.match(m_ui.values->item(row)->text()).hasMatch(); };
  bool seen = isLatency() || !failed.values.isEmpty() || !pattern.isValid();  // RE2 knows what it cannot
  for (int row = 0; row < m_ui.values->count(); ++row)
    seen = seen || isThere(row);
  if (!seen)
    text += u'\n' + tr("No series has a matching value now, so nothing counts as failed. Check the pattern.");
  sayValue(text, true);
}

void SeriesChooser::sayValue(const QString &text, bool maySave) {
  m_ui.value->setText(text);
  m_ui.buttons->button(QDialogButtonBox::Save)->setEnabled(maySave);
}

void SeriesChooser::retranslate() {
  m_ui.retranslateUi(this);
  setWindowTitle(isLatency() ? tr("Latency of %1").arg(m_service.name) : tr("Error rate of %1").arg(m_service.name));
  m_ui.intro->setText(isLatency()
                          ? tr("Choose the histogram that measures the latency of %1, of all metrics that its pods have in "
                               "Prometheus now.")
                                .arg(m_service.name)
                          : tr("Choose the metric that counts the requests of %1, of all that its pods have in Prometheus "
                               "now, and which of them failed.")
                                .arg(m_service.name));
  m_ui.queryLabel->setText(isLatency() ? tr("&Query of the p99 latency:") : tr("&Query of the error rate:"));
  const std::array<QString, 5> units{tr("(not known)"), tr("Seconds"), tr("Milliseconds"), tr("Microseconds"), tr("Nanoseconds")};
  for (size_t i = 0; i < units.size(); ++i)
    m_ui.unit->setItemText(static_cast<int>(i), units.at(i));
  for (int row = 0; row < m_ui.series->topLevelItemCount(); ++row)
    m_ui.series->topLevelItem(row)->setText(TypeColumn, typeTitle(m_families.at(row).type));
}

void askForSeries(const MeasuredService &measured, Workspace &workspace, const QString &metric, QWidget *parent,
                  const Stored &stored) {
  const bool latency = metric.startsWith(u"latency_"_s);
  auto *dialog =
      makeWindow<SeriesChooser>(measured, latency ? SeriesChooser::Measure::Latency : SeriesChooser::Measure::Errors, parent);
  ClusterSession &session = measured.session;
  // The session dies before the dialog does where somebody closes the cluster meanwhile.
  QObject::connect(&session, &QObject::destroyed, dialog, [dialog] { delete dialog; });
  QObject::connect(dialog, &SeriesChooser::clusterWanted, dialog, [dialog, &session, &workspace] {
    askForCluster(workspace, session.context(), session.metrics()->cluster(), dialog);
  });
  QObject::connect(dialog, &QDialog::accepted, parent, [dialog, &workspace, service = measured.service, stored] {
    Result<Done> all = Done{};
    const StringMap corrections = dialog->corrections();
    for (auto query = corrections.cbegin(); query != corrections.cend(); ++query)
      if (const auto one = workspace.settings().setMetricQuery(service, query.key(), query.value()); !one)
        all = one;
    stored(all);
  });
  dialog->open();
}

}  // namespace sternway::ui

#include "moc_serieschooser.cpp"
