#pragma once

#include "tests/support/sample_recording.h"
#include "ui/picture/make_picture.h"

namespace tests {

/// A recording with everything that its pictures need.
struct Studio
{
    std::shared_ptr<const model::Recording> recording;
    std::shared_ptr<const ui::Theme> theme;
    ui::ViewOptions options;
    ui::Foresight foresight;

    explicit Studio(std::shared_ptr<const model::Recording> run, ui::ViewOptions view = {},
                    ui::Theme::Id id = ui::Theme::Id::Light)
        : recording(std::move(run)), theme(std::make_shared<const ui::Theme>(ui::makeTheme(id))),
          options(std::move(view)), foresight(ui::foresee(*recording, *theme, options))
    {}

    ui::Picture at(model::EventIndex cursor) const
    {
        const model::Snapshot snapshot = snapshotAt(*recording, cursor);
        return ui::makePicture({*recording, snapshot, cursor}, foresight, theme, options);
    }
    ui::Picture atEnd() const { return at(recording->journal.size()); }
};

/// The cursor behind the first event of this kind.
template <class Event>
model::EventIndex behindFirst(const model::Recording& recording)
{
    model::EventIndex i = 0;
    while (!std::holds_alternative<Event>(recording.journal.at(i)))
        ++i;
    return i + 1;
}

/// The cursor at which the main frame has just reached this line.
inline model::EventIndex atLine(const model::Recording& recording, std::uint32_t line)
{
    for (model::EventIndex i = 0; i < recording.journal.size(); ++i) {
        const auto* reached = std::get_if<model::event::LineReached>(&recording.journal.at(i));
        if (reached && reached->after == line)
            return i + 1;
    }
    return recording.journal.size();
}

inline const ui::Card* cardTitled(const ui::Picture& picture, const QString& title)
{
    for (const ui::Card& card : picture.cards)
        if (card.title == title)
            return &card;
    return nullptr;
}

inline const ui::Row* rowLabelled(const ui::Picture& picture, const ui::Card& card,
                                  const QString& label)
{
    for (std::uint32_t i = 0; i < card.rowCount; ++i)
        if (picture.rows[card.firstRow + i].label == label)
            return &picture.rows[card.firstRow + i];
    return nullptr;
}

inline std::vector<const ui::Edge*> edgesOf(const ui::Picture& picture, ui::EdgeKind kind)
{
    std::vector<const ui::Edge*> found;
    for (const ui::Edge& edge : picture.edges)
        if (edge.kind == kind)
            found.push_back(&edge);
    return found;
}

} // namespace tests
