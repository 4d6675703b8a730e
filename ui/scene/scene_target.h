#pragma once

#include "model/core/ids.h"
#include "model/journal/slot.h"

#include <QString>

namespace ui {

/// What a menu is asked for: an object by its card or one of its names, a reference, or the
/// canvas (nothing).
struct SceneTarget
{
    model::ObjectId object = {}; ///< Of a reference: what it leads to.
    model::ObjectId holder = {}; ///< Of a reference or a name: the card that it starts at.
    QString label = {};          ///< Of a reference or a name: how the holder calls it.
    model::ObjectId owner = {}; ///< Of a reference or a name: what holds it in the heap, and where.
    model::Slot slot = {};
};

} // namespace ui
