// SPDX-License-Identifier: GPL-3.0-or-later
#include "screenshots/picturestage.h"

#include "platform/settings.h"

#include <tuple>

namespace sternway {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

PictureStage::PictureStage(QWidget &window, platform::Settings &settings, const QString &folder, QObject *parent)
    : QObject(parent), m_settings(settings), m_gallery(window, folder) {
  connect(&m_play, &StagePlay::ended, this, &PictureStage::ended);
  connect(&m_play, &StagePlay::stuck, this, &PictureStage::failed);
}

void PictureStage::show(const QString &name, const std::function<bool()> &ready) {
  m_play.add({.name = name, .ready = ready, .act = [] {}});
  m_play.add({.name = name, .act = [this, name] { hang(name + u"-light"_s); }, .rest = 400ms});
  const auto use = [this](const QString &theme) { std::ignore = m_settings.set(platform::setting::theme, theme); };
  m_play.add({.name = name, .act = [use] { use(u"dark"_s); }});
  m_play.add({.name = name,
              .act =
                  [this, name, use] {
                    hang(name + u"-dark"_s);
                    use(u"light"_s);
                  },
              .rest = 400ms});
}

void PictureStage::hang(const QString &name) {
  if (!m_gallery.hang(name))
    Q_EMIT failed(name);
}

}  // namespace sternway

#include "moc_picturestage.cpp"
