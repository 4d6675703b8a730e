#include "ui/picture/film_marks.h"

#include <algorithm>

namespace ui {

namespace {

FilmBadge badgeOf(const Card& card, const FilmPlace& place)
{
    FilmBadge badge;
    if (card.shape == CardShape::Mark)
        return badge;
    const model::FilmMark mark = place.steps->mark(card.id, place.step);
    badge.standing = mark.standing;
    badge.hasCount = mark.hasCount;
    if (mark.hasCount)
        badge.count = QString::number(mark.gcRefs);
    badge.isCurrent = place.steps->steps()[place.step].object == card.id;
    return badge;
}

FilmToken tokenOf(const Edge& edge, const FilmPlace& place)
{
    if (edge.kind == EdgeKind::Weak || edge.kind == EdgeKind::Stub || edge.toMark)
        return FilmToken::None;
    switch (place.steps->token(edge.owner, edge.slot, edge.target, place.step)) {
    case model::FilmSteps::Token::Now: return FilmToken::Now;
    case model::FilmSteps::Token::Before: return FilmToken::Before;
    case model::FilmSteps::Token::None: break;
    }
    return FilmToken::None;
}

} // namespace

void markFilm(Picture& picture, const FilmPlace& place)
{
    for (Card& card : picture.cards)
        card.film = place.steps ? badgeOf(card, place) : FilmBadge();
    bool isDrawn = false;
    for (Edge& edge : picture.edges) {
        edge.token = place.steps ? tokenOf(edge, place) : FilmToken::None;
        isDrawn |= edge.token == FilmToken::Now;
    }
    if (!place.steps || isDrawn)
        return;
    // Who refers to it is not shown: the token runs along what stands for all such references.
    const model::FilmStep& step = place.steps->steps()[place.step];
    if (step.action != model::FilmStep::Action::Subtracted)
        return;
    const auto stub = std::ranges::find_if(picture.edges, [&step](const Edge& edge) {
        return edge.kind == EdgeKind::Stub && edge.target == step.object;
    });
    if (stub != picture.edges.end())
        stub->token = FilmToken::Now;
}

QRectF filmArea(const Picture& picture, const FilmPlace& place, const QSizeF& size)
{
    constexpr qreal kFilmRim = 40;
    if (!place.steps)
        return {};
    const model::FilmStep& step = place.steps->steps()[place.step];
    const Card* card = picture.findCard(step.object);
    if (!card)
        return {};
    const QRectF alone = card->rect.adjusted(-kFilmRim, -kFilmRim, kFilmRim, kFilmRim);
    const Card* holder = picture.findCard(step.because);
    const QRectF both =
        holder ? alone | holder->rect.adjusted(-kFilmRim, -kFilmRim, kFilmRim, kFilmRim) : alone;
    return both.width() <= size.width() && both.height() <= size.height() ? both : alone;
}

} // namespace ui
