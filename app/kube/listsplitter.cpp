// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/listsplitter.h"

#include "kube/decode.h"

#include <protozero/pbf_reader.hpp>
#include <protozero/varint.hpp>

#include <iterator>
#include <optional>

namespace sternway::kube {

using namespace Qt::StringLiterals;

namespace {
constexpr QByteArrayView magic("k8s\0", 4);
constexpr QByteArrayView mediaType("application/vnd.kubernetes.protobuf");
constexpr QByteArrayView gzipMagic("\x1f\x8b", 2);
/// More than etcd holds of one object many times over.
constexpr quint64 largestField = quint64(64) * 1024 * 1024;
constexpr qsizetype largestAnswer = qsizetype(1) << 30;

// Numbers of fields: runtime.Unknown, and any list.
constexpr quint32 typeField = 1;
constexpr quint32 rawField = 2;
constexpr quint32 contentTypeField = 4;
constexpr quint32 metadataField = 1;
constexpr quint32 itemField = 2;

struct Field {
  quint32 number = 0;
  qsizetype head = 0;  ///< bytes of its number and length
  quint64 length = 0;
};

/// Empty: more has to come. Throws where it is no field that has a length.
std::optional<Field> fieldAt(const QByteArray &buffer, qsizetype at) {
  const char *const begin = buffer.constData() + at;
  const char *const end = buffer.constData() + buffer.size();
  const char *next = begin;
  try {
    const uint64_t key = protozero::decode_varint(&next, end);
    if ((key & 7U) != 2)
      throw protozero::unknown_pbf_wire_type_exception();
    Field field{.number = static_cast<quint32>(key >> 3U)};
    field.length = protozero::decode_varint(&next, end);
    field.head = std::distance(begin, next);
    return field;
  } catch (const protozero::end_of_buffer_exception &) {
    return std::nullopt;
  }
}

void addField(QByteArray &message, quint32 number, const QByteArray &content) {
  protozero::write_varint(std::back_inserter(message), (number << 3U) | 2U);
  protozero::write_varint(std::back_inserter(message), static_cast<uint64_t>(content.size()));
  message += content;
}
}  // namespace

Result<QByteArray> ListSplitter::inflated(const QByteArray &bytes) {
  if (m_begun)
    return m_gunzip ? m_gunzip->feed(bytes) : bytes;
  m_head += bytes;
  if (m_head.size() < gzipMagic.size())
    return QByteArray();
  m_begun = true;
  if (m_head.startsWith(gzipMagic))
    m_gunzip = std::make_unique<net::Gunzip>(largestAnswer);
  return inflated(std::exchange(m_head, {}));
}

Result<QList<QByteArray>> ListSplitter::feed(const QByteArray &bytes) {
  if (bytes.isEmpty())
    return QList<QByteArray>();
  m_buffer += TRY(inflated(bytes));
  try {
    while (step()) {
    }
  } catch (const protozero::exception &exception) {
    return json::unreadable(QString::fromUtf8(exception.what()));
  }
  if (m_buffer.size() - m_at > largestAnswer)
    return json::unreadable(u"it is larger than %1 bytes"_s.arg(largestAnswer));
  // What is cut is dropped once for all, not once a field.
  m_buffer.remove(0, m_at);
  m_at = 0;
  return std::exchange(m_pages, {});
}

Result<QByteArray> ListSplitter::end() {
  if (m_gunzip && !m_gunzip->isComplete())
    return json::unreadable(u"it is cut off"_s);
  if (m_part == Part::Begin || m_part == Part::Other)
    return m_head + m_buffer;
  if (!m_complete || m_at != m_buffer.size())
    return json::unreadable(u"it is cut off"_s);
  return page(m_metadata);
}

/// False: more has to come.
bool ListSplitter::step() {
  switch (m_part) {
    case Part::Begin:
      if (m_buffer.size() < magic.size())
        return false;
      m_part = m_buffer.startsWith(magic) ? Part::Envelope : Part::Other;
      m_at = m_part == Part::Envelope ? magic.size() : 0;
      return true;
    case Part::Envelope: return stepEnvelope();
    case Part::List: return stepList();
    case Part::Other: return false;
  }
  return false;
}

bool ListSplitter::stepEnvelope() {
  const auto field = fieldAt(m_buffer, m_at);
  if (!field)
    return false;
  if (field->number == rawField) {
    m_at += field->head;
    m_left = field->length;
    m_part = Part::List;
    return true;
  }
  if (field->length > largestField)
    throw protozero::invalid_length_exception();
  const qsizetype size = field->head + static_cast<qsizetype>(field->length);
  if (m_buffer.size() - m_at < size)
    return false;
  const QByteArrayView content = QByteArrayView(m_buffer).sliced(m_at + field->head, static_cast<qsizetype>(field->length));
  if (field->number == typeField)
    m_type = m_buffer.mid(m_at, size);
  else if (!content.isEmpty() && (field->number != contentTypeField || content != mediaType))
    throw protozero::unknown_pbf_wire_type_exception();  // the list is encoded once more, or otherwise
  m_at += size;
  return true;
}

bool ListSplitter::stepList() {
  if (m_left == 0) {
    m_complete = true;
    m_part = Part::Envelope;
    return true;
  }
  const auto field = fieldAt(m_buffer, m_at);
  if (!field)
    return false;
  if (field->length > largestField || static_cast<quint64>(field->head) + field->length > m_left)
    throw protozero::invalid_length_exception();
  const qsizetype size = field->head + static_cast<qsizetype>(field->length);
  if (m_buffer.size() - m_at < size)
    return false;
  if (field->number == metadataField)
    m_metadata = m_buffer.mid(m_at, size);
  else if (field->number == itemField)
    m_items.append(QByteArrayView(m_buffer).sliced(m_at, size));
  m_at += size;
  m_left -= static_cast<quint64>(size);
  if (m_items.size() >= m_pageBytes)
    m_pages.append(page({}));
  return true;
}

QByteArray ListSplitter::page(const QByteArray &metadata) {
  QByteArray page = magic.toByteArray() + m_type;
  addField(page, rawField, metadata + m_items);
  m_items.clear();
  return page;
}

}  // namespace sternway::kube
