#pragma once

#include "model/history/recording.h"

namespace model {

/// Whether only collection freed anything in this run (CollectorRules::onlyCollectionFrees):
/// counts are nobody's affair then, and what nothing reaches waits for a collection.
bool onlyCollectionFrees(const Recording& recording);

} // namespace model
