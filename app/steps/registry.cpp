// SPDX-License-Identifier: GPL-3.0-or-later
#include "steps/registry.h"

namespace sternway::steps {

const StepKinds &stepKinds() {
  // A command is of the first kind that recognises it: tools that run others come last.
  static const StepKinds all(undoKinds() +             //
                                 podTemplateKinds() +  //
                                 restartKinds() +      //
                                 rolloutKinds() +      //
                                 scaleKinds() +        //
                                 deletePodsKinds() +   //
                                 execKinds() +         //
                                 objectKinds() +       //
                                 lookKinds() +         //
                                 helmKinds() +         //
                                 sqlKinds() +          //
                                 composeKinds() +      //
                                 gitKinds() +          //
                                 githubKinds() +       //
                                 gitOpsKinds() +       //
                                 httpKinds() +         //
                                 metricsKinds() +      //
                                 migrationKinds() +    //
                                 commandKinds() +      //
                                 manualKinds() +       //
                                 waitKinds() +         //
                                 notifyKinds(),        //
                             confirmKinds() +          //
                                 dryRunKinds() +       //
                                 readyKinds() +        //
                                 handBackKinds());
  return all;
}

}  // namespace sternway::steps
