#include "model/lang/modules/library_arguments.h"

#include <algorithm>
#include <vector>

namespace model {

namespace {

bool raiseArgumentError(Vm& vm, const LibraryParameters& parameters, const std::string& text)
{
    std::string function(parameters.function);
    if (!vm.dialect().calls.namesFunctionsWhole)
        function.erase(0, function.rfind('.') + 1);
    vm.raiseTypeError(function + "() " + text);
    return false;
}

bool raiseTooManyArguments(Vm& vm, const LibraryParameters& parameters, std::uint32_t given)
{
    const auto most = static_cast<std::uint32_t>(parameters.names.size()) + 1; // self
    const std::uint32_t least = parameters.required + 1;
    const std::string takes = least == most
                                  ? std::to_string(most)
                                  : "from " + std::to_string(least) + " to " + std::to_string(most);
    return raiseArgumentError(vm, parameters,
                              "takes " + takes + " positional argument" + (most == 1 ? "" : "s")
                                  + " but " + std::to_string(given + 1) + " were given");
}

bool raiseMissingArguments(Vm& vm, const LibraryParameters& parameters,
                           const std::vector<std::string>& names)
{
    std::string list;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const bool isLast = i + 1 == names.size();
        list += (i == 0              ? "'"
                 : names.size() == 2 ? " and '"
                 : isLast            ? ", and '"
                                     : ", '")
                + names[i] + "'";
    }
    return raiseArgumentError(vm, parameters,
                              "missing " + std::to_string(names.size())
                                  + " required positional argument"
                                  + (names.size() == 1 ? ": " : "s: ") + list);
}

} // namespace

bool bindLibraryArguments(Vm& vm, const CallArgs& args, const LibraryParameters& parameters,
                          Object** out)
{
    const auto count = static_cast<std::uint32_t>(parameters.names.size());
    std::fill(out, out + count, nullptr);
    std::copy_n(args.values, std::min(args.count, count), out);
    for (std::uint32_t i = 0; i < args.keywordCount(); ++i) {
        const std::string& name = asStr(args.keywords->items()[i])->text;
        const auto* const found = std::find(parameters.names.begin(), parameters.names.end(), name);
        if (found == parameters.names.end() || parameters.isPositionalOnly) {
            if (parameters.takesKeywords)
                continue;
            return raiseArgumentError(vm, parameters,
                                      "got an unexpected keyword argument '" + name + "'");
        }
        Object*& place = out[found - parameters.names.begin()];
        if (place != nullptr)
            return raiseArgumentError(vm, parameters,
                                      "got multiple values for argument '" + name + "'");
        place = args.values[args.count + i];
    }
    if (args.count > count && !parameters.takesAny)
        return raiseTooManyArguments(vm, parameters, args.count);
    std::vector<std::string> absent;
    for (std::uint32_t i = 0; i < parameters.required; ++i)
        if (out[i] == nullptr)
            absent.emplace_back(parameters.names.begin()[i]);
    return absent.empty() || raiseMissingArguments(vm, parameters, absent);
}

} // namespace model
