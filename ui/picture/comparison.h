#pragma once

#include "model/history/library_code.h"
#include "model/history/recording.h"
#include "ui/picture/picture.h"
#include "ui/picture/view_options.h"

#include <QString>

#include <array>
#include <atomic>
#include <memory>
#include <unordered_map>
#include <vector>

namespace ui {

/// A moment of one of two runs that are compared.
struct ComparedMoment
{
    std::shared_ptr<const model::Recording> recording;
    std::shared_ptr<const model::LibraryCode> library;
    model::Snapshot snapshot;
    model::EventIndex cursor = 0;
};

/// Something that is not the same in both; the texts are empty where there is nothing.
struct Difference
{
    enum class Sort : std::uint8_t {
        Object, ///< It exists on one side.
        Life,   ///< It lives on one side and is dead on the other.
        Count,  ///< Another reference count.
        Line,   ///< A name, attribute, item or other line of a card.
        Output, ///< A line that was printed.
    };

    Sort sort = Sort::Object;
    QString what;
    std::array<QString, 2> texts;           ///< Left, right.
    std::array<model::ObjectId, 2> objects; ///< Whose card it is about, where it has one.

    friend bool operator==(const Difference&, const Difference&) = default;
};

/// What is drawn for one of the two, and where it differs.
struct ComparedSide
{
    struct CardMark
    {
        std::size_t card = 0; ///< Index into the picture.
        QString words;        ///< "only here", "2 | 3".
    };

    std::shared_ptr<const Picture> picture; ///< What is the same is faded.
    std::vector<CardMark> cards;
    std::vector<std::size_t> rows;  ///< Indices of rows that differ.
    std::vector<std::size_t> edges; ///< Of references that are here only.
    std::vector<QRectF> missing;    ///< Places of cards that only the other side has.
};

/// Two moments side by side: a value, made by compare().
struct Comparison
{
    std::array<ComparedSide, 2> sides; ///< Left, right.
    std::vector<Difference> differences;
    std::array<std::size_t, 2> onlyOn{}; ///< Objects that only this side has.
    std::size_t counts = 0;              ///< Objects that live on both, with other counts.
    std::size_t lives = 0;               ///< Objects that live on one side and died on the other.
    std::size_t notCompared = 0;         ///< Objects that are cut from a picture.
    QRectF bounds;
};

/// Objects of the left run with those that are the same in the right one.
using ObjectPairs = std::unordered_map<model::ObjectId, model::ObjectId>;

/// Compares what the two moments show under these options (choices about single objects are left
/// aside). What both have stands at the same place in both pictures.
///
/// `cancel` may become true in another thread; then what comes back is worth nothing.
/// Cost:    O(events), two layouts and four pictures: for a thread of its own.
Comparison compare(const ComparedMoment& left, const ComparedMoment& right,
                   const ObjectPairs& pairs, const std::shared_ptr<const Theme>& theme,
                   const ViewOptions& options, const std::atomic<bool>* cancel = nullptr);

} // namespace ui
