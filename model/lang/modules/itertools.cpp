// itertools: the module, and its infinite iterators count, cycle and repeat.

#include "model/lang/builtin_docs.h"
#include "model/lang/class_system.h"
#include "model/lang/modules/install.h"
#include "model/lang/modules/itertools_shared.h"

namespace model {

namespace {

// --- count: a number while it fits (step 1), else objects ---

enum CountField : std::uint32_t { kCountValue, kCountStep };

bool isNumber(const Object* object)
{
    const TypeSlots& slots = *object->type->slots;
    return slots.toInt != nullptr || slots.toFloat != nullptr || slots.toIndex != nullptr
           || object->type->layout == Kind::Complex;
}

bool isPlainOne(const Vm& vm, Object* step)
{
    return step == nullptr
           || (step->type == vm.types().integer && !asInt(step)->big && asInt(step)->value == 1);
}

Ref countCreate(Vm& vm, TypeObject* type, const CallArgs& args)
{
    static constexpr NativeParameter kParameters[] = {{"start"}, {"step"}};
    Object* given[2];
    if (!parseArguments(vm, args, "count", kParameters, given))
        return {};
    for (Object* one : given)
        if (one != nullptr && !isNumber(one))
            return vm.raiseTypeError("a number is required");
    const bool isSmall = given[0] == nullptr
                         || (asInt(given[0]) != nullptr && !asInt(given[0])->big
                             && given[0]->type->layout != Kind::Instance);
    if (isSmall && isPlainOne(vm, given[1])) {
        Object* empty[2] = {};
        Ref made = makeRecord(vm, type, empty);
        asRecord(made.get())->numbers[0] = given[0] == nullptr ? 0 : asInt(given[0])->value;
        return made;
    }
    Ref start = given[0] != nullptr ? vm.own(given[0]) : vm.newInt(0);
    Ref step = given[1] != nullptr ? vm.own(given[1]) : vm.newInt(1);
    Object* fields[2] = {start.get(), step.get()};
    return makeRecord(vm, type, fields);
}

Ref countNext(Vm& vm, Object* self)
{
    if (itField(self, kCountValue) == nullptr) {
        std::int64_t& number = asRecord(self)->numbers[0];
        if (number < INT64_MAX)
            return vm.newInt(number++);
        setItField(vm, self, kCountValue, vm.newInt(number));
        setItField(vm, self, kCountStep, vm.newInt(1));
    }
    Ref value = vm.own(itField(self, kCountValue));
    Ref following = binary(vm, value.get(), itField(self, kCountStep), BinaryOp::Add);
    if (!following)
        return {};
    setItField(vm, self, kCountValue, std::move(following));
    return value;
}

Ref countRepr(Vm& vm, Object* self)
{
    const std::string name = typeName(self->type);
    if (itField(self, kCountValue) == nullptr)
        return vm.newStr(name + "(" + std::to_string(asRecord(self)->numbers[0]) + ")");
    const std::optional<std::string> value = reprText(vm, itField(self, kCountValue));
    if (!value)
        return {};
    if (isPlainOne(vm, itField(self, kCountStep)))
        return vm.newStr(name + "(" + *value + ")");
    const std::optional<std::string> step = reprText(vm, itField(self, kCountStep));
    return step ? vm.newStr(name + "(" + *value + ", " + *step + ")") : Ref();
}

// --- cycle: the source while it lasts, and what it gave ---

enum CycleField : std::uint32_t { kCycleSource, kCycleSaved };

Ref cycleCreate(Vm& vm, TypeObject* type, const CallArgs& args)
{
    if (!rejectKeywords(vm, args, "cycle") || !checkPositional(vm, args, "cycle", 1, 1))
        return {};
    Ref source = iterate(vm, args[0]);
    if (!source)
        return {};
    Ref saved = vm.heap().newList();
    Object* fields[2] = {source.get(), saved.get()};
    return makeRecord(vm, type, fields);
}

Ref cycleNext(Vm& vm, Object* self)
{
    ListObject* saved = asList(itField(self, kCycleSaved));
    if (Object* source = itField(self, kCycleSource)) {
        if (Ref item = next(vm, source)) {
            if (asRecord(self)->numbers[1] == 0) // A copy has them from the original.
                callMethod(vm, saved, vm.heap().name("append"), {item.get()});
            return item;
        }
        if (vm.hasError())
            return {};
        clearField(vm, self, kCycleSource);
    }
    if (saved->items.empty())
        return {};
    std::int64_t& position = asRecord(self)->numbers[0];
    Ref item = vm.own(saved->items[static_cast<std::size_t>(position)]);
    if (++position >= static_cast<std::int64_t>(saved->items.size()))
        position = 0;
    return item;
}

// --- repeat: the object; how often yet (-1: for ever) ---

Ref repeatCreate(Vm& vm, TypeObject* type, const CallArgs& args)
{
    static constexpr NativeParameter kParameters[] = {{"object", true}, {"times"}};
    Object* given[2];
    if (!parseArguments(vm, args, "repeat", kParameters, given))
        return {};
    std::int64_t times = -1;
    if (given[1] != nullptr) {
        const std::optional<std::int64_t> number = sizeValue(vm, given[1]);
        if (!number)
            return {};
        times = std::max<std::int64_t>(*number, 0);
    }
    Ref made = makeRecord(vm, type, std::span<Object* const>(given, 1));
    asRecord(made.get())->numbers[0] = times;
    return made;
}

Ref repeatNext(Vm& vm, Object* self)
{
    std::int64_t& times = asRecord(self)->numbers[0];
    if (times == 0)
        return {};
    if (times > 0)
        --times;
    return vm.own(itField(self, 0));
}

Ref repeatRepr(Vm& vm, Object* self)
{
    const std::int64_t times = asRecord(self)->numbers[0];
    const std::optional<std::string> shown = reprText(vm, itField(self, 0));
    return shown ? vm.newStr(typeName(self->type) + "(" + *shown
                             + (times < 0 ? "" : ", " + std::to_string(times)) + ")")
                 : Ref();
}

Ref repeatHint(Vm& vm, Object* self, const CallArgs&)
{
    const std::int64_t times = asRecord(self)->numbers[0];
    return times < 0 ? vm.raiseTypeError("len() of unsized object") : vm.newInt(times);
}

constexpr NativeMethod kRepeatMethods[] = {{"__length_hint__", repeatHint, Arity::None}};

Ref makeItertools(Vm& vm)
{
    Ref module = vm.newModule("itertools");
    dict::set(vm.heap(), module.as<ModuleObject>()->dict, vm.names().doc,
              moduleDoc(vm, "itertools"));
    addInfiniteIterators(vm, module.get());
    addFilteringIterators(vm, module.get());
    addCombiningIterators(vm, module.get());
    addGroupingIterators(vm, module.get());
    addSelectingIterators(vm, module.get());
    addItertoolsReduction(vm);
    return module;
}

} // namespace

TypeObject* defineIterator(Vm& vm, Object* module, TypeObject*& member, const char* dottedName,
                           decltype(TypeSlots::create) create, TypeSlots::Unary next,
                           std::span<const NativeMethod> methods, TypeSlots::Unary repr)
{
    TypeObject* type = newModuleType(vm, member, dottedName, vm.types().object, Kind::Record);
    TypeSlots slots;
    slots.create = create;
    slots.iter = itItself;
    slots.next = next;
    slots.repr = repr;
    vm.defineType(type, slots, methods);
    if (create != nullptr)
        putInModule(vm, module, typeName(type), vm.own(type));
    else
        type->slots->create = nullptr;
    return type;
}

void addInfiniteIterators(Vm& vm, Object* module)
{
    ModuleTypes& types = vm.moduleTypes;
    defineIterator(vm, module, types.count, "itertools.count", countCreate, countNext, {},
                   countRepr);
    defineIterator(vm, module, types.cycle, "itertools.cycle", cycleCreate, cycleNext);
    defineIterator(vm, module, types.repeat, "itertools.repeat", repeatCreate, repeatNext,
                   kRepeatMethods, repeatRepr);
}

void installItertoolsModule(Vm& vm)
{
    vm.addModule("itertools", makeItertools);
}

} // namespace model
