#include "ui/panels/timeline_axis.h"

#include <algorithm>

namespace ui {

TimelineAxis::TimelineAxis(model::EventIndex eventCount, const model::LibraryCode* imports)
    : m_end(eventCount)
{
    if (imports)
        for (const model::LibraryCode::Import& each : imports->imports)
            add(each.begin, each.end, kImportRoom);
}

void TimelineAxis::foldFrom(model::EventIndex begin, double room)
{
    std::erase_if(m_folds, [begin](const Fold& fold) { return fold.end > begin; });
    add(begin, m_end, room);
}

void TimelineAxis::add(double begin, double end, double room)
{
    if (end > begin)
        m_folds.push_back({begin, end, place(begin), std::min(room, end - begin)});
}

double TimelineAxis::place(double moment) const
{
    const auto next =
        std::upper_bound(m_folds.begin(), m_folds.end(), moment,
                         [](double wanted, const Fold& fold) { return wanted < fold.begin; });
    if (next == m_folds.begin())
        return moment;
    const Fold& fold = *std::prev(next);
    if (moment >= fold.end)
        return fold.place + fold.room + (moment - fold.end);
    return fold.place + (moment - fold.begin) * fold.room / (fold.end - fold.begin);
}

double TimelineAxis::moment(double place) const
{
    const auto next =
        std::upper_bound(m_folds.begin(), m_folds.end(), place,
                         [](double wanted, const Fold& fold) { return wanted < fold.place; });
    if (next == m_folds.begin())
        return place;
    const Fold& fold = *std::prev(next);
    if (place >= fold.place + fold.room)
        return fold.end + (place - fold.place - fold.room);
    return fold.begin + (place - fold.place) * (fold.end - fold.begin) / fold.room;
}

} // namespace ui
