// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/incident.h"
#include "core/postmortemdraft.h"
#include "core/result.h"
#include "core/runbook.h"
#include "core/stepdescriptor.h"
#include "report/document.h"

namespace sternway::report {

/// What a draft is made of. The pointers outlive the call.
struct PostMortemSource {
  const StepKinds &kinds;
  const IncidentRecord &record;
  const Runbook *runbook = nullptr;        ///< that the service follows; null: not known
  const PostMortemDraft *draft = nullptr;  ///< what people have written; null, or without a version: nothing
};

/// The post-mortem as people have written it; else the draft of one: the sections of the runbook, else those that the known
/// templates have between them. It tells what the record says, each claim with its events, and people as roles. What the record
/// does not say is an open question. Pure; any thread.
[[nodiscard]] Document postMortem(const PostMortemSource &source);

/// The same as Markdown; what people have written stands in it letter by letter.
[[nodiscard]] QString postMortemMarkdown(const PostMortemSource &source);

/// The same for other programs: milestones, durations, impact, sections (id, title, prompt, Markdown, open questions), action
/// items. Times are ISO 8601 in UTC; what is not known is null.
[[nodiscard]] QJsonObject postMortemJson(const PostMortemSource &source);

/// One file's contents; see exportReport().
[[nodiscard]] Result<QByteArray> exportPostMortem(const PostMortemSource &source, const QString &format);

}  // namespace sternway::report
