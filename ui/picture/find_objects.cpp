#include "ui/picture/find_objects.h"

#include "ui/picture/labels.h"
#include "ui/picture/visibility.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace ui {

namespace {

using model::Kind;
using model::ObjectId;
using model::Role;

class ObjectSearch
{
public:
    ObjectSearch(const model::Recording& recording, const model::Snapshot& snapshot,
                 const Picture& picture, const QString& words)
        : m_recording(recording), m_snapshot(snapshot), m_picture(picture),
          m_labels(recording, snapshot), m_words(words)
    {
        const QString digits = words.startsWith(QLatin1Char('#')) ? words.mid(1) : words;
        m_digits = digits.toUInt(&m_isNumber);
        m_number = QLatin1Char('#') + digits;
        m_isOnlyNumber = m_isNumber && words.startsWith(QLatin1Char('#'));
    }

    std::vector<ObjectId> run()
    {
        searchNames();
        for (const Card& card : m_picture.cards)
            if (card.shape != CardShape::Mark && fits(card))
                add(card.id);
        sortByPlace();
        searchOthers();
        return std::move(m_found);
    }

private:
    void add(ObjectId object)
    {
        if (m_known.insert(object).second)
            m_found.push_back(object);
    }

    bool contains(const QString& text) const
    {
        return !m_isOnlyNumber && text.contains(m_words, Qt::CaseInsensitive);
    }

    bool fits(const Card& card) const
    {
        if (contains(card.title) || (m_isNumber && card.subtitle == m_number)
            || contains(card.title + card.subtitle))
            return true;
        for (std::uint32_t i = 0; i < card.rowCount; ++i) {
            const Row& row = m_picture.rows[card.firstRow + i];
            // A label of something with a card of its own means that.
            if (contains(row.full.isEmpty() ? row.value : row.full)
                || (!row.hasPort && row.kind == RowKind::Attribute && contains(row.label)))
                return true;
        }
        return false;
    }

    /// Global names, and local ones of all frames that can be seen.
    void searchNames()
    {
        searchNames(m_snapshot.mainNamespace());
        for (const Card& card : m_picture.cards)
            if (card.shape == CardShape::Names)
                searchNames(card.id);
    }

    void searchNames(ObjectId owner)
    {
        if (!owner || !m_snapshot.contains(owner))
            return;
        for (const model::Edge& edge : m_snapshot.at(owner).edges) {
            const bool isName = edge.slot.role() == Role::Local
                                || (edge.slot.role() == Role::Entry && edge.slot.index() % 2 == 1);
            if (!isName)
                continue;
            const QString name = m_labels.slot(owner, edge.slot);
            if (!contains(name) || name.startsWith(QLatin1String("__")))
                continue;
            add(isAtom(m_snapshot, edge.target) && !m_picture.findCard(edge.target) ? owner
                                                                                    : edge.target);
        }
    }

    /// From left to right, from top to bottom; what has no card goes to the end.
    void sortByPlace()
    {
        std::vector<std::pair<const Card*, ObjectId>> places;
        for (const ObjectId object : m_found)
            places.emplace_back(m_picture.findCard(object), object);
        std::stable_sort(places.begin(), places.end(), [](const auto& a, const auto& b) {
            if (!a.first || !b.first)
                return a.first && !b.first;
            const QPointF p = a.first->rect.topLeft();
            const QPointF q = b.first->rect.topLeft();
            return p.x() != q.x() ? p.x() < q.x() : p.y() < q.y();
        });
        for (std::size_t i = 0; i < places.size(); ++i)
            m_found[i] = places[i].second;
    }

    void searchOthers()
    {
        for (std::uint32_t i = m_recording.start.lastId() + 1; i <= m_snapshot.lastId(); ++i) {
            const ObjectId object{i};
            const model::ObjectState& state = m_snapshot.at(object);
            if (!state.isAlive() || isAtomKind(state.kind) || state.kind == Kind::Activation
                || state.keeper || m_known.contains(object))
                continue;
            const bool hasNumber = m_isNumber && i - m_recording.start.lastId() == m_digits;
            if (hasNumber || fitsOther(object, state))
                add(object);
        }
    }

    /// Types are asked once: their objects are called the same, but for the number.
    bool fitsOther(ObjectId object, const model::ObjectState& state)
    {
        const bool hasOwnName = state.kind == Kind::Type || state.kind == Kind::Function
                                || state.kind == Kind::BuiltinFunction || state.kind == Kind::Module
                                || state.kind == Kind::Code;
        if (m_isOnlyNumber || hasOwnName || m_words.contains(QLatin1Char('#')))
            return !m_isOnlyNumber && contains(m_labels.object(object));
        const auto [known, isNew] = m_types.try_emplace(state.type);
        if (isNew)
            known->second = contains(m_labels.kindName(object));
        return known->second;
    }

    const model::Recording& m_recording;
    const model::Snapshot& m_snapshot;
    const Picture& m_picture;
    Labels m_labels;
    QString m_words;
    QString m_number;
    std::uint32_t m_digits = 0;
    bool m_isNumber = false;
    bool m_isOnlyNumber = false;
    std::vector<ObjectId> m_found;
    std::unordered_set<ObjectId> m_known;
    std::unordered_map<ObjectId, bool> m_types; // Whether their names fit.
};

} // namespace

std::vector<ObjectId> findObjects(const model::Recording& recording,
                                  const model::Snapshot& snapshot, const Picture& picture,
                                  const QString& words)
{
    const QString wanted = words.trimmed();
    if (wanted.isEmpty())
        return {};
    return ObjectSearch(recording, snapshot, picture, wanted).run();
}

Absence whyAbsent(const model::Snapshot& snapshot, const Picture& picture,
                  const ViewOptions& options, ObjectId object)
{
    if (picture.findCard(object) || !snapshot.contains(object))
        return Absence::None;
    const model::ObjectState& state = snapshot.at(object);
    if (isAtom(snapshot, object) && !options.showAtoms)
        return Absence::Atoms;
    if (!isKindWanted(state.kind, options)) {
        switch (state.kind) {
        case Kind::Type: return Absence::Classes;
        case Kind::Function:
        case Kind::BuiltinFunction: return Absence::Functions;
        case Kind::Module: return Absence::Modules;
        default: return Absence::Internals;
        }
    }
    if (!options.choices.showAll())
        return Absence::ByHand;
    return picture.cutObjects > 0 ? Absence::Crowd : Absence::Internals;
}

} // namespace ui
