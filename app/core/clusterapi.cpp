// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clusterapi.h"

#include "moc_clusterapi.cpp"
