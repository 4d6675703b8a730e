// The module builtins: types, constants, and the functions that fit nowhere else.

#include "model/dialect/rules.h"
#include "model/dialect/texts.h"
#include "model/lang/class_system.h"
#include "model/lang/code_body.h"
#include "model/lang/evaluator.h"
#include "model/lang/generators.h"
#include "model/lang/importing.h"
#include "model/lang/modules/install.h"
#include "model/lang/python2/install.h"
#include "model/weak/weak_references.h"

namespace model {

namespace {

Ref isInstanceFunction(Vm& vm, Object*, const CallArgs& args)
{
    const std::optional<bool> result = isInstance(vm, args[0], args[1]);
    return result ? vm.boolean(*result) : Ref();
}

Ref isSubclassFunction(Vm& vm, Object*, const CallArgs& args)
{
    const std::optional<bool> result = isSubclass(vm, args[0], args[1]);
    return result ? vm.boolean(*result) : Ref();
}

StrObject* attributeNameOf(Vm& vm, Object* name, const char* function)
{
    StrObject* text = asStr(name);
    if (text == nullptr)
        vm.raiseTypeError(std::string(function) == "setattr" || std::string(function) == "delattr"
                              ? "attribute name must be string, not '" + name->type->name + "'"
                              : std::string(function) + "(): attribute name must be string");
    return text;
}

/// The interned form: attribute tables compare names by identity first.
Ref internedName(Vm& vm, const StrObject* name)
{
    return vm.heap().intern(name->text);
}

Ref getAttrFunction(Vm& vm, Object*, const CallArgs& args)
{
    StrObject* given = asStr(args[1]);
    if (given == nullptr)
        return vm.raiseTypeError(
            textOf(vm.dialect(), Text::GetAttrNameNoString, {args[1]->type->name, "getattr"}));
    Ref name = internedName(vm, given);
    Ref value = getAttribute(vm, args[0], name.as<StrObject>());
    if (value || args.count < 3 || !vm.errorIs(vm.exceptions().attributeError))
        return value;
    vm.clearError();
    return vm.own(args[2]);
}

Ref hasAttrFunction(Vm& vm, Object*, const CallArgs& args)
{
    StrObject* given = asStr(args[1]);
    if (given == nullptr)
        return vm.raiseTypeError(
            textOf(vm.dialect(), Text::GetAttrNameNoString, {args[1]->type->name, "hasattr"}));
    Ref name = internedName(vm, given);
    bool failed = false;
    Ref value = findAttribute(vm, args[0], name.as<StrObject>(), failed);
    return failed ? Ref() : vm.boolean(static_cast<bool>(value));
}

Ref setAttrFunction(Vm& vm, Object*, const CallArgs& args)
{
    StrObject* given = attributeNameOf(vm, args[1], "setattr");
    if (given == nullptr)
        return {};
    Ref name = internedName(vm, given);
    return setAttribute(vm, args[0], name.as<StrObject>(), args[2]) ? vm.none() : Ref();
}

Ref delAttrFunction(Vm& vm, Object*, const CallArgs& args)
{
    StrObject* given = attributeNameOf(vm, args[1], "delattr");
    if (given == nullptr)
        return {};
    Ref name = internedName(vm, given);
    return deleteAttribute(vm, args[0], name.as<StrObject>()) ? vm.none() : Ref();
}

Ref idFunction(Vm& vm, Object*, const CallArgs& args)
{
    return vm.newInt(static_cast<std::int64_t>(vm.heap().address(args[0])));
}

Ref hashFunction(Vm& vm, Object*, const CallArgs& args)
{
    const std::optional<Hash> value = hash(vm, args[0]);
    return value ? vm.newInt(*value) : Ref();
}

Ref reprFunction(Vm& vm, Object*, const CallArgs& args)
{
    return repr(vm, args[0]);
}

Ref callableFunction(Vm& vm, Object*, const CallArgs& args)
{
    return vm.boolean(isCallable(args[0]));
}

Ref globalsFunction(Vm& vm, Object*, const CallArgs&)
{
    return vm.own(vm.top()->globals);
}

Ref localsFunction(Vm& vm, Object*, const CallArgs&)
{
    return shownLocalsOf(vm, vm.top());
}

Ref varsFunction(Vm& vm, Object*, const CallArgs& args)
{
    if (args.count == 0)
        return shownLocalsOf(vm, vm.top());
    bool failed = false;
    Ref names = findAttribute(vm, args[0], vm.names().dict, failed);
    if (!names && !failed)
        return vm.raiseTypeError("vars() argument must have __dict__ attribute");
    return names;
}

/// The names in order, as list.sort() puts them.
Ref sortedNames(Vm& vm, const Ref& names)
{
    Ref list = names ? toList(vm, names.get()) : Ref();
    if (!list || !callMethod(vm, list.get(), vm.heap().name("sort")))
        return {};
    return list;
}

Ref dirFunction(Vm& vm, Object*, const CallArgs& args)
{
    if (args.count == 0)
        return sortedNames(vm, shownLocalsOf(vm, vm.top()));
    PackedArguments packed;
    if (vm.dialect().rules->calls.dirPacksArgument)
        packed = packArguments(vm, args);
    bool failed = false;
    Ref method = lookupSpecial(vm, args[0], vm.names().dir, failed);
    return method ? sortedNames(vm, call(vm, method.get())) : Ref();
}

// --- The class statement ---

/// The keywords of a class statement: the metaclass is the interpreter's, the others go to the
/// metaclass.
struct ClassKeywords
{
    Object* metaclassOrNull = nullptr;
    std::vector<Object*> names;
    std::vector<Object*> values;

    explicit ClassKeywords(const CallArgs& args)
    {
        for (std::uint32_t i = 0; i < args.keywordCount(); ++i) {
            Object* value = args.values[args.count + i];
            if (asStr(args.keywords->items()[i])->text == "metaclass") {
                metaclassOrNull = value;
            } else {
                names.push_back(args.keywords->items()[i]);
                values.push_back(value);
            }
        }
    }

    /// callee(*positional, **keywords)
    Ref passTo(Vm& vm, Object* callee, std::vector<Object*> positional) const
    {
        const auto count = static_cast<std::uint32_t>(positional.size());
        positional.insert(positional.end(), values.begin(), values.end());
        if (names.empty())
            return call(vm, callee, CallArgs{positional.data(), count, nullptr});
        Ref keywords = vm.heap().newTuple(std::span<Object* const>(names));
        return call(vm, callee, CallArgs{positional.data(), count, keywords.as<TupleObject>()});
    }
};

/// What makes the class; null with an exception.
Object* findMetaclass(Vm& vm, Object* givenOrNull, TupleObject* bases)
{
    Object* metaclass = givenOrNull;
    if (metaclass == nullptr)
        metaclass = bases->size > 0 ? bases->items()[0]->type : vm.types().type;
    if (metaclass->type->layout == Kind::Type)
        return calculateMetaclass(vm, static_cast<TypeObject*>(metaclass), bases);
    return metaclass;
}

/// The mapping that the class body runs in.
Ref prepareNamespace(Vm& vm, Object* metaclass, Object* name, Object* bases,
                     const ClassKeywords& keywords)
{
    bool failed = false;
    Ref prepare = findAttribute(vm, metaclass, vm.names().prepare, failed);
    if (failed)
        return {};
    Ref made = prepare ? keywords.passTo(vm, prepare.get(), {name, bases}) : vm.heap().newDict();
    if (made && made->type->slots->getItem == nullptr)
        return vm.raiseTypeError((metaclass->type->layout == Kind::Type
                                      ? typeName(static_cast<TypeObject*>(metaclass))
                                      : "<metaclass>")
                                 + ".__prepare__() must return a mapping, not " + made->type->name);
    return made;
}

bool isLibraryCode(const Object* function)
{
    return static_cast<const FunctionObject*>(function)->code->body->isLibrary;
}

/// __build_class__(body, name, *bases, metaclass=..., **keywords)
Ref buildClass(Vm& vm, Object*, const CallArgs& args)
{
    Heap& heap = vm.heap();
    if (args.count < 2)
        return vm.raiseTypeError("__build_class__: not enough arguments");
    if (args[0]->type != vm.types().function)
        return vm.raiseTypeError("__build_class__: func must be a function");
    if (asStr(args[1]) == nullptr)
        return vm.raiseTypeError("__build_class__: name is not a string");
    Ref given = heap.newTuple(args.positional().subspan(2));
    Ref bases = resolveBases(vm, given.as<TupleObject>());
    if (!bases)
        return {};
    const ClassKeywords keywords(args);
    const bool isOld = vm.dialect().objects.hasOldTypes && !isLibraryCode(args[0]);
    Object* metaclass = isOld
                            ? vm.types().type
                            : findMetaclass(vm, keywords.metaclassOrNull, bases.as<TupleObject>());
    if (metaclass == nullptr)
        return {};
    Ref nameSpace =
        isOld ? heap.newDict() : prepareNamespace(vm, metaclass, args[1], bases.get(), keywords);
    Ref cell = nameSpace
                   ? runInNamespace(vm, static_cast<FunctionObject*>(args[0]), nameSpace.get())
                   : Ref();
    if (!cell)
        return {};
    if (isOld)
        return python2::buildClass(vm, asStr(args[1]), bases.as<TupleObject>(),
                                   nameSpace.as<DictObject>());
    if (bases.get() != given.get()
        && !setItem(vm, nameSpace.get(), heap.name("__orig_bases__"), given.get()))
        return {};
    Ref made = keywords.passTo(vm, metaclass, {args[1], bases.get(), nameSpace.get()});
    if (!made || cell->type != vm.types().cell || made->type->layout != Kind::Type)
        return made;
    Object* content = cell.as<CellObject>()->content;
    if (content == made.get())
        return made;
    const std::string what = " defining " + reprText(vm, args[1]).value_or("?") + " as "
                             + reprText(vm, made.get()).value_or("?");
    if (content == nullptr)
        return vm.raise(vm.exceptions().runtimeError,
                        "__class__ not set" + what
                            + ". Was __classcell__ propagated to type.__new__?");
    return vm.raiseTypeError("__class__ set to " + reprText(vm, content).value_or("?") + what);
}

constexpr NativeMethod kBuiltinFunctions[] = {
    {"isinstance", isInstanceFunction, Arity::Between, 2, 2},
    {"issubclass", isSubclassFunction, Arity::Between, 2, 2},
    {"getattr", getAttrFunction, Arity::Between, 2, 3},
    {"hasattr", hasAttrFunction, Arity::Between, 2, 2},
    {"setattr", setAttrFunction, Arity::Between, 3, 3},
    {"delattr", delAttrFunction, Arity::Between, 2, 2},
    {"id", idFunction, Arity::One},
    {"hash", hashFunction, Arity::One},
    {"repr", reprFunction, Arity::One},
    {"callable", callableFunction, Arity::One},
    {"globals", globalsFunction, Arity::None},
    {"locals", localsFunction, Arity::None},
    {"vars", varsFunction, Arity::Between, 0, 1},
    {"dir", dirFunction, Arity::Between, 0, 1},
    {"__build_class__", buildClass, Arity::Anything},
};

} // namespace

Ref directoryOf(Vm& vm, Object* object)
{
    Heap& heap = vm.heap();
    Ref names = heap.newDict();
    const auto addAll = [&](DictObject* from) {
        std::size_t position = 0;
        Object* key = nullptr;
        Object* value = nullptr;
        while (dict::next(from, position, key, value))
            if (StrObject* text = asStr(key))
                dict::set(heap, names.as<DictObject>(), text, vm.none());
    };
    const auto addType = [&](TypeObject* type) {
        for (Object* entry : type->mro->span())
            addAll(static_cast<TypeObject*>(entry)->dict);
    };
    if (weak::isProxy(heap, object)) {
        Ref behind = getAttribute(vm, object, vm.names().class_);
        if (!behind)
            return {};
        bool failed = false;
        Ref own = findAttribute(vm, object, vm.names().dict, failed);
        if (own && own->type->layout == Kind::Dict)
            addAll(own.as<DictObject>());
        addType(behind.as<TypeObject>());
        return toList(vm, names.get());
    }
    if (object->type->layout == Kind::Module) {
        addAll(static_cast<ModuleObject*>(object)->dict);
        return toList(vm, names.get());
    }
    if (object->type->layout == Kind::Type) {
        addType(static_cast<TypeObject*>(object));
        return toList(vm, names.get());
    }
    if (object->type->hasAttributes)
        if (Ref own = attributes::dictOf(heap, static_cast<GcObject*>(object)))
            addAll(own.as<DictObject>());
    addType(object->type);
    return toList(vm, names.get());
}

void installBuiltinFunctions(Vm& vm)
{
    vm.addBuiltins(kBuiltinFunctions);
}

void installBuiltinModules(Vm& vm)
{
    Heap& heap = vm.heap();
    vm.setBuiltins(vm.newModule("builtins"));
    installBuiltinFunctions(vm);
    installSequenceFunctions(vm);
    installNumberFunctions(vm);
    const BuiltinTypes& t = vm.types();
    for (TypeObject* type :
         {t.object,      t.type,      t.integer,   t.boolean,  t.floating, t.complex,
          t.str,         t.bytes,     t.byteArray, t.tuple,    t.list,     t.dict,
          t.set,         t.frozenSet, t.range,     t.slice,    t.property, t.staticMethod,
          t.classMethod, t.super,     t.enumerate, t.reversed, t.zip,      t.map,
          t.filter,      t.memoryView})
        dict::set(heap, vm.builtins(), heap.name(type->name), vm.own(type));
#define X(member, text, base)                                                                      \
    dict::set(heap, vm.builtins(), heap.name(text), vm.own(vm.exceptions().member));
    REFSCOPE_EXCEPTIONS(X)
#undef X
    dict::set(heap, vm.builtins(), heap.name("EnvironmentError"), vm.own(vm.exceptions().osError));
    dict::set(heap, vm.builtins(), heap.name("IOError"), vm.own(vm.exceptions().osError));
    dict::set(heap, vm.builtins(), heap.name("NotImplemented"), vm.own(heap.notImplemented()));
    dict::set(heap, vm.builtins(), heap.name("Ellipsis"), vm.own(heap.ellipsis()));
    dict::set(heap, vm.builtins(), heap.name("__debug__"), vm.boolean(true));
    installCodeFunctions(vm);
    installPrint(vm);
    installInput(vm);
    installImporting(vm);
    installSysModule(vm);
    installGcModule(vm);
    installAtExitModule(vm);
    installRefscopeModule(vm);
    installWeakrefModule(vm);
    installTracebackSupport(vm);
    defineWeakClasses(vm);
    installAbcModule(vm);
    installFunctoolsModule(vm);
    installCollectionsModule(vm);
    installItertoolsModule(vm);
    installOperatorModule(vm);
    installTypesModule(vm);
    installHeapqModule(vm);
    installMathModule(vm);
    installRandomModule(vm);
    installTimeModule(vm);
    installTestcapiModule(vm);
    installAddressModules(vm);
}

} // namespace model
