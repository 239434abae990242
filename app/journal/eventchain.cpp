// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/eventchain.h"

#include <QCoreApplication>
#include <QCryptographicHash>

namespace sternway {

using namespace Qt::StringLiterals;

QString chainHash(const EventRow &row) {
  QCryptographicHash hash(QCryptographicHash::Sha256);
  const auto add = [&hash](const QString &field) {
    const QByteArray bytes = field.toUtf8();
    hash.addData(QByteArray::number(bytes.size()) + ':' + bytes + ',');
  };
  const QStringList fields{
      u"sternway-event-1"_s, row.previousHash, row.incidentId, QString::number(row.sequence), row.at, row.recordedAt, row.type,
      row.summary,           row.data,         row.milestone};
  for (const QString &field : fields)
    add(field);
  return QString::fromLatin1(hash.result().toHex());
}

QString chainProblem(const QList<EventRow> &rows, const ChainEnd &from, const ChainEnd &to) {
  qint64 expected = from.sequence + 1;
  QString previous = from.hash;
  for (const EventRow &row : rows) {
    if (row.sequence != expected)
      return QCoreApplication::translate("Journal", "event %1 is missing").arg(expected);
    if (row.previousHash != previous)
      return QCoreApplication::translate("Journal", "event %1 does not follow from event %2").arg(expected).arg(expected - 1);
    if (row.hash != chainHash(row))
      return QCoreApplication::translate("Journal", "event %1 was changed after it was recorded").arg(expected);
    previous = row.hash;
    ++expected;
  }
  if (expected - 1 < to.sequence)
    return QCoreApplication::translate("Journal", "the last events are missing: %1 of %2 are there")
        .arg(expected - 1)
        .arg(to.sequence);
  if (expected - 1 > to.sequence || previous != to.hash)
    return QCoreApplication::translate("Journal", "the newest event is not the one that the incident names");
  return {};
}

}  // namespace sternway
