// The wording of messages, by version.

#include "model/dialect/texts.h"

#include "model/dialect/dialect.h"

#include <algorithm>
#include <array>

namespace model {

namespace {

constexpr TextChange kTextsOf311[] = {
    {Text::UnboundLocal,
     "cannot access local variable '{0}' where it is not associated with a value"},
    {Text::UnboundFree, "cannot access free variable '{0}' where it is not associated with a value "
                        "in enclosing scope"},
    {Text::NoGetter, "property {0}of '{1}' object has no getter"},
    {Text::NoSetter, "property {0}of '{1}' object has no setter"},
    {Text::NoDeleter, "property {0}of '{1}' object has no deleter"},
    {Text::RefTakesNoArguments, "weakref expected 0 arguments, got {0}"},
    {Text::RefTakesNoKeywords, "weakref() takes no keyword arguments"},
    {Text::ProxyTakesNoKeywords, "_weakref.proxy() takes no keyword arguments"},
    {Text::GetAttrNameNoString, "attribute name must be string, not '{0}'"},
    {Text::TypeNotSubscriptable, "type '{0}' is not subscriptable"},
    {Text::StringIndex, "string indices must be integers, not '{0}'"},
    {Text::InvalidFormatSpecifier, "Invalid format specifier '{0}' for object of type '{1}'"},
    {Text::IntModuloByZero, "integer modulo by zero"},
    {Text::EnumerateMissesArgument, "enumerate() missing required argument 'iterable'"},
    {Text::DeletedAttributeMissing, "'{0}' object has no attribute '{1}'"},
    {Text::DeletedOfTypeMissing, "type object '{0}' has no attribute '{1}'"},
    {Text::CannotPickleVariableSize, "cannot pickle {0} objects"},
    {Text::NotGeneric, "{0} is not a generic class"},
    {Text::WrongArgumentsOfGeneric, "Too {0} arguments for {1}; actual {2}, expected {3}"},
    {Text::KeywordNoString, "keywords must be strings"},
    {Text::StarNoIterable, "Value after * must be an iterable, not {0}"},
    {Text::MissesSelf, "unbound method {0}.{1}() needs an argument"},
    {Text::NoNumberForInt,
     "int() argument must be a string, a bytes-like object or a real number, not '{0}'"},
    {Text::NoNumberForFloat, "float() argument must be a string or a real number, not '{0}'"},
    {Text::NoNumberForPercent, "{0} format: a real number is required, not {1}"},
    {Text::MaxMissesArgument, "{0} expected at least 1 argument, got 0"},
    {Text::RangeMissesArgument, "range expected at least 1 argument, got 0"},
    {Text::NoInteger, "'{0}' object cannot be interpreted as an integer"},
    {Text::IsInstanceWantsType, "isinstance() arg 2 must be a type, a tuple of types, or a union"},
    {Text::IsSubclassWantsType,
     "issubclass() arg 2 must be a class, a tuple of classes, or a union"},
    {Text::FloatFloorByZero, "float floor division by zero"},
    {Text::AbstractMethods, "Can't instantiate abstract class {0} with abstract method{1} {2}"},
    {Text::ImmutableType, "cannot set '{0}' attribute of immutable type '{1}'"},
    {Text::InitSubclassKeywords, "{0}.__init_subclass__() takes no keyword arguments"},
    {Text::EmptyReduce, "reduce() of empty iterable with no initial value"},
    {Text::MemberMissing, "'{0}' object has no attribute '{1}'"},
    {Text::FloatForInteger, "'{0}' object cannot be interpreted as an integer"},
    {Text::CodecArgument, "{0}() argument '{1}'"},
    {Text::TwoSeparators, "Cannot specify '{0}' with '{1}'."},
    {Text::SpaceForText, "Space not allowed in string format specifier"},
    {Text::PowerUnsupported, "** or pow()"},
    {Text::EmptyForExtreme, "{0}() arg is an empty sequence"},
    {Text::IterNeedsCallable, "iter(v, w): v must be callable"},
    {Text::AbstractMethodName, "{0}"},
    {Text::UnexpectedKeyword, "'{0}' is an invalid keyword argument for {1}()"},
    {Text::NoAttributeToSet, "'{0}' object has no attribute '{1}'"},
    {Text::LiveProxy, "<weakproxy at {0} to {1} at {2}>"},
    {Text::DeadProxy, "<weakproxy at {0} to {1} at {2}>"},
    {Text::OrderConflict,
     "Cannot create a consistent method resolution\norder (MRO) for bases {0}"},
    {Text::SuperMismatch, "super(type, obj): obj must be an instance or subtype of type"},
    {Text::TooManyForInt, "int() takes at most 2 arguments ({0} given)"},
    {Text::TooManyForStr, "str() takes at most 3 arguments ({0} given)"},
    {Text::TextWanted, "must be str, not {1}"},
    {Text::ReplaceNeedsTwo, "replace expected at least 2 arguments, got {0}"},
    {Text::CountNeedsOne, "{0}() takes at least 1 argument ({1} given)"},
    {Text::SliceNeedsIterable, "can only assign an iterable"},
    {Text::FloatModuloZero, "float modulo"},
    {Text::TooFewThresholds, "set_threshold() takes at least 1 argument ({0} given)"},
    {Text::TooManyThresholds, "set_threshold() takes at most 3 arguments ({0} given)"},
    {Text::GcTakesNoKeywords, "{0}() takes no keyword arguments"},
    {Text::LeastArgumentsOfGeneric, "{0}"},
    {Text::NoArgumentsWanted, "no positional arguments expected"},
    {Text::NoIterableToUnpack, "cannot unpack non-iterable {0} object"},
    {Text::TooFewToUnpack, "not enough values to unpack (expected {0}, got {1})"},
    {Text::TooManyToUnpack, "too many values to unpack (expected {0})"},
};

constexpr TextChange kChangesOf312[] = {
    {Text::EmptyForExtreme, "{0}() iterable argument is empty"},
    {Text::IterNeedsCallable, "iter(object, sentinel): object must be callable"},
    {Text::AbstractMethods,
     "Can't instantiate abstract class {0} without an implementation for abstract method{1} {2}"},
    {Text::AbstractMethodName, "'{0}'"},
};

constexpr TextChange kChangesOf313[] = {
    {Text::IterNeedsCallable, "iter(v, w): v must be callable"},
    {Text::UnexpectedKeyword, "{1}() got an unexpected keyword argument '{0}'"},
    {Text::NoAttributeToSet,
     "'{0}' object has no attribute '{1}' and no __dict__ for setting new attributes"},
    {Text::LiveProxy, "<weakproxy at {0}; to '{1}' at {2}>"},
    {Text::DeadProxy, "<weakproxy at {0}; dead>"},
    {Text::OrderConflict, "Cannot create a consistent method resolution order (MRO) for bases {0}"},
    {Text::SuperMismatch,
     "super(type, obj): obj ({0} {1}) is not an instance or subtype of type ({2})."},
    {Text::TooManyForInt, "int expected at most 2 arguments, got {0}"},
    {Text::TooManyForStr, "str expected at most 3 arguments, got {0}"},
    {Text::TextWanted, "{0}() argument 1 must be str, not {2}"},
    {Text::ReplaceNeedsTwo, "replace() takes at least 2 positional arguments ({0} given)"},
    {Text::CountNeedsOne, "{0} expected at least 1 argument, got {1}"},
    {Text::SliceNeedsIterable, "must assign iterable to extended slice"},
    {Text::FloatModuloZero, "float modulo by zero"},
    {Text::TooFewThresholds, "gc.set_threshold requires 1 to 3 arguments"},
    {Text::TooManyThresholds, "gc.set_threshold requires 1 to 3 arguments"},
    {Text::GcTakesNoKeywords, "gc.{0}() takes no keyword arguments"},
    {Text::LeastArgumentsOfGeneric, "at least {0}"},
    {Text::NoArgumentsWanted, "'{0}' object is not iterable"},
};

constexpr TextChange kChangesOf310[] = {
    {Text::UnboundLocal, "local variable '{0}' referenced before assignment"},
    {Text::UnboundFree, "free variable '{0}' referenced before assignment in enclosing scope"},
    {Text::NoGetter, "unreadable attribute{2}"},
    {Text::NoSetter, "can't set attribute{2}"},
    {Text::NoDeleter, "can't delete attribute{2}"},
    {Text::RefTakesNoArguments, "__call__() takes at most 0 arguments ({1} given)"},
    {Text::RefTakesNoKeywords, "__call__() takes at most 0 keyword arguments ({1} given)"},
    {Text::ProxyTakesNoKeywords, "proxy() takes no keyword arguments"},
    {Text::GetAttrNameNoString, "{1}(): attribute name must be string"},
    {Text::TypeNotSubscriptable, "'{1}' object is not subscriptable"},
    {Text::StringIndex, "string indices must be integers"},
    {Text::InvalidFormatSpecifier, "Invalid format specifier"},
    {Text::IntModuloByZero, "integer division or modulo by zero"},
    {Text::EnumerateMissesArgument, "enumerate() missing required argument 'iterable' (pos 1)"},
    {Text::DeletedAttributeMissing, "{1}"},
    {Text::DeletedOfTypeMissing, "{1}"},
    {Text::CannotPickleVariableSize, "cannot pickle '{0}' object"},
    {Text::NotGeneric, "There are no type variables left in {0}"},
    {Text::WrongArgumentsOfGeneric, "Too {0} arguments for {1}"},
};

constexpr TextChange kChangesOf38[] = {
    {Text::NoGetter, "unreadable attribute"},
    {Text::NoSetter, "can't set attribute"},
    {Text::NoDeleter, "can't delete attribute"},
    {Text::KeywordNoString, "{0} keywords must be strings"},
    {Text::StarNoIterable, "'{0}' object is not iterable"},
    {Text::MissesSelf, "descriptor '{1}' of '{0}' object needs an argument"},
    {Text::NoNumberForInt,
     "int() argument must be a string, a bytes-like object or a number, not '{0}'"},
    {Text::NoNumberForFloat, "float() argument must be a string or a number, not '{0}'"},
    {Text::NoNumberForPercent, "{0} format: a number is required, not {1}"},
    {Text::MaxMissesArgument, "{0} expected 1 argument, got 0"},
    {Text::RangeMissesArgument, "range expected 1 argument, got 0"},
    {Text::NoInteger, "an integer is required (got type {0})"},
    {Text::IsInstanceWantsType, "isinstance() arg 2 must be a type or tuple of types"},
    {Text::IsSubclassWantsType, "issubclass() arg 2 must be a class or tuple of classes"},
    {Text::FloatFloorByZero, "float divmod()"},
    {Text::AbstractMethods, "Can't instantiate abstract class {0} with abstract methods {2}"},
    {Text::ImmutableType, "can't set attributes of built-in/extension type '{1}'"},
    {Text::InitSubclassKeywords, "__init_subclass__() takes no keyword arguments"},
    {Text::EmptyReduce, "reduce() of empty sequence with no initial value"},
    {Text::MemberMissing, "{1}"},
    {Text::FloatForInteger, "integer argument expected, got float"},
    {Text::CodecArgument, "{0}() argument {2}"},
    {Text::SpaceForText, "Sign not allowed in string format specifier"},
    {Text::PowerUnsupported, "pow()"},
};

constexpr TextChange kChangesOf27[] = {
    {Text::IsInstanceWantsType,
     "isinstance() arg 2 must be a class, type, or tuple of classes and types"},
    {Text::NoIterableToUnpack, "'{0}' object is not iterable"},
    {Text::InvalidFormatSpecifier, "Invalid conversion specification"},
    {Text::TooFewToUnpack, "need more than {1} value{2} to unpack"},
    {Text::TooManyToUnpack, "too many values to unpack"},
};

constexpr WordingTable kDefaultTexts{kTextsOf311};

const TextChange* find(const WordingTable* table, Text text)
{
    for (; table != nullptr; table = table->next) {
        const auto found = std::ranges::find(table->changes, text, &TextChange::text);
        if (found != table->changes.end())
            return &*found;
    }
    return nullptr;
}

} // namespace

constexpr WordingTable kTextsOf310{kChangesOf310};
constexpr WordingTable kTextsOf38{kChangesOf38, &kTextsOf310};
constexpr WordingTable kTextsOf27{kChangesOf27, &kTextsOf38};
constexpr WordingTable kTextsOf312{kChangesOf312};
constexpr WordingTable kTextsOf313{kChangesOf313, &kTextsOf312};

std::string textOf(const Dialect& dialect, Text text, std::initializer_list<std::string_view> parts)
{
    const TextChange* change = find(dialect.texts, text);
    const std::string_view wording =
        (change != nullptr ? change : find(&kDefaultTexts, text))->wording;
    std::string filled;
    for (std::size_t i = 0; i < wording.size(); ++i) {
        if (wording[i] == '{' && i + 2 < wording.size() && wording[i + 2] == '}') {
            filled += parts.begin()[wording[i + 1] - '0'];
            i += 2;
        } else {
            filled += wording[i];
        }
    }
    return filled;
}

} // namespace model
