// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/variableform.h"

#include "core/format.h"
#include "core/variables.h"
#include "ui/labels.h"
#include "ui/theme.h"
#include "ui/wizards/wizardpage.h"
#include "ui_variablespage.h"

#include <QAccessible>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QJsonDocument>
#include <QLineEdit>
#include <QSignalBlocker>

#include <algorithm>
#include <tuple>

namespace sternway::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A process that dies while somebody types loses no more than this.
constexpr auto keepAfter = 1s;
constexpr int longestValue = 4096;

void setText(QWidget *editor, const QString &text) {
  if (auto *choice = qobject_cast<QComboBox *>(editor); choice && !choice->isEditable())
    choice->setCurrentIndex(choice->findText(text));
  else if (choice && choice->currentText() != text)
    choice->setEditText(text);
  else if (auto *line = qobject_cast<QLineEdit *>(editor); line && line->text() != text)
    line->setText(text);
}

/// By its name: SERVICE_POD, POD, POD_NAME.
bool asksForPod(const RunbookVariable &variable) {
  return variableTitle(variable).split(u' ').contains(u"pod"_s, Qt::CaseInsensitive);
}

/// Those that a program can run in: ready ones first, then the newest.
QList<Pod> usablePods(QList<Pod> pods) {
  pods.removeIf([](const Pod &pod) { return pod.terminating || pod.phase != u"Running"; });
  std::ranges::sort(pods, [](const Pod &a, const Pod &b) { return std::tie(b.ready, b.created) < std::tie(a.ready, a.created); });
  return pods;
}

void tint(QLabel *label, const QColor &colour) {
  QPalette palette = label->palette();
  palette.setColor(QPalette::WindowText, colour);
  label->setPalette(palette);
}

}  // namespace

VariableForm::VariableForm(WizardContext &context, Kind kind, QWidget *parent)
    : Retranslated(parent), m_context(context), m_kind(kind), m_grid(new QGridLayout(this)) {
  m_grid->setContentsMargins(0, 0, 0, 0);
  m_grid->setHorizontalSpacing(2 * grid);
  m_grid->setVerticalSpacing(grid / 2);
  m_grid->setColumnStretch(1, 1);
  m_keep.setSingleShot(true);
  m_keep.setInterval(keepAfter);
  connect(&m_keep, &QTimer::timeout, this, [this] { m_context.values().keep(); });
  connect(&context.values(), &VariableValues::changed, this, &VariableForm::showValues);
  hide();
}

void VariableForm::setVariables(const QList<RunbookVariable> &variables) {
  const bool same = std::equal(m_rows.cbegin(), m_rows.cend(), variables.cbegin(), variables.cend(),
                               [](const Row &row, const RunbookVariable &variable) { return row.variable == variable; });
  if (same)
    return showValues();
  hide();  // what is added to a visible layout is shown, and can have the focus, only later
  for (const Row &row : std::exchange(m_rows, {}))
    for (QWidget *part : std::initializer_list<QWidget *>{row.name, row.editor, row.help, row.problem}) {
      part->hide();
      part->deleteLater();
    }
  for (const RunbookVariable &variable : variables)
    addRow(variable);
  std::ignore = chain(nullptr);
  retranslate();
  setVisible(!variables.isEmpty());
}

QWidget *VariableForm::chain(QWidget *before) const {
  for (const Row &row : m_rows) {
    if (before)
      setTabOrder(before, row.editor);
    before = row.editor;
  }
  return before;
}

void VariableForm::addRow(const RunbookVariable &variable) {
  Row row;
  row.variable = variable;
  row.name = makePlainLabel(u"name"_s, this);
  row.editor = makeEditor(variable);
  row.editor->setObjectName(variable.name);
  if (auto *box = qobject_cast<QComboBox *>(row.editor))
    keepFromWheel(*box);
  row.name->setBuddy(row.editor);
  row.help = makeWrappedLabel(u"help"_s, this);
  row.problem = makeWrappedLabel(u"problem-"_s + variable.name, this);
  const int line = m_grid->rowCount();
  m_grid->addWidget(row.name, line, 0);
  m_grid->addWidget(row.editor, line, 1);
  m_grid->addWidget(row.problem, line + 1, 1);
  m_grid->addWidget(row.help, line + 2, 1);
  if (m_kind == Kind::Full)
    m_grid->setRowMinimumHeight(line + 3, grid / 2);
  row.problem->hide();
  m_rows << row;
}

QWidget *VariableForm::makeEditor(const RunbookVariable &variable) {
  switch (variable.type) {
    case VariableType::Choice: return makeChoice(variable);
    case VariableType::Revision:
    case VariableType::Version: return makeRevisions(variable);
    case VariableType::Text:
      if (asksForPod(variable))
        return makePods(variable);
      break;
    case VariableType::Number:
    case VariableType::Secret:
    case VariableType::Url: break;
  }
  return makeLine(variable);
}

QWidget *VariableForm::makeChoice(const RunbookVariable &variable) {
  auto *box = new QComboBox(this);
  box->setFocusPolicy(Qt::StrongFocus);
  if (variable.defaultValue.isEmpty())
    box->addItem(QString());
  box->addItems(variable.choices);
  connect(box, &QComboBox::textActivated, this, [this, variable](const QString &text) {
    typed(variable, text);
    m_context.values().keep();
  });
  return box;
}

/// Those of the service are offered, the newest first; any other can be typed.
QWidget *VariableForm::makeRevisions(const RunbookVariable &variable) {
  QComboBox *box = makeOffers(variable);
  const QSignalBlocker nobodyTypes(box);
  const QList<Revision> &revisions = m_context.run().assessment().history.revisions;
  for (auto revision = revisions.crbegin(); revision != revisions.crend(); ++revision) {
    const QString version = imageVersion(revision->images.value(0));
    const QString number = QString::number(revision->number);
    if (variable.type == VariableType::Version && (version.isEmpty() || box->findData(version) >= 0))
      continue;
    if (variable.type == VariableType::Version)
      box->addItem(tr("%1 · revision %2").arg(version, number), version);
    else
      box->addItem(tr("%1 · %2").arg(number, version), number);
  }
  box->setCurrentIndex(-1);
  return box;
}

/// The service's pods that run are offered, once they are known; any other can be typed.
QWidget *VariableForm::makePods(const RunbookVariable &variable) {
  QComboBox *box = makeOffers(variable);
  box->lineEdit()->setPlaceholderText(tr("Choose a running pod"));
  m_context.session().cluster().pods(m_context.run().assessment().workload, box)->then([box](const Result<QList<Pod>> &pods) {
    if (!pods)
      return box->lineEdit()->setPlaceholderText(tr("Pods cannot be listed: %1").arg(pods.error().message));
    const QSignalBlocker nobodyTypes(box);
    const QString typed = box->currentText();
    for (const Pod &pod : usablePods(*pods))
      box->addItem(pod.ready ? pod.ref.name : tr("%1 · not ready").arg(pod.ref.name), pod.ref.name);
    box->setCurrentIndex(-1);
    box->setEditText(typed);
  });
  return box;
}

/// What an item stands for is its data; it takes the place of the item's words.
QComboBox *VariableForm::makeOffers(const RunbookVariable &variable) {
  auto *box = new QComboBox(this);
  box->setEditable(true);
  box->setInsertPolicy(QComboBox::NoInsert);
  box->setFocusPolicy(Qt::StrongFocus);
  box->lineEdit()->setMaxLength(longestValue);
  connect(box, &QComboBox::activated, box, [box](int index) { box->setEditText(box->itemData(index).toString()); });
  connect(box, &QComboBox::editTextChanged, this, [this, box, variable](const QString &text) {
    const int item = box->findText(text);
    if (item < 0 || box->itemData(item) == text)  // the item's own words stand there for a moment
      typed(variable, text);
  });
  connect(box->lineEdit(), &QLineEdit::editingFinished, this, [this] { m_context.values().keep(); });
  return box;
}

QWidget *VariableForm::makeLine(const RunbookVariable &variable) {
  auto *line = new QLineEdit(this);
  line->setMaxLength(longestValue);
  if (variable.type == VariableType::Secret)
    line->setEchoMode(QLineEdit::Password);
  if (variable.type == VariableType::Number)
    line->setInputMethodHints(Qt::ImhFormattedNumbersOnly);
  if (variable.type == VariableType::Url)
    line->setInputMethodHints(Qt::ImhUrlCharactersOnly);
  connect(line, &QLineEdit::textEdited, this, [this, variable](const QString &text) { typed(variable, text); });
  connect(line, &QLineEdit::editingFinished, this, [this] { m_context.values().keep(); });
  return line;
}

void VariableForm::typed(const RunbookVariable &variable, const QString &text) {
  m_context.values().type(variable, text.trimmed());
  m_keep.start();
}

void VariableForm::showValues() {
  for (const Row &row : std::as_const(m_rows)) {
    const QString text = m_context.values().text(row.variable);
    // blanks around a value are no part of it, and must not vanish while somebody types them
    if (!row.editor->hasFocus())
      setText(row.editor, text);
    showProblem(row);
  }
}

void VariableForm::showProblem(const Row &row) {
  const VariableValues &values = m_context.values();
  const bool silent = values.text(row.variable).isEmpty() && !values.isTouched(row.variable);
  const QString problem = silent ? QString() : values.problem(row.variable);
  const bool news = problem != row.problem->text();
  sayOn(*row.problem, problem);
  QStringList heard{problem, helpOn(row.variable)};
  heard.removeAll(QString());
  row.editor->setAccessibleDescription(heard.join(u' '));
  if (!news || problem.isEmpty())
    return;
  QAccessibleEvent alert(row.problem, QAccessible::Alert);
  QAccessible::updateAccessibility(&alert);
}

QString VariableForm::helpOn(const RunbookVariable &variable) const {
  QStringList parts;
  if (!variable.help.isEmpty())
    parts << variable.help;
  if (!mayBeWritten(variable, m_context.values().text(variable)))
    parts << tr("Kept in memory only; enter it again after a restart.");
  return parts.join(u'\n');
}

QWidget *VariableForm::firstFocus() const {
  for (const Row &row : m_rows)
    if (m_context.values().text(row.variable).isEmpty() || !m_context.values().problem(row.variable).isEmpty())
      return row.editor;
  return m_rows.isEmpty() ? nullptr : m_rows.first().editor;
}

void VariableForm::recolour() {
  for (const Row &row : std::as_const(m_rows)) {
    tint(row.help, mutedText(palette()));
    tint(row.problem, markColor(Mark::Critical, palette()));
  }
}

void VariableForm::retranslate() {
  for (const Row &row : std::as_const(m_rows)) {
    const QString name = variableTitle(row.variable);
    row.name->setText(row.variable.required ? tr("%1 (required)").arg(name) : name);
    row.editor->setAccessibleName(row.name->text());
    row.editor->setToolTip(helpOn(row.variable));
    sayOn(*row.help, m_kind == Kind::Full ? helpOn(row.variable) : QString());
  }
  recolour();
  showValues();
}

/// The values that the runbook asks for: first those that the chosen method needs, and the others on demand. What is missing can
/// be left so; the steps that need it cannot be copied then. Left out where the runbook declares none.
class VariablesPage final : public FormPage<Ui::VariablesPage> {
  Q_OBJECT
public:
  VariablesPage(WizardContext &shared, QWidget *parent)
      : FormPage(shared, parent),
        m_needed(new VariableForm(shared, VariableForm::Kind::Full, this)),
        m_others(new VariableForm(shared, VariableForm::Kind::Full, this)) {
    m_needed->setObjectName(u"needed"_s);
    m_others->setObjectName(u"others"_s);
    m_ui.fields->insertWidget(0, m_needed);
    m_ui.fields->insertWidget(m_ui.fields->indexOf(m_ui.more) + 1, m_others);
    m_ui.scroll->viewport()->setAutoFillBackground(false);
    m_ui.content->setAutoFillBackground(false);
    connect(m_ui.more, &QToolButton::toggled, this, &VariablesPage::sort);
    connect(&shared.values(), &VariableValues::changed, this, &VariablesPage::count);
  }

  [[nodiscard]] QString title() const override { return tr("Values"); }

  [[nodiscard]] bool isNeeded() const override { return !context().values().declared().isEmpty(); }

  void enter() override {
    context().values().suggest(reasonVariable, context().suggestedReason());
    sort();
    count();
  }

  bool leave() override {
    context().values().keep();
    return true;
  }

  [[nodiscard]] QWidget *firstFocus() override {
    QWidget *field = m_needed->firstFocus();
    return field ? field : m_ui.more;
  }

private:
  /// Those of the method's steps and the required ones stand first, each in the runbook's order.
  void sort() {
    QStringList texts;
    for (const GuidedStep &guided : context().steps())
      texts << guided.command << guided.step.title << guided.step.expect
            << QString::fromUtf8(QJsonDocument(guided.step.args).toJson(QJsonDocument::Compact));
    const QList<RunbookVariable> used = variablesIn(texts, context().values().declared());
    QList<RunbookVariable> needed;
    QList<RunbookVariable> others;
    for (const RunbookVariable &variable : context().values().declared())
      (variable.required || used.contains(variable) ? needed : others) << variable;
    for (const RunbookVariable &variable : used)
      if (!needed.contains(variable))
        needed << variable;  // a secret that is not declared
    m_needed->setVariables(needed);
    m_others->setVariables(m_ui.more->isChecked() ? others : QList<RunbookVariable>());
    if (QWidget *last = m_needed->chain(nullptr))
      setTabOrder(last, m_ui.more);
    std::ignore = m_others->chain(m_ui.more);
    m_ui.more->setVisible(!others.isEmpty());
    m_ui.more->setArrowType(m_ui.more->isChecked() ? Qt::DownArrow : Qt::RightArrow);
    m_ui.more->setText(tr("%n value(s) used by messages and other methods", nullptr, static_cast<int>(others.size())));
    m_ui.lead->setText(needed.isEmpty()
                           ? tr("The steps of this method need no values.")
                           : tr("These values are filled into the runbook's commands and messages and saved with the incident."));
  }

  void count() {
    if (!context().hasRun())
      return;
    const int missing = context().values().missing();
    const QString effect =
        context().hasPlanPage()
            ? tr("%n required value(s) are missing. A step of the plan that needs one has to be left out.", nullptr, missing)
            : tr("%n required value(s) are missing. The rollback itself does not need them; steps and messages "
                 "that need them stay incomplete.",
                 nullptr, missing);
    m_ui.summary->say(Mark::Notice, missing > 0 ? effect : QString());
  }

  VariableForm *m_needed;
  VariableForm *m_others;
};

WizardPage *makeVariablesPage(WizardContext &context, QWidget *parent) {
  return new VariablesPage(context, parent);
}

}  // namespace sternway::ui
#include "variableform.moc"

#include "moc_variableform.cpp"
