// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/decodemetadata.h"

#include <QCoreApplication>

#include <algorithm>
#include <charconv>

namespace sternway::json {

namespace {

/// Resource versions are numbers in practice, but nobody promises it: other texts get the top bit.
quint64 stampOf(std::string_view resourceVersion) {
  quint64 number = 0;
  const char *end = resourceVersion.data() + resourceVersion.size();
  const auto [read, error] = std::from_chars(resourceVersion.data(), end, number);
  if (error == std::errc() && read == end)
    return number;
  return std::hash<std::string_view>{}(resourceVersion) | (quint64(1) << 63);
}

bool isShown(std::string_view annotation) {
  return annotation == "deployment.kubernetes.io/revision" || annotation == "deployment.kubernetes.io/revision-history" ||
         annotation == "kubernetes.io/change-cause";
}

QList<OwnerReference> readOwners(Value value, Reader &reader) {
  QList<OwnerReference> owners;
  reader.elements(value, [&](Value item) {
    OwnerReference owner;
    reader.read(item, reader.shared("kind", owner.kind), reader.shared("name", owner.name), reader.shared("uid", owner.uid),
                reader.shared("apiVersion", owner.apiVersion), reader.boolean("controller", owner.controller));
    owners.append(owner);
  });
  return owners;
}

}  // namespace

tl::unexpected<Error> unreadable(const QString &detail) {
  return fail(ErrorKind::Protocol, QCoreApplication::translate("Kubernetes", "The API server's answer cannot be read"), detail);
}

QString Metadata::controllerUid() const {
  const auto found = std::find_if(owners.cbegin(), owners.cend(), [](const OwnerReference &owner) { return owner.controller; });
  return found == owners.cend() ? QString() : found->uid;
}

Metadata readMetadata(Value value, Reader &reader, Labels labels) {
  Metadata metadata;
  std::string_view version;
  const auto annotations = [&](Value field) {
    reader.fields(field, [&](std::string_view name, Value text) {
      if (isShown(name))
        metadata.annotations.insert(reader.shared(name), reader.shared(text));
    });
  };
  reader.read(value, reader.text("name", metadata.name), reader.shared("namespace", metadata.nameSpace),
              reader.text("uid", metadata.uid), reader.view("resourceVersion", version),
              reader.integer("generation", metadata.generation), reader.time("creationTimestamp", metadata.created),
              Reader::any("deletionTimestamp", [&](Value field) { metadata.deleting = !reader.view(field).empty(); }),
              Reader::any("labels",
                          [&](Value field) {
                            if (labels == Labels::Keep)
                              metadata.labels = reader.map(field);
                          }),
              Reader::any("annotations", annotations),
              Reader::any("ownerReferences", [&](Value field) { metadata.owners = readOwners(field, reader); }));
  metadata.stamp = version.empty() ? 0 : stampOf(version);
  metadata.resourceVersion = QString::fromUtf8(version.data(), static_cast<qsizetype>(version.size()));
  return metadata;
}

QStringList readImages(Value podTemplate, Reader &reader) {
  QStringList images;
  const auto container = [&](Value value) {
    QString image;
    reader.read(value, reader.shared("image", image));
    images.append(image);
  };
  reader.read(podTemplate, reader.object("spec", reader.each("containers", container)));
  return images;
}

}  // namespace sternway::json
