// type: the class of classes.

#include "model/dialect/details.h"
#include "model/dialect/rules.h"
#include "model/dialect/texts.h"
#include "model/lang/builtin_docs.h"
#include "model/lang/class_system.h"
#include "model/lang/types/generic_alias.h"
#include "model/lang/types/install.h"

namespace model {

namespace {

TypeObject* asType(Object* object)
{
    return static_cast<TypeObject*>(object);
}

Ref typeCreate(Vm& vm, TypeObject* metaclass, const CallArgs& args)
{
    if (metaclass == vm.types().type && detailsOf(vm.dialect()).types.typeCountsFirst) {
        if (args.count == 1 && args.keywordCount() == 0)
            return vm.own(vm.shownType(args[0]));
        if (args.count != 3)
            return vm.raiseTypeError("type() takes 1 or 3 arguments");
    }
    if (args.count != 3)
        return vm.raiseTypeError("type.__new__() takes exactly 3 arguments ("
                                 + std::to_string(args.count) + " given)");
    const auto expect = [&](std::uint32_t at, bool fits, const char* wanted) {
        if (!fits)
            vm.raiseTypeError("type.__new__() argument " + std::to_string(at + 1) + " must be "
                              + wanted + ", not "
                              + (args[at] == vm.heap().none() ? "None" : args[at]->type->name));
        return fits;
    };
    if (!expect(0, asStr(args[0]) != nullptr, "str")
        || !expect(1, args[1]->type->layout == Kind::Tuple, "tuple")
        || !expect(2, args[2]->type->layout == Kind::Dict, "dict"))
        return {};
    if (asStr(args[0])->text.find('\0') != std::string::npos)
        return vm.raiseValueError("type name must not contain null characters");
    auto* bases = static_cast<TupleObject*>(args[1]);
    for (Object* base : bases->span()) {
        if (base->type->layout == Kind::Type)
            continue;
        bool failed = false;
        if (findAttribute(vm, base, vm.names().mroEntries, failed))
            return vm.raiseTypeError("type() doesn't support MRO entry resolution; use "
                                     "types.new_class()");
        if (failed)
            return {};
    }
    TypeObject* winner = calculateMetaclass(vm, metaclass, bases);
    if (winner == nullptr)
        return {};
    if (winner != metaclass && winner->slots->create != typeCreate)
        return winner->slots->create(vm, winner, args);
    return newClass(vm, winner, asStr(args[0]), bases, static_cast<DictObject*>(args[2]), args);
}

bool typeInit(Vm& vm, Object*, const CallArgs& args)
{
    if (args.count == 3 || (args.count == 1 && args.keywordCount() == 0))
        return true;
    vm.raiseTypeError(args.count == 1 ? "type.__init__() takes no keyword arguments"
                                      : "type.__init__() takes 1 or 3 arguments");
    return false;
}

Ref getName(Vm& vm, Object* self)
{
    return asType(self)->nameObject != nullptr ? vm.own(asType(self)->nameObject)
                                               : vm.newStr(typeName(asType(self)));
}

/// True if a class of a script gets a value; otherwise a TypeError is set.
bool canSet(Vm& vm, Object* self, Object* valueOrNull, const char* name)
{
    if (!asType(self)->isHeapType) {
        vm.raiseTypeError(textOf(vm.dialect(), Text::ImmutableType, {name, asType(self)->name}));
        return false;
    }
    if (valueOrNull == nullptr) {
        vm.raiseTypeError(std::string("cannot delete '") + name + "' attribute of type '"
                          + asType(self)->name + "'");
        return false;
    }
    return true;
}

bool setName(Vm& vm, Object* self, Object* valueOrNull)
{
    if (!canSet(vm, self, valueOrNull, "__name__"))
        return false;
    const StrObject* text = asStr(valueOrNull);
    if (text == nullptr) {
        vm.raiseTypeError("can only assign string to " + asType(self)->name + ".__name__, not '"
                          + valueOrNull->type->name + "'");
        return false;
    }
    const std::string before = std::exchange(asType(self)->name, text->text);
    vm.heap().set(self->id, Role::Name, asType(self)->nameObject, vm.own(valueOrNull));
    vm.heap().describe(self, text->text, before);
    return true;
}

Ref getQualName(Vm& vm, Object* self)
{
    Object* name = asType(self)->qualName;
    return name != nullptr ? vm.own(name) : getName(vm, self);
}

bool setQualName(Vm& vm, Object* self, Object* valueOrNull)
{
    if (!canSet(vm, self, valueOrNull, "__qualname__"))
        return false;
    if (asStr(valueOrNull) == nullptr) {
        vm.raiseTypeError("can only assign string to " + asType(self)->name + ".__qualname__, not '"
                          + valueOrNull->type->name + "'");
        return false;
    }
    vm.heap().set(self->id, Role::QualName, asType(self)->qualName, vm.own(valueOrNull));
    return true;
}

Ref getModule(Vm& vm, Object* self)
{
    const TypeObject* type = asType(self);
    Object* module = dict::get(vm.heap(), type->dict, vm.names().module);
    if (module != nullptr && (type->isHeapType || asStr(module) != nullptr))
        return vm.own(module);
    const std::size_t dot = type->name.rfind('.');
    if (dot != std::string::npos)
        return vm.newStr(type->name.substr(0, dot));
    if (!vm.dialect().objects.hasOldTypes)
        return vm.newStr("builtins");
    return vm.newStr(type->isSubtypeOf(vm.exceptions().baseException) ? "exceptions"
                                                                      : "__builtin__");
}

bool setModule(Vm& vm, Object* self, Object* valueOrNull)
{
    return canSet(vm, self, valueOrNull, "__module__")
           && dict::set(vm.heap(), asType(self)->dict, vm.names().module, vm.own(valueOrNull));
}

Ref getDoc(Vm& vm, Object* self)
{
    TypeObject* type = asType(self);
    Object* doc = dict::get(vm.heap(), type->dict, vm.names().doc);
    if (!type->isHeapType && isDocumented(vm, type)) // Some have a descriptor in their dict.
        return doc != nullptr && asStr(doc) != nullptr ? vm.own(doc) : typeDoc(vm, type);
    if (doc == nullptr)
        return vm.none();
    if (const auto get = doc->type->slots->descriptorGet)
        return get(vm, doc, nullptr, type);
    return vm.own(doc);
}

bool setDoc(Vm& vm, Object* self, Object* valueOrNull)
{
    return canSet(vm, self, valueOrNull, "__doc__")
           && dict::set(vm.heap(), asType(self)->dict, vm.names().doc, vm.own(valueOrNull));
}

Ref getBases(Vm& vm, Object* self)
{
    TupleObject* bases = asType(self)->bases;
    return bases != nullptr ? vm.own(bases) : vm.heap().newTuple(std::span<Object* const>{});
}

bool setBasesOf(Vm& vm, Object* self, Object* valueOrNull)
{
    return canSet(vm, self, valueOrNull, "__bases__") && setBases(vm, asType(self), valueOrNull);
}

Ref getBase(Vm& vm, Object* self)
{
    TypeObject* base = asType(self)->base;
    return base != nullptr ? vm.own(base) : vm.none();
}

/// The bits of tp_flags that say something about lifetimes and inheritance.
Ref getFlags(Vm& vm, Object* self)
{
    const TypeObject* type = asType(self);
    constexpr std::int64_t kImmutable = 1 << 8;
    constexpr std::int64_t kHeapType = 1 << 9;
    constexpr std::int64_t kBaseType = 1 << 10;
    constexpr std::int64_t kReady = 1 << 12;
    constexpr std::int64_t kHasGc = 1 << 14;
    constexpr std::int64_t kAbstract = 1 << 20;
    std::int64_t flags = kReady | (type->isHeapType ? kHeapType : kImmutable);
    flags |= type->isSubclassable ? kBaseType : 0;
    flags |= isCollectable(type->layout) && (type->layout != Kind::Instance || type->isHeapType)
                 ? kHasGc
                 : 0;
    return vm.newInt(flags | (type->isAbstract ? kAbstract : 0));
}

/// Where CPython keeps the list of weak references in an instance; 0: it has none.
Ref getWeakrefOffset(Vm& vm, Object* self)
{
    const TypeObject* type = asType(self);
    if (!type->isWeaklyReferable)
        return vm.newInt(0);
    switch (type->layout) {
    case Kind::Set: return vm.newInt(192);
    case Kind::Function: return vm.newInt(96);
    case Kind::Type: return vm.newInt(368);
    case Kind::Generator: return vm.newInt(24);
    default: return vm.newInt(16 + 8 * static_cast<std::int64_t>(type->memberSlots.size()));
    }
}

Ref getDictOffset(Vm& vm, Object* self)
{
    const TypeObject* type = asType(self);
    if (!type->hasAttributes)
        return vm.newInt(type->layout == Kind::Exception ? 16 : 0);
    const auto members = static_cast<std::int64_t>(type->memberSlots.size());
    return vm.newInt(type->layout == Kind::Instance ? -48 - 8 * members : 16);
}

Ref getMro(Vm& vm, Object* self)
{
    TupleObject* mro = asType(self)->mro;
    return mro != nullptr ? vm.own(mro) : vm.none();
}

Ref getDict(Vm& vm, Object* self)
{
    Object* fields[1] = {asType(self)->dict};
    return vm.heap().newRecord(vm.types().mappingProxy, fields);
}

Ref getAbstractMethods(Vm& vm, Object* self)
{
    if (Object* names = dict::get(vm.heap(), asType(self)->dict, vm.names().abstractMethods))
        return vm.own(names);
    return vm.raise(vm.exceptions().attributeError, "__abstractmethods__");
}

bool setAbstractMethods(Vm& vm, Object* self, Object* valueOrNull)
{
    if (valueOrNull == nullptr)
        return false;
    const std::optional<bool> isAny = isTrue(vm, valueOrNull);
    if (!isAny)
        return false;
    asType(self)->isAbstract = *isAny;
    return dict::set(vm.heap(), asType(self)->dict, vm.names().abstractMethods,
                     vm.own(valueOrNull));
}

Ref getAnnotations(Vm& vm, Object* self)
{
    DictObject* names = asType(self)->dict;
    if (Object* known = dict::get(vm.heap(), names, vm.names().annotations))
        return vm.own(known);
    if (!asType(self)->isHeapType)
        return vm.raise(vm.exceptions().attributeError,
                        "type object '" + asType(self)->name
                            + "' has no attribute '__annotations__'");
    Ref made = vm.heap().newDict();
    dict::set(vm.heap(), names, vm.names().annotations, made);
    return made;
}

bool setAnnotations(Vm& vm, Object* self, Object* valueOrNull)
{
    if (valueOrNull != nullptr || !asType(self)->isHeapType)
        return canSet(vm, self, valueOrNull, "__annotations__")
               && dict::set(vm.heap(), asType(self)->dict, vm.names().annotations,
                            vm.own(valueOrNull));
    bool isMissing = false;
    StrObject* name = vm.names().annotations;
    Ref old = dict::remove(vm.heap(), asType(self)->dict, name, dict::hashOf(name), isMissing);
    if (isMissing)
        vm.raise(vm.exceptions().attributeError, name->text);
    return !isMissing;
}

Ref mroMethod(Vm& vm, Object* self, const CallArgs&)
{
    if (asType(self)->bases == nullptr)
        return vm.heap().newList(std::span<Object* const>(&self, 1));
    Ref order = computeMro(vm, asType(self));
    return order ? toList(vm, order.get()) : Ref();
}

Ref subclasses(Vm& vm, Object* self, const CallArgs&)
{
    std::vector<Object*> found(asType(self)->subclasses.begin(), asType(self)->subclasses.end());
    if (!vm.dialect().collector.onlyCollectionFrees)
        std::erase_if(found, [](const Object* type) { return type->refcount == 0; });
    return vm.heap().newList(found);
}

Ref instanceCheck(Vm& vm, Object* self, const CallArgs& args)
{
    const std::optional<bool> result = isPlainInstance(vm, args[0], asType(self));
    return result ? vm.boolean(*result) : Ref();
}

Ref subclassCheck(Vm& vm, Object* self, const CallArgs& args)
{
    if (args[0]->type->layout != Kind::Type)
        return vm.raiseTypeError("issubclass() arg 1 must be a class");
    return vm.boolean(asType(args[0])->isSubtypeOf(asType(self)));
}

Ref prepare(Vm& vm, Object*, const CallArgs&)
{
    return vm.heap().newDict();
}

Ref typeOr(Vm& vm, Object* a, Object* b)
{
    Ref made = newUnion(vm, a, b);
    return made || vm.hasError() ? std::move(made) : vm.own(vm.heap().notImplemented());
}

Ref typeDir(Vm& vm, Object* self, const CallArgs&)
{
    return directoryOf(vm, self);
}

constexpr NativeMethod kMethods[] = {
    {"mro", mroMethod, Arity::None},
    {"__subclasses__", subclasses, Arity::None},
    {"__instancecheck__", instanceCheck, Arity::One},
    {"__subclasscheck__", subclassCheck, Arity::One},
    {"__dir__", typeDir, Arity::None},
    {"__prepare__", prepare, Arity::Anything, 0, 0, NativeMethod::Binding::Class},
};
constexpr NativeGetSet kTypeGetSets[] = {
    {"__name__", getName, setName},
    {"__qualname__", getQualName, setQualName},
    {"__module__", getModule, setModule},
    {"__doc__", getDoc, setDoc},
    {"__bases__", getBases, setBasesOf},
    {"__base__", getBase},
    {"__flags__", getFlags},
    {"__weakrefoffset__", getWeakrefOffset},
    {"__dictoffset__", getDictOffset},
    {"__mro__", getMro},
    {"__dict__", getDict},
    {"__abstractmethods__", getAbstractMethods, setAbstractMethods},
    {"__annotations__", getAnnotations, setAnnotations},
};

} // namespace

std::optional<bool> isPlainInstance(Vm& vm, Object* object, TypeObject* type)
{
    if (isA(object, type))
        return true;
    // A proxy, or anything else, may claim another class (`__class__`).
    bool failed = false;
    Ref claimed = findAttribute(vm, object, vm.names().class_, failed);
    if (failed)
        return std::nullopt;
    return claimed && claimed.get() != object->type && claimed->type->layout == Kind::Type
           && asType(claimed.get())->isSubtypeOf(type);
}

Ref raiseAbstract(Vm& vm, TypeObject* type)
{
    Object* names = dict::get(vm.heap(), type->dict, vm.names().abstractMethods);
    Ref sorted = names == nullptr ? vm.heap().newList() : toList(vm, names);
    std::vector<std::string> texts;
    for (Object* name : sorted.as<ListObject>()->items)
        if (const StrObject* text = asStr(name))
            texts.push_back(text->text);
    std::sort(texts.begin(), texts.end());
    std::string joined;
    for (const std::string& text : texts)
        joined +=
            (joined.empty() ? "" : ", ") + textOf(vm.dialect(), Text::AbstractMethodName, {text});
    return vm.raiseTypeError(textOf(vm.dialect(), Text::AbstractMethods,
                                    {type->name, texts.size() > 1 ? "s" : "", joined}));
}

void installType(Vm& vm)
{
    TypeSlots slots;
    slots.repr = typeRepr;
    slots.call = callType;
    slots.getAttribute = typeGetAttribute;
    slots.setAttribute = typeSetAttribute;
    slots.create = typeCreate;
    slots.binary[static_cast<std::size_t>(BinaryOp::Or)] = typeOr;
    slots.init = typeInit;
    vm.defineType(vm.types().type, slots, kMethods, kTypeGetSets);
}

} // namespace model
