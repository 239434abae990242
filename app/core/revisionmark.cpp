// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/revisionmark.h"

#include "core/format.h"

#include <QJsonArray>

#include <algorithm>

namespace sternway {

using namespace Qt::StringLiterals;

namespace {
QJsonObject markData(const ObjectRef &workload, const RevisionMark &mark) {
  return {{u"target"_s, toJson(targetOf(workload))},
          {u"revisionUid"_s, mark.revisionUid},
          {u"revision"_s, mark.number},
          {u"images"_s, QJsonArray::fromStringList(mark.images)},
          {u"digests"_s, QJsonArray::fromStringList(mark.digests)},
          {u"reason"_s, mark.reason},
          {u"who"_s, mark.who}};
}

RevisionMark markFrom(const JournalEvent &event) {
  const QJsonObject &data = event.data;
  return {.revisionUid = data.value(u"revisionUid"_s).toString(),
          .number = data.value(u"revision"_s).toInteger(),
          .images = data.value(u"images"_s).toVariant().toStringList(),
          .digests = data.value(u"digests"_s).toVariant().toStringList(),
          .reason = data.value(u"reason"_s).toString(),
          .who = data.value(u"who"_s).toString(),
          .at = event.at};
}

bool isWithin(const QStringList &part, const QStringList &all) {
  return !part.isEmpty() && std::ranges::all_of(part, [&all](const QString &each) { return all.contains(each); });
}

/// All images, not one of them: a sidecar is the same in every revision. One reference may have several digests, that of the list
/// and those that nodes pulled: of the same references fewer are enough.
bool holdsFor(const RevisionMark &mark, const QStringList &images, const QStringList &digests) {
  const bool areSame = isWithin(mark.images, images) && isWithin(images, mark.images);
  const bool areKnown = mark.digests.size() >= mark.images.size() && digests.size() >= images.size() && !digests.isEmpty();
  return areKnown ? isWithin(mark.digests, digests) || (areSame && isWithin(digests, mark.digests)) : areSame;
}
}  // namespace

EventDraft revisionMarkedEvent(const ObjectRef &workload, const RevisionMark &mark) {
  return {.type = eventtype::revisionMarked,
          .summary = tr("Revision %1 is marked do not use: %2").arg(QString::number(mark.number), mark.reason),
          .data = markData(workload, mark)};
}

EventDraft revisionUnmarkedEvent(const ObjectRef &workload, const RevisionMark &mark) {
  return {.type = eventtype::revisionUnmarked,
          .summary = tr("Revision %1 may be used again: %2").arg(QString::number(mark.number), mark.reason),
          .data = markData(workload, mark)};
}

QList<RevisionMark> revisionMarks(const QList<IncidentRecord> &records, const ObjectRef &workload) {
  const QJsonObject target = toJson(targetOf(workload));
  QList<JournalEvent> events;
  for (const IncidentRecord &record : records)
    for (const JournalEvent &event : record.events)
      if ((event.type == eventtype::revisionMarked || event.type == eventtype::revisionUnmarked) &&
          event.data.value(u"target"_s).toObject() == target)
        events << event;
  std::ranges::stable_sort(events, {}, &JournalEvent::recordedAt);
  QList<RevisionMark> marks;
  for (const JournalEvent &event : std::as_const(events)) {
    const RevisionMark mark = markFrom(event);
    // A newer word on the same thing takes the place of the older one.
    marks.removeIf([&mark](const RevisionMark &older) {
      return older.revisionUid == mark.revisionUid || holdsFor(older, mark.images, mark.digests);
    });
    if (event.type == eventtype::revisionMarked)
      marks << mark;
  }
  return marks;
}

QStringList imageDigests(const QStringList &references) {
  QStringList digests;
  for (const QString &reference : references)
    if (const qsizetype at = reference.indexOf(u"@sha256:"_s); at >= 0)
      digests << reference.mid(at + 1);
  digests.removeDuplicates();
  return digests;
}

const RevisionMark *markOfImages(const QList<RevisionMark> &marks, const QStringList &images, const QStringList &digests) {
  const auto found =
      std::find_if(marks.crbegin(), marks.crend(), [&](const RevisionMark &mark) { return holdsFor(mark, images, digests); });
  return found == marks.crend() ? nullptr : &*found;
}

namespace {
/// Pods may have more: a sidecar that a webhook has put into them is none of the release.
bool isOfTemplate(const ContainerStatus &container, const Revision &revision) {
  const QJsonArray containers = revision.podTemplate.value(u"spec"_s).toObject().value(u"containers"_s).toArray();
  return containers.isEmpty() || std::ranges::any_of(containers, [&container](const QJsonValue &each) {
           return each[u"name"_s].toString() == container.name;
         });
}
}  // namespace

QStringList runningDigests(const Revision &revision, const QList<Pod> &pods) {
  QStringList references;
  for (const Pod &pod : pods)
    if (pod.templateHash == revision.templateHash)
      for (const ContainerStatus &container : pod.containers)
        if (isOfTemplate(container, revision))
          references << container.imageId;
  return imageDigests(references);
}

QMap<QString, RevisionMark> marksThatHold(const QList<RevisionMark> &marks, const History &history, const QList<Pod> &pods) {
  QMap<QString, RevisionMark> held;
  for (const Revision &revision : history.revisions) {
    const QStringList digests = imageDigests(revision.images) + runningDigests(revision, pods);
    const auto own =
        std::find_if(marks.crbegin(), marks.crend(), [&](const RevisionMark &mark) { return mark.revisionUid == revision.uid; });
    if (own != marks.crend())
      held.insert(revision.uid, *own);
    else if (const RevisionMark *mark = markOfImages(marks, revision.images, digests))
      held.insert(revision.uid, *mark);
  }
  return held;
}

QString markWords(const RevisionMark &mark) {
  const QString day = mark.at.toLocalTime().toString(u"yyyy-MM-dd"_s);
  const QString reason = mark.reason.isEmpty() ? tr("no reason given") : mark.reason;
  return mark.who.isEmpty() ? tr("marked do not use on %1: %2").arg(day, reason)
                            : tr("marked do not use by %1 on %2: %3").arg(mark.who, day, reason);
}

}  // namespace sternway
