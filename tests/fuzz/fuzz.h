// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

/// What libFuzzer calls with every input; also our own driver.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace sternway::test {

[[nodiscard]] inline QByteArray inputOf(const std::uint8_t *data, std::size_t size) {
  return {reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)};
}

/// A rule that must hold for every input; where it does not, the run ends as a crash does.
inline void require(bool holds, const char *rule) {
  if (holds)
    return;
  std::fprintf(stderr, "broken: %s\n", rule);
  std::abort();
}

}  // namespace sternway::test
