#pragma once

#include "model/history/library_code.h"

#include <memory>
#include <unordered_set>

namespace ui {

/// What the user wants to see. At first only what a normal script makes itself; every switch
/// adds a kind of thing, and whatever stays away is counted in the picture ("+3 not shown").
struct ViewOptions
{
    bool showDead = true;
    bool showClasses = false;
    bool showFunctions = false;
    bool showModules = false;
    bool showAtoms = false;     ///< Numbers, strings, None: "an int is an object too".
    bool showInternals = false; ///< Cells, iterators, bound methods, code, tracebacks.
    bool showBuiltins = false;  ///< What existed before the script began.

    /// What imported modules made for themselves is kept away with the internals; null: nothing
    /// is known of it.
    std::shared_ptr<const model::LibraryCode> library;

    std::unordered_set<model::ObjectId> folded;    ///< Cards shrunk to a dot.
    std::unordered_set<model::ObjectId> dismissed; ///< The dead that were waved away.

    bool isOfLibrary(model::ObjectId object) const
    {
        return library && !showInternals && library->made(object);
    }

    friend bool operator==(const ViewOptions&, const ViewOptions&) = default;
};

} // namespace ui
