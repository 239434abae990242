// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/channeldialog.h"

#include "core/secretstore.h"
#include "platform/channelbook.h"
#include "ui/banner.h"
#include "ui/labels.h"
#include "ui/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QJsonArray>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>

namespace sternway::ui {

using namespace Qt::StringLiterals;
using notify::ChannelField;
using notify::FieldKind;

namespace {

QString textOfEditor(const QWidget *editor) {
  if (const auto *box = qobject_cast<const QComboBox *>(editor))
    return box->currentText();
  const auto *line = qobject_cast<const QLineEdit *>(editor);
  return line ? line->text().trimmed() : QString();
}

/// "ops slack", "url" → "ops-slack-url": what a variable of the environment can be named after, too.
QString secretNameFor(const QString &channel, const QString &field) {
  static const QRegularExpression other(u"[^a-z0-9]+"_s);
  QString name = (channel + u'-' + field).toLower().replace(other, u"-"_s);
  while (name.startsWith(u'-'))
    name.remove(0, 1);
  return name;
}

QJsonValue valueOf(const ChannelField &field, const QWidget *editor) {
  if (field.kind == FieldKind::Flag)
    return qobject_cast<const QCheckBox *>(editor)->isChecked();
  const QString text = textOfEditor(editor);
  if (field.kind != FieldKind::List)
    return text;
  static const QRegularExpression separator(u"\\s*[,;\\n]\\s*"_s);
  return QJsonArray::fromStringList(text.split(separator, Qt::SkipEmptyParts));
}

bool isFallback(const ChannelField &field, const QJsonValue &value) {
  switch (field.kind) {
    case FieldKind::Flag: return value.toBool() == (field.fallback == u"true");
    case FieldKind::List: return value.toArray().isEmpty();
    default: return value.toString().isEmpty() || value.toString() == field.fallback;
  }
}

}  // namespace

ChannelDialog::ChannelDialog(platform::ChannelBook &book, SecretStore &store, ChannelSetting setting, QWidget *parent)
    : Retranslated(parent),
      m_book(book),
      m_store(store),
      m_before(std::move(setting)),
      m_type(*notify::channelType(m_before.type)),
      m_form(new QFormLayout),
      m_nameLabel(new QLabel(this)),
      m_name(new QLineEdit(m_before.name, this)),
      m_note(makeWrappedLabel(u"secretsNote"_s, this)),
      m_problems(new Banner(this, u"channelProblems"_s)) {
  setObjectName(u"channelDialog"_s);
  build();
  retranslate();
  resize(70 * grid, sizeHint().height());
}

void ChannelDialog::build() {
  m_name->setObjectName(u"channelName"_s);
  m_name->setMaxLength(60);
  m_nameLabel->setBuddy(m_name);
  m_form->addRow(m_nameLabel, m_name);
  m_form->setVerticalSpacing(grid);
  const QList<ChannelField> fields = m_type.fields();
  for (const ChannelField &field : fields)
    addRow(field);
  auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
  m_save = buttons->button(QDialogButtonBox::Save);
  makeColumn(2 * grid, {m_form, m_note, m_problems, BoxPart::room(1), buttons}, this, {2 * grid, 2 * grid, 2 * grid, 2 * grid});
  connect(buttons, &QDialogButtonBox::accepted, this, &ChannelDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &ChannelDialog::reject);
  connect(m_name, &QLineEdit::textEdited, this, [this] {
    nameSecrets();
    showProblems();
  });
}

void ChannelDialog::addRow(const ChannelField &field) {
  Row row{.field = field, .label = new QLabel(this)};
  row.editor = makeEditor(field);
  row.editor->setObjectName(u"field-"_s + field.id);
  row.label->setBuddy(row.editor);
  if (field.kind == FieldKind::Secret)
    addSecret(row);
  else
    m_form->addRow(row.label, row.editor);
  m_rows << row;
}

QWidget *ChannelDialog::makeEditor(const ChannelField &field) {
  if (field.kind == FieldKind::Flag) {
    auto *box = new QCheckBox(this);
    box->setChecked(m_before.flag(field.id, field.fallback == u"true"));
    connect(box, &QCheckBox::toggled, this, &ChannelDialog::showProblems);
    return box;
  }
  if (field.kind == FieldKind::Choice) {
    auto *box = new QComboBox(this);
    box->addItems(field.choices);
    box->setCurrentText(m_before.text(field.id).isEmpty() ? field.fallback : m_before.text(field.id));
    keepFromWheel(*box);
    connect(box, &QComboBox::currentTextChanged, this, &ChannelDialog::showProblems);
    return box;
  }
  auto *line = new QLineEdit(this);
  line->setText(field.kind == FieldKind::Secret ? m_before.secrets.value(field.id)
                : field.kind == FieldKind::List ? m_before.list(field.id).join(u", "_s)
                                                : m_before.text(field.id));
  line->setPlaceholderText(field.hint.isEmpty() ? field.fallback : field.hint);
  connect(line, &QLineEdit::textEdited, this, &ChannelDialog::showProblems);
  return line;
}

/// The value beside the name under which it is kept; what is not typed stays as it is stored.
void ChannelDialog::addSecret(Row &row) {
  row.secret = new QLineEdit(this);
  row.secret->setObjectName(u"secret-"_s + row.field.id);
  row.secret->setEchoMode(QLineEdit::Password);
  row.label->setBuddy(row.secret);
  auto *name = qobject_cast<QLineEdit *>(row.editor);
  auto *box = makeRow(grid, {{row.secret, 3}, {name, 2}});
  m_form->addRow(row.label, box);
  connect(row.secret, &QLineEdit::textEdited, this, [this, name, id = row.field.id] {
    if (name->text().isEmpty())
      name->setText(secretNameFor(m_name->text().trimmed().isEmpty() ? m_type.type : m_name->text(), id));
    showProblems();
  });
  connect(name, &QLineEdit::editingFinished, this, [this, row] { lookForSecret(row); });
  lookForSecret(row);
}

/// Whether there is a value is said; the value is not shown.
void ChannelDialog::lookForSecret(const Row &row) {
  const QString name = textOfEditor(row.editor);
  row.secret->setPlaceholderText({});
  if (name.isEmpty())
    return;
  const QPointer<QLineEdit> field(row.secret);
  readRunbookSecret(&m_store, name, this)->then([field, name](const Result<RunbookSecret> &secret) {
    if (field)
      field->setPlaceholderText(!secret                   ? QString()
                                : secret->fromEnvironment ? tr("Set by $%1").arg(runbookSecretVariable(name))
                                                          : tr("Stored; type to replace it"));
  });
}

/// A name that nobody has chosen follows that of a new channel.
void ChannelDialog::nameSecrets() {
  if (!m_before.name.isEmpty())
    return;
  for (const Row &row : std::as_const(m_rows))
    if (auto *name = qobject_cast<QLineEdit *>(row.editor); row.secret && !row.secret->text().isEmpty() && !name->isModified())
      name->setText(secretNameFor(m_name->text(), row.field.id));
}

ChannelSetting ChannelDialog::setting() const {
  ChannelSetting setting{.name = m_name->text().trimmed(), .type = m_before.type};
  for (const Row &row : m_rows) {
    if (row.secret) {
      if (const QString name = textOfEditor(row.editor); !name.isEmpty())
        setting.secrets.insert(row.field.id, name);
      continue;
    }
    const QJsonValue value = valueOf(row.field, row.editor);
    if (!isFallback(row.field, value) || row.field.kind == FieldKind::Choice)
      setting.fields.insert(row.field.id, value);
  }
  return setting;
}

void ChannelDialog::showProblems() {
  if (!m_tried)
    return;
  QStringList problems = notify::settingProblems(setting());
  if (m_name->text().trimmed().isEmpty())
    problems.prepend(tr("Give the channel a name."));
  if (const QString name = m_name->text().trimmed(); name != m_before.name && m_book.find(name))
    problems.prepend(tr("There is a channel %1 already.").arg(name));
  m_problems->say(Mark::Warning, problems.join(u'\n'));
  m_save->setEnabled(problems.isEmpty());
}

void ChannelDialog::accept() {
  m_tried = true;
  showProblems();
  if (!m_save->isEnabled())
    return;
  const ChannelSetting made = setting();
  if (const auto done = m_book.save(made, m_before.name); !done)
    return m_problems->sayError(Mark::Critical, QStringList{done.error().message, done.error().detail}.join(u' ').trimmed(),
                                done.error());
  storeSecrets();
  Q_EMIT saved(made.name);
  QDialog::accept();
}

/// The calls belong to the book: the dialog closes before a keychain answers. Whether a value is there the list of secrets says.
void ChannelDialog::storeSecrets() {
  for (const Row &row : std::as_const(m_rows))
    if (row.secret && !row.secret->text().isEmpty())
      std::ignore = m_store.write(runbookSecretKey(textOfEditor(row.editor)), row.secret->text(), &m_book);
}

void ChannelDialog::retranslate() {
  setWindowTitle(m_before.name.isEmpty() ? tr("New channel: %1").arg(m_type.title()) : tr("Channel %1").arg(m_before.name));
  m_nameLabel->setText(tr("&Name:"));
  m_name->setAccessibleName(tr("Name of the channel"));
  m_name->setPlaceholderText(tr("As messages and runbooks name it"));
  const QList<ChannelField> fields = m_type.fields();
  bool hasSecrets = false;
  for (qsizetype index = 0; index < m_rows.size(); ++index) {
    Row &row = m_rows[index];
    row.field = fields.at(index);
    row.label->setText(row.field.required ? tr("%1 (required):").arg(row.field.label) : tr("%1:").arg(row.field.label));
    row.editor->setAccessibleName(row.secret ? tr("Name of the secret: %1").arg(row.field.label) : row.field.label);
    row.editor->setToolTip(row.secret ? tr("The name that the secret is kept under") : row.field.hint);
    if (!row.secret)
      continue;
    hasSecrets = true;
    row.secret->setAccessibleName(row.field.label);
    row.secret->setToolTip(row.field.hint);
    qobject_cast<QLineEdit *>(row.editor)->setPlaceholderText(tr("Name of the secret"));
  }
  sayOn(*m_note, !hasSecrets ? QString()
                 : m_store.isPersistent()
                     ? tr("Secrets are kept in the desktop's keychain by their names, never in a file.")
                     : tr("There is no keychain: secrets are kept until Sternway quits, or taken from the environment."));
  showProblems();
}

}  // namespace sternway::ui

#include "moc_channeldialog.cpp"
