#pragma once

#include "model/history/recording.h"
#include "ui/layout/layout.h"
#include "ui/picture/name_history.h"
#include "ui/picture/view_options.h"
#include "ui/picture/weak_parts.h"
#include "ui/theme/theme.h"

#include <QString>

#include <atomic>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace ui {

/// What a card said when its object died: ghosts show it.
struct Obituary
{
    struct Line
    {
        model::Slot slot;
        QString label;
        QString value;
    };

    QString title;
    QString subtitle;
    std::vector<Line> lines;
    bool isCounted = true; ///< Else only collection frees, and there was no count.
    model::EventIndex death = 0;
    int line = 0;          ///< Of the script, where it died; 0 if unknown.
    int statement = 0;     ///< Of the console, from 1, where the line is one of its lines.
    model::ObjectId frame; ///< If set, the ghost goes when this frame returns.
};

/// What is known beforehand because the whole run is recorded: one place per object for the
/// whole run, so that the same moment always gives the same picture and no card moves without
/// need; and the last words of those who die.
///
/// Runs with more objects than kMostForeseen have places for the first ones only; makePicture()
/// finds room for the others when they are shown.
struct Foresight
{
    static constexpr std::size_t kMostForeseen = 2500;

    Positions positions;
    std::unordered_map<model::ObjectId, Obituary> obituaries; ///< Only of those worth a ghost.
    NameHistory names;
    bool isCut = false; ///< There are more objects than places.
    /// Functions that are a callback at some time: they have a card all their life.
    std::unordered_set<model::ObjectId> callbacks;
    WeakParts weakParts;
};

/// `cancel` may become true in another thread; then what comes back is worth nothing.
///
/// Cards with a place in `previous` keep it as far as layout() lets them.
///
/// Cost:    O(events), plus one layout of all cards that ever exist.
Foresight foresee(const model::Recording& recording, const Theme& theme, const ViewOptions& options,
                  const std::atomic<bool>* cancel = nullptr, const Positions& previous = {});

} // namespace ui
