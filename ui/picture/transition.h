#pragma once

#include "ui/picture/picture.h"

namespace ui {

/// The way from one picture to another, cause before effect: first references draw themselves
/// or retract, then counts flip, then the dead fade. Cards that stand elsewhere glide.
///
/// What is the same in both pictures is in still() and never painted again; the rest is in
/// moving(). Both ends are exactly the two pictures.
///
/// Cost:    construction O(n log n); moving(): O(what moves).
class Transition
{
public:
    Transition(std::shared_ptr<const Picture> from, std::shared_ptr<const Picture> to);

    bool isEmpty() const { return m_cards.empty() && m_edges.empty(); }
    const Picture& still() const { return *m_still; }
    std::shared_ptr<const Picture> sharedStill() const { return m_still; }
    /// `t` from 0 to 1.
    Picture moving(qreal t) const;
    /// Both together.
    Picture at(qreal t) const;

private:
    static constexpr std::size_t kNone = ~std::size_t{0};

    /// The same card or edge in both pictures; one of them may be missing.
    struct Pair
    {
        std::size_t from = kNone;
        std::size_t to = kNone;
    };

    void pairCards();
    void pairEdges();
    void pairMoved(std::vector<std::size_t>& gone, std::vector<std::size_t>& come);
    bool isSameCard(const Card& a, const Card& b) const;
    bool isSameEdge(const Edge& a, const Edge& b) const;
    void addStill(const Card& card);
    void addStill(const Edge& edge);
    void addCard(Picture& picture, const Pair& pair, qreal t) const;
    void addEdge(Picture& picture, const Pair& pair, qreal t) const;

    std::shared_ptr<const Picture> m_from;
    std::shared_ptr<const Picture> m_to;
    std::shared_ptr<Picture> m_still; ///< Complete after construction.
    std::vector<Pair> m_cards;
    std::vector<Pair> m_edges;
};

/// The picture at share `t` of the way from `a` to `b`.
Picture interpolate(const Picture& a, const Picture& b, qreal t);

} // namespace ui
