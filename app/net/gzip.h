// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>

#include <memory>

namespace sternway::net {

/// Inflates gzip (also of several members) as it comes. One thread at a time. Protocol when it is damaged, or becomes larger than
/// \a maximum bytes.
class Gunzip final {
public:
  explicit Gunzip(qsizetype maximum = qsizetype(1) << 30);
  ~Gunzip();

  /// What \a data adds.
  [[nodiscard]] Result<QByteArray> feed(const QByteArray &data);
  /// What was fed is not cut off.
  [[nodiscard]] bool isComplete() const;

private:
  struct State;
  const std::unique_ptr<State> m_state;
};

/// All at once. Any thread. Protocol as well when it is cut off.
[[nodiscard]] Result<QByteArray> inflateGzip(const QByteArray &data, qsizetype maximum = qsizetype(1) << 30);

}  // namespace sternway::net
