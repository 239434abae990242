// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/registry.h"

namespace sternway {

const StepKinds &stepKinds() {
  // A command is of the first kind that recognises it: tools that run others come last.
  static const StepKinds all(steps::undoKinds() +             //
                                 steps::podTemplateKinds() +  //
                                 steps::rolloutKinds() +      //
                                 steps::podKinds() +          //
                                 steps::objectKinds() +       //
                                 steps::lookKinds() +         //
                                 steps::helmKinds() +         //
                                 steps::sqlKinds() +          //
                                 steps::composeKinds() +      //
                                 steps::gitKinds() +          //
                                 steps::githubKinds() +       //
                                 steps::httpKinds() +         //
                                 steps::metricsKinds() +      //
                                 steps::migrationKinds() +    //
                                 steps::commandKinds() +      //
                                 steps::manualKinds() +       //
                                 steps::notifyKinds(),        //
                             steps::dryRunKinds() +           //
                                 steps::readyKinds());
  return all;
}

}  // namespace sternway
