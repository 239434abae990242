// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timelineattachments.h"

#include "core/format.h"
#include "core/variables.h"
#include "platform/evidencestore.h"
#include "platform/paths.h"
#include "ui/pool.h"
#include "ui/questions.h"
#include "ui/savefile.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QUrl>

namespace sternway::ui {

using namespace Qt::StringLiterals;

namespace {
/// What a desktop shows and does not run.
bool isLookedAt(const QString &name) {
  static const QStringList endings{u"txt"_s, u"log"_s, u"md"_s,   u"csv"_s,  u"json"_s, u"yaml"_s, u"yml"_s,
                                   u"png"_s, u"jpg"_s, u"jpeg"_s, u"webp"_s, u"gif"_s,  u"pdf"_s};
  return endings.contains(QFileInfo(name).suffix().toLower());
}

QAction *makeAction(const QString &name, const QString &icon, QObject *parent) {
  auto *action = new QAction(QIcon::fromTheme(icon), QString(), parent);
  action->setObjectName(name);
  return action;
}

Error inputError(const QString &message, const QString &detail) {
  return {.kind = ErrorKind::Input, .message = message, .detail = detail, .httpStatus = 0, .retryAfter = {}};
}

/// A folder that goes when nobody needs what is in it any more.
class PictureFolder final : public QObject {
public:
  [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

private:
  QTemporaryDir m_folder;
};
}  // namespace

TimelineAttachments::TimelineAttachments(Writer write, QWidget *parent)
    : QObject(parent),
      m_write(std::move(write)),
      m_parent(parent),
      m_attachFile(makeAction(u"attachFile"_s, u"mail-attachment"_s, this)),
      m_attachLink(makeAction(u"attachLink"_s, u"insert-link"_s, this)),
      m_open(makeAction(u"openAttachment"_s, u"document-open"_s, this)),
      m_save(makeAction(u"saveAttachment"_s, u"document-save"_s, this)) {
  connect(m_attachFile, &QAction::triggered, this, [this] {
    askForFile(m_parent, {.kind = FileQuestion::Kind::Existing, .title = tr("Attach a file"), .place = {}},
               [this, incident = m_incident](const QString &path) { store(path, incident, nullptr); });
  });
  connect(m_attachLink, &QAction::triggered, this, [this] {
    askForLine(m_parent, tr("Attach a link"), tr("Address, and behind it what it shows:"),
               [this, incident = m_incident](const QString &text) { link(text, incident); });
  });
  connect(m_open, &QAction::triggered, this, &TimelineAttachments::open);
  connect(m_save, &QAction::triggered, this, &TimelineAttachments::askWhereToSave);
  retranslate();
  enable();
}

void TimelineAttachments::setIncident(const QString &id) {
  m_incident = id;
  enable();
}

void TimelineAttachments::setCurrent(const std::optional<Attachment> &attachment) {
  m_attachment = attachment;
  enable();
}

void TimelineAttachments::enable() {
  const bool file = m_attachment && m_attachment->kind == Attachment::Kind::File;
  m_attachFile->setEnabled(!m_incident.isEmpty());
  m_attachLink->setEnabled(!m_incident.isEmpty());
  m_open->setEnabled(m_attachment && (!file || isLookedAt(m_attachment->name)));
  m_save->setEnabled(file);
}

void TimelineAttachments::attachFile(const QString &path) {
  store(path, m_incident, nullptr);
}

/// Whichever incident is shown by then. \a source is kept until the file is copied.
void TimelineAttachments::store(const QString &path, const QString &incident, std::shared_ptr<QObject> source) {
  onPool(
      this, [path, incident] { return platform::storeEvidence(path, incident); },
      [this, incident, source = std::move(source)](const Result<platform::StoredEvidence> &stored) {
        if (!stored) {
          Q_EMIT failed(stored.error());
          return;
        }
        m_write(incident,
                attachmentEvent(
                    {.kind = Attachment::Kind::File, .name = stored->name, .sha256 = stored->sha256, .size = stored->size},
                    platform::loginName()));
      });
}

void TimelineAttachments::attachLink(const QString &text) {
  link(text, m_incident);
}

void TimelineAttachments::link(const QString &text, const QString &incident) {
  const QString line = text.simplified();
  const QString address = line.section(u' ', 0, 0);
  const QString what = line.section(u' ', 1);
  if (!isWebAddress(address)) {
    Q_EMIT failed(inputError(tr("This is no address of the web: %1").arg(address), tr("It begins with https:// or http://.")));
    return;
  }
  m_write(
      incident,
      attachmentEvent({.kind = Attachment::Kind::Link, .name = what.isEmpty() ? QUrl(address).host() : what, .address = address},
                      platform::loginName()));
}

void TimelineAttachments::attachPicture(const QImage &picture, const QString &name) {
  if (m_incident.isEmpty())
    return;
  const auto folder = std::make_shared<PictureFolder>();
  const QString path = folder->path(name);
  if (!picture.save(path, "PNG")) {
    Q_EMIT failed({.kind = ErrorKind::Storage,
                   .message = tr("The picture cannot be written"),
                   .detail = tr("Make room on the disk."),
                   .httpStatus = 0,
                   .retryAfter = {}});
    return;
  }
  store(path, m_incident, folder);
}

void TimelineAttachments::open() {
  if (m_attachment->kind == Attachment::Kind::Link) {
    QDesktopServices::openUrl(QUrl(m_attachment->address));
    return;
  }
  onPool(
      this,
      [attachment = *m_attachment, incident = m_incident] {
        return platform::readEvidence(incident, attachment.sha256, attachment.name).map([&](const QByteArray &) {
          return platform::evidenceFile(incident, attachment.sha256, attachment.name);
        });
      },
      [this](const Result<QString> &path) {
        if (!path)
          Q_EMIT failed(path.error());
        else
          QDesktopServices::openUrl(QUrl::fromLocalFile(*path));
      });
}

void TimelineAttachments::askWhereToSave() {
  const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
  askForFile(
      m_parent,
      {.kind = FileQuestion::Kind::Save,
       .title = tr("Save the attached file"),
       .place = folder + u'/' + QFileInfo(m_attachment->name).fileName()},
      [this, attachment = *m_attachment, incident = m_incident](const QString &path) { save(attachment, incident, path); });
}

void TimelineAttachments::saveTo(const QString &path) {
  if (m_attachment && m_attachment->kind == Attachment::Kind::File)
    save(*m_attachment, m_incident, path);
}

void TimelineAttachments::save(const Attachment &attachment, const QString &incident, const QString &path) {
  const QString remedy = tr("Choose another folder, or make room on the disk.");
  onPool(
      this,
      [attachment, incident, path, remedy] {
        return platform::readEvidence(incident, attachment.sha256, attachment.name).and_then([&](const QByteArray &content) {
          return saveFile(path, content, remedy);
        });
      },
      [this](const Result<QString> &saved) {
        if (!saved)
          Q_EMIT failed(saved.error());
      });
}

void TimelineAttachments::retranslate() {
  m_attachFile->setText(
      tr("Attach &file (up to %1)…").arg(formatValue(static_cast<double>(platform::maximumEvidenceSize), Unit::Bytes)));
  m_attachLink->setText(tr("Attach &link…"));
  m_open->setText(tr("&Open attachment"));
  m_save->setText(tr("&Save attachment…"));
}

}  // namespace sternway::ui

#include "moc_timelineattachments.cpp"
