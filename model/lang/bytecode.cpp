#include "model/lang/bytecode.h"

#include "model/core/verify.h"

#include <array>
#include <iterator>

namespace model {

namespace {

enum class Argument : std::uint8_t { None, Plain, Target };

struct OpFacts
{
    Op op;
    std::string_view name;
    Argument argument = Argument::None;
};

// In the order of the enumeration, so that an Op is an index.
constexpr OpFacts kFacts[] = {
    {Op::Nop, "NOP"},
    {Op::Resume, "RESUME", Argument::Plain},
    {Op::PopTop, "POP_TOP"},
    {Op::PushNull, "PUSH_NULL"},
    {Op::Copy, "COPY", Argument::Plain},
    {Op::Swap, "SWAP", Argument::Plain},
    {Op::LoadConst, "LOAD_CONST", Argument::Plain},
    {Op::LoadName, "LOAD_NAME", Argument::Plain},
    {Op::StoreName, "STORE_NAME", Argument::Plain},
    {Op::DeleteName, "DELETE_NAME", Argument::Plain},
    {Op::LoadGlobal, "LOAD_GLOBAL", Argument::Plain},
    {Op::StoreGlobal, "STORE_GLOBAL", Argument::Plain},
    {Op::DeleteGlobal, "DELETE_GLOBAL", Argument::Plain},
    {Op::LoadFast, "LOAD_FAST", Argument::Plain},
    {Op::StoreFast, "STORE_FAST", Argument::Plain},
    {Op::DeleteFast, "DELETE_FAST", Argument::Plain},
    {Op::LoadFastAndClear, "LOAD_FAST_AND_CLEAR", Argument::Plain},
    {Op::StoreFastMaybeNull, "STORE_FAST_MAYBE_NULL", Argument::Plain},
    {Op::MakeCell, "MAKE_CELL", Argument::Plain},
    {Op::CopyFreeVars, "COPY_FREE_VARS", Argument::Plain},
    {Op::LoadClosure, "LOAD_CLOSURE", Argument::Plain},
    {Op::LoadDeref, "LOAD_DEREF", Argument::Plain},
    {Op::LoadClassDeref, "LOAD_CLASSDEREF", Argument::Plain},
    {Op::StoreDeref, "STORE_DEREF", Argument::Plain},
    {Op::DeleteDeref, "DELETE_DEREF", Argument::Plain},
    {Op::LoadAttr, "LOAD_ATTR", Argument::Plain},
    {Op::StoreAttr, "STORE_ATTR", Argument::Plain},
    {Op::DeleteAttr, "DELETE_ATTR", Argument::Plain},
    {Op::LoadMethod, "LOAD_METHOD", Argument::Plain},
    {Op::BinarySubscr, "BINARY_SUBSCR"},
    {Op::StoreSubscr, "STORE_SUBSCR"},
    {Op::DeleteSubscr, "DELETE_SUBSCR"},
    {Op::LoadAssertionError, "LOAD_ASSERTION_ERROR"},
    {Op::LoadBuildClass, "LOAD_BUILD_CLASS"},
    {Op::SetupAnnotations, "SETUP_ANNOTATIONS"},
    {Op::UnaryPositive, "UNARY_POSITIVE"},
    {Op::UnaryNegative, "UNARY_NEGATIVE"},
    {Op::UnaryNot, "UNARY_NOT"},
    {Op::UnaryInvert, "UNARY_INVERT"},
    {Op::BinaryOp, "BINARY_OP", Argument::Plain},
    {Op::CompareOp, "COMPARE_OP", Argument::Plain},
    {Op::IsOp, "IS_OP", Argument::Plain},
    {Op::ContainsOp, "CONTAINS_OP", Argument::Plain},
    {Op::BuildTuple, "BUILD_TUPLE", Argument::Plain},
    {Op::BuildList, "BUILD_LIST", Argument::Plain},
    {Op::BuildSet, "BUILD_SET", Argument::Plain},
    {Op::BuildMap, "BUILD_MAP", Argument::Plain},
    {Op::BuildConstKeyMap, "BUILD_CONST_KEY_MAP", Argument::Plain},
    {Op::BuildSlice, "BUILD_SLICE", Argument::Plain},
    {Op::BuildString, "BUILD_STRING", Argument::Plain},
    {Op::ListToTuple, "LIST_TO_TUPLE"},
    {Op::ListAppend, "LIST_APPEND", Argument::Plain},
    {Op::SetAdd, "SET_ADD", Argument::Plain},
    {Op::MapAdd, "MAP_ADD", Argument::Plain},
    {Op::ListExtend, "LIST_EXTEND", Argument::Plain},
    {Op::SetUpdate, "SET_UPDATE", Argument::Plain},
    {Op::DictUpdate, "DICT_UPDATE", Argument::Plain},
    {Op::DictMerge, "DICT_MERGE", Argument::Plain},
    {Op::UnpackSequence, "UNPACK_SEQUENCE", Argument::Plain},
    {Op::UnpackEx, "UNPACK_EX", Argument::Plain},
    {Op::FormatValue, "FORMAT_VALUE", Argument::Plain},
    {Op::KwNames, "KW_NAMES", Argument::Plain},
    {Op::Call, "CALL", Argument::Plain},
    {Op::CallFunctionEx, "CALL_FUNCTION_EX", Argument::Plain},
    {Op::MakeFunction, "MAKE_FUNCTION", Argument::Plain},
    {Op::ReturnValue, "RETURN_VALUE"},
    {Op::JumpForward, "JUMP_FORWARD", Argument::Target},
    {Op::JumpBackward, "JUMP_BACKWARD", Argument::Target},
    {Op::JumpBackwardNoInterrupt, "JUMP_BACKWARD_NO_INTERRUPT", Argument::Target},
    {Op::PopJumpForwardIfFalse, "POP_JUMP_FORWARD_IF_FALSE", Argument::Target},
    {Op::PopJumpForwardIfTrue, "POP_JUMP_FORWARD_IF_TRUE", Argument::Target},
    {Op::PopJumpForwardIfNone, "POP_JUMP_FORWARD_IF_NONE", Argument::Target},
    {Op::PopJumpForwardIfNotNone, "POP_JUMP_FORWARD_IF_NOT_NONE", Argument::Target},
    {Op::PopJumpBackwardIfFalse, "POP_JUMP_BACKWARD_IF_FALSE", Argument::Target},
    {Op::PopJumpBackwardIfTrue, "POP_JUMP_BACKWARD_IF_TRUE", Argument::Target},
    {Op::PopJumpBackwardIfNone, "POP_JUMP_BACKWARD_IF_NONE", Argument::Target},
    {Op::PopJumpBackwardIfNotNone, "POP_JUMP_BACKWARD_IF_NOT_NONE", Argument::Target},
    {Op::JumpIfFalseOrPop, "JUMP_IF_FALSE_OR_POP", Argument::Target},
    {Op::JumpIfTrueOrPop, "JUMP_IF_TRUE_OR_POP", Argument::Target},
    {Op::GetIter, "GET_ITER"},
    {Op::ForIter, "FOR_ITER", Argument::Target},
    {Op::GetYieldFromIter, "GET_YIELD_FROM_ITER"},
    {Op::ReturnGenerator, "RETURN_GENERATOR"},
    {Op::YieldValue, "YIELD_VALUE"},
    {Op::Send, "SEND", Argument::Target},
    {Op::PushExcInfo, "PUSH_EXC_INFO"},
    {Op::CheckExcMatch, "CHECK_EXC_MATCH"},
    {Op::PopExcept, "POP_EXCEPT"},
    {Op::Reraise, "RERAISE", Argument::Plain},
    {Op::RaiseVarargs, "RAISE_VARARGS", Argument::Plain},
    {Op::BeforeWith, "BEFORE_WITH"},
    {Op::WithExceptStart, "WITH_EXCEPT_START"},
    {Op::ImportName, "IMPORT_NAME", Argument::Plain},
    {Op::ImportFrom, "IMPORT_FROM", Argument::Plain},
    {Op::ImportStar, "IMPORT_STAR"},
    {Op::PrintExpr, "PRINT_EXPR"},
    {Op::PrintItem, "PRINT_ITEM", Argument::Plain},
    {Op::PrintNewline, "PRINT_NEWLINE", Argument::Plain},
    {Op::RaiseOld, "RAISE_OLD", Argument::Plain},
};

constexpr bool factsFollowTheEnumeration()
{
    for (std::size_t i = 0; i < std::size(kFacts); ++i)
        if (static_cast<std::size_t>(kFacts[i].op) != i)
            return false;
    return std::size(kFacts) == kOpCount;
}
static_assert(factsFollowTheEnumeration());

const OpFacts& factsOf(Op op)
{
    verify(static_cast<int>(op) < kOpCount, "not an instruction");
    return kFacts[static_cast<std::size_t>(op)];
}

} // namespace

std::string_view opName(Op op)
{
    return factsOf(op).name;
}

bool hasArgument(Op op)
{
    return factsOf(op).argument != Argument::None;
}

bool isJump(Op op)
{
    return factsOf(op).argument == Argument::Target;
}

std::string_view binaryOperationText(BinaryOperation operation)
{
    static constexpr std::array<std::string_view, 29> kTexts = {
        "+",   "&",   "//", "<<", "@",  "*",  "%",   "|",   "**", ">>", "-",  "/", "^",  "+=", "&=",
        "//=", "<<=", "@=", "*=", "%=", "|=", "**=", ">>=", "-=", "/=", "^=", "",  "/=", "/"};
    return kTexts.at(static_cast<std::size_t>(operation));
}

std::string_view comparisonText(Comparison comparison)
{
    static constexpr std::array<std::string_view, 6> kTexts = {"<", "<=", "==", "!=", ">", ">="};
    return kTexts.at(static_cast<std::size_t>(comparison));
}

std::string_view stackUseName(StackUse use)
{
    static constexpr std::array<std::string_view, 26> kNames = {"Nothing",
                                                                "Temporary",
                                                                "Operand",
                                                                "Condition",
                                                                "Callee",
                                                                "Self",
                                                                "Argument",
                                                                "ArgumentList",
                                                                "Iterable",
                                                                "Iterator",
                                                                "Item",
                                                                "Container",
                                                                "Owner",
                                                                "Index",
                                                                "Assigned",
                                                                "ContextManager",
                                                                "ContextManagerExit",
                                                                "ReturnValue",
                                                                "Yielded",
                                                                "Sent",
                                                                "Exception",
                                                                "Default",
                                                                "Annotation",
                                                                "Closure",
                                                                "Code",
                                                                "Text"};
    return kNames.at(static_cast<std::size_t>(use));
}

} // namespace model
