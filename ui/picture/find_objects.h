#pragma once

#include "model/history/recording.h"
#include "ui/picture/picture.h"
#include "ui/picture/view_options.h"

#include <QString>

#include <vector>

namespace ui {

/// Which objects the words mean: by a name that leads to them, their type, what their card says,
/// or their number ("#7"). A name of something that has no card means the namespace.
///
/// Those that have a card come first, in reading order; then those alive without a card, by age.
/// Of what existed before the script only what has a card is found.
///
/// Cost:    O(n) over all objects.
std::vector<model::ObjectId> findObjects(const model::Recording& recording,
                                         const model::Snapshot& snapshot, const Picture& picture,
                                         const QString& words);

/// Why an object has no card.
enum class Absence {
    None,   ///< It has one.
    ByHand, ///< The user has taken it out, see Choices.
    Atoms,  ///< These kinds are switched off.
    Classes,
    Functions,
    Modules,
    Internals, ///< A part of something else.
    Crowd,     ///< There are too many.
};

Absence whyAbsent(const model::Snapshot& snapshot, const Picture& picture,
                  const ViewOptions& options, model::ObjectId object);

} // namespace ui
