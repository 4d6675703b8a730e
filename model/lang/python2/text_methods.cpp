// The methods of str and unicode: those of Python 3's str, which give unicode where an operand is.

#include "model/heap/text.h"
#include "model/lang/python2/install.h"
#include "model/lang/python2/text_values.h"
#include "model/lang/types/str_values.h"

#include <utility>

namespace model::python2 {

namespace {

using Table = std::span<const NativeMethod> (*)();

/// Method number `index` of a table of str, for both kinds of text.
template <Table table, std::size_t index>
Ref textMethod(Vm& vm, Object* self, const CallArgs& args)
{
    return likeOperands(vm, table()[index].function(vm, self, args), self, args);
}

constexpr std::size_t kMostMethods = 24;

template <Table table, std::size_t... index>
std::vector<NativeMethod> wrapped(std::index_sequence<index...>)
{
    std::vector<NativeMethod> methods;
    const auto add = [&methods](std::size_t at, NativeFunction function) {
        if (at >= table().size())
            return;
        NativeMethod method = table()[at];
        method.function = function;
        methods.push_back(method);
    };
    (add(index, textMethod<table, index>), ...);
    return methods;
}

template <Table table>
const std::vector<NativeMethod>& methodsOf()
{
    static const std::vector<NativeMethod> methods =
        wrapped<table>(std::make_index_sequence<kMostMethods>{});
    return methods;
}

std::string optionalText(const CallArgs& args, std::uint32_t at, const char* otherwise)
{
    const StrObject* given = args.count > at ? asStr(args[at]) : nullptr;
    return given == nullptr ? otherwise : given->text;
}

/// unicode.encode(); str is decoded first.
Ref encodeText(Vm& vm, Object* self, const CallArgs& args)
{
    std::string text = asStr(self)->text;
    if (!isUnicode(vm, self)) {
        std::optional<std::string> plain = decoded(vm, text, "ascii", "strict");
        if (!plain)
            return {};
        text = std::move(*plain);
    }
    std::optional<std::string> bytes =
        encoded(vm, text, optionalText(args, 0, "ascii"), optionalText(args, 1, "strict"));
    return bytes ? vm.newStr(std::move(*bytes)) : Ref();
}

Ref decodeText(Vm& vm, Object* self, const CallArgs& args)
{
    Ref bytes = toByteStr(vm, self);
    if (!bytes)
        return {};
    std::optional<std::string> text =
        decoded(vm, bytes.as<StrObject>()->text, optionalText(args, 0, "ascii"),
                optionalText(args, 1, "strict"));
    return text ? vm.heap().newUnicode(std::move(*text)) : Ref();
}

constexpr NativeMethod kCodecMethods[] = {
    {"encode", encodeText, Arity::Between, 0, 2},
    {"decode", decodeText, Arity::Between, 0, 2},
};

} // namespace

void installTextMethods(Vm& vm)
{
    const std::vector<NativeMethod>* const tables[] = {
        &methodsOf<strSearchMethods>(), &methodsOf<strSplitMethods>(),
        &methodsOf<strCaseMethods>(),   &methodsOf<strTestMethods>(),
        &methodsOf<strFillMethods>(),   &methodsOf<strConversionMethods>(),
        &methodsOf<strFormatMethods>()};
    for (TypeObject* type : {vm.types().str, vm.types().unicode}) {
        for (const std::vector<NativeMethod>* table : tables)
            for (const NativeMethod& method : *table)
                if (method.binding == NativeMethod::Binding::Instance)
                    addMethod(vm, type, &method);
        for (const NativeMethod& method : kCodecMethods)
            addMethod(vm, type, &method);
    }
}

} // namespace model::python2
