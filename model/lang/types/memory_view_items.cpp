// The items of a memoryview, as the machine keeps them.

#include "model/lang/types/atom_instances.h"
#include "model/lang/types/byte_values.h"
#include "model/lang/types/memory_view.h"
#include "model/lang/types/numbers.h"
#include "model/lang/types/sequence.h"

#include <cstring>
#include <limits>

namespace model {

namespace {

template <class T>
T loaded(const char* from)
{
    T value;
    std::memcpy(&value, from, sizeof value);
    return value;
}

template <class T>
Ref unpacked(Vm& vm, const char* from)
{
    if constexpr (std::is_floating_point_v<T>)
        return vm.heap().newFloat(static_cast<double>(loaded<T>(from)));
    else if constexpr (std::is_same_v<T, std::uint64_t>)
        return loaded<T>(from) > INT64_MAX ? intFromDigits(vm, std::to_string(loaded<T>(from)))
                                           : vm.newInt(static_cast<std::int64_t>(loaded<T>(from)));
    else
        return vm.newInt(static_cast<std::int64_t>(loaded<T>(from)));
}

bool invalid(Vm& vm, const char* what, char format)
{
    const std::string text =
        std::string("memoryview: invalid ") + what + " for format '" + format + "'";
    if (std::string_view(what) == "type")
        vm.raiseTypeError(text);
    else
        vm.raiseValueError(text);
    return false;
}

template <class T>
bool packInteger(Vm& vm, char* to, Object* value, char format)
{
    Ref number = index(vm, value);
    if (!number) {
        if (!vm.errorIs(vm.exceptions().typeError))
            return false;
        vm.clearError();
        return invalid(vm, "type", format);
    }
    const IntObject* whole = asInt(number.get());
    T stored{};
    if (!whole->big) {
        if (!std::in_range<T>(whole->value))
            return invalid(vm, "value", format);
        stored = static_cast<T>(whole->value);
    } else {
        const auto& limbs = whole->big->limbs;
        if (!std::is_same_v<T, std::uint64_t> || whole->big->isNegative || limbs.size() > 2)
            return invalid(vm, "value", format);
        stored = static_cast<T>((std::uint64_t{limbs[1]} << 32U) | limbs[0]);
    }
    std::memcpy(to, &stored, sizeof stored);
    return true;
}

template <class T>
bool packFloat(Vm& vm, char* to, Object* value, char format)
{
    const std::optional<double> number = doubleValue(vm, value);
    if (!number) {
        if (!vm.errorIs(vm.exceptions().typeError))
            return false;
        vm.clearError();
        return invalid(vm, "type", format);
    }
    const auto stored = static_cast<T>(*number);
    std::memcpy(to, &stored, sizeof stored);
    return true;
}

bool packByteString(Vm& vm, char* to, Object* value)
{
    const BytesObject* bytes = asBytes(value);
    if (bytes == nullptr)
        return invalid(vm, "type", 'c');
    if (bytes->bytes.size() != 1)
        return invalid(vm, "value", 'c');
    *to = bytes->bytes[0];
    return true;
}

bool packTruth(Vm& vm, char* to, Object* value)
{
    const std::optional<bool> truth = isTrue(vm, value);
    if (truth)
        *to = *truth ? 1 : 0;
    return truth.has_value();
}

} // namespace

std::int64_t itemSizeOf(char format)
{
    switch (format) {
    case 'c':
    case 'b':
    case 'B':
    case '?': return 1;
    case 'h':
    case 'H': return 2;
    case 'i':
    case 'I':
    case 'f': return 4;
    case 'l':
    case 'L':
    case 'q':
    case 'Q':
    case 'n':
    case 'N':
    case 'P':
    case 'd': return 8;
    default: return 0;
    }
}

char* itemAddress(const RecordObject* view, std::int64_t index)
{
    Object* exporter = exporterOf(view);
    auto* array = static_cast<ByteArrayObject*>(atomOf(exporter, Kind::ByteArray));
    std::string& bytes = array != nullptr ? array->bytes : asBytes(exporter)->bytes;
    return bytes.data() + view->numbers[kViewStart] + index * view->numbers[kViewStride];
}

Ref unpackItem(Vm& vm, const RecordObject* view, std::int64_t index)
{
    const char* from = itemAddress(view, index);
    switch (formatOf(view)) {
    case 'c': return vm.heap().newBytes(std::string(1, *from));
    case '?': return vm.boolean(*from != 0);
    case 'b': return unpacked<std::int8_t>(vm, from);
    case 'B': return unpacked<std::uint8_t>(vm, from);
    case 'h': return unpacked<std::int16_t>(vm, from);
    case 'H': return unpacked<std::uint16_t>(vm, from);
    case 'i': return unpacked<std::int32_t>(vm, from);
    case 'I': return unpacked<std::uint32_t>(vm, from);
    case 'f': return unpacked<float>(vm, from);
    case 'd': return unpacked<double>(vm, from);
    case 'l':
    case 'q':
    case 'n': return unpacked<std::int64_t>(vm, from);
    default: return unpacked<std::uint64_t>(vm, from);
    }
}

bool packItem(Vm& vm, RecordObject* view, std::int64_t index, Object* value)
{
    // Converting runs code of the script, which may release the view.
    char bytes[8] = {};
    const char format = formatOf(view);
    const auto pack = [&] {
        switch (format) {
        case 'c': return packByteString(vm, bytes, value);
        case '?': return packTruth(vm, bytes, value);
        case 'b': return packInteger<std::int8_t>(vm, bytes, value, format);
        case 'B': return packInteger<std::uint8_t>(vm, bytes, value, format);
        case 'h': return packInteger<std::int16_t>(vm, bytes, value, format);
        case 'H': return packInteger<std::uint16_t>(vm, bytes, value, format);
        case 'i': return packInteger<std::int32_t>(vm, bytes, value, format);
        case 'I': return packInteger<std::uint32_t>(vm, bytes, value, format);
        case 'f': return packFloat<float>(vm, bytes, value, format);
        case 'd': return packFloat<double>(vm, bytes, value, format);
        case 'l':
        case 'q':
        case 'n': return packInteger<std::int64_t>(vm, bytes, value, format);
        default: return packInteger<std::uint64_t>(vm, bytes, value, format);
        }
    };
    if (!pack() || openView(vm, view) == nullptr)
        return false;
    std::memcpy(itemAddress(view, index), bytes, static_cast<std::size_t>(itemSizeOf(format)));
    return true;
}

} // namespace model
