// UnicodeEncodeError and UnicodeDecodeError: their five arguments, and the text they make.

#include "model/heap/text.h"
#include "model/lang/types/byte_values.h"
#include "model/lang/types/install.h"
#include "model/lang/vm.h"

namespace model {

namespace {

/// Places of the arguments, in `args` and in the exception's details.
enum UnicodeDetail : std::uint32_t { kEncoding, kObject, kStart, kEnd, kReason, kUnicodeDetails };

template <std::uint32_t index>
Ref getUnicodeDetail(Vm& vm, Object* self)
{
    Object* value = static_cast<ExceptionObject*>(self)->details[index];
    return value != nullptr ? vm.own(value) : vm.none();
}

template <std::uint32_t index>
bool setUnicodeDetail(Vm& vm, Object* self, Object* valueOrNull)
{
    auto* error = static_cast<ExceptionObject*>(self);
    vm.heap().set(error->id, {Role::ExceptionDetail, index}, error->details[index],
                  valueOrNull == nullptr ? Ref() : vm.own(valueOrNull));
    return true;
}

template <bool isEncode>
bool unicodeErrorInit(Vm& vm, Object* self, const CallArgs& args)
{
    if (!vm.exceptions().baseException->slots->init(vm, self, args))
        return false;
    if (args.count != kUnicodeDetails) {
        vm.raiseTypeError("function takes exactly 5 arguments (" + std::to_string(args.count)
                          + " given)");
        return false;
    }
    const auto expect = [&](std::uint32_t at, bool fits, const char* wanted) {
        if (!fits)
            vm.raiseTypeError("argument " + std::to_string(at + 1) + " must be " + wanted + ", not "
                              + args[at]->type->name);
        return fits;
    };
    if (!expect(kEncoding, asStr(args[kEncoding]) != nullptr, "str"))
        return false;
    if (isEncode && !expect(kObject, asStr(args[kObject]) != nullptr, "str"))
        return false;
    if (!isEncode && !bytesView(args[kObject])) {
        vm.raiseTypeError("a bytes-like object is required, not '" + args[kObject]->type->name
                          + "'");
        return false;
    }
    if (!indexValue(vm, args[kStart]) || !indexValue(vm, args[kEnd])
        || !expect(kReason, asStr(args[kReason]) != nullptr, "str"))
        return false;
    auto* error = static_cast<ExceptionObject*>(self);
    for (std::uint32_t i = 0; i < kUnicodeDetails; ++i)
        vm.heap().set(error->id, {Role::ExceptionDetail, i}, error->details[i], vm.own(args[i]));
    return true;
}

/// What cannot be encoded or decoded, if it is one character or byte.
std::string culpritText(Object* object, std::int64_t start)
{
    const auto hex = [](std::uint32_t value, int digits) {
        std::string text;
        for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4)
            text += "0123456789abcdef"[(value >> static_cast<unsigned>(shift)) & 0xFU];
        return text;
    };
    const auto at = static_cast<std::size_t>(start);
    if (const StrObject* text = asStr(object)) {
        const char32_t code = toCodePoints(text->text)[at];
        const int digits = code < 0x100 ? 2 : code < 0x10000 ? 4 : 8;
        return std::string("character '\\")
               + (digits == 2   ? "x"
                  : digits == 4 ? "u"
                                : "U")
               + hex(code, digits) + "'";
    }
    return "byte 0x" + hex(static_cast<unsigned char>((*bytesView(object))[at]), 2);
}

template <bool isEncode>
Ref unicodeErrorStr(Vm& vm, Object* self)
{
    Object* const* details = static_cast<ExceptionObject*>(self)->details;
    for (std::uint32_t i = 0; i < kUnicodeDetails; ++i)
        if (details[i] == nullptr)
            return vm.newStr({});
    const auto encoding = strText(vm, details[kEncoding]);
    const auto reason = strText(vm, details[kReason]);
    const auto start = indexValue(vm, details[kStart], true);
    const auto end = indexValue(vm, details[kEnd], true);
    if (!encoding || !reason || !start || !end)
        return {};
    const StrObject* text = asStr(details[kObject]);
    const auto bytes = bytesView(details[kObject]);
    const std::size_t size = text != nullptr ? text->length : bytes ? bytes->size() : 0;
    const std::string verb = isEncode ? "encode " : "decode ";
    const bool isOne = *start >= 0 && static_cast<std::size_t>(*start) < size && *end == *start + 1;
    const std::string place =
        isOne ? culpritText(details[kObject], *start) + " in position " + std::to_string(*start)
              : std::string(isEncode ? "characters" : "bytes") + " in position "
                    + std::to_string(*start) + "-" + std::to_string(*end - 1);
    return vm.newStr("'" + *encoding + "' codec can't " + verb + place + ": " + *reason);
}

constexpr NativeGetSet kUnicodeAttributes[] = {
    {"encoding", getUnicodeDetail<kEncoding>, setUnicodeDetail<kEncoding>},
    {"object", getUnicodeDetail<kObject>, setUnicodeDetail<kObject>},
    {"start", getUnicodeDetail<kStart>, setUnicodeDetail<kStart>},
    {"end", getUnicodeDetail<kEnd>, setUnicodeDetail<kEnd>},
    {"reason", getUnicodeDetail<kReason>, setUnicodeDetail<kReason>},
};

} // namespace

void installUnicodeErrors(Vm& vm)
{
    TypeSlots encode;
    encode.create = vm.exceptions().unicodeError->slots->create;
    encode.init = unicodeErrorInit<true>;
    encode.str = unicodeErrorStr<true>;
    vm.defineType(vm.exceptions().unicodeEncodeError, encode, {}, kUnicodeAttributes);
    TypeSlots decode = encode;
    decode.init = unicodeErrorInit<false>;
    decode.str = unicodeErrorStr<false>;
    vm.defineType(vm.exceptions().unicodeDecodeError, decode, {}, kUnicodeAttributes);
}

} // namespace model
