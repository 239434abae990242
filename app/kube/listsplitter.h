// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "net/gzip.h"

#include <QByteArray>
#include <QList>

namespace sternway::kube {

/// Cuts the answer to a list into pages while it comes, however large it is: each is a list of its own, as decodePage() takes it.
/// A compressed answer is inflated. Only protobuf is cut; any other answer is one page, given by end(). The last page alone
/// has the list's metadata (its version, and perhaps a continue token). One thread at a time.
/// What stands where: apimachinery, pkg/runtime/serializer/protobuf/doc.go; pkg/apis/meta/v1/generated.proto, ListMeta.
class ListSplitter final {
public:
  explicit ListSplitter(qsizetype pageBytes = qsizetype(512) * 1024) : m_pageBytes(pageBytes) {}

  /// The pages that \a bytes complete. Protocol: it is damaged, or too large.
  [[nodiscard]] Result<QList<QByteArray>> feed(const QByteArray &bytes);
  /// The answer is over: its last page. Protocol: it is cut off.
  [[nodiscard]] Result<QByteArray> end();
  /// As far as has come.
  [[nodiscard]] bool isProtobuf() const { return m_part == Part::Envelope || m_part == Part::List; }

private:
  enum class Part { Begin, Envelope, List, Other };

  [[nodiscard]] Result<QByteArray> inflated(const QByteArray &bytes);
  [[nodiscard]] bool step();
  [[nodiscard]] bool stepEnvelope();
  [[nodiscard]] bool stepList();
  [[nodiscard]] QByteArray page(const QByteArray &metadata);

  const qsizetype m_pageBytes;
  std::unique_ptr<net::Gunzip> m_gunzip;
  QByteArray m_head;     ///< what has come before it was known how it is written
  bool m_begun = false;  ///< that is known
  Part m_part = Part::Begin;
  QByteArray m_buffer;  ///< what has come and is not cut yet, from m_at on
  qsizetype m_at = 0;
  quint64 m_left = 0;     ///< bytes of the list that are still to come
  QByteArray m_type;      ///< the envelope's field that names the list's kind
  QByteArray m_metadata;  ///< the list's field
  QByteArray m_items;     ///< the list's fields that make the page
  QList<QByteArray> m_pages;
  bool m_complete = false;  ///< the list has been there whole
};

}  // namespace sternway::kube
