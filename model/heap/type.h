#pragma once

#include "model/heap/dict.h"
#include "model/heap/sequences.h"
#include "model/journal/kind.h"

#include <memory>
#include <string>
#include <vector>

namespace model {

struct TypeSlots; // The operations of a type: model/lang/type_slots.h.

/// A class, built-in or made by a class statement.
struct TypeObject : GcObject
{
    std::string name; ///< tp_name: dotted for built-in types of modules ("weakref.ReferenceType").
    Kind layout = Kind::Instance;
    bool isHeapType = false; ///< Made by a class statement: counted, tracked, mortal.
    bool isSubclassable = true;
    bool hasAttributes = false; ///< Instances have a `__dict__`.
    bool isWeaklyReferable = false;
    bool isVariableSize = false; ///< int, tuple, bytes, type: no `__weakref__` for subclasses.
    bool hasFinalizer = false;   ///< Defines or inherits `__del__`; kept current by slot updates.
    bool hasLegacyFinalizer = false; ///< Has a tp_del of old; not inherited (R165).
    bool isUncollected = false;      ///< Its instances stay unknown to the collector.
    bool isAbstract = false;
    bool clearsFields = false; ///< Records: the collector may empty the fields (tp_clear).
    bool visitsType = false;   ///< Heap types of CPython's C modules: tp_traverse shows the type.
    bool takesVector = false;  ///< Calls of instances get the arguments from where they lie.
    bool ownsRing = false;     ///< Records that are heads of rings, see RecordObject.
    /// Subclasses of str, int, float ... : instances are of kind Instance and hold the plain
    /// value in member slot 0.
    bool wrapsAtom = false;
    /// A class without `object` among its bases, up to 2.7: its type is classobj, its order of
    /// bases is kept outside the heap, and its instances are of type instance.
    bool isClassic = false;
    std::shared_ptr<void> keepOrder; ///< Owns `mro` of classic classes.
    TypeObject* base = nullptr;
    TupleObject* bases = nullptr;
    TupleObject* mro = nullptr;
    DictObject* dict = nullptr;
    Object* qualName = nullptr;   ///< Heap types only.
    Object* nameObject = nullptr; ///< Heap types: `__name__`; owned.
    TypeSlots* slots = nullptr;
    std::shared_ptr<void> keepSlots; ///< Owns `slots` of classes of a script.
    DictKeys* sharedKeys = nullptr;  ///< Attribute names in order of first appearance (T2).
    std::vector<StrObject*>
        memberSlots;                ///< `__slots__` of all bases and own ones, most basic first.
    std::uint32_t ownSlotStart = 0; ///< First of the slots this class itself declared.
    std::vector<TypeObject*> subclasses; ///< Weak: a class leaves the list when it dies.
    std::uint32_t version = 0;           ///< Changes whenever a lookup may give something else.

    /// Whether the collector may ever know an object of this type.
    bool hasCollectedInstances() const
    {
        return !isUncollected && (isHeapType || layout != Kind::Instance);
    }

    bool isSubtypeOf(const TypeObject* other) const
    {
        if (this == other)
            return true;
        if (mro == nullptr) {
            for (const TypeObject* at = this; at != nullptr; at = at->base)
                if (at == other)
                    return true;
            return false;
        }
        for (const Object* member : mro->span())
            if (member == other)
                return true;
        return false;
    }
};

} // namespace model
