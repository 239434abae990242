// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/targetref.h"
#include "core/workload.h"

#include <QObject>
#include <QVariant>

#include <memory>
#include <optional>

class QSettings;

namespace sternway::platform {

/// One key of the settings: its name in the file, what it is when nobody has set it, and where one of a few words is meant,
/// which.
template <typename T>
struct Setting {
  QString name;
  T fallback;
  QStringList choices = {};
};

/// The same, with a value for each scope, for example each context of the kubeconfig.
template <typename T>
struct ScopedSetting {
  QString name;
  T fallback;
};

/// All settings there are, one line a key.
namespace setting {
// clang-format off
inline const Setting<QString> theme{QStringLiteral("appearance/theme"), QStringLiteral("system"), {QStringLiteral("system"), QStringLiteral("light"), QStringLiteral("dark")}};
inline const Setting<QString> language{QStringLiteral("appearance/language"), QString()};                             ///< empty: the system's
inline const Setting<QString> kubeconfig{QStringLiteral("kubernetes/kubeconfig"), QString()};                         ///< empty: as kubectl finds it
inline const Setting<QString> runbooks{QStringLiteral("runbooks/folder"), QString()};                                  ///< empty: the usual one, see runbookFolder()
inline const ScopedSetting<QString> prometheus{QStringLiteral("prometheus/source"), QString()};                       ///< by context: a URL, or service/NAMESPACE/NAME:PORT
inline const ScopedSetting<QString> alertmanager{QStringLiteral("alertmanager/source"), QString()};                   ///< by context: as prometheus/source, with the same authentication
inline const ScopedSetting<QString> prometheusConfig{QStringLiteral("prometheus/httpConfigFile"), QString()};         ///< by context: a file as Prometheus' http_config
inline const ScopedSetting<QString> prometheusLogin{QStringLiteral("prometheus/login"), QStringLiteral("none")};                ///< by context: "none", "bearer" or "basic"; the secret is in the SecretStore (prometheusSecretKey())
inline const ScopedSetting<QString> prometheusUser{QStringLiteral("prometheus/user"), QString()};                      ///< by context: for "basic"
inline const ScopedSetting<QString> clusterLabel{QStringLiteral("prometheus/clusterLabel"), QString()};               ///< by context: "LABEL=VALUE" of its series where several clusters share a source; "none": they do not; empty: found by itself
inline const ScopedSetting<bool> production{QStringLiteral("contexts/production"), false};                            ///< by context: ask twice, show it red
inline const ScopedSetting<QStringList> namespaces{QStringLiteral("contexts/namespaces"), QStringList()};             ///< by context: those that the user typed or chose
inline const ScopedSetting<QByteArray> columns{QStringLiteral("tables/columns"), QByteArray()};                        ///< by table: widths, order and sorting
inline const Setting<QByteArray> windowGeometry{QStringLiteral("window/geometry"), QByteArray()};                     ///< base64
inline const Setting<QByteArray> windowState{QStringLiteral("window/state"), QByteArray()};                           ///< base64: docks and toolbar
inline const Setting<bool> incidentShown{QStringLiteral("window/incident"), false};                                     ///< its dock
inline const Setting<QStringList> openContexts{QStringLiteral("window/contexts"), QStringList()};                     ///< those that were open last
inline const Setting<QString> page{QStringLiteral("window/page"), QString()};                                         ///< "fleet", or a service as CONTEXT\nNAMESPACE\nKIND\nNAME
inline const Setting<QString> seenVersion{QStringLiteral("window/seenVersion"), QString()};                           ///< of Sternway, that was started last; what is new in a later one is told once
inline const Setting<QByteArray> helpGeometry{QStringLiteral("help/geometry"), QByteArray()};                         ///< base64
inline const Setting<QByteArray> helpSplitter{QStringLiteral("help/splitter"), QByteArray()};                         ///< base64: between the contents and the page
inline const Setting<int> helpZoom{QStringLiteral("help/zoom"), 0};                                                   ///< steps larger than usual, or smaller
inline const Setting<int> tourStop{QStringLiteral("help/tourStop"), 0};                                               ///< where the tour is taken up
inline const Setting<bool> tourSeen{QStringLiteral("help/tourSeen"), false};                                          ///< it was finished or left: it does not come by itself again
inline const Setting<QStringList> recentCommands{QStringLiteral("window/recent"), QStringList()};                     ///< ids, newest first
inline const Setting<QStringList> acceptedRunbooks{QStringLiteral("runbooks/accepted"), QStringList()};                ///< SHA-256 in hexadecimal, oldest first; see RunbookTrust
inline const Setting<QString> chartRange{QStringLiteral("service/range"), QStringLiteral("1h"), {QStringLiteral("15m"), QStringLiteral("1h"), QStringLiteral("6h"), QStringLiteral("24h"), QStringLiteral("7d")}};
inline const Setting<QString> trialPeriod{QStringLiteral("service/trialPeriod"), QStringLiteral("7d"), {QStringLiteral("6h"), QStringLiteral("24h"), QStringLiteral("7d"), QStringLiteral("30d")}};  ///< "Try on history"
inline const Setting<QString> serviceTab{QStringLiteral("service/tab"), QStringLiteral("revisions"), {QStringLiteral("revisions"), QStringLiteral("pods"), QStringLiteral("events"), QStringLiteral("logs"), QStringLiteral("matrix")}};
inline const Setting<QByteArray> serviceSplitter{QStringLiteral("service/splitter"), QByteArray()};                    ///< between the charts and the tabs
inline const Setting<QStringList> channels{QStringLiteral("notify/channels"), QStringList()};                          ///< JSON, see ChannelBook; secrets by name only
inline const ScopedSetting<QString> secretUse{QStringLiteral("secrets/lastUse"), QString()};                           ///< by key of the SecretStore: when it was used last, ISO 8601 in UTC
inline const Setting<bool> trayNotices{QStringLiteral("notifications/tray"), true};                                  ///< tell of a change of verdict in the system tray
inline const Setting<int> updateMinutes{QStringLiteral("notify/updateMinutes"), 30};                                   ///< remind of an incident without an update for so long, where its runbook does not say it; 0: never
// clang-format on
}  // namespace setting

/// Under which key the SecretStore holds the token or password for a context's Prometheus.
[[nodiscard]] inline QString prometheusSecretKey(const QString &context) {
  return QStringLiteral("prometheus/") + context;
}

/// The user's settings in an INI file (mode 0600). Values are read from memory; a change is written at once. No secret belongs
/// here. Lives on the GUI thread; several processes may use one file: a change keeps what others changed elsewhere in it.
class Settings final : public QObject {
  Q_OBJECT
public:
  explicit Settings(const QString &file, QObject *parent = nullptr);
  ~Settings() override;

  template <typename T>
  [[nodiscard]] T get(const Setting<T> &key) const {
    const QVariant stored = value(key.name);
    if (!stored.canConvert<T>() || (!key.choices.isEmpty() && !key.choices.contains(stored.toString())))
      return key.fallback;
    return stored.value<T>();
  }
  template <typename T>
  [[nodiscard]] T get(const ScopedSetting<T> &key, const QString &scope) const {
    const QVariant stored = value(scopedName(key.name, scope));
    return stored.canConvert<T>() ? stored.value<T>() : key.fallback;
  }

  /// Setting the fallback takes the key out of the file.
  template <typename T>
  [[nodiscard]] Result<Done> set(const Setting<T> &key, const T &changed) {
    if constexpr (std::is_same_v<T, QString>)
      if (!key.choices.isEmpty() && !key.choices.contains(changed))
        return refused(key.name, changed, key.choices);
    return store(key.name, changed == key.fallback ? QVariant() : QVariant::fromValue(changed));
  }
  template <typename T>
  [[nodiscard]] Result<Done> set(const ScopedSetting<T> &key, const QString &scope, const T &changed) {
    return store(scopedName(key.name, scope), changed == key.fallback ? QVariant() : QVariant::fromValue(changed));
  }

  /// The queries that the operator corrected for a service: metric name → PromQL.
  [[nodiscard]] StringMap metricQueries(const ObjectRef &service) const;
  /// An empty query forgets it.
  [[nodiscard]] Result<Done> setMetricQuery(const ObjectRef &service, const QString &metric, const QString &query);

  [[nodiscard]] QString file() const;

Q_SIGNALS:
  void changed(const QString &name);  ///< the name in the file, with its scope
  void metricQueriesChanged(const ObjectRef &service);

private:
  [[nodiscard]] QVariant value(const QString &name) const;
  [[nodiscard]] Result<Done> store(const QString &name, const QVariant &value);
  [[nodiscard]] static QString scopedName(const QString &name, const QString &scope);
  [[nodiscard]] static Result<Done> refused(const QString &name, const QString &value, const QStringList &choices);

  std::unique_ptr<QSettings> m_settings;
  mutable std::optional<bool> m_anyQuery;  ///< whether there are metricQueries() of any service; none: not known
};

}  // namespace sternway::platform
