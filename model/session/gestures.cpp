#include "model/session/gestures.h"

#include "model/query/labels.h"
#include "model/query/why_alive.h"

#include <array>

// Making, naming and connecting objects; the collector. Deleting is in gesture_deletions.cpp.

namespace model {

namespace {

GestureStatements refusal(std::string reason, std::string remedy = {})
{
    return {{}, std::move(reason), std::move(remedy)};
}

GestureStatements with(std::vector<std::string> before, std::string statement)
{
    before.push_back(std::move(statement));
    return {std::move(before), {}, {}};
}

constexpr std::array<const char*, 12> kCounted = {"one",  "two", "three",  "four",
                                                  "five", "six", "seven",  "eight",
                                                  "nine", "ten", "eleven", "twelve"};

constexpr const char* kNodeClass = "class Node:\n"
                                   "    def __init__(self, name):\n"
                                   "        self.name = name\n"
                                   "    def __repr__(self):\n"
                                   "        return f'Node({self.name!r})'";

struct Flag
{
    int bit;
    const char* name;
};

constexpr Flag kFlags[] = {{38, "DEBUG_LEAK"},
                           {1, "DEBUG_STATS"},
                           {2, "DEBUG_COLLECTABLE"},
                           {4, "DEBUG_UNCOLLECTABLE"},
                           {32, "DEBUG_SAVEALL"}};

/// Whether Python refuses weak references to exact instances of the type.
bool isNeverWeaklyReferable(std::string_view type)
{
    for (const char* known : {"int", "bool", "float", "complex", "str", "bytes", "bytearray",
                              "tuple", "list", "dict", "NoneType", "ellipsis", "NotImplementedType",
                              "range", "slice", "cell", "frame", "traceback", "object"})
        if (type == known)
            return true;
    return false;
}

} // namespace

Gestures::Gestures(const Snapshot& snapshot, const Recording& recording)
    : m_paths(snapshot, recording), m_now(snapshot), m_recording(recording)
{}

std::string Gestures::textOf(ObjectId object) const
{
    return m_now.contains(object)
               ? std::string(m_recording.journal.texts().text(m_now.at(object).text))
               : std::string();
}

std::string Gestures::typeName(ObjectId object) const
{
    return textOf(m_now.at(object).type);
}

bool Gestures::isExact(ObjectId object, std::string_view type) const
{
    return m_now.at(object).type.value <= m_recording.start.lastId() && typeName(object) == type;
}

GestureStatements Gestures::unreachable(ObjectId object) const
{
    if (!m_now.contains(object) || !m_now.at(object).isAlive())
        return refusal("the object is dead", "go back to a moment when it lived");
    if (m_now.at(object).kind == Kind::Activation)
        return refusal("a frame is no object that Python code can name");
    const std::string label = objectLabel(m_now, m_recording, object);
    const ReferenceGraph graph(m_now);
    const WhyAlive why = whyAlive(graph, object);
    if (why.answer == WhyAlive::Answer::OnlyCycle)
        return refusal("only its cycle holds " + label + "; no name leads there",
                       "only the collector can free it: gc.collect()");
    if (why.answer == WhyAlive::Answer::Chains && !why.chains.empty()) {
        const Reference& root = why.chains.front().front();
        const std::string holder = holderLabel(m_now, m_recording, root.owner, root.slot);
        return refusal("no name of __main__ leads to " + label + "; " + holder + " holds it",
                       root.owner && m_now.at(root.owner).kind == Kind::Activation
                           ? "wait until the frame has returned"
                           : "");
    }
    return refusal("nothing that Python code can name leads to " + label);
}

Gestures::Text Gestures::pathOf(ObjectId object) const
{
    if (m_now.contains(object) && m_now.at(object).isAlive()) {
        if (const auto path = m_paths.pathTo(object))
            return {*path, {}};
        if (const auto literal = m_paths.literal(object))
            return {*literal, {}};
    }
    return {{}, unreachable(object)};
}

// --- Names ---

std::string Gestures::freshName(std::string_view wish) const
{
    const auto isFree = [this](const std::string& name) {
        return isPythonName(name) && !m_paths.named(name);
    };
    if (wish.empty())
        for (const char* name : kCounted)
            if (isFree(name))
                return name;
    std::string base = isPythonName(wish) ? std::string(wish) : "x";
    if (isFree(base))
        return base;
    for (int number = 2;; ++number)
        if (std::string name = base + std::to_string(number); isFree(name))
            return name;
}

/// The expression for a standard module; where `__main__` does not have it yet, the import.
std::string Gestures::module(std::string_view name, std::vector<std::string>& imports) const
{
    const auto isModule = [&](ObjectId object) {
        return object && m_now.at(object).kind == Kind::Module && textOf(object) == name;
    };
    std::string text(name);
    if (isModule(m_paths.named(name)))
        return text;
    for (const std::string& known : m_paths.names())
        if (isModule(m_paths.named(known)))
            return known;
    std::string as = freshName(name);
    imports.push_back(as == text ? "import " + text : "import " + text + " as " + as);
    return as;
}

GestureStatements Gestures::assignName(const std::string& name, ObjectId object,
                                       const ReferenceStyle& style) const
{
    if (!isPythonName(name))
        return refusal("'" + name + "' cannot be a name in Python",
                       "a name has letters, digits and _, and is no keyword");
    std::vector<std::string> statements;
    const Text value = referenceTo(object, style, statements);
    if (!value)
        return value.refusal;
    return with(std::move(statements), name + " = " + value.expression);
}

Gestures::Text Gestures::referenceTo(ObjectId object, const ReferenceStyle& style,
                                     std::vector<std::string>& imports) const
{
    Text path = pathOf(object);
    if (!path || style.form == ReferenceForm::Strong)
        return path;
    const std::string type = typeName(object);
    if (m_now.at(object).type.value <= m_recording.start.lastId() && isNeverWeaklyReferable(type))
        return {{},
                refusal("Python makes no weak references to " + type + " objects",
                        "an instance of a class of your own can be referred to weakly")};
    const std::string function = style.form == ReferenceForm::Proxy ? ".proxy(" : ".ref(";
    const std::string callback = style.callback.empty() ? "" : ", " + style.callback;
    return {module("weakref", imports) + function + path.expression + callback + ')', {}};
}

// --- New objects ---

/// Arguments for the parameters that a class requires: the name as a text first, then None.
std::string Gestures::required(ObjectId classObject, const std::string& name) const
{
    ObjectId init;
    if (const ObjectId order = m_now.at(classObject).edges.targetIn(Role::Mro))
        for (const Edge& base : m_now.at(order).edges) {
            const ObjectId names =
                init ? ObjectId{} : m_now.at(base.target).edges.targetIn(Role::TypeDict);
            if (!names)
                continue;
            for (const Edge& edge : m_now.at(names).edges)
                if (edge.slot.role() == Role::Entry && edge.slot.index() % 2 == 0
                    && textOf(edge.target) == "'__init__'")
                    init = m_now.at(names).edges.targetIn({Role::Entry, edge.slot.index() + 1});
        }
    if (!init || m_now.at(init).kind != Kind::Function)
        return {};
    const EdgeList& parts = m_now.at(init).edges;
    const auto known = m_recording.parameterCounts.find(parts.targetIn(Role::Code));
    if (known == m_recording.parameterCounts.end())
        return {};
    const ObjectId defaults = parts.targetIn(Role::Defaults);
    const std::size_t optional = defaults ? m_now.at(defaults).edges.size() : 0;
    std::string arguments;
    for (std::size_t i = 1; i + optional < known->second; ++i)
        arguments += i == 1 ? pythonString(name) : ", None";
    return arguments;
}

GestureStatements Gestures::newObject(NewObject what, ObjectId classObject,
                                      const std::string& name) const
{
    if (!name.empty() && !isPythonName(name))
        return refusal("'" + name + "' cannot be a name in Python");
    const auto named = [&](std::string_view wish) { return name.empty() ? freshName(wish) : name; };
    std::vector<std::string> before;
    const auto ofWeakref = [&](const char* wish, const char* type) {
        const std::string call = module("weakref", before) + '.' + type + "()";
        return with(before, named(wish) + " = " + call);
    };
    switch (what) {
    case NewObject::List: return with({}, named("l") + " = []");
    case NewObject::Dict: return with({}, named("d") + " = {}");
    case NewObject::Set: return with({}, named("s") + " = set()");
    case NewObject::WeakValueDictionary: return ofWeakref("values", "WeakValueDictionary");
    case NewObject::WeakKeyDictionary: return ofWeakref("keys", "WeakKeyDictionary");
    case NewObject::WeakSet: return ofWeakref("members", "WeakSet");
    case NewObject::Node:
        if (const ObjectId node = m_paths.named("Node"); node && m_now.at(node).kind == Kind::Type)
            return newObject(NewObject::Instance, node, name);
        else if (node)
            return refusal("the name Node is taken by something that is no class",
                           "choose a class of the script");
        return with({kNodeClass}, named({}) + " = Node(" + pythonString(named({})) + ')');
    case NewObject::WeakCache:
    case NewObject::Instance: break;
    }
    if (!m_now.contains(classObject) || m_now.at(classObject).kind != Kind::Type)
        return refusal("what is chosen is no class");
    const Text type = pathOf(classObject);
    if (!type)
        return type.refusal;
    if (what == NewObject::WeakCache) {
        if (!m_paths.named("WeakCache"))
            before.push_back("from refscope import WeakCache");
        return with(before, named("cache") + " = WeakCache(" + type.expression + ')');
    }
    const std::string made = named({});
    return with({}, made + " = " + type.expression + '(' + required(classObject, made) + ')');
}

// --- Edges ---

Wanted Gestures::wantedBy(ObjectId owner) const
{
    const ObjectState& state = m_now.at(owner);
    switch (state.kind) {
    case Kind::List:
    case Kind::Deque: return Wanted::Nothing;
    case Kind::Set:
        return m_paths.isInstanceOf(owner, "frozenset") ? Wanted::Impossible : Wanted::Nothing;
    case Kind::Dict: return Wanted::Key;
    case Kind::Instance:
        if (m_paths.isInstanceOf(owner, "WeakSet"))
            return Wanted::Nothing;
        if (m_paths.isInstanceOf(owner, "WeakValueDictionary"))
            return Wanted::Key;
        if (m_paths.isInstanceOf(owner, "WeakKeyDictionary"))
            return Wanted::Value;
        return isExact(owner, "object") ? Wanted::Impossible : Wanted::AttributeName;
    case Kind::Function:
    case Kind::Module:
    case Kind::Exception: return Wanted::AttributeName;
    case Kind::Type:
        return owner.value > m_recording.start.lastId() ? Wanted::AttributeName
                                                        : Wanted::Impossible;
    default: return Wanted::Impossible;
    }
}

GestureStatements Gestures::connect(ObjectId owner, ObjectId object, const std::string& field,
                                    const ReferenceStyle& style) const
{
    if (!m_now.contains(owner) || !m_now.at(owner).isAlive())
        return unreachable(owner);
    if (owner == m_now.mainNamespace())
        return assignName(field, object, style);
    const Wanted wanted = wantedBy(owner);
    const std::string label = objectLabel(m_now, m_recording, owner);
    if (wanted == Wanted::Impossible)
        return refusal(label + " cannot take a reference: "
                           + (m_now.at(owner).kind == Kind::Tuple
                                  ? "a tuple never changes"
                                  : "objects of type " + typeName(owner) + " never change"),
                       "a list, a dict or an instance of a class can");
    const Text target = pathOf(owner);
    if (!target)
        return target.refusal;
    std::vector<std::string> statements;
    const Text value = referenceTo(object, style, statements);
    if (!value)
        return value.refusal;
    if (wanted != Wanted::AttributeName)
        return connectContainer(owner, target.expression, value.expression, field,
                                std::move(statements));
    if (!isPythonName(field))
        return refusal(field.empty() ? "an attribute needs a name"
                                     : "'" + field + "' cannot be an attribute's name",
                       "a name has letters, digits and _, and is no keyword");
    return with(std::move(statements), target.expression + '.' + field + " = " + value.expression);
}

GestureStatements Gestures::connectContainer(ObjectId owner, const std::string& target,
                                             const std::string& value, const std::string& field,
                                             std::vector<std::string> statements) const
{
    const Wanted wanted = wantedBy(owner);
    if (wanted == Wanted::Value)
        return with(std::move(statements),
                    target + '[' + value + "] = " + (field.empty() ? "None" : field));
    if (wanted == Wanted::Key) {
        if (field.empty())
            return refusal("a dictionary needs a key");
        return with(std::move(statements), target + '[' + field + "] = " + value);
    }
    const Kind kind = m_now.at(owner).kind;
    const bool isSequence = kind == Kind::List || kind == Kind::Deque;
    if (isSequence && !field.empty())
        return with(std::move(statements), target + '[' + field + "] = " + value);
    return with(std::move(statements), target + (isSequence ? ".append(" : ".add(") + value + ')');
}

// --- Objects ---

GestureStatements Gestures::finalize(ObjectId object, const std::string& function,
                                     const std::string& arguments) const
{
    std::vector<std::string> statements;
    const Text path = referenceTo(object, {ReferenceForm::Weakref, {}}, statements);
    if (!path)
        return path.refusal;
    statements.clear();
    const std::string call = module("weakref", statements) + ".finalize("
                             + pathOf(object).expression + ", " + function
                             + (arguments.empty() ? "" : ", " + arguments) + ')';
    return with(std::move(statements), freshName("finalizer") + " = " + call);
}

GestureStatements Gestures::callMethod(ObjectId object, const std::string& method,
                                       const std::string& arguments) const
{
    if (!isPythonName(method))
        return refusal("'" + method + "' cannot be a method's name");
    const Text path = pathOf(object);
    if (!path)
        return path.refusal;
    return with({}, path.expression + '.' + method + '(' + arguments + ')');
}

GestureStatements Gestures::callObject(ObjectId object, const std::string& arguments) const
{
    const Text path = pathOf(object);
    if (!path)
        return path.refusal;
    switch (m_now.at(object).kind) {
    case Kind::Weakref:
        if (typeName(object).ends_with(".ProxyType"))
            return refusal("a proxy cannot be called", "use it as the object it stands for");
        break;
    case Kind::List:
    case Kind::Dict:
    case Kind::Tuple:
    case Kind::Set:
    case Kind::Str:
    case Kind::Int:
    case Kind::Float:
    case Kind::None:
    case Kind::Bool:
    case Kind::Bytes:
    case Kind::Module: return refusal(typeName(object) + " objects cannot be called");
    default: break;
    }
    return with({}, path.expression + '(' + arguments + ')');
}

// --- The collector ---

GestureStatements Gestures::ofCollector(const std::string& call) const
{
    std::vector<std::string> statements;
    const std::string gc = module("gc", statements);
    return with(std::move(statements), gc + '.' + call);
}

GestureStatements Gestures::collect(int generation) const
{
    if (generation < 0 || generation > 2)
        return refusal("there are the generations 0, 1 and 2");
    return ofCollector("collect(" + std::to_string(generation) + ')');
}

GestureStatements Gestures::setCollectorEnabled(bool isEnabled) const
{
    return ofCollector(isEnabled ? "enable()" : "disable()");
}

GestureStatements Gestures::setThresholds(int first, int second, int third) const
{
    return ofCollector("set_threshold(" + std::to_string(first) + ", " + std::to_string(second)
                       + ", " + std::to_string(third) + ')');
}

GestureStatements Gestures::setFrozen(bool isFrozen) const
{
    return ofCollector(isFrozen ? "freeze()" : "unfreeze()");
}

GestureStatements Gestures::setDebugFlags(int flags) const
{
    std::vector<std::string> statements;
    const std::string gc = module("gc", statements);
    std::string sum;
    for (const Flag& flag : kFlags)
        if ((flags & flag.bit) == flag.bit) {
            sum += (sum.empty() ? "" : " | ") + gc + '.' + flag.name;
            flags &= ~flag.bit;
        }
    if (flags != 0)
        return refusal("the collector has no such debug flag");
    return with(std::move(statements), gc + ".set_debug(" + (sum.empty() ? "0" : sum) + ')');
}

} // namespace model
