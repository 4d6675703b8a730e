// Bases of classes: whose layout counts, in which order attributes are looked for, and how
// bases change.

#include "model/dialect/rules.h"
#include "model/dialect/texts.h"
#include "model/lang/class_system.h"

namespace model {

namespace {

using TypeList = std::vector<TypeObject*>;

/// C3: merges the bases' linearizations; false where no order satisfies all: `sequences` then
/// begin with the classes that stand in each other's way.
bool mergeLinearizations(std::vector<TypeList>& sequences, TypeList& order)
{
    for (;;) {
        std::erase_if(sequences, [](const TypeList& list) { return list.empty(); });
        if (sequences.empty())
            return true;
        TypeObject* chosen = nullptr;
        for (const TypeList& candidateList : sequences) {
            TypeObject* candidate = candidateList.front();
            const bool isInTail =
                std::any_of(sequences.begin(), sequences.end(), [candidate](const TypeList& list) {
                    return std::find(list.begin() + 1, list.end(), candidate) != list.end();
                });
            if (!isInTail) {
                chosen = candidate;
                break;
            }
        }
        if (chosen == nullptr)
            return false;
        order.push_back(chosen);
        for (TypeList& list : sequences)
            if (list.front() == chosen)
                list.erase(list.begin());
    }
}

/// Whether a built-in class adds no fields to those of its base; true for most exceptions.
bool hasLayoutOfBase(const Vm& vm, const TypeObject* type)
{
    if (type->layout != Kind::Exception)
        return false;
    const ExceptionTypes& types = vm.exceptions();
    const TypeObject* const larger[] = {types.baseException,
                                        types.stopIteration,
                                        types.systemExit,
                                        types.importError,
                                        types.osError,
                                        types.syntaxError,
                                        types.unicodeDecodeError,
                                        types.unicodeEncodeError,
                                        types.nameError,
                                        types.attributeError};
    return std::find(std::begin(larger), std::end(larger), type) == std::end(larger);
}

/// solid_base(): the nearest class in the chain of bases that adds fields to the layout.
TypeObject* solidBase(const Vm& vm, TypeObject* type)
{
    const auto addsSlots = [](const TypeObject* at) {
        return at->base != nullptr && at->memberSlots.size() > at->base->memberSlots.size();
    };
    while (type->isHeapType ? !addsSlots(type) : hasLayoutOfBase(vm, type))
        type = type->base;
    return type;
}

} // namespace

TypeObject* bestBase(Vm& vm, const TupleObject* bases)
{
    TypeObject* winner = nullptr;
    TypeObject* base = nullptr;
    for (Object* candidate : bases->span()) {
        auto* type = static_cast<TypeObject*>(candidate);
        if (type->isClassic)
            continue;
        if (!type->isSubclassable) {
            vm.raiseTypeError("type '" + type->name + "' is not an acceptable base type");
            return nullptr;
        }
        TypeObject* layout = solidBase(vm, type);
        if (winner == nullptr || layout->isSubtypeOf(winner)) {
            if (winner == nullptr || layout != winner) {
                winner = layout;
                base = type;
            }
        } else if (!winner->isSubtypeOf(layout)) {
            vm.raiseTypeError("multiple bases have instance lay-out conflict");
            return nullptr;
        }
    }
    if (base == nullptr)
        vm.raiseTypeError("a new-style class can't have only classic bases");
    return base;
}

Ref computeMro(Vm& vm, TypeObject* type)
{
    std::vector<TypeList> sequences;
    TypeList direct;
    for (Object* object : type->bases->span()) {
        auto* base = static_cast<TypeObject*>(object);
        if (std::find(direct.begin(), direct.end(), base) != direct.end())
            return vm.raiseTypeError("duplicate base class " + typeName(base));
        direct.push_back(base);
        TypeList line;
        for (Object* entry : base->mro->span())
            if (!base->isClassic || static_cast<TypeObject*>(entry)->isClassic)
                line.push_back(static_cast<TypeObject*>(entry));
        sequences.push_back(std::move(line));
    }
    sequences.push_back(direct);
    TypeList order{type};
    if (!mergeLinearizations(sequences, order)) {
        std::vector<const TypeObject*> heads;
        for (const TypeList& rest : sequences)
            if (std::find(heads.begin(), heads.end(), rest.front()) == heads.end())
                heads.push_back(rest.front());
        std::string names;
        for (const TypeObject* head : heads)
            names += (names.empty() ? "" : ", ") + typeName(head);
        return vm.raiseTypeError(textOf(vm.dialect(), Text::OrderConflict, {names}));
    }
    std::vector<Object*> objects(order.begin(), order.end());
    return vm.heap().newTuple(std::span<Object* const>(objects));
}

/// Source:  CPython Objects/typeobject.c, mro_invoke(), mro_check()
bool applyOwnOrder(Vm& vm, TypeObject* type)
{
    StrObject* name = vm.heap().name("mro");
    if (lookupInType(vm, type->type, name) == dict::get(vm.heap(), vm.types().type->dict, name))
        return true;
    bool failed = false;
    Ref method = lookupSpecial(vm, type, name, failed);
    Ref given = method ? call(vm, method.get()) : Ref();
    Ref order = given ? toTuple(vm, given.get()) : Ref();
    if (!order)
        return false;
    for (const Object* entry : order.as<TupleObject>()->span()) {
        const std::string shown = entry->type->name;
        if (entry->type->layout != Kind::Type) {
            vm.raiseTypeError("mro() returned a non-class ('" + shown + "')");
            return false;
        }
        const auto* member = static_cast<const TypeObject*>(entry);
        const TypeObject* base = type;
        while (base != nullptr && base->layout != member->layout)
            base = base->base;
        if (base == nullptr && member->layout != Kind::Instance) {
            vm.raiseTypeError("mro() returned base with unsuitable layout ('" + typeName(member)
                              + "')");
            return false;
        }
    }
    vm.heap().set(type->id, Role::Mro, type->mro, std::move(order));
    return true;
}

TypeObject* calculateMetaclass(Vm& vm, TypeObject* metaclass, TupleObject* bases)
{
    TypeObject* winner = metaclass;
    for (Object* base : bases->span()) {
        TypeObject* candidate = base->type;
        if (candidate == vm.types().classObject) // Classic classes are no hindrance.
            continue;
        if (winner->isSubtypeOf(candidate))
            continue;
        if (candidate->isSubtypeOf(winner)) {
            winner = candidate;
            continue;
        }
        vm.raiseTypeError("metaclass conflict: the metaclass of a derived class must be a "
                          "(non-strict) subclass of the metaclasses of all its bases");
        return nullptr;
    }
    return winner;
}

Ref resolveBases(Vm& vm, TupleObject* bases)
{
    std::vector<Ref> resolved;
    bool isChanged = false;
    for (Object* base : bases->span()) {
        bool failed = false;
        Ref method = base->type->layout == Kind::Type
                         ? Ref()
                         : findAttribute(vm, base, vm.names().mroEntries, failed);
        if (failed)
            return {};
        if (!method) {
            resolved.push_back(vm.own(base));
            continue;
        }
        Ref entries = call(vm, method.get(), {bases});
        if (!entries)
            return {};
        if (entries->type->layout != Kind::Tuple)
            return vm.raiseTypeError("__mro_entries__ must return a tuple");
        for (Object* entry : entries.as<TupleObject>()->span())
            resolved.push_back(vm.own(entry));
        isChanged = true;
    }
    return isChanged ? vm.heap().newTuple(std::move(resolved)) : vm.own(bases);
}

namespace {

/// The new order of a class and of all that derive from it; false with a TypeError.
bool renewOrder(Vm& vm, TypeObject* type)
{
    Ref order = computeMro(vm, type);
    if (!order)
        return false;
    vm.heap().set(type->id, Role::Mro, type->mro, std::move(order));
    for (TypeObject* subclass : type->subclasses)
        if (!renewOrder(vm, subclass))
            return false;
    return true;
}

bool complain(Vm& vm, const std::string& message)
{
    vm.raiseTypeError(message);
    return false;
}

/// compatible_for_assignment(): instances must not have to change.
bool canFollow(Vm& vm, TypeObject* newBase, TypeObject* oldBase)
{
    TypeObject* newSolid = solidBase(vm, newBase);
    TypeObject* oldSolid = solidBase(vm, oldBase);
    if (newSolid != oldSolid && (!newSolid->isHeapType || !oldSolid->isHeapType)
        && newSolid->layout != oldSolid->layout)
        return complain(vm, "__bases__ assignment: '" + newBase->name
                                + "' deallocator differs from '" + oldBase->name + "'");
    const bool isSame = newBase->hasAttributes == oldBase->hasAttributes
                        && newBase->isWeaklyReferable == oldBase->isWeaklyReferable
                        && newBase->memberSlots == oldBase->memberSlots;
    return isSame
           || complain(vm, "__bases__ assignment: '" + newBase->name
                               + "' object layout differs from '" + oldBase->name + "'");
}

} // namespace

bool setBases(Vm& vm, TypeObject* type, Object* value)
{
    if (value->type->layout != Kind::Tuple)
        return complain(vm, "can only assign tuple to " + type->name + ".__bases__, not "
                                + value->type->name);
    auto* bases = static_cast<TupleObject*>(value);
    if (bases->size == 0)
        return complain(vm,
                        "can only assign non-empty tuple to " + type->name + ".__bases__, not ()");
    for (Object* base : bases->span()) {
        if (base->type->layout != Kind::Type)
            return complain(vm, type->name + ".__bases__ must be tuple of classes, not '"
                                    + base->type->name + "'");
        if (static_cast<TypeObject*>(base)->isSubtypeOf(type))
            return complain(vm, "a __bases__ item causes an inheritance cycle");
    }
    TypeObject* base = bestBase(vm, bases);
    if (base == nullptr || !canFollow(vm, base, type->base))
        return false;
    Heap& heap = vm.heap();
    Ref oldBases = heap.take(type->id, Role::Bases, type->bases);
    heap.place(type->id, Role::Bases, type->bases, vm.own(bases));
    if (!renewOrder(vm, type)) {
        Ref error = vm.takeError();
        heap.set(type->id, Role::Bases, type->bases, std::move(oldBases));
        renewOrder(vm, type);
        vm.setError(std::move(error));
        return false;
    }
    for (Object* old : oldBases.as<TupleObject>()->span())
        std::erase(static_cast<TypeObject*>(old)->subclasses, type);
    for (Object* each : bases->span())
        static_cast<TypeObject*>(each)->subclasses.push_back(type);
    heap.set(type->id, Role::Base, type->base, vm.own(base));
    updateSlots(vm, type);
    return true;
}

} // namespace model
