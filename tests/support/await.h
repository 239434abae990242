// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call.h"

#include <QTest>

namespace sternway::test {

/// Waits (tests only) for the answer of a call; ErrorKind::Timeout where none comes within \a milliseconds.
template <typename T>
[[nodiscard]] Result<T> await(Call<T> *call, int milliseconds = 30'000) {
  std::optional<Result<T>> answer;
  call->then([&answer](const Result<T> &result) { answer = result; });
  if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, milliseconds))
    return fail(ErrorKind::Timeout, QStringLiteral("The call has not finished"));
  return *answer;
}

}  // namespace sternway::test
