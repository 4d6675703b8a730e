#pragma once

#include "model/history/library_code.h"
#include "model/history/recording.h"
#include "model/query/cycles.h"
#include "model/query/smallest_cut.h"
#include "model/query/what_if.h"
#include "model/query/why_alive.h"

#include <atomic>
#include <memory>
#include <string>
#include <vector>

namespace ui {

struct QuestionAnswer;

/// A question about one moment, with all that it takes to answer it: a value for any thread.
struct Question
{
    enum class Sort : std::uint8_t {
        WhyAlive,    ///< All shortest chains of holders from the roots.
        WhatIf,      ///< What would die without a reference.
        SmallestCut, ///< What would have to go so that the object dies.
        Reachable,   ///< What the object leads to.
        Cycles,      ///< Which objects hold each other.
    };

    Sort sort = Sort::WhyAlive;
    std::shared_ptr<const model::Recording> recording;
    std::shared_ptr<const model::LibraryCode> library;
    model::Snapshot snapshot;
    model::EventIndex cursor = 0;
    model::ObjectId object;     ///< Of WhatIf: what the reference leads to.
    model::Reference reference; ///< WhatIf.
    model::Ignored ignored;     ///< WhyAlive.

    /// Whether there is anything to be asked about at this moment.
    bool canBeAsked() const;
    /// Errors:  what cannot be asked gets an answer without a sentence.
    /// Cost:    O(n + e) for n objects and e references; SmallestCut as model::smallestCut().
    ///          Ends early, with an answer that is worth nothing, once `isDropped` is true.
    QuestionAnswer answer(const std::atomic<bool>& isDropped) const;
};

struct QuestionAnswer
{
    Question::Sort sort = Question::Sort::WhyAlive;
    const model::Recording* recording = nullptr; ///< Of which run; only to be compared.
    model::EventIndex cursor = 0;
    model::ObjectId object;
    model::Ignored ignored;
    std::string sentence; ///< Empty: the question makes no sense at this moment.

    model::WhyAlive why;
    model::SmallestCut cut;
    model::WhatIf what;                    ///< Of WhatIf, and of the smallest cut.
    std::vector<model::ObjectId> reached;  ///< Nearest first, kMostReached at most.
    std::vector<model::CycleGroup> groups; ///< Without classes; the largest first.
    std::vector<std::string> groupSentences;
    std::size_t classGroups = 0; ///< Classes, each of which is such a group by nature.
    std::size_t moreGroups = 0;  ///< Beyond kMostGroups.
};

/// Whether questions about the object make sense: it lives, and is no frame.
bool canAskAbout(const model::Snapshot& snapshot, model::ObjectId object);

inline constexpr std::size_t kMostReached = 20'000;
inline constexpr std::size_t kMostGroups = 200;

} // namespace ui
