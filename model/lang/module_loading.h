#pragma once

#include "model/lang/module_text.h"
#include "model/lang/operations.h"

namespace model {

/// Finds modules and runs their bodies: what is behind Vm::importModule(). Modules come from
/// four places, in this order: sys.modules, the modules written in C++ (Vm::addModule()), what
/// the host of the run offers (Vm::findModule), such as modules beside the script, and the
/// embedded library.
///
/// Source:  CPython 3.11, Python/import.c; Lib/importlib/_bootstrap.py, _find_and_load().

/// An ImportError of the given type with `name` and, unless null, `path`; empty.
Ref raiseImport(Vm& vm, TypeObject* type, std::string message, const std::string& name,
                Object* pathOrNull = nullptr);

/// The error for a module that there is not; `why` goes behind it. Empty.
Ref raiseNotFound(Vm& vm, const std::string& name, const std::string& why = {});

/// "a.b.c" -> "a.b"; "" for a top-level module.
std::string parentPackage(const std::string& name);

/// The source of a module: one that the host of the run knows, as the script's folder stands
/// first in sys.path, or else of the library.
std::optional<ModuleText> findModuleText(const Vm& vm, const std::string& name);

/// Runs the body of a module of the embedded library, once more if need be.
bool executeModule(Vm& vm, ModuleObject* module);

/// Takes out of a module what the running version of Python does not have of it.
void removeAbsentNames(Vm& vm, ModuleObject* module);

/// Whether the module's body is still running.
bool isInitializing(Vm& vm, ModuleObject* module);

/// Makes the type of `__spec__`, and the module that importlib stands on.
void installModuleLoading(Vm& vm);

} // namespace model
