// The walk along references by keyboard.

#include "ui/picture/picture.h"
#include "ui/scene/scene_state.h"
#include "ui/scene/scene_view.h"

#include <QCoreApplication>
#include <QStatusTipEvent>

#include <algorithm>

namespace ui {

namespace {

/// The references of a card, those that it has before those that lead to it.
std::vector<int> referencesOf(const Picture& picture, model::ObjectId object)
{
    std::vector<int> own;
    std::vector<int> others;
    for (std::size_t i = 0; i < picture.edges.size(); ++i) {
        const Edge& edge = picture.edges[i];
        if (edge.kind == EdgeKind::Stub || edge.toMark || edge.pointCount == 0)
            continue;
        if (edge.from == object)
            own.push_back(static_cast<int>(i));
        else if (edge.target == object)
            others.push_back(static_cast<int>(i));
    }
    own.insert(own.end(), others.begin(), others.end());
    return own;
}

} // namespace

void SceneView::markReference(int index)
{
    if (m_state->markedReference == index)
        return;
    m_state->markedReference = index;
    m_state->overlay->setHoveredEdge(index);
}

void SceneView::walkReferences(bool forward)
{
    const Picture& picture = *m_state->picture;
    const std::vector<int> all = referencesOf(picture, m_state->selected);
    if (!m_state->selected || all.empty())
        return;
    const auto now = std::ranges::find(all, m_state->markedReference);
    const auto count = static_cast<std::ptrdiff_t>(all.size());
    const std::ptrdiff_t step = forward ? 1 : count - 1;
    const std::ptrdiff_t next =
        now == all.end() ? (forward ? 0 : count - 1) : (now - all.begin() + step) % count;
    markReference(all[static_cast<std::size_t>(next)]);

    const Edge& edge = picture.edges[static_cast<std::size_t>(m_state->markedReference)];
    const Card* from = picture.findCard(edge.from);
    const Card* to = picture.findCard(edge.target);
    QStatusTipEvent words(
        tr("Reference %1 of %2: %3 of %4 to %5. Return follows it")
            .arg(next + 1)
            .arg(count)
            .arg(edge.label, from ? from->title : QString(), to ? to->title : QString()));
    QCoreApplication::sendEvent(window(), &words);
}

/// Return: to the other end of the reference that is marked, or into the selected card.
void SceneView::followOrActivate()
{
    if (m_state->markedReference < 0) {
        if (m_state->selected)
            Q_EMIT objectActivated(m_state->selected);
        return;
    }
    const Edge& edge = m_state->picture->edges[static_cast<std::size_t>(m_state->markedReference)];
    const model::ObjectId other = edge.from == m_state->selected ? edge.target : edge.from;
    if (!hasCard(other))
        return;
    choose(other);
    reveal(other);
}

} // namespace ui
