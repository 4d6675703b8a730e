#pragma once

namespace model {

class Vm;

/// enumerate, zip, map and filter; installIterators() calls it.
void installFunctionalIterators(Vm& vm);

} // namespace model
