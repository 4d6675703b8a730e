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
    "_collections.OrderedDict.__class_getitem__",
    "_collections.OrderedDict.__ior__",
    "_collections.OrderedDict.__or__",
    "_collections.OrderedDict.__ror__",
    "_collections.defaultdict.__class_getitem__",
    "_collections.defaultdict.__or__",
    "_collections.defaultdict.__ror__",
    "_collections.deque.__class_getitem__",
    "_weakref.ReferenceType.__class_getitem__",
    "abc.update_abstractmethods",
    "builtins.AttributeError.name",
    "builtins.AttributeError.obj",
    "builtins.NameError.name",
    "builtins.BaseException.__class_getitem__",
    "builtins.dict.__class_getitem__",
    "builtins.enumerate.__class_getitem__",
    "builtins.frozenset.__class_getitem__",
    "builtins.list.__class_getitem__",
    "builtins.set.__class_getitem__",
    "builtins.tuple.__class_getitem__",
    "builtins.SyntaxError.end_lineno",
    "builtins.SyntaxError.end_offset",
    "_weakref.ProxyType.__reversed__",
    "weakref.ProxyType.__reversed__",
    "builtins.type.__or__",
    "builtins.type.__ror__",
    "collections.ChainMap.__ior__",
    "collections.ChainMap.__or__",
    "collections.ChainMap.__ror__",
    "collections.UserDict.__ior__",
    "collections.UserDict.__or__",
    "collections.UserDict.__ror__",
    "collections.UserString.removeprefix",
    "collections.UserString.removesuffix",
    "dataclasses.KW_ONLY",
    "weakref.WeakKeyDictionary.__class_getitem__",
    "weakref.WeakKeyDictionary.__ior__",
    "weakref.WeakKeyDictionary.__or__",
    "weakref.WeakKeyDictionary.__ror__",
    "weakref.WeakSet.__class_getitem__",
    "weakref.WeakValueDictionary.__class_getitem__",
    "weakref.WeakValueDictionary.__ior__",
    "weakref.WeakValueDictionary.__or__",
    "weakref.WeakValueDictionary.__ror__",
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

// What speaks of counts, of generations and of a list of tracked objects: PyPy 7.3.11 has none.
constexpr std::string_view kCounting[] = {
    "gc.DEBUG_COLLECTABLE",
    "gc.DEBUG_LEAK",
    "gc.DEBUG_SAVEALL",
    "gc.DEBUG_STATS",
    "gc.DEBUG_UNCOLLECTABLE",
    "gc.callbacks",
    "gc.freeze",
    "gc.get_count",
    "gc.get_debug",
    "gc.get_freeze_count",
    "gc.get_stats", // There it gives something else.
    "gc.get_threshold",
    "gc.is_finalized",
    "gc.is_tracked",
    "gc.set_debug",
    "gc.set_threshold",
    "gc.unfreeze",
    "sys._clear_type_cache",
    "sys._debugmallocstats",
    "sys.getallocatedblocks",
    "sys.getrefcount",
};

} // namespace

constexpr AbsenceTable kAbsentIn310{kFrom311};
constexpr AbsenceTable kAbsentIn38{kFrom310, &kAbsentIn310};
constexpr AbsenceTable kAbsentInTracing{kCounting};

} // namespace model
