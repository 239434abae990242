// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "screenshots/messageplay.h"
#include "screenshots/picturestage.h"

class QPushButton;

namespace sternway::platform {
class Settings;
}
namespace sternway::ui {
class MainWindow;
class RollbackWizard;
}  // namespace sternway::ui

namespace sternway {

/// The rehearsed bad release from the first page to the closed incident, with a picture, light and dark, of what there is to see.
/// Window and settings outlive it. GUI thread.
class IncidentPlay final : public PictureStage {
  Q_OBJECT
public:
  /// The same journal, as another process sees it.
  struct OtherProcess {
    Journal &journal;
    Outbox &outbox;
  };
  IncidentPlay(ui::MainWindow &window, platform::Settings &settings, const OtherProcess &other, const QString &folder,
               QObject *parent = nullptr);

private:
  void see();
  void decide();
  void rollBack();
  void tell();
  void learn();
  void help();
  void review();
  void goOn(const QString &page);

  [[nodiscard]] ui::RollbackWizard *wizard() const;
  [[nodiscard]] QPushButton *next() const;
  [[nodiscard]] std::function<bool()> at(const QString &page) const;
  [[nodiscard]] std::function<bool()> answered(const QString &page) const;

  ui::MainWindow &m_window;
  Journal &m_journal;
  MessageProps m_messages;
  bool m_hasPast = false;  ///< past incidents are in the journal
};

}  // namespace sternway
