// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/sourcetext.h"

#include "core/format.h"
#include "import/markdownimport.h"
#include "import/othermarkup.h"

#include <QStringDecoder>

#include <algorithm>

namespace sternway::importer {

using namespace Qt::StringLiterals;

namespace {
QStringDecoder decoderFor(QStringConverter::Encoding encoding) {
  return QStringDecoder(encoding, QStringConverter::Flag::Stateless);  // half a character at the end is an error, too
}

struct BadLines {
  qsizetype first = 0;  ///< from 1 on; 0: none
  qsizetype count = 0;
};

template <typename Lines, typename IsBad>
BadLines badLines(const Lines &lines, IsBad isBad) {
  BadLines bad;
  for (qsizetype i = 0; i < lines.size(); ++i) {
    if (!isBad(lines.at(i)))
      continue;
    bad.first = bad.first == 0 ? i + 1 : bad.first;
    ++bad.count;
  }
  return bad;
}

QString wordsOf(const BadLines &bad, const QString &encoding) {
  const QString first = QString::number(bad.first);
  return bad.count == 1 ? tr("Line %1 is not %2").arg(first, encoding)
                        : tr("%1 lines are not %2, the first is line %3").arg(QString::number(bad.count), encoding, first);
}

/// Which encoding it is nobody can tell from the bytes: Windows-1252 and Windows-1250 differ in what is a letter in both.
Result<QString> fromUtf8(const QByteArray &content) {
  const BadLines bad =
      badLines(QByteArray(content).replace("\r\n", "\n").replace('\r', '\n').split('\n'), [](const QByteArray &line) {
        QStringDecoder decode = decoderFor(QStringConverter::Utf8);
        const QString text = decode(line);
        return decode.hasError();
      });
  if (bad.count == 0)
    return QString::fromUtf8(content);
  return fail(ErrorKind::Storage, wordsOf(bad, u"UTF-8"_s),
              tr("Save it as UTF-8 in an editor, or convert it: iconv -f WINDOWS-1252 -t UTF-8 FILE -o NEW. The file does not "
                 "say which encoding it is in. Windows-1252 is usual for Western European languages, so check the result."));
}

Result<QString> fromMarked(const QByteArray &content, QStringConverter::Encoding encoding) {
  QStringDecoder decode = decoderFor(encoding);
  const QString text = decode(content);
  const QString name = QString::fromLatin1(QStringConverter::nameForEncoding(encoding));
  const bool isUtf32 = encoding >= QStringConverter::Utf32 && encoding <= QStringConverter::Utf32BE;
  if (decode.hasError() || content.size() % (isUtf32 ? 4 : 2) != 0)
    return fail(ErrorKind::Storage, tr("The byte order mark says %1, but not all of the file is").arg(name),
                tr("It may be cut off. Open it in an editor, and save it as UTF-8."));
  const BadLines bad = badLines(QString(text).replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n').split(u'\n'),
                                [](const QString &line) { return !line.isValidUtf16(); });
  if (bad.count > 0)
    return fail(ErrorKind::Storage, wordsOf(bad, name), tr("It may be cut off. Open it in an editor, and save it as UTF-8."));
  return text;
}

/// NUL characters at every other byte only: letters of two bytes each.
QString unmarkedUtf16(const QByteArray &content) {
  qsizetype nuls[2] = {0, 0};
  for (qsizetype i = 0; i < content.size(); ++i)
    nuls[i % 2] += content.at(i) == '\0' ? 1 : 0;
  const bool isEven = content.size() % 2 == 0 && std::min(nuls[0], nuls[1]) == 0 && std::max(nuls[0], nuls[1]) > 1;
  return !isEven ? QString() : nuls[0] > 0 ? u"UTF-16BE"_s : u"UTF-16LE"_s;
}

Result<QString> decoded(const QByteArray &content) {
  if (const auto encoding = QStringConverter::encodingForData(content))
    return *encoding == QStringConverter::Utf8 ? fromUtf8(content) : fromMarked(content, *encoding);
  if (!content.contains('\0'))
    return fromUtf8(content);
  const QString encoding = unmarkedUtf16(content);
  if (encoding.isEmpty())
    return fail(ErrorKind::Storage, tr("The file is not text"));
  return fail(ErrorKind::Storage, tr("The file looks like %1 without a byte order mark").arg(encoding),
              tr("Save it as UTF-8 in an editor, or convert it: %1").arg(u"iconv -f %1 -t UTF-8 FILE -o NEW"_s.arg(encoding)));
}
}  // namespace

Result<QString> sourceText(const QByteArray &content) {
  if (const auto other = otherFile(content))
    return fail(ErrorKind::Storage, other->what, other->remedy);
  if (content.size() > maxImportedMarkdown)
    return fail(ErrorKind::Storage, tr("The file is larger than 1 MB, the limit for a runbook in Markdown"));
  QString text = TRY(decoded(content));
  if (text.contains(QChar(u'\0')))
    return fail(ErrorKind::Storage, tr("The file is not text"));
  text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
  if (text.startsWith(QChar(0xfeff)))
    text.remove(0, 1);
  return text;
}

}  // namespace sternway::importer
