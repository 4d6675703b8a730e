#pragma once

#include "model/history/recording.h"
#include "model/query/references.h"

#include <string>
#include <string_view>

namespace model {

/// An object, found by what people call it; or a sentence that says why there is none.
struct FoundObject
{
    ObjectId object;     ///< None: see problem.
    Reference reference; ///< The last step: what the name stands for. Its target is none for "#7".
    std::string problem;

    explicit operator bool() const { return bool(object); }
};

/// Finds an object by a variable ("a": in the innermost running frame that has it, then in
/// `__main__` and among the builtins), a path from there ("a.next", "a.items[0]", "d['k']"), or by
/// its number as in labels ("#7", "Node#7", "built-in dict#12"). By number also the dead are found.
///
/// Cost:    O(length of the path * references of the objects on it).
FoundObject findObject(const Snapshot& snapshot, const Recording& recording, std::string_view name);

} // namespace model
