#pragma once

#include "model/session/births.h"

#include <array>
#include <atomic>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace model {

/// What of a run is worth comparing with the same script's run under another Python version: when
/// which line runs, what is printed, and what happens to the objects that the script makes and
/// keeps. Numbers of events, temporaries and the interpreter's own objects are no part of it.
///
/// Frames, functions, classes and modules are left out: their counts are the interpreter's affair.
/// So are dicts that only hold an instance's attributes, which not every version has.
struct VersionStory
{
    static constexpr std::size_t kNone = ~std::size_t{0};

    /// A line of the script, or of a statement of the console, is about to run.
    struct Stop
    {
        EventIndex at = 0; ///< The cursor.
        std::uint32_t line = 0;
        std::uint32_t statement = 0; ///< As in Birth.
        std::uint32_t depth = 0;     ///< How many calls of the script's functions it is in.

        bool isSameLine(const Stop& other) const
        {
            return line == other.line && statement == other.statement;
        }
    };

    /// When, and in which stop's line: that of the script's frame that is at work.
    struct Place
    {
        EventIndex at = 0;
        std::size_t stop = kNone; ///< None: before the first line.
    };

    struct Happening
    {
        enum class Sort : std::uint8_t { Died, Finalizer, Resurrected, Cleared, Callback };

        Sort sort = Sort::Died;
        Place place;
        bool isCollector = false; ///< A collection was at work.
    };

    struct Life
    {
        ObjectId object;
        Kind kind = Kind::Instance;
        Birth birth; ///< Its ordinal counts only what is in the story.
        Place born;
        std::vector<Happening> happenings;
    };

    struct Collection
    {
        Place place;
        std::uint8_t generation = 0;
        std::uint32_t collected = 0;
        std::uint32_t uncollectable = 0;
    };

    /// A line of output; its number of lines before it is its index.
    struct Printed
    {
        Place place;
        std::string text; ///< Without addresses, which are never the same.
    };

    std::vector<Stop> stops;
    std::vector<Life> lives; ///< By birth in the run.
    std::unordered_map<ObjectId, std::size_t> lifeOf;
    std::unordered_map<std::string, std::size_t> byBirth; ///< birthText() to the place in lives.
    std::vector<Collection> collections;                  ///< Those that the script asked for.
    std::vector<Collection> automatic; ///< Those that came by themselves, from the first line on.
    std::vector<Printed> out;
    /// Of what went to stderr only the last lines of tracebacks and what else is no traceback: how
    /// these look is another thing in every version.
    std::vector<Printed> err;
    EventIndex end = 0; ///< Where the script and the statements have ended; then Python shuts down.
};

/// `cancel` may become true in another thread; then what comes back is worth nothing.
///
/// Cost:    O(events).
VersionStory versionStory(const Timeline& timeline, const Births& births,
                          const std::atomic<bool>* cancel = nullptr);

/// "the Node of line 3", "the second list of line 5", "the weak reference of statement 2".
std::string birthName(const Birth& birth);

/// Which lives of two runs are the same: by birth; what is left, where a type has another name, by
/// the line and what it is made of. Indices into `lives`.
std::vector<std::pair<std::size_t, std::size_t>> pairedLives(const VersionStory& left,
                                                             const VersionStory& right);

} // namespace model
