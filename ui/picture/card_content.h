#pragma once

#include "model/history/freeing.h"
#include "ui/picture/labels.h"
#include "ui/picture/name_history.h"
#include "ui/picture/picture.h"
#include "ui/picture/visibility.h"

#include <optional>
#include <utility>
#include <vector>

namespace ui {

/// A reference that leaves a card, before anybody knows where it goes on the paper.
struct OutgoingEdge
{
    std::size_t row = kHeader; ///< Row of its card; or the header.
    model::Slot slot;
    model::ObjectId owner;  ///< Who really holds it: may differ from the card.
    model::ObjectId target; ///< The card at which it ends; for a mark the card itself.
    EdgeKind kind = EdgeKind::Strong;
    bool toMark = false;
    QString label;

    static constexpr std::size_t kHeader = ~std::size_t{0};
};

/// What a card says, before it has a size or a place.
struct CardContent
{
    Card card; ///< Everything but geometry.
    std::vector<Row> rows;
    std::vector<OutgoingEdge> edges;
    std::size_t uncountedRows = 0; ///< Rows beyond the last that nobody will see.
    std::size_t cutRows = 0;       ///< Rows that the last one stands for.
    QString mark; ///< The word of the mark beside it: "None", "gone"; empty for no mark.
};

/// Makes the content of cards at one moment.
class ContentMaker
{
public:
    ContentMaker(const model::Recording& recording, const model::Snapshot& snapshot,
                 const Visibility& visibility, const ViewOptions& options, const NameHistory& names,
                 model::EventIndex cursor)
        : m_snapshot(snapshot), m_visibility(visibility), m_options(options), m_names(names),
          m_cursor(cursor), m_labels(recording, snapshot),
          m_isTracing(model::onlyCollectionFrees(recording))
    {}

    CardContent make(model::ObjectId object) const;
    const Labels& labels() const { return m_labels; }
    /// Whether only collection frees: cards have no counts then.
    bool isTracing() const { return m_isTracing; }
    /// By id, what can be reached; where only collection frees, the others wait for one.
    void setReached(std::vector<bool> reached) { m_reached = std::move(reached); }

private:
    CardContent frame(model::ObjectId object) const;
    CardContent object(model::ObjectId object) const;
    void fillNames(CardContent& content, model::ObjectId names, model::ObjectId owner) const;
    void fillStack(CardContent& content, model::ObjectId activation) const;
    void fillRows(CardContent& content, const model::ObjectState& state) const;
    void fillEntries(CardContent& content, model::ObjectId dict, bool keysAreWeak) const;
    void fillWeakContainer(CardContent& content, const model::ObjectState& state,
                           WeakSort sort) const;
    void fillOwnAttributes(CardContent& content, const model::ObjectState& state) const;
    void fillMembers(CardContent& content, model::ObjectId data) const;
    void fillKept(CardContent& content, model::ObjectId recent) const;
    void fillFinalizer(CardContent& content) const;
    bool isPartOfCard(const CardContent& content, model::ObjectId ref) const;
    model::ObjectId part(model::ObjectId owner, const QString& name) const;
    void addWeakRow(CardContent& content, Row row, model::ObjectId ref) const;
    void addAnyRow(CardContent& content, Row row, model::ObjectId owner,
                   model::ObjectId target) const;
    void fillReference(CardContent& content, const model::ObjectState& state) const;
    void fillFrame(CardContent& content) const;
    bool addTraceback(CardContent& content, const Row& row, const model::Edge& edge) const;
    QString keptBy(model::ObjectId keeper) const;
    void fillHeaderEdges(CardContent& content, const model::ObjectState& state) const;
    bool isFull(CardContent& content, model::ObjectId owner, const model::Edge& edge) const;
    void addWeakEdge(CardContent& content, std::size_t row, model::Slot slot,
                     model::ObjectId ref) const;
    /// A row for one reference; false if it is only to be counted as not shown.
    bool addRow(CardContent& content, Row row, model::ObjectId owner, model::ObjectId target) const;
    void shorten(CardContent& content, std::size_t limit) const;
    void describe(CardContent& content, const model::ObjectState& state) const;

    const model::Snapshot& m_snapshot;
    const Visibility& m_visibility;
    const ViewOptions& m_options;
    const NameHistory& m_names;
    model::EventIndex m_cursor;
    Labels m_labels;
    bool m_isTracing;
    std::vector<bool> m_reached; ///< Empty: nobody has asked.
};

/// "function", "class" ... for what is one line; else the name of its type.
QString pillWord(model::Kind kind, const QString& typeName);

/// Rows of a card before the rest is cut.
inline constexpr std::size_t kMostRows = 12;
inline constexpr std::size_t kMostNames = 24;

} // namespace ui
