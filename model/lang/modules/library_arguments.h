#pragma once

#include "model/lang/vm.h"

#include <initializer_list>

namespace model {

/// The parameters of a method that CPython's library writes in Python: its arguments come by
/// position or by name, and errors read as those of a Python function.
struct LibraryParameters
{
    const char* function; ///< "WeakSet.add"
    std::initializer_list<const char*> names;
    std::uint32_t required = 0;
    bool isPositionalOnly = false;
    bool takesAny = false;      ///< Further positional arguments: `*args`.
    bool takesKeywords = false; ///< Other keywords: `**kwargs`.
};

/// Sorts the arguments of a method, self aside, into `out`; null where not given.
///
/// Errors:  false, with a TypeError set.
bool bindLibraryArguments(Vm& vm, const CallArgs& args, const LibraryParameters& parameters,
                          Object** out);

} // namespace model
