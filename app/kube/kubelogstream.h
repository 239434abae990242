// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clusterapi.h"
#include "kube/apiclient.h"

#include <QTimer>

namespace sternway {

/// LogStream over one followed response. A container that says nothing for long is no error, so silence has no limit; a lost
/// connection is found by the client's monitor, which ends the stream.
class KubeLogStream final : public LogStream {
  Q_OBJECT
public:
  KubeLogStream(ApiClient &client, const HttpRequest &request, QObject *context);

private:
  void flush();

  QStringList m_pending;
  QTimer m_flush;
  HttpStream *m_stream;
};

}  // namespace sternway
