#pragma once

#include "model/lang/vm.h"

namespace model {

/// Filling dicts from other objects.
///
/// Errors:  false: an exception is set.
/// Source:  CPython Objects/dictobject.c, dict_merge(), PyDict_MergeFromSeq2().
namespace dict {

/// Puts in what a dict, or anything with keys(), holds.
bool mergeMapping(Vm& vm, DictObject* dict, Object* mapping);
/// Puts in what dict(argument) and dict.update(argument) do: a mapping, or pairs.
bool mergeAny(Vm& vm, DictObject* dict, Object* argument);
/// The arguments of dict() and dict.update().
bool mergeArguments(Vm& vm, DictObject* dict, const CallArgs& args, const char* method);

/// Whether the type walks over its instances as dict does, so that its table may be read.
bool walksLikeDict(Vm& vm, const TypeObject* type);

/// The entry of any key: dict::kMissing, dict::kFailed (also where it cannot be hashed).
std::int64_t findAny(Vm& vm, DictObject* dict, Object* key);

} // namespace dict

} // namespace model
