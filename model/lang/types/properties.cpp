// property, super, mappingproxy.

#include "model/dialect/rules.h"
#include "model/dialect/texts.h"
#include "model/lang/class_system.h"
#include "model/lang/code_body.h"
#include "model/lang/types/install.h"

namespace model {

namespace {

RecordObject* asProperty(Object* object)
{
    return static_cast<RecordObject*>(object);
}

void setField(Vm& vm, Object* self, std::uint32_t field, Object* valueOrNull)
{
    vm.heap().set(self->id, {Role::Field, field}, asProperty(self)->fields()[field],
                  valueOrNull == nullptr || valueOrNull == vm.heap().none() ? Ref()
                                                                            : vm.own(valueOrNull));
}

Ref getField(Vm& vm, Object* self, std::uint32_t field)
{
    Object* value = asProperty(self)->fields()[field];
    return value != nullptr ? vm.own(value) : vm.none();
}

template <std::uint32_t fields>
Ref createRecord(Vm& vm, TypeObject* type, const CallArgs&)
{
    Object* empty[fields] = {};
    Ref made = vm.heap().newRecord(type, empty);
    if (type->hasAttributes || !type->memberSlots.empty())
        attributes::prepare(vm.heap(), made.as<GcObject>());
    return made;
}

// --- property: get, set, delete, doc, name ---

enum PropertyField : std::uint32_t { kGet, kSet, kDelete, kDoc, kName, kPropertyFields };
constexpr std::uint32_t kDocOfGetter = 1; ///< The record's tag: the text is the getter's.

bool propertyInit(Vm& vm, Object* self, const CallArgs& args)
{
    static constexpr NativeParameter kParameters[] = {{"fget"}, {"fset"}, {"fdel"}, {"doc"}};
    Object* given[4];
    if (!parseArguments(vm, args, "property", kParameters, given))
        return false;
    for (std::uint32_t i = 0; i < 4; ++i)
        setField(vm, self, i, given[i]);
    setField(vm, self, kName, nullptr);
    Object** fields = asProperty(self)->fields();
    asProperty(self)->tag = 0;
    if (fields[kDoc] == nullptr && fields[kGet] != nullptr) {
        bool failed = false;
        Ref doc = findAttribute(vm, fields[kGet], vm.names().doc, failed);
        if (failed)
            return false;
        if (doc && doc.get() != vm.heap().none()) {
            asProperty(self)->tag = kDocOfGetter;
            // A subclass has `__doc__` of its own, so the text goes into the instance.
            if (self->type != vm.types().property)
                return setAttribute(vm, self, vm.names().doc, doc.get());
            setField(vm, self, kDoc, doc.get());
        }
    }
    return true;
}

Ref raiseNoAccessor(Vm& vm, Object* self, const Object* object, Text text)
{
    Object* name = asProperty(self)->fields()[kName];
    const std::string shown = name == nullptr ? "" : reprText(vm, name).value_or("?");
    return vm.raise(vm.exceptions().attributeError,
                    textOf(vm.dialect(), text,
                           {shown.empty() ? "" : shown + " ", typeQualName(object->type),
                            shown.empty() ? "" : " " + shown}));
}

Ref propertyGet(Vm& vm, Object* self, Object* objectOrNull, TypeObject*)
{
    if (objectOrNull == nullptr || objectOrNull == vm.heap().none())
        return vm.own(self);
    Object* getter = asProperty(self)->fields()[kGet];
    if (getter == nullptr)
        return raiseNoAccessor(vm, self, objectOrNull, Text::NoGetter);
    return call(vm, getter, {objectOrNull});
}

bool propertySet(Vm& vm, Object* self, Object* object, Object* valueOrNull)
{
    Object* function = asProperty(self)->fields()[valueOrNull == nullptr ? kDelete : kSet];
    if (function == nullptr) {
        raiseNoAccessor(vm, self, object,
                        valueOrNull == nullptr ? Text::NoDeleter : Text::NoSetter);
        return false;
    }
    Ref result = valueOrNull == nullptr ? call(vm, function, {object})
                                        : call(vm, function, {object, valueOrNull});
    return static_cast<bool>(result);
}

/// A property of the same class with one function exchanged (property_copy()).
template <std::uint32_t field>
Ref propertyCopy(Vm& vm, Object* self, const CallArgs& args)
{
    Object* none = vm.heap().none();
    Object* values[4];
    for (std::uint32_t i = 0; i < 4; ++i)
        values[i] = asProperty(self)->fields()[i] == nullptr ? none : asProperty(self)->fields()[i];
    if (args[0] != none)
        values[field] = args[0];
    if (asProperty(self)->tag == kDocOfGetter && values[kGet] != none)
        values[kDoc] = none;
    Ref made = call(vm, self->type, CallArgs{values, 4, nullptr});
    if (made && isA(made.get(), vm.types().property))
        setField(vm, made.get(), kName, asProperty(self)->fields()[kName]);
    return made;
}

Ref propertyIsAbstract(Vm& vm, Object* self)
{
    for (const std::uint32_t field : {kGet, kSet, kDelete}) {
        Object* function = asProperty(self)->fields()[field];
        const std::optional<bool> isAbstract =
            function == nullptr ? std::optional<bool>(false) : isAbstractMethod(vm, function);
        if (!isAbstract)
            return {};
        if (*isAbstract)
            return vm.boolean(true);
    }
    return vm.boolean(false);
}

Ref propertySetName(Vm& vm, Object* self, const CallArgs& args)
{
    if (args.count != 2)
        return vm.raiseTypeError("__set_name__() takes 2 positional arguments but "
                                 + std::to_string(args.count) + " were given");
    setField(vm, self, kName, args[1]);
    return vm.none();
}

constexpr NativeMethod kPropertyMethods[] = {
    {"getter", propertyCopy<kGet>, Arity::One},
    {"setter", propertyCopy<kSet>, Arity::One},
    {"deleter", propertyCopy<kDelete>, Arity::One},
    {"__set_name__", propertySetName, Arity::Anything},
};
constexpr NativeGetSet kPropertyGetSets[] = {
    {"fget", [](Vm& vm, Object* self) { return getField(vm, self, kGet); }},
    {"fset", [](Vm& vm, Object* self) { return getField(vm, self, kSet); }},
    {"fdel", [](Vm& vm, Object* self) { return getField(vm, self, kDelete); }},
    {"__doc__", [](Vm& vm, Object* self) { return getField(vm, self, kDoc); },
     [](Vm& vm, Object* self, Object* valueOrNull) {
         setField(vm, self, kDoc, valueOrNull);
         return true;
     }},
    {"__isabstractmethod__", propertyIsAbstract},
};

// --- super: type, object, type of object ---

enum SuperField : std::uint32_t { kType, kObject, kObjectType, kSuperFields };

/// The class whose MRO is searched: the object's, or the object itself if it is a class.
TypeObject* superCheck(Vm& vm, TypeObject* type, Object* object)
{
    if (object->type->layout == Kind::Type && static_cast<TypeObject*>(object)->isSubtypeOf(type))
        return static_cast<TypeObject*>(object);
    if (isA(object, type))
        return object->type;
    const bool isType = object->type->layout == Kind::Type;
    vm.raiseTypeError(
        textOf(vm.dialect(), Text::SuperMismatch,
               {isType ? "type" : "instance of",
                isType ? static_cast<TypeObject*>(object)->name : object->type->name, type->name}));
    return nullptr;
}

/// super() without arguments: the first argument of the calling function, and `__class__`.
bool findSuperArguments(Vm& vm, Object*& type, Object*& object)
{
    const auto complain = [&](const char* what) {
        vm.raise(vm.exceptions().runtimeError, std::string("super(): ") + what);
        return false;
    };
    Activation* frame = vm.top();
    if (frame == nullptr)
        return complain("no arguments");
    const CodeBody& body = *frame->code->body;
    if (body.argumentCount == 0)
        return complain("no arguments");
    object = frame->slots()[0];
    for (std::uint32_t i = 0; i < frame->slotCount; ++i) // An inner function may capture it.
        if (body.frameNames[i].isCell && body.frameNames[i].name == body.frameNames[0].name)
            object = frame->slots()[i];
    if (object != nullptr && object->type == vm.types().cell)
        object = static_cast<CellObject*>(object)->content;
    if (object == nullptr)
        return complain("arg[0] deleted");
    for (std::size_t i = 0; i < body.frameNames.size(); ++i) {
        if (!body.frameNames[i].isFree || body.frameNames[i].name != "__class__")
            continue;
        type = static_cast<CellObject*>(frame->slots()[i])->content;
        return type != nullptr ? true : complain("empty __class__ cell");
    }
    return complain("__class__ cell not found");
}

bool superInit(Vm& vm, Object* self, const CallArgs& args)
{
    if (args.count > 2 || args.keywordCount() > 0) {
        vm.raiseTypeError("super expected at most 2 arguments, got " + std::to_string(args.count));
        return false;
    }
    Object* type = args.count > 0 ? args[0] : nullptr;
    Object* object = args.count > 1 ? args[1] : nullptr;
    if (args.count == 0 && !findSuperArguments(vm, type, object))
        return false;
    if (type->type->layout != Kind::Type) {
        vm.raiseTypeError("super() argument 1 must be a type, not " + type->type->name);
        return false;
    }
    if (object == vm.heap().none())
        object = nullptr;
    TypeObject* objectType = nullptr;
    if (object != nullptr) {
        objectType = superCheck(vm, static_cast<TypeObject*>(type), object);
        if (objectType == nullptr)
            return false;
    }
    setField(vm, self, kType, type);
    setField(vm, self, kObject, object);
    setField(vm, self, kObjectType, objectType);
    return true;
}

Ref superGetAttribute(Vm& vm, Object* self, StrObject* name)
{
    Object** fields = asProperty(self)->fields();
    auto* start = static_cast<TypeObject*>(fields[kObjectType]);
    if (start != nullptr && name != vm.names().class_) {
        const auto line = start->mro->span();
        auto at = std::find(line.begin(), line.end(), fields[kType]);
        for (at = at == line.end() ? at : at + 1; at != line.end(); ++at) {
            Object* found = dict::get(vm.heap(), static_cast<TypeObject*>(*at)->dict, name);
            if (found == nullptr)
                continue;
            Ref held = vm.own(found);
            const auto get = found->type->slots->descriptorGet;
            if (get == nullptr)
                return held;
            Object* object = fields[kObject] == start ? nullptr : fields[kObject];
            return get(vm, found, object, start);
        }
    }
    return genericGetAttribute(vm, self, name);
}

Ref superRepr(Vm& vm, Object* self)
{
    Object** fields = asProperty(self)->fields();
    const std::string type = typeName(static_cast<TypeObject*>(fields[kType]));
    const std::string object =
        fields[kObjectType] == nullptr
            ? "NULL"
            : "<" + typeName(static_cast<TypeObject*>(fields[kObjectType])) + " object>";
    return vm.newStr("<super: <class '" + type + "'>, " + object + ">");
}

constexpr NativeGetSet kSuperGetSets[] = {
    {"__thisclass__", [](Vm& vm, Object* self) { return getField(vm, self, kType); }},
    {"__self__", [](Vm& vm, Object* self) { return getField(vm, self, kObject); }},
    {"__self_class__", [](Vm& vm, Object* self) { return getField(vm, self, kObjectType); }},
};

// --- mappingproxy ---

Object* mapping(Object* self)
{
    return asProperty(self)->fields()[0];
}

Ref mappingProxyRepr(Vm& vm, Object* self)
{
    const std::optional<std::string> inner = reprText(vm, mapping(self));
    return inner ? vm.newStr("mappingproxy(" + *inner + ")") : Ref();
}

template <const char* const& name>
Ref forward(Vm& vm, Object* self, const CallArgs& args)
{
    Ref method = getAttribute(vm, mapping(self), std::string_view(name));
    return method ? call(vm, method.get(), args) : Ref();
}
constexpr const char* kGetText = "get";
constexpr const char* kKeysText = "keys";
constexpr const char* kValuesText = "values";
constexpr const char* kItemsText = "items";
constexpr const char* kCopyText = "copy";

constexpr NativeMethod kMappingProxyMethods[] = {
    {"get", forward<kGetText>, Arity::Anything},   {"keys", forward<kKeysText>, Arity::None},
    {"values", forward<kValuesText>, Arity::None}, {"items", forward<kItemsText>, Arity::None},
    {"copy", forward<kCopyText>, Arity::None},
};

Ref mappingProxyCreate(Vm& vm, TypeObject* type, const CallArgs& args)
{
    static constexpr NativeParameter kParameters[] = {{"mapping", true}};
    Object* given[1];
    if (!parseArguments(vm, args, "mappingproxy", kParameters, given))
        return {};
    const Kind kind = given[0]->type->layout;
    const bool isMapping =
        given[0]->type->slots->getItem != nullptr && kind != Kind::List && kind != Kind::Tuple;
    if (!isMapping)
        return vm.raiseTypeError("mappingproxy() argument must be a mapping, not "
                                 + given[0]->type->name);
    return vm.heap().newRecord(type, given);
}

void installMappingProxy(Vm& vm)
{
    TypeSlots slots;
    slots.create = mappingProxyCreate;
    slots.repr = mappingProxyRepr;
    slots.str = [](Vm& inner, Object* self) { return str(inner, mapping(self)); };
    slots.length = [](Vm& inner, Object* self) {
        return length(inner, mapping(self)).value_or(-1);
    };
    slots.getItem = [](Vm& inner, Object* self, Object* key) {
        return getItem(inner, mapping(self), key);
    };
    slots.contains = [](Vm& inner, Object* self, Object* item) {
        return contains(inner, mapping(self), item);
    };
    slots.iter = [](Vm& inner, Object* self) { return iterate(inner, mapping(self)); };
    slots.compare = [](Vm& inner, Object* self, Object* other, CompareOp op) {
        return compare(inner, mapping(self), other, op);
    };
    slots.binary[static_cast<std::size_t>(BinaryOp::Or)] = [](Vm& inner, Object* a, Object* b) {
        TypeObject* proxy = inner.types().mappingProxy;
        return binary(inner, a->type == proxy ? mapping(a) : a, b->type == proxy ? mapping(b) : b,
                      BinaryOp::Or);
    };
    vm.types().mappingProxy->isSubclassable = false;
    vm.defineType(vm.types().mappingProxy, slots, kMappingProxyMethods);
}

} // namespace

void installPropertyTypes(Vm& vm)
{
    const BuiltinTypes& types = vm.types();
    TypeSlots property;
    property.create = createRecord<kPropertyFields>;
    property.init = propertyInit;
    property.descriptorGet = propertyGet;
    property.descriptorSet = propertySet;
    vm.defineType(types.property, property, kPropertyMethods, kPropertyGetSets);

    installMethodWrappers(vm);
    installMappingProxy(vm);
}

void installSuper(Vm& vm)
{
    TypeSlots slots;
    slots.create = createRecord<kSuperFields>;
    slots.init = superInit;
    slots.getAttribute = superGetAttribute;
    slots.repr = superRepr;
    vm.defineType(vm.types().super, slots, {}, kSuperGetSets);
}

} // namespace model
