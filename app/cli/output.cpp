// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/output.h"

#include "core/format.h"

#include <unistd.h>

#include <QSaveFile>

#include <algorithm>
#include <cstdio>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
void write(FILE *stream, const QByteArray &bytes) {
  std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stream);
  std::fflush(stream);
}
}  // namespace

Output::Output(bool json) : m_json(json), m_terminal(isatty(STDERR_FILENO) == 1) {}

void Output::text(const QString &text) {
  endProgress();
  if (!m_json)
    write(stdout, text.toUtf8() + '\n');
}

void Output::raw(const QByteArray &bytes) {
  endProgress();
  write(stdout, bytes);
}

void Output::json(const QJsonDocument &document) {
  endProgress();
  if (m_json)
    write(stdout, document.toJson(QJsonDocument::Indented));
}

void Output::error(const Error &error) {
  note(u"sternway: "_s + error.message +
       (error.detail.isEmpty() ? QString() : u"\n  "_s + QString(error.detail).replace(u'\n', u"\n  "_s)));
  QJsonObject object{{u"kind"_s, errorKindName(error.kind)}, {u"message"_s, error.message}};
  if (!error.detail.isEmpty())
    object.insert(u"detail"_s, error.detail);
  if (error.httpStatus != 0)
    object.insert(u"httpStatus"_s, error.httpStatus);
  json(QJsonObject{{u"error"_s, object}});
}

void Output::progress(const QString &text) {
  if (text == m_progress)
    return;
  m_progress = text;
  write(stderr, m_terminal ? "\r\x1b[2K" + text.toUtf8() : text.toUtf8() + '\n');
}

void Output::endProgress() {
  if (!m_progress.isEmpty() && m_terminal)
    write(stderr, "\n");
  m_progress.clear();
}

void Output::note(const QString &text) {
  endProgress();
  write(stderr, text.toUtf8() + '\n');
}

Result<Done> writeFile(const QString &path, const QByteArray &bytes) {
  QSaveFile file(path);
  if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
    return Done{};
  return fail(ErrorKind::Storage, tr("%1 cannot be written: %2").arg(path, file.errorString()));
}

namespace {
bool isNumeric(const QList<QStringList> &rows, qsizetype column) {
  return std::all_of(rows.cbegin() + 1, rows.cend(), [column](const QStringList &row) {
    const QString cell = row.value(column);
    return cell.isEmpty() || cell == u"–" || cell.front().isDigit();
  });
}
}  // namespace

QString textTable(const QList<QStringList> &rows) {
  if (rows.isEmpty())
    return {};
  QList<qsizetype> widths(rows.first().size(), 0);
  for (const QStringList &row : rows)
    for (qsizetype column = 0; column < widths.size(); ++column)
      widths[column] = std::max(widths[column], row.value(column).size());
  QStringList lines;
  for (const QStringList &row : rows) {
    QString line;
    for (qsizetype column = 0; column < widths.size(); ++column) {
      const QString cell = row.value(column);
      line += (isNumeric(rows, column) ? cell.rightJustified(widths[column]) : cell.leftJustified(widths[column])) + u"  "_s;
    }
    while (line.endsWith(u' '))
      line.chop(1);
    lines << line;
  }
  return lines.join(u'\n');
}

}  // namespace sternway
