// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/program.h"

#include "moc_program.cpp"
