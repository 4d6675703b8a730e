#include "ui/picture/card_content.h"

#include "ui/theme/numbers.h"

#include <QStringList>

#include <algorithm>

namespace ui {

namespace {

using model::Kind;
using model::Role;

/// Counts from here on are CPython's way to say "never freed".
constexpr std::uint32_t kImmortalCount = 1U << 28U;

CardShape shapeOf(Kind kind)
{
    if (isAtomKind(kind))
        return CardShape::Pill;
    switch (kind) {
    case Kind::Tuple:
    case Kind::List:
    case Kind::Set:
    case Kind::Deque: return CardShape::Sequence;
    case Kind::Dict: return CardShape::Mapping;
    case Kind::WeakValueDictionary:
    case Kind::WeakKeyDictionary:
    case Kind::WeakSet:
    case Kind::WeakCache: return CardShape::WeakMap;
    case Kind::Weakref: return CardShape::Ref;
    case Kind::Function:
    case Kind::BuiltinFunction:
    case Kind::Type:
    case Kind::Module:
    case Kind::Code: return CardShape::Pill;
    default: return CardShape::Object;
    }
}

bool isDunder(const QString& name)
{
    return name.startsWith(QLatin1String("__")) && name.endsWith(QLatin1String("__"));
}

bool holdsKeys(Kind kind)
{
    return kind == Kind::Dict || kind == Kind::WeakValueDictionary
           || kind == Kind::WeakKeyDictionary;
}

/// The callback of a WeakMethod is a part of it that closes over the script's own one: the cell in
/// which that lies; none if the script has none.
model::ObjectId cellOfScriptsCallback(const model::Snapshot& snapshot, model::ObjectId callback)
{
    for (const model::Edge& closure : snapshot.at(callback).edges) {
        if (snapshot.at(closure.target).kind != Kind::Tuple)
            continue;
        const model::ObjectId cell = snapshot.at(closure.target).edges.targetIn({Role::Item, 0});
        const model::ObjectId content =
            cell ? snapshot.at(cell).edges.targetIn(Role::Content) : model::ObjectId{};
        return content && !isAtom(snapshot, content) ? cell : model::ObjectId{};
    }
    return {};
}

Row makeRow(RowKind kind, model::Slot slot, const QString& label, const QString& value = {})
{
    Row row;
    row.kind = kind;
    row.slot = slot;
    row.label = label;
    row.value = value;
    return row;
}

Row note(const QString& text)
{
    return makeRow(RowKind::Note, {}, {}, text);
}

/// The value of a namespace's entry, or a local variable.
bool isNameSlot(model::Slot slot)
{
    return slot.role() == Role::Local || (slot.role() == Role::Entry && slot.index() % 2 == 1);
}

QString hiddenNames(const QStringList& names)
{
    return PictureWords::tr("%1 not shown: %2")
        .arg(names.size())
        .arg(names.join(QStringLiteral(", ")));
}

} // namespace

QString pillWord(Kind kind, const QString& typeName)
{
    switch (kind) {
    case Kind::Function: return PictureWords::tr("function");
    case Kind::BuiltinFunction: return PictureWords::tr("built-in");
    case Kind::Type: return PictureWords::tr("class");
    case Kind::Module: return PictureWords::tr("module");
    case Kind::Code: return PictureWords::tr("code");
    default: return typeName;
    }
}

CardContent ContentMaker::make(model::ObjectId object) const
{
    return m_visibility.isFrame(object) ? frame(object) : this->object(object);
}

bool ContentMaker::addRow(CardContent& content, Row row, model::ObjectId owner,
                          model::ObjectId target) const
{
    const model::ObjectId card = m_visibility.cardOf(target);
    if (card) {
        row.hasPort = true;
        content.edges.push_back(
            {content.rows.size(), row.slot, owner, card, EdgeKind::Strong, false, row.label});
    } else if (isAtom(m_snapshot, target)) {
        row.value = m_labels.atom(target);
    } else {
        return false;
    }
    content.rows.push_back(std::move(row));
    return true;
}

// --- Names and frames -----------------------------------------------------------------------

CardContent ContentMaker::frame(model::ObjectId object) const
{
    CardContent content;
    Card& card = content.card;
    card.id = object;
    card.shape = CardShape::Names;
    card.sign = CountSign::None;
    const bool isMain = object == m_snapshot.mainNamespace();
    const model::ObjectId activation = isMain ? m_visibility.mainActivation() : object;
    card.title = isMain ? QStringLiteral("__main__") : m_labels.object(object);
    if (activation) {
        const model::ObjectState& state = m_snapshot.at(activation);
        card.isRunning = activation == m_snapshot.topFrame();
        if (!state.isRunning && state.keeper)
            card.subtitle = keptBy(state.keeper);
        else if (state.line > 0)
            card.subtitle = PictureWords::tr("line %1").arg(state.line);
    }

    const model::ObjectId names =
        isMain ? object : m_snapshot.at(object).edges.targetIn(Role::FrameLocals);
    if (!isMain && names && names == m_snapshot.mainNamespace())
        content.rows.push_back(note(PictureWords::tr("its names are those of __main__")));
    else
        fillNames(content, names ? names : object, object);
    shorten(content, kMostNames);
    if (activation)
        fillStack(content, activation);
    if (content.rows.empty() && card.footer.isEmpty())
        content.rows.push_back(note(PictureWords::tr("no names")));
    if (object == m_visibility.frameAboveSkipped())
        content.rows.push_back(
            note(PictureWords::tr("+%1 frames not shown").arg(m_visibility.skippedFrames())));
    card.tip = card.footer.isEmpty() ? card.title : card.title + QLatin1Char('\n') + card.footer;
    return content;
}

/// Every name on the line that it had at first; deleted ones are crossed out there.
void ContentMaker::fillNames(CardContent& content, model::ObjectId names,
                             model::ObjectId owner) const
{
    struct Bound
    {
        model::Edge edge;
        QString name;
    };
    std::vector<Bound> bound;
    for (const model::Edge& edge : m_snapshot.at(names).edges) {
        const bool isName = isNameSlot(edge.slot);
        const QString name = isName ? m_labels.name(names, edge.slot) : QString();
        if (isName && (!isDunder(name) || m_options.showBuiltins))
            bound.push_back({edge, name});
    }

    QStringList hidden;
    const auto add = [&](const Bound& line) {
        if (!addRow(content, makeRow(RowKind::Name, line.edge.slot, line.name), names,
                    line.edge.target))
            hidden.append(line.name);
    };
    for (const NameHistory::Line& line : m_names.of(owner)) {
        const auto now = std::find_if(bound.begin(), bound.end(), [&line](const Bound& other) {
            return other.name == line.name;
        });
        if (now != bound.end()) {
            add(*now);
            bound.erase(now);
        } else if (line.since <= m_cursor && m_options.showDead) {
            Row row = makeRow(RowKind::Name, {}, line.name);
            row.isGone = true;
            content.rows.push_back(row);
        }
    }
    for (const Bound& line : bound)
        add(line);
    if (!hidden.isEmpty())
        content.card.footer = hiddenNames(hidden);
}

/// Numbers and functions on the stack are left out: they come and go with every expression.
void ContentMaker::fillStack(CardContent& content, model::ObjectId activation) const
{
    for (const model::Edge& edge : m_snapshot.at(activation).edges) {
        if (edge.slot.role() != Role::Stack)
            continue;
        const Kind kind = m_snapshot.at(edge.target).kind;
        Row row = makeRow(RowKind::Stack, edge.slot, m_labels.slot(activation, edge.slot));
        if (m_visibility.cardOf(edge.target)) {
            addRow(content, row, activation, edge.target);
        } else if (kind == Kind::Record) {
            row.value = m_labels.typeName(edge.target);
            if (row.value.contains(QLatin1String("iterator")))
                row.label = PictureWords::tr("iterator");
            content.rows.push_back(row);
        }
    }
}

// --- Objects --------------------------------------------------------------------------------

CardContent ContentMaker::object(model::ObjectId object) const
{
    const model::ObjectState& state = m_snapshot.at(object);
    CardContent content;
    Card& card = content.card;
    card.id = object;
    card.shape = shapeOf(state.kind);
    card.refcount = state.refcount;
    card.weakrefs = static_cast<std::uint32_t>(state.weakrefs.size());
    card.sign = state.refcount >= kImmortalCount ? CountSign::Immortal : CountSign::Number;
    card.count = card.sign == CountSign::Immortal ? QStringLiteral("\u221e")
                                                  : QString::number(state.refcount);
    if (m_isTracing) {
        card.sign = CountSign::None;
        card.count.clear();
        card.isWaiting = object.value < m_reached.size() && !m_reached[object.value];
    }
    card.isUntracked = !m_isTracing && model::isCollectable(state.kind) && !state.isTracked;
    card.isUnreachable = state.isUnreachable;
    card.wasFinalized = state.finalizerCalls > 0;
    card.title = m_labels.typeName(object);
    card.subtitle = m_labels.number(object);
    if (card.shape == CardShape::Pill) {
        card.subtitle = pillWord(state.kind, m_labels.kindName(object));
        card.title = isAtomKind(state.kind) ? m_labels.atom(object) : m_labels.text(state.text);
        if (state.kind == Kind::Function || state.kind == Kind::BuiltinFunction)
            card.title += QLatin1String("()");
    }

    const WeakSort sort = m_visibility.weakSort(object);
    if (sort != WeakSort::None)
        card.shape = CardShape::WeakMap;
    if (sort == WeakSort::Finalizer)
        fillFinalizer(content);
    else if (sort != WeakSort::None)
        fillWeakContainer(content, state, sort);
    else if (card.shape == CardShape::Ref)
        fillReference(content, state);
    else if (state.kind == Kind::Cell)
        fillHeaderEdges(content, state);
    else
        fillRows(content, state);
    if (state.kind == Kind::Generator)
        fillFrame(content);
    shorten(content, kMostRows);
    describe(content, state);
    return content;
}

void ContentMaker::fillRows(CardContent& content, const model::ObjectState& state) const
{
    const model::ObjectId owner = content.card.id;
    const bool isPill = content.card.shape == CardShape::Pill;
    for (const model::Edge& edge : state.edges) {
        const Role role = edge.slot.role();
        if (role == Role::Entry)
            continue;
        if (isFull(content, owner, edge))
            continue;
        const model::ObjectId card = m_visibility.cardOf(edge.target);
        const bool isInnard = isInnardRole(role) && !m_options.showInternals;
        if (isInnard || ((isPill || role == Role::Class) && !card))
            continue;
        const bool isItem = role == Role::Item;
        Row row = makeRow(isItem ? RowKind::Cell : RowKind::Attribute, edge.slot,
                          m_labels.slot(owner, edge.slot));
        if (isItem)
            row.label = state.kind == Kind::Set || state.kind == Kind::WeakSet
                            ? QString()
                            : QString::number(edge.slot.index());
        if (role == Role::Traceback && addTraceback(content, row, edge))
            continue;
        if (isPartOfCard(content, edge.target))
            addWeakRow(content, row, edge.target);
        else
            addAnyRow(content, row, owner, edge.target);
    }
    if (holdsKeys(state.kind))
        fillEntries(content, owner, state.kind == Kind::WeakKeyDictionary);
    const bool canBeEmpty = content.card.shape == CardShape::Sequence || holdsKeys(state.kind)
                            || content.card.shape == CardShape::WeakMap;
    if (canBeEmpty && content.rows.empty()) {
        content.card.isPlain = true;
        content.rows.push_back(note(PictureWords::tr("empty")));
    }
}

/// One row for key and value; a key with a card of its own has a row before it.
void ContentMaker::fillEntries(CardContent& content, model::ObjectId dict, bool keysAreWeak) const
{
    for (const model::Edge& edge : m_snapshot.at(dict).edges) {
        if (edge.slot.role() != Role::Entry)
            continue;
        if (isFull(content, dict, edge))
            continue;
        const bool isKey = edge.slot.index() % 2 == 0;
        const bool isRef = isPartOfCard(content, edge.target);
        Row row = makeRow(RowKind::Entry, edge.slot, m_labels.slot(dict, edge.slot));
        if (isKey && (isRef || m_visibility.cardOf(edge.target)))
            row.label = PictureWords::tr("key");
        else if (isKey)
            continue; // It is the label of its value.
        else if (keysAreWeak)
            row.label = PictureWords::tr("value");
        if (isRef)
            addWeakRow(content, row, edge.target);
        else
            addAnyRow(content, row, dict, edge.target);
    }
}

/// What lies so far behind the last row that only its edge is needed, and one to each card.
/// Without it a list of a million items would cost a million rows.
bool ContentMaker::isFull(CardContent& content, model::ObjectId owner,
                          const model::Edge& edge) const
{
    if (content.rows.size() <= kMostRows || isInnardRole(edge.slot.role())
        || edge.slot.role() == Role::Class)
        return false;
    const model::ObjectState& held = m_snapshot.at(edge.target);
    const bool isKey = edge.slot.role() == Role::Entry && edge.slot.index() % 2 == 0;
    const bool isRef = isPartOfCard(content, edge.target);
    const model::ObjectId card = m_visibility.cardOf(isRef ? held.referent : edge.target);
    if (isKey && !card && !isRef)
        return true; // It is the label of its value.
    ++content.uncountedRows;
    const bool isKnown =
        std::any_of(content.edges.begin(), content.edges.end(), [&](const OutgoingEdge& other) {
            return other.target == card && other.row >= kMostRows;
        });
    if (card && !isKnown)
        content.edges.push_back({content.rows.size(), edge.slot, isRef ? edge.target : owner, card,
                                 isRef ? EdgeKind::Weak : EdgeKind::Strong, false,
                                 m_labels.slot(owner, edge.slot)});
    return true;
}

/// The dashed edge that a weak reference inside a container stands for.
void ContentMaker::addWeakEdge(CardContent& content, std::size_t row, model::Slot slot,
                               model::ObjectId ref) const
{
    const model::ObjectId referent = m_snapshot.at(ref).referent;
    const model::ObjectId card = m_visibility.cardOf(referent);
    if (card) {
        content.edges.push_back(
            {row, slot, ref, card, EdgeKind::Weak, false, content.rows[row].label});
        return;
    }
    content.rows[row].hasPort = false;
    content.rows[row].value = referent ? m_labels.object(referent) : PictureWords::tr("gone");
}

void ContentMaker::fillReference(CardContent& content, const model::ObjectState& state) const
{
    Card& card = content.card;
    if (card.title.contains(QLatin1String("proxy"), Qt::CaseInsensitive)) {
        card.shape = CardShape::Proxy;
        const model::ObjectId origin = state.referent ? state.referent : state.lastReferent;
        if (origin)
            card.title = m_labels.typeName(origin);
        card.subtitle = PictureWords::tr("proxy");
    }
    const model::ObjectId target = m_visibility.cardOf(state.referent);
    if (target) {
        content.edges.push_back({OutgoingEdge::kHeader,
                                 {},
                                 card.id,
                                 target,
                                 EdgeKind::Weak,
                                 false,
                                 PictureWords::tr("weak")});
    } else if (!state.referent) {
        content.mark =
            card.shape == CardShape::Proxy ? PictureWords::tr("gone") : QStringLiteral("None");
        content.edges.push_back({OutgoingEdge::kHeader,
                                 {},
                                 card.id,
                                 card.id,
                                 EdgeKind::Weak,
                                 true,
                                 PictureWords::tr("cleared")});
    } else {
        content.rows.push_back(
            note(PictureWords::tr("points at %1").arg(m_labels.object(state.referent))));
    }
    model::ObjectId callback = state.edges.targetIn(Role::Callback);
    model::ObjectId owner = card.id;
    model::Slot slot = Role::Callback;
    if (callback && !m_visibility.cardOf(callback)
        && m_visibility.containerOf(callback) == card.id) {
        owner = cellOfScriptsCallback(m_snapshot, callback);
        slot = Role::Content;
        callback = owner ? m_snapshot.at(owner).edges.targetIn(slot) : model::ObjectId{};
    }
    if (callback) {
        Row row = makeRow(RowKind::Attribute, slot, PictureWords::tr("callback"));
        row.hasBell = true;
        if (addRow(content, row, owner, callback))
            content.edges.back().kind = EdgeKind::Callback;
        else {
            row.value = m_labels.object(callback);
            content.rows.push_back(row);
        }
    }
}

/// A cell is nothing but its content, so the edge leaves from its title.
void ContentMaker::fillHeaderEdges(CardContent& content, const model::ObjectState& state) const
{
    const model::ObjectId inside = state.edges.targetIn(Role::Content);
    if (!inside)
        content.rows.push_back(note(PictureWords::tr("empty")));
    else if (const model::ObjectId target = m_visibility.cardOf(inside))
        content.edges.push_back({OutgoingEdge::kHeader, Role::Content, content.card.id, target,
                                 EdgeKind::Strong, false, PictureWords::tr("cell content")});
    else
        addRow(content, makeRow(RowKind::Attribute, Role::Content, PictureWords::tr("content")),
               content.card.id, inside);
}

/// Cuts what is too much and says how much that was; edges of the cut rows start there.
void ContentMaker::shorten(CardContent& content, std::size_t limit) const
{
    if (content.rows.size() <= limit)
        return;
    const std::size_t kept = limit - 1;
    const std::size_t cut = content.rows.size() + content.uncountedRows - kept;
    content.cutRows = cut;
    content.rows.resize(kept);
    Row more = makeRow(RowKind::More, {}, PictureWords::tr("+%1 more").arg(inGroups(cut)));
    for (OutgoingEdge& edge : content.edges) {
        if (edge.row == OutgoingEdge::kHeader || edge.row < kept)
            continue;
        edge.row = kept;
        more.hasPort = true;
    }
    content.rows.push_back(more);
}

void ContentMaker::describe(CardContent& content, const model::ObjectState& state) const
{
    Card& card = content.card;
    QStringList lines{m_labels.object(card.id)};
    if (card.sign == CountSign::Immortal)
        lines.append(PictureWords::tr("never freed: its count means nothing"));
    else if (card.isWaiting)
        lines.append(PictureWords::tr("nothing reaches it: it waits for the next collection"));
    else if (!m_isTracing)
        lines.append(PictureWords::tr("reference count %1").arg(card.refcount));
    if (card.weakrefs > 0)
        lines.append(PictureWords::tr("weak references: %1").arg(card.weakrefs));
    if (card.isUntracked)
        lines.append(PictureWords::tr("not tracked by the collector"));
    else if (model::isCollectable(state.kind) && !m_isTracing)
        lines.append(PictureWords::tr("generation %1").arg(state.generation));
    if (card.isUnreachable)
        lines.append(PictureWords::tr("found unreachable by the running collection"));
    if (card.wasFinalized)
        lines.append(PictureWords::tr("its __del__ has been called"));
    card.tip = lines.join(QLatin1Char('\n'));
}

} // namespace ui
