#pragma once

#include "ui/layout/layout.h"

namespace ui {

/// The layer of every node of `graph`, by its index. Those with a previous place keep theirs.
///
/// A new one stands one layer to the right of what refers to it most (links of at least half
/// the weight of its heaviest); what nothing refers to stands in layer 1.
/// Cost:    O((n + e) log n).
std::vector<int> assignLayers(const LayoutGraph& graph, const Positions& previous);

} // namespace ui
