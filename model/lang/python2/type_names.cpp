// What types are called, and how they show themselves.

#include "model/lang/class_system.h"
#include "model/lang/python2/install.h"
#include "model/lang/types/install.h"

namespace model::python2 {

namespace {

struct OldName
{
    TypeObject* BuiltinTypes::*type;
    const char* name;
};

constexpr OldName kNames[] = {
    {&BuiltinTypes::boundMethod, "instancemethod"},
    {&BuiltinTypes::range, "xrange"},
    {&BuiltinTypes::rangeIterator, "rangeiterator"},
    {&BuiltinTypes::weakref, "weakref"},
    {&BuiltinTypes::proxy, "weakproxy"},
    {&BuiltinTypes::callableProxy, "weakcallableproxy"},
    {&BuiltinTypes::mappingProxy, "dictproxy"},
    {&BuiltinTypes::textStream, "file"},
    {&BuiltinTypes::listIterator, "listiterator"},
    {&BuiltinTypes::listReverseIterator, "listreverseiterator"},
    {&BuiltinTypes::tupleIterator, "tupleiterator"},
    {&BuiltinTypes::setIterator, "setiterator"},
    {&BuiltinTypes::dictKeyIterator, "dictionary-keyiterator"},
    {&BuiltinTypes::dictValueIterator, "dictionary-valueiterator"},
    {&BuiltinTypes::dictItemIterator, "dictionary-itemiterator"},
    {&BuiltinTypes::callableIterator, "callable-iterator"},
};

Ref classRepr(Vm& vm, Object* self)
{
    return vm.newStr(classText(vm, static_cast<TypeObject*>(self)));
}

/// Classes that 2.7's library has as classic ones show their plain name.
Ref classStr(Vm& vm, Object* self)
{
    auto* type = static_cast<TypeObject*>(self);
    const BuiltinTypes& types = vm.types();
    if (type == types.weakValueDictionary || type == types.weakKeyDictionary)
        return vm.newStr(typeFullName(vm, type));
    return vm.types().type->slots->repr(vm, self);
}

/// "ValueError('bad',)": the arguments as a tuple.
Ref exceptionRepr(Vm& vm, Object* self)
{
    const std::optional<std::string> all = reprText(vm, static_cast<ExceptionObject*>(self)->args);
    return all ? vm.newStr(typeName(self->type) + *all) : Ref();
}

Ref exceptionMessage(Vm& vm, Object* self)
{
    Object* message = static_cast<ExceptionObject*>(self)->details[ExceptionObject::kDetails - 1];
    return message != nullptr ? vm.own(message) : vm.newStr({});
}

/// error[0]: the arguments are a sequence.
Ref exceptionItem(Vm& vm, Object* self, Object* key)
{
    return getItem(vm, static_cast<ExceptionObject*>(self)->args, key);
}

Ref exceptionItemAt(Vm& vm, Object* self, std::int64_t index)
{
    Ref key = vm.newInt(index);
    return exceptionItem(vm, self, key.get());
}

constexpr NativeGetSet kExceptionParts[] = {{"message", exceptionMessage}};

/// "xrange(5)", "xrange(2, 8, 2)"
Ref rangeRepr(Vm& vm, Object* self)
{
    const auto* range = static_cast<RangeObject*>(self);
    const std::int64_t stop = range->start + range->length * range->step;
    if (range->start == 0 && range->step == 1)
        return vm.newStr("xrange(" + std::to_string(stop) + ")");
    std::string text = "xrange(" + std::to_string(range->start) + ", " + std::to_string(stop);
    if (range->step != 1)
        text += ", " + std::to_string(range->step);
    return vm.newStr(text + ")");
}

/// "<open file '<stdout>', mode 'w' at 0x...>"
Ref streamRepr(Vm& vm, Object* self)
{
    constexpr const char* kStreams[] = {"<stdin>", "<stdout>", "<stderr>"};
    const std::uint32_t tag = static_cast<RecordObject*>(self)->tag;
    return vm.newStr(std::string("<open file '") + kStreams[tag] + "', mode '"
                     + (tag == 0 ? "r" : "w") + "' at " + addressText(vm, self) + ">");
}

} // namespace

/// Source:  CPython 2.7, Objects/exceptions.c, BaseException_init()
void keepMessage(Vm& vm, ExceptionObject* exception)
{
    constexpr std::uint32_t kMessage = ExceptionObject::kDetails - 1;
    const auto* args = static_cast<const TupleObject*>(exception->args);
    if (args == nullptr || args->size != 1
        || exception->type->isSubtypeOf(vm.exceptions().syntaxError))
        return;
    vm.heap().set(exception->id, {Role::ExceptionDetail, kMessage}, exception->details[kMessage],
                  vm.own(args->items()[0]));
}

std::string classText(Vm& vm, TypeObject* type)
{
    if (type->isHeapType)
        return "<class '" + typeFullName(vm, type) + "'>";
    const bool isException = type->isSubtypeOf(vm.exceptions().baseException);
    return "<type '" + (isException ? "exceptions." + type->name : type->name) + "'>";
}

void installTypeNames(Vm& vm)
{
    const BuiltinTypes& types = vm.types();
    for (const OldName& old : kNames)
        (types.*old.type)->name = old.name;
    types.type->slots->repr = classRepr;
    types.type->slots->str = classStr;
    types.textStream->slots->repr = streamRepr;
    types.range->slots->repr = rangeRepr;
    const auto retell = [&vm](TypeObject* type) {
        if (type->slots->repr == vm.exceptions().baseException->slots->repr
            && type != vm.exceptions().baseException)
            type->slots->repr = exceptionRepr;
        type->slots->getItem = exceptionItem;
        type->slots->sequenceItem = exceptionItemAt;
    };
#define X(member, text, base) retell(vm.exceptions().member);
    REFSCOPE_EXCEPTIONS(X)
#undef X
    vm.exceptions().baseException->slots->repr = exceptionRepr;
    for (TypeObject* type :
         {vm.exceptions().unicodeEncodeError, vm.exceptions().unicodeDecodeError})
        type->slots->str = vm.exceptions().baseException->slots->str;
    dict::set(vm.heap(), vm.exceptions().baseException->dict, vm.heap().name("message"),
              newGetSetDescriptor(vm, vm.exceptions().baseException, &kExceptionParts[0]));
}

} // namespace model::python2
