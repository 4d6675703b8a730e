#include "model/lang/modules/call_helpers.h"

#include "model/lang/types/generic_alias.h"
#include "model/lang/types/sequence.h"

namespace model {

Ref callPacked(Vm& vm, Object* callee, TupleObject* args, DictObject* keywordsOrNull)
{
    if (keywordsOrNull == nullptr || keywordsOrNull->used == 0)
        return call(vm, callee, CallArgs{args->items(), args->size, nullptr});
    std::vector<Object*> values(args->items(), args->items() + args->size);
    std::vector<Ref> held;
    std::vector<Object*> names;
    std::size_t position = 0;
    Object* key = nullptr;
    Object* value = nullptr;
    while (dict::next(keywordsOrNull, position, key, value)) {
        if (asStr(key) == nullptr)
            return vm.raiseTypeError("keywords must be strings");
        names.push_back(key);
        held.push_back(vm.own(value));
        values.push_back(value);
    }
    Ref keywords = vm.heap().newTuple(std::span<Object* const>(names));
    return call(vm, callee, CallArgs{values.data(), args->size, keywords.as<TupleObject>()});
}

Ref packPositional(Vm& vm, const CallArgs& args)
{
    return vm.heap().newTuple(args.positional());
}

Ref packKeywords(Vm& vm, const CallArgs& args)
{
    Ref made = vm.heap().newDict();
    for (std::uint32_t i = 0; i < args.keywordCount(); ++i)
        dict::set(vm.heap(), made.as<DictObject>(), asStr(args.keywords->items()[i]),
                  vm.own(args[args.count + i]));
    return made;
}

Ref makeGenericAlias(Vm& vm, Object* self, const CallArgs& args)
{
    return newGenericAlias(vm, self, args[0]);
}

TypeObject* newModuleType(Vm& vm, TypeObject*& member, const char* dottedName, TypeObject* base,
                          Kind layout)
{
    member = vm.newType(dottedName, base, layout);
    return member;
}

} // namespace model
