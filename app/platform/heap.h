// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sternway::platform {

/// Gives the system back what was needed for a while only, as to read a large cluster; the C library would keep it. Any thread;
/// takes some milliseconds for each 100 MB, in which other threads wait that need memory. Elsewhere than with glibc it does
/// nothing.
void trimHeap();

/// The C library gives each thread of a pool a heap of its own, and keeps what is freed in each: from now on there are two for
/// all, and blocks of more than a mebibyte go back at once (mallopt(3): M_ARENA_MAX, M_MMAP_THRESHOLD). To be called before there
/// are threads. Elsewhere than with glibc it does nothing.
void shareHeaps();

}  // namespace sternway::platform
