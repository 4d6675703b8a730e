#pragma once

#include "model/history/recording.h"
#include "model/query/references.h"

#include <string>

namespace model {

/// Why an object is alive: the shortest chains of strong references that begin at a root.
///
/// Roots are what native code holds, the slots of running frames, and the names in modules:
/// a module's dict is no link of a chain, as in the scene.
struct WhyAlive
{
    enum class Answer : std::uint8_t {
        Chains,    ///< See chains.
        OnlyCycle, ///< Only objects that hold each other hold it: see cycle and tail.
        OnlyDying, ///< Only an object that is being taken apart: see tail.
        Nothing,   ///< Nothing; that is possible where references are ignored.
    };
    /// From the root to the object. Where one link's target is a generator or a frame object,
    /// the next one's owner may be the activation that it keeps.
    using Chain = std::vector<Reference>;

    ObjectId object;
    Answer answer = Answer::Nothing;
    std::vector<Chain> chains; ///< All are of the same length; those that begin with names first.
    std::uint64_t more = 0;    ///< Further chains of this length that were not written out.
    /// Further references to it that the shortest chains do not use, though they, too, are held.
    std::size_t otherHolders = 0;
    Chain cycle;             ///< Around once, from an object back to itself.
    Chain tail;              ///< From the cycle (or what is dying) to the object.
    bool hasIgnored = false; ///< Something was ignored.

    /// "Node#2 is alive because name a in __main__ holds it through .next of Node#1"
    std::string sentence(const Snapshot& snapshot, const Recording& recording) const;
};

/// "name a in __main__ holds it through .next of Node#1, then [0] of list#4". A long chain is
/// cut in the middle, and says so.
std::string chainSentence(const Snapshot& snapshot, const Recording& recording,
                          const WhyAlive::Chain& chain);

/// "Node#1 -> Node#2 -> Node#1"
std::string cycleSentence(const Snapshot& snapshot, const Recording& recording,
                          const WhyAlive::Chain& cycle);

inline constexpr std::size_t kMostChains = 8;

/// Errors:  asking for an object that is not alive is a caller bug (see verify()).
/// Cost:    O(n + e); beyond that O(length of the chains written out).
WhyAlive whyAlive(const ReferenceGraph& graph, ObjectId object, const Ignored& ignored = {},
                  std::size_t mostChains = kMostChains);

} // namespace model
