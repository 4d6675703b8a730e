// The module sys, as far as a script without an outside world needs it.

#include "model/dialect/rules.h"
#include "model/dialect/static_names.h"
#include "model/lang/class_system.h"
#include "model/lang/modules/install.h"
#include "model/lang/modules/object_sizes.h"
#include "model/lang/modules/standard_input.h"
#include "model/lang/modules/sys_info.h"
#include "model/lang/python2/install.h"
#include "model/lang/python2/text_values.h"
#include "model/lang/traceback_text.h"

namespace model {

namespace {

/// An exact value of which the interpreter has one only.
bool isCachedValue(const Vm& vm, const Object* object)
{
    constexpr std::int64_t kLeastSmall = -5;
    constexpr std::int64_t kMostSmall = 256;
    const BuiltinTypes& types = vm.types();
    if (object->type == types.integer) {
        const auto* number = static_cast<const IntObject*>(object);
        return !number->big && number->value >= kLeastSmall && number->value <= kMostSmall;
    }
    if (object->type == types.tuple)
        return static_cast<const TupleObject*>(object)->size == 0;
    if (object->type == types.bytes)
        return static_cast<const BytesObject*>(object)->bytes.size() <= 1;
    if (object->type != types.str)
        return false;
    const auto* str = static_cast<const StrObject*>(object);
    const auto lead = str->text.empty() ? 0U : static_cast<unsigned char>(str->text[0]);
    return str->length == 0 || (str->length == 1 && lead <= 0xC3U); // Up to U+00FF.
}

/// Source:  PEP 683.
bool isImmortal(Vm& vm, const Object* object)
{
    const Immortality immortality = vm.dialect().rules->values.immortality;
    const Heap& heap = vm.heap();
    if (immortality == Immortality::None)
        return false;
    if (object->type == vm.types().str && static_cast<const StrObject*>(object)->isInterned
        && (immortality == Immortality::SingletonsAndInterned
            || isStaticName(static_cast<const StrObject*>(object)->text)))
        return true;
    const bool isType = object->type->layout == Kind::Type;
    return object == heap.none() || object == heap.boolean(true) || object == heap.boolean(false)
           || object == heap.ellipsis() || object == heap.notImplemented()
           || (isType && !static_cast<const TypeObject*>(object)->isHeapType)
           || isCachedValue(vm, object);
}

Ref getRefcount(Vm& vm, Object*, const CallArgs& args)
{
    constexpr std::int64_t kImmortalCount = 4294967295;
    return vm.newInt(isImmortal(vm, args[0]) ? kImmortalCount
                                             : static_cast<std::int64_t>(args[0]->refcount));
}

Ref getFrame(Vm& vm, Object*, const CallArgs& args)
{
    std::int64_t depth = 0;
    if (args.count > 0) {
        const std::optional<std::int64_t> given = indexValue(vm, args[0]);
        if (!given)
            return {};
        depth = *given;
    }
    Activation* frame = vm.top();
    const bool areObjects = vm.heap().frameRules().areObjects;
    for (; depth > 0 && frame != nullptr; --depth) {
        if (areObjects) {
            vm.heap().frameObjectOf(frame);
            if (frame->caller != nullptr)
                vm.heap().frameObjectOf(frame->caller);
            vm.heap().frameObjectOf(frame);
        }
        frame = frame->caller;
    }
    if (frame == nullptr)
        return vm.raiseValueError("call stack is not deep enough");
    return vm.heap().frameObjectOf(frame);
}

Ref excInfo(Vm& vm, Object*, const CallArgs&)
{
    Object* current = vm.handledException();
    std::vector<Ref> parts;
    if (current == nullptr) {
        for (int i = 0; i < 3; ++i)
            parts.push_back(vm.none());
    } else {
        const bool isTriple = vm.heap().frameRules().handleTriples;
        Object* traceback = isTriple ? vm.handledState()->traceback : vm.tracebackOf(current);
        parts.push_back(vm.own(current->type));
        parts.push_back(vm.own(current));
        parts.push_back(traceback == nullptr ? vm.none() : vm.own(traceback));
    }
    return vm.heap().newTuple(std::move(parts));
}

Ref exceptionFunction(Vm& vm, Object*, const CallArgs&)
{
    Object* current = vm.handledException();
    return current == nullptr ? vm.none() : vm.own(current);
}

Ref exitFunction(Vm& vm, Object*, const CallArgs& args)
{
    std::vector<Ref> passed;
    if (args.count > 0)
        passed.push_back(vm.own(args[0]));
    vm.raiseObject(vm.newException(vm.exceptions().systemExit, std::move(passed)));
    return {};
}

Ref internFunction(Vm& vm, Object*, const CallArgs& args)
{
    if (args[0]->type != vm.types().str)
        return vm.raiseTypeError("can't intern " + args[0]->type->name);
    return vm.heap().internObject(static_cast<StrObject*>(args[0]));
}

Ref getRecursionLimit(Vm& vm, Object*, const CallArgs&)
{
    return vm.newInt(vm.limits.recursion);
}

Ref setRecursionLimit(Vm& vm, Object*, const CallArgs& args)
{
    const std::optional<std::int64_t> limit = indexValue(vm, args[0]);
    if (!limit)
        return {};
    if (*limit < 1)
        return vm.raiseValueError("recursion limit must be greater or equal than 1");
    if (*limit <= vm.recursionDepth)
        return vm.raise(vm.exceptions().recursionError,
                        "cannot set the recursion limit to " + std::to_string(*limit)
                            + " at the recursion depth " + std::to_string(vm.recursionDepth)
                            + ": the limit is too low");
    vm.limits.recursion =
        static_cast<int>(std::min<std::int64_t>(*limit, Limits::kDeepestRecursion));
    return vm.none();
}

Ref getSizeOf(Vm& vm, Object*, const CallArgs& args)
{
    static constexpr NativeParameter kParameters[] = {{"object", true}, {"default"}};
    Object* given[2];
    if (!parseArguments(vm, args, "getsizeof", kParameters, given))
        return {};
    if (!vm.dialect().rules->library.objectsHaveSizes)
        return given[1] != nullptr ? vm.own(given[1])
                                   : vm.raiseTypeError("getsizeof() knows no sizes where only "
                                                       "collection frees");
    const std::optional<std::int64_t> size = sizeOf(vm, given[0], given[1]);
    return size ? vm.newInt(*size) : Ref();
}

Ref unraisableHook(Vm& vm, Object*, const CallArgs& args)
{
    Ref error = getAttribute(vm, args[0], "exc_value");
    Ref where = error ? getAttribute(vm, args[0], "object") : Ref();
    if (!where)
        return {};
    vm.setError(std::move(error));
    vm.reportUnraisable(where.get() == vm.heap().none() ? nullptr : where.get());
    return vm.none();
}

Ref exceptHook(Vm& vm, Object*, const CallArgs& args)
{
    vm.writeError(exceptionText(vm, args[1]));
    return vm.none();
}

Ref displayHook(Vm& vm, Object*, const CallArgs& args)
{
    if (args[0] == vm.heap().none())
        return vm.none();
    dict::set(vm.heap(), vm.builtins(), vm.heap().name("_"), vm.none());
    const std::optional<std::string> text = reprText(vm, args[0]);
    if (!text || !vm.writeToStdout(*text) || !vm.writeToStdout("\n"))
        return {};
    dict::set(vm.heap(), vm.builtins(), vm.heap().name("_"), vm.own(args[0]));
    return vm.none();
}

bool isStdin(const Object* self)
{
    return static_cast<const RecordObject*>(self)->tag == 0;
}

/// sys.stdin, sys.stdout and sys.stderr: `tag` tells which.
Ref streamWrite(Vm& vm, Object* self, const CallArgs& args)
{
    const StrObject* text = asStr(args[0]);
    if (text == nullptr)
        return vm.raiseTypeError("write() argument must be str, not " + args[0]->type->name);
    if (isStdin(self))
        return refuseWriting(vm);
    if (vm.dialect().objects.hasOldTypes)
        return python2::writeBytes(vm, self, args[0]);
    if (static_cast<RecordObject*>(self)->tag == 1)
        vm.writeOut(text->text);
    else
        vm.writeErrorDirectly(text->text);
    return vm.newInt(text->length);
}

Ref streamFlush(Vm& vm, Object*, const CallArgs&)
{
    return vm.none();
}

Ref streamWriteLines(Vm& vm, Object* self, const CallArgs& args)
{
    Ref lines = toList(vm, args[0]);
    if (!lines)
        return {};
    for (std::size_t i = 0; i < lines.as<ListObject>()->items.size(); ++i) {
        Object* line = lines.as<ListObject>()->items[i];
        if (!streamWrite(vm, self, CallArgs{&line, 1, nullptr}))
            return {};
    }
    return vm.none();
}

Ref streamNumber(Vm& vm, Object* self, const CallArgs&)
{
    return vm.newInt(static_cast<RecordObject*>(self)->tag);
}

template <bool answerOfStdin>
Ref streamDepends(Vm& vm, Object* self, const CallArgs&)
{
    return vm.boolean(isStdin(self) == answerOfStdin);
}

template <bool answer>
Ref streamSays(Vm& vm, Object*, const CallArgs&)
{
    return vm.boolean(answer);
}

std::string streamName(Object* self)
{
    if (isStdin(self))
        return "<stdin>";
    return static_cast<RecordObject*>(self)->tag == 1 ? "<stdout>" : "<stderr>";
}

Ref streamRepr(Vm& vm, Object* self)
{
    return vm.newStr("<_io.TextIOWrapper name='" + streamName(self) + "' mode='"
                     + (isStdin(self) ? "r" : "w") + "' encoding='utf-8'>");
}

/// sys.stdout.buffer: bytes, which have to be UTF-8 here.
Ref byteStreamWrite(Vm& vm, Object* self, const CallArgs& args)
{
    const BytesObject* data = asBytes(args[0]);
    if (data == nullptr)
        return vm.raiseTypeError("a bytes-like object is required, not '" + args[0]->type->name
                                 + "'");
    if (static_cast<RecordObject*>(self)->tag == 1)
        vm.writeOut(data->bytes);
    else
        vm.writeError(data->bytes);
    return vm.newInt(static_cast<std::int64_t>(data->bytes.size()));
}

Ref byteStreamRepr(Vm& vm, Object* self)
{
    return vm.newStr("<_io.BufferedWriter name='" + streamName(self) + "'>");
}

constexpr NativeMethod kByteStreamMethods[] = {
    {"write", byteStreamWrite, Arity::One},
    {"flush", streamFlush, Arity::None},
    {"fileno", streamNumber, Arity::None},
    {"isatty", streamSays<false>, Arity::None},
};

constexpr NativeMethod kStreamMethods[] = {
    {"write", streamWrite, Arity::One},
    {"writelines", streamWriteLines, Arity::One},
    {"flush", streamFlush, Arity::None},
    {"fileno", streamNumber, Arity::None},
    {"isatty", streamSays<false>, Arity::None},
    {"readable", streamDepends<true>, Arity::None},
    {"writable", streamDepends<false>, Arity::None},
    {"seekable", streamSays<false>, Arity::None},
};
constexpr NativeGetSet kStreamGetSets[] = {
    {"name", [](Vm& vm, Object* self) { return vm.newStr(streamName(self)); }},
    {"mode", [](Vm& vm, Object* self) { return vm.newStr(isStdin(self) ? "r" : "w"); }},
    {"encoding", [](Vm& vm, Object*) { return vm.newStr("utf-8"); }},
    {"errors",
     [](Vm& vm, Object* self) {
         const bool isErr = static_cast<RecordObject*>(self)->tag == 2;
         return vm.newStr(isErr ? "backslashreplace" : "strict");
     }},
    {"newlines", [](Vm& vm, Object*) { return vm.none(); }},
    {"buffer",
     [](Vm& vm, Object* self) { return vm.own(static_cast<RecordObject*>(self)->fields()[0]); }},
    {"closed",
     [](Vm& vm, Object* self) {
         return vm.boolean(static_cast<RecordObject*>(self)->numbers[0] != 0);
     }},
    {"line_buffering",
     [](Vm& vm, Object* self) { return vm.boolean(static_cast<RecordObject*>(self)->tag == 2); }},
};

constexpr NativeMethod kUnraisableHook{"unraisablehook", unraisableHook, Arity::One};
constexpr NativeMethod kExceptHook{"excepthook", exceptHook, Arity::Between, 3, 3};

constexpr NativeMethod kSysFunctions[] = {
    {"getrefcount", getRefcount, Arity::One},
    {"_getframe", getFrame, Arity::Between, 0, 1},
    {"exc_info", excInfo, Arity::None},
    {"exception", exceptionFunction, Arity::None},
    {"displayhook", displayHook, Arity::One},
    {"exit", exitFunction, Arity::Between, 0, 1},
    {"intern", internFunction, Arity::One},
    {"getrecursionlimit", getRecursionLimit, Arity::None},
    {"setrecursionlimit", setRecursionLimit, Arity::One},
    {"getsizeof", getSizeOf, Arity::Anything},
    kUnraisableHook,
    kExceptHook,
};

Ref makeSys(Vm& vm)
{
    Heap& heap = vm.heap();
    Ref module = vm.newModule("sys", kSysFunctions);
    DictObject* names = module.as<ModuleObject>()->dict;
    const auto put = [&](const char* name, Ref value) {
        dict::set(heap, names, heap.name(name), std::move(value));
    };
    TypeObject* stream = vm.types().textStream;
    TypeObject* bytes = vm.newType("_io.BufferedWriter", vm.types().object, Kind::Record);
    bytes->isSubclassable = false;
    TypeSlots bytesSlots;
    bytesSlots.repr = byteStreamRepr;
    vm.defineType(bytes, bytesSlots, kByteStreamMethods);
    constexpr const char* kStreams[] = {"stdin", "stdout", "stderr"};
    for (std::uint32_t tag = 0; tag < 3; ++tag) {
        Ref buffer = tag == 0 ? vm.none() : heap.newRecord(bytes, {}, tag);
        Object* fields[1] = {buffer.get()};
        Ref made = heap.newRecord(stream, fields, tag);
        put(kStreams[tag], made);
        put(("__" + std::string(kStreams[tag]) + "__").c_str(), std::move(made));
    }
    put("modules", vm.own(vm.modules()));
    put("maxsize", vm.newInt(INT64_MAX));
    put("platform", vm.newStr("linux"));
    put("byteorder", vm.newStr("little"));
    put("maxunicode", vm.newInt(0x10FFFF));
    put("version", vm.newStr(std::string(vm.dialect().version) + " ("
                             + vm.dialect().rules->library.builder + ")"));
    put("argv", heap.newList());
    put("path", heap.newList());
    put("meta_path", heap.newList());
    put("warnoptions", heap.newList());
    put("executable", vm.newStr(""));
    put("dont_write_bytecode", vm.boolean(true));
    put("__unraisablehook__", vm.own(dict::get(heap, names, heap.name("unraisablehook"))));
    put("__displayhook__", vm.own(dict::get(heap, names, heap.name("displayhook"))));
    put("__excepthook__", vm.own(dict::get(heap, names, heap.name("excepthook"))));
    addSystemInfo(vm, names);
    if (vm.dialect().objects.hasOldTypes)
        python2::adaptSys(vm, names);
    return module;
}

} // namespace

Ref Vm::replacedHook(std::string_view name)
{
    Object* sys = dict::get(m_heap, m_modules, m_heap.name("sys"));
    if (sys == nullptr)
        return {};
    Object* hook = dict::get(m_heap, static_cast<ModuleObject*>(sys)->dict, m_heap.name(name));
    if (hook == nullptr || hook == m_heap.none())
        return {};
    const NativeMethod& original = name == "excepthook" ? kExceptHook : kUnraisableHook;
    const bool isOriginal =
        hook->type == types().builtinFunction
        && std::string_view(static_cast<BuiltinFunctionObject*>(hook)->method->name)
               == original.name;
    return isOriginal ? Ref() : own(hook);
}

Ref Vm::newUnraisable(Object* error, Object* whereOrNull, std::string_view message)
{
    Ref made = newInstance(*this, m_unraisableType);
    const auto put = [&](const char* name, Ref value) {
        attributes::set(m_heap, made.as<GcObject>(), m_heap.name(name), std::move(value));
    };
    Object* traceback = static_cast<ExceptionObject*>(error)->traceback;
    put("exc_type", own(error->type));
    put("exc_value", own(error));
    put("exc_traceback", traceback == nullptr ? none() : own(traceback));
    put("err_msg", message.empty() ? none() : newStr(std::string(message)));
    put("object", whereOrNull == nullptr ? none() : own(whereOrNull));
    return made;
}

void Vm::makeUnraisableType()
{
    m_unraisableType = newType("UnraisableHookArgs", types().object, Kind::Instance);
    m_unraisableType->hasAttributes = true;
    defineType(m_unraisableType, {});
}

void installSysModule(Vm& vm)
{
    vm.makeUnraisableType();
    TypeSlots stream;
    stream.repr = streamRepr;
    vm.types().textStream->isWeaklyReferable = true;
    stream.iter = [](Vm& inner, Object* self) { return inner.own(self); };
    stream.next = nextInputLine;
    static const std::vector<NativeMethod> kMethods = [] {
        std::vector<NativeMethod> all(std::begin(kStreamMethods), std::end(kStreamMethods));
        all.insert(all.end(), readingMethods().begin(), readingMethods().end());
        return all;
    }();
    vm.defineType(vm.types().textStream, stream, kMethods, kStreamGetSets);
    vm.addModule("sys", makeSys);
}

} // namespace model
