#pragma once

#include "model/core/ids.h"

#include <map>
#include <string>
#include <vector>

namespace model {

/// What a session keeps for the windows that show it: the model stores it and does not read it.
/// Cards are named by texts that the window makes up, such that they outlive a new run.

struct CardPlace
{
    std::string card;
    double x = 0;
    double y = 0;
    bool isPinned = false;
    /// Of a card that the window has placed itself: its column and its size; -1: not known.
    int layer = -1;
    double width = 0;
    double height = 0;

    friend bool operator==(const CardPlace&, const CardPlace&) = default;
};

/// A moment in the run of one branch.
struct SessionMoment
{
    std::string branch; ///< Its name.
    EventIndex event = 0;

    friend bool operator==(const SessionMoment&, const SessionMoment&) = default;
};

struct SessionBookmark
{
    std::string name;
    SessionMoment moment;

    friend bool operator==(const SessionBookmark&, const SessionBookmark&) = default;
};

struct SessionNote
{
    std::string text;
    SessionMoment moment;
    std::string card; ///< Empty: it belongs to the moment, not to an object.

    friend bool operator==(const SessionNote&, const SessionNote&) = default;
};

struct SessionBreakpoint
{
    int line = 0;          ///< 0: wherever the condition holds.
    std::string condition; ///< Empty: always.
    std::string card;      ///< The object that the condition is about; may be empty.
    bool isEnabled = true;

    friend bool operator==(const SessionBreakpoint&, const SessionBreakpoint&) = default;
};

struct SessionView
{
    std::vector<CardPlace> places;
    std::vector<SessionNote> notes;
    std::vector<SessionBookmark> bookmarks;
    std::vector<SessionBreakpoint> breakpoints;
    std::map<std::string, std::string> settings; ///< What is hidden, folded, shown ...

    friend bool operator==(const SessionView&, const SessionView&) = default;
};

} // namespace model
