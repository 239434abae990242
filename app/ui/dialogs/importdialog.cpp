// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/importdialog.h"

#include "import/lexicon.h"
#include "import/sourcetext.h"
#include "runbook/runbook.h"
#include "steps/registry.h"
#include "ui/dialogs/sourceview.h"
#include "ui/questions.h"

#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QRegularExpression>
#include <QSaveFile>
#include <QTextBlock>

#include <algorithm>

namespace sternway::ui {

using namespace Qt::StringLiterals;

namespace {

/// One byte more than can be imported, so that the importer can tell that there is more.
Result<QByteArray> contentOf(const QString &path) {
  QFile file(path);
  if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
    return fail(ErrorKind::Storage, ImportDialog::tr("%1 cannot be read: %2").arg(path, file.errorString()));
  return file.read(importer::maxImportedMarkdown + 1);
}

void work(QPromise<ImportOutcome> &promise, const ImportSource &source) {
  const Result<QByteArray> content = source.path.isEmpty() ? Result<QByteArray>(source.content) : contentOf(source.path);
  if (!content) {
    promise.addResult(ImportOutcome{{}, tl::unexpected(content.error())});
    return;
  }
  importer::ImportOptions options = source.options;
  options.isCancelled = [&promise] { return promise.isCanceled(); };
  promise.addResult(ImportOutcome{*content, importMarkdown(steps::stepKinds(), *content, options)});
}

/// What cannot be imported is shown as far as it is text.
QString shownSource(const QByteArray &content) {
  if (const Result<QString> text = importer::sourceText(content))
    return *text;
  return content.contains('\0') ? QString() : QString::fromUtf8(content);
}

QList<models::ImportRow> rowsOf(const importer::ImportReport &report, const QMap<int, QString> &roles) {
  QList<models::ImportRow> rows;
  for (const importer::ImportEntry &entry : report.ambiguous)
    rows.append({.line = entry.line, .leftOver = false, .text = entry.text, .why = entry.why, .choice = roles.value(entry.line)});
  for (const importer::ImportEntry &entry : report.leftOver)
    rows.append({.line = entry.line, .leftOver = true, .text = entry.text, .why = entry.why, .choice = roles.value(entry.line)});
  std::stable_sort(rows.begin(), rows.end(),
                   [](const models::ImportRow &a, const models::ImportRow &b) { return a.line < b.line; });
  return rows;
}

/// Which services follow it from now on.
QString claims(const Runbook &runbook) {
  QStringList names;
  for (const RunbookService &service : runbook.services)
    names.append(service.nameSpace.isEmpty() ? service.name : u"%1 (%2)"_s.arg(service.name, service.nameSpace));
  return names.isEmpty() ? ImportDialog::tr("It names no services, so it applies to none: add \"services\" to the file.")
                         : ImportDialog::tr("Services that use it: %1.").arg(names.join(u", "_s));
}

}  // namespace

ImportDialog::ImportDialog(QString folder, QWidget *parent) : Retranslated(parent), m_folder(std::move(folder)) {
  m_ui.setupUi(this);
  setWindowFlag(Qt::WindowMinMaxButtonsHint);
  m_ui.entries->showInOrder(m_model, {5, 14, 28}, TableView::Choose::One);
  m_ui.yaml->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
  m_ui.split->setSizes({560, 560});
  m_ui.open->setIcon(QIcon::fromTheme(u"document-open"_s));
  m_ui.paste->setIcon(QIcon::fromTheme(u"edit-paste"_s));
  m_ui.save->setIcon(QIcon::fromTheme(u"document-save"_s));
  for (const QString &role : importer::roleNames())
    m_ui.role->addItem(role, role);
  connect(m_ui.open, &QPushButton::clicked, this, [this] {
    askForFile(
        this,
        {.title = tr("Import a runbook"), .place = {}, .filters = {tr("Markdown (*.md *.markdown *.txt)"), tr("All files (*)")}},
        [this](const QString &path) { openFile(path); });
  });
  connect(m_ui.paste, &QPushButton::clicked, this, &ImportDialog::paste);
  connect(m_ui.stop, &QPushButton::clicked, this, &ImportDialog::stop);
  connect(m_ui.save, &QPushButton::clicked, this, &ImportDialog::saveToFolder);
  connect(m_ui.close, &QPushButton::clicked, this, &QDialog::reject);
  connect(m_ui.entries, &TableView::currentObjectChanged, this, &ImportDialog::tell);
  connect(m_ui.role, &QComboBox::activated, this, &ImportDialog::chooseRole);
  retranslate();
  resize(1200, 720);
}

void ImportDialog::openFile(const QString &path) {
  const QString name = QFileInfo(path).fileName();
  begin({.path = path, .content = {}, .options = {.fileName = name}}, name);
}

void ImportDialog::importText(const QByteArray &content, const QString &name) {
  begin({.path = {}, .content = content, .options = {.fileName = name}}, name);
}

void ImportDialog::begin(const ImportSource &source, const QString &name) {
  m_content.clear();
  m_name = name;
  m_roles.clear();
  m_import.reset();
  m_ui.source->clear();
  m_ui.source->setMarks({});
  m_model.setValues({});
  m_ui.yaml->clear();
  start(source);
}

void ImportDialog::paste() {
  const QString text = QGuiApplication::clipboard()->text();
  if (text.trimmed().isEmpty())
    m_ui.state->say(Mark::Warning, tr("The clipboard has no text. Copy the runbook's Markdown first."));
  else
    importText(text.toUtf8(), tr("pasted text"));
}

void ImportDialog::start(const ImportSource &source) {
  m_job.start([source](QPromise<ImportOutcome> &promise) { work(promise, source); },
              [this](const ImportOutcome &outcome) { take(outcome); });
  showState();
}

void ImportDialog::stop() {
  m_job.stop();
  showState();
  m_ui.state->say(Mark::Notice, tr("Stopped. Nothing was imported."));
}

void ImportDialog::take(const ImportOutcome &outcome) {
  // what is too large to be imported is too large to be shown
  if (m_content != outcome.content && outcome.content.size() <= importer::maxImportedMarkdown) {
    m_content = outcome.content;
    m_ui.source->setPlainText(shownSource(m_content));
  }
  if (outcome.import) {
    m_import = *outcome.import;
    showImport(*m_import);
  } else {
    m_import.reset();
    const Error &error = outcome.import.error();
    m_ui.state->sayError(Mark::Critical, error.detail.isEmpty() ? error.message : error.message + u". "_s + error.detail, error);
  }
  showState();
}

void ImportDialog::showImport(const importer::MarkdownImport &import) {
  m_model.setValues(rowsOf(import.report, m_roles));
  QMap<int, Mark> marks;
  for (const models::ImportRow &row : m_model.values())
    marks.insert(row.line, row.leftOver ? Mark::Warning : Mark::Unknown);
  m_ui.source->setMarks(marks);
  m_ui.yaml->setPlainText(QString::fromUtf8(import.yaml));
  if (!m_ui.entries->currentIndex().isValid() && m_model.rowCount() > 0)
    m_ui.entries->selectRow(0);
  showCounts();
  tell();
}

void ImportDialog::showCounts() {
  if (!m_import)
    return m_ui.counts->setText(
        tr("Choose a Markdown file, or paste its text: headings, tables, lists and code become a runbook, "
           "and nothing is dropped silently."));
  const importer::ImportCounts &is = m_import->report.understood;
  m_ui.counts->setText(QStringList{
      tr("%n decision row(s)", nullptr, static_cast<int>(is.matrixRows)),
      tr("%n trigger(s)", nullptr, static_cast<int>(is.triggers)),
      tr("%n checklist item(s)", nullptr, static_cast<int>(is.checklistItems)),
      tr("%n step(s)", nullptr, static_cast<int>(is.steps)), tr("%n command(s)", nullptr, static_cast<int>(is.commands)),
      tr("%n template(s)", nullptr, static_cast<int>(is.templates)), tr("%n contact(s)", nullptr, static_cast<int>(is.contacts)),
      tr("%n time box(es)", nullptr, static_cast<int>(is.timeBoxes)),
      tr("%n variable(s)", nullptr, static_cast<int>(is.variables))}
                           .join(u" · "_s));
}

void ImportDialog::showState() {
  const bool running = m_job.isRunning();
  m_ui.busy->setVisible(running);
  m_ui.stop->setVisible(running);
  m_ui.save->setEnabled(m_import && !running);
  m_ui.name->setText(m_name);
  showCounts();
  if (running)
    return m_ui.state->say(Mark::Progress, tr("Reading %1").arg(m_name));
  if (!m_import)
    return;
  const auto asked = static_cast<int>(m_import->report.ambiguous.size());
  const auto left = static_cast<int>(m_import->report.leftOver.size());
  if (asked + left == 0)
    m_ui.state->say(Mark::Good, tr("Everything was understood. Read the runbook before you save it."));
  else
    m_ui.state->say(Mark::Notice,
                    tr("%n line(s) to review", nullptr, asked) + u", "_s + tr("%n line(s) not imported", nullptr, left) + u'.');
}

/// Headings are the only thing that the importer takes a person's word for: what part of a runbook they begin.
bool ImportDialog::mayHaveRole(const models::ImportRow &row) const {
  const QString line = m_ui.source->document()->findBlockByNumber(row.line - 1).text().trimmed();
  return line.startsWith(u'#') || (line.startsWith(u"**"_s) && (line.endsWith(u"**"_s) || line.endsWith(u":"_s)));
}

void ImportDialog::tell() {
  const models::ImportRow *current = m_ui.entries->currentOf(m_model);
  const bool any = current != nullptr;
  const models::ImportRow row = any ? *current : models::ImportRow();
  m_ui.why->setText(any ? tr("Line %1: %2").arg(QString::number(row.line), row.why) : QString());
  if (any)
    m_ui.source->goToLine(row.line);
  const bool heading = any && mayHaveRole(row);
  m_ui.role->setVisible(heading);
  m_ui.roleLabel->setVisible(heading);
  m_ui.role->setCurrentIndex(m_ui.role->findData(m_roles.value(row.line)));
}

void ImportDialog::chooseRole(int index) {
  const models::ImportRow *current = m_ui.entries->currentOf(m_model);
  if (!current)
    return;
  m_roles.insert(current->line, m_ui.role->itemData(index).toString());
  start({.path = {}, .content = m_content, .options = {.fileName = m_name, .roles = m_roles}});
}

/// Into the folder that is read: a runbook anywhere else would never be loaded.
void ImportDialog::saveToFolder() {
  if (!m_import)
    return;
  static const QRegularExpression foreign(u"[^\\w.-]+"_s, QRegularExpression::UseUnicodePropertiesOption);
  const QString name = QString(m_import->runbook.name).replace(foreign, u"-"_s);
  save(QDir(m_folder).filePath((name.isEmpty() || name.startsWith(u'.') ? u"runbook"_s + name : name) + u".yaml"_s));
}

void ImportDialog::save(const QString &path) {
  if (!m_import)
    return;
  if (const runbook::LoadedRunbook checked = runbook::readRunbook(steps::stepKinds(), m_import->yaml, QFileInfo(path).fileName());
      checked.hasErrors())
    return m_ui.state->say(
        Mark::Critical,
        tr("Not saved, the runbook has an error: %1").arg(problemText(QFileInfo(path).fileName(), checked.problems.first())));
  if (!QFileInfo::exists(path))
    return write(path);
  ask(this,
      {.name = u"overwriteQuestion"_s,
       .title = tr("Save runbook"),
       .text = tr("%1 already exists. Replace it?").arg(path),
       .detail = tr("Its current content will be lost."),
       .yes = tr("&Replace"),
       .no = tr("&Keep")},
      [this, path] { write(path); });
}

void ImportDialog::write(const QString &path) {
  QSaveFile file(path);
  if (!QDir().mkpath(QFileInfo(path).path()) || !file.open(QIODevice::WriteOnly) ||
      file.write(m_import->yaml) != m_import->yaml.size() || !file.commit())
    return m_ui.state->say(Mark::Critical, tr("%1 cannot be written: %2").arg(path, file.errorString()));
  m_ui.state->say(Mark::Good,
                  tr("Saved as %1. %2 Nothing in it runs until it is accepted.").arg(path, claims(m_import->runbook)));
  Q_EMIT saved(path);
}

void ImportDialog::retranslate() {
  m_ui.retranslateUi(this);
  setWindowTitle(tr("Import a runbook"));
  m_ui.tabs->setTabText(0, tr("Re&port"));
  m_ui.tabs->setTabText(1, tr("R&unbook"));
  showState();
}

}  // namespace sternway::ui

#include "moc_importdialog.cpp"
