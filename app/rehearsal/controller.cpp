// SPDX-License-Identifier: GPL-3.0-or-later
#include "rehearsal/controller.h"

#include "rehearsal/patches.h"

namespace sternway::rehearsal {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

void EventRecorder::record(const QJsonObject &about, const QString &type, const QString &reason, const QString &message,
                           const QString &component, const QString &fieldPath) {
  const QString key = u"events"_s;
  const QString now = timestamp(m_simulation.now());
  const QString hash = QString::number(m_simulation.draw({u"event"_s, uidOf(about), reason, message}), 16);
  const QString name = nameOf(about) + u'.' + hash.left(16);
  const QString nameSpace = namespaceOf(about).isEmpty() ? u"default"_s : namespaceOf(about);
  if (auto before = m_store.get(key, nameSpace, name)) {
    before->insert(u"count"_s, before->value(u"count"_s).toInt() + 1);
    before->insert(u"lastTimestamp"_s, now);
    m_store.update(key, *before);
    return;
  }
  QJsonObject involved{{u"kind"_s, about.value(u"kind"_s)},
                       {u"namespace"_s, nameSpace},
                       {u"name"_s, nameOf(about)},
                       {u"uid"_s, uidOf(about)},
                       {u"apiVersion"_s, about.value(u"apiVersion"_s)},
                       {u"resourceVersion"_s, at(about, {u"metadata"_s, u"resourceVersion"_s})}};
  if (!fieldPath.isEmpty())
    involved.insert(u"fieldPath"_s, fieldPath);
  const QString host = at(about, {u"spec"_s, u"nodeName"_s}).toString();
  QJsonObject source{{u"component"_s, component}};
  if (component == u"kubelet"_s && !host.isEmpty())
    source.insert(u"host"_s, host);
  m_store.create(key, {{u"kind"_s, u"Event"_s},
                       {u"apiVersion"_s, u"v1"_s},
                       {u"metadata"_s, QJsonObject{{u"name"_s, name}, {u"namespace"_s, nameSpace}}},
                       {u"involvedObject"_s, involved},
                       {u"reason"_s, reason},
                       {u"message"_s, message},
                       {u"source"_s, source},
                       {u"firstTimestamp"_s, now},
                       {u"lastTimestamp"_s, now},
                       {u"count"_s, 1},
                       {u"type"_s, type},
                       {u"eventTime"_s, QJsonValue::Null},
                       {u"reportingComponent"_s, component},
                       {u"reportingInstance"_s, QString()}});
  m_simulation.after(1h, &m_store, [store = &m_store, key, nameSpace, name] { store->remove(key, nameSpace, name); });
}

Controller::Controller(Simulation &simulation, ObjectStore &store)
    : m_simulation(simulation), m_store(store), m_events(simulation, store) {
  connect(&store, &ObjectStore::changed, this, &Controller::follow);
}

void Controller::enqueue(const QString &nameSpace, const QString &name, std::chrono::milliseconds delay) {
  const QString place = nameSpace + u'/' + name + (delay > 1s ? u" later"_s : QString());
  if (m_queued.contains(place))
    return;
  m_queued.insert(place);
  m_simulation.after(delay, this, [this, nameSpace, name, place] {
    m_queued.remove(place);
    sync(nameSpace, name);
  });
}

}  // namespace sternway::rehearsal
