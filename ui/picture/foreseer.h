#pragma once

#include "ui/picture/card_content.h"
#include "ui/picture/foresight.h"
#include "ui/picture/obituaries.h"
#include "ui/picture/text_measure.h"

#include <atomic>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace ui {

/// What is known of one future card.
struct Cast
{
    LayoutNode node;
    model::EventIndex birth = 0;
    model::EventIndex death = ~model::EventIndex{0};
    bool isLasting = false; ///< It was more than a part of one call: something else held it.
    model::ObjectId frame;  ///< The last one of which it was a local variable.
    model::ObjectId firstOwner;
};

/// Walks once through a run and remembers who plays in it: how large the cards get, who holds
/// whom for how long, who dies when. Then it gives every one a seat.
class Foreseer
{
public:
    Foreseer(const model::Recording& recording, const Theme& theme, const ViewOptions& options)
        : m_recording(recording), m_theme(theme), m_options(options), m_measure(theme),
          m_snapshot(recording.start), m_obituaries(recording), m_weakParts(recording)
    {}

    /// Gives up and returns nothing of use once `cancel` is true.
    Foresight run(const std::atomic<bool>* cancel, const Positions& previous);

private:
    void start();
    void look();
    void measure(const ContentMaker& maker, const Visibility& visibility, model::ObjectId object);
    void follow(const model::Event& event);
    void linked(model::ObjectId owner, model::Slot slot, model::ObjectId target);
    void bindName(model::ObjectId owner, model::Slot slot, model::ObjectId target);
    void unlinked(model::ObjectId owner, model::Slot slot, model::ObjectId target);
    void link(model::ObjectId from, model::ObjectId to, qreal share, bool opens);
    void enterFrame(const model::event::FrameEntered& entered);
    void keepFrame(const model::event::FrameOwned& owned);
    Cast* cast(model::ObjectId object);
    Cast& addCast(model::ObjectId object);
    bool isKeeper(model::ObjectId owner) const;
    bool isOfOtherModule(model::ObjectId dict) const;
    bool isCandidate(model::ObjectId object, model::ObjectId owner, model::Role role) const;
    model::ObjectId cardOf(model::ObjectId owner) const;
    model::ObjectId containerOf(model::ObjectId part) const;
    std::size_t lookAhead();
    void measureGhosts(const std::unordered_map<model::ObjectId, Obituary>& obituaries);
    LayoutGraph graph();
    bool leavesGhost(const Cast& known) const;
    void dropUnseen();
    void settleLasting();
    model::EventIndex freeFrom(const Cast& known) const;
    std::uint64_t seatKind(const Cast& known) const;
    void shareSeats(LayoutGraph& graph);

    struct Tie
    {
        qreal weight = 0;
        qreal share = 1;
        model::EventIndex since = 0;
        int open = 0;
        qreal drop = -1;
        bool isPart = false; ///< Attribute, item ...: not a variable, not the value stack.
    };

    const model::Recording& m_recording;
    const Theme& m_theme;
    const ViewOptions& m_options;
    TextMeasure m_measure;
    model::Snapshot m_snapshot;
    Obituaries m_obituaries;
    model::EventIndex m_now = 0;

    std::vector<Cast> m_cast; // In order of first appearance.
    std::unordered_map<model::ObjectId, std::size_t> m_castIndex;
    std::unordered_map<std::uint64_t, Tie> m_ties;
    std::vector<std::uint64_t> m_tieOrder;
    std::unordered_map<model::ObjectId, int> m_depths;
    std::unordered_map<model::ObjectId, model::EventIndex> m_frameEnds;
    std::unordered_map<model::ObjectId, model::EventIndex> m_births;
    std::unordered_map<model::ObjectId, model::ObjectId> m_seatOf;
    std::unordered_set<model::ObjectId> m_touched;
    std::size_t m_stride = 1; // Lines from one look to the next.
    model::ObjectId m_mainActivation;
    NameHistory m_names;
    std::unordered_set<model::ObjectId> m_callbacks;
    WeakParts m_weakParts;
};

/// The size of a card that nobody has looked at yet.
inline constexpr QSizeF kUnseenSize(158, 78);

/// A pair of objects as one key.
inline std::uint64_t tieKey(model::ObjectId from, model::ObjectId to)
{
    return (std::uint64_t{from.value} << 32U) | to.value;
}

} // namespace ui
