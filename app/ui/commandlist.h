// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/incident.h"
#include "models/commandmodel.h"

#include <QScrollArea>

class QVBoxLayout;

namespace sternway::ui {

class Actions;
class Declarations;
class Fleet;
class Workspace;

/// What a command stands for: the scheme of PaletteEntry::id. Its target is an ObjectRef (Service, Namespace), a name (Context,
/// Rehearsal, Action, Symptom) or an Incident.
enum class CommandKind { Action, Service, Namespace, Context, Rehearsal, Incident, Declare, Withdraw };
[[nodiscard]] CommandKind kindOf(const models::PaletteEntry &command);

/// Everything that can be opened by its name now, except incidents, which come from the journal.
[[nodiscard]] QList<models::PaletteEntry> commandsOf(const Workspace &workspace, Fleet &fleet, const Actions &actions);
[[nodiscard]] QList<models::PaletteEntry> commandsOf(const QList<Incident> &incidents);
/// To declare or withdraw each symptom of a service's runbook.
[[nodiscard]] QList<models::PaletteEntry> commandsOf(const Declarations &declarations);

/// Something that is worth copying.
struct CopyEntry {
  QString title;
  QString detail;  ///< beside the title, quieter
  QString text;    ///< what is shown under it, and copied
  QString url;     ///< a web page that can be opened (http and https only), or empty
  bool code = false;
};

/// A scrolling list of entries, each with a button that copies it and, where it is a web page, one that opens it. GUI thread.
class CopyList final : public QScrollArea {
  Q_OBJECT
public:
  explicit CopyList(QWidget *parent = nullptr);
  void clear();
  void addHeading(const QString &text);
  void addText(const QString &text);  ///< a sentence of its own
  void addEntry(const CopyEntry &entry);

Q_SIGNALS:
  void copied(const QString &title);

private:
  QWidget *makeWords(const CopyEntry &entry);
  QVBoxLayout *m_column = nullptr;
};

}  // namespace sternway::ui
