// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

namespace sternway {

/// Runs a function once in the next turn of the event loop, however often it was asked to; again in the turn after while the
/// function returns true. The part of a Store that is no template.
class StoreNotifier final : public QObject {
public:
  explicit StoreNotifier(std::function<bool()> flush) : m_flush(std::move(flush)) {}

  void schedule();

private:
  void run();

  std::function<bool()> m_flush;
  bool m_scheduled = false;
};

}  // namespace sternway
