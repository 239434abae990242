// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/incident.h"

#include <optional>

namespace sternway {

/// What a person has put beside a timeline: a file, of which a copy is kept with the journal, or the address of a page. A plain
/// value; where a file came from is no part of it.
struct Attachment {
  enum class Kind { File, Link };
  Kind kind = Kind::File;
  QString name;            ///< of the file, without its folder; what the link is about
  QByteArray sha256 = {};  ///< of the file's content, in hexadecimal digits
  qint64 size = 0;         ///< of the file, bytes
  QString address = {};    ///< of the link: http or https
};
inline constexpr auto attachmentKindName =
    enumNames<Attachment::Kind>({{Attachment::Kind::File, "file"}, {Attachment::Kind::Link, "link"}});

/// \a who: the login name of who attached it.
[[nodiscard]] EventDraft attachmentEvent(const Attachment &attachment, const QString &who);
/// Nothing where the event is no attachment, or one that cannot be read.
[[nodiscard]] std::optional<Attachment> attachmentOf(const JournalEvent &event);

}  // namespace sternway
