// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/evidencestore.h"

#include "core/attachments.h"
#include "core/format.h"
#include "platform/paths.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QStringDecoder>

namespace sternway::platform {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Error> refused(const QString &path, const QString &why) {
  return fail(ErrorKind::Input, tr("%1 cannot be attached: %2").arg(path, why));
}

Result<Done> writeCopy(const QString &path, const QByteArray &content) {
  const QString folder = QFileInfo(path).path();
  QSaveFile copy(path);
  if (QDir().mkpath(folder) && copy.open(QIODevice::WriteOnly) &&
      copy.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) && copy.write(content) == content.size() &&
      copy.commit())
    return Done{};
  return fail(ErrorKind::Storage, tr("%1 cannot be written: %2").arg(path, copy.errorString()),
              tr("Make room on the disk, or see to the rights of the folder. Nothing was attached."));
}

}  // namespace

QString evidenceFolder(const QString &incidentId) {
  QString name = incidentId;
  for (QChar &character : name)
    if (!character.isLetterOrNumber() && character != u'-')
      character = u'_';
  return QDir(dataFolder()).filePath(u"incidents/"_s + name);
}

QString evidenceFile(const QString &incidentId, const QByteArray &sha256, const QString &name) {
  constexpr qsizetype digitsInName = 16;
  constexpr qsizetype longestName = 150;
  constexpr qsizetype mostBytes = 230;  // with the digits, and what a file has that is still being written, a name of 255
  QString file = QFileInfo(name).fileName().right(longestName);
  while (QFile::encodeName(file).size() > mostBytes || (!file.isEmpty() && file.front().isLowSurrogate()))
    file.remove(0, 1);
  return QDir(evidenceFolder(incidentId)).filePath(QString::fromLatin1(sha256.left(digitsInName)) + u'-' + file);
}

Result<StoredEvidence> storeEvidence(const QString &path, const QString &incidentId) {
  const QFileInfo info(path);
  if (!info.isFile())
    return refused(path, tr("it is no file"));
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly))
    return refused(path, file.errorString());
  const QByteArray content = file.read(maximumEvidenceSize + 1);
  if (file.error() != QFileDevice::NoError)
    return refused(path, file.errorString());
  if (content.size() > maximumEvidenceSize)
    return refused(path, tr("it has more than 10 MB"));
  StoredEvidence stored;
  stored.name = info.fileName();
  stored.size = content.size();
  stored.sha256 = QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex();
  stored.path = evidenceFile(incidentId, stored.sha256, stored.name);
  TRY(writeCopy(stored.path, content));
  return stored;
}

Result<QByteArray> readEvidence(const QString &incidentId, const QByteArray &sha256, const QString &name) {
  QFile file(evidenceFile(incidentId, sha256, name));
  if (!file.open(QIODevice::ReadOnly))
    return fail(ErrorKind::NotFound, tr("The copy of %1 is not on this computer").arg(name), file.errorString());
  QByteArray content = file.read(maximumEvidenceSize + 1);
  if (QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex() != sha256)
    return fail(ErrorKind::Storage, tr("The copy of %1 is not what was attached: its SHA-256 is another").arg(name));
  return content;
}

QMap<qint64, QString> attachedTexts(const IncidentRecord &record) {
  QMap<qint64, QString> texts;
  for (const JournalEvent &event : record.events) {
    const auto attachment = attachmentOf(event);
    if (!attachment || attachment->kind != Attachment::Kind::File)
      continue;
    const auto content = readEvidence(record.incident.id, attachment->sha256, attachment->name);
    if (!content || content->contains('\0'))
      continue;
    QStringDecoder decode(QStringDecoder::Utf8);
    if (const QString text = decode(*content); !decode.hasError())
      texts.insert(event.sequence, text);
  }
  return texts;
}

}  // namespace sternway::platform
