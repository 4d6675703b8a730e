#pragma once

#include "model/history/recording.h"

#include <string>
#include <vector>

namespace model {

/// Goes through a recording and says, in words, where its books do not balance: after every
/// event each object's count has to be the number of its holders, whoever dies may hold
/// nothing and be held by nobody, what an event says about the time before it has to be true
/// (or it could not be taken back), and the way back has to end at the start. Empty if all is
/// well; at most kMostComplaints otherwise.
///
/// Errors:  an event that cannot be applied at all stops the program (see Snapshot).
/// Cost:    O(events).
std::vector<std::string> audit(const Recording& recording);

inline constexpr std::size_t kMostComplaints = 20;

} // namespace model
