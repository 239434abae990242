// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/channeloptions.h"

#include "ui/labels.h"
#include "ui/theme.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>

namespace sternway::ui {

using namespace Qt::StringLiterals;
using notify::ChannelOption;

ChannelOptions::ChannelOptions(QWidget *parent) : Retranslated(parent), m_form(new QFormLayout(this)) {
  setObjectName(u"channelOptions"_s);
  m_form->setContentsMargins(0, 0, 0, 0);
  m_form->setVerticalSpacing(grid / 2);
  hide();
}

void ChannelOptions::setChannels(const QList<ChannelSetting> &channels) {
  QList<ChannelOption> wanted;
  for (const ChannelSetting &channel : channels) {
    const notify::ChannelDescriptor *type = notify::channelType(channel.type);
    const QList<ChannelOption> options = type && type->options ? type->options() : QList<ChannelOption>();
    for (const ChannelOption &option : options)
      if (std::ranges::find(wanted, option.id, &ChannelOption::id) == wanted.end())
        wanted << option;
  }
  for (qsizetype index = m_rows.size() - 1; index >= 0; --index)
    if (std::ranges::find(wanted, m_rows.at(index).option.id, &ChannelOption::id) == wanted.end()) {
      m_form->removeRow(m_rows.at(index).editor);
      m_rows.removeAt(index);
    }
  for (const ChannelOption &option : std::as_const(wanted))
    if (std::ranges::none_of(m_rows, [&option](const Row &row) { return row.option.id == option.id; }))
      addRow(option);
  setVisible(!m_rows.isEmpty());
}

void ChannelOptions::addRow(const ChannelOption &option) {
  Row row{.option = option, .label = new QLabel(this)};
  if (option.choices.isEmpty()) {
    auto *line = new QLineEdit(this);
    connect(line, &QLineEdit::textEdited, this, &ChannelOptions::changed);
    row.editor = line;
  } else {
    auto *box = new QComboBox(this);
    box->addItem(QString());
    box->addItems(option.choices);
    keepFromWheel(*box);
    connect(box, &QComboBox::activated, this, &ChannelOptions::changed);
    row.editor = box;
  }
  row.editor->setObjectName(u"option-"_s + option.id);
  row.label->setBuddy(row.editor);
  m_form->addRow(row.label, row.editor);
  m_rows << row;
  retranslate();
}

QString ChannelOptions::textOf(const Row &row) {
  if (const auto *box = qobject_cast<const QComboBox *>(row.editor))
    return box->currentIndex() > 0 ? box->currentText() : QString();
  return qobject_cast<const QLineEdit *>(row.editor)->text().trimmed();
}

QJsonObject ChannelOptions::values() const {
  QJsonObject chosen;
  for (const Row &row : m_rows)
    if (const QString text = textOf(row); !text.isEmpty())
      chosen.insert(row.option.id, text);
  return chosen;
}

void ChannelOptions::retranslate() {
  for (const Row &row : std::as_const(m_rows)) {
    row.label->setText(tr("%1:").arg(row.option.label));
    row.editor->setAccessibleName(row.option.label);
    if (auto *box = qobject_cast<QComboBox *>(row.editor))
      box->setItemText(0, tr("by the stage"));
  }
}

}  // namespace sternway::ui

#include "moc_channeloptions.cpp"
