#pragma once

#include "model/history/snapshot.h"

#include <functional>
#include <vector>

namespace ui {

/// Cards beyond names and frames that one picture shows: more could neither be read nor be
/// drawn while somebody waits.
inline constexpr std::size_t kMostCards = 300;

/// Which kMostCards of those that `wantsCard` stand for the rest: the nearest to `roots`,
/// breadth first in the order of slots. A container's first parts come before all that lies
/// behind its later ones, so that a long list does not push everything else out; what nothing
/// reaches (cyclic trash) has kTrashCards for sure.
///
/// Objects up to `lastBuiltin` and modules are no way to anything.
///
/// Cost:    O(n + e) over all objects.
std::vector<model::ObjectId> nearestCards(const model::Snapshot& snapshot,
                                          const std::vector<model::ObjectId>& roots,
                                          std::uint32_t lastBuiltin,
                                          const std::function<bool(model::ObjectId)>& wantsCard);

inline constexpr std::size_t kTrashCards = 60;

} // namespace ui
