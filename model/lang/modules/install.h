#pragma once

#include <cstdint>

namespace model {

class Vm;
struct Object;
struct DictObject;

/// Makes the module `builtins` and tells the interpreter of all other built-in modules.
void installBuiltinModules(Vm& vm);

// Each adds its functions to `builtins`.
void installPrint(Vm& vm);
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

/// sys.getsizeof(): what CPython 3.11 on 64 bits would say, in bytes.
std::int64_t sizeOf(Vm& vm, Object* object);

} // namespace model
