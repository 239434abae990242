// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call.h"
#include "core/metrics.h"
#include "net/transport.h"

#include <QObject>
#include <QPointer>

namespace sternway::prometheus {

/// What Alertmanager holds: alerts that notify somebody, and those that it keeps quiet.
struct AlertmanagerAnswer {
  QList<Alert> active;      ///< state "firing", activeAt is startsAt
  QList<Alert> suppressed;  ///< silenced, inhibited, or muted at this time of day
};

/// GET /api/v2/alerts. An alert that has ended by now, or is not understood, is left out. ErrorKind::Protocol: it is no such
/// list.
[[nodiscard]] Result<AlertmanagerAnswer> decodeAlertmanager(const QByteArray &body, const QDateTime &now);

/// GET /api/v2/alerts/groups: labels of the alerts that a time interval mutes in every group that they are in, so that nobody is
/// notified of them. Alertmanager tells it from 0.28 on. ErrorKind::Protocol: it is no such list.
[[nodiscard]] Result<QList<StringMap>> decodeMuted(const QByteArray &body);

/// Alertmanager's API v2, direct or through the API server's proxy. It is asked for the silenced and inhibited alerts too,
/// because Prometheus lists these as firing and only Alertmanager knows better. Lives on the GUI thread.
class AlertmanagerClient final : public QObject {
  Q_OBJECT
public:
  /// As PrometheusClient's. \a transport must outlive the client.
  AlertmanagerClient(net::Transport &transport, const QString &pathPrefix, QString source, QObject *parent = nullptr);

  /// Errors as MetricsApi's.
  [[nodiscard]] Call<AlertmanagerAnswer> *alerts(const QDateTime &now, QObject *context);
  [[nodiscard]] QString source() const { return m_source; }

private:
  [[nodiscard]] net::HttpRequest requestFor(const QString &path, const QStringList &wanted) const;
  void leaveOutMuted(const QPointer<Call<AlertmanagerAnswer>> &call, const AlertmanagerAnswer &answer);
  [[nodiscard]] static Error explained(Error error, const QString &source);

  net::Transport &m_transport;
  QString m_prefix;
  QString m_source;
};

}  // namespace sternway::prometheus
