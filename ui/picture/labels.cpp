#include "ui/picture/labels.h"

#include <QStringList>

namespace ui {

namespace {

constexpr std::size_t kLongestAtomicTuple = 6;

/// ".next", "[0]", "['k']" without what the line of a card shows anyway.
QString bare(const QString& label)
{
    if (label.startsWith(QLatin1Char('.')))
        return label.mid(1);
    if (label.startsWith(QLatin1Char('[')) && label.endsWith(QLatin1Char(']')))
        return label.mid(1, label.size() - 2);
    return label;
}

} // namespace

bool isAtomKind(model::Kind kind)
{
    return kind < model::Kind::Code;
}

bool isAtom(const model::Snapshot& snapshot, model::ObjectId object)
{
    const model::ObjectState& state = snapshot.at(object);
    if (isAtomKind(state.kind))
        return true;
    if (state.kind != model::Kind::Tuple || state.edges.size() > kLongestAtomicTuple)
        return false;
    for (const model::Edge& edge : state.edges)
        if (edge.slot.role() == model::Role::Item && !isAtomKind(snapshot.at(edge.target).kind))
            return false;
    return true;
}

QString Labels::text(model::TextId id) const
{
    const std::string_view text = m_recording.journal.texts().text(id);
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString Labels::typeName(model::ObjectId object) const
{
    const QString label = this->object(object);
    return label.left(label.lastIndexOf(QLatin1Char('#')));
}

QString Labels::number(model::ObjectId object) const
{
    const QString label = this->object(object);
    const qsizetype at = label.lastIndexOf(QLatin1Char('#'));
    return at < 0 ? QString() : label.mid(at);
}

QString Labels::atom(model::ObjectId object) const
{
    const model::ObjectState& state = m_snapshot.at(object);
    if (state.kind == model::Kind::None && !state.text)
        return QStringLiteral("None");
    if (state.kind != model::Kind::Tuple)
        return this->object(object);
    QStringList items;
    for (const model::Edge& edge : state.edges)
        if (edge.slot.role() == model::Role::Item)
            items.append(atom(edge.target));
    const QString tail = items.size() == 1 ? QStringLiteral(",") : QString();
    return QLatin1Char('(') + items.join(QStringLiteral(", ")) + tail + QLatin1Char(')');
}

QString Labels::object(model::ObjectId object) const
{
    return QString::fromStdString(model::objectLabel(m_snapshot, m_recording, object));
}

QString Labels::kindName(model::ObjectId object) const
{
    const QString label = this->object(object);
    const qsizetype at = label.lastIndexOf(QLatin1Char('#'));
    if (at < 0) // It has a name of its own.
        return className(object);
    const QLatin1String older("built-in ");
    return label.startsWith(older) ? label.mid(older.size(), at - older.size()) : label.left(at);
}

QString Labels::className(model::ObjectId object) const
{
    const model::ObjectId type = m_snapshot.at(object).type;
    return type ? text(m_snapshot.at(type).text) : QString();
}

QString Labels::slot(model::ObjectId owner, model::Slot slot) const
{
    if (slot.role() == model::Role::Local) // The iterator of a comprehension is called ".0".
        return QString::fromStdString(model::slotLabel(m_snapshot, m_recording, owner, slot));
    if (slot.role() != model::Role::Stack)
        return bare(QString::fromStdString(model::slotLabel(m_snapshot, m_recording, owner, slot)));
    const QString holder =
        QString::fromStdString(model::holderLabel(m_snapshot, m_recording, owner, slot));
    return holder.left(holder.indexOf(QLatin1String(" on the value stack")));
}

QString Labels::name(model::ObjectId owner, model::Slot slot) const
{
    const QString key = this->slot(owner, slot);
    return key.startsWith(QLatin1Char('\'')) ? key.mid(1, key.size() - 2) : key;
}

} // namespace ui
