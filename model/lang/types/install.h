#pragma once

namespace model {

class Vm;

// Each fills its built-in types with operations and methods, once, when the interpreter starts.
void installObject(Vm& vm);
void installType(Vm& vm);
void installNumbers(Vm& vm); // int, bool, float, complex
void installStr(Vm& vm);
void installBytes(Vm& vm);
void installMemoryView(Vm& vm); // Called by installBytes().
void installList(Vm& vm);
void installTuple(Vm& vm);
void installDict(Vm& vm);
void installSet(Vm& vm);
void installSlice(Vm& vm);
void installRange(Vm& vm);
void installIterators(Vm& vm);
void installSingletons(Vm& vm); // None, NotImplemented, Ellipsis
void installFunctions(Vm& vm);  // function, builtin, bound method, cell, code
void installDescriptors(Vm& vm);
void installPropertyTypes(Vm& vm);  // property, mappingproxy, and:
void installMethodWrappers(Vm& vm); // staticmethod, classmethod
void installModuleType(Vm& vm);
void installExceptions(Vm& vm);
void installOsError(Vm& vm);       // Where it stands in the table of exceptions.
void installSyntaxErrors(Vm& vm);  // After the other exceptions, as:
void installUnicodeErrors(Vm& vm); // After the other exceptions.
void installFrames(Vm& vm);        // frame, traceback, generator
void installWeakrefs(Vm& vm);      // ref, and:
void installProxies(Vm& vm);
void installSuper(Vm& vm);
void installGenericAlias(Vm& vm); // list[int]; after the types that may have arguments
void installUnionType(Vm& vm);    // int | str

} // namespace model
