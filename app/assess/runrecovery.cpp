// SPDX-License-Identifier: GPL-3.0-or-later
#include "assess/runrecovery.h"

namespace sternway {

void RunRecovery::setSource(std::unique_ptr<RecoveryCheck> source) {
  if (m_asked)
    m_asked->cancel();
  m_source = std::move(source);
}

Call<RecoveryReading> *RunRecovery::check(QObject *context) {
  if (!m_source)
    return Call<RecoveryReading>::finished(context, RecoveryReading{.state = RecoveryReading::State::Unknown,
                                                                    .sentence = tr("no source of metrics is configured"),
                                                                    .values = {}});
  const QPointer<RunRecovery> self(this);
  auto *asked = mapped<RecoveryReading>(context, m_source->check(context),
                                        [self](const Result<RecoveryReading> &reading) -> Result<RecoveryReading> {
                                          if (self && reading)
                                            Q_EMIT self->answered(*reading);
                                          return reading;
                                        });
  m_asked = asked;
  return asked;
}

}  // namespace sternway
