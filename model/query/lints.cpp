#include "model/query/lints.h"

#include "model/query/labels.h"
#include "model/query/references.h"
#include "model/weak/finalizers.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace model {

namespace {

using Rule = Lint::Rule;

constexpr std::size_t kMostReached = 2000;

/// Walks once through a run and asks after the events that may show a mistake.
class LintWalk
{
public:
    explicit LintWalk(const Recording& recording) : m_recording(recording), m_now(recording.start)
    {
        for (std::uint32_t id = 1; id <= m_now.lastId(); ++id) {
            if (m_now.at({id}).kind != Kind::Type)
                continue;
            if (text({id}).ends_with("_Info"))
                m_infoType = {id};
            else if (text({id}) == "WeakKeyDictionary")
                m_keyedType = {id};
        }
    }

    std::vector<Lint> run(const std::atomic<bool>* cancel);

    void operator()(const event::Allocated& e);
    void operator()(const event::Freed& e);
    void operator()(const event::Linked& e) { holds(e.owner, e.slot, e.target); }
    void operator()(const event::Moved& e) { holds(e.toOwner, e.toSlot, e.target); }
    void operator()(const event::WeakrefLinked& e);
    void operator()(const event::LineReached& e);
    void operator()(const event::FrameLeft& e);
    void operator()(const event::FrameOwned& e);
    void operator()(const event::CollectionStarted&) { checkAllEntries(); }
    template <class Other>
    void operator()(const Other&)
    {}

private:
    /// An entry of a WeakKeyDictionary, and who made it where.
    struct Entry
    {
        ObjectId dict;
        Slot value;
        std::uint32_t line;
    };
    /// A function or bound method, and the line of the frame in which it was born.
    struct Birth
    {
        ObjectId frame;
        std::uint32_t line = 0;
        std::uint32_t lineCount = 0;
        ObjectId ref; ///< The weak reference to it, if there is one.
    };

    std::string_view text(ObjectId id) const
    {
        return m_recording.journal.texts().text(m_now.at(id).text);
    }
    std::string label(ObjectId id) const { return objectLabel(m_now, m_recording, id); }
    bool isOfScript(ObjectId function) const
    {
        return function
               && m_now.at(function).edges.targetIn(Role::Globals) == m_now.mainNamespace();
    }
    /// The line if the script itself is what runs, no library for it and no console; else 0.
    std::uint32_t ownLine() const
    {
        const ScriptPlace place = scriptPlace(m_now);
        const bool isOwn = place && place.frame == m_now.topFrame()
                           && !m_recording.consoleCode.contains(m_now.at(place.frame).type);
        return isOwn ? place.line : 0;
    }
    bool isKeyed(ObjectId object) const;
    bool reaches(ObjectId from, ObjectId goal) const;
    void holds(ObjectId owner, Slot slot, ObjectId target);
    void checkFinalizer(ObjectId info);
    void checkClosure(ObjectId cell, ObjectId function);
    void checkEntry(const Entry& entry);
    void checkNewEntries();
    void checkAllEntries();
    bool wasRaisedIn(ObjectId exception, ObjectId frameObject) const;
    void report(Rule rule, ObjectId object, std::uint32_t line, std::string message,
                std::string advice);

    const Recording& m_recording;
    Snapshot m_now; // After the event that is looked at.
    EventIndex m_at = 0;
    ObjectId m_infoType;  // Of what the registry of weakref.finalize holds.
    ObjectId m_keyedType; // WeakKeyDictionary.
    ObjectId m_mainFrame;
    std::unordered_map<ObjectId, Birth> m_births;
    std::unordered_map<ObjectId, std::uint32_t> m_lineCounts; // Of running frames.
    std::unordered_map<ObjectId, ObjectId> m_keyedDicts;      // Data of WeakKeyDictionaries.
    std::unordered_map<ObjectId, std::unordered_map<std::uint32_t, std::uint32_t>> m_entries;
    std::vector<Entry> m_newEntries;
    std::vector<Lint> m_found;
};

/// Whether it is a WeakKeyDictionary, or of a class that inherits from it.
bool LintWalk::isKeyed(ObjectId object) const
{
    const ObjectId type = m_now.at(object).type;
    if (!type || !m_keyedType)
        return false;
    const ObjectId mro = m_now.at(type).edges.targetIn(Role::Mro);
    const EdgeList classes = mro ? m_now.at(mro).edges : EdgeList();
    return type == m_keyedType || std::any_of(classes.begin(), classes.end(), [this](Edge edge) {
               return edge.target == m_keyedType;
           });
}

/// Over what objects refer to, not over what they are made of.
bool LintWalk::reaches(ObjectId from, ObjectId goal) const
{
    std::vector<ObjectId> found{from};
    std::unordered_set<ObjectId> seen{from};
    for (std::size_t i = 0; i < found.size() && i < kMostReached; ++i) {
        if (found[i] == goal)
            return true;
        for (const Edge& edge : m_now.at(found[i]).edges)
            if (!isMachinery(edge.slot.role()) && seen.insert(edge.target).second)
                found.push_back(edge.target);
    }
    return false;
}

void LintWalk::report(Rule rule, ObjectId object, std::uint32_t line, std::string message,
                      std::string advice)
{
    for (Lint& known : m_found)
        if (known.rule == rule && known.line == line) {
            known.times += known.object == object ? 0 : 1;
            return;
        }
    m_found.push_back({rule, object, m_at, line, 1, std::move(message), std::move(advice)});
}

void LintWalk::holds(ObjectId owner, Slot slot, ObjectId target)
{
    if (!owner)
        return;
    const ObjectState& state = m_now.at(target);
    switch (slot.role()) {
    case Role::Content:
        if (state.kind == Kind::Function && m_now.at(owner).kind == Kind::Cell)
            checkClosure(owner, target);
        break;
    case Role::Attribute:
    case Role::MemberSlot:
        if (state.kind == Kind::Dict && isKeyed(owner))
            m_keyedDicts[target] = owner;
        break;
    case Role::Entry:
        if (slot.index() % 2 == 0)
            break;
        if (m_infoType && state.type == m_infoType)
            checkFinalizer(target);
        if (m_keyedDicts.contains(owner))
            if (const std::uint32_t line = ownLine(); line > 0) {
                m_newEntries.push_back({owner, slot, line});
                m_entries[owner][slot.index()] = line;
            }
        break;
    default: break;
    }
}

/// The registry of finalizers holds function and arguments until the object dies.
void LintWalk::checkFinalizer(ObjectId info)
{
    const std::uint32_t line = ownLine();
    const EdgeList& parts = m_now.at(info).edges;
    const ObjectId ref = parts.targetIn({Role::MemberSlot, Finalizers::kReference});
    const ObjectId object = ref ? m_now.at(ref).referent : ObjectId{};
    if (line == 0 || !object)
        return;
    const ObjectId function = parts.targetIn({Role::MemberSlot, Finalizers::kFunction});
    std::string why;
    if (function && m_now.at(function).kind == Kind::BoundMethod
        && m_now.at(function).edges.targetIn({Role::Field, 1}) == object)
        why = "its function is a method of the same object";
    else if (function && reaches(function, object))
        why = "its function refers to the object";
    for (const std::uint32_t part : {Finalizers::kArgs, Finalizers::kKeywords})
        if (const ObjectId value = parts.targetIn({Role::MemberSlot, part});
            why.empty() && value && reaches(value, object))
            why = "its arguments refer to the object";
    if (!why.empty())
        report(Rule::FinalizerKeepsObject, object, line,
               "the finalizer of " + label(object)
                   + " keeps it alive until the program ends: " + why,
               "give finalize a function that does not know the object, and only what this needs "
               "as arguments");
}

void LintWalk::checkClosure(ObjectId cell, ObjectId function)
{
    const std::uint32_t line = ownLine();
    if (line == 0 || !isOfScript(function) || !reaches(function, cell))
        return;
    const std::string outer = label(m_now.topFrame());
    report(Rule::ClosureHoldsItself, function, line,
           label(function) + " holds itself through " + label(cell) + ": each call of " + outer
               + " leaves a cycle that only the collector can free",
           "define it outside " + outer + ", or give it itself as an argument");
}

void LintWalk::operator()(const event::Allocated& e)
{
    if (e.kind != Kind::Function && e.kind != Kind::BoundMethod)
        return;
    const ScriptPlace place = scriptPlace(m_now);
    if (place && place.frame == m_now.topFrame())
        m_births[e.object] = {place.frame, place.line, m_lineCounts[place.frame], {}};
}

void LintWalk::operator()(const event::WeakrefLinked& e)
{
    const auto birth = m_births.find(e.referent);
    if (birth == m_births.end())
        return;
    const ObjectState& state = m_now.at(e.referent);
    if (state.kind == Kind::BoundMethod || text(e.referent).ends_with("<lambda>"))
        birth->second.ref = e.ref;
}

void LintWalk::operator()(const event::Freed& e)
{
    m_keyedDicts.erase(e.object);
    m_entries.erase(e.object);
    m_lineCounts.erase(e.object);
    const auto found = m_births.find(e.object);
    if (found == m_births.end())
        return;
    const Birth birth = found->second;
    m_births.erase(found);
    const auto count = m_lineCounts.find(birth.frame);
    if (!birth.ref || count == m_lineCounts.end() || count->second != birth.lineCount)
        return;
    const bool isMethod = m_now.at(e.object).kind == Kind::BoundMethod;
    report(
        Rule::HeldOnlyWeakly, e.object, birth.line,
        (isMethod ? "a bound method is made anew by each look-up; " : "nothing keeps the lambda; ")
            + label(e.object) + " was held only by " + label(birth.ref)
            + " and died in the line that made it",
        isMethod ? "use weakref.WeakMethod, or keep the bound method"
                 : "keep the function under a name for as long as it is needed");
}

void LintWalk::operator()(const event::LineReached& e)
{
    ++m_lineCounts[e.frame];
    if (!m_mainFrame)
        m_mainFrame = e.frame;
    if (e.frame == m_mainFrame || isOfScript(m_now.at(e.frame).edges.targetIn(Role::FrameFunction)))
        checkNewEntries();
}

void LintWalk::operator()(const event::FrameLeft& e)
{
    if (e.frame == m_mainFrame)
        checkAllEntries();
}

void LintWalk::checkNewEntries()
{
    for (const Entry& entry : std::exchange(m_newEntries, {}))
        checkEntry(entry);
}

void LintWalk::checkAllEntries()
{
    for (const auto& [dict, lines] : m_entries)
        for (const auto& [index, line] : lines)
            checkEntry({dict, {Role::Entry, index}, line});
}

void LintWalk::checkEntry(const Entry& entry)
{
    if (!m_keyedDicts.contains(entry.dict))
        return;
    const EdgeList& edges = m_now.at(entry.dict).edges;
    const ObjectId ref = edges.targetIn({Role::Entry, entry.value.index() - 1});
    const ObjectId value = edges.targetIn(entry.value);
    const ObjectId key = ref ? m_now.at(ref).referent : ObjectId{};
    if (!key || !value || !reaches(value, key))
        return;
    const std::string container = label(m_keyedDicts.at(entry.dict));
    report(Rule::ValueRefersToKey, key, entry.line,
           "the value that " + container + " has for " + label(key) + " refers to "
               + (value == key ? "it: it is the key itself" : "it") + ", so the entry never goes",
           "let the value refer to its key weakly, or keep it as an attribute of the key");
}

bool LintWalk::wasRaisedIn(ObjectId exception, ObjectId frameObject) const
{
    ObjectId traceback = m_now.at(exception).edges.targetIn(Role::Traceback);
    for (; traceback; traceback = m_now.at(traceback).edges.targetIn(Role::TracebackNext))
        if (m_now.at(traceback).edges.targetIn(Role::TracebackFrame) == frameObject)
            return true;
    return false;
}

/// The call has ended and its frame goes on as an object: do its locals lead back to it?
void LintWalk::operator()(const event::FrameOwned& e)
{
    if (!e.ownerAfter || m_now.at(e.ownerAfter).kind != Kind::Frame
        || !isOfScript(m_now.at(e.frame).edges.targetIn(Role::FrameFunction)))
        return;
    for (const Edge& edge : m_now.at(e.frame).edges) {
        if (edge.slot.role() != Role::Local)
            continue;
        std::vector<ObjectId> open{edge.target};
        std::unordered_set<ObjectId> seen{edge.target};
        for (std::size_t i = 0; i < open.size() && i < kMostReached; ++i) {
            const ObjectState& state = m_now.at(open[i]);
            if (state.kind == Kind::Exception && wasRaisedIn(open[i], e.ownerAfter)) {
                const std::string call = label(e.frame);
                const std::string name = slotLabel(m_now, m_recording, e.frame, edge.slot);
                std::string message = label(open[i]);
                message.append(" is held by local ").append(name).append(" of ").append(call);
                message += ", whose frame its traceback holds: all locals of the call live on "
                           "until the collector comes";
                report(Rule::ExceptionInOwnFrame, open[i], m_now.at(e.frame).line, message,
                       "end the function with del " + name + ", in a finally");
                return;
            }
            for (const Edge& next : state.edges)
                if (!isMachinery(next.slot.role()) && next.slot.role() != Role::Traceback
                    && seen.insert(next.target).second)
                    open.push_back(next.target);
        }
    }
}

std::vector<Lint> LintWalk::run(const std::atomic<bool>* cancel)
{
    for (; m_at < m_recording.journal.size(); ++m_at) {
        if (cancel != nullptr && *cancel)
            return {};
        const Event& event = m_recording.journal.at(m_at);
        m_now.apply(event);
        std::visit(*this, event);
    }
    std::sort(m_found.begin(), m_found.end(), [](const Lint& a, const Lint& b) {
        return a.event == b.event ? a.line < b.line : a.event < b.event;
    });
    return std::move(m_found);
}

} // namespace

std::string_view ruleName(Lint::Rule rule)
{
    switch (rule) {
    case Rule::FinalizerKeepsObject: return "finalizer-keeps-object";
    case Rule::HeldOnlyWeakly: return "held-only-weakly";
    case Rule::ValueRefersToKey: return "value-refers-to-key";
    case Rule::ExceptionInOwnFrame: return "exception-in-own-frame";
    case Rule::ClosureHoldsItself: return "closure-holds-itself";
    }
    return {};
}

std::vector<Lint> lints(const Recording& recording, const std::atomic<bool>* cancel)
{
    return LintWalk(recording).run(cancel);
}

} // namespace model
