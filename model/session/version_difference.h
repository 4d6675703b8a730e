#pragma once

#include "model/session/version_story.h"

#include <memory>
#include <optional>

namespace model {

/// Something that is not the same in two Python versions, as a sentence and for each of them.
struct VersionDifference
{
    enum class Sort : std::uint8_t {
        Output,     ///< A printed line.
        Error,      ///< A line of stderr: an exception that was not caught, or that was ignored.
        Object,     ///< It is kept in one of them only.
        Death,      ///< Where or how an object dies.
        Finalizer,  ///< Where `__del__` is called.
        Callback,   ///< Where a weak reference is cleared, or its callback called.
        Order,      ///< The same happens in one line, in another order.
        Count,      ///< A reference count before a line runs.
        Collection, ///< What gc.collect() finds, and where collections come by themselves.
    };

    Sort sort = Sort::Output;
    std::uint32_t line = 0;      ///< Of the script or the statement, where it first shows; 0: none.
    std::uint32_t statement = 0; ///< As in Birth.
    std::string what;            ///< "the Node of line 3"
    std::array<std::string, 2> texts;            ///< What it is in each; empty: there is nothing.
    std::array<std::optional<EventIndex>, 2> at; ///< The event, or the moment before it.
    std::array<ObjectId, 2> objects;

    /// "line 10, the Node of line 3: in 3.11 dies in line 10; in 2.7 lives until the script ends"
    std::string sentence(const std::array<std::string, 2>& dialects) const;
};

/// The same script in two Python versions: what differs, in order of time.
struct VersionComparison
{
    std::array<std::string, 2> dialects; ///< "2.7"
    /// The first one is what differs first, the others are what follows from it, or what differs
    /// besides.
    std::vector<VersionDifference> differences;
    /// Objects of the left run with those that are the same in the right one.
    std::unordered_map<ObjectId, ObjectId> pairs;
    std::size_t sameLines = 0; ///< Of output, before the first that differs.

    bool isSame() const { return differences.empty(); }
    /// Null: none of that sort.
    const VersionDifference* first(VersionDifference::Sort sort) const;
    std::size_t count(VersionDifference::Sort sort) const;
};

/// A run with what is known of it.
struct VersionRun
{
    std::shared_ptr<const Recording> recording;
    std::shared_ptr<const Births> births;
    Timeline timeline; ///< Its cursor does not matter.
};

/// Compares by meaning: lines of the script with lines, objects by where they were born.
///
/// `cancel` may become true in another thread; then what comes back is worth nothing.
/// Cost:    O(events + n log n) for n objects that the script makes.
VersionComparison compareVersions(const VersionRun& left, const VersionRun& right,
                                  const std::atomic<bool>* cancel = nullptr);

/// Where the moment before a line of the left run is in the right one: for the same line, run for
/// the same time. Nothing where it does not run there.
std::optional<EventIndex> sameMoment(const VersionRun& left, const VersionRun& right,
                                     EventIndex moment);

} // namespace model
