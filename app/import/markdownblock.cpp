// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/markdownblock.h"

#include "core/text.h"

#include <QRegularExpression>
#include <QStringDecoder>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
qsizetype leadRuns(const QList<MarkdownRun> &runs) {
  qsizetype count = 0;
  while (count < runs.size() && (runs.at(count).strong || (count > 0 && runs.at(count).text.trimmed().isEmpty())))
    ++count;
  return count;
}

/// A mark before the strong words ("⚠️ **WARNING**") does not keep them from being the lead.
bool isMark(const MarkdownRun &run) {
  for (const QChar c : run.text)
    if (c.isLetterOrNumber() || c == u'[' || c == u'<')
      return false;
  return !run.strong && !run.code;
}

QString decoded(const QByteArray &content) {
  if (const auto encoding = QStringConverter::encodingForData(content))
    return QStringDecoder(*encoding)(content);
  return QString::fromUtf8(content);
}

/// A document that someone copied together with the fence around it.
void freeWholeFence(QStringList &lines) {
  static const QRegularExpression opening(u"^(`{3,}|~{3,})\\s*(markdown|md)\\s*$"_s, QRegularExpression::CaseInsensitiveOption);
  qsizetype first = 0;
  while (first < lines.size() && lines.at(first).trimmed().isEmpty())
    ++first;
  qsizetype last = lines.size() - 1;
  while (last > first && lines.at(last).trimmed().isEmpty())
    --last;
  const auto match = first < last ? opening.match(lines.at(first)) : QRegularExpressionMatch();
  if (!match.hasMatch() || lines.at(last).trimmed() != match.captured(1))
    return;
  lines[first].clear();
  lines[last].clear();
}
}  // namespace

QString MarkdownBlock::lead() const {
  const QList<MarkdownRun> own = runs.isEmpty() || !isMark(runs.first()) ? runs : runs.mid(1);
  QString words;
  for (const MarkdownRun &run : own.first(leadRuns(own)))
    words += run.text;
  words = words.trimmed();
  while (words.endsWith(u':') || words.endsWith(u'：'))
    words = words.chopped(1).trimmed();
  return words;
}

QString MarkdownBlock::afterLead() const {
  const QList<MarkdownRun> own = runs.isEmpty() || !isMark(runs.first()) ? runs : runs.mid(1);
  QString words;
  for (const MarkdownRun &run : own.mid(leadRuns(own)))
    words += run.text;
  static const QRegularExpression joint(u"^[\\s:：–—-]+"_s);
  return words.remove(joint).trimmed();
}

Result<QString> markdownText(const QByteArray &content) {
  if (content.size() > maxImportedMarkdown)
    return fail(ErrorKind::Storage, tr("The file has %1 MB: a runbook in Markdown has one at most")
                                        .arg(static_cast<double>(content.size()) / 1e6, 0, 'f', 1));
  QString text = decoded(content);
  if (text.contains(QChar(u'\0')))
    return fail(ErrorKind::Storage, tr("The file is not text"));
  text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
  if (text.startsWith(QChar(0xfeff)))
    text.remove(0, 1);
  QStringList lines = text.split(u'\n');
  freeWholeFence(lines);
  return lines.join(u'\n');
}

}  // namespace sternway
