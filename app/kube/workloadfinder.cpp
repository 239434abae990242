// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/workloadfinder.h"

#include "kube/apipath.h"
#include "kube/collect.h"

namespace sternway {

using namespace Qt::StringLiterals;

namespace {

/// Three lists at once; a child of the call that it answers.
class WorkloadFinder final : public QObject {
public:
  WorkloadFinder(ApiClient &client, WorkloadSearch search, Call<QList<Workload>> *call)
      : QObject(call), m_client(client), m_search(std::move(search)), m_call(call) {}

  void start() {
    m_open = 3;
    m_allowed = 0;
    for (const Kind kind : {Kind::Deployment, Kind::StatefulSet, Kind::DaemonSet}) {
      const ListQuery query{.collection = resourcePath(kind, m_search.nameSpace),
                            .fieldSelector = u"metadata.name="_s + m_search.name};
      const DecodeScope scope{.context = m_search.context, .kind = kind};
      collect<Workload>(m_client, query, scope, this)->then([this](const Result<QList<Workload>> &result) { onList(result); });
    }
  }

private:
  void onList(const Result<QList<Workload>> &result) {
    if (result) {
      m_found += *result;
      ++m_allowed;
    } else if (!m_error || result.error().kind != ErrorKind::Forbidden) {
      m_error = result.error();
    }
    if (--m_open == 0)
      conclude();
  }

  void conclude() {
    const bool forbidden = m_error && m_error->kind == ErrorKind::Forbidden;
    if (!m_error || (forbidden && m_allowed > 0)) {
      m_call->finish(m_found);
    } else if (forbidden && m_search.nameSpace.isEmpty() && !m_search.fallback.isEmpty()) {
      m_search.nameSpace = m_search.fallback;
      m_error.reset();
      start();
    } else {
      m_call->finish(tl::unexpected(*m_error));
    }
  }

  ApiClient &m_client;
  WorkloadSearch m_search;
  Call<QList<Workload>> *m_call;
  QList<Workload> m_found;
  std::optional<Error> m_error;
  int m_open = 0;
  int m_allowed = 0;
};

}  // namespace

Call<QList<Workload>> *findWorkloads(ApiClient &client, const WorkloadSearch &search, QObject *context) {
  auto *call = new Call<QList<Workload>>(context);
  auto *finder = new WorkloadFinder(client, search, call);
  const QPointer<QObject> underWay(finder);
  call->setCanceller([underWay] { delete underWay; });
  finder->start();
  return call;
}

}  // namespace sternway
