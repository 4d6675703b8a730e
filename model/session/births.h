#pragma once

#include "model/history/timeline.h"
#include "model/session/line_map.h"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace model {

/// Where an object came from: the n-th of its type that was born in a line of the script, or of a
/// statement of the console. Unlike its number that stays when other lines are edited.
struct Birth
{
    std::string type;            ///< "Node"; "function f", "class C" for those with a name.
    std::uint32_t statement = 0; ///< 0: the script; or the console's statement, from 1.
    std::uint32_t line = 0;      ///< 0: before the first line.
    std::uint32_t ordinal = 0;   ///< From 0.

    friend bool operator==(const Birth&, const Birth&) = default;
};

/// "Node@12+0", with the statement of the console "Node@1+0>2".
std::string birthText(const Birth& birth);
/// Errors:  nothing for what birthText() never wrote.
std::optional<Birth> birthFromText(std::string_view text);

/// The births of a run, of what the script itself makes and the collector knows; atoms are not
/// worth remembering.
///
/// Cost:    construction O(events). Of runs with more than kMost such objects only the first ones
///          are known.
class Births
{
public:
    static constexpr std::size_t kMost = 100'000;

    explicit Births(const Timeline& timeline);

    /// Null for what existed before the script, and what is not known.
    const Birth* of(ObjectId object) const;
    /// None where nobody was born so.
    ObjectId find(const Birth& birth) const;

    /// Objects of this run with those that are the same in the run of the edited script `other`,
    /// also those that existed before the script began.
    std::unordered_map<ObjectId, ObjectId> matched(const Births& other, const LineMap& lines) const;
    /// The same for the run of the same script in another Python version. What existed before the
    /// script began is another thing there.
    std::unordered_map<ObjectId, ObjectId> matchedInVersion(const Births& other) const;
    /// The same for another course of the same script: `statements` says which statement of the
    /// console there each of this run's is, both from 1; those that are none (0) share nothing.
    std::unordered_map<ObjectId, ObjectId>
    matched(const Births& other, const std::vector<std::uint32_t>& statements) const;

private:
    struct Walk;

    /// `move` makes of a birth what it is in the other run; false: it is none there.
    template <class Move>
    std::unordered_map<ObjectId, ObjectId> pairedWith(const Births& other, Move move) const;

    std::unordered_map<ObjectId, Birth> m_births;
    std::unordered_map<std::string, ObjectId> m_found; ///< By birthText().
    std::uint32_t m_oldest; ///< Objects up to this one are older than the script.
};

/// An object by a text that outlives a new run: birthText(), or "#7" where that is not known.
std::string lastingName(const Births& births, ObjectId object);
/// The object of such a text; none if it does not exist in this run.
ObjectId findLasting(const Births& births, std::string_view name);

} // namespace model
