#pragma once

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

namespace model {

struct Dialect;

/// Messages of the interpreter that are worded otherwise in some version. {0}, {1} ... stand for
/// the parts that textOf() fills in; the comment tells them.
enum class Text : std::uint8_t {
    UnboundLocal,             ///< name
    UnboundFree,              ///< name
    NoGetter,                 ///< property ("'x' " or ""), type, property (" 'x'" or "")
    NoSetter,                 ///< as above
    NoDeleter,                ///< as above
    RefTakesNoArguments,      ///< how many positional ones, how many in all
    RefTakesNoKeywords,       ///< as above
    ProxyTakesNoKeywords,     ///< (nothing)
    GetAttrNameNoString,      ///< type, function
    TypeNotSubscriptable,     ///< type, its metaclass
    StringIndex,              ///< type of the index
    InvalidFormatSpecifier,   ///< specifier, type
    IntModuloByZero,          ///< (nothing)
    EnumerateMissesArgument,  ///< (nothing)
    DeletedAttributeMissing,  ///< type, name
    DeletedOfTypeMissing,     ///< type, name
    CannotPickleVariableSize, ///< type
    NotGeneric,               ///< alias
    WrongArgumentsOfGeneric,  ///< "many" or "few", alias, given, wanted
    KeywordNoString,          ///< callee
    StarNoIterable,           ///< type
    MissesSelf,               ///< owner, method
    NoNumberForInt,           ///< type
    NoNumberForFloat,         ///< type
    NoNumberForPercent,       ///< code, type
    MaxMissesArgument,        ///< function
    RangeMissesArgument,      ///< (nothing)
    NoInteger,                ///< type
    IsInstanceWantsType,      ///< (nothing)
    IsSubclassWantsType,      ///< (nothing)
    FloatFloorByZero,         ///< (nothing)
    AbstractMethods,          ///< class, "s" or "", names
    ImmutableType,            ///< name, type
    InitSubclassKeywords,     ///< class
    EmptyReduce,              ///< (nothing)
    MemberMissing,            ///< type, name
    FloatForInteger,          ///< type
    CodecArgument,            ///< function, name, place
    TwoSeparators,            ///< first, second
    SpaceForText,             ///< (nothing)
    PowerUnsupported,         ///< (nothing): what is not supported
    EmptyForExtreme,          ///< function
    IterNeedsCallable,        ///< (nothing)
    AbstractMethodName,       ///< name, one of those in AbstractMethods
    UnexpectedKeyword,        ///< of a native function: keyword, function
    NoAttributeToSet,         ///< of an object without a dict: class, attribute
    LiveProxy,                ///< repr(): address, class and address of the referent
    DeadProxy,                ///< repr(): address, None's class and address
    OrderConflict,            ///< bases without an MRO
    SuperMismatch,            ///< what the object is, its class, the class asked for
    TooManyForInt,            ///< how many were given
    TooManyForStr,            ///< how many were given
    TextWanted,               ///< method, class of the argument, the same but for None
    ReplaceNeedsTwo,          ///< how many were given
    CountNeedsOne,            ///< method, how many were given
    SliceNeedsIterable,       ///< (nothing)
    FloatModuloZero,          ///< (nothing)
    TooFewThresholds,         ///< how many were given
    TooManyThresholds,        ///< how many were given
    GcTakesNoKeywords,        ///< function
    LeastArgumentsOfGeneric,  ///< wanted
    NoArgumentsWanted,        ///< class of the argument
    NoIterableToUnpack,       ///< type
    TooFewToUnpack,           ///< how many names, how many values, "s" or "" for these
    TooManyToUnpack,          ///< how many names
    Count
};

struct TextChange
{
    Text text;
    std::string_view wording;
};

/// What a version words otherwise than the next one of the table, and so on up to 3.11.
struct WordingTable
{
    std::span<const TextChange> changes;
    const WordingTable* next = nullptr;
};

extern const WordingTable kTextsOf310;
extern const WordingTable kTextsOf38;
extern const WordingTable kTextsOf27;
extern const WordingTable kTextsOf312;
extern const WordingTable kTextsOf313;

/// The message in the words of this version.
std::string textOf(const Dialect& dialect, Text text,
                   std::initializer_list<std::string_view> parts = {});

} // namespace model
