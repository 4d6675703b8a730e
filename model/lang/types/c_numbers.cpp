#include "model/lang/types/c_numbers.h"

#include "model/dialect/texts.h"
#include "model/lang/vm.h"

namespace model {

std::optional<std::int64_t> cIntValue(Vm& vm, Object* object)
{
    if (object->type->slots->toIndex != nullptr)
        return indexValue(vm, object);
    const bool isFloat = object->type->layout == Kind::Float;
    vm.raiseTypeError(isFloat ? textOf(vm.dialect(), Text::FloatForInteger, {object->type->name})
                              : textOf(vm.dialect(), Text::NoInteger, {object->type->name}));
    return std::nullopt;
}

std::string codecArgumentText(Vm& vm, std::string_view function, std::string_view name)
{
    if (function == "encode" || function == "decode")
        return std::string(function) + "() argument '" + std::string(name) + "'";
    return textOf(vm.dialect(), Text::CodecArgument,
                  {function, name, name == "errors" ? "3" : "2"});
}

} // namespace model
