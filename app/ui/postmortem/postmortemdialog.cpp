// SPDX-License-Identifier: GPL-3.0-or-later
// What the window of a post-mortem is made of, its sections and their findings. How it is saved and what its buttons do stands in
// postmortemdialogactions.cpp.
#include "ui/postmortem/postmortemdialog.h"

#include "report/blameless.h"
#include "ui/banner.h"
#include "ui/labels.h"
#include "ui/postmortem/documentview.h"
#include "ui/postmortem/markdownedit.h"
#include "ui/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QListWidget>
#include <QShortcut>
#include <QSplitter>

#include <numeric>

namespace sternway::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using report::Document;
using report::LintProblem;
using report::SectionState;

namespace {
/// Of an entry of the findings.
enum FindingRole { SectionRole = Qt::UserRole, ProblemRole };

constexpr int mostWords = 60;

Mark stateMark(SectionState state) {
  switch (state) {
    case SectionState::Empty: return Mark::Stale;
    case SectionState::Open: return Mark::Unknown;
    case SectionState::Filled: break;
  }
  return Mark::Good;
}
}  // namespace

PostMortemDialog::PostMortemDialog(Workspace &workspace, Clock &clock, const QString &incidentId, QWidget *parent)
    : Retranslated(parent),
      m_workspace(workspace),
      m_clock(clock),
      m_incidentId(incidentId),
      m_keeper(workspace, clock, incidentId),
      m_heading(makeWrappedLabel(u"postMortemTitle"_s, this)),
      m_status(new QComboBox(this)),
      m_due(makePlainLabel(u"postMortemDue"_s, this)),
      m_banner(new Banner(this, u"postMortemBanner"_s)),
      m_showTheirs(makeButton(u"showTheirs"_s, u"view-refresh"_s, this)),
      m_sections(new QListWidget(this)),
      m_prompt(makeWrappedLabel(u"sectionPrompt"_s, this)),
      m_edit(new MarkdownEdit(this)),
      m_view(new DocumentView(this)),
      m_findingsTitle(makePlainLabel(u"findingsTitle"_s, this)),
      m_list(new QListWidget(this)),
      m_saved(makePlainLabel(u"savedState"_s, this)),
      m_fill(makeButton(u"fillAgain"_s, u"view-refresh"_s, this)),
      m_history(makeButton(u"history"_s, u"view-history"_s, this)),
      m_export(makeButton(u"exportPostMortem"_s, u"document-export"_s, this)),
      m_save(makeButton(u"saveVersion"_s, u"document-save"_s, this)) {
  setObjectName(u"postMortemDialog"_s);
  setWindowFlag(Qt::WindowMinMaxButtonsHint);
  m_pause.setSingleShot(true);
  m_pause.setInterval(200ms);
  m_status->setObjectName(u"postMortemStatus"_s);
  m_sections->setObjectName(u"sections"_s);
  m_list->setObjectName(u"findings"_s);
  keepFromWheel(*m_status);
  makeHeading(*m_heading, 1.2);
  makeLayout();
  wire();
  wireKeys();
  retranslate();
  resize(QSize(160 * grid, 96 * grid));
  m_keeper.load();
}

PostMortemDialog::~PostMortemDialog() {
  hearNoMore(*this);
  m_keeper.disconnect(this);
}

void PostMortemDialog::makeLayout() {
  auto *writing = new QWidget(this);
  makeColumn(grid / 2, {m_prompt, {m_edit, 1}}, writing);
  auto *split = new QSplitter(this);
  split->setObjectName(u"postMortemSplit"_s);
  for (QWidget *part : std::initializer_list<QWidget *>{m_sections, writing, m_view})
    split->addWidget(part);
  split->setChildrenCollapsible(false);
  split->setStretchFactor(1, 1);
  split->setStretchFactor(2, 1);
  split->setSizes({28 * grid, 64 * grid, 64 * grid});
  m_list->setMaximumHeight(14 * grid);
  m_findingsTitle->setBuddy(m_list);
  auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
  connect(buttons, &QDialogButtonBox::rejected, this, &PostMortemDialog::reject);
  QHBoxLayout *top = makeRow(grid, {{m_heading, 1}, m_due, m_status});
  QHBoxLayout *said = makeRow(grid, {{m_banner, 1}, m_showTheirs});
  QHBoxLayout *bottom = makeRow(grid, {{m_saved, 1}, m_fill, m_history, m_export, m_save, buttons});
  makeColumn(grid, {top, said, {split, 1}, m_findingsTitle, m_list, bottom}, this, {2 * grid, 2 * grid, 2 * grid, 2 * grid});
  for (QPushButton *button : findChildren<QPushButton *>())
    button->setAutoDefault(false);  // Enter in a list presses nothing
}

void PostMortemDialog::wire() {
  connect(&m_keeper, &DraftKeeper::loaded, this, &PostMortemDialog::showDraft);
  connect(&m_keeper, &DraftKeeper::sectionsChanged, this, &PostMortemDialog::replaceTexts);
  connect(&m_keeper, &DraftKeeper::stateChanged, this, &PostMortemDialog::showState);
  connect(m_sections, &QListWidget::currentRowChanged, this, &PostMortemDialog::showSection);
  connect(m_edit, &QPlainTextEdit::textChanged, this, &PostMortemDialog::typed);
  connect(&m_pause, &QTimer::timeout, this, &PostMortemDialog::look);
  // later: the list is made anew by it
  connect(m_list, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
    const int row = item->data(SectionRole).toInt();
    const qsizetype place = item->data(ProblemRole).toLongLong();
    QMetaObject::invokeMethod(
        this, [this, row, place] { goTo(row, place); }, Qt::QueuedConnection);
  });
  connect(m_status, &QComboBox::activated, this,
          [this](int index) { chooseStatus(static_cast<PostMortemStatus>(m_status->itemData(index).toInt())); });
  connect(m_banner, &Banner::triggered, this, [this] {
    m_keeper.state() == DraftKeeper::State::Conflict ? m_keeper.keepMine()
    : m_keeper.state() == DraftKeeper::State::Failed ? m_keeper.save()
                                                     : m_keeper.setStatus(PostMortemStatus::InReview);
  });
  connect(m_showTheirs, &QPushButton::clicked, &m_keeper, &DraftKeeper::showTheirs);
  connect(m_fill, &QPushButton::clicked, this, &PostMortemDialog::fillAgain);
  connect(m_history, &QPushButton::clicked, this, &PostMortemDialog::openHistory);
  connect(m_export, &QPushButton::clicked, this, &PostMortemDialog::exportIt);
  connect(m_save, &QPushButton::clicked, &m_keeper, &DraftKeeper::save);
}

void PostMortemDialog::wireKeys() {
  const auto key = [this](const QKeySequence &keys, auto act) {
    connect(new QShortcut(keys, this), &QShortcut::activated, this, act);
  };
  key(QKeySequence::Save, [this] { m_keeper.save(); });
  key(Qt::CTRL | Qt::Key_PageUp, [this] { stepSection(-1); });
  key(Qt::CTRL | Qt::Key_PageDown, [this] { stepSection(1); });
  key(Qt::Key_F8, [this] { stepFinding(1); });
  key(Qt::SHIFT | Qt::Key_F8, [this] { stepFinding(-1); });
}

void PostMortemDialog::showDraft() {
  const int row = std::max(0, m_sections->currentRow());
  m_people = report::peopleIn(m_keeper.record());
  const QSignalBlocker quiet(m_sections);
  m_sections->clear();
  const QList<QTextDocument *> old = std::exchange(m_texts, {});
  m_findings = QList<Findings>(m_keeper.draft().sections.size());
  for (int each = 0; each < m_keeper.draft().sections.size(); ++each) {
    m_texts << m_edit->makeText(section(each).markdown, this);
    m_sections->addItem(section(each).title);
    inspect(each);
  }
  m_sections->setCurrentRow(std::min(row, m_sections->count() - 1));
  showSection(m_sections->currentRow());
  for (QTextDocument *text : old)
    text->deleteLater();
  showFindings();
  retranslate();
}

/// As if somebody had typed it, so that it can be undone.
void PostMortemDialog::replaceTexts() {
  const QSignalBlocker quiet(m_edit);
  while (m_texts.size() < m_keeper.draft().sections.size()) {  // the runbook has got more
    m_texts << m_edit->makeText({}, this);
    m_sections->addItem(section(static_cast<int>(m_texts.size()) - 1).title);
  }
  if (m_texts.size() > m_keeper.draft().sections.size())
    return showDraft();  // an earlier version had fewer
  m_findings.resize(m_texts.size());
  for (int row = 0; row < m_texts.size(); ++row) {
    m_sections->item(row)->setText(section(row).title);
    if (m_texts.at(row)->toPlainText() == section(row).markdown)
      continue;
    QTextCursor cursor(m_texts.at(row));
    cursor.select(QTextCursor::Document);
    cursor.insertText(section(row).markdown);
    inspect(row);
  }
  look();
}

void PostMortemDialog::showSection(int row) {
  if (row < 0 || row >= m_texts.size())
    return;
  if (m_pause.isActive())  // what was typed last is in the section that is left
    for (int each = 0; each < m_findings.size(); ++each)
      inspect(each);
  const QSignalBlocker quiet(m_edit);
  m_edit->setDocument(m_texts.at(row));
  sayOn(*m_prompt, section(row).prompt);
  m_edit->setAccessibleName(section(row).title);
  look();
}

void PostMortemDialog::typed() {
  m_keeper.setMarkdown(m_sections->currentRow(), m_edit->toPlainText());
  m_pause.start();
}

/// Counts what is open in the section, and what it must not say.
void PostMortemDialog::inspect(int row) {
  m_findings[row] = {.problems = report::lintSection(section(row), m_people),
                     .questions = static_cast<int>(report::openQuestionsIn(section(row).markdown).size())};
  showSectionState(row);
}

/// At the section that is shown.
void PostMortemDialog::look() {
  m_pause.stop();
  const int row = m_sections->currentRow();
  if (row < 0 || row >= m_findings.size())
    return;
  inspect(row);
  m_edit->setProblems(m_findings.at(row).problems);
  Document document{{Document::Heading{.level = 2, .text = section(row).title}}};
  document.blocks << report::writtenSection(section(row), m_keeper.fresh()).blocks;
  m_view->show(document);
  showFindings();
}

void PostMortemDialog::showSectionState(int row) {
  const Findings &found = m_findings.at(row);
  const SectionState state = report::sectionState(section(row).markdown);
  QListWidgetItem *item = m_sections->item(row);
  item->setIcon(markIcon(stateMark(state), palette()));
  QStringList words{state == SectionState::Empty  ? tr("empty")
                    : state == SectionState::Open ? tr("%n open questions", "", found.questions)
                                                  : tr("filled")};
  if (!found.problems.isEmpty())
    words << tr("%n findings", "", static_cast<int>(found.problems.size()));
  if (section(row).isUntouched())
    words << tr("not edited");
  item->setToolTip(words.join(u", "_s));
  item->setData(Qt::AccessibleTextRole, section(row).title + u": "_s + words.join(u", "_s));
}

void PostMortemDialog::showFindings() {
  m_list->clear();
  for (int row = 0; row < m_findings.size(); ++row)
    for (qsizetype place = 0; place < m_findings.at(row).problems.size(); ++place) {
      const LintProblem &problem = m_findings.at(row).problems.at(place);
      const QString words =
          report::singleLine(section(row).markdown.mid(problem.offset, std::min<qsizetype>(problem.length, mostWords)));
      auto *item = new QListWidgetItem(markIcon(Mark::Warning, palette()),
                                       tr("%1: %2: %3").arg(section(row).title, words, problem.why), m_list);
      item->setData(SectionRole, row);
      item->setData(ProblemRole, place);
    }
  m_list->setVisible(m_list->count() > 0);
  const int count = m_list->count();
  m_findingsTitle->setText(count == 0 ? tr("No findings. %n open questions.", "", openQuestions())
                                      : tr("%n fi&ndings (F8 goes to the next one)", "", count));
}

int PostMortemDialog::openQuestions() const {
  return std::accumulate(m_findings.cbegin(), m_findings.cend(), 0,
                         [](int sum, const Findings &each) { return sum + each.questions; });
}

int PostMortemDialog::problems() const {
  return std::accumulate(m_findings.cbegin(), m_findings.cend(), 0,
                         [](int sum, const Findings &each) { return sum + static_cast<int>(each.problems.size()); });
}

void PostMortemDialog::goTo(int row, qsizetype place) {
  if (row < 0 || row >= m_findings.size())
    return;
  m_sections->setCurrentRow(row);  // looks at it again
  if (place >= m_findings.at(row).problems.size())
    return;
  m_edit->goTo(m_findings.at(row).problems.at(place));
  m_edit->setFocus();
}

/// From where the cursor is, through all sections and round to the first.
void PostMortemDialog::stepFinding(int step) {
  if (m_list->count() == 0)
    return;
  if (m_pause.isActive())
    look();
  const int row = m_sections->currentRow();
  const auto isBehind = [&](const QListWidgetItem *item) {
    const int section = item->data(SectionRole).toInt();
    if (section != row)
      return section > row;
    const LintProblem &problem = m_findings.at(row).problems.at(item->data(ProblemRole).toLongLong());
    return step > 0 ? problem.offset >= m_edit->textCursor().selectionEnd()
                    : problem.offset >= m_edit->textCursor().selectionStart();
  };
  int next = 0;
  while (next < m_list->count() && !isBehind(m_list->item(next)))
    ++next;
  if (step < 0)
    --next;
  next = (next + m_list->count()) % m_list->count();
  const QListWidgetItem *item = m_list->item(next);
  goTo(item->data(SectionRole).toInt(), item->data(ProblemRole).toLongLong());
  m_list->setCurrentRow(next);
}

void PostMortemDialog::stepSection(int step) {
  if (const int row = m_sections->currentRow() + step; row >= 0 && row < m_sections->count())
    m_sections->setCurrentRow(row);
}

void PostMortemDialog::recolour() {
  for (int row = 0; row < m_findings.size(); ++row)
    showSectionState(row);
  showFindings();
}

}  // namespace sternway::ui

#include "moc_postmortemdialog.cpp"
