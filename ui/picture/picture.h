#pragma once

#include "model/core/ids.h"
#include "model/journal/slot.h"
#include "model/query/film_steps.h"
#include "ui/theme/theme.h"

#include <QPointF>
#include <QRectF>
#include <QString>

#include <cstdint>
#include <memory>
#include <vector>

namespace ui {

enum class CardShape : std::uint8_t {
    Names,    ///< A namespace or frame: rows of names, below them the value stack.
    Object,   ///< Attributes as rows.
    Sequence, ///< Items as cells.
    Mapping,  ///< Keys and values as rows.
    WeakMap,  ///< The same with a dashed side: it keeps its values or keys not alive.
    Ref,      ///< A weak reference.
    Proxy,    ///< A ghost of its referent.
    Pill,     ///< Functions, classes, atoms: one line.
    Mark,     ///< The small "None" at which a cleared reference points: no object of its own.
    Dot,      ///< Folded.
};

/// What stands where the number of a card would be.
enum class CountSign : std::uint8_t {
    Number,
    None,     ///< Frames and marks have no count.
    Immortal, ///< Never freed: a number would mean nothing.
};

enum class RowKind : std::uint8_t {
    Name,  ///< A name of a namespace or a local variable.
    Stack, ///< An unnamed slot of the value stack.
    Attribute,
    Cell,  ///< An item of a sequence, with its index in the gutter.
    Entry, ///< A key with its value.
    More,  ///< "+12 more": what was cut.
    Note,  ///< A remark inside the card.
};

enum class EdgeKind : std::uint8_t {
    Strong,
    Weak,     ///< Keeps nothing alive.
    Callback, ///< From a bell to what will be called.
    Stub,     ///< A reference from something that is not shown.
};

/// What the film of a collection says about an object: see markFilm().
struct FilmBadge
{
    model::FilmMark::Standing standing = model::FilmMark::Standing::None;
    bool hasCount = false;  ///< A second number, gc_refs, stands on the card.
    bool isCurrent = false; ///< The step is about it.
    QString count;
    QString countBefore; ///< While it changes, with `flip` as that of a card.
    float flip = 1;

    friend bool operator==(const FilmBadge&, const FilmBadge&) = default;
};

/// Whether the collector has taken a reference off the gc_refs of its target.
enum class FilmToken : std::uint8_t { None, Now, Before };

/// One line of a card.
struct Row
{
    QRectF rect;
    RowKind kind = RowKind::Attribute;
    model::Slot slot;
    QString label;        ///< The holder's label: a name, `.next`, `[0]`, a key.
    QString value;        ///< Text of an atom, which is written inside instead of an edge.
    QString full;         ///< The whole text where label or value had to be shortened.
    bool hasPort = false; ///< An edge starts at `port`.
    bool isWeak = false;  ///< The port is a hollow one.
    bool hasBell = false; ///< A callback waits here.
    bool isGone = false;  ///< A name that was deleted: it keeps its line, crossed out.
    QPointF port;

    friend bool operator==(const Row&, const Row&) = default;
};

/// One box of the picture.
struct Card
{
    model::ObjectId id; ///< For a mark: the reference that points at it.
    CardShape shape = CardShape::Object;
    CardShape unfolded = CardShape::Object; ///< Of a dot: what it is otherwise.
    CountSign sign = CountSign::Number;
    bool isDead = false;
    bool isUntracked = false;   ///< A container that the collector does not look at.
    bool isUnreachable = false; ///< The collector holds it for trash.
    bool isWaiting = false;     ///< Nothing reaches it: it waits for a collection.
    bool isRunning = false;     ///< The frame that executes now.
    bool isFinalizing = false;  ///< Its `__del__` runs.
    bool wasFinalized = false;
    bool isPlain = false;       ///< A sequence or mapping that holds nothing.
    bool hasHeaderPort = false; ///< An edge starts in the title line.
    bool isPinned = false;      ///< The user has put it here.
    bool isStopped = false;     ///< What only it leads to is not shown, by the user's choice.
    std::uint32_t beyond = 0;   ///< So many cards that it leads to were taken out.
    std::uint32_t refcount = 0;
    std::uint32_t weakrefs = 0;
    std::uint32_t hidden = 0; ///< Holders that are not shown.

    QRectF rect;
    QRectF tile; ///< Where the count stands.
    QString title;
    QString subtitle; ///< A few words beside the title.
    QString more;     ///< Beside it: what was cut, "+4 more".
    QString footer;   ///< "+2 not shown: function on_death, class Node"
    QString count;
    QString tip; ///< Everything, unshortened.
    std::uint32_t firstRow = 0;
    std::uint32_t rowCount = 0;

    // What an animation changes; at rest as here.
    float opacity = 1;
    float flip = 1; ///< From 0 (the count before) to 1 (this count).
    QString countBefore;
    float ghost = 0; ///< 1 for the dead, between while they fade.

    FilmBadge film;

    friend bool operator==(const Card&, const Card&) = default;
};

/// One reference: a chain of cubic curves from a port to a card.
struct Edge
{
    model::ObjectId owner;
    model::Slot slot;
    model::ObjectId target;
    model::ObjectId from; ///< The card at which it starts; none for a stub.
    EdgeKind kind = EdgeKind::Strong;
    bool toMark = false;          ///< Points at the mark of its owner, not at `target`.
    std::uint32_t firstPoint = 0; ///< Points lie as p0 c c p1 c c p2 ...
    std::uint32_t pointCount = 0;
    QString label;

    float progress = 1; ///< How much of the curve is drawn, from its start.
    float opacity = 1;

    FilmToken token = FilmToken::None;
    float tokenAt = 1; ///< How far the token has run.

    friend bool operator==(const Edge&, const Edge&) = default;
};

/// How many objects of one type there are, apart from the dead.
struct TypeTally
{
    model::ObjectId type;
    QString name;
    std::uint32_t shown = 0;
    std::uint32_t total = 0; ///< With those that were cut or hidden by the user.
    bool isHidden = false;   ///< The user does not want to see this type.

    friend bool operator==(const TypeTally&, const TypeTally&) = default;
};

/// Everything that is to be seen at one moment, with all geometry: an immutable value made by
/// makePicture() and painted by paint(). It knows no widget, no time and no heap.
///
/// Units: pixels at scale 1.
struct Picture
{
    std::shared_ptr<const Theme> theme;
    std::vector<Card> cards; ///< By id, names first.
    std::vector<Row> rows;
    std::vector<Edge> edges;
    std::vector<QPointF> points;
    QRectF bounds;
    std::uint32_t hiddenObjects = 0; ///< Alive but kept away by the view options.
    std::uint32_t hiddenDead = 0;    ///< Dead whose place was needed for others.
    std::uint32_t cutObjects = 0;    ///< Alive and wanted, but too many: see kMostCards.
    std::uint32_t cutDead = 0;       ///< The same for ghosts.
    std::uint32_t hiddenByHand = 0;  ///< Alive, but taken out by the user: see Choices.
    std::vector<TypeTally> types;    ///< The most frequent first.

    const Card* findCard(model::ObjectId id) const;
    /// The topmost card at `point`, or null. Cost: O(cards).
    const Card* cardAt(QPointF point) const;
    const Row* rowAt(const Card& card, QPointF point) const;
    /// The edge nearest to `point` within `reach`, or null. Cost: O(points).
    const Edge* edgeAt(QPointF point, qreal reach) const;
};

/// Whether two pictures of one theme look the same. Cost: O(cards + rows + points), little where
/// they differ.
bool isSameSight(const Picture& one, const Picture& other);

/// Around all that is not a ghost.
QRectF livingArea(const Picture& picture);
/// The card of the frame that executes now; else that of the names.
QRectF runningArea(const Picture& picture);

} // namespace ui
