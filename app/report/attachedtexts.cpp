// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/attachedtexts.h"

#include "core/attachments.h"
#include "core/format.h"
#include "core/result.h"
#include "core/secretplaces.h"
#include "report/homepaths.h"

#include <utility>

namespace sternway::report {

using namespace Qt::StringLiterals;

namespace {
/// As much of one line as is shown. A secret that its end cuts through is known by what follows it.
QString shownLine(QStringView line) {
  const QString text = redacted((line.endsWith(u'\r') ? line.chopped(1) : line).left(2 * attachedLineLength).toString());
  return text.size() <= attachedLineLength ? text : text.left(attachedLineLength - 1) + u'…';
}

/// None of the lines of a private key is known as one by itself.
void hidePrivateKeys(const QString &text, QList<QStringView> &lines) {
  const QList<TextSpan> keys = privateKeysIn(text);
  auto key = keys.cbegin();
  for (QStringView &line : lines) {
    const qsizetype begin = line.data() - text.constData();
    const qsizetype end = begin + line.size();
    while (key != keys.cend() && key->end() <= begin)
      ++key;
    if (key == keys.cend())
      return;
    const bool isWithinLine = key->offset >= begin && key->end() <= end;
    if (key->offset < end && !isWithinLine)
      line = u"[redacted private key]";
  }
}

Document::Code shownLines(const IncidentRecord &record, const QList<QStringView> &lines, qsizetype from, qsizetype count) {
  QStringList shown;
  for (const QStringView line : lines.mid(from, count))
    shown.append(shownLine(line));
  return {.lines = withoutHomes(shown, record), .language = {}};
}

void addText(const IncidentRecord &record, const Attachment &attachment, qint64 sequence, const QString &text,
             Document &document) {
  QList<QStringView> lines = QStringView(text).split(u'\n');
  if (!lines.isEmpty() && lines.constLast().isEmpty())
    lines.removeLast();
  hidePrivateKeys(text, lines);
  document.blocks << Document::Heading{.level = 3, .text = tr("%1 (event %2)").arg(attachment.name, QString::number(sequence))};
  const qsizetype left = lines.size() - 2 * attachedLines;
  if (left <= 0) {
    document.blocks << shownLines(record, lines, 0, lines.size());
    return;
  }
  document.blocks << Document::Paragraph{tr("The first and the last %1 of %2 lines. The whole file has %3 and the SHA-256 %4.")
                                             .arg(QString::number(attachedLines), QString::number(lines.size()),
                                                  formatValue(static_cast<double>(attachment.size), Unit::Bytes),
                                                  QString::fromLatin1(attachment.sha256))}
                  << shownLines(record, lines, 0, attachedLines)
                  << Document::Paragraph{tr("%1 lines are left out here.").arg(left)}
                  << shownLines(record, lines, lines.size() - attachedLines, attachedLines);
}
}  // namespace

void addAttachedTexts(const IncidentRecord &record, const QMap<qint64, QString> &texts, Document &document) {
  bool first = true;
  for (const JournalEvent &event : record.events) {
    const auto attachment = texts.contains(event.sequence) ? attachmentOf(event) : std::nullopt;
    if (!attachment)
      continue;
    if (std::exchange(first, false))
      document.blocks << Document::Heading{.text = tr("Attached texts")};
    addText(record, *attachment, event.sequence, texts.value(event.sequence), document);
  }
}

}  // namespace sternway::report
