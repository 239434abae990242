// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/entrydialog.h"

#include "ui/banner.h"
#include "ui/labels.h"
#include "ui/theme.h"

#include <QCheckBox>
#include <QDateTimeEdit>
#include <QDialogButtonBox>
#include <QPlainTextEdit>
#include <QPushButton>

namespace sternway::ui {

using namespace Qt::StringLiterals;

EntryDialog::EntryDialog(const EntryQuestion &question, QWidget *parent)
    : Retranslated(parent),
      m_question(question),
      m_problem(new Banner(this, u"entryProblem"_s)),
      m_textLabel(new QLabel(this)),
      m_text(new QPlainTextEdit(this)),
      m_timeLabel(new QLabel(this)),
      m_time(new QDateTimeEdit(this)),
      m_utc(new QCheckBox(this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this)) {
  setObjectName(question.name);
  setAttribute(Qt::WA_DeleteOnClose);
  m_text->setObjectName(u"entryText"_s);
  m_text->setTabChangesFocus(true);
  m_text->setPlainText(question.text);
  m_textLabel->setBuddy(m_text);
  m_textLabel->setVisible(question.asksText);
  m_text->setVisible(question.asksText);
  m_time->setObjectName(u"entryTime"_s);
  m_time->setDisplayFormat(u"yyyy-MM-dd HH:mm:ss"_s);
  m_time->setCalendarPopup(true);
  m_time->setDateTime(question.at.toLocalTime());
  m_timeLabel->setBuddy(m_time);
  m_utc->setObjectName(u"entryUtc"_s);
  QLabel *note = makeWrappedLabel(u"entryNote"_s, this, question.note);
  note->setVisible(!question.note.isEmpty());
  makeColumn(
      grid, {m_problem, m_textLabel, {m_text, 1}, makeRow(grid, {m_timeLabel, m_time, m_utc, BoxPart::room(1)}), note, m_buttons},
      this, {2 * grid, 2 * grid, 2 * grid, 2 * grid});
  m_problem->say(Mark::Good, {});
  connect(m_utc, &QCheckBox::toggled, this, [this](bool utc) {
    const QDateTime before = m_time->dateTime();
    m_time->setTimeSpec(utc ? Qt::UTC : Qt::LocalTime);
    m_time->setDateTime(utc ? before.toUTC() : before.toLocalTime());
  });
  connect(m_text, &QPlainTextEdit::textChanged, this, &EntryDialog::showState);
  connect(m_time, &QDateTimeEdit::dateTimeChanged, this, &EntryDialog::showState);
  connect(m_buttons, &QDialogButtonBox::accepted, this, &EntryDialog::give);
  connect(m_buttons, &QDialogButtonBox::rejected, this, &EntryDialog::reject);
  retranslate();
  showState();
  resize(64 * grid, question.asksText ? 36 * grid : 20 * grid);
  question.asksText ? m_text->setFocus() : m_time->setFocus();
}

/// The field has whole seconds; what nobody has changed keeps its fraction.
QDateTime EntryDialog::time() const {
  const QDateTime chosen = m_time->dateTime().toUTC();
  return chosen.toSecsSinceEpoch() == m_question.at.toSecsSinceEpoch() ? m_question.at.toUTC() : chosen;
}

void EntryDialog::showState() {
  const bool written = !m_question.asksText || !m_text->toPlainText().trimmed().isEmpty();
  const bool happened = time() <= m_question.now;
  m_buttons->button(QDialogButtonBox::Save)->setEnabled(written && happened);
  m_problem->say(Mark::Warning, happened ? QString() : tr("This time has not come yet."));
}

void EntryDialog::give() {
  m_buttons->setEnabled(false);
  Q_EMIT given(m_text->toPlainText().trimmed(), time());
}

void EntryDialog::settle(const std::optional<Error> &error) {
  if (!error)
    return accept();
  m_buttons->setEnabled(true);
  m_problem->say(Mark::Critical, tr("This is not in the journal yet; it stays here. %1 %2").arg(error->message, error->detail));
}

void EntryDialog::retranslate() {
  setWindowTitle(m_question.title);
  m_textLabel->setText(tr("&What happened"));
  m_timeLabel->setText(tr("W&hen"));
  m_utc->setText(tr("&UTC"));
  m_utc->setAccessibleDescription(tr("The time is given in UTC instead of local time"));
}

}  // namespace sternway::ui

#include "moc_entrydialog.cpp"
