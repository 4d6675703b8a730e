#pragma once

namespace model {

class Vm;
struct Object;
struct DictObject;
struct ModuleObject;

/// Makes the module `builtins` and tells the interpreter of all other built-in modules.
void installBuiltinModules(Vm& vm);

// Each adds its functions to `builtins`.
void installPrint(Vm& vm);
void installInput(Vm& vm);
void installBuiltinFunctions(Vm& vm);  // isinstance, getattr, id ...
void installSequenceFunctions(Vm& vm); // sorted, min, max, sum, any, all, len, iter, next
void installCodeFunctions(Vm& vm);     // eval, exec, compile
void installNumberFunctions(
    Vm& vm); // abs, round, divmod, pow, hex, oct, bin, chr, ord, ascii, format

// Each registers one module.
void installSysModule(Vm& vm);
void installGcModule(Vm& vm);
void installWeakrefModule(Vm& vm);
void installTracebackSupport(Vm& vm);
void installAtExitModule(Vm& vm);
void installRefscopeModule(Vm& vm); // WeakCache
/// The classes of weakref and refscope, which are there before anybody imports them.
void defineWeakClasses(Vm& vm);
/// The registry of weakref.finalize becomes trash, as its module does at the end.
void releaseFinalizers(Vm& vm);
void installTestcapiModule(Vm& vm);

void installFunctoolsModule(Vm& vm);   // _functools
void installCollectionsModule(Vm& vm); // _collections
void installAbcModule(Vm& vm);         // _abc
void installItertoolsModule(Vm& vm);
void installOperatorModule(Vm& vm); // _operator
void installTypesModule(Vm& vm);    // _types
void installMathModule(Vm& vm);
void installHeapqModule(Vm& vm);    // _heapq
void installRandomModule(Vm& vm);   // _random
void installAddressModules(Vm& vm); // di, _memory
void installTimeModule(Vm& vm);     // _time

/// Adds _lru_cache_wrapper to _functools.
void addLruCache(Vm& vm, ModuleObject* module);
// Parts of _collections.
void addDeque(Vm& vm, ModuleObject* module);
void addDefaultDict(Vm& vm, ModuleObject* module);
void addOrderedDict(Vm& vm, ModuleObject* module);

} // namespace model
