// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text.h"
#include "runbook/sections.h"

#include <QUrl>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
/// An address to open, or a path within the repository. Spaces and broken escapes are no part of either.
bool isLinkTarget(const QString &text) {
  const QUrl url(text, QUrl::StrictMode);
  return url.isValid() && !text.contains(u' ') && (!text.contains(u"://"_s) || !url.host().isEmpty());
}

void readLinks(SectionReader &reader, const Field &root, Runbook &runbook) {
  for (const Field &item : reader.items(root, u"links"_s, tr("a list of links"))) {
    if (!reader.isMap(item, {u"title"_s, u"url"_s}))
      continue;
    RunbookLink link{.title = reader.text(item, u"title"_s, Need::Required),
                     .url = reader.text(item, u"url"_s, Need::Required),
                     .line = item.node->line};
    if (!link.url.isEmpty() && !isLinkTarget(link.url))
      reader.problem(*FieldReader::find(item, u"url"_s), tr("\"%1\" is not an address").arg(link.url));
    runbook.links.append(std::move(link));
  }
}
}  // namespace

void readMetadata(SectionReader &reader, const Field &root, Runbook &runbook) {
  const auto metadata = FieldReader::find(root, u"metadata"_s);
  if (!metadata)
    return reader.problem(FieldReader::missing(root, u"metadata"_s), tr("missing"));
  if (!reader.isMap(*metadata, {u"name"_s, u"title"_s, u"owner"_s, u"reviewed"_s, u"nextReview"_s}))
    return;
  runbook.name = reader.id(*metadata, u"name"_s);
  runbook.title = reader.text(*metadata, u"title"_s);
  if (runbook.title.isEmpty())
    runbook.title = runbook.name;
  runbook.owner = reader.text(*metadata, u"owner"_s);
  runbook.reviewed = reader.date(*metadata, u"reviewed"_s);
  runbook.nextReview = reader.date(*metadata, u"nextReview"_s);
  if (runbook.reviewed.isValid() && runbook.nextReview.isValid() && runbook.nextReview < runbook.reviewed)
    reader.problem(*FieldReader::find(*metadata, u"nextReview"_s),
                   tr("the next review is before the last one, %1").arg(runbook.reviewed.toString(Qt::ISODate)));
}

void readReferences(SectionReader &reader, const Field &root, Runbook &runbook) {
  readLinks(reader, root, runbook);
  for (const Field &item : reader.items(root, u"prevention"_s, tr("a list of topics"))) {
    if (item.node->type == YamlNode::Type::Scalar) {
      runbook.prevention.append({.title = reader.text(item).value_or(QString()), .items = {}, .line = item.node->line});
      continue;
    }
    if (!reader.isMap(item, {u"title"_s, u"items"_s}))
      continue;
    PreventionTopic topic{.title = reader.text(item, u"title"_s, Need::Required), .items = {}, .line = item.node->line};
    for (const Field &text : reader.items(item, u"items"_s, tr("a list of texts")))
      if (const auto read = reader.text(text))
        topic.items.append(*read);
    runbook.prevention.append(std::move(topic));
  }
  for (const Field &item : reader.items(root, u"notes"_s, tr("a list of notes")))
    if (reader.isMap(item, {u"title"_s, u"text"_s}))
      runbook.notes.append({.title = reader.text(item, u"title"_s),
                            .text = reader.text(item, u"text"_s, Need::Required),
                            .line = item.node->line});
}

}  // namespace sternway
