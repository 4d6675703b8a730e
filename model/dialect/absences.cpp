// Names that came with a version, by the last version that is without them.

#include "model/dialect/absences.h"

namespace model {

namespace {

constexpr std::string_view kFrom311[] = {
    "builtins.BaseException.add_note",
    "builtins.BaseExceptionGroup",
    "builtins.ExceptionGroup",
    "enum.EnumType",
    "enum.FlagBoundary",
    "enum.ReprEnum",
    "enum.StrEnum",
    "enum.member",
    "enum.nonmember",
    "enum.property",
    "enum.verify",
    "math.cbrt",
    "math.exp2",
    "operator.call",
    "string.Template.get_identifiers",
    "string.Template.is_valid",
    "sys.exception",
};

constexpr std::string_view kFrom310[] = {
    "gc.is_finalized",
    "itertools.pairwise",
    "math.lcm",
    "math.nextafter",
    "math.ulp",
    "types.EllipsisType",
    "types.GenericAlias",
    "types.NoneType",
    "types.NotImplementedType",
    "types.UnionType",
    "builtins.aiter",
    "builtins.anext",
    "builtins.str.removeprefix",
    "builtins.str.removesuffix",
    "builtins.bytes.removeprefix",
    "builtins.bytes.removesuffix",
    "builtins.bytearray.removeprefix",
    "builtins.bytearray.removesuffix",
    "builtins.int.bit_count",
    "builtins.dict.__or__",
    "builtins.dict.__ror__",
    "builtins.dict.__ior__",
    "functools.cache",
    "random.randbytes",
    "random.Random.randbytes",
    "sys.orig_argv",
    "sys.stdlib_module_names",
};

} // namespace

constexpr AbsenceTable kAbsentIn310{kFrom311};
constexpr AbsenceTable kAbsentIn38{kFrom310, &kAbsentIn310};

} // namespace model
