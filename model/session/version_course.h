#pragma once

#include "model/session/version_story.h"

#include <functional>
#include <optional>
#include <utility>

namespace model {

/// Which items of two sequences are the same, in order; what is left out lies between. Very long
/// ones that part for more than a few items are not brought together again.
///
/// Cost:    O(n) where they are the same but for some; a table of a million cells at most.
std::vector<std::pair<std::size_t, std::size_t>>
alignedItems(std::size_t left, std::size_t right,
             const std::function<bool(std::size_t, std::size_t)>& isSame);

/// One of two runs, and which of its lines the other one runs, too.
struct VersionCourse
{
    VersionStory story;
    std::vector<std::size_t> pairs = {};  ///< Of each stop: the number of its pair, or kNone.
    std::vector<std::size_t> phases = {}; ///< The last pair outside of all calls, from 1.

    bool isAtEnd(const VersionStory::Place& place) const { return place.at >= story.end; }
    /// A moment on the axis that both runs have in common: comparable with the other one's.
    std::pair<std::size_t, double> momentOf(const VersionStory::Place& place) const;
    /// "in line 10", "in statement 2", "at the end".
    std::string lineWords(const VersionStory::Place& place) const;
    /// "comes in line 10 for generation 0 and finds 3"
    std::string comingWords(const VersionStory::Collection& automatic) const;
    /// Of the automatic collections from this one on: "there are 3, the first comes in line 10 ..."
    std::string furtherWords(std::size_t from) const;
};

/// "finds 3, 2 of them uncollectable"
std::string findingWords(const VersionStory::Collection& collection);

/// Finds the pairs of stops, by their order: first those outside of calls, then between them those
/// in calls. So a call that comes later in one of them is another one.
std::vector<std::pair<std::size_t, std::size_t>> alignCourses(VersionCourse& left,
                                                              VersionCourse& right);

/// Whether both are in the same line, run for the same time.
bool isSamePlace(const VersionCourse& left, const VersionStory::Place& leftPlace,
                 const VersionCourse& right, const VersionStory::Place& rightPlace);

} // namespace model
