// str: operators, subscripts, comparison, and its iterator.

#include "model/dialect/details.h"
#include "model/dialect/texts.h"
#include "model/heap/text.h"
#include "model/lang/types/atom_instances.h"
#include "model/lang/types/install.h"
#include "model/lang/types/sequence.h"
#include "model/lang/types/str_values.h"

#include <limits>

namespace model {

namespace {

std::int64_t strLength(Vm&, Object* self)
{
    return asStr(self)->length;
}

Ref characterAt(Vm& vm, const StrObject* text, std::int64_t index)
{
    const auto at = static_cast<std::size_t>(index);
    return vm.newStr(std::string(codePoints(text, at, at + 1)));
}

Ref strItem(Vm& vm, Object* self, std::int64_t index)
{
    const StrObject* text = asStr(self);
    if (index < 0 || index >= text->length)
        return vm.raise(vm.exceptions().indexError, "string index out of range");
    return characterAt(vm, text, index);
}

Ref strSlice(Vm& vm, Object* self, Object* slice)
{
    const StrObject* text = asStr(self);
    const std::optional<SliceRange> range = resolveSlice(vm, slice, text->length);
    if (!range)
        return {};
    if (range->step == 1) {
        const auto first = static_cast<std::size_t>(range->start);
        const auto count = static_cast<std::size_t>(range->count);
        return pieceOf(vm, self, codePoints(text, first, first + count));
    }
    const std::u32string all = toCodePoints(text->text);
    std::u32string chosen;
    for (std::int64_t i = 0; i < range->count; ++i)
        chosen += all[static_cast<std::size_t>(range->start + i * range->step)];
    return vm.newStr(toUtf8(chosen));
}

Ref strGetItem(Vm& vm, Object* self, Object* key)
{
    if (isSlice(vm, key))
        return strSlice(vm, self, key);
    if (key->type->slots->toIndex == nullptr)
        return vm.raiseTypeError(textOf(vm.dialect(), Text::StringIndex, {key->type->name}));
    std::optional<std::int64_t> index = indexValue(vm, key);
    if (!index)
        return {};
    if (*index < 0)
        *index += asStr(self)->length;
    return strItem(vm, self, *index);
}

std::optional<bool> strContains(Vm& vm, Object* self, Object* item)
{
    const StrObject* wanted = asStr(item);
    if (wanted == nullptr) {
        vm.raiseTypeError("'in <string>' requires string as left operand, not " + item->type->name);
        return std::nullopt;
    }
    return asStr(self)->text.find(wanted->text) != std::string::npos;
}

Ref strConcat(Vm& vm, Object* self, Object* other)
{
    const StrObject* right = asStr(other);
    if (right == nullptr)
        return vm.raiseTypeError("can only concatenate str (not \"" + other->type->name
                                 + "\") to str");
    const StrObject* left = asStr(self);
    if (left->length == 0 && other->type == vm.types().str)
        return vm.own(other);
    if (right->length == 0 && self->type == vm.types().str)
        return vm.own(self);
    std::string text;
    text.reserve(left->text.size() + right->text.size());
    text += left->text;
    text += right->text;
    return vm.newStr(std::move(text));
}

Ref strRepeat(Vm& vm, Object* self, std::int64_t times)
{
    const StrObject* text = asStr(self);
    if (times <= 0 || text->length == 0)
        return vm.newStr({});
    if (times == 1 && self->type == vm.types().str)
        return vm.own(self);
    std::int64_t size = 0;
    if (__builtin_mul_overflow(times, static_cast<std::int64_t>(text->length), &size))
        return vm.raise(vm.exceptions().overflowError, "repeated string is too long");
    if (size > kLongestStr)
        return vm.raise(vm.exceptions().memoryError, "");
    std::string out;
    out.reserve(text->text.size() * static_cast<std::size_t>(times));
    for (std::int64_t i = 0; i < times; ++i)
        out += text->text;
    return vm.newStr(std::move(out));
}

Ref strRemainder(Vm& vm, Object* left, Object* right)
{
    StrObject* format = asStr(left);
    return format == nullptr ? notImplemented(vm) : formatPercent(vm, format, right);
}

/// The bytes of UTF-8 are ordered as the characters are.
Ref strCompare(Vm& vm, Object* left, Object* right, CompareOp op)
{
    const StrObject* a = asStr(left);
    const StrObject* b = asStr(right);
    if (a == nullptr || b == nullptr)
        return notImplemented(vm);
    if (op == CompareOp::Equal || op == CompareOp::NotEqual)
        return vm.boolean((a == b || a->text == b->text) == (op == CompareOp::Equal));
    return vm.boolean(orderHolds(a->text.compare(b->text), op));
}

std::optional<Hash> strHash(Vm&, Object* self)
{
    return dict::hashOf(asStr(self));
}

Ref strRepr(Vm& vm, Object* self)
{
    return vm.newStr(quotedText(asStr(self)->text));
}

Ref strStr(Vm& vm, Object* self)
{
    return vm.own(asStr(self));
}

// --- The iterator: the str (none at the end); numbers: the next byte, characters left ---

Ref strIteratorNext(Vm& vm, Object* self)
{
    auto* iterator = static_cast<RecordObject*>(self);
    Object*& held = iterator->fields()[0];
    if (held == nullptr)
        return {};
    const std::string& text = asStr(held)->text;
    const auto at = static_cast<std::size_t>(iterator->numbers[0]);
    if (at >= text.size()) {
        vm.heap().clear(iterator->id, {Role::Field, 0}, held);
        return {};
    }
    const auto lead = static_cast<unsigned char>(text[at]);
    const std::size_t size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    iterator->numbers[0] += static_cast<std::int64_t>(size);
    --iterator->numbers[1];
    return vm.newStr(text.substr(at, size));
}

Ref strIteratorHint(Vm& vm, Object* self, const CallArgs&)
{
    return vm.newInt(static_cast<RecordObject*>(self)->numbers[1]);
}

constexpr NativeMethod kStrIteratorMethods[] = {{"__length_hint__", strIteratorHint}};

std::vector<NativeMethod> allStrMethods()
{
    std::vector<NativeMethod> all;
    for (const auto part :
         {strSearchMethods(), strSplitMethods(), strCaseMethods(), strTestMethods(),
          strFillMethods(), strConversionMethods(), strFormatMethods()})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

} // namespace

Ref newStrIterator(Vm& vm, Object* text)
{
    Object* fields[1] = {text};
    const bool isAscii = asStr(text)->length == asStr(text)->text.size();
    Ref made = vm.heap().newRecord(isAscii && detailsOf(vm.dialect()).types.hasAsciiIterator
                                       ? vm.types().asciiIterator
                                       : vm.types().strIterator,
                                   fields);
    made.as<RecordObject>()->numbers[1] = asStr(text)->length;
    return made;
}

void installStrIterator(Vm& vm)
{
    TypeSlots slots;
    slots.iter = [](Vm& inner, Object* self) { return inner.own(self); };
    slots.next = strIteratorNext;
    for (TypeObject* type : {vm.types().strIterator, vm.types().asciiIterator}) {
        type->isSubclassable = false;
        vm.defineType(type, slots, kStrIteratorMethods);
    }
}

void installStr(Vm& vm)
{
    static const std::vector<NativeMethod> kMethods = allStrMethods();
    TypeSlots slots;
    slots.length = strLength;
    slots.getItem = strGetItem;
    slots.sequenceItem = strItem;
    slots.contains = strContains;
    slots.concat = strConcat;
    slots.repeat = strRepeat;
    slots.iter = newStrIterator;
    slots.binary[static_cast<std::size_t>(BinaryOp::Remainder)] = strRemainder;
    slots.compare = strCompare;
    slots.hash = strHash;
    slots.repr = strRepr;
    slots.str = strStr;
    slots.create = createStr;
    vm.defineType(vm.types().str, slots, kMethods);
    installStrIterator(vm);
}

} // namespace model
