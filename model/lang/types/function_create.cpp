// Functions that a script makes of a code object.
//
// Source:  CPython Objects/funcobject.c, func_new_impl()

#include "model/lang/types/function_create.h"

#include "model/dialect/rules.h"
#include "model/lang/code_body.h"
#include "model/lang/types/sequence.h"

namespace model {

namespace {

enum FunctionPart { kCode, kGlobals, kName, kDefaults, kClosure, kKeywordDefaults, kFunctionParts };

/// The argument, null where it is missing or None; `complaint` where it is something else.
bool readOptional(Vm& vm, Object*& given, Kind kind, const char* complaint)
{
    if (given == vm.heap().none())
        given = nullptr;
    if (given == nullptr || given->type->layout == kind)
        return true;
    vm.raiseTypeError(complaint);
    return false;
}

bool checkTypes(Vm& vm, Object* const* given)
{
    const auto complain = [&](FunctionPart which, const char* name, const char* wanted) {
        vm.raiseTypeError(std::string("function() argument '") + name + "' must be " + wanted
                          + ", not "
                          + (given[which] == vm.heap().none() ? "None" : given[which]->type->name));
        return false;
    };
    if (given[kCode]->type != vm.types().code)
        return complain(kCode, "code", "code");
    return isDict(given[kGlobals]) || complain(kGlobals, "globals", "dict");
}

bool checkClosure(Vm& vm, const CodeObject* code, Object* closureOrNull)
{
    const int wanted = code->body->freeCount;
    if (closureOrNull == nullptr && wanted > 0) {
        vm.raiseTypeError("arg 5 (closure) must be tuple");
        return false;
    }
    const auto cells =
        closureOrNull == nullptr ? std::span<Object* const>() : asTuple(closureOrNull)->span();
    if (static_cast<int>(cells.size()) != wanted) {
        vm.raiseValueError(code->name->text + " requires closure of length "
                           + std::to_string(wanted) + ", not " + std::to_string(cells.size()));
        return false;
    }
    for (const Object* cell : cells)
        if (cell->type != vm.types().cell) {
            vm.raiseTypeError("arg 5 (closure) expected cell, found " + cell->type->name);
            return false;
        }
    return true;
}

} // namespace

Ref createFunction(Vm& vm, TypeObject*, const CallArgs& args)
{
    static constexpr NativeParameter kNames[kFunctionParts] = {
        {"code", true}, {"globals", true}, {"name"}, {"argdefs"}, {"closure"}, {"kwdefaults"}};
    Object* given[kFunctionParts] = {};
    const std::uint32_t count = args.count + args.keywordCount();
    const bool takesKeywords = vm.dialect().rules->library.functionTakesKeywordDefaults;
    const std::size_t most = takesKeywords ? kFunctionParts : kFunctionParts - 1;
    if (count > most)
        return vm.raiseTypeError("function() takes at most " + std::to_string(most) + " arguments ("
                                 + std::to_string(count) + " given)");
    for (std::uint32_t i = args.count; i < 2; ++i)
        if (args.keyword(kNames[i].name) == nullptr)
            return vm.raiseTypeError(std::string("function() missing required argument '")
                                     + kNames[i].name + "' (pos " + std::to_string(i + 1) + ")");
    if (!parseArguments(vm, args, "function", std::span(kNames).first(most), given)
        || !checkTypes(vm, given))
        return {};
    auto* code = static_cast<CodeObject*>(given[kCode]);
    if (!readOptional(vm, given[kName], Kind::Str, "arg 3 (name) must be None or string")
        || !readOptional(vm, given[kDefaults], Kind::Tuple,
                         "arg 4 (defaults) must be None or tuple")
        || !readOptional(vm, given[kClosure], Kind::Tuple, "arg 5 (closure) must be None or tuple")
        || !readOptional(vm, given[kKeywordDefaults], Kind::Dict,
                         "arg 6 (kwdefaults) must be None or dict")
        || !checkClosure(vm, code, given[kClosure]))
        return {};
    Ref made = vm.newFunction(code, asDict(given[kGlobals]));
    auto* function = made.as<FunctionObject>();
    Heap& heap = vm.heap();
    if (given[kName] != nullptr)
        heap.set(function->id, Role::Name, function->name, vm.own(given[kName]));
    if (given[kDefaults] != nullptr)
        heap.place(function->id, Role::Defaults, function->defaults, vm.own(given[kDefaults]));
    if (given[kClosure] != nullptr)
        heap.place(function->id, Role::Closure, function->closure, vm.own(given[kClosure]));
    if (given[kKeywordDefaults] != nullptr)
        heap.place(function->id, Role::KwDefaults, function->kwDefaults,
                   vm.own(given[kKeywordDefaults]));
    return made;
}

bool setFunctionCode(Vm& vm, Object* self, Object* valueOrNull)
{
    if (valueOrNull == nullptr || valueOrNull->type != vm.types().code) {
        vm.raiseTypeError("__code__ must be set to a code object");
        return false;
    }
    FunctionObject* function = static_cast<FunctionObject*>(self);
    const int wanted = function->closure == nullptr
                           ? 0
                           : static_cast<int>(static_cast<TupleObject*>(function->closure)->size);
    const int given = static_cast<CodeObject*>(valueOrNull)->body->freeCount;
    if (given != wanted) {
        vm.raiseValueError(asStr(function->name)->text + "() requires a code object with "
                           + std::to_string(wanted) + " free vars, not " + std::to_string(given));
        return false;
    }
    vm.heap().set(self->id, Role::Code, function->code, vm.own(valueOrNull));
    return true;
}

} // namespace model
