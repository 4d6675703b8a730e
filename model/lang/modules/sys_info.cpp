// sys.version_info, flags, float_info and others: what describes the interpreter.

#include "model/lang/modules/sys_info.h"

#include "model/dialect/rules.h"
#include "model/lang/class_system.h"

#include <cfloat>

namespace model {

namespace {

/// One field of a tuple with names.
struct NamedValue
{
    const char* name;
    Ref value;
};

std::vector<NamedValue> values(std::initializer_list<std::pair<const char*, Ref>> pairs)
{
    std::vector<NamedValue> all;
    for (const auto& [name, value] : pairs)
        all.push_back({name, value});
    return all;
}

/// "sys.version_info(major=3, ...)". The class keeps the names of the fields.
Ref namedTupleRepr(Vm& vm, Object* self)
{
    const auto* tuple = static_cast<TupleObject*>(self);
    Object* names = dict::get(vm.heap(), self->type->dict, vm.heap().name("__match_args__"));
    std::string text = self->type->name + "(";
    for (std::uint32_t i = 0; i < tuple->size; ++i) {
        const std::optional<std::string> value = reprText(vm, tuple->items()[i]);
        if (!value)
            return {};
        text += (i > 0 ? ", " : "") + asStr(static_cast<TupleObject*>(names)->items()[i])->text
                + "=" + *value;
    }
    return vm.newStr(text + ")");
}

Ref namedTupleGet(Vm& vm, Object* self, StrObject* name)
{
    Object* names = dict::get(vm.heap(), self->type->dict, vm.heap().name("__match_args__"));
    const auto* fields = static_cast<TupleObject*>(names);
    for (std::uint32_t i = 0; i < fields->size; ++i)
        if (asStr(fields->items()[i])->text == name->text)
            return vm.own(static_cast<TupleObject*>(self)->items()[i]);
    return genericGetAttribute(vm, self, name);
}

/// A tuple whose items have names, of a class of its own (PyStructSequence).
Ref newNamedTuple(Vm& vm, const std::string& typeName, std::vector<NamedValue> fields)
{
    TypeObject* type = vm.newType("sys." + typeName, vm.types().tuple, Kind::Tuple);
    TypeSlots slots;
    slots.repr = namedTupleRepr;
    slots.getAttribute = namedTupleGet;
    vm.defineType(type, slots);
    type->isSubclassable = false;
    std::vector<Ref> names;
    std::vector<Ref> items;
    for (NamedValue& field : fields) {
        names.push_back(vm.newStr(field.name));
        items.push_back(std::move(field.value));
    }
    dict::set(vm.heap(), type->dict, vm.heap().name("__match_args__"),
              vm.heap().newTuple(std::move(names)));
    const auto count = static_cast<std::uint32_t>(items.size());
    Ref made = vm.heap().create<TupleObject>(type, Kind::Tuple, items.size() * sizeof(Object*));
    auto* tuple = made.as<TupleObject>();
    tuple->size = count;
    for (std::uint32_t i = 0; i < count; ++i)
        vm.heap().place(tuple->id, {Role::Item, i}, tuple->items()[i], std::move(items[i]));
    vm.heap().track(tuple);
    return made;
}

Ref versionInfo(Vm& vm)
{
    std::vector<Ref> numbers;
    std::string_view version = vm.dialect().version;
    while (!version.empty()) {
        const std::size_t dot = std::min(version.find('.'), version.size());
        numbers.push_back(vm.newInt(std::stoi(std::string(version.substr(0, dot)))));
        version.remove_prefix(std::min(dot + 1, version.size()));
    }
    numbers.resize(3);
    return newNamedTuple(vm, "version_info",
                         values({{"major", numbers[0]},
                                 {"minor", numbers[1]},
                                 {"micro", numbers[2] ? numbers[2] : vm.newInt(0)},
                                 {"releaselevel", vm.newStr("final")},
                                 {"serial", vm.newInt(0)}}));
}

Ref flags(Vm& vm)
{
    constexpr const char* kOff[] = {
        "debug",        "inspect", "interactive",        "optimize", "dont_write_bytecode",
        "no_user_site", "no_site", "ignore_environment", "verbose",  "bytes_warning",
        "quiet"};
    std::vector<NamedValue> all;
    for (const char* name : kOff)
        all.push_back({name, vm.newInt(0)});
    all.push_back({"hash_randomization", vm.newInt(1)});
    all.push_back({"isolated", vm.newInt(0)});
    all.push_back({"dev_mode", vm.boolean(false)});
    all.push_back({"utf8_mode", vm.newInt(0)});
    all.push_back({"warn_default_encoding", vm.newInt(0)});
    all.push_back({"safe_path", vm.boolean(false)});
    all.push_back({"int_max_str_digits", vm.newInt(-1)});
    return newNamedTuple(vm, "flags", std::move(all));
}

Ref floatInfo(Vm& vm)
{
    const auto number = [&vm](double value) { return vm.heap().newFloat(value); };
    return newNamedTuple(vm, "float_info",
                         values({{"max", number(DBL_MAX)},
                                 {"max_exp", vm.newInt(DBL_MAX_EXP)},
                                 {"max_10_exp", vm.newInt(DBL_MAX_10_EXP)},
                                 {"min", number(DBL_MIN)},
                                 {"min_exp", vm.newInt(DBL_MIN_EXP)},
                                 {"min_10_exp", vm.newInt(DBL_MIN_10_EXP)},
                                 {"dig", vm.newInt(DBL_DIG)},
                                 {"mant_dig", vm.newInt(DBL_MANT_DIG)},
                                 {"epsilon", number(DBL_EPSILON)},
                                 {"radix", vm.newInt(FLT_RADIX)},
                                 {"rounds", vm.newInt(1)}}));
}

Ref intInfo(Vm& vm)
{
    return newNamedTuple(vm, "int_info",
                         values({{"bits_per_digit", vm.newInt(30)},
                                 {"sizeof_digit", vm.newInt(4)},
                                 {"default_max_str_digits", vm.newInt(4300)},
                                 {"str_digits_check_threshold", vm.newInt(640)}}));
}

Ref hashInfo(Vm& vm)
{
    return newNamedTuple(vm, "hash_info",
                         values({{"width", vm.newInt(64)},
                                 {"modulus", vm.newInt((std::int64_t{1} << 61) - 1)},
                                 {"inf", vm.newInt(314159)},
                                 {"nan", vm.newInt(0)},
                                 {"imag", vm.newInt(1000003)},
                                 {"algorithm", vm.newStr("siphash13")},
                                 {"hash_bits", vm.newInt(64)},
                                 {"seed_bits", vm.newInt(128)},
                                 {"cutoff", vm.newInt(0)}}));
}

Ref threadInfo(Vm& vm)
{
    return newNamedTuple(vm, "thread_info",
                         values({{"name", vm.newStr("pthread")},
                                 {"lock", vm.newStr("semaphore")},
                                 {"version", vm.none()}}));
}

Ref implementation(Vm& vm, Object* version, Object* hexVersion)
{
    Ref types = vm.importModule(vm.heap().name("_types"));
    Ref made = types ? callMethod(vm, types.get(), vm.heap().name("SimpleNamespace")) : Ref();
    if (!made)
        return {};
    const auto put = [&](const char* name, const Ref& value) {
        setAttribute(vm, made.get(), vm.heap().name(name), value.get());
    };
    const std::string name = vm.dialect().rules->library.implementation;
    put("name", vm.newStr(name));
    put("cache_tag", name == "cpython" ? vm.newStr("cpython-311") : vm.none());
    put("version", vm.own(version));
    put("hexversion", vm.own(hexVersion));
    return made;
}

template <const char* const& text>
Ref textFunction(Vm& vm, Object*, const CallArgs&)
{
    return vm.newStr(text);
}
constexpr const char* kUtf8 = "utf-8";
constexpr const char* kErrorHandler = "surrogateescape";

Ref noneFunction(Vm& vm, Object*, const CallArgs&)
{
    return vm.none();
}

/// There is nothing to trace with: only taking a function away is possible.
Ref setHook(Vm& vm, Object*, const CallArgs& args)
{
    return args[0] == vm.heap().none()
               ? vm.none()
               : vm.raise(vm.exceptions().notImplementedError,
                          "Refscope does not call trace or profile functions");
}

Ref isFinalizing(Vm& vm, Object*, const CallArgs&)
{
    return vm.boolean(vm.isFinalizing());
}

Ref allocatedBlocks(Vm& vm, Object*, const CallArgs&)
{
    return vm.newInt(static_cast<std::int64_t>(vm.heap().liveObjects()));
}

Ref switchInterval(Vm& vm, Object*, const CallArgs&)
{
    return vm.heap().newFloat(0.005);
}

/// The model has no threads to switch between: the number is checked and forgotten.
Ref setSwitchInterval(Vm& vm, Object*, const CallArgs& args)
{
    const FloatObject* seconds = asFloat(args[0]);
    if (seconds == nullptr && asInt(args[0]) == nullptr)
        return vm.raiseTypeError("must be real number, not " + args[0]->type->name);
    const bool isPositive = seconds != nullptr ? seconds->value > 0 : asInt(args[0])->value > 0;
    return isPositive ? vm.none() : vm.raiseValueError("switch interval must be strictly positive");
}

constexpr NativeMethod kInfoFunctions[] = {
    {"getdefaultencoding", textFunction<kUtf8>, Arity::None},
    {"getfilesystemencoding", textFunction<kUtf8>, Arity::None},
    {"getfilesystemencodeerrors", textFunction<kErrorHandler>, Arity::None},
    {"gettrace", noneFunction, Arity::None},
    {"getprofile", noneFunction, Arity::None},
    {"settrace", setHook, Arity::One},
    {"setprofile", setHook, Arity::One},
    {"is_finalizing", isFinalizing, Arity::None},
    {"getallocatedblocks", allocatedBlocks, Arity::None},
    {"getswitchinterval", switchInterval, Arity::None},
    {"setswitchinterval", setSwitchInterval, Arity::One},
    {"_clear_type_cache", noneFunction, Arity::None},
};

} // namespace

void addSystemInfo(Vm& vm, DictObject* names)
{
    Heap& heap = vm.heap();
    const auto put = [&](const char* name, Ref value) {
        if (dict::get(heap, names, heap.name(name)) == nullptr)
            dict::set(heap, names, heap.name(name), std::move(value));
    };
    Ref module = vm.newStr("sys");
    for (const NativeMethod& function : kInfoFunctions)
        put(function.name, vm.newNativeFunction(&function, nullptr, module.get()));
    Ref version = versionInfo(vm);
    const auto part = [&version](std::uint32_t index) {
        return asInt(version.as<TupleObject>()->items()[index])->value;
    };
    Ref hexVersion = vm.newInt((part(0) << 24) | (part(1) << 16) | (part(2) << 8) | 0xf0);
    put("implementation", implementation(vm, version.get(), hexVersion.get()));
    put("hexversion", std::move(hexVersion));
    put("version_info", std::move(version));
    put("flags", flags(vm));
    put("float_info", floatInfo(vm));
    put("int_info", intInfo(vm));
    put("hash_info", hashInfo(vm));
    put("thread_info", threadInfo(vm));
    put("api_version", vm.newInt(1013));
    put("dont_write_bytecode", vm.boolean(false));
    put("float_repr_style", vm.newStr("short"));
    put("path", heap.newList());
    put("meta_path", heap.newList());
    put("warnoptions", heap.newList());
    put("orig_argv", heap.newList());
    put("_xoptions", heap.newDict());
    for (const char* name :
         {"executable", "prefix", "base_prefix", "exec_prefix", "base_exec_prefix"})
        put(name, vm.newStr(""));
    put("copyright", vm.newStr("Copyright: see the licences of Refscope and Python."));
    put("platlibdir", vm.newStr("lib"));
    put("pycache_prefix", vm.none());
    std::vector<Ref> builtin;
    for (const char* name : {"atexit", "builtins", "gc", "itertools", "sys", "time"})
        builtin.push_back(vm.newStr(name));
    put("builtin_module_names", heap.newTuple(std::move(builtin)));
}

} // namespace model
