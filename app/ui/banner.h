// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/verdict.h"
#include "ui/retranslated.h"

#include <QFrame>
#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;

namespace sternway::ui {

/// A strip with a sign, a sentence and perhaps a button, tinted by its mark. It is hidden while it has no text, and what it says
/// is announced to assistive technology when it changes. GUI thread.
class Banner final : public Retranslated<QFrame> {
  Q_OBJECT
public:
  explicit Banner(QWidget *parent = nullptr, const QString &name = QStringLiteral("banner"));
  void say(Mark mark, const QString &text);  ///< an empty text hides it
  /// What came of the error, in words, with a button for what the guide says about it, where it does.
  void sayError(Mark mark, const QString &text, const Error &error);
  [[nodiscard]] QString text() const;
  void setAction(const QString &text);  ///< empty: no button
  void makeBadge();                     ///< as wide as its one line, in a row of others

Q_SIGNALS:
  void triggered();  ///< the button

protected:
  void paintEvent(QPaintEvent *event) override;

private:
  void retranslate() override;

  Mark m_mark = Mark::Notice;
  QString m_topic;  ///< of the guide
  QLabel *m_label;
  QPushButton *m_more;
  QPushButton *m_button;
};

class Fleet;
class Workspace;

/// What must be seen whatever page is shown, above it: a service that is to be rolled back, production, rehearsal, and what is
/// unusual about a connection (TLS not verified). GUI thread; workspace and fleet outlive it.
class NoticeStrip final : public Retranslated<QWidget> {
  Q_OBJECT
public:
  NoticeStrip(Workspace &workspace, Fleet &fleet, QWidget *parent = nullptr);
  /// Once, until the user dismisses it or another notice comes.
  void say(const QString &text);
  void sayError(const QString &text, const Error &error);
  /// The user looks at the service: its page says what the alarm does.
  void see(const ObjectRef &service);

Q_SIGNALS:
  void opened(const sternway::ObjectRef &service);

private:
  void refresh();
  void sound(const ServiceStatus &status);
  void retranslate() override;

  Workspace &m_workspace;
  Fleet &m_fleet;
  Banner *m_alarm;
  Banner *m_production;
  Banner *m_rehearsal;
  Banner *m_connection;
  Banner *m_said;
  std::optional<ServiceStatus> m_alarmed;
};

}  // namespace sternway::ui
