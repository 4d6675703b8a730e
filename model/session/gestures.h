#pragma once

#include "model/query/object_paths.h"

#include <string>
#include <string_view>
#include <vector>

namespace model {

/// What a gesture comes to: statements of the console that are one step, or why Python has none.
struct GestureStatements
{
    std::vector<std::string> statements; ///< In order; an import that is missing comes first.
    std::string reason;                  ///< Why it cannot be done; empty where it can.
    std::string remedy;                  ///< What would work instead; may be empty.

    bool isPossible() const { return reason.empty(); }
};

enum class ReferenceForm : std::uint8_t { Strong, Weakref, Proxy };

/// How a gesture refers to an object.
struct ReferenceStyle
{
    ReferenceForm form = ReferenceForm::Strong;
    /// An expression for the callback of a weak reference or proxy; empty: none.
    std::string callback;
};

/// What a new object shall be.
enum class NewObject : std::uint8_t {
    Instance, ///< Of a class of the script.
    Node,     ///< Of a class Node with a name, which is made first where there is none.
    List,
    Dict,
    Set,
    WeakValueDictionary,
    WeakKeyDictionary,
    WeakSet,
    WeakCache, ///< Of Refscope's own module, with a class as factory.
};

/// What a container or object needs to know before it takes a reference.
enum class Wanted : std::uint8_t {
    Nothing,       ///< Lists, sets, deques: it is added.
    AttributeName, ///< Instances, classes, functions, modules.
    Key,           ///< Dicts and weak dictionaries by key.
    Value,         ///< Weak dictionaries whose key the object becomes; the value may be left out.
    Impossible,    ///< Tuples, atoms, ...
};

/// The statements of gestures at one moment of a session, for the console behind that moment.
///
/// Not an executor: a statement may still fail, as one that was typed.
///
/// Errors:  asking for an object that is not alive is a refusal.
/// Cost:    construction as ObjectPaths; refusals O(n + e).
/// Source:  Each statement is what a Python programmer would type for the gesture.
class Gestures
{
public:
    /// Snapshot and recording have to outlive it. The moment should be a Boundary: what lives only
    /// in the midst of a statement is not there when the next one runs.
    Gestures(const Snapshot& snapshot, const Recording& recording);

    const ObjectPaths& paths() const { return m_paths; }

    // Making and naming.
    /// A name that is free in `__main__`: the wish, or wish2, wish3 ...; `one`, `two` ... where
    /// nothing is wished.
    std::string freshName(std::string_view wish = {}) const;
    /// `one = Node('one')`, `l = []`. Required parameters of a class get the name as a text, then
    /// None. An empty name: a fresh one.
    GestureStatements newObject(NewObject what, ObjectId classObject = {},
                                const std::string& name = {}) const;
    /// `name = b`, `name = weakref.ref(b)`
    GestureStatements assignName(const std::string& name, ObjectId object,
                                 const ReferenceStyle& style = {}) const;

    // Edges.
    Wanted wantedBy(ObjectId owner) const;
    /// The gesture of dragging from `owner` to `object`: `a.next = b`, `l.append(b)`, `d['k'] = b`,
    /// `s.add(b)`, `k[b] = 'value'`. `field` is the attribute's name, or the key or value as an
    /// expression (see wantedBy()). For a list, a `field` is the position to be replaced.
    GestureStatements connect(ObjectId owner, ObjectId object, const std::string& field = {},
                              const ReferenceStyle& style = {}) const;

    // Deleting.
    /// `del name` in `__main__`
    GestureStatements deleteName(const std::string& name) const;
    /// Takes away what lies in a slot: `del a`, `del a.next`, `del l[0]`, `del d['k']`.
    GestureStatements deleteReference(ObjectId owner, Slot slot) const;
    /// The same by putting None there, where there has to be something.
    GestureStatements setToNone(ObjectId owner, Slot slot) const;

    // Objects.
    /// `f = weakref.finalize(b, function, arguments)`
    GestureStatements finalize(ObjectId object, const std::string& function = "print",
                               const std::string& arguments = {}) const;
    /// `a.method(arguments)`
    GestureStatements callMethod(ObjectId object, const std::string& method,
                                 const std::string& arguments = {}) const;
    /// `r()`: calls a weak reference or whatever can be called.
    GestureStatements callObject(ObjectId object, const std::string& arguments = {}) const;

    // The collector.
    GestureStatements collect(int generation = 2) const;
    GestureStatements setCollectorEnabled(bool isEnabled) const;
    GestureStatements setThresholds(int first, int second, int third) const;
    /// `gc.set_debug(gc.DEBUG_STATS | ...)`; 0 switches all off.
    GestureStatements setDebugFlags(int flags) const;
    /// `gc.freeze()`, `gc.unfreeze()`
    GestureStatements setFrozen(bool isFrozen) const;

    /// Why no expression of `__main__` reaches the object.
    GestureStatements unreachable(ObjectId object) const;

private:
    struct Text
    {
        std::string expression;
        GestureStatements refusal;

        explicit operator bool() const { return refusal.isPossible(); }
    };

    Text pathOf(ObjectId object) const;
    Text referenceTo(ObjectId object, const ReferenceStyle& style,
                     std::vector<std::string>& imports) const;
    std::string module(std::string_view name, std::vector<std::string>& imports) const;
    GestureStatements ofCollector(const std::string& call) const;
    std::string required(ObjectId classObject, const std::string& name) const;
    GestureStatements connectContainer(ObjectId owner, const std::string& target,
                                       const std::string& value, const std::string& field,
                                       std::vector<std::string> statements) const;
    Text placeOf(ObjectId owner, Slot slot) const;
    Text entryPlace(ObjectId dict, std::uint32_t entry) const;
    Text itemPlace(ObjectId owner, Slot slot) const;
    std::string textOf(ObjectId object) const;
    std::string typeName(ObjectId object) const;
    bool isExact(ObjectId object, std::string_view type) const;
    ObjectId weakContainerOf(ObjectId dict) const;

    ObjectPaths m_paths;
    const Snapshot& m_now;
    const Recording& m_recording;
};

} // namespace model
