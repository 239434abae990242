// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QObject>

namespace sternway {

/// A response that stays open (a watch, followed logs), given line by line as it comes. Lives on the GUI thread until its
/// context or its owner deletes it, also from within its own signals.
class HttpStream : public QObject {
  Q_OBJECT
public:
  using QObject::QObject;
  /// Closes the connection; nothing is emitted afterwards.
  virtual void close() = 0;

Q_SIGNALS:
  void opened();                              ///< 2xx: the headers are here
  void line(const QByteArray &line);          ///< without its line feed
  void ended();                               ///< the server closed the stream in good order
  void failed(const sternway::Error &error);  ///< connection lost, status other than 2xx, silence for longer than the limit
};

}  // namespace sternway
