// function, builtin_function_or_method, method, cell, code.

#include "model/lang/builtin_docs.h"
#include "model/lang/class_system.h"
#include "model/lang/code_body.h"
#include "model/lang/types/atom_instances.h"
#include "model/lang/types/function_create.h"
#include "model/lang/types/install.h"
#include "model/lang/types/sequence.h"

namespace model {

namespace {

// --- Functions of a script ---

FunctionObject* asFunction(Object* object)
{
    return static_cast<FunctionObject*>(object);
}

Ref functionRepr(Vm& vm, Object* self)
{
    return vm.newStr("<function " + asStr(asFunction(self)->qualName)->text + " at "
                     + addressText(vm, self) + ">");
}

Ref functionCall(Vm& vm, Object* self, const CallArgs& args)
{
    return call(vm, self, args);
}

Ref functionGet(Vm& vm, Object* self, Object* objectOrNull, TypeObject*)
{
    if (objectOrNull == nullptr || objectOrNull == vm.heap().none())
        return vm.own(self);
    return vm.heap().newBoundMethod(self, objectOrNull);
}

template <auto member>
Ref getField(Vm& vm, Object* self)
{
    Object* value = asFunction(self)->*member;
    return value != nullptr ? vm.own(value) : vm.none();
}

template <auto member, Role role>
bool setField(Vm& vm, Object* self, Object* valueOrNull)
{
    auto* function = asFunction(self);
    vm.heap().set(self->id, role, function->*member,
                  valueOrNull == nullptr ? Ref() : vm.own(valueOrNull));
    return true;
}

template <auto member, Role role>
bool setText(Vm& vm, Object* self, Object* valueOrNull)
{
    if (valueOrNull == nullptr || asStr(valueOrNull) == nullptr) {
        vm.raiseTypeError(std::string(role == Role::Name ? "__name__" : "__qualname__")
                          + " must be set to a string object");
        return false;
    }
    vm.heap().set(self->id, role, asFunction(self)->*member, vm.own(valueOrNull));
    return true;
}

bool setDefaults(Vm& vm, Object* self, Object* valueOrNull)
{
    Object* value = valueOrNull == vm.heap().none() ? nullptr : valueOrNull;
    if (value != nullptr && value->type->layout != Kind::Tuple) {
        vm.raiseTypeError("__defaults__ must be set to a tuple object");
        return false;
    }
    return setField<&FunctionObject::defaults, Role::Defaults>(vm, self, value);
}

Ref getCode(Vm& vm, Object* self)
{
    return vm.own(asFunction(self)->code);
}

Ref getGlobals(Vm& vm, Object* self)
{
    return vm.own(asFunction(self)->globals);
}

Ref getClosure(Vm& vm, Object* self)
{
    return getField<&FunctionObject::closure>(vm, self);
}

/// Annotations come from the compiler as a flat tuple and become a dict when asked for.
Ref getAnnotations(Vm& vm, Object* self)
{
    auto* function = asFunction(self);
    Object* held = function->annotations;
    if (held != nullptr && held->type->layout == Kind::Dict)
        return vm.own(held);
    Ref made = vm.heap().newDict();
    if (held != nullptr) {
        const auto* pairs = static_cast<TupleObject*>(held);
        for (std::uint32_t i = 0; i + 1 < pairs->size; i += 2)
            dictSet(vm, made.as<DictObject>(), pairs->items()[i], pairs->items()[i + 1]);
    }
    vm.heap().set(self->id, Role::Annotations, function->annotations, made);
    return made;
}

Ref getDict(Vm& vm, Object* self)
{
    return attributes::dictOf(vm.heap(), static_cast<GcObject*>(self));
}

bool setDict(Vm& vm, Object* self, Object* valueOrNull)
{
    if (valueOrNull == nullptr || valueOrNull->type->layout != Kind::Dict) {
        vm.raiseTypeError(valueOrNull == nullptr ? std::string("cannot delete __dict__")
                                                 : "__dict__ must be set to a dictionary, not a '"
                                                       + valueOrNull->type->name + "'");
        return false;
    }
    attributes::setDict(vm.heap(), static_cast<GcObject*>(self), vm.own(valueOrNull));
    return true;
}

constexpr NativeGetSet kFunctionGetSets[] = {
    {"__name__", getField<&FunctionObject::name>, setText<&FunctionObject::name, Role::Name>},
    {"__qualname__", getField<&FunctionObject::qualName>,
     setText<&FunctionObject::qualName, Role::QualName>},
    {"__module__", getField<&FunctionObject::module>,
     setField<&FunctionObject::module, Role::Module>},
    {"__doc__", getField<&FunctionObject::doc>, setField<&FunctionObject::doc, Role::Doc>},
    {"__defaults__", getField<&FunctionObject::defaults>, setDefaults},
    {"__kwdefaults__", getField<&FunctionObject::kwDefaults>,
     setField<&FunctionObject::kwDefaults, Role::KwDefaults>},
    {"__annotations__", getAnnotations, setField<&FunctionObject::annotations, Role::Annotations>},
    {"__code__", getCode, setFunctionCode},
    {"__globals__", getGlobals},
    {"__builtins__", getField<&FunctionObject::builtins>},
    {"__closure__", getClosure},
    {"__dict__", getDict, setDict},
};

// --- Functions of the interpreter ---

BuiltinFunctionObject* asBuiltin(Object* object)
{
    return static_cast<BuiltinFunctionObject*>(object);
}

Ref builtinRepr(Vm& vm, Object* self)
{
    const auto* function = asBuiltin(self);
    const std::string name = function->method->name;
    if (function->self == nullptr || function->self->type->layout == Kind::Module)
        return vm.newStr("<built-in function " + name + ">");
    return vm.newStr("<built-in method " + name + " of " + function->self->type->name
                     + " object at " + addressText(vm, function->self) + ">");
}

Ref builtinCall(Vm& vm, Object* self, const CallArgs& args)
{
    return call(vm, self, args);
}

Ref builtinCompare(Vm& vm, Object* a, Object* b, CompareOp op)
{
    const bool isKnown =
        (op == CompareOp::Equal || op == CompareOp::NotEqual) && a->type == b->type;
    if (!isKnown)
        return vm.own(vm.heap().notImplemented());
    const bool same =
        asBuiltin(a)->self == asBuiltin(b)->self && asBuiltin(a)->method == asBuiltin(b)->method;
    return vm.boolean(same == (op == CompareOp::Equal));
}

std::optional<Hash> builtinHash(Vm& vm, Object* self)
{
    return vm.types().object->slots->hash(vm, self);
}

Ref builtinName(Vm& vm, Object* self)
{
    return vm.own(vm.heap().name(asBuiltin(self)->method->name));
}

Ref builtinQualName(Vm& vm, Object* self)
{
    const auto* function = asBuiltin(self);
    const Object* owner = function->self;
    if (owner == nullptr || owner->type->layout == Kind::Module)
        return builtinName(vm, self);
    const auto* type =
        owner->type->layout == Kind::Type ? static_cast<const TypeObject*>(owner) : owner->type;
    return vm.newStr(typeName(type) + "." + function->method->name);
}

Ref builtinModule(Vm& vm, Object* self)
{
    Object* module = asBuiltin(self)->module;
    return module != nullptr ? vm.own(module) : vm.none();
}

Ref builtinSelf(Vm& vm, Object* self)
{
    Object* bound = asBuiltin(self)->self;
    return bound != nullptr ? vm.own(bound) : vm.none();
}

Ref builtinDoc(Vm& vm, Object* self)
{
    const NativeMethod* method = asBuiltin(self)->method;
    return method->doc != nullptr ? vm.newStr(method->doc) : functionDoc(vm, method->name);
}

constexpr NativeGetSet kBuiltinGetSets[] = {
    {"__name__", builtinName}, {"__qualname__", builtinQualName}, {"__module__", builtinModule},
    {"__self__", builtinSelf}, {"__doc__", builtinDoc},
};

// --- Bound methods ---

BoundMethodObject* asMethod(Object* object)
{
    return static_cast<BoundMethodObject*>(object);
}

Ref methodRepr(Vm& vm, Object* self)
{
    bool failed = false;
    Ref name = findAttribute(vm, asMethod(self)->function, vm.names().qualName, failed);
    if (failed)
        return {};
    const std::string text = name && asStr(name.get()) != nullptr ? asStr(name.get())->text : "?";
    const std::optional<std::string> owner = reprText(vm, asMethod(self)->self);
    if (!owner)
        return {};
    return vm.newStr("<bound method " + text + " of " + *owner + ">");
}

Ref methodCompare(Vm& vm, Object* a, Object* b, CompareOp op)
{
    const bool isKnown =
        (op == CompareOp::Equal || op == CompareOp::NotEqual) && a->type == b->type;
    if (!isKnown)
        return vm.own(vm.heap().notImplemented());
    const std::optional<bool> sameFunction =
        compareTruth(vm, asMethod(a)->function, asMethod(b)->function, CompareOp::Equal);
    if (!sameFunction)
        return {};
    const bool same = *sameFunction && asMethod(a)->self == asMethod(b)->self;
    return vm.boolean(same == (op == CompareOp::Equal));
}

std::optional<Hash> methodHash(Vm& vm, Object* self)
{
    const auto objectHash = vm.types().object->slots->hash;
    const std::optional<Hash> owner = objectHash(vm, asMethod(self)->self);
    const std::optional<Hash> function = hash(vm, asMethod(self)->function);
    if (!owner || !function)
        return std::nullopt;
    const Hash mixed = *owner ^ *function;
    return mixed == -1 ? -2 : mixed;
}

/// Attributes of the function show through.
Ref methodGetAttribute(Vm& vm, Object* self, StrObject* name)
{
    if (lookupInType(vm, self->type, name) != nullptr)
        return genericGetAttribute(vm, self, name);
    return getAttribute(vm, asMethod(self)->function, name);
}

Ref methodGet(Vm& vm, Object* self, Object*, TypeObject*)
{
    return vm.own(self); // Bound already.
}

Ref methodCreate(Vm& vm, TypeObject*, const CallArgs& args)
{
    if (args.count != 2)
        return vm.raiseTypeError("method expected 2 arguments, got " + std::to_string(args.count));
    if (!isCallable(args[0]))
        return vm.raiseTypeError("first argument must be callable");
    if (args[1] == vm.heap().none())
        return vm.raiseTypeError("instance must not be None");
    return vm.heap().newBoundMethod(args[0], args[1]);
}

Ref methodFunction(Vm& vm, Object* self)
{
    return vm.own(asMethod(self)->function);
}

Ref methodSelf(Vm& vm, Object* self)
{
    return vm.own(asMethod(self)->self);
}

Ref methodDoc(Vm& vm, Object* self)
{
    return getAttribute(vm, asMethod(self)->function, vm.names().doc);
}

constexpr NativeGetSet kMethodGetSets[] = {
    {"__func__", methodFunction}, {"__self__", methodSelf}, {"__doc__", methodDoc}};

// --- Cells and code ---

Ref cellRepr(Vm& vm, Object* self)
{
    const Object* content = static_cast<CellObject*>(self)->content;
    const std::string inside = content == nullptr
                                   ? "empty"
                                   : content->type->name + " object at " + addressText(vm, content);
    return vm.newStr("<cell at " + addressText(vm, self) + ": " + inside + ">");
}

Ref cellContents(Vm& vm, Object* self)
{
    Object* content = static_cast<CellObject*>(self)->content;
    return content != nullptr ? vm.own(content) : vm.raiseValueError("Cell is empty");
}

bool setCellContents(Vm& vm, Object* self, Object* valueOrNull)
{
    auto* cell = static_cast<CellObject*>(self);
    vm.heap().set(cell->id, Role::Content, cell->content,
                  valueOrNull == nullptr ? Ref() : vm.own(valueOrNull));
    return true;
}

Ref cellCreate(Vm& vm, TypeObject*, const CallArgs& args)
{
    if (!rejectKeywords(vm, args, "cell") || !checkPositional(vm, args, "cell", 0, 1))
        return {};
    return vm.heap().newCell(args.count > 0 ? args[0] : nullptr);
}

/// As their contents; an empty cell comes before all others.
Ref cellCompare(Vm& vm, Object* left, Object* right, CompareOp op)
{
    if (left->type != vm.types().cell || right->type != vm.types().cell)
        return notImplemented(vm);
    Object* a = static_cast<CellObject*>(left)->content;
    Object* b = static_cast<CellObject*>(right)->content;
    if (a != nullptr && b != nullptr)
        return compare(vm, a, b, op);
    return vm.boolean(holds(b == nullptr ? 1 : 0, a == nullptr ? 1 : 0, op));
}

constexpr NativeGetSet kCellGetSets[] = {{"cell_contents", cellContents, setCellContents}};

const CodeObject* asCode(Object* object)
{
    return static_cast<const CodeObject*>(object);
}

Ref codeRepr(Vm& vm, Object* self)
{
    const CodeBody& body = *asCode(self)->body;
    return vm.newStr("<code object " + body.name + " at " + addressText(vm, self) + ", file \""
                     + body.fileName + "\", line " + std::to_string(body.firstLine) + ">");
}

Ref namesTuple(Vm& vm, const std::vector<std::string>& names)
{
    std::vector<Ref> items;
    items.reserve(names.size());
    for (const std::string& name : names)
        items.push_back(vm.heap().intern(name));
    return vm.heap().newTuple(std::move(items));
}

Ref codeVarNames(Vm& vm, Object* self)
{
    const CodeBody& body = *asCode(self)->body;
    std::vector<std::string> names;
    names.reserve(static_cast<std::size_t>(body.localCount));
    for (int i = 0; i < body.localCount; ++i)
        names.push_back(body.frameNames[static_cast<std::size_t>(i)].name);
    return namesTuple(vm, names);
}

Ref codeConsts(Vm& vm, Object* self)
{
    return vm.heap().constantTuple(static_cast<CodeObject*>(self));
}

/// co_positions(): (line, end line, column, end column) of each instruction, None where there is
/// no place. CPython has entries for its inline caches, too; tb_lasti counts accordingly.
Ref codePositions(Vm& vm, Object* self, const CallArgs&)
{
    const CodeBody& body = *asCode(self)->body;
    std::vector<Ref> places;
    for (std::size_t i = 0; i < body.instructions.size(); ++i) {
        const SourceSpan& span = body.span(i);
        const auto part = [&](int number, bool isKnown) {
            return isKnown ? vm.newInt(number) : vm.none();
        };
        std::vector<Ref> place;
        place.push_back(part(span.line, span.line > 0));
        place.push_back(part(span.endLine, span.line > 0 && span.endLine > 0));
        place.push_back(part(span.column, span.line > 0 && span.column >= 0));
        place.push_back(part(span.endColumn, span.line > 0 && span.endColumn >= 0));
        places.push_back(vm.heap().newTuple(std::move(place)));
    }
    Ref all = vm.heap().newTuple(std::move(places));
    return iterate(vm, all.get());
}

constexpr NativeMethod kCodeMethods[] = {{"co_positions", codePositions, Arity::None}};

constexpr NativeGetSet kCodeGetSets[] = {
    {"co_name", [](Vm& vm, Object* self) { return vm.own(asCode(self)->name); }},
    {"co_qualname", [](Vm& vm, Object* self) { return vm.own(asCode(self)->qualName); }},
    {"co_filename", [](Vm& vm, Object* self) { return vm.own(asCode(self)->fileName); }},
    {"co_firstlineno",
     [](Vm& vm, Object* self) { return vm.newInt(asCode(self)->body->firstLine); }},
    {"co_argcount",
     [](Vm& vm, Object* self) { return vm.newInt(asCode(self)->body->argumentCount); }},
    {"co_kwonlyargcount",
     [](Vm& vm, Object* self) { return vm.newInt(asCode(self)->body->keywordOnlyCount); }},
    {"co_posonlyargcount",
     [](Vm& vm, Object* self) { return vm.newInt(asCode(self)->body->positionalOnlyCount); }},
    {"co_nlocals", [](Vm& vm, Object* self) { return vm.newInt(asCode(self)->body->localCount); }},
    {"co_flags", [](Vm& vm, Object* self) { return vm.newInt(asCode(self)->body->flags); }},
    {"co_stacksize", [](Vm& vm, Object* self) { return vm.newInt(asCode(self)->body->stackSize); }},
    {"co_varnames", codeVarNames},
    {"co_names", [](Vm& vm, Object* self) { return namesTuple(vm, asCode(self)->body->names); }},
    {"co_cellvars",
     [](Vm& vm, Object* self) { return namesTuple(vm, asCode(self)->body->cellNames()); }},
    {"co_freevars",
     [](Vm& vm, Object* self) { return namesTuple(vm, asCode(self)->body->freeNames()); }},
    {"co_consts", codeConsts},
};

} // namespace

void installFunctions(Vm& vm)
{
    const BuiltinTypes& types = vm.types();
    for (TypeObject* type : {types.function, types.builtinFunction, types.cell, types.code,
                             types.methodDescriptor, types.wrapperDescriptor, types.methodWrapper,
                             types.classMethodDescriptor, types.boundMethod})
        type->isSubclassable = false;
    types.function->hasAttributes = true;
    TypeSlots function;
    function.repr = functionRepr;
    function.call = functionCall;
    function.create = createFunction;
    function.descriptorGet = functionGet;
    vm.defineType(types.function, function, {}, kFunctionGetSets);

    TypeSlots builtin;
    builtin.repr = builtinRepr;
    builtin.call = builtinCall;
    builtin.compare = builtinCompare;
    builtin.hash = builtinHash;
    vm.defineType(types.builtinFunction, builtin, {}, kBuiltinGetSets);

    TypeSlots method;
    method.repr = methodRepr;
    method.call = functionCall;
    method.compare = methodCompare;
    method.hash = methodHash;
    method.getAttribute = methodGetAttribute;
    method.descriptorGet = methodGet;
    method.create = methodCreate;
    vm.defineType(types.boundMethod, method, {}, kMethodGetSets);

    TypeSlots cell;
    cell.repr = cellRepr;
    cell.create = cellCreate;
    cell.compare = cellCompare;
    vm.defineType(types.cell, cell, {}, kCellGetSets);

    TypeSlots code;
    code.repr = codeRepr;
    vm.defineType(types.code, code, kCodeMethods, kCodeGetSets);
}

} // namespace model
