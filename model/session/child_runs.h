#pragma once

namespace model {

class Vm;

/// Registers the module `_refscope_child`: run(source, modules) executes a program in a new
/// interpreter of its own and gives (exit status, stdout, stderr); `modules` maps names of modules
/// that it can import to their sources. The stand-in for child processes in tests.
void installChildRuns(Vm& vm);

} // namespace model
