#pragma once

#include "model/history/recording.h"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace model {

/// How Python code in `__main__` reaches objects at one moment: `b.next`, `l[0]`, `d['k']`.
///
/// Each object has one expression: the one of the fewest and simplest steps. A name of `__main__`
/// or of the builtins comes first; attributes, items and keys next; then calling a weak reference
/// (`r()`), machinery (`f.__closure__`) and positions in what has no keys that can be written
/// (`list(s)[0]`). Locals of running frames cannot be reached from there.
///
/// Not an evaluation: properties and `__getattr__` that answer differently are not foreseen.
///
/// Cost:    construction O((n + e) log n) for n reachable objects and e references of theirs;
///          pathTo() O(its length).
class ObjectPaths
{
public:
    /// Snapshot and recording have to outlive it.
    ObjectPaths(const Snapshot& snapshot, const Recording& recording);

    /// Empty where no expression leads to the object.
    std::optional<std::string> pathTo(ObjectId object) const;
    /// Whether the expression goes through a weak reference: it may stop to work by itself.
    bool isWeak(ObjectId object) const;
    /// The object of this name in `__main__`, or none.
    ObjectId named(std::string_view name) const;
    /// The names in `__main__`, in their order in its dict.
    const std::vector<std::string>& names() const { return m_names; }

    const Snapshot& snapshot() const { return m_snapshot; }
    const Recording& recording() const { return m_recording; }

    /// The key of a dict's entry as Python source; empty where it cannot be written so.
    std::optional<std::string> keyText(ObjectId dict, std::uint32_t entry) const;
    /// The object as a literal ('k', 42, None, ('a', 1)), where that gives an equal one.
    std::optional<std::string> literal(ObjectId object) const;
    /// The same for what `name` of the object would be in the source: `.name`, or empty if that is
    /// no identifier.
    std::string attributeText(ObjectId owner, Slot slot) const;
    /// The instance whose `__dict__` the dict is, as far as an expression leads there.
    ObjectId ownerOfDict(ObjectId dict) const;
    /// The position of an item in the order in which its owner gives its items.
    std::size_t itemPosition(ObjectId owner, Slot slot) const;
    /// Whether the class was made by a class statement: others cannot be changed.
    bool isPythonClass(ObjectId type) const;
    /// Whether a class of this name, of the interpreter or its library, is the object's or a base
    /// of it.
    bool isInstanceOf(ObjectId object, std::string_view className) const;

private:
    enum class Step : std::uint8_t {
        Name,        ///< A name of `__main__` or of the builtins.
        Attribute,   ///< text
        Item,        ///< [index]
        Key,         ///< [key of the entry]
        ListedItem,  ///< list(x)[index]
        ListedValue, ///< list(x.values())[index]
        Referent,    ///< x()
        WeakItem,    ///< [key] of a weak dictionary; the entry of its dict `via`
        TypeOf,      ///< type(x)

    };
    struct Way
    {
        std::uint32_t cost = 0;
        ObjectId from;
        Step step = Step::Name;
        std::uint32_t index = 0; ///< Item: position; Key, WeakItem: entry.
        ObjectId via;            ///< Key, WeakItem: the dict.
        std::string text;        ///< Name, Attribute.
    };
    struct Search;

    std::string_view textOf(ObjectId object) const;
    std::string stepText(const std::string& from, const Way& way) const;

    const Snapshot& m_snapshot;
    const Recording& m_recording;
    std::unordered_map<ObjectId, Way> m_ways;
    std::unordered_map<ObjectId, ObjectId> m_dictOwners;
    std::unordered_map<std::string, ObjectId> m_named;
    std::vector<std::string> m_names;
};

/// Whether the text can be a name in Python source: an identifier, and no keyword.
bool isPythonName(std::string_view text);

/// The text as a Python string literal.
std::string pythonString(std::string_view text);

} // namespace model
