// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal.h"

#include <functional>

class QWidget;

namespace sternway {

/// Asks for a file and writes an incident's timeline into it, as Markdown or JSON by the file's name. The text is made and
/// written on a thread of the pool. GUI thread; what is under way ends with it, unwritten or whole.
class TimelineExporter final : public QObject {
  Q_OBJECT
public:
  /// Asks the operator for a file, beginning with \a suggested, and calls \a chosen with its path, or never. Does not block.
  using Chooser = std::function<void(QWidget *parent, const QString &suggested, std::function<void(const QString &path)> chosen)>;

  explicit TimelineExporter(QObject *parent = nullptr);
  /// For tests: another way to ask.
  void setChooser(Chooser chooser) { m_chooser = std::move(chooser); }

  /// exported() or failed() follows, unless the operator gives no file. The journal outlives the exporter.
  void start(Journal &journal, const QString &incidentId, QWidget *parent);

Q_SIGNALS:
  void exported(const QString &path);
  void failed(const sternway::Error &error);

private:
  void write(Journal &journal, const QString &incidentId, const QString &path);
  void render(const IncidentRecord &record, const QString &path);

  Chooser m_chooser;
};

}  // namespace sternway
