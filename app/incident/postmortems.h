// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/postmortemdraft.h"
#include "incident/incidentstore.h"

namespace sternway::incident {

/// The journal's post-mortems for a program that shows incidents: what a save writes into a timeline is in the store by the time
/// that the store tells of it. A save is carried out even when its context dies. GUI thread; book and store outlive it.
class PostMortems final : public QObject, public PostMortemBook {
  Q_OBJECT
public:
  PostMortems(PostMortemBook &book, IncidentStore &store, QObject *parent = nullptr)
      : QObject(parent), m_book(book), m_store(store) {}

  using PostMortemBook::postMortem;
  [[nodiscard]] Call<PostMortemDraft> *postMortem(const QString &incidentId, qint64 version, QObject *context) override {
    return m_book.postMortem(incidentId, version, context);
  }
  [[nodiscard]] Call<QList<PostMortemDraft>> *versions(const QString &incidentId, QObject *context) override {
    return m_book.versions(incidentId, context);
  }
  [[nodiscard]] Call<PostMortemDraft> *save(const PostMortemDraft &draft, QObject *context) override;
  [[nodiscard]] Call<PostMortemDraft> *saveLast(const PostMortemDraft &draft, QObject *context) override;

private:
  [[nodiscard]] Call<PostMortemDraft> *told(Call<PostMortemDraft> *saving, quint64 number, QObject *context);

  PostMortemBook &m_book;
  IncidentStore &m_store;
};

}  // namespace sternway::incident
