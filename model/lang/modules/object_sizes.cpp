// How many bytes CPython 3.11 gives an object: sys.getsizeof() and __sizeof__.

#include "model/lang/modules/object_sizes.h"

#include "model/lang/types/list_items.h"

#include <bit>

namespace model {

namespace {

constexpr std::int64_t kWord = 8;
constexpr std::int64_t kHead = 16; ///< Reference count and type.
constexpr std::int64_t kGcHead = 16;
constexpr std::int64_t kManagedDict = 16; ///< Where instances of a class keep their attributes.
constexpr std::int64_t kStaticType = 408;
constexpr std::int64_t kHeapType = 904;
constexpr std::int64_t kSharedKeys = 768; ///< The table of attribute names of a class.

std::int64_t words(std::size_t count)
{
    return kWord * static_cast<std::int64_t>(count);
}

std::int64_t intSize(const IntObject* number)
{
    std::int64_t digits = 0;
    if (number->big) {
        const auto& limbs = number->big->limbs;
        const std::size_t bits =
            32 * (limbs.size() - 1) + static_cast<std::size_t>(std::bit_width(limbs.back()));
        digits = static_cast<std::int64_t>((bits + 29) / 30);
    } else {
        std::uint64_t rest = number->value < 0 ? 0 - static_cast<std::uint64_t>(number->value)
                                               : static_cast<std::uint64_t>(number->value);
        for (; rest != 0; rest >>= 30U)
            ++digits;
    }
    return 24 + 4 * std::max<std::int64_t>(digits, 1);
}

/// Characters take 1, 2 or 4 bytes each, whatever the widest needs.
std::int64_t strSize(const StrObject* text)
{
    const auto length = static_cast<std::int64_t>(text->length);
    if (text->isAscii())
        return 49 + length;
    unsigned char widest = 0;
    for (const char byte : text->text)
        widest = std::max(widest, static_cast<unsigned char>(byte));
    if (widest >= 0xF0)
        return 76 + 4 * length;
    return widest <= 0xC3 ? 73 + length : 74 + 2 * length;
}

std::int64_t keysSize(const DictKeys& keys)
{
    const bool isOfStrs = std::all_of(keys.entries.begin(), keys.entries.end(), [](const auto& e) {
        return e.key == nullptr || e.key->type->layout == Kind::Str;
    });
    const std::size_t slots = std::max<std::size_t>(keys.indices.size(), 8);
    const std::size_t bytesPerIndex = slots <= 0xFF ? 1 : slots <= 0xFFFF ? 2 : 4;
    const std::size_t room = slots * 2 / 3;
    return static_cast<std::int64_t>(32 + slots * bytesPerIndex + room * (isOfStrs ? 16 : 24));
}

std::int64_t dictSize(const DictObject* dict)
{
    constexpr std::int64_t kDict = 48;
    if (dict->keys == nullptr)
        return kDict;
    if (dict->keys->isShared)
        return kDict + words(dict->keys->usable + dict->keys->entries.size());
    return kDict + keysSize(*dict->keys);
}

std::int64_t setSize(const SetObject* set)
{
    constexpr std::int64_t kSet = 200;
    return kSet + (set->table.size() > 8 ? 2 * words(set->table.size()) : 0);
}

std::int64_t exceptionSize(const ExceptionTypes& types, const TypeObject* type)
{
    const auto is = [type](const TypeObject* base) { return type->isSubtypeOf(base); };
    if (is(types.syntaxError))
        return 136;
    if (is(types.osError) || is(types.unicodeDecodeError) || is(types.unicodeEncodeError))
        return 112;
    if (is(types.importError))
        return 96;
    if (is(types.attributeError))
        return 88;
    return is(types.stopIteration) || is(types.systemExit) || is(types.nameError) ? 80 : 72;
}

std::int64_t recordSize(const BuiltinTypes& t, const TypeObject* type)
{
    const std::pair<const TypeObject*, std::int64_t> kKnown[] = {
        {t.slice, 40},
        {t.memoryView, 168},
        {t.property, 64},
        {t.super, 40},
        {t.mappingProxy, 24},
        {t.dictKeys, 24},
        {t.dictValues, 24},
        {t.dictItems, 24},
        {t.dictKeyIterator, 56},
        {t.dictValueIterator, 56},
        {t.dictItemIterator, 56},
        {t.setIterator, 48},
        {t.enumerate, 56},
        {t.zip, 48},
        {t.genericAlias, 64},
        {t.getSetDescriptor, 48},
        {t.memberDescriptor, 48},
    };
    for (const auto& [known, size] : kKnown)
        if (type->isSubtypeOf(known))
            return size;
    return 32;
}

std::int64_t builtinFunctionSize(const BuiltinTypes& t, const TypeObject* type)
{
    return type == t.methodWrapper ? 32 : 56;
}

/// The part that the built-in base of the object's class describes.
std::int64_t ownSize(Vm& vm, Object* object, Kind layout)
{
    switch (layout) {
    case Kind::Instance:
    case Kind::None: return kHead;
    case Kind::Bool:
    case Kind::Int: return intSize(static_cast<IntObject*>(object));
    case Kind::Float: return 24;
    case Kind::Complex: return 32;
    case Kind::Str: return strSize(static_cast<StrObject*>(object));
    case Kind::Bytes:
        return 33 + static_cast<std::int64_t>(static_cast<BytesObject*>(object)->bytes.size());
    case Kind::ByteArray: {
        const auto size = static_cast<ByteArrayObject*>(object)->bytes.size();
        return 56 + static_cast<std::int64_t>(size == 0 ? 0 : size + 1);
    }
    case Kind::Tuple: return 24 + words(static_cast<TupleObject*>(object)->size);
    case Kind::List: return 40 + words(list::capacityOf(vm, static_cast<ListObject*>(object)));
    case Kind::Dict: return dictSize(static_cast<DictObject*>(object));
    case Kind::Set: return setSize(static_cast<SetObject*>(object));
    case Kind::Range: return 48;
    case Kind::Function: return 136;
    case Kind::BoundMethod: return 48;
    case Kind::BuiltinFunction: return builtinFunctionSize(vm.types(), object->type);
    case Kind::Cell: return 24;
    case Kind::Weakref:
        return (vm.dialect().calls.keepsArguments ? 56 : 64)
               + (isA(object, vm.types().keyedRef) ? kWord : 0);
    case Kind::Module: return 56;
    case Kind::Exception: return exceptionSize(vm.exceptions(), object->type);
    case Kind::Record: return recordSize(vm.types(), object->type);
    case Kind::Generator: {
        const Activation* frame = static_cast<GeneratorObject*>(object)->activation;
        return 152 + (frame == nullptr ? 0 : words(frame->capacity));
    }
    case Kind::Type: {
        const auto* type = static_cast<TypeObject*>(object);
        return type->isHeapType ? kHeapType + (type->hasAttributes ? kSharedKeys : 0) : kStaticType;
    }
    default: return 48;
    }
}

/// True where the collector's header lies in front of the object.
bool hasGcHead(const TypeObject* type)
{
    const Kind layout = type->layout;
    if (type->isHeapType)
        return true;
    return isCollectable(layout) && layout != Kind::Instance && layout != Kind::Range
           && layout != Kind::ByteArray;
}

const TypeObject* builtinBase(const TypeObject* type)
{
    while (type->isHeapType)
        type = type->base;
    return type;
}

} // namespace

std::int64_t plainSizeOf(Vm& vm, Object* object)
{
    const TypeObject* type = object->type;
    if (!type->isHeapType)
        return ownSize(vm, object, type->layout);
    const TypeObject* base = builtinBase(type);
    Object* plain = type->wrapsAtom ? atomOf(object, base->layout) : object;
    std::int64_t size = base->layout == Kind::Instance
                            ? kHead
                            : ownSize(vm, plain == nullptr ? object : plain, base->layout);
    const std::size_t members = type->memberSlots.size() - (type->wrapsAtom ? 1 : 0);
    size += words(members - std::min(members, base->memberSlots.size()));
    if (type->isWeaklyReferable && !base->isWeaklyReferable)
        size += kWord;
    // Of what varies in size the dict lies behind the object, at its end.
    if (type->hasAttributes && !base->hasAttributes && base->layout != Kind::Exception
        && base->isVariableSize)
        size += kWord;
    return size;
}

std::optional<std::int64_t> sizeOf(Vm& vm, Object* object, Object* otherwise)
{
    const TypeObject* type = object->type;
    bool failed = false;
    Ref method = lookupSpecial(vm, object, vm.heap().name("__sizeof__"), failed);
    Ref given = method ? call(vm, method.get()) : Ref();
    if (!given) {
        if (!vm.hasError())
            vm.raiseTypeError("Type " + type->name + " doesn't define __sizeof__");
        if (otherwise == nullptr || !vm.errorIs(vm.exceptions().typeError))
            return std::nullopt;
        vm.clearError();
        return indexValue(vm, otherwise);
    }
    const std::optional<std::int64_t> size = sizeValue(vm, given.get());
    if (!size)
        return std::nullopt;
    if (*size < 0) {
        vm.raiseValueError("__sizeof__() should return >= 0");
        return std::nullopt;
    }
    std::int64_t before = hasGcHead(type) ? kGcHead : 0;
    const TypeObject* base = builtinBase(type);
    const bool isManaged = type->isHeapType && type->hasAttributes && !base->hasAttributes
                           && base->layout != Kind::Exception && !base->isVariableSize
                           && base->layout != Kind::Type;
    before += isManaged ? kManagedDict : 0;
    return *size + before;
}

} // namespace model
