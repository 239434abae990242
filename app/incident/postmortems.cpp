// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/postmortems.h"

namespace sternway::incident {

Call<PostMortemDraft> *PostMortems::save(const PostMortemDraft &draft, QObject *context) {
  const quint64 number = m_store.writing();
  return told(m_book.save(draft, this), number, context);
}

Call<PostMortemDraft> *PostMortems::saveLast(const PostMortemDraft &draft, QObject *context) {
  const quint64 number = m_store.writing();
  return told(m_book.saveLast(draft, this), number, context);
}

Call<PostMortemDraft> *PostMortems::told(Call<PostMortemDraft> *saving, quint64 number, QObject *context) {
  auto *call = new Call<PostMortemDraft>(context);
  saving->then([this, number, guard = QPointer(call)](const Result<PostMortemDraft> &saved) {
    if (guard)
      guard->finish(saved);
    m_store.written(number);
  });
  return call;
}

}  // namespace sternway::incident

#include "moc_postmortems.cpp"
