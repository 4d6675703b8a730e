#pragma once

namespace model {

class Vm;
struct DictObject;

/// Adds to the names of the module sys what describes the interpreter and the machine:
/// version_info, flags, float_info, implementation ... and functions without effect here.
void addSystemInfo(Vm& vm, DictObject* names);

} // namespace model
