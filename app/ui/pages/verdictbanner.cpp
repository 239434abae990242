// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/verdictbanner.h"

#include "core/format.h"
#include "models/cells.h"
#include "ui/declarations.h"
#include "ui/labels.h"
#include "ui/theme.h"

#include <QAccessible>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>

#include <utility>

namespace sternway::ui {

using namespace Qt::StringLiterals;

namespace {

QString targetWords(const assess::Assessment &assessment) {
  const Revision *revision = assessment.lastKnownGood ? assessment.history.byUid(assessment.lastKnownGood->revisionUid) : nullptr;
  if (!revision)
    return {};
  return tr("Last known good: revision %1 (%2), %3")
      .arg(revision->number)
      .arg(models::imageVersions(revision->images), assessment.lastKnownGood->why);
}

/// Whose numbers, of which metric and which pods, and how complete they are.
QString basisWords(const assess::Assessment &assessment) {
  QStringList parts{assess::clusterText(assessment.metrics.cluster)};
  if (const QString basis = assess::basisText(assessment.basis); !basis.isEmpty())
    parts << tr("Measured by: %1").arg(basis);
  parts.removeAll(QString());
  return parts.join(u'\n');
}

QString contradiction(const Matrix &matrix, const QPair<int, int> &rows) {
  const MatrixRow &strict = matrix.rows.at(rows.first);
  const MatrixRow &mild = matrix.rows.at(rows.second);
  return tr("The matrix contradicts itself: line %1 says %2, line %3 says %4. The stricter rule applies.")
      .arg(strict.line)
      .arg(actionName(strict.action))
      .arg(mild.line)
      .arg(actionName(mild.action));
}

}  // namespace

QStringList contradictionWords(const assess::Assessment &assessment) {
  QStringList words;
  for (const auto &rows : assessment.verdict.contradictions)
    words.append(contradiction(assessment.matrix, rows));
  return words;
}

VerdictWords verdictWords(const assess::Assessment &assessment, const QDateTime &now) {
  VerdictWords words;
  words.sentence = sentence(assessment.verdict, assessment.matrix, now);
  words.target = targetWords(assessment);
  words.basis = basisWords(assessment);
  QStringList unknown;
  for (const QString &metric : assessment.verdict.unknownMetrics)
    unknown.append(metricTitle(metric));
  if (!unknown.isEmpty())
    words.doubts.append(tr("Not known: %1.").arg(unknown.join(u", "_s)));
  words.doubts += contradictionWords(assessment);
  words.doubts += assessment.warnings;
  return words;
}

namespace {

QString dateText(const QDate &date) {
  return QLocale().toString(date, QLocale::ShortFormat);
}

QString reviewText(const Runbook &runbook, const QDate &today) {
  if (!runbook.reviewed.isValid())
    return tr("never reviewed");
  QString reviewed = tr("reviewed on %1").arg(dateText(runbook.reviewed));
  if (!runbook.nextReview.isValid())
    return reviewed;
  const QString next = isOverdue(runbook, today) ? tr("the next review was due on %1") : tr("the next review is due on %1");
  return reviewed + u", "_s + next.arg(dateText(runbook.nextReview));
}

}  // namespace

QString runbookTitle(const Runbook &runbook) {
  return runbook.title.isEmpty() ? runbook.name : runbook.title;
}

QString runbookOrigin(const Runbook &runbook, const QDate &today) {
  if (isBuiltIn(runbook))
    return tr("built-in rules for services without a runbook");
  QStringList parts{runbook.source, runbook.owner, reviewText(runbook, today)};
  parts.removeAll(QString());
  return parts.join(u" · "_s);
}

bool isOverdue(const Runbook &runbook, const QDate &today) {
  return runbook.nextReview.isValid() && runbook.nextReview < today;
}

bool isBuiltIn(const Runbook &runbook) {
  return runbook.path.isEmpty();
}

QString stageWords(const QString &stage) {
  if (stage == u"before"_s)
    return tr("before");
  if (stage == u"during"_s)
    return tr("during");
  if (stage == u"after"_s)
    return tr("after");
  if (stage == u"resolved"_s)
    return tr("resolved");
  return stage;
}

namespace {

constexpr int bannerMarkSize = 6 * grid;

}  // namespace

VerdictBanner::VerdictBanner(QWidget *parent)
    : Retranslated(parent),
      m_sign(new QLabel(this)),
      m_name(makeWrappedLabel(u"serviceName"_s, this)),
      m_place(makeWrappedLabel(u"servicePlace"_s, this)),
      m_sentence(makeWrappedLabel(u"verdictSentence"_s, this)),
      m_target(makeWrappedLabel(u"verdictTarget"_s, this)),
      m_basis(makeWrappedLabel(u"verdictBasis"_s, this)),
      m_doubts(makeWrappedLabel(u"verdictDoubts"_s, this)),
      m_staleness(makeWrappedLabel(u"verdictStale"_s, this)),
      m_age(makeWrappedLabel(u"verdictAge"_s, this)),
      m_confidence(makeWrappedLabel(u"verdictConfidence"_s, this)),
      m_cluster(makeButton(u"clusterButton"_s, u"question"_s, this)),
      m_rollback(makeButton(u"rollbackButton"_s, u"edit-undo"_s, this)),
      m_declare(makeButton(u"declareButton"_s, u"flag"_s, this)),
      m_symptoms(makeButton(u"symptomsButton"_s, u"dialog-warning"_s, this)) {
  setObjectName(u"verdictBanner"_s);
  m_sign->setObjectName(u"verdictSign"_s);
  build();
  connect(m_rollback, &QPushButton::clicked, this, &VerdictBanner::rollbackClicked);
  connect(m_declare, &QPushButton::clicked, this, &VerdictBanner::declareClicked);
  connect(m_cluster, &QPushButton::clicked, this, &VerdictBanner::clusterClicked);
  m_cluster->hide();
  retranslate();
  showMark();
}

void VerdictBanner::build() {
  makeHeading(*m_sentence, 1.3);
  makeHeading(*m_name);
  m_name->setWordWrap(false);
  for (QLabel *label : {m_age, m_confidence}) {
    label->setWordWrap(false);
    label->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
  }
  QLayout *where = makeRow(grid, {m_name, {m_place, 1}});
  QLayout *words =
      makeColumn(grid / 2, {where, m_sentence, m_target, m_basis, m_doubts, {m_cluster, 0, Qt::AlignLeft}, m_staleness});
  QLayout *buttons = makeColumn(grid, {m_rollback, m_declare, m_symptoms, m_age, m_confidence, BoxPart::room()});
  makeRow(2 * grid, {{m_sign, 0, Qt::AlignTop}, {words, 1}, buttons}, this,
          {2 * grid, grid + grid / 2, 2 * grid, grid + grid / 2});
}

void VerdictBanner::setService(const QString &name, const QString &place) {
  m_name->setText(name);
  m_place->setText(place);
}

void VerdictBanner::setWaiting(Mark mark, const QString &text, const QString &detail) {
  m_urgent = false;
  say(mark, {.sentence = text, .target = detail, .basis = {}, .doubts = {}});
}

void VerdictBanner::setVerdict(Mark mark, const VerdictWords &words, bool rollBackNow) {
  m_urgent = rollBackNow;
  say(mark, words);
}

void VerdictBanner::say(Mark mark, const VerdictWords &words) {
  const bool news = mark != m_mark || m_sentence->text().isEmpty();
  m_mark = mark;
  sayOn(*m_sentence, withUnbrokenValues(words.sentence));
  sayOn(*m_target, withUnbrokenValues(words.target));
  sayOn(*m_basis, withUnbrokenValues(words.basis));
  sayOn(*m_doubts, withUnbrokenValues(words.doubts.join(u'\n')));
  setAccessibleName(words.sentence);
  setAccessibleDescription(QStringList{words.target, words.basis, words.doubts.join(u' ')}.join(u' ').simplified());
  m_rollback->setDefault(m_urgent);
  paintPrimary();
  showMark();
  if (!news)
    return;
  QAccessibleEvent event(this, QAccessible::Alert);
  QAccessible::updateAccessibility(&event);
}

void VerdictBanner::setRollbackRuns(bool runs) {
  if (std::exchange(m_rollbackRuns, runs) != runs)
    retranslate();
}

void VerdictBanner::setStale(const QString &why) {
  const bool stale = !why.isEmpty();
  sayOn(*m_staleness, why);
  if (m_stale == stale)
    return;
  m_stale = stale;
  showMark();
  QAccessibleEvent event(m_staleness, QAccessible::Alert);
  QAccessible::updateAccessibility(&event);
}

void VerdictBanner::setAge(const QString &text, const QString &tip) {
  m_age->setText(text);
  m_age->setToolTip(tip);
}

void VerdictBanner::setConfidence(const QString &text) {
  sayOn(*m_confidence, text);
}

void VerdictBanner::setSymptoms(QMenu *menu) {
  m_symptoms->setMenu(menu);
}

void VerdictBanner::openSymptoms() {
  // showMenu() would wait for the choice in an event loop of its own.
  m_symptoms->menu()->popup(m_symptoms->mapToGlobal(QPoint(0, m_symptoms->height())));
}

void VerdictBanner::setRollbackEnabled(bool enabled) {
  m_rollback->setEnabled(enabled);
}

void VerdictBanner::setClusterQuestion(bool open) {
  m_cluster->setVisible(open);
}

void VerdictBanner::setIncident(bool open) {
  if (std::exchange(m_hasIncident, open) != open)
    retranslate();
}

QString VerdictBanner::sentence() const {
  return m_sentence->text();
}

void VerdictBanner::showMark() {
  QPixmap pixmap(QSize(bannerMarkSize, bannerMarkSize) * devicePixelRatioF());
  pixmap.setDevicePixelRatio(devicePixelRatioF());
  pixmap.fill(Qt::transparent);
  QPainter painter(&pixmap);
  paintMark(painter, QRectF(0, 0, bannerMarkSize, bannerMarkSize), mark(), palette());
  painter.end();
  m_sign->setPixmap(pixmap);
  m_sign->setAccessibleName(markName(mark()));
  // Of the banner's palette: when the scheme changes, its labels may hear of it later.
  const QPalette quiet = mutedLabel(palette());
  for (QLabel *label : {m_sentence, m_target})
    label->setPalette(m_stale ? quiet : palette());
  for (QLabel *label : {m_place, m_basis, m_doubts, m_age, m_confidence})
    label->setPalette(quiet);
  update();
}

void VerdictBanner::paintPrimary() {
  QPalette primary = palette();
  if (m_urgent) {
    primary.setColor(QPalette::Button, palette().color(QPalette::Highlight));
    primary.setColor(QPalette::ButtonText, palette().color(QPalette::HighlightedText));
  }
  m_rollback->setPalette(primary);
  const QIcon icon = QIcon::fromTheme(u"edit-undo"_s);
  m_rollback->setIcon(m_urgent ? inked(icon, primary.color(QPalette::ButtonText)) : icon);
}

void VerdictBanner::retranslate() {
  m_rollback->setText(m_rollbackRuns ? tr("Show &rollback…") : tr("&Roll back…"));
  m_rollback->setAccessibleDescription(m_rollbackRuns
                                           ? tr("Shows the rollback of this service that is running")
                                           : tr("Opens the rollback of this service; nothing is changed before you confirm it"));
  m_cluster->setText(tr("&Which cluster is this?…"));
  m_cluster->setAccessibleDescription(tr("Several clusters write into this Prometheus: says which of them counts"));
  m_declare->setText(m_hasIncident ? tr("Show &incident") : tr("&Declare incident"));
  m_declare->setAccessibleDescription(m_hasIncident ? tr("Shows the open incident of this service")
                                                    : tr("Opens an incident for this service and starts its timeline"));
  m_symptoms->setText(tr("Report a s&ymptom"));
  m_symptoms->setAccessibleDescription(tr("Symptoms and user reports that no metric shows; they count immediately"));
}

void VerdictBanner::paintEvent(QPaintEvent *) {
  QPainter painter(this);
  painter.fillRect(rect(), markTint(mark(), palette()));
  painter.setPen(markColor(mark(), palette()));
  painter.drawLine(rect().bottomLeft(), rect().bottomRight());
}

void VerdictBanner::recolour() {
  showMark();
  paintPrimary();
}

DeclarationStrip::DeclarationStrip(Declarations &declarations, QWidget *parent)
    : Retranslated(parent),
      m_declarations(declarations),
      m_reportRow(new QWidget(this)),
      m_reports(makePlainLabel(u"userReports"_s, m_reportRow)),
      m_report(makeButton(u"addReport"_s, u"list-add-user"_s, m_reportRow)),
      m_column(makeColumn(grid / 2, {m_reportRow}, this, {2 * grid, grid / 2, 2 * grid, grid / 2})) {
  setObjectName(u"declarationStrip"_s);
  makeRow(grid, {{m_reports, 1}, m_report}, m_reportRow);
  connect(m_report, &QPushButton::clicked, &m_declarations, &Declarations::addReport);
  connect(&declarations, &Declarations::changed, this, &DeclarationStrip::showDeclared);
  showDeclared();
}

/// Rows that stay the same keep the focus.
void DeclarationStrip::showDeclared() {
  QStringList shown;
  for (const Declaration &each : m_declarations.declared())
    shown.append(each.symptom.title + each.since.toString(Qt::ISODateWithMs));
  if (std::exchange(m_shown, shown) == shown)
    refresh();
  else
    fill();
}

void DeclarationStrip::fill() {
  for (QWidget *row : std::exchange(m_rows, {})) {
    row->hide();
    row->deleteLater();
  }
  for (const Declaration &each : m_declarations.declared()) {
    const QString time = models::clockTime(each.since);
    addRow(each.symptom.id, each.symptom.title,
           each.who.isEmpty() ? tr("declared at %1").arg(time) : tr("reported at %1 by %2").arg(time, each.who));
    m_rows.last()->setToolTip(models::utcTip(each.since));
  }
  refresh();
}

void DeclarationStrip::addRow(const QString &symptom, const QString &title, const QString &detail) {
  auto *row = new QWidget(this);
  auto *sign = new QLabel(row);
  sign->setPixmap(markIcon(Mark::Warning, palette()).pixmap(2 * grid, 2 * grid));
  sign->setAccessibleName(tr("Declared"));
  QLabel *name = makePlainLabel({}, row, title);
  makeHeading(*name);
  QLabel *when = makePlainLabel({}, row, detail);
  when->setPalette(mutedLabel(palette()));
  auto *withdraw = new QPushButton(tr("Withdraw"), row);
  withdraw->setObjectName(u"withdraw-"_s + symptom);
  withdraw->setAccessibleName(tr("Withdraw: %1").arg(title));
  connect(withdraw, &QPushButton::clicked, this, [this, symptom] { m_declarations.withdraw(symptom); });
  makeRow(grid, {sign, name, {when, 1}, withdraw}, row);
  m_column->insertWidget(static_cast<int>(m_rows.size()), row);
  m_rows.append(row);
}

void DeclarationStrip::refresh() {
  const int reports = m_declarations.recentReports();
  m_reports->setText(tr("%n user report(s) in the last 5 min", nullptr, reports));
  m_report->setText(tr("Add &report"));
  m_report->setAccessibleName(tr("Add a user report"));
  m_reportRow->setVisible(reports > 0);
  setVisible(reports > 0 || !m_rows.isEmpty());
}

void DeclarationStrip::paintEvent(QPaintEvent *) {
  QPainter painter(this);
  painter.fillRect(rect(), markTint(Mark::Warning, palette()));
  painter.setPen(lineColor(palette()));
  painter.drawLine(rect().bottomLeft(), rect().bottomRight());
}

}  // namespace sternway::ui

#include "moc_verdictbanner.cpp"
