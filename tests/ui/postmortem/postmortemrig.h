// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/await.h"
#include "support/fakeworkspace.h"
#include "ui/postmortem/draftkeeper.h"

namespace sternway::test {

/// A closed incident whose runbook has two sections for its post-mortem, neither of which the record can fill in.
struct PostMortemRig {
  FakeWorkspace workspace;
  ManualClock clock;
  Runbook runbook;
  QString id;

  PostMortemRig() {
    runbook.postMortem.sections = {
        {.title = QStringLiteral("Contributing factors"), .prompt = QStringLiteral("What came together?")},
        {.title = QStringLiteral("Our own"), .prompt = QStringLiteral("Who pays?")}};
    workspace.setRunbook(runbook);
    Incident incident;
    incident.title = QStringLiteral("order-service");
    incident.service = {.context = QStringLiteral("lab"),
                        .nameSpace = QStringLiteral("shop"),
                        .name = QStringLiteral("order-service"),
                        .kind = Kind::Deployment};
    id = await(workspace.memoryJournal().openFor(incident, &workspace))->id;
    append({.type = eventtype::note, .data = {{QStringLiteral("who"), QStringLiteral("alice")}}});
    std::ignore = await(workspace.memoryJournal().close(id, &workspace));
    std::ignore = workspace.incidents();
    workspace.readJournal();
    settle();
  }

  void append(const EventDraft &event) { std::ignore = await(workspace.memoryJournal().append(id, event, &workspace)); }
  static void settle() {
    for (int round = 0; round < 20; ++round)
      QCoreApplication::processEvents();
  }
  [[nodiscard]] PostMortemDraft kept() { return workspace.memoryPostMortems().newest(id); }
  /// As another window does.
  void saveElsewhere(const QString &text, PostMortemStatus status = PostMortemStatus::Draft) {
    PostMortemDraft draft = kept();
    draft.status = status;
    draft.sections = {{.title = QStringLiteral("Contributing factors"), .markdown = text}};
    std::ignore = await(workspace.memoryPostMortems().save(draft, &workspace));
  }
  void sleepUntilSaved() {
    clock.advance(ui::DraftKeeper::autosaveDelay);
    settle();
  }
};

}  // namespace sternway::test
