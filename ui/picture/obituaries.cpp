#include "ui/picture/obituaries.h"

#include "ui/picture/visibility.h"

namespace ui {

namespace {

using model::Kind;
using model::Role;

constexpr std::size_t kMostLines = 4;

} // namespace

void Obituaries::write(const model::Snapshot& snapshot, model::ObjectId object)
{
    const model::ObjectState& state = snapshot.at(object);
    if (object.value <= m_recording.start.lastId() || state.kind == Kind::Activation
        || m_written.size() >= 2 * Foresight::kMostForeseen)
        return;
    const Labels labels(m_recording, snapshot);
    Obituary obituary;
    obituary.title = labels.typeName(object);
    obituary.subtitle = labels.number(object);
    obituary.isCounted = !model::onlyCollectionFrees(m_recording);
    if (state.kind == Kind::Function)
        obituary.title = labels.text(state.text) + QLatin1String("()");
    else if (isAtomKind(state.kind))
        obituary.title = labels.atom(object);
    for (const model::Edge& edge : state.edges) {
        if (state.kind == Kind::Function) // Its name says it all; alive it shows no more.
            break;
        const bool isKey = edge.slot.role() == Role::Entry && edge.slot.index() % 2 == 0;
        if (edge.slot.role() == Role::Class || isKey || !isAtom(snapshot, edge.target))
            continue;
        if (obituary.lines.size() >= kMostLines)
            break;
        obituary.lines.push_back(
            {edge.slot, labels.slot(object, edge.slot), labels.atom(edge.target)});
    }
    m_written[object] = std::move(obituary);
}

void Obituaries::before(const model::Snapshot& snapshot, const model::Event& event,
                        model::EventIndex index)
{
    using namespace model::event;
    if (const auto* cut = std::get_if<Unlinked>(&event)) {
        // Taken apart by the collector: it spoke when it was found.
        const bool hasSpoken =
            snapshot.at(cut->target).isUnreachable && m_written.contains(cut->target);
        if (cut->before == 1 && !hasSpoken)
            write(snapshot, cut->target);
    } else if (const auto* found = std::get_if<FoundUnreachable>(&event)) {
        write(snapshot, found->object);
    } else if (const auto* freed = std::get_if<Freed>(&event)) {
        const auto written = m_written.find(freed->object);
        if (written == m_written.end())
            return;
        written->second.death = index;
        if (const model::ObjectId frame = snapshot.topFrame()) {
            const model::ObjectState& state = snapshot.at(frame);
            written->second.line = static_cast<int>(state.line);
            const auto code = m_recording.consoleCode.find(state.edges.targetIn(Role::FrameCode));
            if (code != m_recording.consoleCode.end())
                written->second.statement = static_cast<int>(code->second) + 1;
        }
    }
}

std::unordered_map<model::ObjectId, Obituary>
Obituaries::take(const std::function<bool(model::ObjectId)>& isWorthy)
{
    for (auto it = m_written.begin(); it != m_written.end();)
        it = isWorthy(it->first) ? std::next(it) : m_written.erase(it);
    return std::move(m_written);
}

CardContent ghostContent(model::ObjectId object, const Obituary& obituary)
{
    CardContent content;
    Card& card = content.card;
    card.id = object;
    card.shape = CardShape::Object;
    card.isDead = true;
    card.ghost = 1;
    card.count = obituary.isCounted ? QStringLiteral("0") : QString();
    card.sign = obituary.isCounted ? CountSign::Number : CountSign::None;
    card.title = obituary.title;
    card.subtitle = obituary.subtitle;
    for (const Obituary::Line& line : obituary.lines) {
        Row row;
        const bool isItem = line.slot.role() == Role::Item;
        row.kind = isItem                            ? RowKind::Cell
                   : line.slot.role() == Role::Entry ? RowKind::Entry
                                                     : RowKind::Attribute;
        row.slot = line.slot;
        row.label = isItem ? QString::number(line.slot.index()) : line.label;
        row.value = line.value;
        content.rows.push_back(row);
    }
    if (obituary.statement > 0)
        card.footer = PictureWords::tr("freed in statement %1").arg(obituary.statement);
    else if (obituary.line > 0)
        card.footer = PictureWords::tr("freed in line %1").arg(obituary.line);
    else
        card.footer = PictureWords::tr("freed");
    card.tip = QStringLiteral("%1 %2\n%3").arg(card.title, card.subtitle, card.footer);
    return content;
}

} // namespace ui
