#include "model/lang/modules/call_helpers.h"

#include "model/lang/types/generic_alias.h"
#include "model/lang/types/sequence.h"

namespace model {

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
