// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pdfoutline.h"

#include <QMap>

namespace sternway::report {

namespace {

/// A text string (7.9.2.2), in hexadecimal digits, so that no character of it ends anything.
QByteArray pdfText(const QString &text) {
  QByteArray digits = "FEFF";
  for (const QChar character : text)
    digits += QByteArray::number(character.unicode(), 16).rightJustified(4, '0');
  return '<' + digits + '>';
}

QByteArray reference(qint64 object) {
  return QByteArray::number(object) + " 0 R";
}

QByteArray pdfNumber(double value) {
  return QByteArray::number(value, 'f', 2);
}

/// The number after \a key in a dictionary; -1: there is none.
qint64 numberAfter(const QByteArray &dictionary, const QByteArray &key) {
  const qsizetype at = dictionary.indexOf(key + ' ');
  if (at < 0)
    return -1;
  const qsizetype begin = at + key.size() + 1;
  qsizetype end = begin;
  while (end < dictionary.size() && dictionary.at(end) >= '0' && dictionary.at(end) <= '9')
    ++end;
  return end > begin ? dictionary.mid(begin, end - begin).toLongLong() : -1;
}

/// The objects of a file with one table of cross-references.
class PdfObjects {
public:
  explicit PdfObjects(const QByteArray &pdf) : m_pdf(pdf) {
    const qsizetype start = pdf.lastIndexOf("startxref\n");
    m_table = start < 0 ? -1 : pdf.mid(start + 10, 20).split('\n').constFirst().trimmed().toLongLong();
    if (m_table <= 0 || m_table >= start || !pdf.mid(m_table, 7).startsWith("xref\n0 "))
      return;
    const qsizetype trailer = pdf.indexOf("trailer", m_table);
    const qsizetype open = pdf.indexOf("<<", trailer);
    const qsizetype close = pdf.lastIndexOf(">>", start);
    if (trailer < 0 || open < 0 || close < open)
      return;
    m_trailer = pdf.mid(open + 2, close - open - 2);
    const QByteArrayList lines = pdf.mid(m_table, trailer - m_table).split('\n');
    for (qsizetype line = 2; line < lines.size(); ++line)
      m_offsets.append(lines.at(line).left(10).toLongLong());
  }

  [[nodiscard]] qint64 tableOffset() const { return m_table; }
  [[nodiscard]] const QByteArray &trailer() const { return m_trailer; }
  /// The dictionary of an object without a stream, from its "<<" to before the last ">>"; empty: it is not there.
  [[nodiscard]] QByteArray dictionary(qint64 object) const {
    const qint64 offset = object < 0 ? 0 : m_offsets.value(object);
    const QByteArray head = QByteArray::number(object) + " 0 obj";
    if (offset <= 0 || m_pdf.mid(offset, head.size()) != head)
      return {};
    const QByteArray body = m_pdf.mid(offset, m_pdf.indexOf("endobj", offset) - offset);
    const qsizetype open = body.indexOf("<<");
    const qsizetype close = body.lastIndexOf(">>");
    return open < 0 || close < open ? QByteArray() : body.mid(open, close - open);
  }

private:
  const QByteArray &m_pdf;
  qint64 m_table = -1;
  QByteArray m_trailer;
  QList<qint64> m_offsets;
};

/// "[6 0 R 12 0 R]" after /Kids.
QList<qint64> kidsOf(const QByteArray &pages) {
  const qsizetype open = pages.indexOf('[', pages.indexOf("/Kids"));
  const QByteArrayList words = pages.mid(open + 1, pages.indexOf(']', open) - open - 1).simplified().split(' ');
  QList<qint64> kids;
  for (qsizetype i = 0; i + 2 < words.size(); i += 3)
    kids.append(words.at(i).toLongLong());
  return kids;
}

/// Makes the objects that are new, or take the place of others.
class PdfUpdate {
public:
  PdfUpdate(const PdfObjects &objects, const PdfExtras &extras)
      : m_objects(objects),
        m_extras(extras),
        m_next(numberAfter(objects.trailer(), "/Size")),
        m_root(numberAfter(objects.trailer(), "/Root")),
        m_catalog(objects.dictionary(m_root)),
        m_pages(kidsOf(objects.dictionary(numberAfter(m_catalog, "/Pages")))) {}

  /// False: the file is not laid out as expected.
  bool make() {
    if (m_next <= 0 || m_catalog.isEmpty() || m_pages.isEmpty())
      return false;
    QByteArray catalog = m_catalog;
    // Qt 6.8 names an empty list of names; a key that stands twice is one too many.
    if (!m_extras.files.isEmpty())
      if (const qsizetype at = catalog.indexOf("/Names "); at >= 0)
        catalog.remove(at, catalog.indexOf(" R", at) + 2 - at);
    catalog += "/Lang " + pdfText(m_extras.language) + "\n/ViewerPreferences << /DisplayDocTitle true >>\n";
    if (!m_extras.bookmarks.isEmpty())
      catalog += "/Outlines " + reference(addBookmarks()) + "\n/PageMode /UseOutlines\n";
    if (!m_extras.files.isEmpty())
      catalog += "/Names << /EmbeddedFiles " + reference(addFiles()) + " >>\n";
    m_new.insert(m_root, catalog + ">>");
    return addLinks();
  }

  [[nodiscard]] QByteArray appendedTo(const QByteArray &pdf) const {
    QByteArray out = pdf;
    QByteArray table = "xref\n";
    for (auto object = m_new.cbegin(); object != m_new.cend(); ++object) {
      table += QByteArray::number(object.key()) + " 1\n" + QByteArray::number(out.size()).rightJustified(10, '0') + " 00000 n \n";
      out += QByteArray::number(object.key()) + " 0 obj\n" + object.value() + "\nendobj\n";
    }
    QByteArray trailer = m_objects.trailer();
    trailer.replace("/Size " + QByteArray::number(numberAfter(trailer, "/Size")), "/Size " + QByteArray::number(m_next));
    const QByteArray start = QByteArray::number(out.size());
    return out + table + "trailer\n<<" + trailer + "/Prev " + QByteArray::number(m_objects.tableOffset()) + "\n>>\nstartxref\n" +
           start + "\n%%EOF\n";
  }

private:
  [[nodiscard]] QByteArray destination(const PdfPlace &place) const {
    return "[" + reference(m_pages.value(place.page, m_pages.constFirst())) + " /XYZ " + pdfNumber(place.point.x()) + ' ' +
           pdfNumber(place.point.y()) + " 0]";
  }

  /// For each bookmark the nearest one before it of a lower level; -1: the outline itself.
  [[nodiscard]] QList<qsizetype> parents() const {
    QList<qsizetype> parents;
    for (qsizetype i = 0; i < m_extras.bookmarks.size(); ++i) {
      qsizetype parent = i - 1;
      while (parent >= 0 && m_extras.bookmarks.at(parent).level >= m_extras.bookmarks.at(i).level)
        parent = parents.at(parent);
      parents.append(parent);
    }
    return parents;
  }

  /// The outline's object (12.3.3). All are open.
  qint64 addBookmarks() {
    const qint64 root = m_next++;
    const qint64 first = m_next;
    const qsizetype count = m_extras.bookmarks.size();
    m_next += count;
    const QList<qsizetype> parentOf = parents();
    QMap<qsizetype, QList<qsizetype>> children;
    QList<qsizetype> below(count, 0);
    for (qsizetype i = count - 1; i >= 0; --i) {
      children[parentOf.at(i)].prepend(i);
      if (parentOf.at(i) >= 0)
        below[parentOf.at(i)] += below.at(i) + 1;
    }
    const auto family = [&](qsizetype parent, qsizetype open) {
      const QList<qsizetype> own = children.value(parent);
      return own.isEmpty() ? QByteArray()
                           : " /First " + reference(first + own.constFirst()) + " /Last " + reference(first + own.constLast()) +
                                 " /Count " + QByteArray::number(open);
    };
    m_new.insert(root, "<< /Type /Outlines" + family(-1, count) + " >>");
    for (auto siblings = children.cbegin(); siblings != children.cend(); ++siblings)
      for (qsizetype n = 0; n < siblings->size(); ++n) {
        const qsizetype i = siblings->at(n);
        const PdfBookmark &bookmark = m_extras.bookmarks.at(i);
        QByteArray item = "<< /Title " + pdfText(bookmark.title) + " /Parent " +
                          reference(siblings.key() < 0 ? root : first + siblings.key()) + " /Dest " + destination(bookmark.place);
        if (n > 0)
          item += " /Prev " + reference(first + siblings->at(n - 1));
        if (n + 1 < siblings->size())
          item += " /Next " + reference(first + siblings->at(n + 1));
        m_new.insert(first + i, item + family(i, below.at(i)) + " >>");
      }
    return root;
  }

  /// The tree of names (7.9.6, 7.11.4): one leaf, sorted as the map is.
  qint64 addFiles() {
    QByteArray names;
    for (auto file = m_extras.files.cbegin(); file != m_extras.files.cend(); ++file) {
      constexpr qsizetype sizeInFront = 4;  // which qCompress() puts before what zlib has made
      const QByteArray packed = qCompress(*file).mid(sizeInFront);
      const qint64 stream = m_next++;
      m_new.insert(stream, "<< /Type /EmbeddedFile /Subtype /text#2Fplain /Filter /FlateDecode /Length " +
                               QByteArray::number(packed.size()) + " /Params << /Size " + QByteArray::number(file->size()) +
                               " >> >>\nstream\n" + packed + "\nendstream");
      const QByteArray name = pdfText(file.key());
      const qint64 specification = m_next++;
      m_new.insert(specification, "<< /Type /Filespec /F <" + file.key().toLatin1().toHex() + "> /UF " + name + " /EF << /F " +
                                      reference(stream) + " >> >>");
      names += name + ' ' + reference(specification) + '\n';
    }
    m_new.insert(m_next, "<< /Names [\n" + names + "] >>");
    return m_next++;
  }

  [[nodiscard]] QByteArray annotation(const PdfLink &link) const {
    const QByteArray target = link.address.isEmpty() ? "/Dest " + destination(m_extras.bookmarks.value(link.bookmark).place)
                                                     : "/A << /S /URI /URI <" + link.address.toHex() + "> >>";
    return "<< /Type /Annot /Subtype /Link /Border [0 0 0] /Rect [" + pdfNumber(link.area.left()) + ' ' +
           pdfNumber(link.area.top()) + ' ' + pdfNumber(link.area.right()) + ' ' + pdfNumber(link.area.bottom()) + "] " + target +
           " >>\n";
  }

  bool addLinks() {
    QMap<qsizetype, QByteArray> annotations;  // by page
    for (const PdfLink &link : m_extras.links)
      annotations[link.page] += annotation(link);
    for (auto each = annotations.cbegin(); each != annotations.cend(); ++each) {
      const qint64 page = m_pages.value(each.key(), -1);
      const QByteArray dictionary = m_objects.dictionary(page);
      if (dictionary.isEmpty())
        return false;
      if (const qint64 list = numberAfter(dictionary, "/Annots"); list > 0)
        m_new.insert(list, "[\n" + each.value() + ']');
      else
        m_new.insert(page, dictionary + "/Annots [\n" + each.value() + "]\n>>");
    }
    return true;
  }

  const PdfObjects &m_objects;
  const PdfExtras &m_extras;
  qint64 m_next;
  qint64 m_root;
  QByteArray m_catalog;
  QList<qint64> m_pages;  ///< their objects
  QMap<qint64, QByteArray> m_new;
};

}  // namespace

QByteArray withExtras(const QByteArray &pdf, const PdfExtras &extras) {
  const PdfObjects objects(pdf);
  PdfUpdate update(objects, extras);
  return update.make() ? update.appendedTo(pdf) : pdf;
}

}  // namespace sternway::report
