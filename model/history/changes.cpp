#include "model/history/changes.h"

#include "model/history/groups.h"

namespace model {

namespace {

/// Every ObjectId inside an event, whatever it is called there.
struct Mentions
{
    ObjectId object;

    bool operator()(const event::Allocated& e) const { return any(e.object, e.type); }
    bool operator()(const event::Linked& e) const { return any(e.owner, e.target); }
    bool operator()(const event::Unlinked& e) const { return any(e.owner, e.target); }
    bool operator()(const event::Moved& e) const { return any(e.fromOwner, e.toOwner, e.target); }
    bool operator()(const event::ItemsShifted& e) const { return any(e.owner); }
    bool operator()(const event::WeakrefLinked& e) const { return any(e.ref, e.referent); }
    bool operator()(const event::WeakrefCleared& e) const { return any(e.ref, e.referent); }
    bool operator()(const event::CallbackCalled& e) const { return any(e.ref, e.callback); }
    bool operator()(const event::CallbackReturned& e) const { return any(e.ref); }
    bool operator()(const event::CacheUsed& e) const { return any(e.cache, e.key); }
    bool operator()(const event::FrameEntered& e) const { return any(e.frame); }
    bool operator()(const event::FrameLeft& e) const { return any(e.frame); }
    bool operator()(const event::FrameOwned& e) const
    {
        return any(e.frame, e.ownerBefore, e.ownerAfter);
    }
    bool operator()(const event::LineReached& e) const { return any(e.frame); }
    bool operator()(const event::ExceptionRaised& e) const { return any(e.exception); }
    bool operator()(const event::ExceptionCaught& e) const { return any(e.exception); }
    bool operator()(const event::ExceptionIgnored& e) const { return any(e.exception, e.where); }
    template <typename Other>
    bool operator()(const Other& e) const
    {
        if constexpr (requires { e.object; })
            return any(e.object);
        else
            return false;
    }

    template <typename... Ids>
    bool any(Ids... ids) const
    {
        return ((ids == object) || ...);
    }
};

bool isChange(const Event& event, ObjectId object)
{
    if (const auto* born = std::get_if<event::Allocated>(&event))
        return born->object == object;
    const bool lasts = isReferenceChange(event)
                       || std::holds_alternative<event::CallbackCalled>(event)
                       || std::holds_alternative<event::FinalizerCalled>(event)
                       || std::holds_alternative<event::FinalizerReturned>(event)
                       || std::holds_alternative<event::FoundUnreachable>(event);
    return lasts && mentions(event, object);
}

} // namespace

bool mentions(const Event& event, ObjectId object)
{
    return std::visit(Mentions{object}, event);
}

std::optional<EventIndex> nextChange(const Journal& journal, ObjectId object, EventIndex from)
{
    for (EventIndex at = from; at < journal.size(); ++at)
        if (isChange(journal.at(at), object))
            return at + 1;
    return std::nullopt;
}

std::optional<EventIndex> previousChange(const Journal& journal, ObjectId object, EventIndex from)
{
    for (EventIndex at = from; at > 1; --at)
        if (isChange(journal.at(at - 2), object))
            return at - 1;
    return std::nullopt;
}

} // namespace model
