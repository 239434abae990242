// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "assess/assessor.h"
#include "ui/workspace.h"

#include <memory>

namespace sternway {

/// One assessment for an incident that was declared, judged with what the journal knows of the service: what was declared and
/// reported in the open incident, and which revisions were rolled back from. Delete it before its session or its source of
/// metrics goes. GUI thread.
class FirstLook final : public QObject {
  Q_OBJECT
public:
  /// \a accepted: see AssessorOptions.
  FirstLook(ClusterSession &session, RunbookPtr runbook, bool accepted);
  ~FirstLook() override;

  /// Ends with this object.
  [[nodiscard]] Call<Assessment> *assess(const ObjectRef &service, const QList<IncidentRecord> &past);

private:
  ClusterSession &m_session;
  const RunbookPtr m_runbook;
  const bool m_accepted;
  std::unique_ptr<Assessor> m_assessor;
};

}  // namespace sternway
