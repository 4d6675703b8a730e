// The cards of weak containers and finalizers: one for all their parts.

#include "ui/picture/card_content.h"

#include <QStringList>

namespace ui {

namespace {

using model::Kind;
using model::Role;

Row weakRow(RowKind kind, model::Slot slot, const QString& label)
{
    Row row;
    row.kind = kind;
    row.slot = slot;
    row.label = label;
    return row;
}

Row remark(const QString& text)
{
    Row row;
    row.kind = RowKind::Note;
    row.value = text;
    return row;
}

/// An argument of a finalizer's call that has a card of its own.
struct Argument
{
    model::ObjectId owner;
    model::Edge edge;
    QString name;
};

} // namespace

/// A weak reference that is not an object of its own here, but a part of the card.
bool ContentMaker::isPartOfCard(const CardContent& content, model::ObjectId ref) const
{
    if (content.card.shape != CardShape::WeakMap || m_snapshot.at(ref).kind != Kind::Weakref)
        return false;
    return isWeakContainer(m_snapshot.at(content.card.id).kind)
           || m_visibility.containerOf(ref) == content.card.id;
}

/// The object under an attribute's or slot's name; none if there is none.
model::ObjectId ContentMaker::part(model::ObjectId owner, const QString& name) const
{
    for (const model::Edge& edge : m_snapshot.at(owner).edges) {
        const Role role = edge.slot.role();
        if ((role == Role::Attribute || role == Role::MemberSlot)
            && m_labels.slot(owner, edge.slot) == name)
            return edge.target;
        if (role != Role::InstanceDict)
            continue;
        for (const model::Edge& entry : m_snapshot.at(edge.target).edges)
            if (entry.slot.role() == Role::Entry && entry.slot.index() % 2 == 1
                && m_labels.slot(edge.target, entry.slot)
                       == QLatin1Char('\'') + name + QLatin1Char('\''))
                return entry.target;
    }
    return {};
}

void ContentMaker::addWeakRow(CardContent& content, Row row, model::ObjectId ref) const
{
    const model::Slot slot = row.slot;
    row.hasPort = row.isWeak = true;
    content.rows.push_back(std::move(row));
    addWeakEdge(content, content.rows.size() - 1, slot, ref);
}

void ContentMaker::addAnyRow(CardContent& content, Row row, model::ObjectId owner,
                             model::ObjectId target) const
{
    if (addRow(content, row, owner, target))
        return;
    row.value = m_labels.object(target);
    content.rows.push_back(std::move(row));
}

/// What the script itself, or a cache, keeps in it: attributes that are not parts.
void ContentMaker::fillOwnAttributes(CardContent& content, const model::ObjectState& state) const
{
    const model::ObjectId owner = content.card.id;
    for (const model::Edge& edge : state.edges) {
        const Role role = edge.slot.role();
        // Somebody asked for its namespace: from then on that has a card of its own.
        if (role == Role::InstanceDict && m_visibility.cardOf(edge.target))
            addAnyRow(content,
                      weakRow(RowKind::Attribute, edge.slot, m_labels.slot(owner, edge.slot)),
                      owner, edge.target);
        if ((role != Role::Attribute && role != Role::MemberSlot)
            || m_visibility.containerOf(edge.target) == owner)
            continue;
        const QString label = m_labels.slot(owner, edge.slot);
        if (label != QLatin1String("_dirty_len"))
            addAnyRow(content, weakRow(RowKind::Attribute, edge.slot, label), owner, edge.target);
    }
}

void ContentMaker::fillWeakContainer(CardContent& content, const model::ObjectState& state,
                                     WeakSort sort) const
{
    const model::ObjectId owner = content.card.id;
    fillOwnAttributes(content, state);
    const std::size_t attributes = content.rows.size();
    const bool isCache = sort == WeakSort::Cache;
    if (const model::ObjectId data =
            part(owner, isCache ? QStringLiteral("_entries") : QStringLiteral("data"))) {
        if (sort == WeakSort::Members)
            fillMembers(content, data);
        else
            fillEntries(content, data, sort == WeakSort::Keys);
    }
    if (content.rows.size() == attributes) {
        content.card.isPlain = attributes == 0;
        content.rows.push_back(remark(PictureWords::tr("empty")));
    }
    if (isCache)
        fillKept(content, part(owner, QStringLiteral("_recent")));
    const model::ObjectId pending = part(owner, QStringLiteral("_pending_removals"));
    if (pending && !m_snapshot.at(pending).edges.empty())
        content.card.footer =
            PictureWords::tr("%1 dead, removed later").arg(m_snapshot.at(pending).edges.size());
}

void ContentMaker::fillMembers(CardContent& content, model::ObjectId data) const
{
    for (const model::Edge& edge : m_snapshot.at(data).edges) {
        if (edge.slot.role() != Role::Item || isFull(content, data, edge))
            continue;
        const Row row = weakRow(RowKind::Cell, edge.slot, {});
        if (isPartOfCard(content, edge.target))
            addWeakRow(content, row, edge.target);
        else
            addAnyRow(content, row, data, edge.target);
    }
}

/// The objects used last, which a cache keeps alive.
void ContentMaker::fillKept(CardContent& content, model::ObjectId recent) const
{
    if (!recent || m_visibility.isShown(recent))
        return; // Its own card says it.
    for (const model::Edge& edge : m_snapshot.at(recent).edges) {
        if (edge.slot.role() != Role::Entry || edge.slot.index() % 2 == 0
            || isFull(content, recent, edge))
            continue;
        const QString label = PictureWords::tr("keeps %1").arg(m_labels.slot(recent, edge.slot));
        addAnyRow(content, weakRow(RowKind::Entry, edge.slot, label), recent, edge.target);
    }
}

/// Its object, and what it will call with which arguments.
void ContentMaker::fillFinalizer(CardContent& content) const
{
    const model::ObjectId entry = m_visibility.entryOf(content.card.id);
    if (!entry || !m_snapshot.contains(entry) || !m_snapshot.at(entry).isAlive()) {
        content.rows.push_back(remark(PictureWords::tr("dead: called or detached")));
        return;
    }
    if (const model::ObjectId ref = part(entry, QStringLiteral("weakref")))
        addWeakRow(content, weakRow(RowKind::Attribute, {}, PictureWords::tr("object")), ref);
    const model::ObjectId function = part(entry, QStringLiteral("func"));
    if (!function)
        return;
    QStringList words;
    std::vector<Argument> cards;
    const auto add = [&](model::ObjectId owner, const model::Edge& edge, const QString& name) {
        const QString prefix = name.isEmpty() ? QString() : name + QLatin1Char('=');
        const bool isWord = !m_visibility.cardOf(edge.target);
        words.append(prefix + (isWord ? m_labels.atom(edge.target) : QStringLiteral("\u2026")));
        if (!isWord)
            cards.push_back(
                {owner, edge,
                 name.isEmpty() ? PictureWords::tr("argument %1").arg(words.size()) : name});
    };
    if (const model::ObjectId args = part(entry, QStringLiteral("args")))
        for (const model::Edge& edge : m_snapshot.at(args).edges)
            if (edge.slot.role() == Role::Item)
                add(args, edge, {});
    if (const model::ObjectId keywords = part(entry, QStringLiteral("kwargs")))
        for (const model::Edge& edge : m_snapshot.at(keywords).edges)
            if (edge.slot.role() == Role::Entry && edge.slot.index() % 2 == 1)
                add(keywords, edge, m_labels.name(keywords, edge.slot));

    const QString list = QLatin1Char('(') + words.join(QStringLiteral(", ")) + QLatin1Char(')');
    Row calls = weakRow(RowKind::Attribute, {}, PictureWords::tr("calls"));
    calls.hasBell = true;
    if (m_visibility.cardOf(function)) {
        calls.label += words.isEmpty() ? QString() : QLatin1Char(' ') + list;
        addRow(content, calls, entry, function);
    } else {
        const QString name = m_labels.text(m_snapshot.at(function).text);
        calls.value = (name.isEmpty() ? m_labels.object(function) : name) + list;
        content.rows.push_back(calls);
    }
    for (const Argument& card : cards)
        addRow(content, weakRow(RowKind::Attribute, card.edge.slot, card.name), card.owner,
               card.edge.target);
}

} // namespace ui
