#pragma once

#include "model/history/library_code.h"

#include <QPointF>
#include <QString>

#include <memory>
#include <unordered_map>
#include <unordered_set>

namespace ui {

/// Where the user has put a card.
struct Pin
{
    QPointF topLeft;
    QString type; ///< Of its object: in another run the same id may be something else.

    friend bool operator==(const Pin&, const Pin&) = default;
};

/// What the user decided about single objects. Whatever it takes out of a picture is counted
/// there; cards keep their places.
struct Choices
{
    std::unordered_set<model::ObjectId> folded;      ///< Cards shrunk to a dot.
    std::unordered_set<model::ObjectId> dismissed;   ///< The dead that were waved away.
    std::unordered_set<model::ObjectId> hidden;      ///< Objects,
    std::unordered_set<model::ObjectId> hiddenTypes; ///< and all objects of these types.
    std::unordered_set<model::ObjectId> stopped;     ///< What only they lead to is not shown.
    model::ObjectId focus; ///< If it has a card: only what is near it is shown.
    int reach = 1;         ///< How many references away that may be, in either direction.
    std::unordered_map<model::ObjectId, Pin> pins;

    static constexpr int kMostReach = 9;

    /// Whether all that lives may have a card.
    bool showAll() const
    {
        return hidden.empty() && hiddenTypes.empty() && stopped.empty() && !focus;
    }

    friend bool operator==(const Choices&, const Choices&) = default;
};

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
    /// The internals of the script alone: what imported modules made stays away nevertheless.
    bool showsOwnInternalsOnly = false;

    /// What imported modules made for themselves is kept away with the internals; null: nothing
    /// is known of it.
    std::shared_ptr<const model::LibraryCode> library;

    Choices choices;

    bool isOfLibrary(model::ObjectId object) const
    {
        return library && (!showInternals || showsOwnInternalsOnly) && library->made(object);
    }

    /// Without what concerns single objects.
    ViewOptions withoutChoices() const
    {
        ViewOptions kinds = *this;
        kinds.choices = {};
        return kinds;
    }

    friend bool operator==(const ViewOptions&, const ViewOptions&) = default;
};

} // namespace ui
