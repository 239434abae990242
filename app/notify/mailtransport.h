// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call.h"

#include <QByteArray>

#include <chrono>

namespace sternway::notify {

enum class MailSecurity {
  StartTls,  ///< required: without it nothing is sent
  Tls,       ///< from the first byte (port 465)
  None       ///< in clear text; the user chose so
};

/// One mail to one recipient.
struct MailTransfer {
  QString host = {};
  int port = 587;
  MailSecurity security = MailSecurity::StartTls;
  QString caFile = {};  ///< PEM; empty: the system's authorities
  QString user = {};    ///< empty: no login
  QString password = {};
  QString sender = {};      ///< the bare address
  QString recipient = {};   ///< the bare address
  QByteArray message = {};  ///< as RFC 5322 has it, with CRLF
  std::chrono::milliseconds timeout{30'000};
};

/// How far a transfer came, and what the server said.
struct MailAnswer {
  enum class Stage {
    NotConnected,  ///< or no TLS: nothing of the mail has left
    Refused,       ///< the server said no, with \c code: at the login, to the sender, the recipient or the mail itself
    Lost,          ///< the connection broke, or timed out, after the mail had begun to leave
    Accepted
  };
  Stage stage = Stage::NotConnected;
  int code = 0;       ///< of SMTP; 0: none came
  QString said = {};  ///< by the server, or by the network; may name the user, never the password
};

/// Port: sends mail. One implementation: CurlMail. GUI thread.
class MailTransport {
public:
  virtual ~MailTransport() = default;
  /// Goes out once. Errors: Input (an address or host that is none), Cancelled.
  [[nodiscard]] virtual Call<MailAnswer> *send(const MailTransfer &transfer, QObject *context) = 0;
};

}  // namespace sternway::notify
