// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "notify/mailtransport.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <memory>

namespace sternway::notify {

/// Mail by libcurl. Transfers run on threads of their own, at most two at a time; values cross by copy. Lives on the GUI thread;
/// its end waits for transfers that are under way, which it cuts off.
class CurlMail final : public QObject, public MailTransport {
  Q_OBJECT
public:
  explicit CurlMail(QObject *parent = nullptr);
  ~CurlMail() override;

  [[nodiscard]] Call<MailAnswer> *send(const MailTransfer &transfer, QObject *context) override;

private:
  QThreadPool m_threads;
  std::shared_ptr<std::atomic_bool> m_ends;
};

}  // namespace sternway::notify
