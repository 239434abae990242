// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/verdict.h"

namespace sternway {

/// Fills in what the verdict becomes by itself if everything stays as it is: \c next (a hold time ends) and \c eases (counted
/// events leave their window). The rows must have been judged. Pure.
void addOutlook(Verdict &verdict, const Matrix &matrix, const ConditionTruth &truth);

}  // namespace sternway
