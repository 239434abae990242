// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/postmortems.h"

namespace sternway::incident {

Call<PostMortemDraft> *PostMortems::save(const PostMortemDraft &draft, QObject *context) {
  auto *call = new Call<PostMortemDraft>(context);
  const quint64 number = m_store.writing();
  m_book.save(draft, this)->then([this, number, guard = QPointer(call)](const Result<PostMortemDraft> &saved) {
    if (guard)
      guard->finish(saved);
    m_store.written(number);
  });
  return call;
}

}  // namespace sternway::incident
