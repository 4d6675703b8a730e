#pragma once

#include "ui/picture/card_content.h"

#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace ui {

/// What "stop here" and the focus take out of a picture, by the references that it shows.
struct HandCut
{
    std::unordered_set<model::ObjectId> removed;
    /// Cards beside those that were taken out, with how many that were.
    std::unordered_map<model::ObjectId, std::uint32_t> beyond;
};

/// Namespaces and running frames stay in any case, and the focus does not reach through them:
/// they refer to everything. A focus without a card takes nothing out.
///
/// Cost:    O(cards + edges).
HandCut cutByHand(const std::vector<CardContent>& cards, const Visibility& visibility,
                  const Choices& choices);

/// An object shrinks to a dot with its count; names to their title and how many there are. Edges
/// begin at what is left.
void foldCard(CardContent& content);

} // namespace ui
