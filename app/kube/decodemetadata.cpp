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
    reader.fields(item, [&](std::string_view key, Value field) {
      if (key == "kind")
        owner.kind = reader.shared(field);
      else if (key == "name")
        owner.name = reader.shared(field);
      else if (key == "uid")
        owner.uid = reader.shared(field);
      else if (key == "apiVersion")
        owner.apiVersion = reader.shared(field);
      else if (key == "controller")
        owner.controller = reader.boolean(field);
    });
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
  reader.fields(value, [&](std::string_view key, Value field) {
    if (key == "name")
      metadata.name = reader.text(field);
    else if (key == "namespace")
      metadata.nameSpace = reader.shared(field);
    else if (key == "uid")
      metadata.uid = reader.text(field);
    else if (key == "resourceVersion") {
      const std::string_view text = reader.view(field);
      metadata.stamp = stampOf(text);
      metadata.resourceVersion = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    } else if (key == "generation")
      metadata.generation = reader.integer(field);
    else if (key == "creationTimestamp")
      metadata.created = reader.time(field);
    else if (key == "deletionTimestamp")
      metadata.deleting = !reader.view(field).empty();
    else if (key == "labels" && labels == Labels::Keep)
      metadata.labels = reader.map(field);
    else if (key == "annotations")
      reader.fields(field, [&](std::string_view name, Value text) {
        if (isShown(name))
          metadata.annotations.insert(reader.shared(name), reader.shared(text));
      });
    else if (key == "ownerReferences")
      metadata.owners = readOwners(field, reader);
  });
  return metadata;
}

QStringList readImages(Value podTemplate, Reader &reader) {
  QStringList images;
  reader.fields(podTemplate, [&](std::string_view key, Value spec) {
    if (key != "spec")
      return;
    reader.fields(spec, [&](std::string_view name, Value containers) {
      if (name != "containers")
        return;
      reader.elements(containers, [&](Value container) {
        QString image;
        reader.fields(container, [&](std::string_view field, Value text) {
          if (field == "image")
            image = reader.shared(text);
        });
        images.append(image);
      });
    });
  });
  return images;
}

}  // namespace sternway::json
