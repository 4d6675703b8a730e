#pragma once

#include "model/lang/operations.h"

namespace model {

/// What import statements do. Modules come from four places, in this order: sys.modules,
/// the modules written in C++ (Vm::addModule()), what the host of the run offers
/// (Vm::findModule), such as modules beside the script, and the embedded library.
///
/// Source:  CPython 3.11, Python/import.c; Lib/importlib/_bootstrap.py, _find_and_load().

/// `__import__(name, globals, ..., fromList, level)`: the top-level package, or, with a list
/// of names, the module itself. `globals` (relative imports) and `fromList` may be null.
Ref importLevel(Vm& vm, StrObject* name, Object* globals, Object* fromList, std::int64_t level);

/// IMPORT_NAME: the same, unless a script has put another function in the place of
/// `__import__`.
Ref importStatement(Vm& vm, const Activation& frame, StrObject* name, Object* fromList,
                    Object* level);

/// IMPORT_FROM: an attribute, or a submodule that is being imported.
Ref importNameFrom(Vm& vm, Object* module, StrObject* name);

/// IMPORT_STAR: what `__all__` names, or all names without a leading underscore.
bool importAllFrom(Vm& vm, Object* module, Object* nameSpace);

/// Adds `__import__`, and the type of `__spec__`.
void installImporting(Vm& vm);

} // namespace model
