// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/postmortem/markdownedit.h"

#include "ui/theme.h"

#include <QFontDatabase>
#include <QHelpEvent>
#include <QPlainTextDocumentLayout>
#include <QToolTip>

#include <algorithm>

namespace sternway::ui {

using namespace Qt::StringLiterals;
using report::LintProblem;

MarkdownEdit::MarkdownEdit(QWidget *parent) : Retranslated(parent) {
  setObjectName(u"markdown"_s);
  setTabChangesFocus(true);
  setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
}

QTextDocument *MarkdownEdit::makeText(const QString &markdown, QObject *owner) const {
  auto *text = new QTextDocument(owner);
  text->setDocumentLayout(new QPlainTextDocumentLayout(text));
  text->setDefaultFont(font());
  text->setPlainText(markdown);
  return text;
}

void MarkdownEdit::setProblems(const QList<LintProblem> &problems) {
  m_problems = problems;
  underline();
}

void MarkdownEdit::underline() {
  QList<QTextEdit::ExtraSelection> selections;
  const auto end = document()->characterCount() - 1;
  for (const LintProblem &problem : std::as_const(m_problems)) {
    QTextEdit::ExtraSelection selection;
    selection.cursor = QTextCursor(document());
    selection.cursor.setPosition(std::min(static_cast<int>(problem.offset), end));
    selection.cursor.setPosition(std::min(static_cast<int>(problem.offset + problem.length), end), QTextCursor::KeepAnchor);
    selection.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
    selection.format.setUnderlineColor(markColor(Mark::Warning, palette()));
    selections << selection;
  }
  setExtraSelections(selections);
}

void MarkdownEdit::goTo(const LintProblem &problem) {
  const auto end = document()->characterCount() - 1;
  QTextCursor cursor(document());
  cursor.setPosition(std::min(static_cast<int>(problem.offset), end));
  cursor.setPosition(std::min(static_cast<int>(problem.offset + problem.length), end), QTextCursor::KeepAnchor);
  setTextCursor(cursor);
  ensureCursorVisible();
}

const LintProblem *MarkdownEdit::problemAt(int position) const {
  const auto found = std::ranges::find_if(m_problems, [position](const LintProblem &each) {
    return position >= each.offset && position < each.offset + each.length;
  });
  return found == m_problems.cend() ? nullptr : &*found;
}

bool MarkdownEdit::event(QEvent *event) {
  if (event->type() != QEvent::ToolTip)
    return Retranslated::event(event);
  const auto *help = static_cast<QHelpEvent *>(event);
  const LintProblem *problem = problemAt(cursorForPosition(viewport()->mapFrom(this, help->pos())).position());
  if (problem)
    QToolTip::showText(help->globalPos(), problem->why, this);
  else
    QToolTip::hideText();
  return true;
}

}  // namespace sternway::ui

#include "moc_markdownedit.cpp"
