// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attachments.h"

#include "core/format.h"
#include "core/variables.h"

#include <QRegularExpression>

namespace sternway {

using namespace Qt::StringLiterals;

EventDraft attachmentEvent(const Attachment &attachment, const QString &who) {
  if (attachment.kind == Attachment::Kind::Link)
    return {.type = eventtype::attached,
            .summary = tr("Link: %1 (%2)").arg(attachment.name, attachment.address),
            .data = {{u"kind"_s, attachmentKindName(attachment.kind)},
                     {u"name"_s, attachment.name},
                     {u"address"_s, attachment.address},
                     {u"who"_s, who}}};
  return {.type = eventtype::attached,
          .summary = tr("File: %1 (%2)").arg(attachment.name, formatValue(static_cast<double>(attachment.size), Unit::Bytes)),
          .data = {{u"kind"_s, attachmentKindName(attachment.kind)},
                   {u"name"_s, attachment.name},
                   {u"sha256"_s, QString::fromLatin1(attachment.sha256)},
                   {u"size"_s, attachment.size},
                   {u"who"_s, who}}};
}

std::optional<Attachment> attachmentOf(const JournalEvent &event) {
  if (event.type != eventtype::attached)
    return std::nullopt;
  const auto text = [&event](const QString &key) { return event.data.value(key).toString(); };
  const auto kind = attachmentKindName.value(text(u"kind"_s));
  if (!kind)
    return std::nullopt;
  Attachment attachment{.kind = *kind, .name = text(u"name"_s)};
  attachment.sha256 = text(u"sha256"_s).toLatin1();
  attachment.size = event.data.value(u"size"_s).toInteger();
  attachment.address = text(u"address"_s);
  static const QRegularExpression digest(u"^[0-9a-f]{64}$"_s);
  const bool readable =
      attachment.kind == Attachment::Kind::Link ? isWebAddress(attachment.address) : digest.match(text(u"sha256"_s)).hasMatch();
  return readable ? std::optional(attachment) : std::nullopt;
}

}  // namespace sternway
