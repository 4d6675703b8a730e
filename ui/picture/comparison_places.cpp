#include "ui/picture/comparison_places.h"

#include <algorithm>

namespace ui {

namespace {

using model::ObjectId;

/// A card of both or of one of them.
struct SharedPlace
{
    std::array<ObjectId, 2> objects;
    QPointF topLeft;
    QSizeF size;
    int layer = 0;
};

int layerOf(const Positions& positions, const Card& card)
{
    if (const Place* place = positions.find(card.id))
        return place->layer;
    // A card for which room was found later: the column that begins last before it.
    const auto next =
        std::upper_bound(positions.layerX.begin(), positions.layerX.end(), card.rect.left() + 0.5);
    return std::max(0, static_cast<int>(next - positions.layerX.begin()) - 1);
}

std::vector<SharedPlace> placesOf(const PlacedSide& left, const PlacedSide& right,
                                  const ObjectPairs& pairs)
{
    std::vector<SharedPlace> places;
    std::unordered_map<ObjectId, std::size_t> known; // By the object of the right side.
    for (const Card& card : left.picture.cards) {
        if (card.shape == CardShape::Mark)
            continue;
        SharedPlace place{{card.id, {}},
                          card.rect.topLeft(),
                          card.rect.size(),
                          layerOf(left.foresight.positions, card)};
        if (const auto same = pairs.find(card.id); same != pairs.end()) {
            place.objects[1] = same->second;
            known.emplace(same->second, places.size());
        }
        places.push_back(place);
    }
    for (const Card& card : right.picture.cards) {
        if (card.shape == CardShape::Mark)
            continue;
        if (const auto both = known.find(card.id); both != known.end()) {
            SharedPlace& place = places[both->second];
            place.size = place.size.expandedTo(card.rect.size());
            continue;
        }
        places.push_back({{ObjectId{}, card.id},
                          card.rect.topLeft(),
                          card.rect.size(),
                          layerOf(right.foresight.positions, card)});
    }
    return places;
}

/// Each column as far from the one before as the wider of the two needs.
std::vector<qreal> sharedColumns(const std::vector<qreal>& left, const std::vector<qreal>& right)
{
    std::vector<qreal> columns;
    const std::size_t count = std::max(left.size(), right.size());
    const auto gapBefore = [](const std::vector<qreal>& sides, std::size_t i) {
        return i < sides.size() ? sides[i] - sides[i - 1] : 0.0;
    };
    for (std::size_t i = 0; i < count; ++i) {
        if (i == 0)
            columns.push_back(left.empty() ? right.front() : left.front());
        else
            columns.push_back(columns.back() + std::max(gapBefore(left, i), gapBefore(right, i)));
    }
    return columns;
}

void spread(std::vector<SharedPlace*>& column)
{
    std::stable_sort(column.begin(), column.end(),
                     [](const auto* a, const auto* b) { return a->topLeft.y() < b->topLeft.y(); });
    std::vector<qreal> wanted;
    std::vector<qreal> heights;
    for (const SharedPlace* place : column) {
        wanted.push_back(place->topLeft.y());
        heights.push_back(place->size.height());
    }
    const std::vector<qreal> tops = spreadColumn(
        wanted, heights, std::vector<qreal>(column.size(), 1.0), LayoutMetrics().rowGap);
    for (std::size_t i = 0; i < column.size(); ++i)
        column[i]->topLeft.setY(tops[i]);
}

} // namespace

Positions pairedPositions(const Positions& left, const ObjectPairs& pairs)
{
    Positions right;
    right.layerX = left.layerX;
    for (const auto& [object, place] : left.places)
        if (const auto same = pairs.find(object); same != pairs.end())
            right.places.emplace(same->second, place);
    return right;
}

void shareColumns(PlacedSide& left, PlacedSide& right, const ObjectPairs& pairs)
{
    std::vector<SharedPlace> places = placesOf(left, right, pairs);
    const std::vector<qreal> columns =
        sharedColumns(left.foresight.positions.layerX, right.foresight.positions.layerX);
    std::unordered_map<int, std::vector<SharedPlace*>> byLayer;
    for (SharedPlace& place : places) {
        const auto layer = static_cast<std::size_t>(place.layer);
        if (layer < columns.size())
            place.topLeft.setX(columns[layer]);
        byLayer[place.layer].push_back(&place);
    }
    for (auto& [layer, column] : byLayer)
        spread(column);
    PlacedSide* const sides[] = {&left, &right};
    for (std::size_t side = 0; side < 2; ++side) {
        Positions& positions = sides[side]->foresight.positions;
        positions.places.clear();
        positions.layerX = columns;
        for (const SharedPlace& place : places)
            if (place.objects[side])
                positions.places[place.objects[side]] = {place.topLeft, place.size, place.layer};
    }
}

} // namespace ui
