#pragma once

#include "model/core/ids.h"

#include <QString>

namespace ui {

/// What a menu is asked for: an object by its card or one of its names, a reference, or the
/// canvas (nothing).
struct SceneTarget
{
    model::ObjectId object; ///< Of a reference: what it leads to.
    model::ObjectId holder; ///< Of a reference or a name: the card that it starts at.
    QString label;          ///< Of a reference or a name: how the holder calls it.
};

} // namespace ui
