// classobj: classic classes themselves.

#include "model/lang/class_system.h"
#include "model/lang/python2/classic.h"
#include "model/lang/python2/install.h"

#include <new>

namespace model::python2 {

namespace {

TypeObject* asClass(Object* object)
{
    return static_cast<TypeObject*>(object);
}

/// The classes from left to right and depth first, each once, in a tuple that belongs to no heap:
/// a classic class holds nothing but its bases.
void setOrder(TypeObject* type, TypeObject* root)
{
    std::vector<TypeObject*> order{type};
    for (Object* base : type->bases->span())
        for (Object* entry : asClass(base)->mro->span()) {
            auto* member = asClass(entry);
            const bool isKnown = std::find(order.begin(), order.end(), member) != order.end();
            if (member->isClassic && !isKnown)
                order.push_back(member);
        }
    order.push_back(root);
    order.push_back(root->base);
    const std::size_t size = sizeof(TupleObject) + order.size() * sizeof(Object*);
    std::shared_ptr<void> memory(::operator new(size),
                                 [](void* block) { ::operator delete(block); });
    auto* tuple = new (memory.get()) TupleObject{};
    tuple->refcount = kStaticRefcount;
    tuple->size = static_cast<std::uint32_t>(order.size());
    std::copy(order.begin(), order.end(), tuple->items());
    type->mro = tuple;
    type->keepOrder = std::move(memory);
}

Ref classRepr(Vm& vm, Object* self)
{
    return vm.newStr("<class " + typeFullName(vm, asClass(self)) + " at " + addressText(vm, self)
                     + ">");
}

Ref classStr(Vm& vm, Object* self)
{
    return vm.newStr(typeFullName(vm, asClass(self)));
}

Ref raiseMissing(Vm& vm, TypeObject* type, StrObject* name)
{
    return vm.raise(vm.exceptions().attributeError,
                    "class " + typeName(type) + " has no attribute '" + name->text + "'");
}

Ref classGetAttribute(Vm& vm, Object* self, StrObject* name)
{
    auto* type = asClass(self);
    if (name->text == "__dict__")
        return vm.own(type->dict);
    if (name->text == "__bases__")
        return vm.own(type->bases);
    if (name->text == "__name__")
        return vm.own(type->nameObject);
    Object* found = classicLookup(vm, type, name);
    if (found == nullptr)
        return raiseMissing(vm, type, name);
    Ref held = vm.own(found);
    const auto get = found->type->slots->descriptorGet;
    return get == nullptr ? std::move(held) : get(vm, found, nullptr, type);
}

bool classSetAttribute(Vm& vm, Object* self, StrObject* name, Object* valueOrNull)
{
    auto* type = asClass(self);
    if (name->text == "__bases__" || name->text == "__dict__" || name->text == "__name__") {
        vm.raiseTypeError(name->text + " must not be assigned here");
        return false;
    }
    if (valueOrNull != nullptr) {
        if (!dict::set(vm.heap(), type->dict, name, vm.own(valueOrNull)))
            return false;
    } else {
        bool isMissing = false;
        Ref old = dict::remove(vm.heap(), type->dict, name, dict::hashOf(name), isMissing);
        if (isMissing) {
            raiseMissing(vm, type, name);
            return false;
        }
    }
    ++type->version;
    return true;
}

/// C(...)
Ref classCall(Vm& vm, Object* self, const CallArgs& args)
{
    auto* type = asClass(self);
    Ref made = newClassicInstance(vm, type);
    Object* found = classicLookup(vm, type, vm.names().init);
    if (found == nullptr) {
        if (args.count > 0 || args.keywordCount() > 0)
            return vm.raiseTypeError("this constructor takes no arguments");
        return made;
    }
    Ref init = getAttribute(vm, made.get(), vm.names().init);
    Ref result = init ? call(vm, init.get(), args) : Ref();
    if (!result)
        return {};
    if (result.get() != vm.heap().none())
        return vm.raiseTypeError("__init__() should return None");
    return made;
}

std::optional<Hash> classHash(Vm& vm, Object* self)
{
    return vm.types().object->slots->hash(vm, self);
}

Ref classCompare(Vm& vm, Object* a, Object* b, CompareOp op)
{
    if (op == CompareOp::Equal || op == CompareOp::NotEqual)
        return vm.boolean((a == b) == (op == CompareOp::Equal));
    return vm.own(vm.heap().notImplemented());
}

/// classobj(name, bases, namespace)
Ref createClass(Vm& vm, TypeObject*, const CallArgs& args)
{
    const bool fits = args.count == 3 && asStr(args[0]) != nullptr
                      && args[1]->type->layout == Kind::Tuple
                      && args[2]->type->layout == Kind::Dict;
    if (!fits)
        return vm.raiseTypeError("classobj() takes a name, a tuple of bases and a dict");
    return newClassicClass(vm, asStr(args[0]), static_cast<TupleObject*>(args[1]),
                           static_cast<DictObject*>(args[2]));
}

} // namespace

Object* classicLookup(Vm& vm, TypeObject* type, StrObject* name)
{
    for (Object* entry : type->mro->span()) {
        auto* member = asClass(entry);
        if (!member->isClassic)
            break;
        if (Object* found = dict::get(vm.heap(), member->dict, name))
            return found;
    }
    return nullptr;
}

Ref newClassicClass(Vm& vm, StrObject* name, TupleObject* bases, DictObject* nameSpace)
{
    Heap& heap = vm.heap();
    const BuiltinTypes& types = vm.types();
    if (dict::get(heap, nameSpace, vm.names().doc) == nullptr)
        dict::set(heap, nameSpace, vm.names().doc, vm.none());
    if (dict::get(heap, nameSpace, vm.names().module) == nullptr && vm.top() != nullptr)
        if (Object* module = dict::get(heap, vm.top()->globals, vm.names().name))
            dict::set(heap, nameSpace, vm.names().module, vm.own(module));
    Ref made = heap.create<TypeObject>(types.classObject, Kind::Type);
    auto* type = made.as<TypeObject>();
    type->isHeapType = true;
    type->isClassic = true;
    type->name = name->text;
    type->layout = Kind::Instance;
    type->hasAttributes = true;
    type->isWeaklyReferable = true;
    type->hasFinalizer = true; // Looked for at each death: an instance may have its own.
    type->base = types.classicInstance;
    type->slots = types.classicInstance->slots;
    heap.place(type->id, Role::Bases, type->bases, vm.own(bases));
    heap.place(type->id, Role::TypeDict, type->dict, vm.own(nameSpace));
    heap.place(type->id, Role::Name, type->nameObject, vm.own(name));
    heap.describe(type, type->name);
    setOrder(type, types.classicInstance);
    for (Object* base : bases->span())
        asClass(base)->subclasses.push_back(type);
    heap.track(type);
    return made;
}

/// Source:  CPython 2.7, Python/ceval.c, build_class()
Ref buildClass(Vm& vm, StrObject* name, TupleObject* bases, DictObject* nameSpace)
{
    Heap& heap = vm.heap();
    StrObject* key = heap.name("__metaclass__");
    Ref metaclass;
    if (Object* own = dict::get(heap, nameSpace, key)) {
        metaclass = vm.own(own);
    } else if (bases->size > 0) {
        metaclass = vm.own(bases->items()[0]->type);
    } else if (vm.top() != nullptr && dict::get(heap, vm.top()->globals, key) != nullptr) {
        metaclass = vm.own(dict::get(heap, vm.top()->globals, key));
    } else {
        metaclass = vm.own(vm.types().classObject);
    }
    if (metaclass.get() == vm.types().classObject) {
        for (Object* base : bases->span())
            if (base->type->layout == Kind::Type && !asClass(base)->isClassic) // One knows better.
                return call(vm, vm.types().type, {name, bases, nameSpace});
        return newClassicClass(vm, name, bases, nameSpace);
    }
    return call(vm, metaclass.get(), {name, bases, nameSpace});
}

void installClassicClasses(Vm& vm)
{
    const BuiltinTypes& types = vm.types();
    TypeSlots slots;
    slots.repr = classRepr;
    slots.str = classStr;
    slots.getAttribute = classGetAttribute;
    slots.setAttribute = classSetAttribute;
    slots.call = classCall;
    slots.hash = classHash;
    slots.compare = classCompare;
    slots.create = createClass;
    vm.defineType(types.classObject, slots);
    TypeSlots instance;
    fillInstanceSlots(instance);
    vm.defineType(types.classicInstance, instance);
}

} // namespace model::python2
