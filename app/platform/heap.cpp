// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/heap.h"

#include <cstdlib>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace sternway::platform {

void trimHeap() {
#ifdef __GLIBC__
  malloc_trim(0);
#endif
}

void shareHeaps() {
#ifdef __GLIBC__
  constexpr int mebibyte = 1 << 20;
  mallopt(M_ARENA_MAX, 2);
  // Else both follow the largest block that was ever freed, and up to 64 MiB of what is needed for a moment stay.
  mallopt(M_MMAP_THRESHOLD, mebibyte);
  mallopt(M_TRIM_THRESHOLD, 4 * mebibyte);
#endif
}

}  // namespace sternway::platform
