// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/steprun.h"

#include "moc_steprun.cpp"
