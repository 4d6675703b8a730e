#include "model/session/version_difference.h"

#include "model/history/freeing.h"
#include "model/session/version_course.h"

#include <algorithm>
#include <map>
#include <unordered_set>

namespace model {

namespace {

using Story = VersionStory;
using Happened = VersionStory::Happening::Sort;
using Difference = VersionDifference;
using Sort = VersionDifference::Sort;

class Comparer
{
public:
    Comparer(const VersionRun& left, const VersionRun& right, const std::atomic<bool>* cancel)
        : m_journals{&left.recording->journal, &right.recording->journal},
          m_sides{VersionCourse{versionStory(left.timeline, *left.births, cancel)},
                  VersionCourse{versionStory(right.timeline, *right.births, cancel)}},
          m_isTracing(onlyCollectionFrees(*left.recording)
                      || onlyCollectionFrees(*right.recording)),
          m_cancel(cancel)
    {
        m_result.dialects = {left.recording->dialect, right.recording->dialect};
    }

    VersionComparison run();

private:
    using Place = VersionStory::Place;
    using Places = std::array<std::optional<Place>, 2>;

    bool isCancelled() const { return m_cancel != nullptr && *m_cancel; }
    void pairLives();
    void compareLines(Sort sort, std::vector<Story::Printed> Story::*lines,
                      const std::string& what);
    void compareObjects();
    void compareLives();
    void compareCalls(std::size_t left, std::size_t right, Happened happened, Sort sort,
                      const std::string& what, const std::string& verb);
    void compareOrder();
    void compareCollections();
    void compareAutomaticCollections();
    void compareCounts();
    void compareCountsAt(std::size_t pair, const std::pair<std::size_t, std::size_t>& stops);
    void advance(std::size_t side, EventIndex to);
    void add(Difference difference, const Places& places);
    bool isSame(const Places& places) const;

    const Story::Life& life(std::size_t side, std::size_t index) const
    {
        return m_sides[side].story.lives[index];
    }
    std::optional<Place> deathOf(std::size_t side, std::size_t index) const;
    bool isPassing(std::size_t side, std::size_t index) const;
    std::string deathWords(std::size_t side, std::size_t index) const;

    std::array<const Journal*, 2> m_journals;
    std::array<VersionCourse, 2> m_sides;
    bool m_isTracing; // One of them at least.
    const std::atomic<bool>* m_cancel;
    std::vector<std::pair<std::size_t, std::size_t>> m_stops; // Pairs of indices.
    std::vector<std::pair<std::size_t, std::size_t>> m_lives;
    std::array<std::unordered_set<std::size_t>, 2> m_hasPartner;

    struct Counted
    {
        std::array<std::uint32_t, 2> counts{};
        std::array<bool, 2> isAlive{};
        bool isReported = false;
    };
    std::vector<Counted> m_counts; // By pair of lives.
    std::array<std::unordered_map<ObjectId, std::size_t>, 2> m_pairOf;
    std::vector<std::size_t> m_touched;
    std::array<EventIndex, 2> m_walked{};

    struct Placed
    {
        std::pair<std::size_t, double> moment;
        Difference difference;
    };
    std::vector<Placed> m_found;
    VersionComparison m_result;
};

void Comparer::pairLives()
{
    m_lives = pairedLives(m_sides[0].story, m_sides[1].story);
    for (std::size_t i = 0; i < m_lives.size(); ++i) {
        const auto [left, right] = m_lives[i];
        m_pairOf[0].emplace(life(0, left).object, i);
        m_pairOf[1].emplace(life(1, right).object, i);
        m_hasPartner[0].insert(left);
        m_hasPartner[1].insert(right);
        m_result.pairs.emplace(life(0, left).object, life(1, right).object);
    }
}

bool Comparer::isSame(const Places& places) const
{
    if (!places[0] || !places[1])
        return places[0].has_value() == places[1].has_value();
    return isSamePlace(m_sides[0], *places[0], m_sides[1], *places[1]);
}

/// It stands where it shows first, in either of them.
void Comparer::add(Difference difference, const Places& places)
{
    std::optional<std::pair<std::size_t, double>> moment;
    for (const std::size_t side : {std::size_t{0}, std::size_t{1}}) {
        if (!places[side])
            continue;
        const VersionCourse& course = m_sides[side];
        difference.at[side] = places[side]->at;
        const auto here = course.momentOf(*places[side]);
        if (moment && *moment <= here)
            continue;
        moment = here;
        difference.line = difference.statement = 0;
        if (!course.isAtEnd(*places[side]) && places[side]->stop != Story::kNone) {
            difference.line = course.story.stops[places[side]->stop].line;
            difference.statement = course.story.stops[places[side]->stop].statement;
        }
    }
    m_found.push_back({moment.value_or(std::pair{Story::kNone, 0.0}), std::move(difference)});
}

// --- Output ---------------------------------------------------------------------------------

void Comparer::compareLines(Sort sort, std::vector<Story::Printed> Story::*lines,
                            const std::string& what)
{
    const auto& left = m_sides[0].story.*lines;
    const auto& right = m_sides[1].story.*lines;
    auto same = alignedItems(left.size(), right.size(), [&](std::size_t i, std::size_t j) {
        return left[i].text == right[j].text;
    });
    same.emplace_back(left.size(), right.size());
    std::size_t i = 0;
    std::size_t j = 0;
    for (const auto& [nextLeft, nextRight] : same) {
        while (i < nextLeft || j < nextRight) {
            if (sort == Sort::Output
                && std::none_of(m_found.begin(), m_found.end(), [](const Placed& each) {
                       return each.difference.sort == Sort::Output;
                   }))
                m_result.sameLines = i;
            Difference difference;
            difference.sort = sort;
            difference.what = what + " " + std::to_string((i < nextLeft ? i : j) + 1);
            Places at;
            if (i < nextLeft) {
                difference.texts[0] = "is '" + left[i].text + "'";
                at[0] = left[i++].place;
            }
            if (j < nextRight) {
                difference.texts[1] = "is '" + right[j].text + "'";
                at[1] = right[j++].place;
            }
            for (std::string& text : difference.texts)
                if (text.empty())
                    text = "is missing";
            add(std::move(difference), at);
        }
        i = nextLeft + 1;
        j = nextRight + 1;
    }
    if (sort == Sort::Output && m_found.empty())
        m_result.sameLines = left.size();
}

// --- Lives ----------------------------------------------------------------------------------

/// Before the end; what dies while Python shuts down has lived as long as the script.
std::optional<VersionStory::Place> Comparer::deathOf(std::size_t side, std::size_t index) const
{
    for (const Story::Happening& each : life(side, index).happenings)
        if (each.sort == Happened::Died && !m_sides[side].isAtEnd(each.place))
            return each.place;
    return std::nullopt;
}

std::string Comparer::deathWords(std::size_t side, std::size_t index) const
{
    for (const Story::Happening& each : life(side, index).happenings)
        if (each.sort == Happened::Died && !m_sides[side].isAtEnd(each.place))
            return "dies " + m_sides[side].lineWords(each.place)
                   + (each.isCollector ? ", in a collection" : "");
    return "lives until the script ends";
}

/// It dies in the line that makes it: mostly nobody sees it.
bool Comparer::isPassing(std::size_t side, std::size_t index) const
{
    const auto death = deathOf(side, index);
    const Place& born = life(side, index).born;
    return m_sides[side].isAtEnd(born) || (death && death->stop == born.stop);
}

/// What one version makes and keeps beyond its line, and the other does not make.
void Comparer::compareObjects()
{
    for (const std::size_t side : {std::size_t{0}, std::size_t{1}}) {
        for (std::size_t i = 0; i < m_sides[side].story.lives.size(); ++i) {
            const Story::Life& lone = life(side, i);
            if (m_hasPartner[side].contains(i) || isPassing(side, i) || lone.kind == Kind::Tuple
                || m_sides[side].isAtEnd(lone.born))
                continue;
            Difference difference;
            difference.sort = Sort::Object;
            difference.what = birthName(lone.birth);
            difference.texts = {"is not made", "is not made"};
            difference.texts[side] = "is made and kept";
            difference.objects[side] = lone.object;
            Places at;
            at[side] = lone.born;
            add(std::move(difference), at);
        }
    }
}

/// Calls of one sort for a pair: how many, and where.
void Comparer::compareCalls(std::size_t left, std::size_t right, Happened happened, Sort sort,
                            const std::string& what, const std::string& verb)
{
    std::array<std::vector<Place>, 2> calls;
    for (const std::size_t side : {std::size_t{0}, std::size_t{1}})
        for (const Story::Happening& each : life(side, side == 0 ? left : right).happenings)
            if (each.sort == happened)
                calls[side].push_back(each.place);
    for (std::size_t i = 0; i < std::max(calls[0].size(), calls[1].size()); ++i) {
        Places at;
        Difference difference;
        difference.sort = sort;
        difference.what = what;
        difference.objects = {life(0, left).object, life(1, right).object};
        for (const std::size_t side : {std::size_t{0}, std::size_t{1}}) {
            const bool isCalled = i < calls[side].size();
            difference.texts[side] =
                isCalled ? "is " + verb + ' ' + m_sides[side].lineWords(calls[side][i])
                         : "is not " + verb;
            if (isCalled)
                at[side] = calls[side][i];
        }
        if (at[0] && at[1] && isSame(at))
            continue;
        add(std::move(difference), at);
        return; // The next ones follow from it.
    }
}

void Comparer::compareLives()
{
    for (const auto& [left, right] : m_lives) {
        const Places at{deathOf(0, left), deathOf(1, right)};
        const int passing = (isPassing(0, left) ? 1 : 0) + (isPassing(1, right) ? 1 : 0);
        const bool isTemporary = passing > (m_isTracing ? 0 : 1);
        const std::string name = birthName(life(0, left).birth);
        if (!isTemporary && !isSame(at)) {
            Difference difference;
            difference.sort = Sort::Death;
            difference.what = name;
            difference.texts = {deathWords(0, left), deathWords(1, right)};
            difference.objects = {life(0, left).object, life(1, right).object};
            add(std::move(difference), at);
        }
        compareCalls(left, right, Happened::Finalizer, Sort::Finalizer, "__del__ of " + name,
                     "called");
        compareCalls(left, right, Happened::Callback, Sort::Callback, "the callback of " + name,
                     "called");
        compareCalls(left, right, Happened::Cleared, Sort::Callback, name, "cleared");
    }
}

/// Finalizers and callbacks of one line, as far as both versions call them there.
void Comparer::compareOrder()
{
    struct Call
    {
        std::size_t pair;
        Happened sort;
        Place place;
    };
    std::map<std::size_t, std::array<std::vector<Call>, 2>> steps; // By pair of stops, or the end.
    const auto stepOf = [this](std::size_t side, const Place& place) {
        const VersionCourse& course = m_sides[side];
        if (course.isAtEnd(place) || place.stop == Story::kNone)
            return Story::kNone;
        const std::size_t pair = course.pairs[place.stop];
        return pair == Story::kNone ? m_stops.size() + 1 + side : pair; // Of one side only.
    };
    for (std::size_t i = 0; i < m_lives.size(); ++i)
        for (const std::size_t side : {std::size_t{0}, std::size_t{1}})
            for (const Story::Happening& each :
                 life(side, side == 0 ? m_lives[i].first : m_lives[i].second).happenings)
                if (each.sort == Happened::Finalizer || each.sort == Happened::Callback)
                    steps[stepOf(side, each.place)][side].push_back({i, each.sort, each.place});
    const auto isSame = [](const Call& a, const Call& b) {
        return a.pair == b.pair && a.sort == b.sort;
    };
    const auto name = [this](const Call& call) {
        return (call.sort == Happened::Finalizer ? "__del__ of " : "the callback of ")
               + birthName(life(0, m_lives[call.pair].first).birth);
    };
    for (auto& [step, sides] : steps) {
        for (const std::size_t side : {std::size_t{0}, std::size_t{1}}) {
            const std::vector<Call>& others = sides[1 - side];
            std::erase_if(sides[side], [&](const Call& call) {
                return std::none_of(others.begin(), others.end(),
                                    [&](const Call& other) { return isSame(call, other); });
            });
            std::sort(sides[side].begin(), sides[side].end(),
                      [](const Call& a, const Call& b) { return a.place.at < b.place.at; });
        }
        for (std::size_t i = 0; i < std::min(sides[0].size(), sides[1].size()); ++i) {
            if (isSame(sides[0][i], sides[1][i]))
                continue;
            Difference difference;
            difference.sort = Sort::Order;
            difference.what = "the order";
            difference.texts = {name(sides[0][i]) + " comes first",
                                name(sides[1][i]) + " comes first"};
            difference.objects = {life(0, m_lives[sides[0][i].pair].first).object,
                                  life(1, m_lives[sides[1][i].pair].second).object};
            add(std::move(difference), {sides[0][i].place, sides[1][i].place});
            break;
        }
    }
}

void Comparer::compareCollections()
{
    const auto& left = m_sides[0].story.collections;
    const auto& right = m_sides[1].story.collections;
    for (std::size_t i = 0; i < std::max(left.size(), right.size()); ++i) {
        Difference difference;
        difference.sort = Sort::Collection;
        difference.what = "collection " + std::to_string(i + 1);
        difference.texts = {i < left.size() ? findingWords(left[i]) : "does not take place",
                            i < right.size() ? findingWords(right[i]) : "does not take place"};
        if (difference.texts[0] == difference.texts[1])
            continue;
        Places at;
        if (i < left.size())
            at[0] = left[i].place;
        if (i < right.size())
            at[1] = right[i].place;
        add(std::move(difference), at);
    }
}

/// Those that come by themselves, in their order: another line, or another generation. In which
/// round of a loop one comes, and so how much it finds, is no difference. What only one of the two
/// has at the end is told together.
void Comparer::compareAutomaticCollections()
{
    const std::array lists{&m_sides[0].story.automatic, &m_sides[1].story.automatic};
    const std::size_t both = std::min(lists[0]->size(), lists[1]->size());
    for (std::size_t i = 0; i < both; ++i) {
        const Story::Collection& left = (*lists[0])[i];
        const Story::Collection& right = (*lists[1])[i];
        if (left.generation == right.generation
            && m_sides[0].lineWords(left.place) == m_sides[1].lineWords(right.place))
            continue;
        Difference difference;
        difference.sort = Sort::Collection;
        difference.what = "automatic collection " + std::to_string(i + 1);
        difference.texts = {m_sides[0].comingWords(left), m_sides[1].comingWords(right)};
        add(std::move(difference), {left.place, right.place});
    }
    for (const std::size_t side : {std::size_t{0}, std::size_t{1}}) {
        if (lists[side]->size() == both)
            continue;
        Difference difference;
        difference.sort = Sort::Collection;
        difference.what = both == 0 ? "automatic collections" : "further automatic collections";
        difference.texts[side] = m_sides[side].furtherWords(both);
        difference.texts[1 - side] = "there is none";
        Places at;
        at[side] = (*lists[side])[both].place;
        add(std::move(difference), at);
    }
}

// --- Counts ---------------------------------------------------------------------------------

void Comparer::advance(std::size_t side, EventIndex to)
{
    const Journal& journal = *m_journals[side];
    const auto set = [&](ObjectId object, std::uint32_t count, bool isAlive) {
        const auto pair = m_pairOf[side].find(object);
        if (pair == m_pairOf[side].end())
            return;
        m_counts[pair->second].counts[side] = count;
        m_counts[pair->second].isAlive[side] = isAlive;
        m_touched.push_back(pair->second);
    };
    for (EventIndex& at = m_walked[side]; at < to; ++at) {
        const Event& event = journal.at(at);
        if (const auto* made = std::get_if<event::Linked>(&event))
            set(made->target, made->before + 1, true);
        else if (const auto* cut = std::get_if<event::Unlinked>(&event))
            set(cut->target, cut->before - 1, true);
        else if (const auto* born = std::get_if<event::Allocated>(&event))
            set(born->object, 1, true);
        else if (const auto* freed = std::get_if<event::Freed>(&event))
            set(freed->object, 0, false);
    }
}

void Comparer::compareCountsAt(std::size_t pair, const std::pair<std::size_t, std::size_t>& stops)
{
    Counted& counted = m_counts[pair];
    if (counted.isReported || !counted.isAlive[0] || !counted.isAlive[1]
        || counted.counts[0] == counted.counts[1])
        return;
    counted.isReported = true;
    const auto& [left, right] = m_lives[pair];
    Difference difference;
    difference.sort = Sort::Count;
    difference.what = "the count of " + birthName(life(0, left).birth);
    for (const std::size_t side : {std::size_t{0}, std::size_t{1}})
        difference.texts[side] = "is " + std::to_string(counted.counts[side]);
    difference.objects = {life(0, left).object, life(1, right).object};
    add(std::move(difference), {Place{m_walked[0], stops.first}, Place{m_walked[1], stops.second}});
}

/// Before each line that both run; once for each object.
void Comparer::compareCounts()
{
    m_counts.resize(m_lives.size());
    for (const auto& [left, right] : m_stops) {
        if (isCancelled())
            return;
        advance(0, m_sides[0].story.stops[left].at);
        advance(1, m_sides[1].story.stops[right].at);
        std::sort(m_touched.begin(), m_touched.end());
        m_touched.erase(std::unique(m_touched.begin(), m_touched.end()), m_touched.end());
        for (const std::size_t pair : m_touched)
            compareCountsAt(pair, {left, right});
        m_touched.clear();
    }
}

VersionComparison Comparer::run()
{
    if (isCancelled())
        return {};
    m_stops = alignCourses(m_sides[0], m_sides[1]);
    pairLives();
    compareLines(Sort::Output, &Story::out, "line of output");
    compareLines(Sort::Error, &Story::err, "line of stderr");
    compareObjects();
    compareLives();
    compareOrder();
    if (!m_isTracing) { // Else nobody counts.
        compareCollections();
        compareAutomaticCollections();
        compareCounts();
    }
    std::stable_sort(m_found.begin(), m_found.end(),
                     [](const Placed& a, const Placed& b) { return a.moment < b.moment; });
    for (Placed& each : m_found)
        m_result.differences.push_back(std::move(each.difference));
    return std::move(m_result);
}

} // namespace

VersionComparison compareVersions(const VersionRun& left, const VersionRun& right,
                                  const std::atomic<bool>* cancel)
{
    return Comparer(left, right, cancel).run();
}

} // namespace model
