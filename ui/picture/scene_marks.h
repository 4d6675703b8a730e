#pragma once

#include "model/query/references.h"
#include "ui/picture/picture.h"

#include <QPainterPath>

#include <vector>

namespace ui {

/// What a question marks in the scene: objects and references of the heap, not cards and edges.
/// Every mark differs from the others in shape or words as well as in colour.
struct SceneMarks
{
    enum class ObjectMark : std::uint8_t {
        Subject,   ///< What is asked about.
        Lit,       ///< Part of the answer.
        Dies,      ///< Would die: a ghost with a word.
        Collected, ///< Would be left to the collector.
    };
    enum class ReferenceMark : std::uint8_t {
        Chain,  ///< A thick line with its holder's label.
        Keeper, ///< What keeps a cycle alive.
        Chosen, ///< What is asked about.
        Cut,    ///< The same, crossed out.
    };
    struct Object
    {
        model::ObjectId id;
        ObjectMark mark = ObjectMark::Lit;
    };
    struct Reference
    {
        model::Reference reference;
        ReferenceMark mark = ReferenceMark::Chain;
        QString sign = {};  ///< In a disc: "1", "1, 2".
        QString words = {}; ///< Empty: the holder's label.
    };
    struct Group
    {
        std::vector<model::ObjectId> members;
        QString label;
        bool isGarbage = false; ///< Outlined with dashes.
        bool isChosen = false;  ///< Outlined with a thicker line.
    };

    std::vector<Object> objects;
    std::vector<Reference> references;
    std::vector<Group> groups;
    bool dimsOthers = false; ///< What is not marked fades.

    bool isEmpty() const { return objects.empty() && references.empty() && groups.empty(); }
};

/// The marks of a question as they lie in one picture.
struct MarksInPicture
{
    struct MarkedCard
    {
        std::size_t index = 0; ///< In Picture::cards.
        SceneMarks::ObjectMark mark = SceneMarks::ObjectMark::Lit;
    };
    struct MarkedEdge
    {
        std::size_t index = 0; ///< In Picture::edges.
        SceneMarks::ReferenceMark mark = SceneMarks::ReferenceMark::Chain;
        QString sign = {};
        QString words = {};
    };
    struct Outline
    {
        QPainterPath path;
        QPointF labelAt; ///< Left end of its label.
        QString label;
        bool isGarbage = false;
        bool isChosen = false;
    };

    std::vector<MarkedCard> cards; ///< Only those with a mark of their own.
    std::vector<MarkedEdge> edges; ///< For a holder that is not shown the stub at the card.
    std::vector<Outline> outlines;
    std::vector<std::size_t> ending;   ///< Edges of cards that would die.
    std::vector<QRectF> cardsInAnswer; ///< Labels should not cover them.
    Picture lit; ///< Where the others fade: all that does not, kMostLit cards at most.
    std::vector<QRectF> faded; ///< Of more than that: the cards that fade.
};

/// Finds the marks' cards and edges.
///
/// Cost:    O(cards + edges + marks); the outlines of more than kMostOutlined cards are not
///          merged.
MarksInPicture findMarks(const SceneMarks& marks, const Picture& picture);

inline constexpr std::size_t kMostLit = 150;
inline constexpr std::size_t kMostOutlined = 200;

} // namespace ui
