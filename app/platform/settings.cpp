// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/settings.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QUrl>

namespace sternway::platform {

using namespace Qt::StringLiterals;

namespace {
constexpr QFile::Permissions ownerFile = QFile::ReadOwner | QFile::WriteOwner;

/// QSettings would make it readable for everybody; it keeps the mode of a file that is there.
void makeFile(const QString &path) {
  const QDir folder = QFileInfo(path).absoluteDir();
  if (!folder.exists()) {
    QDir().mkpath(QFileInfo(folder.absolutePath()).path());
    QDir().mkdir(folder.absolutePath(), ownerFile | QFile::ExeOwner);
  }
  QFile file(path);
  if (!file.exists() && file.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownerFile))
    file.close();
  QFile::setPermissions(path, ownerFile);
}

/// A context's name may hold anything, a slash too, which QSettings takes for a group.
QString encoded(const QString &text) {
  return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

constexpr auto metricsGroup = "metrics"_L1;

QString metricGroup(const ObjectRef &service) {
  return metricsGroup + u'/' + encoded(service.context) + u'/' + encoded(display(service));
}
}  // namespace

Settings::Settings(const QString &file, QObject *parent)
    : QObject(parent), m_settings(std::make_unique<QSettings>(file, QSettings::IniFormat)) {}

Settings::~Settings() = default;

QString Settings::file() const {
  return m_settings->fileName();
}

QVariant Settings::value(const QString &name) const {
  return m_settings->value(name);
}

Result<Done> Settings::store(const QString &name, const QVariant &value) {
  if (m_settings->value(name) == value)
    return Done{};
  makeFile(file());
  if (value.isValid())
    m_settings->setValue(name, value);
  else
    m_settings->remove(name);
  m_settings->sync();
  m_anyQuery.reset();
  if (m_settings->status() != QSettings::NoError)
    return fail(ErrorKind::Storage, tr("The settings %1 cannot be written").arg(file()),
                tr("Make the file and its folder writable, or choose another folder with STERNWAY_CONFIG_DIR. The change holds "
                   "until Sternway ends."));
  Q_EMIT changed(name);
  return Done{};
}

QString Settings::scopedName(const QString &name, const QString &scope) {
  return name + u'/' + encoded(scope);
}

Result<Done> Settings::refused(const QString &name, const QString &value, const QStringList &choices) {
  return fail(ErrorKind::Input, tr("%1 cannot be \"%2\"").arg(name, value), tr("It is one of: %1.").arg(choices.join(u", "_s)));
}

StringMap Settings::metricQueries(const ObjectRef &service) const {
  // It is asked for each service at each turn.
  if (!m_anyQuery)
    m_anyQuery = m_settings->childGroups().contains(metricsGroup);
  StringMap queries;
  if (!*m_anyQuery)
    return queries;
  m_settings->beginGroup(metricGroup(service));
  const QStringList metrics = m_settings->childKeys();
  for (const QString &metric : metrics)
    queries.insert(QUrl::fromPercentEncoding(metric.toLatin1()), m_settings->value(metric).toString());
  m_settings->endGroup();
  return queries;
}

Result<Done> Settings::setMetricQuery(const ObjectRef &service, const QString &metric, const QString &query) {
  auto stored = store(metricGroup(service) + u'/' + encoded(metric), query.isEmpty() ? QVariant() : QVariant(query));
  Q_EMIT metricQueriesChanged(service);
  return stored;
}

}  // namespace sternway::platform

#include "moc_settings.cpp"
