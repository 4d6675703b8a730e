#include "model/lang/warnings.h"

#include "model/lang/code_body.h"
#include "model/lang/operations.h"

#include <algorithm>

namespace model {

namespace {

/// Where a warning is about.
struct WarnedPlace
{
    Activation* frame = nullptr;
    int line = 0;
    Ref moduleName;
    Ref registry; ///< `__warningregistry__` of the module.
};

bool findPlace(Vm& vm, WarnedPlace& place)
{
    Heap& heap = vm.heap();
    place.frame = vm.top();
    if (place.frame == nullptr)
        return false;
    place.line = place.frame->code->body->line(place.frame->instruction);
    DictObject* globals = place.frame->globals;
    place.moduleName = vm.own(dict::get(heap, globals, vm.names().name));
    StrObject* registryName = heap.name("__warningregistry__");
    Object* registry = dict::get(heap, globals, registryName);
    if (registry == nullptr) {
        place.registry = heap.newDict();
        return dict::set(heap, globals, registryName, place.registry);
    }
    place.registry = vm.own(registry);
    return true;
}

/// Through the module that the script has imported, and perhaps changed.
bool warnThroughModule(Vm& vm, Object* module, TypeObject* category, const Ref& message,
                       const WarnedPlace& place)
{
    Ref function = getAttribute(vm, module, "warn_explicit");
    Ref file = vm.own(place.frame->code->fileName);
    Ref line = vm.newInt(place.line);
    return function
           && call(vm, function.get(),
                   {message.get(), category, file.get(), line.get(),
                    place.moduleName ? place.moduleName.get() : vm.heap().none(),
                    place.registry.get()});
}

} // namespace

std::string warningText(const Vm& vm, const std::string& fileName, int line,
                        std::string_view category, std::string_view message)
{
    std::string text = fileName + ":" + std::to_string(line) + ": ";
    text.append(category).append(": ").append(message).append("\n");
    const auto source = vm.sourceLines.find(fileName);
    const auto number = static_cast<std::size_t>(std::max(line, 0));
    if (source == vm.sourceLines.end() || number == 0 || number > source->second.size())
        return text;
    const std::string& whole = source->second[number - 1];
    const std::size_t indent = std::min(whole.find_first_not_of(" \t\f"), whole.size());
    return text.append("  ").append(whole.substr(indent)).append("\n");
}

bool warn(Vm& vm, TypeObject* category, const std::string& message)
{
    Heap& heap = vm.heap();
    WarnedPlace place;
    if (!findPlace(vm, place))
        return !vm.hasError();
    Ref text = vm.newStr(message);
    if (Object* module = dict::get(heap, vm.modules(), heap.name("warnings")))
        return warnThroughModule(vm, module, category, text, place);
    // The filters that are there at the start show it for the script itself only, once.
    const StrObject* name = place.moduleName ? asStr(place.moduleName.get()) : nullptr;
    if (name == nullptr || name->text != "__main__" || place.registry->type != vm.types().dict)
        return true;
    auto* registry = place.registry.as<DictObject>();
    Ref line = vm.newInt(place.line);
    Object* parts[3] = {text.get(), category, line.get()};
    Ref key = heap.newTuple(std::span<Object* const>(parts));
    Ref known = getItem(vm, registry, key.get());
    if (known)
        return true;
    vm.clearError();
    if (dict::get(heap, registry, heap.name("version")) == nullptr)
        dict::set(heap, registry, heap.name("version"), vm.newInt(0));
    if (!setItem(vm, registry, key.get(), heap.boolean(true)))
        return false;
    vm.writeError(warningText(vm, static_cast<StrObject*>(place.frame->code->fileName)->text,
                              place.line, category->name, message));
    return true;
}

} // namespace model
