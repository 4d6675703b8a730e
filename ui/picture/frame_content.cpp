// What cards say about frames that outlive their call.

#include "ui/picture/card_content.h"

namespace ui {

using model::Kind;
using model::Role;

/// Nobody knows frame objects; what holds them is an exception, as a rule.
QString ContentMaker::keptBy(model::ObjectId keeper) const
{
    const model::ObjectId holder = m_visibility.tracebackHolder(keeper);
    if (!holder)
        return PictureWords::tr("kept by %1").arg(m_labels.object(keeper));
    if (m_snapshot.at(holder).kind == Kind::Traceback)
        return PictureWords::tr("kept by a traceback");
    return PictureWords::tr("kept by %1").arg(m_labels.object(holder));
}

/// A generator owns its frame: no reference that is counted, but it keeps it.
void ContentMaker::fillFrame(CardContent& content) const
{
    if (const model::ObjectId frame = m_visibility.frameCardOf(content.card.id))
        content.edges.push_back({OutgoingEdge::kHeader,
                                 {},
                                 content.card.id,
                                 frame,
                                 EdgeKind::Strong,
                                 false,
                                 PictureWords::tr("frame")});
}

/// To all frames of a traceback that would be gone without it; false if there are none, or the
/// traceback has a card.
bool ContentMaker::addTraceback(CardContent& content, const Row& row, const model::Edge& edge) const
{
    if (m_visibility.isShown(edge.target))
        return false;
    const std::size_t line = content.rows.size();
    model::ObjectId traceback = edge.target;
    for (std::size_t i = 0; traceback && i < kMostFrames; ++i) {
        const model::ObjectState& state = m_snapshot.at(traceback);
        const model::ObjectId frame =
            m_visibility.frameCardOf(state.edges.targetIn(Role::TracebackFrame));
        if (frame && frame != m_snapshot.mainNamespace())
            content.edges.push_back({line, i == 0 ? row.slot : model::Slot(Role::TracebackNext),
                                     i == 0 ? content.card.id : traceback, frame, EdgeKind::Strong,
                                     false, row.label});
        traceback = state.edges.targetIn(Role::TracebackNext);
    }
    if (content.edges.empty() || content.edges.back().row != line)
        return false;
    Row held = row;
    held.hasPort = true;
    content.rows.push_back(held);
    return true;
}

} // namespace ui
