// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attachments.h"
#include "core/result.h"

#include <QAction>
#include <QImage>

#include <functional>
#include <memory>

namespace sternway::ui {

/// Files, links and pictures that are put beside an incident's timeline. A file is copied into the journal's folder under the
/// digest of its content, and the timeline has its name, size and digest; where it came from is not kept. What is saved or opened
/// is compared with its digest first; a file is opened only where it is of a kind that is looked at and never run. GUI thread;
/// the copying is done on a thread of the pool. A child of \a parent, beside whose window it asks.
class TimelineAttachments final : public QObject {
  Q_OBJECT
public:
  /// Writes an event into the record of an incident.
  using Writer = std::function<void(const QString &incident, const EventDraft &event)>;
  TimelineAttachments(Writer write, QWidget *parent);

  void setIncident(const QString &id);  ///< empty: there is none
  void setCurrent(const std::optional<Attachment> &attachment);
  /// Attach file, attach link; open, save.
  [[nodiscard]] QList<QAction *> actions() const { return {m_attachFile, m_attachLink, m_open, m_save}; }

  void attachFile(const QString &path);
  /// \a text: an address, and behind it what it shows.
  void attachLink(const QString &text);
  /// As a PNG with this name.
  void attachPicture(const QImage &picture, const QString &name);
  void saveTo(const QString &path);
  void retranslate();

Q_SIGNALS:
  void failed(const sternway::Error &error);

private:
  void enable();
  void open();
  void askWhereToSave();
  void store(const QString &path, const QString &incident, std::shared_ptr<QObject> source);
  void link(const QString &text, const QString &incident);
  void save(const Attachment &attachment, const QString &incident, const QString &path);

  Writer m_write;
  QWidget *m_parent;
  QString m_incident;
  std::optional<Attachment> m_attachment;
  QAction *m_attachFile;
  QAction *m_attachLink;
  QAction *m_open;
  QAction *m_save;
};

}  // namespace sternway::ui
