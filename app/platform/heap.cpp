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
  mallopt(M_ARENA_MAX, 2);
#endif
}

}  // namespace sternway::platform
