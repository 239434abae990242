// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal.h"
#include "ui/workspace.h"

#include <QCoreApplication>

#include <functional>

class QWidget;

namespace sternway::ui {

/// Writes an incident's timeline, or the draft of its post-mortem, into a file, in the format that the file's name says.
struct TimelineExporter {
  Q_DECLARE_TR_FUNCTIONS(sternway::ui::TimelineExporter)
public:
  /// Asks for the file; \a done has its path, and is not called where the operator gives none. The text is made and written on a
  /// thread of the pool. GUI thread; what is under way ends with \a parent, unwritten or whole. The journal outlives it.
  static void start(Journal &journal, const QString &incidentId, QWidget *parent,
                    std::function<void(const Result<QString> &path)> done);
  /// The same with the post-mortem, as people have written it by then; else its draft. The workspace outlives it.
  static void startPostMortem(Workspace &workspace, const Incident &incident, QWidget *parent,
                              std::function<void(const Result<QString> &path)> done);
};

}  // namespace sternway::ui
